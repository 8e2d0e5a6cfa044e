import { setTimeout as delay } from 'node:timers/promises';
import { campaignOrThrow, rollupFaults } from '@app/persistence';
import { createSuite, type Suite } from '../builders/suite';
import { issued, runClocks } from '../builders/campaign';
import { field, list } from '../support/app';

// a day of the calendar is 86.4 s and "today" is 15 June of the first year
let suite: Suite;
let campaignId: string;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  campaignId = await issued(suite);
  await runClocks(suite, campaignId);
}, 120_000);
afterAll(() => suite.drop());

const rows = <T extends Record<string, unknown>>(
  sql: string,
  values: readonly unknown[] = [campaignId],
): Promise<T[]> => suite.database.query<T>(sql, values);

it('has phases 1 and 2 both active on 15 June of the first year, 3 and 4 planned', async () => {
  const states = await rows<{ state: string }>(
    'SELECT state FROM phase WHERE campaign_id = $1 ORDER BY no',
  );
  expect(states.map((r) => r.state)).toEqual(['ACTIVE', 'ACTIVE', 'PLANNED', 'PLANNED']);
  expect((await campaignOrThrow(suite.database, campaignId, null)).state).toBe('ACTIVE');
});

it('creates 526 deliverables in phase 1 and 1521 tasks besides 263 deliverables in phase 2', async () => {
  const counts = await rows<{ phase_no: number; kind: string; n: number }>(
    'SELECT phase_no, kind, count(*)::int AS n FROM school_task WHERE campaign_id = $1 GROUP BY 1, 2 ORDER BY 1, 2',
  );
  expect(counts).toEqual([
    { phase_no: 1, kind: 'DELIVERABLE', n: 526 },
    { phase_no: 2, kind: 'DELIVERABLE', n: 263 },
    { phase_no: 2, kind: 'TASK', n: 1521 },
  ]);
});

it('gives kindergartens only tasks 1 to 4', async () => {
  const keys = await rows<{ task_key: string }>(
    "SELECT DISTINCT task_key FROM school_task WHERE campaign_id = $1 AND kind = 'TASK' AND school_type = 'KINDERGARTEN' ORDER BY 1",
  );
  expect(keys.map((r) => r.task_key)).toEqual(['T1', 'T2', 'T3', 'T4']);
});

it('equals the scope exactly, each once', async () => {
  const wrong = await rows(
    `SELECT 1 FROM (SELECT e.*, 1 AS want FROM expected_school_task e) e FULL JOIN (SELECT phase_id, school_id, task_key, count(*) n FROM school_task GROUP BY 1, 2, 3) b
     USING (phase_id, school_id, task_key) WHERE n IS DISTINCT FROM want`,
    [],
  );
  expect(wrong).toHaveLength(0);
});

it('partitions the schools of a phase into cohorts of at most 500', async () => {
  const cohorts = await rows<{ no: number; cohorts: number; schools: number; largest: number }>(
    `SELECT p.no, count(DISTINCT c.id)::int AS cohorts, count(m.school_id)::int AS schools, max(x.n)::int AS largest
     FROM phase p JOIN cohort c ON c.phase_id = p.id JOIN cohort_member m ON m.cohort_id = c.id
     JOIN LATERAL (SELECT count(*) AS n FROM cohort_member y WHERE y.cohort_id = c.id) x ON true WHERE p.campaign_id = $1 GROUP BY p.no ORDER BY p.no`,
  );
  expect(cohorts.map((c) => [c.no, c.cohorts, c.schools])).toEqual([
    [1, 4, 263],
    [2, 4, 263],
  ]);
  expect(cohorts.every((c) => c.largest <= 500)).toBe(true);
});

it('packs whole cohorts into one chunk as long as about 500 schools fit', async () => {
  const chunks = await rows<{ no: number; schools: number; cohorts: number }>(
    `SELECT p.no, l.schools, (SELECT count(DISTINCT m.cohort_id)::int FROM launch_member m WHERE (m.phase_id, m.generation, m.chunk_no) = (l.phase_id, l.generation, l.chunk_no)) AS cohorts
     FROM launch_chunk l JOIN phase p ON p.id = l.phase_id WHERE p.campaign_id = $1 ORDER BY p.no, l.chunk_no`,
  );
  expect(chunks).toEqual([
    { no: 1, schools: 263, cohorts: 4 },
    { no: 2, schools: 263, cohorts: 4 },
  ]);
});

