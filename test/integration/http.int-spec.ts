import { randomUUID } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { createRuntime } from '@app/application';
import { PhaseController } from '../../apps/api/src/phase/phase.controller';
import { POLICY_METADATA } from '../../apps/api/src/http/policy.decorator';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';
import { until } from '../support/until';

let suite: Suite;
let web: TestApi;
let office: Browser;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const calendar = { code: 'HTTP', title: 'title', packIds: [] };
const calendars = async () =>
  (await suite.database.query<{ n: number }>('SELECT count(*)::int AS n FROM calendar'))[0]?.n;

describe('a refusal', () => {
  it('is a problem document with a stable code, a Chinese sentence and the request in the logs', async () => {
    const answer = await office.get('/units/00000000-0000-4000-8000-000000000000');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'urn:gongjian:object.missing',
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 404,
      code: 'object.missing',
      facts: {},
      findings: [],
      traceId: answer.headers['x-request-id'],
    });
  });

  it.each<[string, () => ReturnType<Browser['ask']>, number, string]>([
    ['an unknown address', () => office.get('/nowhere'), 404, 'request.not-found'],
    [
      'an unknown address outside the prefix',
      () => office.get('//nowhere'),
      404,
      'request.not-found',
    ],
    [
      'a method an address does not have',
      () => office.ask('DELETE', '/units'),
      404,
      'request.not-found',
    ],
    [
      'half a body',
      () => office.ask('POST', '/calendars', { raw: '{"a"' }),
      400,
      'request.malformed',
    ],
    [
      'a body of another kind',
      () =>
        office.ask('POST', '/calendars', { raw: '<a/>', headers: { 'content-type': 'text/xml' } }),
      415,
      'request.unsupported-media-type',
    ],
    [
      'a body of 10 MB',
      () => office.post('/calendars', { ...calendar, title: 'x'.repeat(10 * 1024 * 1024) }),
      413,
      'request.body-too-large',
    ],
    [
      'a missing key',
      () => office.post('/calendars', calendar, { key: null }),
      422,
      'request.key-missing',
    ],
    [
      'a key that is no uuid',
      () => office.post('/calendars', calendar, { key: '1' }),
      422,
      'request.key-missing',
    ],
    ['a page of 201', () => office.get('/units?limit=201'), 422, 'request.invalid'],
    ['a page of none', () => office.get('/units?limit=0'), 422, 'request.invalid'],
    ['an unknown filter', () => office.get('/units?orderBy=name'), 422, 'request.invalid'],
  ])('of %s tells what it is', async (_, ask, status, code) => {
    const before = await calendars();
    const answer = await ask();
    expect([answer.status, field(answer.body, 'code')]).toEqual([status, code]);
    expect(text(answer.body, 'title')).toMatch(/\p{Script=Han}/u);
    expect(await calendars()).toBe(before);
  });

  it('names an unknown field and a wrong one by their paths', async () => {
    const answer = await office.post('/calendars', { ...calendar, code: 'a b', colour: 'red' });
    expect(answer.status).toBe(422);
    expect(list(answer.body, 'findings').map((f) => [field(f, 'field'), field(f, 'code')])).toEqual(
      [
        ['colour', 'field.whitelistValidation'],
        ['code', 'field.matches'],
      ],
    );
    for (const f of list(answer.body, 'findings'))
      expect(text(f, 'message')).toMatch(/\p{Script=Han}/u);
  });

  it('of an unforeseen error shows the trace id and nothing else', async () => {
    const broken = await createTestApi({
      ...suite,
      app: {
        ...suite.app,
        lists: Object.assign(Object.create(suite.app.lists), {
          page: () => Promise.reject(new Error('secret of the house')),
        }),
      },
    });
    try {
      const browser = await broken.signIn('off2', DEMO_PASSWORD);
      const answer = await browser.get('/units');
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({ code: 'server.internal', facts: {}, findings: [] });
      expect(answer.text).not.toMatch(/secret|at .*:\d+:\d+/);
    } finally {
      await broken.close();
    }
  });
});

describe('the same request three times at once', () => {
  it('does one thing and gives one answer', async () => {
    const before = await calendars();
    const key = '0b1c6a1d-0001-4000-8000-000000000001';
    const body = { ...calendar, code: 'ONCE' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => office.post('/calendars', body, { key })),
    );
    const last = await office.post('/calendars', body, { key });
    const done = [...answers, last].filter((a) => a.status === 201);
    const told = answers.filter((a) => a.status === 409);
    expect(done.length + told.length).toBe(4);
    expect(new Set(done.map((a) => a.text)).size).toBe(1);
    for (const answer of told) {
      expect(answer.body).toMatchObject({ code: 'request.in-progress' });
      expect(answer.headers['retry-after']).toBe('1');
    }
    expect(await calendars()).toBe((before ?? 0) + 1);
  });

  it('belongs to one person: the same key of another is another request', async () => {
    const key = '0b1c6a1d-0002-4000-8000-000000000001';
    const other = await web.signIn('off2', DEMO_PASSWORD);
    const first = await office.post('/calendars', { ...calendar, code: 'MINE' }, { key });
    const second = await other.post('/calendars', { ...calendar, code: 'HIS' }, { key });
    expect([first.status, second.status]).toEqual([201, 201]);
  });

  it('may be tried again after a refusal', async () => {
    const key = '0b1c6a1d-0003-4000-8000-000000000001';
    const body = { ...calendar, code: 'ONCE' };
    expect((await office.post('/calendars', body, { key })).status).toBe(409);
    expect((await office.post('/calendars', { ...body, code: 'TWICE' }, { key })).status).toBe(201);
  });
});

