import { ApiProperty } from '@nestjs/swagger';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';

export class SignedInResponse {
  @ApiProperty() readonly csrfToken!: string;
  @ApiProperty({ description: 'the password must be changed before anything else' })
  readonly mustChange!: boolean;
}

export class HatResponse {
  @ApiProperty({ enum: ACTOR_CODES, enumName: 'ActorCode' }) readonly code!: ActorCode;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ type: [String], description: 'sections of a line; empty = all' })
  readonly lines!: readonly string[];
}

/** The signed-in person. */
export class SessionResponse {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly post!: string;
  @ApiProperty() readonly login!: string;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty() readonly mustChange!: boolean;
  @ApiProperty({ type: [HatResponse] }) readonly hats!: readonly HatResponse[];
  @ApiProperty() readonly csrfToken!: string;
}
