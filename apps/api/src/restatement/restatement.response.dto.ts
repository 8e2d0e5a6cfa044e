import { ApiProperty } from '@nestjs/swagger';
import { RESTATEMENT_STATES, type RestatementState } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

export class SnapshotBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly groupId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly groupName!: string | null;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly subjectKind!: string;
  @ApiProperty({ format: 'uuid' }) readonly subjectId!: string;
  @ApiProperty({ type: 'integer' }) readonly definitionVersion!: number;
  @ApiProperty({ format: 'date-time' }) readonly cutOff!: string;
  @ApiProperty() readonly hash!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class RestatedFigureResponse {
  @ApiProperty({ description: 'JSON pointer into the content' }) readonly figure!: string;
  @ApiProperty() readonly frozen!: string;
  @ApiProperty({ description: 'as restated last' }) readonly value!: string;
  @ApiProperty() readonly restated!: boolean;
}

export class RestatementResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly snapshotId!: string;
  @ApiProperty() readonly figure!: string;
  @ApiProperty() readonly oldValue!: string;
  @ApiProperty() readonly newValue!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ format: 'uuid' }) readonly proposedBy!: string;
  @ApiProperty() readonly proposedByName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly decidedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decisionReason!: string | null;
  @ApiProperty({ enum: RESTATEMENT_STATES, enumName: 'RestatementState' })
  readonly state!: RestatementState;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class SnapshotResponse extends SnapshotBriefResponse {
  @ApiProperty({ description: 'the frozen text whose sha-256 is the digest' })
  readonly content!: string;
  @ApiProperty({ type: [RestatedFigureResponse] })
  readonly figures!: readonly RestatedFigureResponse[];
  @ApiProperty({ type: [RestatementResponse] })
  readonly restatements!: readonly RestatementResponse[];
  @ApiProperty({ description: 'the reader may propose a restatement' })
  readonly mayPropose!: boolean;
}

export class RestatementProposedResponse {
  @ApiProperty({ format: 'uuid' }) readonly restatementId!: string;
  @ApiProperty() readonly oldValue!: string;
}
export class RestatementDecidedResponse {
  @ApiProperty({ format: 'uuid' }) readonly restatementId!: string;
  @ApiProperty({ enum: RESTATEMENT_STATES, enumName: 'RestatementState' })
  readonly state!: RestatementState;
}