it('audits each chunk with the number and the digest of the tasks it made', async () => {
  const wrong = await rows(
    `SELECT p.no FROM phase p
     JOIN LATERAL (SELECT count(*)::int AS n, encode(sha256(convert_to(string_agg(t.id::text, ',' ORDER BY t.id), 'UTF8')), 'hex') AS digest FROM school_task t WHERE t.phase_id = p.id) made ON true
     LEFT JOIN audit_log a ON a.action = 'SCHOOL_TASK.distribute' AND a.subject_id = p.id
     WHERE p.campaign_id = $1 AND p.state = 'ACTIVE' AND ((a.payload::jsonb->'entry'->'data'->>'tasks')::int, a.payload::jsonb->'entry'->'data'->>'ids') IS DISTINCT FROM (made.n, made.digest)`,
  );
  expect(wrong).toEqual([]);
});

it('seeds the counters exactly', async () => {
  expect(await rollupFaults(suite.database)).toBe(0);
});

it('counts the quotas of every school from the launch on, before any night', async () => {
  const made = await rows<{ code: string; want: number; made: number }>(
    `SELECT r.code, (SELECT count(*)::int FROM quota_span s JOIN (SELECT DISTINCT m.school_id, m.school_type FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id WHERE c.campaign_id = $1) u
         ON u.school_type = ANY(r.school_types) WHERE s.rule_id = r.id AND s.from_on <= '2026-06-15' AND r.level = 'SCHOOL') AS want,
       (SELECT count(*)::int FROM quota_period q WHERE q.rule_id = r.id) AS made
     FROM quota_rule r WHERE r.campaign_id = $1 AND r.level = 'SCHOOL' ORDER BY r.code`,
  );
  expect(made.map(({ want }) => want)).toEqual(made.map((x) => x.made));
  expect(made.reduce((n, x) => n + x.made, 0)).toBeGreaterThan(200);
  const shown = await suite.app.quota.read.compliance(await suite.as('off1'), campaignId);
  const figures = list(shown, 'items').map((x) => [
    field(x, 'code'),
    Number(field(x, 'open')) + Number(field(x, 'exempt')),
  ]);
  expect(figures).toEqual(expect.arrayContaining(made.map((x) => [x.code, x.made])));
  const bureau = await rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id WHERE r.campaign_id = $1 AND r.level = 'BUREAU'",
  );
  expect(bureau[0]?.n).toBeGreaterThan(0);
  // the night finds nothing left to do
  expect(await suite.app.quota.settle.execute()).toEqual({ campaigns: 1, made: 0, decided: 0 });
});

it('adds nothing when the fan-out runs again', async () => {
  const before = await rows<{ n: number }>('SELECT count(*)::int AS n FROM school_task', []);
  const phases = await rows<{ id: string; generation: number }>(
    "SELECT id, generation FROM phase WHERE campaign_id = $1 AND state = 'ACTIVE'",
  );
  for (const phase of phases)
    await suite.app.clocks.phase.fanOut(
      { phaseId: phase.id, generation: phase.generation },
      () => undefined,
    );
  expect(await rows('SELECT count(*)::int AS n FROM school_task', [])).toEqual(before);
});

it('writes only legal transitions, without gaps, each audited', async () => {
  const illegal = await rows(
    'SELECT e.action, e.from_state, e.to_state FROM state_event e LEFT JOIN legal_transition l USING (subject_kind, action, from_state, to_state) WHERE l.subject_kind IS NULL',
    [],
  );
  expect(illegal).toEqual([]);
  const gaps = await rows(
    'SELECT subject_id FROM state_event GROUP BY subject_kind, subject_id HAVING max(state_version) <> count(*) OR count(DISTINCT state_version) <> count(*)',
    [],
  );
  expect(gaps).toEqual([]);
  const silent = await rows(
    `SELECT e.action FROM state_event e WHERE NOT EXISTS (SELECT FROM audit_log a WHERE (a.subject_kind, a.subject_id, a.state_version) = (e.subject_kind, e.subject_id, e.state_version))
       AND NOT EXISTS (SELECT FROM audit_log a WHERE a.set_id = e.set_id)`,
    [],
  );
  expect(silent).toEqual([]);
});

