import fc from 'fast-check';
import { rollupFaults } from '@app/persistence';
import { startJourney, type Duty, type Journey } from '../builders/journey';
import { field, list } from '../support/app';

let j: Journey;
let duties: readonly Duty[];
beforeAll(async () => {
  j = await startJourney();
  duties = await j.duties(2);
}, 180_000);
afterAll(() => j.close());

interface Figures {
  readonly unitId: string;
  readonly phaseNo: number;
  readonly total: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly byState: unknown;
  readonly waitingFor: unknown;
}
const figures = async (login: string): Promise<readonly Figures[]> =>
  list(await j.must(login, 'GET', `/campaigns/${j.campaignId}/progress`), 'units').map((u) => ({
    unitId: String(field(u, 'unitId')),
    phaseNo: Number(field(u, 'phaseNo')),
    total: Number(field(u, 'total')),
    overdue: Number(field(u, 'overdue')),
    dueSoon: Number(field(u, 'dueSoon')),
    byState: field(u, 'byState'),
    waitingFor: field(u, 'waitingFor'),
  }));
const unitOf = async (code: string): Promise<string> =>
  String((await j.rows('SELECT id FROM unit WHERE code = $1', [code]))[0]?.['id']);
/** What the tasks themselves say of a unit: of a group, a lead section, a school or, with `true`, all. */
const live = async (where: string, values: readonly unknown[] = []) =>
  j.rows<{ no: number; state: string; n: number }>(
    `SELECT phase_no AS no, state, count(*)::int AS n FROM school_task WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
    values,
  );
const statesOf = (rows: readonly Figures[]) =>
  rows
    .flatMap((r) =>
      Object.entries(Object(r.byState)).map(([state, n]) => ({ no: r.phaseNo, state, n })),
    )
    .toSorted((a, b) => a.no - b.no || (a.state < b.state ? -1 : 1));

it('equals the live tasks after any sequence of actions and folds', async () => {
  const ACTIONS = ['draft', 'hand-in', 'accept', 'return', 'exempt', 'withdraw', 'fold'] as const;
  const step = fc.record({ action: fc.constantFrom(...ACTIONS), at: fc.nat(duties.length - 1) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      for (const { action, at } of steps) {
        const d = duties[at];
        if (!d) continue;
        const [path, prin, town] = [
          `/school-tasks/${d.id}`,
          `prin-${d.schoolCode}`,
          `town${d.group}-1`,
        ];
        if (action === 'fold') await j.suite.app.progress.fold.execute();
        // many of these are refused where the task stands; a refusal must not count either
        else if (action === 'draft') await j.draft(d).catch(() => undefined);
        else if (action === 'hand-in') await j.handIn(d).catch(() => undefined);
        else if (action === 'accept') await j.accept(d).catch(() => undefined);
        else if (action === 'return')
          await j.ask(town, 'POST', `${path}/return`, { reasonCode: 'INCOMPLETE', reason: 'r' });
        else if (action === 'exempt')
          await j.ask(prin, 'POST', `${path}/request-exemption`, { reason: 'r' });
        else await j.ask(prin, 'POST', `${path}/withdraw`, {});
      }
      expect(await rollupFaults(j.suite.database)).toBe(0);
      const bureau = (await j.suite.as('sys')).bureauId;
      const all = await figures('chief');
      expect(statesOf(all.filter((r) => r.unitId === bureau))).toEqual(await live('true'));
    }),
    { numRuns: 3, seed: 20260309 },
  );
  // the sequences did move tasks
  expect(new Set((await live('true')).map((r) => r.state)).size).toBeGreaterThan(3);
}, 120_000);

it('shows the bureau its groups, a town its own, a section its line, a school itself, and nobody more', async () => {
  const d = duties[0];
  if (!d) throw new Error('no duty');
  const bureau = (await j.suite.as('sys')).bureauId;
  const groups = (
    await j.rows<{ id: string }>('SELECT DISTINCT group_id AS id FROM school_task')
  ).map((r) => r.id);
  const units = async (login: string) =>
    [...new Set((await figures(login)).map((r) => r.unitId))].toSorted();
  for (const login of ['chief', 'dep1', 'off1', 'disc1'])
    expect(await units(login)).toEqual([bureau, ...groups].toSorted());
  for (const login of [`town${d.group}-1`, `townh${d.group}`, `area${d.group}`]) {
    expect(await units(login)).toEqual([d.groupId]);
    expect(statesOf(await figures(login))).toEqual(await live('group_id = $1', [d.groupId]));
  }
  const safety = await unitOf('S-SAFETY');
  expect(await units('lead-safety')).toEqual([safety]);
  expect(statesOf(await figures('lead-safety'))).toEqual(
    await live('$1 = ANY(lead_section_ids)', [safety]),
  );
  for (const login of [`prin-${d.schoolCode}`, `saf-${d.schoolCode}`]) {
    expect(await units(login)).toEqual([d.schoolId]);
    expect(statesOf(await figures(login))).toEqual(await live('school_id = $1', [d.schoolId]));
  }
});

it('counts overdue, due soon and who is waited for as by hand', async () => {
  // today is Monday 9 March; three working days ahead is Thursday the 12th
  await j.suite.database.execute(
    "UPDATE school_task SET state = 'ASSIGNED', holder = 'SCHOOL', due_on = '2026-03-20', next_rung = NULL, next_action_at = NULL WHERE phase_no = 2",
  );
  const put = (from: number, to: number, set: string) =>
    j.suite.database.execute(`UPDATE school_task SET ${set} WHERE id = ANY($1::uuid[])`, [
      duties.slice(from, to).map((d) => d.id),
    ]);
  await put(0, 3, "due_on = '2026-03-06'");
  await put(3, 4, "due_on = '2026-03-06', state = 'ACCEPTED'");
  await put(4, 5, "due_on = '2026-03-09'");
  await put(5, 7, "due_on = '2026-03-12', state = 'SUBMITTED', holder = 'TOWN'");
  await put(7, 8, "due_on = '2026-03-13', state = 'EXEMPT_REQUESTED', holder = 'BUREAU'");
  await put(8, 10, "state = 'EXEMPTED'");
  const bureau = (await j.suite.as('sys')).bureauId;
  const check = async () => {
    const row = (await figures('chief')).find((r) => r.unitId === bureau && r.phaseNo === 2);
    expect(row).toEqual({
      unitId: bureau,
      phaseNo: 2,
      total: 42,
      overdue: 3,
      dueSoon: 3,
      byState: { ASSIGNED: 36, ACCEPTED: 1, SUBMITTED: 2, EXEMPT_REQUESTED: 1, EXEMPTED: 2 },
      waitingFor: { SCHOOL: 36, TOWN: 2, BUREAU: 1 },
    });
  };
  await check();
  await j.suite.app.progress.fold.execute();
  await check();
  const units = list(await j.must('chief', 'GET', `/campaigns/${j.campaignId}/progress`), 'units');
  const phase = units.find((u) => field(u, 'unitId') === bureau && field(u, 'phaseNo') === 2);
  // one of forty: exempted ones have left the denominator
  expect(field(phase, 'accepted')).toEqual({ numerator: 1, denominator: 40, rate: '2.50' });
});
