import { campaignOrThrow, rollupFaults } from '@app/persistence';
import { createSuite, type Suite } from '../builders/suite';
import { issued, runClocks } from '../builders/campaign';

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

it('seeds the counters exactly', async () => {
  expect(await rollupFaults(suite.database)).toBe(0);
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
