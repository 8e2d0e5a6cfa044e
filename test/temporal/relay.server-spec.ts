import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { cohortSnapshotQuery } from '@workflows/cohort/cohort.contract';
import { signOffSnapshotQuery } from '@workflows/sign-off/sign-off.contract';
import { createRelayRuntime, createRuntime } from '@app/application';
import { createLogger } from '@app/platform';
import { campaignOrThrow, type TransactionScope } from '@app/persistence';
import { Loop } from '../../apps/worker/src/loops/loop';
import { issued, readyDraft, signAll } from '../builders/campaign';
import { createRig, relayed, type ClockRig } from '../support/clock-rig';
import { latestRun, runsOf } from '../support/run-facts';
import { until } from '../support/until';

// A day of this calendar is a real one: whatever a clock learns here, it learns from a message.
const log = createLogger({ name: 'test-relay', level: 'silent' });

// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let campaignId: string;
let cohortId: string;

beforeAll(async () => {
  rig = await createRig('relay', { dayLengthMs: 86_400_000, epochOn: '2026-03-02' });
  await rig.startWorkers();
  rig.startRelay();
  campaignId = await issued(rig.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-02',
    schoolTypes: ['JUNIOR'],
  });
  cohortId = await until('an open cohort', async () => {
    const rows = await rig.rows<{ id: string }>(
      "SELECT c.id FROM cohort c JOIN workflow_ref w ON w.workflow_id = 'cohort/' || c.id AND w.state = 'running' ORDER BY c.id LIMIT 1",
    );
    return rows[0]?.id;
  });
}, 180_000);
afterAll(() => rig.close(), 60_000);

type Message = Parameters<TransactionScope['send']>[0];

/** One message in a transaction of its own. @returns its sequence */
async function send(
  message: Pick<Message, 'kind' | 'workflowId' | 'workflowType' | 'payload'>,
): Promise<number> {
  await rig.suite.app.deps.commands.transact(async (scope) => {
    scope.send({
      ...message,
      subjectKind: 'TEST',
      subjectId: randomUUID(),
      subjectVersion: 0,
      action: 'test',
    });
    await Promise.resolve();
  });
  const rows = await rig.rows<{ last_seq: number }>(
    'SELECT last_seq FROM workflow_ref WHERE workflow_id = $1',
    [message.workflowId],
  );
  return rows[0]?.last_seq ?? 0;
}

const outcomeOf = (workflowId: string, seq: number): Promise<string> =>
  until(`the outcome of ${workflowId} ${seq}`, async () => {
    const rows = await rig.rows<{ outcome: string }>(
      'SELECT outcome FROM outbox_log WHERE workflow_id = $1 AND seq = $2',
      [workflowId, seq],
    );
    return rows[0]?.outcome;
  });

const inputOf = (id: string) => ({ input: { v: 1, campaignId: id, lastSeq: 0 } });

describe('a start', () => {
  it('leaves a running workflow as it is', async () => {
    const workflowId = `campaign/${campaignId}`;
    const { runId } = await rig.env.client.workflow.getHandle(workflowId).describe();
    const seq = await send({
      kind: 'start',
      workflowId,
      workflowType: 'campaignWorkflow',
      payload: inputOf(campaignId),
    });
    expect(await outcomeOf(workflowId, seq)).toBe('sent');
    const after = await rig.env.client.workflow.getHandle(workflowId).describe();
    expect([after.runId, after.status.name]).toEqual([runId, 'RUNNING']);
  });
});

