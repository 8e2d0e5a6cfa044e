import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Reminders, SCHOOL } from '../builders/reminders';
import { instantOf } from '../support/owned-clock';

jest.setTimeout(120_000);

// One cohort of a single school and four of the whole district, all with a rung on Wed 11 March 2026.
let r: Reminders;
let single: string;
let whole: string;
const DUE = [{ due: { kind: 'FIXED', on: '2026-03-20' } as const }];
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  const phases = [{ startOn: '2026-03-02', endOn: '2026-12-31' }];
  single = await r.campaign({ schools: [SCHOOL], phases, tasks: DUE });
  whole = await r.campaign({ phases, tasks: [...DUE, ...DUE] });
  r.outage('2026-03-11 08:15:03');
});
afterAll(() => r.suite.drop());

interface Ref {
  readonly cohortId: string;
  readonly generation: number;
}
const cohortOf = async (campaignId: string): Promise<Ref> => {
  const [found] = await r.rows<{ id: string }>(
    'SELECT c.id FROM cohort c WHERE c.campaign_id = $1 ORDER BY (SELECT count(*) FROM cohort_member m WHERE m.cohort_id = c.id) DESC LIMIT 1',
    [campaignId],
  );
  return { cohortId: found?.id ?? '', generation: 1 };
};
const scan = (ref: Ref, upTo: number, commandId: string) =>
  r.suite.app.clocks.cohort.scan(ref, upTo, commandId, () => undefined);
const firedIn = async (ref: Ref): Promise<number> =>
  (
    await r.rows<{ n: number }>(
      "SELECT count(*)::int AS n FROM ladder_firing f JOIN school_task t ON t.id = f.subject_id WHERE t.cohort_id = $1 AND f.result = 'FIRED'",
      [ref.cohortId],
    )
  )[0]?.n ?? 0;

/** Statements a piece of work sends to the database, transactions and all. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

it("fires nothing beyond the database's own time, however far the workflow's clock runs ahead", async () => {
  const ref = await cohortOf(single);
  const ahead = instantOf('2026-03-18 12:00').getTime();
  const clock = await scan(ref, ahead, `t:${randomUUID()}`);
  expect(await firedIn(ref)).toBe(1);
  expect(clock.stepAtMs).toBe(instantOf('2026-03-17 08:15').getTime());
});

it('fires nothing beyond the instant the workflow asked for', async () => {
  const ref = await cohortOf(whole);
  await scan(ref, instantOf('2026-03-11 08:14').getTime(), `t:${randomUUID()}`);
  expect(await firedIn(ref)).toBe(0);
});

it('answers with an instant five seconds ahead at least when a rung is due at once', async () => {
  const ref = await cohortOf(whole);
  const upTo = instantOf('2026-03-11 08:14:59').getTime();
  const clock = await scan(ref, upTo, `t:${randomUUID()}`);
  // the rung of 08:15:00 is one second ahead of upTo; the clock is asked to wait for the fifth
  expect(clock.step).toBe('runCohortScan');
  expect(clock.stepAtMs).toBe(upTo + 5_000);
});

it('waits for a locked row, fires nothing by halves, and the same command succeeds when it is free', async () => {
  const ref = await cohortOf(whole);
  const upTo = instantOf('2026-03-11 08:15').getTime();
  const commandId = `t:${randomUUID()}`;
  const holder = new Client({ connectionString: r.suite.databases.appUrl });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(
      'SELECT id FROM school_task WHERE clock_cohort_id = $1 ORDER BY id DESC LIMIT 1 FOR UPDATE',
      [ref.cohortId],
    );
    await expect(scan(ref, upTo, commandId)).rejects.toMatchObject({
      code: 'database.unavailable',
    });
    expect(await firedIn(ref)).toBe(0);
    const known = await r.rows('SELECT 1 FROM activity_command WHERE command_id = $1', [commandId]);
    expect(known).toEqual([]);
  } finally {
    await holder.query('ROLLBACK');
    await holder.end();
  }
  await scan(ref, upTo, commandId);
  const [members] = await r.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM school_task WHERE cohort_id = $1',
    [ref.cohortId],
  );
  expect(members?.n).toBeGreaterThan(100);
  expect(await firedIn(ref)).toBe(members?.n);
});

it('does one command once and answers a repetition with the first answer', async () => {
  const ref = await cohortOf(single);
  r.clock.set('2026-03-17 08:15');
  const commandId = `t:${randomUUID()}`;
  const [first, again] = await Promise.all([
    scan(ref, r.clock.nowMs, commandId),
    scan(ref, r.clock.nowMs, commandId),
  ]);
  expect(again).toEqual(first);
  r.clock.set('2026-03-17 09:00');
  expect(await scan(ref, r.clock.nowMs, commandId)).toEqual(first);
  expect(await firedIn(ref)).toBe(2);
  const told = await r.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM digest_item i JOIN school_task t ON t.id = i.subject_id WHERE t.cohort_id = $1 AND i.rung = 2`,
    [ref.cohortId],
  );
  expect(told).toEqual([{ n: 2 }]);
});

it('sends as many statements for 170 tasks as for one', async () => {
  const [one, many] = [await cohortOf(single), await cohortOf(whole)];
  r.clock.set('2026-03-19 08:15');
  await scan(many, instantOf('2026-03-18 08:15').getTime(), `t:${randomUUID()}`);
  const few = await statements(() => scan(one, r.clock.nowMs, `t:${randomUUID()}`));
  const before = await firedIn(many);
  const lots = await statements(() => scan(many, r.clock.nowMs, `t:${randomUUID()}`));
  expect((await firedIn(many)) - before).toBeGreaterThan(100);
  expect(few).toBeGreaterThan(5);
  expect(lots).toBe(few);
});

it('leaves a cohort alone whose generation has passed', async () => {
  const ref = await cohortOf(single);
  expect((await r.suite.app.clocks.cohort.load({ ...ref, generation: 2 })).ended).toBe(true);
});
