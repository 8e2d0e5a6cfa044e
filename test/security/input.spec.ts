import { declaredRoutes } from '../../apps/api/src/routes';
import { BODIES } from '../builders/bodies';
import { ownCast, type Cast } from '../builders/cast';
import { createSuite, type Suite } from '../builders/suite';
import { createTargets, type Targets } from '../builders/targets';
import type { Browser } from '../support/app';
import { createTestApi, field, list, type TestApi } from '../support/app';
import expectations from './expectations.json';

const allowed = new Map(Object.entries(expectations.routes));
const withBody = declaredRoutes().filter(
  (route) => route.id in BODIES && route.id !== 'Session.changePassword',
);

let suite: Suite;
let web: TestApi;
let cast: Cast;
let targets: Targets;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  targets = await createTargets(suite);
  cast = await ownCast(suite, web);
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

/** Somebody who may use the route, and its address about a record that exists. */
function aim(route: (typeof withBody)[number]): {
  readonly browser: Browser;
  readonly path: string;
} {
  const who = allowed.get(`${route.method} ${route.path}`) ?? '';
  // routes for everybody are tried by the school's officer
  const code = who === 'signed in' ? 'SAF' : who.split(' ')[0];
  const browser = Object.entries(cast).find(([key]) => key === code)?.[1];
  if (!browser) throw new Error(`nobody for ${route.path}`);
  const id = targets.ids[route.path.split('/')[1] ?? ''] ?? '';
  return {
    browser,
    path: route.path
      .replace(':id', id)
      .replace(':phaseId', targets.phaseId)
      .replace(':taskId', targets.taskId)
      .replace(':basisId', id)
      .replace(':deliverableId', id),
  };
}
/** What must not move whatever is sent: everything but refusals and sessions. */
const footprint = async (): Promise<unknown> =>
  suite.database.query(
    `SELECT (SELECT count(*) FROM state_event) AS events, (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM role_grant) AS grants,
       (SELECT count(*) FROM calendar) AS calendars, (SELECT count(*) FROM campaign) AS campaigns, (SELECT count(*) FROM request_key) AS keys`,
  );

describe('fields nobody may set', () => {
  const FORBIDDEN = ['bureauId', 'orgId', 'role', 'state', 'createdBy', 'originalDue', 'version'];

  it('are refused by name on every route that takes a body', async () => {
    const before = await footprint();
    const wrong: string[] = [];
    for (const route of withBody) {
      const { browser, path } = aim(route);
      const body = { ...BODIES[route.id], ...Object.fromEntries(FORBIDDEN.map((f) => [f, 'x'])) };
      const answer = await browser.ask(route.method, path, { body });
      const named = answer.status === 422 ? list(answer.body, 'findings') : [];
      const unknown = named
        .filter((f) => field(f, 'code') === 'field.whitelistValidation')
        .map((f) => field(f, 'field'));
      if (JSON.stringify(unknown.toSorted()) !== JSON.stringify(FORBIDDEN.toSorted()))
        wrong.push(`${route.id}: ${answer.status} ${JSON.stringify(unknown)}`);
    }
    expect(wrong).toEqual([]);
    expect(await footprint()).toEqual(before);
    expect(withBody.length).toBeGreaterThan(50);
  });
});

describe('hostile bodies', () => {
  const deep = (n: number): string => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`;
  const RAW: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['half a body', '{"a":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '1e999'],
    ['ten thousand levels', deep(10_000)],
    ['a prototype', '{"__proto__":{"isAdmin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ];
  const VALUES: readonly unknown[] = [
    null,
    [],
    {},
    '',
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    true,
    'a\0b',
    '\ud800',
    '\u202eabc\u200b',
    "'; DROP TABLE unit; --",
    'x'.repeat(100_000),
    ['x', null, {}],
    { toString: 'x' },
    '9999-99-99',
  ];

  it('never break the server and never do half of something', async () => {
    const before = await footprint();
    const broken: string[] = [];
    for (const route of withBody) {
      const { browser, path } = aim(route);
      for (const [name, raw] of RAW) {
        const answer = await browser.ask(route.method, path, { raw });
        if (answer.status >= 500 || /\bat .*\.[tj]s:\d/.test(answer.text))
          broken.push(`${route.id} ${name}: ${answer.status}`);
      }
    }
    expect(broken).toEqual([]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    // an empty body is a whole one where no field is needed, so those routes may act; nothing else may
    expect(Object(await footprint())[0]).toMatchObject({
      ...Object(before)[0],
      keys: expect.anything(),
      events: expect.anything(),
    });
  }, 60_000);

  it('with one field replaced by anything are refused or done, never broken', async () => {
    const broken: string[] = [];
    let sent = 0;
    for (const route of withBody) {
      const { browser, path } = aim(route);
      const valid = BODIES[route.id] ?? {};
      for (const name of Object.keys(valid)) {
        for (const value of VALUES) {
          const answer = await browser.ask(route.method, path, {
            body: { ...valid, [name]: value },
          });
          sent += 1;
          if (answer.status >= 500)
            broken.push(
              `${route.id} ${name}=${String(JSON.stringify(value)).slice(0, 30)}: ${answer.status}`,
            );
        }
      }
    }
    expect(broken).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
  }, 120_000);

  it('in the address are refused or found empty, never broken', async () => {
    const broken: string[] = [];
    const PARAMETERS = [
      'limit',
      'cursor',
      'q',
      'kind',
      'state',
      'parentId',
      'campaignId',
      'from',
      'action',
      'dueBefore',
      'sort',
    ];
    const WORDS = [
      '',
      '-1',
      '0',
      '201',
      '1e9',
      'NaN',
      '%00',
      '%ED%A0%80',
      "'%20OR%201=1",
      'x'.repeat(5_000),
      '[]',
      '9999-99-99',
    ];
    // a stream never ends its answer and has no parameter
    const lists = declaredRoutes().filter(
      (r) =>
        r.method === 'GET' &&
        !r.path.includes(':') &&
        r.policy !== 'public' &&
        r.id !== 'Live.stream',
    );
    for (const route of lists) {
      const words = allowed.get(`GET ${route.path}`) ?? '';
      const code = words === 'signed in' ? 'OFF' : (words.split(' ')[0] ?? '');
      const browser = Object.entries(cast).find(([key]) => key === code)?.[1];
      for (const name of PARAMETERS) {
        for (const word of WORDS) {
          const answer = await browser?.get(`${route.path}?${name}=${word}`);
          if (!answer || answer.status >= 500)
            broken.push(`${route.path}?${name}=${word.slice(0, 20)}`);
        }
      }
    }
    for (const id of ['x', '%00', '..%2f..%2fetc', '0', "';--", 'a'.repeat(3_000)])
      for (const path of ['/units/', '/school-tasks/', '/campaigns/', '/calendars/']) {
        const answer = await cast.OFF?.get(`${path}${id}`);
        if (!answer || answer.status >= 500 || answer.status < 400)
          broken.push(`${path}${id.slice(0, 20)}`);
      }
    expect(broken).toEqual([]);
  }, 120_000);
});
