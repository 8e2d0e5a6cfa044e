import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  COHORT_STATES,
  PHASE_STATES,
  SCHOOL_TASK_STATES,
  type CohortState,
  type PhaseState,
  type SchoolTaskState,
} from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

/** What lists and the cohort itself say. */
class CohortFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ format: 'uuid' }) readonly groupId!: string;
  @ApiProperty() readonly groupName!: string;
  @ApiProperty({ type: 'integer' }) readonly shardNo!: number;
  @ApiProperty({ enum: COHORT_STATES, enumName: 'CohortState' }) readonly state!: CohortState;
  @ApiProperty({ type: 'integer' }) readonly returnCount!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly townReviewDueAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt!:
    string | null;
}

export class CohortBriefResponse extends CohortFaceResponse {
  @ApiProperty({ type: 'integer', description: 'tasks not settled yet' }) readonly open!: number;
  @ApiProperty({ type: 'integer', description: 'all tasks of the cohort' }) readonly total!: number;
  @ApiProperty({ type: [String], description: 'what state and roles allow; no guard was asked' })
  readonly actions!: readonly string[];
}

export class CohortCountsResponse {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly tasksByState!: Readonly<Record<string, number>>;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly accepted!: number;
  @ApiProperty({ type: 'integer' }) readonly exempted!: number;
  @ApiProperty({ type: 'integer' }) readonly cancelled!: number;
  @ApiProperty({ type: 'integer' }) readonly unsettled!: number;
  @ApiProperty({ type: 'integer' }) readonly onTime!: number;
  @ApiProperty({ type: 'integer' }) readonly late!: number;
  @ApiProperty({ type: 'integer', description: 'handed in and waiting for the town' })
  readonly queue!: number;
}

export class SheetQuotasResponse {
  @ApiProperty({ type: 'integer' }) readonly met!: number;
  @ApiProperty({ type: 'integer' }) readonly unmet!: number;
  @ApiProperty({ type: 'integer' }) readonly madeUp!: number;
  @ApiProperty({ type: 'integer' }) readonly exempt!: number;
  @ApiProperty({ type: 'integer' }) readonly open!: number;
}
/** Figures of a sheet as it was prepared. */
export class SheetCountsResponse extends CohortCountsResponse {
  @ApiPropertyOptional({ type: SheetQuotasResponse }) readonly quotas?: SheetQuotasResponse;
}

export class ExceptionLineResponse {
  @ApiProperty({ format: 'uuid' }) readonly schoolTaskId!: string;
  @ApiProperty() readonly schoolName!: string;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: SCHOOL_TASK_STATES, enumName: 'SchoolTaskState', description: 'now' })
  readonly state!: SchoolTaskState;
  @ApiProperty({ format: 'uuid' }) readonly ownerUnitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly ownerUnitName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerPersonId!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerPersonName!: string | null;
  @ApiProperty({ format: 'date' }) readonly newDueOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null = routine' })
  readonly targetPhaseId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly targetPhaseNo!: number | null;
  @ApiProperty() readonly reason!: string;
}

export class CohortSheetResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: SheetCountsResponse }) readonly counts!: SheetCountsResponse;
  @ApiProperty({ type: [ExceptionLineResponse] })
  readonly exceptions!: readonly ExceptionLineResponse[];
  @ApiProperty({ description: 'to be sent with the signature' }) readonly hash!: string;
  @ApiProperty({ format: 'uuid' }) readonly preparedBy!: string;
  @ApiProperty({ type: String, nullable: true }) readonly preparedByName!: string | null;
  @ApiProperty({ format: 'date-time', description: 'cut-off of its figures' })
  readonly preparedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the signature in words' })
  readonly signedAs!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly supersededAt!:
    string | null;
}

export class SheetChangeResponse {
  @ApiProperty() readonly field!: string;
  @ApiProperty() readonly item!: string;
  @ApiProperty({ description: 'as signed' }) readonly old!: string;
  @ApiProperty({ description: 'now' }) readonly new!: string;
  @ApiProperty() readonly text!: string;
}

export class FiledLateResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly submittedAt!: string;
  @ApiProperty({ enum: SCHOOL_TASK_STATES, enumName: 'SchoolTaskState' })
  readonly state!: SchoolTaskState;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty() readonly schoolName!: string;
}

export class CarryTargetResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly endOn!: string | null;
}

export class CohortResponse extends CohortFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly phaseState!: PhaseState;
  @ApiProperty({ type: 'integer', description: 'of the sheet signed last; 0 = none' })
  readonly sheetVersion!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: CohortCountsResponse, description: 'now' })
  readonly counts!: CohortCountsResponse;
  @ApiProperty({ type: [ExceptionLineResponse], description: 'for what stays open' })
  readonly lines!: readonly ExceptionLineResponse[];
  @ApiProperty({ type: CohortSheetResponse, nullable: true, description: 'waits for a signature' })
  readonly draft!: CohortSheetResponse | null;
  @ApiProperty({ type: [CohortSheetResponse], description: 'every sheet, the oldest first' })
  readonly sheets!: readonly CohortSheetResponse[];
  @ApiProperty({ type: [CarryTargetResponse], description: 'phases open matters may go to' })
  readonly targets!: readonly CarryTargetResponse[];
  @ApiProperty() readonly changedAfterSign!: boolean;
  @ApiProperty({ type: [SheetChangeResponse] })
  readonly changeNote!: readonly SheetChangeResponse[];
  @ApiProperty({ type: [FiledLateResponse] })
  readonly filedAfterSignature!: readonly FiledLateResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class CohortChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly cohortId!: string;
  @ApiProperty({ enum: COHORT_STATES, enumName: 'CohortState' }) readonly state!: CohortState;
  @ApiProperty({ type: String, nullable: true, description: 'of the prepared draft' })
  readonly sheetHash!: string | null;
}
