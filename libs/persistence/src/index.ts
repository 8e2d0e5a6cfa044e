export { auditFaults, listAudit } from './audit/audit.repository';
export type { AuditFault, AuditFilter, AuditRow } from './audit/audit.repository';
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
  campaignPlan,
  listCampaigns,
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
export { movePausedBudgets, pausedBudgets, rearmPausedTasks } from './clock/pause.repository';
export type { PausedBudget } from './clock/pause.repository';
export type { DeadlineInput } from './clock/clock.repository';
export {
  cohortCounts,
  cohortOrThrow,
  cohortSchools,
  cohortTaskIds,
  draftSheet,
  dropDraft,
  exceptionLines,
  filedAfterSignature,
  insertSheetDraft,
  listCohorts,
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
export { databaseClock } from './core/wall-clock';
export type { WallClock } from './core/wall-clock';
export {
  countCohorts,
  countTasks,
  insertSheet,
  insertSnapshot,
  snapshotOrThrow,
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
  listGrants,
  liveCodesOf,
  lockOtherHolders,
} from './organisation/grant.repository';
export type { GrantRow, GrantState, NewGrant } from './organisation/grant.repository';
export {
  capacitiesOf,
  dutyHolders,
  grantsOf,
  insertPerson,
  listPeople,
  lockPersonOrThrow,
  peopleInRole,
  personOrThrow,
  sectionByKey,
  updatePerson,
} from './organisation/people.repository';
export type { Capacity, NewPerson, PersonRef, PersonRow } from './organisation/people.repository';
export {
  anyBureau,
  insertUnit,
  isInOpenCohort,
  listUnits,
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
export {
  insertRestatement,
  lockFigure,
  lockRestatementOrThrow,
  restatedValue,
  restatementsOf,
  snapshotRowOrThrow,
  snapshotsOf,
} from './snapshot/restatement.repository';
export type {
  RestatementRow,
  SnapshotReader,
  SnapshotRow,
} from './snapshot/restatement.repository';
export {
  cohortQuotas,
  confirmedFacts,
  countQuotas,
  decideFact,
  ensureQuotaPeriods,
  insertFact,
  insertQuotaRule,
  lockFactOrThrow,
  lockPeriodOrThrow,
  quotaCounts,
  quotasOfUnit,
  settleQuotas,
  writeAchieved,
} from './quota/quota.repository';
export type {
  DueQuota,
  FactRow,
  QuotaCounts,
  QuotaPeriodRow,
  QuotaScope,
} from './quota/quota.repository';
export {
  countDocuments,
  countMeetings,
  documentsOf,
  finishActionItem,
  insertActionItems,
  insertDocument,
  insertMeeting,
  lockActionItemOrThrow,
  lockMeetingOrThrow,
  meetingsOf,
} from './meeting/meeting.repository';
export type {
  ActionItemRow,
  DocumentRow,
  MeetingRow,
  OwnedActionItem,
} from './meeting/meeting.repository';
export {
  countMilestones,
  insertMilestone,
  lockMilestoneOrThrow,
  milestonesOf,
} from './milestone/milestone.repository';
export type { MilestoneRow } from './milestone/milestone.repository';
export {
  carriedInto,
  carryOverChain,
  carryOverOrThrow,
  endCarryOver,
  listCarryOvers,
  openCarriesInto,
  passOn,
} from './gate/carry-over.repository';
export type { CarryOverFilter, CarryOverReader, CarryOverRow } from './gate/carry-over.repository';
export { lockPhaseOrThrow, missingGates, phaseOrThrow } from './phase/phase.repository';
export {
  insertReopening,
  lockClosedCohorts,
  reopenCohortTasks,
  reopeningsOfCampaign,
  reopeningsOfPhase,
} from './phase/reopening.repository';
export type { Reopening } from './phase/reopening.repository';
export type { PhaseRow } from './phase/phase.repository';
export {
  foldDeltas,
  groupsOfCampaign,
  progressCells,
  rollupFaults,
  schoolCells,
} from './progress/rollup.repository';
export type { ProgressCell } from './progress/rollup.repository';
export {
  claimMessages,
  closeRefs,
  expectedClocks,
  lateClocks,
  oldestMessageSeconds,
  openRefs,
  releaseBacklog,
  releaseMessage,
  reopenRefs,
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
  dueDigestCalendars,
  fireDueRungs,
  inboxOf,
  markRead,
  queueDigests,
  requeueStaleDigests,
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
  lastPassedUpBy,
  insertSubmission,
  listSchoolTasks,
  lockCohortRow,
  officersOf,
  schoolTaskOrThrow,
  settleCarryOver,
  taskHistory,
  unsettledInCohort,
} from './school-task/school-task.repository';
export type { SchoolTaskFilter, SchoolTaskRow } from './school-task/school-task.repository';
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
  listSignOffs,
  markChangedAfterSign,
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
