import { ApiProperty } from '@nestjs/swagger';
import { ACTOR_CODES, DELEGATED_POWERS, type ActorCode, type DelegatedPower } from '@app/contracts';

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

/** A power somebody has lent to the signed-in person. */
export class MandateResponse {
  @ApiProperty({ format: 'uuid' }) readonly delegationId!: string;
  @ApiProperty({ format: 'uuid' }) readonly principalId!: string;
  @ApiProperty() readonly principalName!: string;
  @ApiProperty({ enum: DELEGATED_POWERS, enumName: 'DelegatedPower', isArray: true })
  readonly powers!: readonly DelegatedPower[];
  @ApiProperty({ type: [String], description: 'campaigns it is limited to; empty = all' })
  readonly campaignIds!: readonly string[];
  @ApiProperty({ format: 'date', description: 'last day' }) readonly endsOn!: string;
  @ApiProperty({ enum: ACTOR_CODES, enumName: 'ActorCode', isArray: true })
  readonly codes!: readonly ActorCode[];
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
  @ApiProperty({ type: [MandateResponse] }) readonly mandates!: readonly MandateResponse[];
  @ApiProperty() readonly csrfToken!: string;
  @ApiProperty({ description: 'signing takes the password once more' })
  readonly asksPasswordToSign!: boolean;
}
