import { addPerson } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, type Browser, type TestApi } from '../support/app';
import { openStream } from '../support/live-stream';
import { OwnedClock } from '../support/owned-clock';
import { until } from '../support/until';

// Sessions, waiting times and grants go by the clock of the process, which is the test's: nothing here waits.
jest.setTimeout(120_000);
const clock = new OwnedClock('2026-06-15 08:00');
let suite: Suite;
let web: TestApi;
beforeAll(async () => {
  suite = await createSuite({ clock });
  web = await createTestApi(suite);
  await web.api.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await web.close();
  await suite.drop();
});
const statusOf = async (browser: Browser): Promise<number> =>
  (await browser.get('/session')).status;
const attempt = async (password: string): Promise<string> => {
  const answer = await web.stranger.ask('POST', '/session', {
    body: { login: 'dep1', password },
    key: null,
  });
  return `${answer.status} ${String(field(answer.body, 'code') ?? '')}`.trim();
};

it('a session ends half an hour after its last request, and not before', async () => {
  const used = await web.signIn('off1', DEMO_PASSWORD);
  const left = await web.signIn('off2', DEMO_PASSWORD);
  clock.set('2026-06-15 08:29');
  expect(await statusOf(used)).toBe(200);
  clock.set('2026-06-15 08:31');
  expect([await statusOf(used), await statusOf(left)]).toEqual([200, 401]);
});

it('a session ends after twelve hours, however much it is used', async () => {
  const browser = await web.signIn('off1', DEMO_PASSWORD);
  const seen: number[] = [];
  for (let minute = 31 + 25; minute < 31 + 12 * 60; minute += 25) {
    clock.set(`2026-06-15 ${clockTime(8 * 60 + minute)}`);
    seen.push(await statusOf(browser));
  }
  expect(new Set(seen)).toEqual(new Set([200]));
  clock.set('2026-06-15 20:31');
  expect(await statusOf(browser)).toBe(401);
});
const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

it('a stream ends with its session', async () => {
  const browser = await web.signIn('off1', DEMO_PASSWORD);
  const stream = await openStream(web, browser);
  await until('listening', () => Promise.resolve(stream.text().includes('retry:')));
  clock.set('2026-06-15 21:02');
  await until('ended', () => Promise.resolve(stream.ended()));
});

it('a wrong password makes the next attempt wait, until the clock has moved on', async () => {
  expect(await attempt('wrong-password-1')).toBe('401 account.wrong-credentials');
  expect(await attempt(DEMO_PASSWORD)).toBe('429 account.wait');
  clock.set('2026-06-15 21:02:02');
  expect(await attempt(DEMO_PASSWORD)).toBe('200');
});

it('a grant is worn on the days it is for', async () => {
  const { personId } = await addPerson(suite, {
    login: 'guest',
    code: 'OFF',
    unitId: (await suite.as('sys')).bureauId,
  });
  await suite.database.execute(
    "UPDATE role_grant SET valid_from = '2026-06-15', valid_to = '2026-06-16' WHERE person_id = $1",
    [personId],
  );
  const worn = async (): Promise<unknown> => {
    const browser = await web.signIn('guest', DEMO_PASSWORD);
    const { body } = await browser.get('/session');
    return field(body, 'hats', 0, 'code') ?? field(body, 'code');
  };
  expect(await worn()).toBe('OFF');
  clock.set('2026-06-16 23:59');
  expect(await worn()).toBe('OFF');
  clock.set('2026-06-17 00:00');
  expect(await worn()).toBe('action.not-permitted');
});
