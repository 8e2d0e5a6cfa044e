import { createRuntime, Listener, WORK_CHANNEL, type Runtime } from '@app/application';
import { settleEvents, subjectScopes } from '@app/persistence';
import { createLogger } from '@app/platform';
import { Loop } from '../../apps/worker/src/loops/loop';
import { issued, runClocks } from '../builders/campaign';
import { castAt, foreignCast, type Cast } from '../builders/cast';
import { insertDigestsSql } from '../builders/digests';
import { unitId } from '../builders/person';
import { createSuite, type Suite } from '../builders/suite';
import { createTestApi, field, text, type Browser, type TestApi } from '../support/app';
import { openStream, type LiveStream } from '../support/live-stream';

let suite: Suite;
let apis: readonly TestApi[];
let second: Runtime;
let cast: Cast;
let foreign: Cast;
const open = new Set<LiveStream>();
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  second = createRuntime({
    databaseUrl: suite.databases.appUrl,
    poolSize: 4,
    name: 'gongjian-test-2',
    announces: true,
  });
  apis = [await createTestApi(suite), await createTestApi(second)];
  for (const { api } of apis) await api.listen(0, '127.0.0.1');
  await runClocks(suite, await issued(suite));
  const [web] = apis;
  if (!web) throw new Error('no api');
  cast = await castAt(suite, web, 'own', {
    bureau: (await suite.as('sys')).bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group: await unitId(suite, 'G-1'),
    school: await unitId(suite, '9900100001'),
  });
  foreign = await foreignCast(suite, web);
  await publish();
}, 180_000);
afterAll(async () => {
  for (const { close } of apis) await close();
  await second.close();
  await suite.drop();
});
afterEach(() => {
  for (const stream of open) stream.close();
  open.clear();
});

/** What the worker's loops do: settles event rows and folds figures, telling whoever listens. */
async function publish(): Promise<void> {
  while ((await settleEvents(suite.database, 500)) > 0);
  while ((await suite.app.progress.fold.execute()) > 0);
}

