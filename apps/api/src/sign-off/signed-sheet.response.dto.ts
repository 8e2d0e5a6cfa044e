import { ApiProperty } from '@nestjs/swagger';
import { GATE_ITEM_STATUSES, type GateItemStatus } from '@app/contracts';

export class CarryOverLineResponse {
  @ApiProperty({ type: 'integer', nullable: true }) readonly gateItemNo!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly cohortId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly cohortName!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly cohortShardNo!: number | null;
  @ApiProperty({ format: 'uuid' }) readonly ownerUnitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly ownerUnitName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerPersonId!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerPersonName!: string | null;
  @ApiProperty({ format: 'date' }) readonly newDueOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly targetPhaseId!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly targetPhaseNo!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly targetPhaseTitle!: string | null;
  @ApiProperty({ description: 'goes on in the routine ledger' }) readonly routine!: boolean;
  @ApiProperty() readonly reason!: string;
}

export class UnsignedCohortResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly groupName!: string;
  @ApiProperty({ type: 'integer' }) readonly shardNo!: number;
}

export class SignedItemResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly mandatory!: boolean;
  @ApiProperty({ enum: GATE_ITEM_STATUSES, enumName: 'GateItemStatus' })
  readonly status!: GateItemStatus;
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer' }) readonly denominator!: number;
  @ApiProperty({ type: String, nullable: true }) readonly exemptText!: string | null;
}

/** A gate sheet as it was frozen. */
export class SignedGateResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty() readonly phaseTitle!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly cutOff!:
    string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ description: "it is still the phase's sheet: its figures open their lists" })
  readonly current!: boolean;
  @ApiProperty({ type: [SignedItemResponse] }) readonly items!: readonly SignedItemResponse[];
  @ApiProperty({ type: [CarryOverLineResponse] }) readonly lines!: readonly CarryOverLineResponse[];
  @ApiProperty({ type: [UnsignedCohortResponse] })
  readonly unsignedCohorts!: readonly UnsignedCohortResponse[];
  @ApiProperty({ type: 'integer' }) readonly carriedIn!: number;
  @ApiProperty({ type: 'integer' }) readonly carriedInOpen!: number;
  @ApiProperty({ type: 'integer' }) readonly reopened!: number;
}

export class SignedBasisResponse {
  @ApiProperty() readonly issuer!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly issuedOn!: string | null;
}
export class SignedPhaseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
}
export class SignedTaskResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ type: [String] }) readonly leadNames!: readonly string[];
  @ApiProperty({ type: 'integer', isArray: true }) readonly phaseNos!: readonly number[];
}
export class SignedDeliverableResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ description: 'when it is due, in words' }) readonly due!: string;
}

/** A plan as it was frozen. */
export class SignedPlanResponse {
  @ApiProperty({ type: String, nullable: true }) readonly theme!: string | null;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ type: [String] }) readonly goals!: readonly string[];
  @ApiProperty({ type: [SignedBasisResponse] }) readonly bases!: readonly SignedBasisResponse[];
  @ApiProperty({ type: [SignedPhaseResponse] }) readonly phases!: readonly SignedPhaseResponse[];
  @ApiProperty({ type: [SignedTaskResponse] }) readonly tasks!: readonly SignedTaskResponse[];
  @ApiProperty({ type: [SignedDeliverableResponse] })
  readonly deliverables!: readonly SignedDeliverableResponse[];
  @ApiProperty({ type: 'integer' }) readonly milestones!: number;
  @ApiProperty({ type: 'integer' }) readonly quotas!: number;
  @ApiProperty({ type: 'integer' }) readonly reports!: number;
}

export class SignedChangeResponse {
  @ApiProperty({ format: 'uuid' }) readonly dutyId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ description: 'when it was due, in words' }) readonly from!: string;
  @ApiProperty({ description: 'when it is to be due, in words' }) readonly to!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly dueOn!: string | null;
}
/** An amendment of dates as it was frozen. */
export class SignedAmendmentResponse {
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: String, nullable: true }) readonly document!: string | null;
  @ApiProperty({ type: [SignedChangeResponse] }) readonly changes!: readonly SignedChangeResponse[];
}
