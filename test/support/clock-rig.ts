import { randomBytes } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { allActivities } from '@app/activities';
import { createRelayRuntime, type RelayRuntime } from '@app/application';
import { createLogger, fromRoot } from '@app/platform';
import { Loop } from '../../apps/worker/src/loops/loop';
import { TemporalWorkers } from '../../apps/worker/src/queues/temporal-workers';
import { createSuite, type Suite } from '../builders/suite';
import { until } from './until';

const address = process.env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233';
const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'gongjian';
const log = createLogger({ name: 'test-worker', level: 'silent' });

export interface RigOptions {
  readonly dayLengthMs?: number;
  readonly epochOn?: string;
  /** the product's own bundle when absent */
  readonly bundlePath?: string;
}

/** The worker's parts on a server and a database: real bundle, activities, relay and loops, on task queues of their own. */
export interface ClockRig {
  readonly suite: Suite;
  readonly env: TestWorkflowEnvironment;
  /** what the relay dials: the address, the namespace, and this rig's queues */
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly queueSuffix: string;
  };
  readonly clocks: RelayRuntime;
  /** Temporal workers beside the relay; the loops run from the beginning */
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  startRelay(): void;
  stopRelay(): Promise<void>;
  rows<T extends Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** @param name makes the queues of the suite its own */
export async function createRig(name: string, options: RigOptions = {}): Promise<ClockRig> {
  const { bundlePath = fromRoot('dist/workflow-bundle.js'), ...calendar } = options;
  let relayLoop: Loop | undefined;
  const wake = (): void => relayLoop?.wake();
  const suite = await createSuite({ ...calendar, onCommit: wake });
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
  const queueSuffix = `-${name}-${randomBytes(4).toString('hex')}`;
  const temporal = { address, namespace, queueSuffix };
  const clocks = createRelayRuntime(suite, temporal, log, wake);
  let workers: TemporalWorkers | undefined;
  const others = [
    new Loop('fold', 500, async () => (await suite.app.progress.fold.execute()) > 0, log),
    new Loop('delivery', 500, async () => (await suite.app.reminder.deliver.execute()) > 0, log),
  ];
  for (const loop of others) loop.start();

  const stopRelay = async (): Promise<void> => {
    await relayLoop?.stop();
    relayLoop = undefined;
    await clocks.relay.drain();
  };
  const stopWorkers = async (): Promise<void> => {
    await workers?.stop();
    workers = undefined;
  };
  return {
    suite,
    env,
    temporal,
    clocks,
    startWorkers: async () => {
      workers = new TemporalWorkers(
        {
          ...temporal,
          bundlePath,
          coreSlots: 6,
          buildId: 'test',
          activities: allActivities(suite.app),
        },
        log,
      );
      await workers.start();
    },
    stopWorkers,
    startRelay: () => {
      relayLoop = new Loop('relay', 250, () => clocks.relay.tick(), log);
      relayLoop.start();
    },
    stopRelay,
    rows: async (sql, values = []) => suite.database.query(sql, values),
    close: async () => {
      await endRunning(env, queueSuffix);
      await stopWorkers();
      await stopRelay();
      for (const loop of others) await loop.stop();
      await clocks.close();
      await env.teardown();
      await suite.drop();
    },
  };
}

/** Ids of the rig's workflows that run now, as the server's own list tells. */
export async function runningIds(rig: Pick<ClockRig, 'env' | 'temporal'>): Promise<string[]> {
  const ids: string[] = [];
  const query = `ExecutionStatus = 'Running' AND TaskQueue = 'gongjian-workflows${rig.temporal.queueSuffix}'`;
  for await (const workflow of rig.env.client.workflow.list({ query }))
    ids.push(workflow.workflowId);
  return ids.toSorted();
}

/** Nothing of a suite goes on in the shared server once its workers are gone. */
async function endRunning(env: TestWorkflowEnvironment, queueSuffix: string): Promise<void> {
  const query = `ExecutionStatus = 'Running' AND TaskQueue = 'gongjian-workflows${queueSuffix}'`;
  for await (const { workflowId } of env.client.workflow.list({ query }))
    await env.client.workflow
      .getHandle(workflowId)
      .terminate('the suite is over')
      .catch(() => undefined);
}

/** Waits until the outbox holds nothing that is to be sent. */
export async function relayed(rig: ClockRig): Promise<void> {
  await until('an empty outbox', async () => {
    const rows = await rig.rows<{ n: number }>(
      "SELECT count(*)::int AS n FROM outbox WHERE kind <> 'event'",
    );
    return rows[0]?.n === 0;
  });
}
