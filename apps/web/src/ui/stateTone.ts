import type {
  CalendarYearState,
  CampaignState,
  CohortState,
  DateAmendmentState,
  ExtensionState,
  MeetingState,
  MilestoneState,
  PhaseState,
  QuotaPeriodState,
  RestatementState,
  SchoolTaskState,
  SignOffState,
} from '@app/contracts';

/** waiting grey, progress blue, action orange, done green, late red: late or refused. */
export type Tone = 'waiting' | 'progress' | 'action' | 'done' | 'late';

/** One table for all machines: the same state looks the same wherever it stands. */
export const STATE_TONES = {
  CALENDAR_YEAR: {
    DRAFT: 'action',
    PUBLISHED: 'done',
    SUPERSEDED: 'waiting',
  } satisfies Record<CalendarYearState, Tone>,
  CAMPAIGN: {
    DRAFT: 'waiting',
    IN_SIGNOFF: 'progress',
    RETURNED: 'late',
    APPROVED: 'action',
    ISSUED: 'progress',
    ACTIVE: 'progress',
    SUSPENDED: 'action',
    WRAP_UP: 'progress',
    CLOSED: 'done',
    ARCHIVED: 'waiting',
    CANCELLED: 'waiting',
  } satisfies Record<CampaignState, Tone>,
  PHASE: {
    PLANNED: 'waiting',
    ACTIVE: 'progress',
    IN_REVIEW: 'action',
    CLOSED: 'done',
    CLOSED_WITH_ISSUES: 'done',
    CANCELLED: 'waiting',
  } satisfies Record<PhaseState, Tone>,
  COHORT: {
    OPEN: 'progress',
    TOWN_REVIEW: 'action',
    SIGNED: 'done',
    CLOSED: 'waiting',
  } satisfies Record<CohortState, Tone>,
  DATE_AMENDMENT: {
    DRAFT: 'waiting',
    IN_SIGNOFF: 'progress',
    APPLIED: 'done',
    CANCELLED: 'waiting',
  } satisfies Record<DateAmendmentState, Tone>,
  MEETING: {
    PLANNED: 'waiting',
    NOTIFIED: 'progress',
    HELD: 'progress',
    MINUTES_ISSUED: 'progress',
    TRACKING: 'action',
    CLOSED: 'done',
    MISSED: 'late',
    CANCELLED: 'waiting',
  } satisfies Record<MeetingState, Tone>,
  MILESTONE: {
    OPEN: 'progress',
    MET: 'done',
    MISSED: 'late',
  } satisfies Record<MilestoneState, Tone>,
  QUOTA_PERIOD: {
    OPEN: 'progress',
    MET: 'done',
    UNMET: 'late',
    MADE_UP: 'done',
    EXEMPT: 'waiting',
  } satisfies Record<QuotaPeriodState, Tone>,
  RESTATEMENT: {
    PROPOSED: 'action',
    CONFIRMED: 'done',
    REJECTED: 'late',
    WITHDRAWN: 'waiting',
  } satisfies Record<RestatementState, Tone>,
  SCHOOL_TASK: {
    ASSIGNED: 'action',
    ACKNOWLEDGED: 'action',
    IN_PROGRESS: 'progress',
    INTERNAL_REVIEW: 'progress',
    SUBMITTED: 'waiting',
    UNDER_REVIEW: 'waiting',
    RETURNED: 'late',
    ACCEPTED: 'done',
    EXEMPT_REQUESTED: 'waiting',
    EXEMPTED: 'done',
    CANCELLED: 'waiting',
  } satisfies Record<SchoolTaskState, Tone>,
  EXTENSION_REQUEST: {
    DRAFT: 'waiting',
    SUBMITTED: 'action',
    APPROVED: 'done',
    REJECTED: 'late',
    WITHDRAWN: 'waiting',
    LAPSED: 'late',
  } satisfies Record<ExtensionState, Tone>,
  SIGN_OFF: {
    DRAFT: 'waiting',
    PENDING: 'progress',
    APPROVED: 'done',
    REJECTED: 'late',
    RETURNED: 'late',
    WITHDRAWN: 'waiting',
    EXPIRED: 'waiting',
  } satisfies Record<SignOffState, Tone>,
} as const;

export type Machine = keyof typeof STATE_TONES;

/** The tone of a state; one this release does not know yet waits. */
export function toneOf(machine: Machine, state: string): Tone {
  const found = Object.entries(STATE_TONES[machine]).find(([name]) => name === state);
  return found?.[1] ?? 'waiting';
}
