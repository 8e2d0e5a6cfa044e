import { startJourney, type CohortRef, type Journey } from '../builders/journey';

// The first phase of a small campaign: its town sheets are signed, then its gate.
let j: Journey;
let cohort: CohortRef;
beforeAll(async () => {
  j = await startJourney();
  const [first] = await j.cohorts(1);
  if (!first) throw new Error('no cohort');
  cohort = first;
}, 180_000);
afterAll(() => j.close());

const townSheet = (login: string, format = 'csv') =>
  j.ask(login, 'GET', `/cohorts/${cohort.id}/sheet/export?format=${format}`);
const gateSheet = async (login: string) =>
  j.ask(login, 'GET', `/phases/${await j.phase(1)}/sheet/export?format=csv`);
const hashOf = async (sql: string, id: string): Promise<string> =>
  (await j.rows<{ hash: string }>(sql, [id]))[0]?.hash ?? 'none';

it('gives no sheet out that nobody has signed', async () => {
  expect((await townSheet('off1')).status).toBe(404);
  expect((await gateSheet('off1')).status).toBe(404);
});

it('gives a signed town sheet out with the hash its signature covers, to those who read it', async () => {
  await j.settleAll(1);
  for (const one of await j.cohorts(1)) await j.signCohort(one);
  const answer = await townSheet('off1');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="cohort-sheet/);
  const hash = await hashOf(
    "SELECT encode(hash, 'hex') AS hash FROM cohort_sheet WHERE cohort_id = $1 AND signed_at IS NOT NULL",
    cohort.id,
  );
  expect(answer.text).toContain(hash);
  expect((await townSheet('off1', 'xlsx')).text.startsWith('PK')).toBe(true);
  const other = (cohort.group % 3) + 1;
  expect((await townSheet(`town${other}-1`)).status).toBe(404);
});

it('gives a frozen gate sheet out with its items and its hash', async () => {
  const signOffId = await j.openGate(1);
  const started = await j.ask('off1', 'POST', `/sign-offs/${signOffId}/start`);
  expect(started.status).toBe(200);
  const answer = await gateSheet('off1');
  expect(answer.status).toBe(200);
  const hash = await hashOf(
    "SELECT encode(g.hash, 'hex') AS hash FROM phase p JOIN gate_sheet g ON g.id = p.sheet_id WHERE p.id = $1",
    await j.phase(1),
  );
  expect(answer.text).toContain(hash);
  expect(answer.text).toMatch(/,14,14,/);
});

it('notes in the trail who took a sheet away', async () => {
  const rows = await j.rows<{ kind: string; n: number }>(
    "SELECT subject_kind AS kind, count(*)::int AS n FROM audit_log WHERE subject_id = ANY($1::uuid[]) AND action LIKE 'EXPORT.%' GROUP BY 1 ORDER BY 1",
    [[cohort.id, await j.phase(1)]],
  );
  expect(rows).toEqual([
    { kind: 'COHORT', n: 2 },
    { kind: 'PHASE', n: 1 },
  ]);
});
