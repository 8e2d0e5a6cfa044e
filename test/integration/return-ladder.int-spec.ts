import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

let r: Reminders;
let campaignId: string;
const PRIN = `prin-${SCHOOL}`;
const task = (no: number): Promise<string> => r.taskOf(campaignId, SCHOOL, no);

beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-08-20' } },
    ],
  });
});
afterAll(() => r.suite.drop());

const dueOf = async (id: string): Promise<unknown> =>
  (
    await r.rows(
      `SELECT deadline_version AS version, due_on::text AS due, to_char(original_due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS original
       FROM school_task WHERE id = $1`,
      [id],
    )
  )[0];
const recipients = async (id: string, version: number, offset: number): Promise<string[]> =>
  (
    await r.rows<{ login: string }>(
      `SELECT DISTINCT a.login FROM digest_item i JOIN digest d ON d.id = i.digest_id JOIN account a ON a.person_id = d.recipient_id
       WHERE i.subject_id = $1 AND i.ladder = 'SCHOOL_TASK' AND i.deadline_version = $2 AND (i.facts->>'offset')::int = $3 ORDER BY 1`,
      [id, version, offset],
    )
  ).map((x) => x.login);

it('sets the new due day to the return day and five working days at least, and the floor of the climb', async () => {
  const id = await task(1);
  // overdue up to +3: town head, lead section and area have been told
  await r.live('2026-03-26 10:00');
  await r.submit(id);
  await r.giveBack(id, '2026-03-27');
  expect(await dueOf(id)).toEqual({
    version: 2,
    due: '2026-04-02',
    original: '2026-03-21 00:00',
  });
  await r.live('2026-04-07 09:00');
  expect((await r.firings('SCHOOL_TASK', id)).filter((f) => f.version === 2)).toEqual([
    { version: 2, offset: -7, result: 'SKIPPED', at: '2026-03-26 10:00' },
    { version: 2, offset: -3, result: 'FIRED', at: '2026-03-30 08:15' },
    { version: 2, offset: -1, result: 'FIRED', at: '2026-04-01 08:15' },
    { version: 2, offset: 0, result: 'FIRED', at: '2026-04-02 08:15' },
    { version: 2, offset: 1, result: 'FIRED', at: '2026-04-03 08:15' },
  ]);
  expect(await recipients(id, 1, 1)).toEqual([PRIN, 'town1-1', 'town1-2']);
  expect(await recipients(id, 2, 1)).toEqual([
    'area1',
    'head-safety',
    'lead-safety',
    PRIN,
    'town1-1',
    'town1-2',
    'townh1',
  ]);
});

it('goes on firing through five returns, no rung twice a version, the floor every time', async () => {
  const id = await task(1);
  // up to +7 of version 2: the deputies know; from now on every first overdue rung reaches them
  await r.live('2026-04-14 10:00');
  const days = ['2026-04-29 10:00', '2026-05-19 10:00', '2026-06-05 10:00'];
  for (const [i, next] of days.entries()) {
    await r.submit(id);
    await r.giveBack(id);
    await r.live(next);
    const version = i + 3;
    const fired = (await r.firings('SCHOOL_TASK', id)).filter((f) => f.version === version);
    expect(fired.filter((f) => f.result === 'FIRED').map((f) => f.offset)).toEqual(
      expect.arrayContaining([-3, -1, 0, 1]),
    );
    expect(await recipients(id, version, 1)).toEqual(['dep1', 'dep2', PRIN, 'town1-1', 'town1-2']);
    expect(await recipients(id, version, 0)).toEqual([PRIN, `saf-${SCHOOL}`]);
  }
  await r.submit(id);
  await r.giveBack(id);
  const versions = await r.rows<{ version: number; cause: string }>(
    "SELECT version, cause FROM deadline WHERE subject_kind = 'SCHOOL_TASK' AND subject_id = $1 ORDER BY version",
    [id],
  );
  expect(versions.map((v) => v.cause)).toEqual(['ORIGINAL', ...Array<string>(5).fill('RETURNED')]);
  const all = await r.firings('SCHOOL_TASK', id);
  expect(new Set(all.map((f) => `${f.version}:${f.offset}`)).size).toBe(all.length);
});

it('gives the floor to the first overdue rung that fires when the one of the next day was skipped', async () => {
  const id = await task(1);
  // version 6 is due on 12 June; the town holds it over +1 and +3
  await r.live('2026-06-12 10:00');
  await r.submit(id);
  await r.live('2026-06-18 10:00');
  await r.suite.app.schoolTask.withdraw.execute({ actor: await r.suite.as(PRIN), taskId: id });
  await r.live('2026-06-22 12:00');
  const overdue = (await r.firings('SCHOOL_TASK', id)).filter(
    (f) => f.version === 6 && f.offset > 0,
  );
  expect(overdue).toEqual([
    { version: 6, offset: 1, result: 'SKIPPED', at: '2026-06-18 10:00' },
    { version: 6, offset: 3, result: 'FIRED', at: '2026-06-18 10:00' },
  ]);
  expect(await recipients(id, 6, 3)).toEqual([
    'area1',
    'dep1',
    'dep2',
    'head-safety',
    'lead-safety',
    'townh1',
  ]);
});

it('never moves the due day forward: the present one or a later one the reviewer names', async () => {
  const id = await task(2);
  await r.submit(id);
  await r.giveBack(id);
  expect(await dueOf(id)).toMatchObject({ version: 2, due: '2026-08-20' });
  await r.submit(id);
  await r.giveBack(id, '2026-09-01');
  expect(await dueOf(id)).toMatchObject({ version: 3, due: '2026-09-01' });
  // the first climb of this task ends nowhere yet: no floor, the plain table
  await r.live('2026-09-02 12:00');
  expect(await recipients(id, 3, 1)).toEqual([PRIN, 'town1-1', 'town1-2']);
});
