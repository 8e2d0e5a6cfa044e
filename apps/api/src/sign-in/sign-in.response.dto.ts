import { ApiProperty } from '@nestjs/swagger';
import { SIGN_IN_OUTCOMES, type SignInOutcome } from '@app/application';

class FromResponse {
  @ApiProperty({ type: String, nullable: true, description: 'network address' })
  readonly address!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'what the browser calls itself' })
  readonly device!: string | null;
}

/** An attempt to sign in as this person. */
export class SignInResponse extends FromResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ enum: SIGN_IN_OUTCOMES, enumName: 'SignInOutcome' })
  readonly outcome!: SignInOutcome;
}

/** Where this person is signed in now. */
export class OpenSignInResponse extends FromResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
  @ApiProperty({ format: 'date-time', description: 'ends by itself at the latest' })
  readonly until!: string;
  @ApiProperty({ description: 'the one that asks' }) readonly isOwn!: boolean;
}
export class OpenSignInsResponse {
  @ApiProperty({ type: [OpenSignInResponse] }) readonly items!: readonly OpenSignInResponse[];
}
export class SignInsEndedResponse {
  @ApiProperty({ type: 'integer' }) readonly ended!: number;
}
