import { ApiProperty } from '@nestjs/swagger';
import { ActionOfferResponse } from '../http/api-page';

const KINDS = ['SCHOOL_TASK', 'GATE_ITEM'] as const;
const OUTCOMES = ['DONE', 'CARRIED_ON', 'REOPENED'] as const;

export class CarryOverResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ enum: KINDS, enumName: 'CarriedKind' })
  readonly subjectKind!: (typeof KINDS)[number];
  @ApiProperty({ format: 'uuid' }) readonly subjectId!: string;
  @ApiProperty({ description: 'key of the task, or kind and number of the gate item' })
  readonly subjectKey!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the task or the gate item in words' })
  readonly subjectText!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly subjectState!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly schoolId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly schoolName!: string | null;
  @ApiProperty({ format: 'uuid' }) readonly ownerUnitId!: string;
  @ApiProperty() readonly ownerUnitName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerPersonId!:
    string | null;
  @ApiProperty({ format: 'date' }) readonly newDueOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly targetPhaseId!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly targetPhaseNo!: number | null;
  @ApiProperty() readonly routine!: boolean;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ enum: OUTCOMES, enumName: 'CarryOverOutcome', type: String, nullable: true })
  readonly outcome!: (typeof OUTCOMES)[number] | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly settledAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly settleNote!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty() readonly open!: boolean;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class CarryOverChainResponse extends CarryOverResponse {
  @ApiProperty({ type: [CarryOverResponse], description: 'every link, the first one first' })
  readonly chain!: readonly CarryOverResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class CarryOverSettledResponse {
  @ApiProperty({ format: 'uuid' }) readonly carryOverId!: string;
}
export class CarryOverMovedResponse {
  @ApiProperty({ format: 'uuid' }) readonly carryOverId!: string;
  @ApiProperty({ format: 'uuid' }) readonly predecessorId!: string;
}