describe('every answer', () => {
  it('carries the headers that keep browsers from guessing, framing, caching and running', async () => {
    for (const path of ['/units', '/nowhere', '//health/live']) {
      const { headers } = await office.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      const csp = String(headers['content-security-policy']);
      expect(csp).toContain("default-src 'none'");
      expect(csp).toContain("frame-ancestors 'none'");
      expect(csp).not.toContain('unsafe');
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('a long answer', () => {
  const asked = (path: string, encoding: string) =>
    web.api.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: { cookie: office.cookie, 'accept-encoding': encoding },
    });

  it('is packed for whoever can unpack it, and says that the packing is part of it', async () => {
    const plain = await asked('/units?limit=50', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.rawPayload.length).toBeGreaterThan(4_096);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await asked('/units?limit=50', encoding);
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(String(packed.headers['vary'])).toMatch(/accept-encoding/i);
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
      expect(unpack(packed.rawPayload).toString()).toBe(plain.payload);
    }
  });

  it('arrives whole as a streamed file', async () => {
    const path = '/units/export?format=csv';
    const packed = await asked(path, 'br, gzip');
    expect(packed.headers['content-encoding']).toBe('br');
    const rows = brotliDecompressSync(packed.rawPayload).toString().trimEnd().split('\r\n');
    const plain = (await asked(path, 'identity')).payload.trimEnd().split('\r\n');
    // the cut-off of the first line is of its own moment
    expect(rows.slice(1)).toEqual(plain.slice(1));
    expect(rows.length).toBeGreaterThan(200);
  });

  it('is not packed where that costs more than it saves', async () => {
    const short = await asked('/session', 'br');
    expect(short.statusCode).toBe(200);
    expect(short.headers['content-encoding']).toBeUndefined();
    const workbook = await asked('/units/export?format=xlsx', 'br');
    expect(workbook.statusCode).toBe(200);
    expect(workbook.headers['content-encoding']).toBeUndefined();
  });

  it('is asked for in plain: a packed body is refused, not unfolded', async () => {
    const packed = await web.api.inject({
      method: 'POST',
      url: '/api/v1/calendars',
      headers: {
        cookie: office.cookie,
        'x-csrf-token': office.csrf,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      payload: gzipSync(JSON.stringify({ ...calendar, code: 'PACKED' })),
    });
    expect(packed.statusCode).toBe(400);
  });
});

describe('the start', () => {
  it('is refused when a route declares no policy', async () => {
    const handler: object = Reflect.get(PhaseController.prototype, 'start');
    const policy: unknown = Reflect.getMetadata(POLICY_METADATA, handler);
    Reflect.deleteMetadata(POLICY_METADATA, handler);
    try {
      await expect(createTestApi(suite)).rejects.toThrow('routes without a policy: Phase.start');
    } finally {
      Reflect.defineMetadata(POLICY_METADATA, policy, handler);
    }
  });
});

describe('health', () => {
  it('is live and ready while the database answers', async () => {
    expect((await web.stranger.get('//health/live')).body).toEqual({ status: 'up' });
    expect((await web.stranger.get('//health/ready')).body).toEqual({
      status: 'up',
      database: true,
    });
  });

  it('is live but not ready without a database, and every route says so', async () => {
    const lost = createRuntime({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      poolSize: 1,
      name: 'lost',
    });
    const dark = await createTestApi(lost);
    try {
      expect((await dark.stranger.get('//health/live')).status).toBe(200);
      const ready = await dark.stranger.get('//health/ready');
      expect([ready.status, ready.body]).toEqual([503, { status: 'down', database: false }]);
      const answer = await dark.stranger.ask('POST', '/session', {
        body: { login: 'off1', password: DEMO_PASSWORD },
        key: null,
      });
      expect([answer.status, field(answer.body, 'code')]).toEqual([503, 'database.unavailable']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await dark.close();
      await lost.close();
    }
  });
});

describe('an overloaded server', () => {
  it('tells new requests when to come back instead of letting them wait', async () => {
    const busy = await createTestApi(suite, { maxEventLoopDelayMs: 1 });
    try {
      let answer = await busy.stranger.get('/nowhere');
      await until('a refusal', async () => {
        // keeps the loop from turning, as a heavy computation would
        const end = performance.now() + 50;
        while (performance.now() < end);
        answer = await busy.stranger.get('/nowhere');
        return answer.status === 503;
      });
      expect(field(answer.body, 'code')).toBe('server.overloaded');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await busy.close();
    }
  });
});
