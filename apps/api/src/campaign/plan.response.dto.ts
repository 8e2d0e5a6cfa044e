import { ApiProperty } from '@nestjs/swagger';
import {
  CAMPAIGN_STATES,
  PHASE_STATES,
  SCHOOL_TYPES,
  SIGN_OFF_STATES,
  type CampaignState,
  type PhaseState,
  type SchoolType,
  type SignOffState,
} from '@app/contracts';

/** What a write of a campaign answers: its new face. */
export class CampaignChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' }) readonly state!: CampaignState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

const SEVERITIES = ['BLOCKING', 'WARNING', 'INFO'] as const;
export class PlanFindingResponse {
  @ApiProperty({ description: 'what an explanation is tied to' }) readonly key!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: SEVERITIES, enumName: 'FindingSeverity' })
  readonly severity!: (typeof SEVERITIES)[number];
  @ApiProperty({ description: 'path of the field in the plan' }) readonly field!: string;
  @ApiProperty({ description: 'the finding as a sentence' }) readonly message!: string;
  @ApiProperty({ type: String, nullable: true }) readonly explanation!: string | null;
}
export class PlanAudienceResponse {
  @ApiProperty({ format: 'uuid' }) readonly groupId!: string;
  @ApiProperty({ enum: SCHOOL_TYPES, enumName: 'SchoolType' }) readonly schoolType!: SchoolType;
  @ApiProperty({ type: String, nullable: true }) readonly supportType!: string | null;
  @ApiProperty({ type: 'integer' }) readonly schools!: number;
}
export class PlanFindingsResponse {
  @ApiProperty({ type: [PlanFindingResponse] }) readonly findings!: readonly PlanFindingResponse[];
  @ApiProperty({ type: [PlanAudienceResponse] })
  readonly audience!: readonly PlanAudienceResponse[];
}

export class ReachedGroupResponse {
  @ApiProperty({ format: 'uuid' }) readonly groupId!: string;
  @ApiProperty() readonly groupName!: string;
  @ApiProperty({ type: 'integer' }) readonly schools!: number;
}
class ReachResponse {
  @ApiProperty({ type: 'integer' }) readonly schools!: number;
  @ApiProperty({ type: [ReachedGroupResponse] }) readonly groups!: readonly ReachedGroupResponse[];
}
export class TaskReachResponse extends ReachResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
}
export class PlanReachResponse extends ReachResponse {
  @ApiProperty({ format: 'date', description: 'membership of this day' }) readonly day!: string;
  @ApiProperty({ type: [TaskReachResponse], description: 'a task that reaches nobody is absent' })
  readonly tasks!: readonly TaskReachResponse[];
}
export class ReachedSchoolResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: SCHOOL_TYPES, enumName: 'SchoolType' }) readonly schoolType!: SchoolType;
  @ApiProperty() readonly groupName!: string;
}

export class ChainStepResponse {
  @ApiProperty({ type: 'integer', description: 'people of one number sign side by side' })
  readonly no!: number;
  @ApiProperty() readonly type!: string;
  @ApiProperty() readonly post!: string;
  @ApiProperty() readonly signerName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly decision!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly opinion!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
  @ApiProperty({ description: 'the plan waits for this person' }) readonly isCurrent!: boolean;
}
export class EmptyPostResponse {
  @ApiProperty() readonly post!: string;
  @ApiProperty({ description: 'the post in words, with its unit' }) readonly postName!: string;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
}
export class ChainRefusalResponse {
  @ApiProperty() readonly by!: string;
  @ApiProperty() readonly opinion!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly at!: string | null;
}
export class PlanChainResponse {
  @ApiProperty({ type: String, nullable: true }) readonly no!: string | null;
  @ApiProperty({ enum: SIGN_OFF_STATES, enumName: 'SignOffState', nullable: true })
  readonly state!: SignOffState | null;
  @ApiProperty({ type: [ChainStepResponse] }) readonly steps!: readonly ChainStepResponse[];
  @ApiProperty({ type: [String], description: 'steps of the route nobody can sign' })
  readonly unresolved!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'posts nobody holds the campaign would meet' })
  readonly emptyPostCount!: number;
  @ApiProperty({ type: [EmptyPostResponse], description: 'the first of them; at most 50' })
  readonly emptyPosts!: readonly EmptyPostResponse[];
  @ApiProperty({ type: ChainRefusalResponse, nullable: true })
  readonly refusal!: ChainRefusalResponse | null;
}

export class PhaseLaunchResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly fannedOutAt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly schools!: number;
  @ApiProperty({ type: 'integer' }) readonly schoolsDone!: number;
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
}
export class CampaignLaunchResponse {
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' }) readonly state!: CampaignState;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ type: 'integer', description: 'schools of the issued plan' })
  readonly schools!: number;
  @ApiProperty({ type: [PhaseLaunchResponse] }) readonly phases!: readonly PhaseLaunchResponse[];
}

export class PlanUnitResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}
export class LadderRungResponse {
  @ApiProperty({ type: 'integer' }) readonly rung!: number;
  @ApiProperty({ type: 'integer', description: 'working days after the due day' })
  readonly offsetWorkingDays!: number;
  @ApiProperty({ type: [String] }) readonly recipients!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly effect!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly suggest!: string | null;
}
export class LadderResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ description: 'pack and version' }) readonly version!: string;
  @ApiProperty() readonly source!: string;
  @ApiProperty({ type: [LadderRungResponse] }) readonly rungs!: readonly LadderRungResponse[];
}
export class PlanOptionsResponse {
  @ApiProperty({ type: [PlanUnitResponse] }) readonly sections!: readonly PlanUnitResponse[];
  @ApiProperty({ type: [PlanUnitResponse] }) readonly groups!: readonly PlanUnitResponse[];
  @ApiProperty({ type: [LadderResponse] }) readonly ladders!: readonly LadderResponse[];
}
