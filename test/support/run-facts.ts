import type { ClockRig } from './clock-rig';

/** What one run did, as the server wrote it down. */
export interface RunFacts {
  readonly events: number;
  /** sequences of the messages that arrived, in order */
  readonly seqs: readonly number[];
  readonly activities: number;
  readonly timersFired: number;
  readonly rolledOver: boolean;
}

async function factsOf(rig: ClockRig, workflowId: string, runId?: string): Promise<RunFacts> {
  const history = await rig.env.client.workflow.getHandle(workflowId, runId).fetchHistory();
  const events = history.events ?? [];
  return {
    events: events.length,
    seqs: events.flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => {
      const data = signal?.input?.payloads?.[0]?.data;
      if (!data) return [];
      const parsed: { readonly seq: number } = JSON.parse(Buffer.from(data).toString());
      return [parsed.seq];
    }),
    activities: events.filter((e) => e.activityTaskScheduledEventAttributes).length,
    timersFired: events.filter((e) => e.timerFiredEventAttributes).length,
    rolledOver: events.some((e) => e.workflowExecutionContinuedAsNewEventAttributes),
  };
}

/** The latest run. */
export const latestRun = (rig: ClockRig, workflowId: string): Promise<RunFacts> =>
  factsOf(rig, workflowId);

/** Every run of one workflow. */
export async function runsOf(rig: ClockRig, workflowId: string): Promise<readonly RunFacts[]> {
  const runs: RunFacts[] = [];
  const query = `WorkflowId = '${workflowId}'`;
  for await (const { runId } of rig.env.client.workflow.list({ query }))
    runs.push(await factsOf(rig, workflowId, runId));
  return runs;
}