describe('a sign-off whose first message was lost', () => {
  let signOffId: string;
  let workflowId: string;

  it('is started by the next signal, with the same input, attributes and title', async () => {
    await rig.stopRelay();
    const draft = await readyDraft(rig.suite, {
      templateId: 'demo-four-phase',
      anchorOn: '2026-03-02',
      schoolTypes: ['JUNIOR'],
    });
    await rig.suite.app.campaign.submit.execute({
      actor: await rig.suite.as('off1'),
      campaignId: draft,
    });
    signOffId = (await campaignOrThrow(rig.suite.database, draft, null)).signOffId ?? '';
    workflowId = `signoff/${signOffId}`;
    const lost = await rig.suite.database.execute('DELETE FROM outbox WHERE workflow_id = $1', [
      workflowId,
    ]);
    expect(lost).toBe(1);
    const [first] = await rig.rows<{ login: string }>(
      'SELECT a.login FROM sign_step s JOIN account a ON a.person_id = s.signer_id WHERE s.sign_off_id = $1 ORDER BY s.no LIMIT 1',
      [signOffId],
    );
    const [hash] = await rig.rows<{ hash: string }>(
      "SELECT encode(content_hash, 'hex') AS hash FROM sign_off WHERE id = $1",
      [signOffId],
    );
    await rig.suite.app.signOff.sign.execute({
      actor: await rig.suite.as(first?.login ?? ''),
      signOffId,
      seenHash: hash?.hash ?? '',
    });
    const queued = await rig.rows(
      "SELECT kind, (payload->>'input') IS NOT NULL AS input FROM outbox WHERE workflow_id = $1",
      [workflowId],
    );
    expect(queued).toEqual([{ kind: 'signal', input: true }]);
    rig.startRelay();
    await relayed(rig);
    const snapshot = await until('the rebuilt clock', async () => {
      const seen = await rig.env.client.workflow.getHandle(workflowId).query(signOffSnapshotQuery);
      return seen.clock && seen;
    });
    expect(snapshot).toMatchObject({ signOffId, clock: { stage: 'PENDING' } });
    const description = await rig.env.client.workflow.getHandle(workflowId).describe();
    expect(await description.staticSummary()).toMatch(/[\u4e00-\u9fff]/);
  });

  it('is started no more once it has ended: every message that could start it is refused here', async () => {
    await signAll(rig.suite, signOffId);
    await rig.env.client.workflow.getHandle(workflowId).result();
    await relayed(rig);
    const runs = await runsOf(rig, workflowId);
    const payload = { input: { v: 1, signOffId, lastSeq: 0 } };
    for (const kind of ['start', 'signal', 'signal_with_start'] as const) {
      const seq = await send({ kind, workflowId, workflowType: 'signOffWorkflow', payload });
      expect([kind, await outcomeOf(workflowId, seq)]).toEqual([kind, 'ignored']);
    }
    expect(await runsOf(rig, workflowId)).toEqual(runs);
  });

  it('is known to the server as started even when our memory says it runs', async () => {
    await rig.suite.database.execute(
      "UPDATE workflow_ref SET state = 'running', closed_at = NULL WHERE workflow_id = $1",
      [workflowId],
    );
    const payload = { input: { v: 1, signOffId, lastSeq: 0 } };
    const seq = await send({ kind: 'start', workflowId, workflowType: 'signOffWorkflow', payload });
    expect(await outcomeOf(workflowId, seq)).toBe('already-started');
  });
});

describe('an operator', () => {
  it('wakes a clock, which loads once more and changes nothing', async () => {
    const workflowId = `cohort/${cohortId}`;
    const before = await latestRun(rig, workflowId);
    const seen = await rig.clocks.runNow(workflowId);
    expect(seen).toMatchObject({ cohortId, clock: { stage: 'OPEN' } });
    await until('the reload', async () => {
      const { activities } = await latestRun(rig, workflowId);
      return activities === before.activities + 1;
    });
    expect(await rig.clocks.snapshot(workflowId)).toEqual(seen);
  });
});

describe('a cancel', () => {
  it('of a workflow that never was changes nothing and does not come back', async () => {
    const workflowId = `cohort/${randomUUID()}`;
    const seq = await send({ kind: 'cancel', workflowId, workflowType: 'cohortWorkflow' });
    expect(await outcomeOf(workflowId, seq)).toBe('ignored');
    expect(
      await rig.rows('SELECT state FROM workflow_ref WHERE workflow_id = $1', [workflowId]),
    ).toEqual([{ state: 'closed' }]);
  });
});

