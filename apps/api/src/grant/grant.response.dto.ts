import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { GRANT_STATES, type GrantState } from '@app/application';
import { ActionOfferResponse } from '../http/api-page';

/** A role of a person at a unit: asked for, decided, held. */
export class GrantBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly bureauId!: string;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty() readonly personName!: string;
  @ApiProperty({ enum: ACTOR_CODES, enumName: 'ActorCode' }) readonly code!: ActorCode;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ type: [String], description: 'sections it answers for; empty = all or its own' })
  readonly lines!: readonly string[];
  @ApiProperty({ type: [String] }) readonly lineNames!: readonly string[];
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day' })
  readonly validTo!: string | null;
  @ApiProperty({ enum: GRANT_STATES, enumName: 'GrantState' }) readonly state!: GrantState;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly requestedBy!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly requestedByName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly approvedBy!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decidedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decisionReason!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: [String], description: 'what the reader may do now' })
  readonly actions!: readonly string[];
}

export class GrantResponse extends OmitType(GrantBriefResponse, ['actions'] as const) {
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class GrantChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly grantId!: string;
  @ApiProperty({ enum: GRANT_STATES, enumName: 'GrantState' }) readonly state!: GrantState;
}

export class GrantsApprovedResponse {
  @ApiProperty({ type: 'integer' }) readonly approved!: number;
  @ApiProperty({ type: 'integer', description: 'a rule refused them; they stay as they were' })
  readonly left!: number;
}
