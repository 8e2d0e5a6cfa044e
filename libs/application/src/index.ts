export { HEALTH_CHECKS, HEALTH_STATES } from './administration/read-health';
export type { HealthCheckKey, HealthState } from './administration/read-health';
export { applyAmendment } from './amendment/apply-amendment';
export { calendarOf } from './calendar/calendar-service';
export { checkPlan } from './campaign/check-plan';
export { readerOf } from './campaign/campaign-step';
export type { DraftEdit } from './campaign/edit-draft';
export { markClock, databaseNowMs } from './clock-steps/workflow-state';
export { cohortFacts, cohortRelation } from './cohort/cohort-step';
export { createApplication } from './composition/application';
export type { Application } from './composition/application';
export type { Deps } from './composition/deps';
export { gateGaps } from './gate/gate-sign-off';
export { checkpointFaults, keyIdOf, merkleRoot, parseCheckpoints } from './operate/checkpoint';
export type { Checkpoint, CheckpointFault } from './operate/checkpoint';
export { dailyAt, hourly, upkeep } from './operate/upkeep';
export type { UpkeepJob, UpkeepResult } from './operate/upkeep';
export { phaseFacts, phaseSubject } from './phase/phase-subject';
export { actorIdOf, performAction, performCreation } from './pipeline/action-runner';
export type { ActionRequest, Subject, Transitioned } from './pipeline/action-runner';
export { canonicalJson, sha256 } from './pipeline/canonical';
export { CommandRunner } from './pipeline/command-runner';
export type { CommandContext, RequestKey } from './pipeline/command-runner';
export { contentDigest, factsOf, relationOf } from './school-task/school-task-step';
export { campaignFacts, campaignRelation } from './campaign/campaign-step';
export { signOffFacts, signOffRelation } from './sign-off/sign-off-engine';
export { Reconcile } from './reconcile/reconcile';
export type { ReconcileReport } from './reconcile/reconcile';
export { Relay } from './relay/relay';
export { createRuntime } from './composition/runtime';
export type { Runtime, RuntimeOptions } from './composition/runtime';
export { TABLE_FORMATS } from '@app/documents';
export type { TableFormat } from '@app/documents';
export { createRelayRuntime } from './relay/relay-runtime';
export type { RelayRuntime } from './relay/relay-runtime';
export {
  databaseFacts,
  deadMessages,
  GATES,
  gateStates,
  GRANT_STATES,
  insertRestoreMark,
  openClocksOf,
  pendingMessages,
  readGauges,
  sampleRunningClocks,
  SIGN_IN_OUTCOMES,
  stateCounts,
  tableCounts,
} from '@app/persistence';
export type {
  GateName,
  Gauges,
  GrantState,
  Page,
  PageRequest,
  SignInOutcome,
} from '@app/persistence';
export { stuckThings } from './operate/stuck-things';
export { LISTS } from './query/list-resources';
export type { ListName } from './query/list-resources';
export type { ListRunner } from './query/list-runner';
export { SEARCH_GROUPS } from './search/search-all.use-case';
export type { SearchGroup } from './search/search-all.use-case';
export { MAX_SEARCH_TEXT, sortNames, Listener, WORK_CHANNEL } from '@app/persistence';
export type { FilterSpec, FilterValue, ListQuery, ListSpec } from '@app/persistence';
export type { ExportFile } from './export/export-file';
export type { Sink, Stream } from './live/live-hub';
export type { Tick } from './live/stream-queue';
export type { FoundGroup } from './search/search-all.use-case';
export type { CurrentSession } from './session/sessions';
export type { ChannelOptions } from './delivery/channels';
