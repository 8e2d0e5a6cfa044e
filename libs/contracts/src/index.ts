export { DUE_KINDS } from './due-expr';
export type { DueExpr } from './due-expr';
export type {
  BureauId,
  CampaignId,
  CohortId,
  PersonId,
  PhaseId,
  SchoolTaskId,
  SignOffId,
  UnitId,
} from './ids';
export {
  ACTOR_CODES,
  ADMINISTRATOR_CODES,
  BOARDINGS,
  OWNERSHIPS,
  SCHOOL_FLAGS,
  SCHOOL_TYPES,
  SECTION_KEYS,
  SUPPORT_TYPES,
  UNIT_KINDS,
} from './organisation';
export type {
  ActorCode,
  Boarding,
  Ownership,
  SchoolFlag,
  SchoolType,
  SectionKey,
  SupportType,
  UnitKind,
} from './organisation';
export {
  CAMPAIGN_STATES,
  CAMPAIGN_TRIGGERS,
  COHORT_CLOSE_REASONS,
  COHORT_STATES,
  DEADLINE_CAUSES,
  EVIDENCE_POLICIES,
  GATE_ITEM_KINDS,
  GATE_ITEM_STATUSES,
  GATE_TESTS,
  HOLDERS,
  LADDER_CODES,
  PHASE_STATES,
  PHASE_TYPES,
  REVIEW_STAGES,
  SCHOOL_TASK_STATES,
  SETTLED_TASK_STATES,
  SIGN_OFF_STATES,
  SIGN_STEP_TYPES,
  SUBJECT_KINDS,
  TASK_KINDS,
} from './states';
export type {
  CampaignState,
  CampaignTrigger,
  CohortCloseReason,
  CohortState,
  DeadlineCause,
  EvidencePolicy,
  GateItemKind,
  GateItemStatus,
  GateTest,
  Holder,
  LadderCode,
  PhaseState,
  PhaseType,
  ReviewStage,
  SchoolTaskState,
  SignOffState,
  SignStepType,
  SubjectKind,
  TaskKind,
} from './states';
export type {
  ActionOffer,
  CampaignScope,
  EvidenceRule,
  FormField,
  FormSpec,
  GateRule,
  GrantView,
  TaskPartySpec,
} from './records';
export { TASK_QUEUES, TEMPORAL_NAMESPACE, WORKFLOW_TYPES } from './temporal';
export type {
  CampaignStep,
  ChangedSignal,
  Clock,
  CohortStep,
  DispatchOutcome,
  OutboxMessage,
  PhaseStep,
  SearchAttributes,
  SignOffStep,
  StepCommand,
  WorkflowType,
} from './temporal';
export {
  campaignWorkflowId,
  cohortWorkflowId,
  phaseWorkflowId,
  signOffWorkflowId,
} from './workflow-ids';
export type {
  CampaignInput,
  CampaignRef,
  CohortInput,
  CohortRef,
  PhaseInput,
  PhaseRef,
  SignOffInput,
  SignOffRef,
} from './workflow-ids';
export { ROSTER_KINDS, ROSTER_OUTCOMES, UNIT_EVENT_KINDS } from './roster';
export type { RosterKind, RosterOutcome, UnitEventKind } from './roster';