/** Relays of two more processes, each with a pool of its own. */
function moreRelays(): { stop(): Promise<void> } {
  const processes = [1, 2].map((n) => {
    const runtime = createRuntime({
      databaseUrl: rig.suite.databases.appUrl,
      poolSize: 6,
      name: `gongjian-test-relay-${n}`,
    });
    const { relay, close } = createRelayRuntime(runtime, rig.temporal, log);
    const loop = new Loop('relay', 20, () => relay.tick(), log);
    loop.start();
    return { runtime, relay, close, loop };
  });
  return {
    stop: async () => {
      for (const { runtime, relay, close, loop } of processes) {
        await loop.stop();
        await relay.drain();
        await close();
        await runtime.close();
      }
    },
  };
}

/** Moves one task's next instant and tells its cohort, in one transaction; half of the messages may merge. */
async function move(taskId: string, at: Date, merges: boolean): Promise<void> {
  await rig.suite.app.deps.commands.transact(async (scope) => {
    await scope.execute('UPDATE school_task SET next_action_at = $2 WHERE id = $1', [taskId, at]);
    scope.send({
      kind: 'signal',
      workflowId: `cohort/${cohortId}`,
      workflowType: 'cohortWorkflow',
      subjectKind: 'COHORT',
      subjectId: cohortId,
      subjectVersion: 0,
      action: 'test',
      coalesce: merges ? 'nudge' : undefined,
    });
  });
}

/** Workflows seen with two messages on their way at once, until `over` says so. */
async function crowded(over: () => boolean): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  while (!over()) {
    seen.push(
      ...(await rig.rows(
        "SELECT workflow_id FROM outbox WHERE claimed_at > clock_timestamp() - interval '30 seconds' GROUP BY 1 HAVING count(*) > 1",
      )),
    );
    await delay(20);
  }
  return seen;
}

describe('eight writers and three relays', () => {
  const WRITERS = 8;
  const ROUNDS = 12;

  it('keep one message of a workflow in flight', async () => {
    const tasks = await rig.rows<{ id: string }>(
      'SELECT id FROM school_task WHERE clock_cohort_id = $1 AND open ORDER BY id',
      [cohortId],
    );
    const relays = moreRelays();
    let isOver = false;
    const watched = crowded(() => isOver);
    try {
      // before every rung of the plan, and the earliest moves with nearly every change: who misses one has a wrong clock
      const base = Date.now() + 30 * 3_600_000;
      await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          for (let round = 0; round < ROUNDS; round += 1) {
            const at = new Date(base - (round * WRITERS + writer) * 60_000);
            await move(tasks[writer % tasks.length]?.id ?? '', at, round % 2 === 0);
          }
        }),
      );
      await relayed(rig);
    } finally {
      isOver = true;
      await relays.stop();
    }
    expect(await watched).toEqual([]);
  }, 180_000);

  it('send the messages in their order', async () => {
    const [sent] = await rig.rows<{ kept: boolean; n: number }>(
      `SELECT array_agg(seq ORDER BY settled_at) = array_agg(seq ORDER BY seq) AS kept, count(*)::int AS n
       FROM outbox_log WHERE workflow_id = $1 AND kind = 'signal'`,
      [`cohort/${cohortId}`],
    );
    expect(sent?.kept).toBe(true);
    expect(sent?.n).toBeGreaterThan(WRITERS);
    const { seqs, activities } = await latestRun(rig, `cohort/${cohortId}`);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    // each message costs one reload at most: nothing spins
    expect(activities).toBeLessThanOrEqual(seqs.length + 3);
  });

  it('lose no wake-up: the clock knows the last change', async () => {
    const [truth] = await rig.rows<{ seq: number; at: Date }>(
      `SELECT (SELECT last_seq FROM workflow_ref WHERE workflow_id = $2) AS seq,
         (SELECT min(next_action_at) FROM school_task WHERE clock_cohort_id = $1 AND open AND NOT suspended) AS at`,
      [cohortId, `cohort/${cohortId}`],
    );
    const handle = rig.env.client.workflow.getHandle(`cohort/${cohortId}`);
    await until('the cohort to see the last change', async () => {
      const { lastSeq, clock } = await handle.query(cohortSnapshotQuery);
      return lastSeq === truth?.seq && clock?.stepAtMs === truth.at.getTime();
    });
  });
});
