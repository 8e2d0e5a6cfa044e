import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '@app/platform';
import { Ajv2020 } from 'ajv/dist/2020';
import { issued, runClocks } from '../builders/campaign';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

const PAGE =
  '<title>x</title><meta name="release" content="__RELEASE__"><script type="module" nonce="__CSP_NONCE__" src="/assets/a.js"></script>';
const SCRIPT = `export const a = '${'a'.repeat(2000)}';`;
let folder: string;
let suite: Suite;
let web: TestApi;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongjian-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets/a.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/a.js.br'), 'compressed');
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite, { demoPassword: DEMO_PASSWORD, consoleFolder: folder });
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
  rmSync(folder, { recursive: true });
});

describe('a page of the console', () => {
  it.each(['//', '//sign-in', '//s', '//s/tasks/1', '//b/anything', '//l', '//a/x'])(
    'is served at %s, for this answer only, with a policy that admits nothing inline',
    async (path) => {
      const answers = [await web.stranger.get(path), await web.stranger.get(path)];
      const nonces = answers.map(({ headers, text: body, status }) => {
        expect(status).toBe(200);
        expect(headers['cache-control']).toBe('no-store');
        expect(headers['content-type']).toContain('text/html');
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain('unsafe');
        expect(body).not.toContain('__');
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        expect(body).toContain(`nonce="${nonce}"`);
        return nonce;
      });
      expect(new Set(nonces).size).toBe(2);
    },
  );

  it('names ahead what a signed-in person is about to ask, and nothing to a stranger', async () => {
    const officer = await web.signIn('saf-9900100001', DEMO_PASSWORD);
    const linksOf = (html: string): readonly string[] =>
      [...html.matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]+)">/g)].map(
        ([, address]) => (address ?? '').replaceAll('&amp;', '&'),
      );
    expect(linksOf((await web.stranger.get('//s')).text)).toEqual([]);
    const home = linksOf((await officer.get('//s')).text);
    expect(home).toHaveLength(2);
    for (const address of home) expect((await officer.get(`/${address}`)).status).toBe(200);
    expect(linksOf((await officer.get('//s/tasks')).text)).toEqual(['/api/v1/session']);
    expect(linksOf((await officer.get('//b')).text)).toContain('/api/v1/workbench');
  });

  it('names the release every answer of the api names, too', async () => {
    const page = await web.stranger.get('//s');
    const mark = /name="release" content="([0-9a-f]{12})"/.exec(page.text)?.[1];
    expect(mark).toBeDefined();
    expect((await web.stranger.get('/session')).headers['x-release']).toBe(mark);
  });

  it('hides neither the api nor its health, nor that an address does not exist', async () => {
    const answers = await Promise.all(
      ['/nowhere', '//health/live', '//nowhere', '//assets/missing.js', '//s.map'].map((path) =>
        web.stranger.get(path),
      ),
    );
    expect(
      answers.map(({ status, headers }) => [status, String(headers['content-type']).split(';')[0]]),
    ).toEqual([
      [404, 'application/problem+json'],
      [200, 'application/json'],
      [404, 'application/problem+json'],
      [404, 'application/problem+json'],
      [404, 'application/problem+json'],
    ]);
  });

  it('has assets that are kept for ever, compressed for who takes it', async () => {
    const asset = await web.stranger.ask('GET', '//assets/a.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(asset.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await web.stranger.get('//assets/a.js')).text).toBe(SCRIPT);
    expect((await web.stranger.get('//assets/../index.html')).status).toBe(404);
  });

  it('stops the start when nobody has built it', async () => {
    await expect(createTestApi(suite, { consoleFolder: join(folder, 'assets') })).rejects.toThrow(
      'npm run build',
    );
  });
});

describe('the demo people', () => {
  it('are offered with their password where demo accounts are allowed', async () => {
    const { status, body } = await web.stranger.get('/demo/people');
    expect(status).toBe(200);
    expect(field(body, 'password')).toBe(DEMO_PASSWORD);
    const people = list(body, 'people');
    expect(people.map((p) => text(p, 'story'))).toEqual(
      expect.arrayContaining(['office', 'officer', 'principal', 'town', 'chief']),
    );
    for (const person of people) await web.signIn(text(person, 'login'), DEMO_PASSWORD);
  });

  it('do not exist in production', async () => {
    const real = await createTestApi(suite);
    const { status, body } = await real.stranger.get('/demo/people');
    await real.close();
    expect([status, field(body, 'code')]).toEqual([404, 'object.missing']);
  });
});

