export { auditFaults } from './audit/audit.repository';
export type { AuditFault, AuditRow } from './audit/audit.repository';
export {
  calendarDataOrThrow,
  calendarVersion,
  calendarsOf,
  insertCalendar,
  materialiseDays,
} from './calendar/calendar.repository';
export type { CalendarRow } from './calendar/calendar.repository';
export {
  audiencePreview,
  campaignOrThrow,
  campaignPhasesMark,
  campaignPlan,
  campaignScope,
  writeAudience,
} from './campaign/campaign.repository';
export type {
  CampaignPlan,
  CampaignReader,
  CampaignRow,
  PlanBasis,
  PlanDeliverable,
  PlanPhase,
  PlanTask,
  PlanTaskPhase,
  RouteStepRow,
} from './campaign/campaign.repository';
export {
  deletePhase,
  deleteTask,
  insertBasis,
  insertCampaign,
  insertDeliverable,
  insertPhase,
  insertTask,
  linkBasis,
  nextSerial,
  takeDocNumber,
  updatePhase,
  updateTask,
} from './campaign/plan-writer.repository';
export type {
  DeliverableInput,
  NewCampaign,
  PhaseInput,
  TaskInput,
} from './campaign/plan-writer.repository';
export {
  dueInstantsWithoutRungs,
  insertDeadline,
  insertRungInstants,
  insertSkipped,
  passBall,
  rungsDone,
} from './clock/clock.repository';
export type { DeadlineInput } from './clock/clock.repository';
export {
  cohortCounts,
  COHORT_REACH,
  cohortOrThrow,
  draftSheet,
  dropDraft,
  exceptionLines,
  filedAfterSignature,
  insertSheetDraft,
  saveExceptionLines,
  sheetsOf,
  signSheet,
  supersedeSheet,
  unsettledWithoutLine,
} from './cohort/cohort.repository';
export type {
  CohortCounts,
  CohortRow,
  ExceptionLine,
  Reader,
  SheetRow,
} from './cohort/cohort.repository';
export {
  Database,
  constraintOf,
  errorCodeOf,
  isUniqueViolation,
  translated,
} from './core/database';
export type { DatabaseOptions, Queryable } from './core/database';
export { toPage } from './core/page';
export type { Page, PageRequest } from './core/page';
export { reachPredicate } from './core/reach-predicate';
export type { ReachColumns } from './core/reach-predicate';
export { writeCreation, writeState } from './core/state-writer';
export type { StateChange, Versions } from './core/state-writer';
export { TransactionRunner, TransactionScope } from './core/transaction';
export type { AuditEntry, ClockMessage, EventMessage } from './core/transaction';
export {
  countCohorts,
  countTasks,
  insertSheet,
  insertSnapshot,
  replaceLines,
  sheetById,
  sheetItems,
  sheetLines,
  unsignedCohorts,
} from './gate/gate.repository';
export type {
  CountedIds,
  GateItem,
  GateLine,
  GateSheetRow,
  UnsignedCohort,
} from './gate/gate.repository';
export { settlePhaseRows } from './gate/settlement.repository';
export type { ClosedCohort } from './gate/settlement.repository';
export {
  CHUNK_SCHOOLS,
  MAX_COHORT_SCHOOLS,
  dueInstantsOfPhase,
  launchProgress,
  lockNextChunk,
  planLaunch,
  writeChunk,
} from './launch/launch.repository';
export type { ChunkKey, LaunchProgress, OpenedCohort } from './launch/launch.repository';
export { bureauByCode, insertPeople, insertUnits } from './organisation/district-writer.repository';
export type {
  PersonInput,
  ProfileInput,
  UnitInput,
} from './organisation/district-writer.repository';
export {
  GRANT_STATES,
  decideGrant,
  grantOrThrow,
  insertGrant,
  liveCodesOf,
  lockOtherHolders,
} from './organisation/grant.repository';
export type { GrantRow, GrantState, NewGrant } from './organisation/grant.repository';
export {
  grantsOf,
  insertPerson,
  lockPersonOrThrow,
  peopleInRole,
  personOrThrow,
  sectionByKey,
  updatePerson,
} from './organisation/people.repository';
export type { NewPerson, PersonRef, PersonRow } from './organisation/people.repository';
export {
  anyBureau,
  insertUnit,
  isInOpenCohort,
  lockUnitOrThrow,
  membershipsOf,
  moveMembership,
  profilesOf,
  putProfile,
  unitOrThrow,
  updateUnit,
} from './organisation/unit.repository';
export type {
  DatedProfile,
  Membership,
  NewUnit,
  OrganisationReader,
  SchoolProfile,
  UnitChange,
  UnitListRow,
  UnitRow,
} from './organisation/unit.repository';
export { lockPhaseOrThrow, missingGates, phaseOrThrow } from './phase/phase.repository';
export type { PhaseRow } from './phase/phase.repository';
export {
  foldDeltas,
  groupsOfCampaign,
  progressCells,
  progressVersion,
  rollupFaults,
  schoolCells,
} from './progress/rollup.repository';
export type { ProgressCell } from './progress/rollup.repository';
export {
  claimMessages,
  expectedClocks,
  lateClocks,
  oldestMessageSeconds,
  releaseBacklog,
  releaseMessage,
  settleEvents,
  settleMessage,
} from './relay/outbox.repository';
export type { ClaimedMessage, ClockToRebuild } from './relay/outbox.repository';
export {
  claimDigests,
  cohortClock,
  collectItems,
  deliverToInbox,
  deliveryGateOpen,
  digestItems,
  fireDueRungs,
  markRead,
  queueDigests,
} from './reminder/reminder.repository';
export type {
  ClaimedDigest,
  CohortClockRow,
  DigestItemRow,
  DigestSlots,
  InboxMessageInput,
  InboxRow,
  ScanKey,
} from './reminder/reminder.repository';
export {
  SCHOOL_TASK_REACH,
  insertReview,
  insertSubmission,
  lockCohortRow,
  officersOf,
  schoolTaskOrThrow,
  schoolTaskScope,
  settleCarryOver,
  taskHistory,
  unsettledInCohort,
} from './school-task/school-task.repository';
export type { SchoolTaskRow } from './school-task/school-task.repository';
export {
  accountByLogin,
  accountOf,
  endSessions,
  forgetSignInFailures,
  insertAccount,
  insertSession,
  insertSetupToken,
  liveSession,
  noteSignInFailure,
  signInWaitSeconds,
  storePassword,
  takeSetupToken,
  touchSession,
} from './session/session.repository';
export type { AccountRow, HatRow, SessionRow } from './session/session.repository';
export {
  decideStep,
  insertSignOff,
  replaceSteps,
  signOffById,
  signOffOrThrow,
} from './sign-off/sign-off.repository';
export type {
  NewSignOff,
  SignOffPurpose,
  SignOffRow,
  SignStepRow,
} from './sign-off/sign-off.repository';
export { AUDIT_LIST } from './audit/audit.list';
export { CALENDAR_LIST } from './calendar/calendar.list';
export {
  CAMPAIGN_LIST,
  CARRY_OVER_LIST,
  carryOverScope,
  DOCUMENT_LIST,
  documentScope,
} from './campaign/campaign.list';
export type { CarryOverRow, DocumentRow } from './campaign/campaign.list';
export { COHORT_LIST } from './cohort/cohort.list';
export { countList, listPage, listStatement, sortNames, streamList } from './list/list-query';
export { MAX_SEARCH_TEXT } from './list/list-declaration';
export type {
  FilterSpec,
  FilterValue,
  ListContext,
  ListQuery,
  ListScope,
  ListSpec,
} from './list/list-declaration';
export {
  GRANT_LIST,
  PERSON_LIST,
  personScope,
  UNIT_LIST,
  unitScope,
} from './organisation/organisation.list';
export { INBOX_LIST, inboxScope } from './reminder/inbox.list';
export { SCHOOL_TASK_LIST } from './school-task/school-task.list';
export { SIGN_OFF_LIST, signOffScope } from './sign-off/sign-off.list';
export { takeUse } from './core/rate.repository';
export { LIVE_CHANNEL, Listener, WORK_CHANNEL } from './live/listener';
export { sessionsAlive, subjectScopes } from './live/subject-scope.repository';
export type { SubjectScope } from './live/subject-scope.repository';
export {
  searchCampaigns,
  searchDocuments,
  searchPeople,
  searchTasks,
  searchUnits,
} from './search/search.repository';
export type { Hit } from './search/search.repository';
