import { ApiProperty } from '@nestjs/swagger';
import {
  COHORT_STATES,
  DEADLINE_CAUSES,
  EVIDENCE_POLICIES,
  HOLDERS,
  REVIEW_STAGES,
  SCHOOL_TASK_STATES,
  TASK_KINDS,
  type CohortState,
  type DeadlineCause,
  type EvidencePolicy,
  type Holder,
  type ReviewStage,
  type SchoolTaskState,
  type TaskKind,
} from '@app/contracts';
import { EvidenceResponse } from '../evidence/evidence.response.dto';
import { ActionOfferResponse } from '../http/api-page';

const HOLDER = ['SCHOOL', 'TOWN', 'BUREAU'] as const;
type TaskHolder = (typeof HOLDER)[number];

export class WaitingForResponse {
  @ApiProperty({ enum: HOLDER, enumName: 'TaskHolder' }) readonly holder!: TaskHolder;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
}

/** What lists and the record itself say about a task. */
class TaskFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly schoolId!: string;
  @ApiProperty() readonly schoolName!: string;
  @ApiProperty() readonly groupName!: string;
  @ApiProperty({ enum: SCHOOL_TASK_STATES, enumName: 'SchoolTaskState' })
  readonly state!: SchoolTaskState;
  @ApiProperty({ enum: HOLDER, enumName: 'TaskHolder', description: 'whose turn it is' })
  readonly holder!: TaskHolder;
  @ApiProperty({
    type: WaitingForResponse,
    nullable: true,
    description: 'null = nobody, it is settled',
  })
  readonly waitingFor!: WaitingForResponse | null;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ format: 'date', description: "today as the task's calendar counts" })
  readonly today!: string;
  @ApiProperty({ format: 'date-time' }) readonly currentDueAt!: string;
  @ApiProperty({ description: 'counted on a year whose calendar is not published' })
  readonly dueProvisional!: boolean;
  @ApiProperty({ type: 'integer', description: 'to the due day; negative when it is past' })
  readonly workingDaysLeft!: number;
  @ApiProperty({ type: [String], description: 'lead sections, the primary one first' })
  readonly leadNames!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'why it came back, while it is back' })
  readonly returnReason!: string | null;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty() readonly lateOriginal!: boolean;
  @ApiProperty({ type: 'integer' }) readonly returnCount!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class TaskBriefResponse extends TaskFaceResponse {
  @ApiProperty({ type: [String], description: 'what state and roles allow; no guard was asked' })
  readonly actions!: readonly string[];
}

export class SubmissionResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, nullable: true }) readonly preparedByName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly signedByName!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the signature in words, a delegate with the mark of delegation',
  })
  readonly signedAs!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly content!: Readonly<
    Record<string, unknown>
  >;
  @ApiProperty() readonly hash!: string;
  @ApiProperty() readonly lateVsOriginal!: boolean;
  @ApiProperty() readonly lateVsCurrent!: boolean;
  @ApiProperty({ description: 'prepared and signed by the only officer of the school' })
  readonly singleHanded!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly withdrawnAt!:
    string | null;
  @ApiProperty({ type: [String], format: 'uuid', description: 'ids of the evidence it rests on' })
  readonly evidence!: readonly string[];
}

export class ReviewResponse {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, nullable: true }) readonly reviewerName!: string | null;
  @ApiProperty() readonly stage!: string;
  @ApiProperty() readonly result!: string;
  @ApiProperty({ type: String, nullable: true }) readonly reasonCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly newDueAt!:
    string | null;
}

export class TaskDeadlineResponse {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: DEADLINE_CAUSES, enumName: 'DeadlineCause' }) readonly cause!: DeadlineCause;
  @ApiProperty({ format: 'date-time' }) readonly dueAt!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
}

export class TaskEventResponse {
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly fromState!: string;
  @ApiProperty() readonly toState!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null = the system' })
  readonly actorName!: string | null;
}

/** Whose turn it was, from when to when, and until when he had time. */
export class TaskSegmentResponse {
  @ApiProperty({ enum: HOLDERS, enumName: 'Holder' }) readonly holder!: Holder;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly fromAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly toAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly dueAt!:
    string | null;
}

export class EvidenceLimitsResponse {
  @ApiProperty({ type: 'integer', description: 'files of one hand-in' }) readonly files!: number;
  @ApiProperty({ type: 'integer', description: 'bytes of one file' }) readonly fileBytes!: number;
}

/** What the rule allows of extensions and what of it has been used. */
export class ExtensionRoomResponse {
  @ApiProperty({ type: 'integer' }) readonly times!: number;
  @ApiProperty({ type: 'integer' }) readonly totalWorkingDays!: number;
  @ApiProperty({ type: 'integer' }) readonly granted!: number;
  @ApiProperty({ type: 'integer' }) readonly grantedWorkingDays!: number;
  @ApiProperty({
    type: 'integer',
    description: 'asked later than this many working days ahead it is short notice',
  })
  readonly aheadWorkingDays!: number;
}

export class TaskResponse extends TaskFaceResponse {
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
  @ApiProperty({ type: [EvidenceResponse] })
  readonly evidence!: readonly EvidenceResponse[];
  @ApiProperty({
    type: [EvidenceResponse],
    description: 'what submissions rest on and the draft does not any more',
  })
  readonly pastEvidence!: readonly EvidenceResponse[];
  @ApiProperty({ type: EvidenceLimitsResponse }) readonly evidenceLimits!: EvidenceLimitsResponse;
  @ApiProperty({ type: ExtensionRoomResponse }) readonly extensionRoom!: ExtensionRoomResponse;
  @ApiProperty({ type: [TaskSegmentResponse], description: 'who has held it, the first one first' })
  readonly segments!: readonly TaskSegmentResponse[];
  @ApiProperty({ format: 'uuid' }) readonly calendarId!: string;
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ format: 'uuid' }) readonly cohortId!: string;
  @ApiProperty({ enum: COHORT_STATES, enumName: 'CohortState' }) readonly cohortState!: CohortState;
  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' }) readonly kind!: TaskKind;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema subset' })
  readonly formSpec!: Readonly<Record<string, unknown>>;
  @ApiProperty({ enum: EVIDENCE_POLICIES, enumName: 'EvidencePolicy' })
  readonly evidencePolicy!: EvidencePolicy;
  @ApiProperty({ type: String, nullable: true }) readonly evidenceReason!: string | null;
  @ApiProperty({ type: 'integer' }) readonly reviewLevels!: number;
  @ApiProperty({ enum: REVIEW_STAGES, enumName: 'ReviewStage', type: String, nullable: true })
  readonly reviewStage!: ReviewStage | null;
  @ApiProperty({ format: 'date-time' }) readonly originalDueAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly content!: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ description: 'digest of the content, to be sent with the signature' })
  readonly digest!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly submittedAt!:
    string | null;
  @ApiProperty({ type: 'integer' }) readonly submissionCount!: number;
  @ApiProperty() readonly lateCurrent!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly exemptReason!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: [SubmissionResponse] }) readonly submissions!: readonly SubmissionResponse[];
  @ApiProperty({ type: [ReviewResponse] }) readonly reviews!: readonly ReviewResponse[];
  @ApiProperty({ type: [TaskDeadlineResponse] })
  readonly deadlines!: readonly TaskDeadlineResponse[];
  @ApiProperty({ type: [TaskEventResponse] }) readonly events!: readonly TaskEventResponse[];
}

export class TaskChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty({ enum: SCHOOL_TASK_STATES, enumName: 'SchoolTaskState' })
  readonly state!: SchoolTaskState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