it('tells every school once that its tasks are there', async () => {
  const digests = await rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM digest_item WHERE topic = 'LAUNCH'",
    [],
  );
  expect(digests[0]?.n).toBe(263 * 2 * 2);
  const twice = await rows(
    'SELECT recipient_id FROM digest WHERE NOT urgent GROUP BY recipient_id, channel, slot_at HAVING count(*) > 1',
    [],
  );
  expect(twice).toHaveLength(0);
});

describe('a phase that opens when some of its rungs are past', () => {
  // the first phase ends on 30 June: on the 26th its rungs of seven and of three working days before are over
  let late: Suite;
  beforeAll(async () => {
    late = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-26' });
    await runClocks(late, await issued(late));
  }, 120_000);
  afterAll(() => late.drop());

  it('records each of them once for each task, and arms the next', async () => {
    const counts = await late.database.query<{ rung: number; n: number }>(
      `SELECT f.rung, count(*)::int AS n FROM ladder_firing f JOIN school_task t ON t.id = f.subject_id
       WHERE t.phase_no = 1 AND f.result = 'SKIPPED' AND f.planned_at <= f.fired_at GROUP BY 1 ORDER BY 1`,
    );
    const armed = await late.database.query<{ next_rung: number; n: number }>(
      'SELECT next_rung, count(*)::int AS n FROM school_task WHERE phase_no = 1 GROUP BY 1',
    );
    const past = counts.map(({ rung }) => rung);
    expect(past.length).toBeGreaterThan(0);
    expect(counts).toEqual(past.map((rung) => ({ rung, n: 526 })));
    expect(armed).toEqual([{ next_rung: past.length + 1, n: 526 }]);
  });
});

/** Polls until a connection of the suite's database waits for a lock. */
async function untilSomebodyWaits(of: Suite): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const waiting = await of.database.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (waiting.length > 0) return;
    await delay(20);
  }
  throw new Error('nobody ever waited for the lock');
}

describe('phases that open together', () => {
  let together: Suite;
  beforeAll(async () => {
    together = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  }, 120_000);
  afterAll(() => together.drop());

  it('write the rungs of a due date they share without waiting for a chunk', async () => {
    const id = await issued(together);
    for (const step of ['planCampaign', 'startCampaign'] as const)
      await together.app.clocks.campaign.step({ campaignId: id }, step, `together:${step}`);
    const phases = await together.database.query<{ phaseId: string; generation: number }>(
      'SELECT id AS "phaseId", generation FROM phase WHERE campaign_id = $1 AND no <= 2 ORDER BY no',
      [id],
    );
    const [first, second] = phases;
    if (!first || !second) throw new Error('two phases expected');
    for (const ref of phases) await together.app.clocks.phase.start(ref, `together:${ref.phaseId}`);
    await together.database.execute(
      'UPDATE task_phase SET due_at = (SELECT end_at FROM phase WHERE id = $1) WHERE phase_id = $2',
      [first.phaseId, second.phaseId],
    );
    await together.database.execute('DELETE FROM rung_instant');
    const client = await together.database.connect();
    try {
      // the first phase's chunk stops in its middle: somebody else is about to open one of its cohorts
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO cohort (bureau_id, campaign_id, phase_id, group_id, shard_no, review_unit_id, created_at, updated_at)
         SELECT p.bureau_id, p.campaign_id, p.id, l.group_id, l.shard_no, l.group_id, now(), now() FROM launch_member l JOIN phase p ON p.id = l.phase_id WHERE p.id = $1 LIMIT 1`,
        [first.phaseId],
      );
      const stopped = Promise.allSettled([
        together.app.clocks.phase.fanOut(first, () => undefined),
      ]);
      await untilSomebodyWaits(together);
      await together.app.clocks.phase.fanOut(second, () => undefined);
      const done = await together.database.query<{ no: number }>(
        'SELECT p.no FROM phase p WHERE p.campaign_id = $1 AND p.fanned_out_at IS NOT NULL',
        [id],
      );
      expect(done).toEqual([{ no: 2 }]);
      await client.query('ROLLBACK');
      await stopped;
    } finally {
      client.release();
    }
    // as the activity's retry would, should the wait have been too long for the first
    await together.app.clocks.phase.fanOut(first, () => undefined);
    const firsts = await together.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM school_task WHERE phase_no = 1',
    );
    expect(firsts).toEqual([{ n: 526 }]);
  });
});