async function listen(
  browser: Browser,
  at = 0,
  headers: Readonly<Record<string, string>> = {},
): Promise<LiveStream> {
  const web = apis[at];
  if (!web) throw new Error('no api');
  const stream = await openStream(web, browser, headers);
  open.add(stream);
  return stream;
}
async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 20_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const who = (code: keyof Cast, of: Cast = cast): Browser => {
  const browser = of[code];
  if (!browser) throw new Error(`no ${code}`);
  return browser;
};
/** A duty of the first school that its officer has not taken note of. */
async function freshTask(): Promise<string> {
  const rows = await suite.database.query<{ id: string }>(
    "SELECT id FROM school_task WHERE school_id = $1 AND state = 'ASSIGNED' ORDER BY id LIMIT 1",
    [await unitId(suite, '9900100001')],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('no fresh task');
  return id;
}
const acknowledge = async (taskId: string): Promise<void> => {
  const answer = await who('SAF').post(`/school-tasks/${taskId}/acknowledge`, {});
  expect(answer.status).toBe(200);
};

it('names what changed to those in whose scope it is, through every api, and to nobody else', async () => {
  const [office, town, school, theirs, other] = await Promise.all([
    listen(who('OFF')),
    listen(who('TOWN'), 1),
    listen(who('PRIN'), 1),
    listen(who('OFF', foreign)),
    listen(who('SYS'), 1),
  ]);
  expect([office, town, school, theirs, other].map((s) => s.status)).toEqual([
    200, 200, 200, 200, 200,
  ]);
  await until(
    'listening',
    () => office.text().includes('retry:') && town.text().includes('retry:'),
  );
  const taskId = await freshTask();
  await acknowledge(taskId);
  // the connection that listens may still be opening: say it again until it is heard
  await until('heard by all three', async () => {
    await suite.database.execute(
      "INSERT INTO outbox (subject_kind, subject_id, subject_version, action, kind) VALUES ('SCHOOL_TASK', $1, 1, 'again', 'event')",
      [taskId],
    );
    await publish();
    return [office, town, school].every((s) => s.text().includes(taskId));
  });
  const data = office
    .text()
    .split('\n')
    .filter((l) => l.startsWith('data: '));
  for (const line of data) {
    const tick: unknown = JSON.parse(line.slice(6));
    expect(Object.keys(Object(tick)).toSorted()).toEqual(['figures', 'more', 'subjects']);
  }
  expect(office.text()).toMatch(/id: \S+\nevent: changed\n/);
  expect(theirs.text()).not.toContain(taskId);
  expect(other.text()).not.toContain(taskId);
}, 60_000);

it('names figures once they are folded, to those who read them', async () => {
  const [office, town] = await Promise.all([listen(who('OFF')), listen(who('TOWN'))]);
  const group = await unitId(suite, 'G-1');
  const { bureauId } = await suite.as('sys');
  await until('figures', async () => {
    await suite.database.execute(
      "UPDATE school_task SET state = CASE state WHEN 'ASSIGNED' THEN 'ACKNOWLEDGED' ELSE 'ASSIGNED' END WHERE id = (SELECT id FROM school_task WHERE group_id = $1 AND state IN ('ASSIGNED','ACKNOWLEDGED') ORDER BY id LIMIT 1)",
      [group],
    );
    await publish();
    return office.text().includes(bureauId) && town.text().includes(group);
  });
  expect(town.text()).not.toContain(bureauId);
}, 60_000);

const event = (kind: string, id: string) =>
  suite.database.execute(
    "INSERT INTO outbox (subject_kind, subject_id, subject_version, action, kind) VALUES ($1, $2, 1, 'again', 'event')",
    [kind, id],
  );

it('tells a person, in every window and nobody else, that there is something in the inbox', async () => {
  const actor = await suite.as('own-prin');
  const [one, two, office] = await Promise.all([
    listen(who('PRIN')),
    listen(who('PRIN'), 1),
    listen(who('OFF')),
  ]);
  await until('listening', () => [one, two].every((s) => s.text().includes('retry:')));
  const named = `{"kind":"INBOX","id":"${actor.personId}"}`;
  // the connection that listens may still be opening: one more message until it is heard
  await until('heard in both windows', async () => {
    await suite.database.execute(
      insertDigestsSql('SELECT $1::uuid, $2::uuid, $3::uuid, clock_timestamp()'),
      [actor.bureauId, actor.personId, suite.calendarId],
    );
    while ((await suite.app.reminder.deliver.execute()) > 0);
    return [one, two].every((s) => s.text().includes(named));
  });
  expect(office.text()).not.toContain('INBOX');
}, 60_000);

it('names an extension to its school, its town and the office', async () => {
  const [office, town, school, theirs] = await Promise.all([
    listen(who('OFF')),
    listen(who('TOWN'), 1),
    listen(who('PRIN'), 1),
    listen(who('OFF', foreign)),
  ]);
  const { body } = await who('OFF').get(`/school-tasks/${await freshTask()}`);
  const dueOn = Date.parse(text(body, 'dueOn'));
  let extensionId = '';
  // the first working day after the one that counts
  for (let ahead = 1; extensionId === '' && ahead < 10; ahead += 1) {
    const made = await who('PRIN').post(`/school-tasks/${text(body, 'id')}/extensions`, {
      reason: 'the builder is late',
      newDueOn: new Date(dueOn + ahead * 86_400_000).toISOString().slice(0, 10),
    });
    if (made.status < 300) extensionId = text(made.body, 'extensionId');
    else expect(field(made.body, 'code')).toBe('extension.day-off');
  }
  await until('heard by all three', async () => {
    await event('EXTENSION_REQUEST', extensionId);
    await publish();
    return [office, town, school].every((s) => s.text().includes(extensionId));
  });
  expect(theirs.text()).not.toContain(extensionId);
}, 60_000);

it('names a stopped message to who looks after messages, and to no school', async () => {
  const [system, school] = await Promise.all([listen(who('SYS')), listen(who('PRIN'), 1)]);
  const [row] = await suite.database.query<{ id: string }>(
    `INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at, state, claimed_at, claim_token)
     SELECT bureau_id, id, recipient_id, 'EMAIL', calendar_id, slot_at, urgent, slot_at, created_at, 'CLAIMED', clock_timestamp() - interval '2 minutes', new_id()
     FROM digest WHERE state = 'SENT' LIMIT 1 RETURNING id`,
  );
  const id = row?.id ?? '';
  await suite.app.delivery.send.execute();
  await until('heard', async () => {
    await publish();
    if (!system.text().includes(id)) await event('DELIVERY', id);
    return system.text().includes(`{"kind":"DELIVERY","id":"${id}"}`);
  });
  expect(school.text()).not.toContain(id);
  expect(
    await suite.database.query('SELECT state, fault FROM delivery WHERE id = $1', [id]),
  ).toEqual([{ state: 'UNKNOWN', fault: 'worker.lost' }]);
}, 60_000);

it.each([
  'SCHOOL_TASK',
  'COHORT',
  'CAMPAIGN',
  'PHASE',
  'SIGN_OFF',
  'EXTENSION_REQUEST',
  'CARRY_OVER',
  'QUOTA_PERIOD',
  'DATE_AMENDMENT',
  'MEETING',
  'MILESTONE',
  'RESTATEMENT',
  'CALENDAR_YEAR',
  'DELIVERY',
])('tells nobody of a %s that is not there', async (kind) => {
  const subject = { kind, id: '00000000-0000-4000-8000-00000000dead' };
  expect(await subjectScopes(suite.database, [subject], [])).toEqual([]);
});

it('tells a stream that takes the place of another to read everything again', async () => {
  const stream = await listen(who('OFF'), 1, { 'last-event-id': 'elsewhere-7' });
  await until('more', () => stream.text().includes('"more":true'));
});

it('ends with the session', async () => {
  const browser = await apis[0]?.signIn('own-off', 'Test-pass-1234');
  if (!browser) throw new Error('no session');
  const stream = await listen(browser, 1);
  expect(stream.status).toBe(200);
  expect((await browser.ask('DELETE', '/session', { key: null })).status).toBeLessThan(300);
  await until('ended', () => stream.ended());
});

it('lets a person open a few streams and no flood of them', async () => {
  const streams = [];
  for (let i = 0; i < 6; i += 1) streams.push(await listen(who('DEP')));
  expect(streams.map((s) => s.status)).toEqual([200, 200, 200, 200, 200, 200]);
  const seventh = await listen(who('DEP'));
  await until('the refusal', () => seventh.text().includes('events.too-many'));
  expect(seventh.status).toBe(429);
  for (const s of streams) s.close();
  await until('a place is free', async () => (await listen(who('DEP'))).status === 200);
}, 30_000);

it('asks strangers to sign in', async () => {
  const [web] = apis;
  if (!web) throw new Error('no api');
  expect((await web.stranger.get('/events')).status).toBe(401);
});

it('a commit of the api wakes the loops of the worker without a poll', async () => {
  let woken = 0;
  const listener = new Listener(suite.databases.appUrl, WORK_CHANNEL, () => {
    woken += 1;
  });
  await listener.start();
  try {
    const [, api] = apis;
    const browser = await api?.signIn('own-saf', 'Test-pass-1234');
    const answer = await browser?.post(`/school-tasks/${await freshTask()}/acknowledge`, {});
    expect(answer?.status).toBe(200);
    await until('woken', () => woken > 0);
  } finally {
    await listener.stop();
  }
});

it('a change is in the counters soon after its commit: the fold is woken, it need not poll', async () => {
  // a poll of an hour: only the notice of the commit can make it fold
  const log = createLogger({ name: 'test-loop', level: 'silent' });
  const fold = async () => (await suite.app.progress.fold.execute()) > 0;
  const loop = new Loop('fold', 3_600_000, fold, log);
  const listener = new Listener(suite.databases.appUrl, WORK_CHANNEL, () => {
    loop.wake();
  });
  await listener.start();
  loop.start();
  try {
    const actor = await suite.as('own-saf');
    const school = await unitId(suite, '9900100001');
    const deltas = async (): Promise<number> =>
      (await suite.database.query<{ n: number }>('SELECT count(*)::int AS n FROM rollup_delta'))[0]
        ?.n ?? -1;
    await until('folded at the start', async () => (await deltas()) === 0);
    const tasks = await suite.database.query<{ id: string }>(
      "SELECT id FROM school_task WHERE school_id = $1 AND state = 'ASSIGNED' ORDER BY id LIMIT 20",
      [school],
    );
    expect(tasks.length).toBeGreaterThan(5);
    for (const { id } of tasks) {
      await second.app.schoolTask.acknowledge.execute({ actor, taskId: id });
      await until('folded', async () => (await deltas()) === 0);
    }
  } finally {
    await listener.stop();
    await loop.stop();
  }
}, 60_000);
