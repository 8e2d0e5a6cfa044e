import { ACTOR_CODES } from '@app/contracts';
import { declaredRoutes, type DeclaredRoute } from '../../apps/api/src/routes';
import { BODIES } from '../builders/bodies';
import { foreignCast, ownCast, SIGNED_IN_CODES, type Cast } from '../builders/cast';
import { createSuite, type Suite } from '../builders/suite';
import { createTargets, type Targets } from '../builders/targets';
import type { Browser } from '../support/app';
import { createTestApi, field, list, type Answer, type TestApi } from '../support/app';
import expectations from './expectations.json';

/** An id nothing has. */
const MISSING = '11111111-1111-4111-8111-111111111111';
const routes = declaredRoutes();
const keyOf = (route: DeclaredRoute): string => `${route.method} ${route.path}`;
const expected: ReadonlyMap<string, string> = new Map(Object.entries(expectations.routes));
const isPublic = (route: DeclaredRoute): boolean => expected.get(keyOf(route)) === 'everybody';
/** Codes the reviewed file lists for a route; an unlisted combination must be refused. */
function listed(route: DeclaredRoute): readonly string[] {
  const words = expected.get(keyOf(route)) ?? '';
  return words === 'signed in' || words === 'everybody' ? SIGNED_IN_CODES : words.split(' ');
}
/** A stream that is let in never ends its answer; test/integration/live.int-spec.ts asks it over a socket. */
const ENDS = (route: DeclaredRoute): boolean => route.id !== 'Live.stream';
/** Routes that would end the session or the password the matrix works with. */
const KEEPS_SESSION = (route: DeclaredRoute): boolean =>
  route.id !== 'Session.signOut' && route.id !== 'Session.changePassword' && ENDS(route);

let suite: Suite;
let web: TestApi;
let own: Cast;
let foreign: Cast;
let targets: Targets;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  targets = await createTargets(suite);
  // every code asks for every export several times
  await suite.database.execute("UPDATE rate_rule SET times = 1000 WHERE kind = 'EXPORT'");
  own = await ownCast(suite, web);
  foreign = await foreignCast(suite, web);
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

function pathOf(route: DeclaredRoute, id: string, inner = { phaseId: MISSING, taskId: MISSING }) {
  const path = route.path
    .replace(':id', id)
    .replace(':phaseId', inner.phaseId)
    .replace(':taskId', inner.taskId)
    .replace(':basisId', id)
    .replace(':deliverableId', id)
    .replace(':evidenceId', id)
    .replace(':no', '1');
  const queries: Readonly<Record<string, string>> = {
    explain: 'from=2026-09-01&workingDays=5',
    export: 'format=csv',
    reopenings: 'from=2026-09-01&to=2026-09-30',
    search: 'q=\u5b66',
  };
  const query = queries[path.split('/').at(-1) ?? ''];
  const filled = query === undefined ? path : `${path}?${query}`;
  return filled.startsWith('/health') ? `/${filled}` : filled;
}
const call = (browser: Browser, route: DeclaredRoute, path: string): Promise<Answer> =>
  browser.ask(route.method, path, route.isUnsafe ? { body: BODIES[route.id] } : {});
const outcome = (answer: Answer): string =>
  `${answer.status} ${String(field(answer.body, 'code'))}`;
/** A HEAD has no body to carry the code. */
const isLike = (route: DeclaredRoute, answer: Answer, expectedOutcome: string): boolean =>
  route.method === 'HEAD'
    ? expectedOutcome.startsWith(String(answer.status))
    : outcome(answer) === expectedOutcome;
const withoutTrace = (answer: Answer): string =>
  JSON.stringify({ ...Object(answer.body), status: answer.status, traceId: '' });

describe('the reviewed expectations', () => {
  it('list every route, and only those', () => {
    expect([...expected.keys()].toSorted()).toEqual(routes.map(keyOf).toSorted());
  });

  it('name only codes that exist', () => {
    const words = [...expected.values()].filter((v) => v !== 'everybody' && v !== 'signed in');
    const unknown = words
      .flatMap((v) => v.split(' '))
      .filter((w) => !ACTOR_CODES.some((c) => c === w));
    expect(unknown).toEqual([]);
  });
});

