export {
  amendTasks,
  amendmentOrThrow,
  dutiesOf,
  insertAmendment,
  openTasksOfDuties,
} from './amendment/amendment.repository';
export type { AmendmentRow, DateChange, DutyRow } from './amendment/amendment.repository';
export { auditFaults } from './audit/audit.repository';
export type { AuditFault, AuditRow } from './audit/audit.repository';
export {
  calendarDataOrThrow,
  calendarVersion,
  calendarsOf,
  insertCalendar,
  materialiseDays,
  newestCalendar,
} from './calendar/calendar.repository';
export type { CalendarRow } from './calendar/calendar.repository';
export {
  insertRevision,
  liveCampaignsBy,
  movingTasks,
  nextUnapplied,
  openTasksBy,
  planDues,
  publishYear,
  revisionOrThrow,
  revisionsOf,
} from './calendar/calendar-revision.repository';
export type {
  PlanDueRow,
  PlanMove,
  RevisionDays,
  RevisionKind,
  RevisionContent,
  RevisionRow,
  RevisionTerms,
} from './calendar/calendar-revision.repository';
export {
  publishSchoolYear,
  replaceQuotaSpans,
  runningQuotaRules,
  schoolYearsOf,
} from './calendar/school-year.repository';
export type {
  QuotaSpanRow,
  RunningQuotaRule,
  SchoolYearRow,
} from './calendar/school-year.repository';
export {
  applyMoves,
  lockNextTasks,
  moveBatchRungs,
  moveBudgets,
  moveCohortRungs,
  openCohortsBy,
  pendingSignOffsBy,
  replaceRungInstants,
  runningBudgets,
  storedRungDues,
} from './calendar/apply-calendar.repository';
export type { RunningBudget } from './calendar/apply-calendar.repository';
export {
  audiencePreview,
  campaignOrThrow,
  campaignPhasesMark,
  campaignPlan,
  campaignsOfBureau,
  campaignScope,
  writeAudience,
} from './campaign/campaign.repository';
export {
  campaignActivity,
  gatesWaiting,
  runningCampaigns,
} from './campaign/campaign-activity.repository';
export type {
  ActivityRow,
  RunningCampaign,
  WaitingGate,
} from './campaign/campaign-activity.repository';
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
  launchOfCampaign,
  namesOf,
  phasesOfCampaign,
  planReach,
  planUnits,
  reachedSchools,
  unitsOfBureau,
} from './campaign/plan-reach.repository';
export type {
  PhaseLaunch,
  PlanUnit,
  ReachedGroup,
  ReachedSchool,
} from './campaign/plan-reach.repository';
export {
  deleteDeliverable,
  insertBasis,
  insertDeliverable,
  linkBasis,
  replaceBasis,
  unlinkBasis,
  updateDeliverable,
} from './campaign/plan-parts-writer.repository';
export type { DeliverableInput } from './campaign/plan-parts-writer.repository';
export {
  deletePhase,
  deleteTask,
  insertCampaign,
  insertPhase,
  insertTask,
  nextSerial,
  takeDocNumber,
  updatePhase,
  updateTask,
} from './campaign/plan-writer.repository';
export type { NewCampaign, PhaseInput, TaskInput } from './campaign/plan-writer.repository';
export {
  dueInstantsWithoutRungs,
  insertDeadline,
  insertRungInstants,
  insertSkipped,
  passBall,
  rungsDone,
} from './clock/clock.repository';
export {
  fixedDatesInPause,
  movePausedBudgets,
  pausedBudgets,
  rearmPausedTasks,
} from './clock/pause.repository';
export type { FixedDateInPause, MovedBudget, PausedBudget } from './clock/pause.repository';
export type { DeadlineInput } from './clock/clock.repository';
export { deadlineMoves, deadlineVersions, dutyOfTask, pausesOf } from './clock/deadline.repository';
export type { DeadlineMoveRow, DeadlineVersionRow, DutyOfTask } from './clock/deadline.repository';
export {
  cohortCounts,
  COHORT_REACH,
  cohortOrThrow,
  cohortSchools,
  cohortTaskIds,
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
export { databaseClock } from './core/wall-clock';
export type { WallClock } from './core/wall-clock';
export { carryTargets, namedLines } from './cohort/sheet-names.repository';
export type { CarryTarget, NamedLine } from './cohort/sheet-names.repository';
export {
  decideFile,
  dropUnreferencedEvidence,
  dropUnreferencedFiles,
  dutiesOfFiles,
  evidenceOfSubmissions,
  evidenceOfTask,
  evidenceOrThrow,
  insertEvidence,
  insertFile,
  keepWithSubmission,
  linkedFile,
  linkEvidence,
  quarantinedFiles,
  unlinkEvidence,
} from './evidence/evidence.repository';
export type { EvidenceRow, FileState, NewFile, ServedDuty } from './evidence/evidence.repository';
export {
  advanceUpload,
  announcedToday,
  endUpload,
  filesOfTask,
  insertUpload,
  keysInUse,
  ownUpload,
  partsOf,
  staleUploads,
  uploadLimits,
} from './evidence/upload.repository';
export type {
  UploadLimits,
  UploadPart,
  UploadRow,
  UploadState,
} from './evidence/upload.repository';
export {
  dueExtensions,
  extensionOrThrow,
  grantedExtensions,
  hasLiveExtension,
  insertExtension,
  insertFiring,
  lockExtension,
  setExtensionRung,
} from './extension/extension.repository';
export type { DueExtension, ExtensionReader, ExtensionRow } from './extension/extension.repository';
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
export {
  closedCohorts,
  cohortsByPhase,
  gateEntries,
  namedGateLines,
} from './gate/gate-names.repository';
export type { CohortsOfPhase, GateEntry, NamedGateLine } from './gate/gate-names.repository';
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
export {
  cohortClocks,
  findCampaigns,
  openClocksOf,
  phaseClocks,
  signOffClocks,
} from './operate/campaign-clocks.repository';
export type {
  CampaignHead,
  CohortPictureRow,
  PhasePictureRow,
  SignOffPictureRow,
} from './operate/campaign-clocks.repository';
export {
  auditHeads,
  checkpoints,
  headsNotInLog,
  insertCheckpoint,
  lastCheckpoint,
  lastCheckpointHeads,
} from './operate/checkpoint.repository';
export type { CheckpointRow, HeadRow } from './operate/checkpoint.repository';
export { GATES, gateStates, setGate } from './operate/gates.repository';
export type { GateName, GateState } from './operate/gates.repository';
export {
  databaseFacts,
  readGauges,
  sampleRunningClocks,
  stateCounts,
  tableCounts,
} from './operate/gauges.repository';
export type { Gauges } from './operate/gauges.repository';
export {
  deadMessages,
  hurryMessages,
  pendingMessages,
  takeDeadMessages,
} from './operate/outbox-admin.repository';
export type { DeadRow, MessageSubject, OutboxRow } from './operate/outbox-admin.repository';
export {
  insertRestoreMark,
  lastRestore,
  markReviewed,
  suppressDigests,
  wouldBeSent,
} from './operate/restore.repository';
export type { RestoreMark, WouldBeSent } from './operate/restore.repository';
export { STUCK_KINDS, stuckThings } from './operate/stuck.repository';
export type { StuckKind, StuckRow } from './operate/stuck.repository';
export {
  ensurePartitions,
  lastSlot,
  noteSlot,
  sweep,
  underLock,
  upkeepRuns,
} from './operate/upkeep.repository';
export type { Retention, Swept } from './operate/upkeep.repository';
export {
  bureauByCode,
  insertPeople,
  insertUnits,
  renewDemoPasswords,
} from './organisation/district-writer.repository';
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
  capacitiesOf,
  dutyHolders,
  grantsOf,
  holdersInBureau,
  insertPerson,
  lockPersonOrThrow,
  peopleInRole,
  personOrThrow,
  sectionByKey,
  shownHatsOf,
  updatePerson,
} from './organisation/people.repository';
export type {
  Capacity,
  NewPerson,
  PersonRef,
  PersonRow,
  ShownHat,
} from './organisation/people.repository';
export {
  bureauIds,
  anyBureau,
  insertUnit,
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
} from './snapshot/restatement.repository';
export type {
  RestatementRow,
  SnapshotReader,
  SnapshotRow,
} from './snapshot/restatement.repository';
export {
  campaignsWithQuotas,
  cohortQuotas,
  countQuotas,
  insertQuotaRule,
  lockPeriodOrThrow,
  quotaCounts,
  quotasOfUnit,
  settleQuotas,
  unitsWithoutQuotas,
  writeAchieved,
} from './quota/quota.repository';
export {
  confirmedFacts,
  decideFact,
  factsOfPeriods,
  insertFact,
  lockFactOrThrow,
} from './quota/fact.repository';
export type { FactFace, FactRow } from './quota/fact.repository';
export type {
  DueQuota,
  ExemptReasons,
  QuotaCounts,
  QuotaPeriodRow,
  QuotaScope,
} from './quota/quota.repository';
export {
  countDocuments,
  countMeetings,
  finishActionItem,
  insertActionItems,
  insertDocument,
  insertMeeting,
  lockActionItemOrThrow,
  lockMeetingOrThrow,
  withActionItems,
} from './meeting/meeting.repository';
export type { ActionItemRow, MeetingRow, OwnedActionItem } from './meeting/meeting.repository';
export {
  countMilestones,
  insertMilestone,
  lockMilestoneOrThrow,
} from './milestone/milestone.repository';
export type { MilestoneRow } from './milestone/milestone.repository';
export {
  carriedInto,
  countCarriedInto,
  carryOverChain,
  carryOverOrThrow,
  endCarryOver,
  openCarriesInto,
  passOn,
} from './gate/carry-over.repository';
export type { CarryOverRow } from './gate/carry-over.repository';
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
  progressVersion,
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
  youngRefs,
} from './relay/outbox.repository';
export type { ClaimedMessage, ClockToRebuild } from './relay/outbox.repository';
export {
  claimDigests,
  cohortClock,
  collectItems,
  deliverToInbox,
  archiveMessages,
  deliveryGateOpen,
  digestItems,
  dueDigestCalendars,
  fireDueRungs,
  markAllRead,
  markRead,
  queueDigests,
  putAwayDigests,
  requeueStaleDigests,
} from './reminder/reminder.repository';
export type {
  ClaimedDigest,
  CohortClockRow,
  DigestItemRow,
  DigestSlots,
  InboxMessageInput,
  InboxRow,
  LineSubject,
  ScanKey,
} from './reminder/reminder.repository';
export { openTurns, queueFigures } from './school-task/review-queue.repository';
export type { QueueFigure, Turn } from './school-task/review-queue.repository';
export {
  SCHOOL_TASK_REACH,
  insertReview,
  lastPassedUpBy,
  insertSubmission,
  lockCohortRow,
  officersOf,
  schoolTaskOrThrow,
  schoolTaskScope,
  settleCarryOver,
  submittedFor,
  taskHistory,
  unsettledInCohort,
} from './school-task/school-task.repository';
export type {
  EvidenceMark,
  SchoolTaskDetail,
  SchoolTaskRow,
} from './school-task/school-task.repository';
export {
  accountByLogin,
  addressWaitSeconds,
  accountOf,
  demoPeople,
  endSessions,
  forgetSignInFailures,
  insertAccount,
  insertSession,
  insertSetupToken,
  liveSession,
  noteAddressFailure,
  noteSignInFailure,
  sessionsAlive,
  signInWaitSeconds,
  storePassword,
  takeSetupToken,
  touchSession,
} from './session/session.repository';
export type {
  AccountRow,
  DemoPersonRow,
  HatRow,
  MandateRow,
  SessionRow,
} from './session/session.repository';
export { SIGN_IN_LIST, signInScope } from './session/sign-in.list';
export {
  endOtherSessions,
  noteSignIn,
  openSessionsOf,
  SIGN_IN_OUTCOMES,
} from './session/sign-in.repository';
export type {
  OpenSessionRow,
  Origin,
  SignInOutcome,
  SignInRow,
} from './session/sign-in.repository';
export {
  decideStep,
  insertSignOff,
  markChangedAfterSign,
  replaceSteps,
  signOffById,
  signOffOrThrow,
  stepsOf,
} from './sign-off/sign-off.repository';
export type {
  NewSignOff,
  SignOffPurpose,
  SignOffRow,
  SignStepRow,
} from './sign-off/sign-off.repository';
export {
  delegatesOf,
  delegationOrThrow,
  delegationsBetween,
  endDelegationsOf,
  insertDelegation,
  mandatesOf,
  principalFor,
  revokeDelegation,
  waitingForDelegate,
} from './organisation/delegation.repository';
export type {
  DelegationRow,
  PrincipalRow,
  WaitingForDelegate,
} from './organisation/delegation.repository';
export { emptyPostsOfPlan, openSignOffsOf, takeTasksBack } from './organisation/vacancy.repository';
export type { EmptyPost } from './organisation/vacancy.repository';
export { VACANCY_LIST, vacancyScope } from './organisation/vacancy.list';
export type { VacancyListRow } from './organisation/vacancy.list';
export {
  allowChannels,
  allowedChannels,
  channelChoice,
  chooseChannels,
  disableWebhookTarget,
  insertWebhookTarget,
  webhookTargets,
} from './delivery/channel-choice.repository';
export type { ChannelChoice, WebhookTargetRow } from './delivery/channel-choice.repository';
export {
  claimDeliveries,
  decideDelivery,
  dueDeliveryCalendars,
  fanOutDigests,
  lockDelivery,
  loseClaims,
  settleDelivery,
} from './delivery/delivery.repository';
export type { ClaimedDelivery, DeliveryRow } from './delivery/delivery.repository';
export {
  decideStopped,
  deliveryCounts,
  STOPPED_STATES,
  stoppedDeliveries,
} from './delivery/stopped.repository';
export type { StoppedRow } from './delivery/stopped.repository';
export {
  approveGrants,
  lockImportedAccounts,
  markPasswordsTaken,
  rosterPage,
  setPasswords,
} from './roster/roster-accounts.repository';
export type { ExportRow, ImportedAccount } from './roster/roster-accounts.repository';
export {
  clearProgress,
  faultyRows,
  insertRosterImport,
  lastImports,
  noteProgress,
  rememberedHeadings,
  rosterFindings,
  rosterImportOrThrow,
  saveMapping,
  stageRows,
  stagedRows,
  sweepStaging,
} from './roster/roster-import.repository';
export type {
  FaultyRow,
  RosterCounts,
  RosterFindingRow,
  RosterImportRow,
  StagedRecord,
  StagedRow,
} from './roster/roster-import.repository';
export {
  compareRoster,
  finishImport,
  grantsRequestedBy,
  lockMergedUnits,
  mergeRoster,
  openAccounts,
  unitsChanging,
} from './roster/roster-merge.repository';
export type { RosterFieldColumn } from './roster/roster-merge.repository';
export {
  rememberAfter,
  rememberBefore,
  usedRows,
  withdrawImport,
} from './roster/roster-withdraw.repository';
export type { UsedRow, Withdrawn } from './roster/roster-withdraw.repository';
export {
  addMembers,
  cancelDuties,
  cohortsOf,
  cohortsWithRoom,
  endMemberships,
  furtherCohort,
  joiningSchools,
  runningPhases,
} from './membership/membership.repository';
export {
  endUnits,
  insertUnitEvents,
  lastEventOn,
  lineageOf,
  suspendedFrom,
  suspendUnit,
} from './organisation/unit-event.repository';
export { AMENDMENT_LIST } from './amendment/amendment.list';
export type { AmendmentListRow } from './amendment/amendment.list';
export { AUDIT_LIST } from './audit/audit.list';
export { CALENDAR_LIST } from './calendar/calendar.list';
export {
  CAMPAIGN_LIST,
  DOCUMENT_LIST,
  documentOrThrow,
  documentScope,
} from './campaign/campaign.list';
export type { CampaignListRow, DocumentListRow } from './campaign/campaign.list';
export { CARRY_OVER_LIST, carryOverScope } from './gate/carry-over.list';
export { DELEGATION_LIST, delegationScope } from './organisation/delegation.list';
export { DELIVERY_LIST } from './delivery/delivery.list';
export { EVIDENCE_LIST, evidenceScope } from './evidence/evidence.list';
export type { EvidenceListRow } from './evidence/evidence.list';
export { EXTENSION_LIST, extensionScope } from './extension/extension.list';
export { MEETING_LIST } from './meeting/meeting.list';
export type { MeetingListRow } from './meeting/meeting.list';
export { MILESTONE_LIST } from './milestone/milestone.list';
export type { MilestoneListRow } from './milestone/milestone.list';
export { ofReadCampaigns } from './campaign/of-campaign';
export { SNAPSHOT_LIST, snapshotScope } from './snapshot/snapshot.list';
export type { SnapshotListRow } from './snapshot/snapshot.list';
export { QUOTA_PERIOD_LIST, quotaPeriodScope } from './quota/quota-period.list';
export type { QuotaPeriodListRow } from './quota/quota-period.list';
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
export { subjectScopes } from './live/subject-scope.repository';
export type { SubjectScope } from './live/subject-scope.repository';
export {
  searchCampaigns,
  searchDocuments,
  searchPeople,
  searchTasks,
  searchUnits,
} from './search/search.repository';
export type { Hit } from './search/search.repository';
