import { ApiProperty } from '@nestjs/swagger';
import {
  CAMPAIGN_STATES,
  EVIDENCE_POLICIES,
  PHASE_STATES,
  SUPPORT_TYPES,
  type CampaignState,
  type EvidencePolicy,
  type PhaseState,
  type SupportType,
} from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';
import { PlanForResponse } from '../meeting/meeting.response.dto';

const OPEN_OBJECT = { type: 'object', additionalProperties: true } as const;
type OpenObject = Readonly<Record<string, unknown>>;

/** A phase that is worked on or judged now. */
export class CurrentPhaseResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
}

export class CampaignBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' })
  readonly state!: CampaignState;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ type: [CurrentPhaseResponse] })
  readonly currentPhases!: readonly CurrentPhaseResponse[];
  @ApiProperty({ type: [String], description: 'what state and roles allow; no guard was asked' })
  readonly actions!: readonly string[];
}

export class PlanBasisResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly issuer!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly docNumber!: string;
  @ApiProperty({ format: 'date' }) readonly issuedOn!: string;
  @ApiProperty({ type: String, nullable: true }) readonly clause!: string | null;
}

export class PlanPhaseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly type!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly startAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly endAt!:
    string | null;
  @ApiProperty({ description: 'counted on a year whose calendar is not published' })
  readonly provisional!: boolean;
  @ApiProperty({ type: 'integer' }) readonly townReviewBudgetWorkingDays!: number;
  @ApiProperty({ type: 'integer' }) readonly gateBudgetWorkingDays!: number;
  @ApiProperty({ type: 'array', items: OPEN_OBJECT }) readonly gateSpec!: readonly OpenObject[];
  @ApiProperty({ type: [Number] }) readonly startRequiresGateOf!: readonly number[];
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ type: 'integer' }) readonly generation!: number;
}

export class PlanTaskPhaseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ ...OPEN_OBJECT, description: 'a due expression' }) readonly due!: OpenObject;
  @ApiProperty({ ...OPEN_OBJECT, description: 'JSON Schema subset' })
  readonly formSpec!: OpenObject;
  @ApiProperty({ type: 'integer' }) readonly reviewLevels!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly dueAt!:
    string | null;
}

export class PlanTaskResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly planNo!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ ...OPEN_OBJECT, nullable: true }) readonly scope!: OpenObject | null;
  @ApiProperty({ enum: EVIDENCE_POLICIES, enumName: 'EvidencePolicy' })
  readonly evidencePolicy!: EvidencePolicy;
  @ApiProperty({ type: String, nullable: true }) readonly evidenceReason!: string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) readonly leadUnitIds!: readonly string[];
  @ApiProperty({ enum: SUPPORT_TYPES, enumName: 'SupportType', isArray: true })
  readonly supportTypes!: readonly SupportType[];
  @ApiProperty({ type: [PlanTaskPhaseResponse] })
  readonly phases!: readonly PlanTaskPhaseResponse[];
}

export class PlanDeliverableResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly requirement!: string;
  @ApiProperty({ ...OPEN_OBJECT, description: 'a due expression' }) readonly due!: OpenObject;
  @ApiProperty({ ...OPEN_OBJECT, description: 'JSON Schema subset' })
  readonly formSpec!: OpenObject;
  @ApiProperty({ type: 'integer' }) readonly reviewLevels!: number;
  @ApiProperty({ enum: EVIDENCE_POLICIES, enumName: 'EvidencePolicy' })
  readonly evidencePolicy!: EvidencePolicy;
  @ApiProperty({ type: String, nullable: true }) readonly evidenceReason!: string | null;
}

export class CampaignPlanResponse {
  @ApiProperty({ type: [PlanBasisResponse] }) readonly bases!: readonly PlanBasisResponse[];
  @ApiProperty({ type: [PlanPhaseResponse] }) readonly phases!: readonly PlanPhaseResponse[];
  @ApiProperty({ type: [PlanTaskResponse] }) readonly tasks!: readonly PlanTaskResponse[];
  @ApiProperty({ type: [PlanDeliverableResponse] })
  readonly deliverables!: readonly PlanDeliverableResponse[];
}

export class ExplainedFindingResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ format: 'uuid' }) readonly by!: string;
}

export class CampaignResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly theme!: string | null;
  @ApiProperty() readonly trigger!: string;
  @ApiProperty({ format: 'uuid' }) readonly ownerSectionId!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ format: 'uuid' }) readonly calendarId!: string;
  @ApiProperty(OPEN_OBJECT) readonly scope!: OpenObject;
  @ApiProperty({ type: [String] }) readonly goals!: readonly string[];
  @ApiProperty(OPEN_OBJECT) readonly signRoutes!: OpenObject;
  @ApiProperty() readonly templateId!: string;
  @ApiProperty({ type: 'integer' }) readonly templateVersion!: number;
  @ApiProperty({ type: 'integer' }) readonly planVersion!: number;
  @ApiProperty({ type: [ExplainedFindingResponse] })
  readonly explainedFindings!: readonly ExplainedFindingResponse[];
  @ApiProperty() readonly docPrefix!: string;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly signOffId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly snapshotId!:
    string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly finalSnapshotId!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly releasedAt!:
    string | null;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' })
  readonly state!: CampaignState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'uuid' }) readonly createdBy!: string;
  @ApiProperty({ type: CampaignPlanResponse }) readonly plan!: CampaignPlanResponse;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
  @ApiProperty({
    type: PlanForResponse,
    nullable: true,
    description: 'whose meetings the reader may plan; null = none',
  })
  readonly mayPlanMeetings!: PlanForResponse | null;
  @ApiProperty({ description: 'the reader may enter released documents' })
  readonly mayRegisterDocuments!: boolean;
}

export class FixedDateResponse {
  @ApiProperty({ description: 'confirms the date when the campaign is resumed' })
  readonly key!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ type: 'integer', description: 'open tasks of schools' }) readonly tasks!: number;
}
export class MovedBudgetResponse {
  @ApiProperty() readonly ladder!: string;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
}
export class ResumePreviewResponse {
  @ApiProperty({ format: 'date-time' }) readonly pausedAt!: string;
  @ApiProperty({ type: 'integer' }) readonly workingDaysLost!: number;
  @ApiProperty({ type: [FixedDateResponse], description: 'fell into the pause; they stay' })
  readonly fixedDates!: readonly FixedDateResponse[];
  @ApiProperty({ type: [MovedBudgetResponse] }) readonly budgets!: readonly MovedBudgetResponse[];
}

export class ActivityResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ format: 'uuid' }) readonly subjectId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null = the campaign itself' })
  readonly subject!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly phaseNo!: number | null;
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly fromState!: string;
  @ApiProperty() readonly toState!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null = the system' })
  readonly actorName!: string | null;
}