describe('every route × every code', () => {
  it('refuses who is not listed, before it looks at anything', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(KEEPS_SESSION)) {
      const codes = listed(route);
      const [kind = ''] = route.path.split('/').slice(1);
      for (const code of SIGNED_IN_CODES) {
        const browser = own[code];
        if (!browser || isPublic(route)) continue;
        const mayCome = codes.includes(code);
        // whoever may come asks for something that is not there, so that nothing changes
        const id = mayCome ? MISSING : (targets.ids[kind] ?? MISSING);
        const answer = await call(browser, route, pathOf(route, id));
        const isRefused = isLike(route, answer, '403 action.not-permitted');
        if (isRefused === mayCome || answer.status >= 500 || answer.status === 401)
          wrong.push(`${code} ${keyOf(route)}: ${outcome(answer)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('asks strangers to sign in', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((r) => !isPublic(r))) {
      const answer = await call(web.stranger, route, pathOf(route, MISSING));
      if (!isLike(route, answer, '401 session.missing'))
        wrong.push(`${keyOf(route)}: ${outcome(answer)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('another bureau', () => {
  it('gets for every record the answer it gets for one that does not exist', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const route of routes.filter((r) => r.path.includes(':id'))) {
      const [kind = ''] = route.path.split('/').slice(1);
      const id = targets.ids[kind];
      if (id === undefined) throw new Error(`no target for ${keyOf(route)}`);
      for (const code of SIGNED_IN_CODES.filter((c) => listed(route).includes(c))) {
        const browser = foreign[code];
        if (!browser) continue;
        const real = await call(browser, route, pathOf(route, id, targets));
        const missing = await call(browser, route, pathOf(route, MISSING));
        compared += 1;
        if (withoutTrace(real) !== withoutTrace(missing) || real.status !== 404)
          wrong.push(`${code} ${keyOf(route)}: ${outcome(real)} / ${outcome(missing)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  }, 120_000);

  it('sees nothing of ours in any list', async () => {
    const ours = await suite.database.query<{ id: string }>(
      `SELECT id FROM campaign UNION ALL SELECT id FROM school_task UNION ALL SELECT id FROM cohort UNION ALL SELECT id FROM sign_off UNION ALL SELECT id FROM calendar
       UNION ALL SELECT id FROM unit WHERE bureau_id = $1 UNION ALL SELECT id FROM person WHERE bureau_id = $1 UNION ALL SELECT id FROM role_grant WHERE bureau_id = $1`,
      [(await suite.as('sys')).bureauId],
    );
    const known = new Set(ours.map((r) => r.id));
    const wrong: string[] = [];
    for (const route of routes.filter(
      (r) => r.method === 'GET' && !r.path.includes(':') && ENDS(r),
    )) {
      for (const code of SIGNED_IN_CODES.filter((c) => listed(route).includes(c))) {
        const answer = await foreign[code]?.get(pathOf(route, ''));
        const ids = (answer?.text ?? '').match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
        if (ids.some((id) => known.has(id))) wrong.push(`${code} ${keyOf(route)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('cannot bring our records into its own through a body', async () => {
    const { ids } = targets;
    const attempts: readonly (readonly [keyof Cast, string, string, unknown])[] = [
      ['OFF', 'POST', '/units', { ...BODIES['Organisation.create'], parentId: ids['units'] }],
      ['SYS', 'POST', '/people', { ...BODIES['Person.create'], unitId: ids['units'] }],
      [
        'SYS',
        'POST',
        '/grants',
        { ...BODIES['Grant.request'], personId: ids['people'], unitId: ids['units'], code: 'PRIN' },
      ],
      [
        'OFF',
        'POST',
        '/campaigns',
        { templateId: 'campus-safety-three-year', calendarId: ids['calendars'], y0: 2026 },
      ],
      ['OFF', 'POST', '/review-queue/accept', { taskIds: [ids['school-tasks']] }],
    ];
    const outcomes: string[] = [];
    for (const [code, method, path, body] of attempts) {
      const answer = await foreign[code]?.ask(method, path, { body });
      if (answer) outcomes.push(`${path} ${outcome(answer)}`);
    }
    expect(outcomes.slice(0, 4).map((o) => o.split(' ')[1])).toEqual(['404', '404', '404', '404']);
    const task = await suite.database.query<{ state: string }>(
      'SELECT state FROM school_task WHERE id = $1',
      [ids['school-tasks']],
    );
    expect(task[0]?.state).not.toBe('ACCEPTED');
  });
});

describe('within the bureau', () => {
  const kinds: Readonly<Record<string, keyof Targets>> = {
    'school-tasks': 'schoolTasks',
    cohorts: 'cohorts',
    units: 'units',
    people: 'people',
  };
  const rows = Object.entries(expectations.reach).flatMap(([kind, relations]) =>
    Object.entries(relations).map(([relation, codes]) => [kind, relation, codes] as const),
  );
  it.each(rows)('%s: %s is read by %s only', async (kind, relation, codes) => {
    const path = kinds[kind];
    const id = path === undefined ? undefined : field(targets[path], relation);
    const route = routes.find((r) => r.method === 'GET' && r.path === `/${kind}/:id`);
    if (typeof id !== 'string' || !route) throw new Error(`no target for ${kind} ${relation}`);
    const readers: string[] = [];
    // who answers for a line is asked about lines only, everybody else about places only
    const byLine = kind === 'school-tasks';
    const isAboutLines = relation.endsWith('line');
    for (const code of SIGNED_IN_CODES.filter((c) => listed(route).includes(c))) {
      if (byLine && (code === 'LEAD' || code === 'SUP') !== isAboutLines) continue;
      const answer = await own[code]?.get(`/${kind}/${id}`);
      if (answer?.status === 200) readers.push(code);
      else if (answer?.status !== 404) readers.push(`${code} ${answer?.status}`);
    }
    expect(readers.toSorted()).toEqual(
      codes
        .split(' ')
        .filter((c) => c !== '')
        .toSorted(),
    );
  });

  it('lists show no school out of reach', async () => {
    const seen = async (code: keyof Cast): Promise<number> => {
      const schools = new Set<unknown>();
      let next: unknown = null;
      do {
        const cursor = typeof next === 'string' ? `&cursor=${next}` : '';
        const page = await own[code]?.get(`/school-tasks?limit=200${cursor}`);
        for (const item of list(page?.body, 'items')) schools.add(field(item, 'schoolId'));
        next = field(page?.body, 'nextCursor');
      } while (typeof next === 'string');
      return schools.size;
    };
    const [{ n: siblings } = { n: 0 }] = await suite.database.query<{ n: number }>(
      'SELECT count(DISTINCT school_id)::int AS n FROM school_task WHERE group_id = (SELECT parent_id FROM unit WHERE id = $1)',
      [targets.units['own']],
    );
    expect([await seen('OFF'), await seen('TOWN'), await seen('AREA')]).toEqual([
      263,
      siblings,
      siblings,
    ]);
    expect([await seen('PRIN'), await seen('SAF'), await seen('STAFF')]).toEqual([1, 1, 0]);
  });
});

describe('who has been shut out', () => {
  it.each([
    ['a disabled account', "UPDATE account SET disabled_at = now() WHERE login = 'own-off'"],
    [
      'an expired session',
      "UPDATE session SET expires_at = now() WHERE person_id = (SELECT person_id FROM account WHERE login = 'own-off')",
    ],
  ])('by %s gets no answer from any route', async (_, sql) => {
    await suite.database.execute(sql);
    try {
      const browser = own.OFF;
      if (!browser) throw new Error('no OFF');
      const wrong: string[] = [];
      for (const route of routes.filter((r) => !isPublic(r))) {
        const answer = await call(browser, route, pathOf(route, MISSING));
        if (!isLike(route, answer, '401 session.expired'))
          wrong.push(`${keyOf(route)}: ${outcome(answer)}`);
      }
      expect(wrong).toEqual([]);
    } finally {
      await suite.database.execute("UPDATE account SET disabled_at = NULL WHERE login = 'own-off'");
    }
  });
});
