/** What crosses the line between the database and the clocks. Payloads carry ids and counts, never row sets. */

export const TEMPORAL_NAMESPACE = 'gongjian';
/** Never versioned, never renamed. */
export const TASK_QUEUES = {
  workflows: 'gongjian-workflows',
  core: 'gongjian-core',
  documents: 'gongjian-documents',
} as const;

export const WORKFLOW_TYPES = [
  'campaignWorkflow',
  'phaseWorkflow',
  'cohortWorkflow',
  'signOffWorkflow',
] as const;
export type WorkflowType = (typeof WORKFLOW_TYPES)[number];

/** The one signal of a workflow: the outbox sequence and the action's name, for people; the clock always reloads. */
export interface ChangedSignal {
  readonly seq: number;
  readonly action: string;
}

/** When a clock acts next, and on what; the database decides, the workflow only waits. */
export interface Clock<Step extends string> {
  readonly stage: string;
  readonly ended: boolean;
  readonly paused: boolean;
  readonly step: Step | null;
  /** the instant `step` is due; null = nothing is */
  readonly stepAtMs: number | null;
  readonly reloadAtMs: number;
}

export type CampaignStep = 'planCampaign' | 'startCampaign' | 'remindWrapUp';
export type PhaseStep = 'startPhase' | 'fanOutPhase' | 'remindGate' | 'settlePhase';
export type CohortStep = 'runCohortScan';
export type SignOffStep = 'runSignOffStep';

/** A step to carry out: `commandId` makes a retry harmless, `upToMs` is the workflow's time. */
export interface StepCommand {
  readonly commandId: string;
  readonly upToMs: number;
}

export interface SearchAttributes {
  readonly BureauId?: string;
  readonly CampaignId?: string;
  readonly UnitCode?: string;
  readonly Stage?: string;
  readonly PhaseNo?: number;
  readonly Paused?: boolean;
}

/** One claimed outbox row on its way to Temporal. */
export interface OutboxMessage {
  readonly id: number;
  readonly seq: number;
  readonly kind:
    'start' | 'signal' | 'signal_with_start' | 'cancel' | 'schedule_upsert' | 'schedule_delete';
  readonly workflowId: string;
  readonly workflowType: string;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly summary: string | null;
  readonly searchAttributes: SearchAttributes;
  /** the workflow ended and its subject with it */
  readonly closed: boolean;
}

export type DispatchOutcome = 'sent' | 'already-started' | 'ignored';
