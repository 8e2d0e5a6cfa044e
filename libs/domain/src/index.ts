export { afterAttempt } from './delivery/after-attempt';
export type { SendOutcome, Settled } from './delivery/after-attempt';
export { DomainError } from './errors/domain-error';
export type { ErrorFacts, ErrorKind, FieldFinding } from './errors/domain-error';
export { ERROR_CODES } from './errors/error-codes';
export type { ErrorCode } from './errors/error-codes';
export {
  extensionOf,
  MAX_NAME_BYTES,
  refuseForeignName,
  refuseOtherExtension,
  safeFileName,
} from './evidence/file-name';
export {
  evidenceMayChange,
  EXTENSIONS,
  MAX_PIXELS,
  MEDIA_TYPES,
  megabytes,
  UNFINISHED_HOURS,
  UNREFERENCED_HOURS,
} from './evidence/file-rules';
export type { FileKind } from './evidence/file-rules';
export {
  decide,
  legalTransitions,
  listActions,
  offers,
  transitionOrThrow,
} from './machine/machine';
export type {
  Guard,
  GuardContext,
  LegalTransition,
  Machine,
  Refusal,
  Transition,
} from './machine/machine';
export { calendarYearMachine } from './machines/calendar-year.machine';
export type { CalendarYearAction, CalendarYearFacts } from './machines/calendar-year.machine';
export { campaignMachine } from './machines/campaign.machine';
export type { CampaignAction, CampaignFacts } from './machines/campaign.machine';
export { cohortMachine } from './machines/cohort.machine';
export type { CohortAction, CohortFacts } from './machines/cohort.machine';
export { extensionAsked, extensionMachine } from './machines/extension-request.machine';
export type {
  ExtensionAction,
  ExtensionFacts,
  ExtensionLimits,
} from './machines/extension-request.machine';
export { dateAmendmentMachine } from './machines/date-amendment.machine';
export type { DateAmendmentAction, DateAmendmentFacts } from './machines/date-amendment.machine';
export { meetingMachine } from './machines/meeting.machine';
export type { MeetingAction, MeetingFacts } from './machines/meeting.machine';
export { milestoneMachine } from './machines/milestone.machine';
export type { MilestoneAction, MilestoneFacts } from './machines/milestone.machine';
export { phaseMachine } from './machines/phase.machine';
export type { PhaseAction, PhaseFacts } from './machines/phase.machine';
export { quotaPeriodMachine } from './machines/quota-period.machine';
export type { QuotaPeriodAction, QuotaPeriodFacts } from './machines/quota-period.machine';
export { restatementMachine } from './machines/restatement.machine';
export type { RestatementAction, RestatementFacts } from './machines/restatement.machine';
export { schoolTaskMachine } from './machines/school-task.machine';
export type { SchoolTaskAction, SchoolTaskFacts } from './machines/school-task.machine';
export { signOffMachine } from './machines/sign-off.machine';
export type { SignOffAction, SignOffFacts } from './machines/sign-off.machine';
export {
  codesAllowing,
  hasPolicy,
  linesOf,
  PUBLISHING_CODES,
  reachOf,
  SIGNING_CODES,
} from './policy/policy';
export type { Actor, Mandate, PersonActor, Reach, Relation, SystemActor } from './policy/policy';
export { POLICY, POLICY_KEYS } from './policy/policy-table';
export type { PolicyKey, PolicyScope } from './policy/policy-table';

// time, ladders, statistics, numbering
export { DIGEST_TIMES, isQuiet, nextSlotAtMs } from './ladder/digest-slot';
export {
  armNewVersion,
  rearm,
  returnDueOn,
  RUNG_TIME,
  rungInstants,
  signOffRungInstants,
  withFloor,
} from './ladder/ladder';
export type { Armed, Rung, RungInstant } from './ladder/ladder';
export { ESCALATION_LEVELS, highestLevelOf, levelOf, superiorsOf } from './ladder/levels';
export {
  formatNumber,
  NumberPatternError,
  parseNumberPattern,
  RECORD_NUMBER_PATTERNS,
} from './numbering/number-pattern';
export type { NumberField, NumberValues } from './numbering/number-pattern';
export { sumFacts, weakest } from './statistics/facts';
export type { CountedFact } from './statistics/facts';
export { booksBalance, displayRate, NO_RATE, tierOf, workRate } from './statistics/rate';
export type { BookTerms } from './statistics/rate';
export { compareFractions, taskRates } from './statistics/task-rates';
export type { Fraction, TaskCounts, TaskRates } from './statistics/task-rates';
export { calendarFindings } from './time/calendar-findings';
export type { CalendarFinding, NamedDays } from './time/calendar-findings';
export { termFindings } from './time/term-findings';
export type { TermFinding } from './time/term-findings';
export { schoolYearOf } from './time/terms';
export type {
  SchoolYearData,
  Term,
  TermBook,
  TermDays,
  TermDefaults,
  VacationDays,
} from './time/terms';
export { CalendarError, createCalendar, DAY_MS, SHANGHAI_EPOCH } from './time/calendar';
export type {
  Calendar,
  CalendarData,
  CalendarYearData,
  CountedDay,
  DayKind,
  DayLabel,
} from './time/calendar';
export {
  addDays,
  addMonths,
  CivilDateError,
  dateOf,
  dateOfNumber,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  lastDayOfMonth,
  numberOf,
  partsOf,
  weekdayOfNumber,
} from './time/civil-date';
export { DueExprError, resolveDue, termOfOffset } from './time/due-expr';
export type { DueContext, ResolvedDue } from './time/due-expr';
export { periodsOf } from './time/periods';
export type { Period, PeriodOptions, PeriodUnit } from './time/periods';
export { openFindings, planFindings } from './campaign/plan-findings';
export type { PlanFinding, PlanToCheck } from './campaign/plan-findings';
export { isDueExpr } from './time/due-shape';
