/** States of the machines this release carries; labels live in the message catalogue. */
export const CAMPAIGN_STATES = [
  'DRAFT',
  'IN_SIGNOFF',
  'RETURNED',
  'APPROVED',
  'ISSUED',
  'ACTIVE',
  'SUSPENDED',
  'WRAP_UP',
  'CLOSED',
  'ARCHIVED',
  'CANCELLED',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const PHASE_STATES = [
  'PLANNED',
  'ACTIVE',
  'IN_REVIEW',
  'CLOSED',
  'CLOSED_WITH_ISSUES',
  'CANCELLED',
] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const COHORT_STATES = ['OPEN', 'TOWN_REVIEW', 'SIGNED', 'CLOSED'] as const;
export type CohortState = (typeof COHORT_STATES)[number];
export const COHORT_CLOSE_REASONS = ['PHASE_CLOSED', 'UNSIGNED', 'CANCELLED'] as const;
export type CohortCloseReason = (typeof COHORT_CLOSE_REASONS)[number];

export const SCHOOL_TASK_STATES = [
  'ASSIGNED',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'INTERNAL_REVIEW',
  'SUBMITTED',
  'UNDER_REVIEW',
  'RETURNED',
  'ACCEPTED',
  'EXEMPT_REQUESTED',
  'EXEMPTED',
  'CANCELLED',
] as const;
export type SchoolTaskState = (typeof SCHOOL_TASK_STATES)[number];
/** Settled = nothing more is owed by anybody. */
export const SETTLED_TASK_STATES = [
  'ACCEPTED',
  'EXEMPTED',
  'CANCELLED',
] as const satisfies readonly SchoolTaskState[];

export const SIGN_OFF_STATES = [
  'DRAFT',
  'PENDING',
  'APPROVED',
  'REJECTED',
  'RETURNED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

export const EXTENSION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

export const CALENDAR_YEAR_STATES = ['DRAFT', 'PUBLISHED', 'SUPERSEDED'] as const;
export type CalendarYearState = (typeof CALENDAR_YEAR_STATES)[number];

export const DATE_AMENDMENT_STATES = ['DRAFT', 'IN_SIGNOFF', 'APPLIED', 'CANCELLED'] as const;
export type DateAmendmentState = (typeof DATE_AMENDMENT_STATES)[number];

export const SIGN_STEP_TYPES = ['SERIAL', 'PARALLEL_ALL', 'PARALLEL_ANY', 'NOTIFY'] as const;
export type SignStepType = (typeof SIGN_STEP_TYPES)[number];

export const MILESTONE_STATES = ['OPEN', 'MET', 'MISSED'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export const MEETING_STATES = [
  'PLANNED',
  'NOTIFIED',
  'HELD',
  'MINUTES_ISSUED',
  'TRACKING',
  'CLOSED',
  'MISSED',
  'CANCELLED',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const MEETING_TYPES = [
  'KICKOFF',
  'PROGRESS',
  'DISPATCH',
  'JOINT',
  'EMERGENCY',
  'ROUTINE',
] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

export const QUOTA_PERIOD_STATES = ['OPEN', 'MET', 'UNMET', 'EXEMPT', 'MADE_UP'] as const;
export type QuotaPeriodState = (typeof QUOTA_PERIOD_STATES)[number];

export const RESTATEMENT_STATES = ['PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'] as const;
export type RestatementState = (typeof RESTATEMENT_STATES)[number];

/** What a fact counts; PERSON and PERSON_TIME (heads and attendances) are never summed. */
export const FACT_UNITS = [
  'PIECE',
  'PLACE',
  'SITE',
  'HOUSEHOLD',
  'PERSON',
  'PERSON_TIME',
  'DEVICE',
  'SESSION',
  'LESSON',
  'YUAN',
] as const;
export type FactUnit = (typeof FACT_UNITS)[number];
export const FACT_PRECISIONS = ['EXACT', 'ESTIMATE', 'AT_LEAST'] as const;
export type FactPrecision = (typeof FACT_PRECISIONS)[number];

export const SUBJECT_KINDS = [
  'CAMPAIGN',
  'PHASE',
  'COHORT',
  'SCHOOL_TASK',
  'SIGN_OFF',
  'EXTENSION_REQUEST',
  'CALENDAR_YEAR',
  'DATE_AMENDMENT',
  'MILESTONE',
  'MEETING',
  'QUOTA_PERIOD',
  'RESTATEMENT',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const TASK_KINDS = ['TASK', 'DELIVERABLE'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Who holds a duty right now (ball in court). */
export const HOLDERS = ['SCHOOL', 'TOWN', 'BUREAU', 'EXTERNAL'] as const;
export type Holder = (typeof HOLDERS)[number];

export const DEADLINE_CAUSES = ['ORIGINAL', 'EXTENDED', 'RETURNED', 'AMENDED'] as const;
export type DeadlineCause = (typeof DEADLINE_CAUSES)[number];

export const REVIEW_STAGES = ['TOWN', 'LEAD'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];
/** What a reviewer is asked for: the town's review, the lead section's, or the answer to a request for exemption. */
export const REVIEW_QUEUES = [...REVIEW_STAGES, 'EXEMPTION'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

export const EVIDENCE_POLICIES = ['NONE', 'OPTIONAL', 'REQUIRED'] as const;
export type EvidencePolicy = (typeof EVIDENCE_POLICIES)[number];

export const PHASE_TYPES = [
  'MOBILISATION',
  'INVESTIGATION',
  'INTENSIVE',
  'CONSOLIDATION',
  'SELF_CHECK',
  'ENFORCEMENT',
  'GUIDANCE',
  'APPLICATION',
  'ACCEPTANCE',
  'LOOK_BACK',
  'CUSTOM',
] as const;
export type PhaseType = (typeof PHASE_TYPES)[number];

export const CAMPAIGN_TRIGGERS = [
  'INCIDENT',
  'SUPERIOR',
  'SEASON',
  'HOLIDAY',
  'SENSITIVE',
  'ROUTINE',
] as const;
export type CampaignTrigger = (typeof CAMPAIGN_TRIGGERS)[number];

export const GATE_ITEM_KINDS = [
  'SCHOOL_TASK',
  'DELIVERABLE',
  'COHORT',
  'REPORT',
  'MILESTONE',
  'HAZARD',
  'QUOTA',
  'DOCUMENT',
  'MEETING',
] as const;
export type GateItemKind = (typeof GATE_ITEM_KINDS)[number];
export const GATE_ITEM_STATUSES = ['MET', 'UNMET', 'EXEMPT'] as const;
export type GateItemStatus = (typeof GATE_ITEM_STATUSES)[number];
export const GATE_TESTS = [
  'ALL_SETTLED',
  'ALL_SIGNED',
  'CONFIRMED',
  'RECEIVED',
  'ACCEPTED_SHARE',
  'BOOKS_BALANCE',
  'COUNT_AT_LEAST',
] as const;
export type GateTest = (typeof GATE_TESTS)[number];

export const LADDER_CODES = ['SCHOOL_TASK', 'REVIEW', 'COHORT', 'SIGNOFF', 'EXTENSION'] as const;
export type LadderCode = (typeof LADDER_CODES)[number];
