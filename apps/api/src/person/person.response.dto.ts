import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

export class PersonBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly post!: string;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty() readonly disabled!: boolean;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'for those who give accounts out; null = no account',
  })
  readonly login?: string | null;
  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    description: 'still has the password he was given; null = no account',
  })
  readonly mustChange?: boolean | null;
  @ApiProperty({ type: [String], description: 'what the reader may do now' })
  readonly actions!: readonly string[];
}

export class PersonHatResponse {
  @ApiProperty({ enum: ACTOR_CODES, enumName: 'ActorCode' }) readonly code!: ActorCode;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ type: [String], description: 'sections of the lines; empty = all' })
  readonly lines!: readonly string[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day' })
  readonly validTo!: string | null;
}

export class PersonResponse extends OmitType(PersonBriefResponse, ['actions'] as const) {
  @ApiProperty({ type: String, nullable: true }) readonly phone!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly disabledAt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [PersonHatResponse], description: 'roles in force today' })
  readonly hats!: readonly PersonHatResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class PersonChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class LeftBehindResponse {
  @ApiProperty({ type: [String], description: 'sign-offs that need another signer' })
  readonly signOffIds!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
  @ApiProperty({ type: 'integer' }) readonly delegations!: number;
}
export class PersonDisabledResponse extends PersonChangedResponse {
  @ApiProperty({ type: LeftBehindResponse }) readonly left!: LeftBehindResponse;
}

export class OneTimeAccountResponse {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty() readonly login!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'shown once and kept nowhere; null when the request repeats an answered one',
  })
  readonly oneTimePassword!: string | null;
}