/** The document's schema as ajv reads it: `nullable` beside a reference means "or null". */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, strict(value)]),
  );
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** The first working day after a day, by the calendar's own count. */
async function workingDayAfter(who: Browser, calendarId: string, day: string): Promise<string> {
  const path = `/calendars/${calendarId}/explain?from=${day}&workingDays=1`;
  return text((await who.get(path)).body, 'to');
}

describe('an answer the console relies on', () => {
  const document: unknown = JSON.parse(readFileSync(fromRoot('openapi.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const problems = (schema: unknown, body: unknown): unknown => {
    const validate = ajv.compile({
      ...Object(strict(schema)),
      components: strict(field(document, 'components')),
    });
    return validate(body) ? [] : validate.errors;
  };
  const schemaOf = (path: string): unknown =>
    field(
      document,
      'paths',
      path,
      'get',
      'responses',
      '200',
      'content',
      'application/json',
      'schema',
    );

  it('is what the document says', async () => {
    await runClocks(suite, await issued(suite));
    const officer: Browser = await web.signIn('saf-9900100001', DEMO_PASSWORD);
    const tasks = await officer.get('/school-tasks?limit=5');
    const id = text(tasks.body, 'items', 0, 'id');
    const session = await officer.get('/session');
    const unitId = text(session.body, 'unitId');
    const one = await officer.get(`/school-tasks/${id}`);
    const calendarId = text(one.body, 'calendarId');
    const asked: readonly (readonly [string, string])[] = [
      ['/api/v1/session', '/session'],
      ['/api/v1/school-tasks', '/school-tasks?limit=5'],
      ['/api/v1/school-tasks/{id}', `/school-tasks/${id}`],
      ['/api/v1/inbox', '/inbox'],
      ['/api/v1/units/{id}', `/units/${unitId}`],
      ['/api/v1/demo/people', '/demo/people'],
      [
        '/api/v1/calendars/{id}/explain',
        `/calendars/${calendarId}/explain?from=2026-09-30&workingDays=3`,
      ],
    ];
    for (const [path, address] of asked) {
      const schema = schemaOf(path);
      const answer = await officer.get(address);
      expect([path, answer.status, schema === undefined]).toEqual([path, 200, false]);
      expect([path, problems(schema, answer.body)]).toEqual([path, []]);
    }
    const town: Browser = await web.signIn('town1-1', DEMO_PASSWORD);
    const cohorts = await town.get('/cohorts');
    const cohortId = text(cohorts.body, 'items', 0, 'id');
    const dueOn = text(one.body, 'dueOn');
    const principal: Browser = await web.signIn('prin-9900100001', DEMO_PASSWORD);
    await principal.post(`/school-tasks/${id}/extensions`, {
      reason: 'because',
      newDueOn: await workingDayAfter(officer, calendarId, dueOn),
    });
    const extension = list((await principal.get('/extensions')).body, 'items')[0];
    for (const [path, address] of [
      ['/api/v1/school-tasks/{id}/deadline', `/school-tasks/${id}/deadline`],
      ['/api/v1/school-tasks/{id}/return-terms', `/school-tasks/${id}/return-terms`],
      ['/api/v1/review-queue', '/review-queue'],
      ['/api/v1/review-queue/summary', '/review-queue/summary'],
      ['/api/v1/cohorts', '/cohorts'],
      ['/api/v1/cohorts/{id}', `/cohorts/${cohortId}`],
      ['/api/v1/extensions', '/extensions'],
      ['/api/v1/extensions/{id}', `/extensions/${text(extension, 'id')}`],
    ] as const) {
      const answer = await town.get(address);
      expect([path, answer.status, problems(schemaOf(path), answer.body)]).toEqual([path, 200, []]);
    }
    // the comparison sees a field that is not there
    expect(problems(schemaOf('/api/v1/session'), { name: 'x' })).not.toEqual([]);
  }, 60_000);
});
