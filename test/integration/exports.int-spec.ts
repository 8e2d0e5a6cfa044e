import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { castAt, foreignCast, type Cast } from '../builders/cast';
import { unitId } from '../builders/person';
import { createSuite, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

/** Names a careless program would run, in plain and full-width forms. */
const NASTY = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20x',
];

let suite: Suite;
let web: TestApi;
let cast: Cast;
let foreign: Cast;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  const { bureauId } = await suite.as('sys');
  const group = await unitId(suite, 'G-1');
  cast = await castAt(suite, web, 'own', {
    bureau: bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group,
    school: await unitId(suite, '9900100001'),
  });
  foreign = await foreignCast(suite, web);
  for (const [i, name] of NASTY.entries())
    await suite.database.execute(
      "INSERT INTO unit (bureau_id, kind, code, name, parent_id, valid_from, created_at, updated_at) VALUES ($1, 'SCHOOL', $2, $3, $4, '2020-01-01', now(), now())",
      [bureauId, `=${i}`, name, group],
    );
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});
beforeEach(async () => {
  await suite.database.execute('DELETE FROM rate_use');
});

const who = (code: keyof Cast, of: Cast = cast): Browser => {
  const browser = of[code];
  if (!browser) throw new Error(`no ${code}`);
  return browser;
};
/** The answer as bytes: a workbook does not survive being read as text. */
async function download(browser: Browser, path: string) {
  const answer = await web.api.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { cookie: browser.cookie },
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
async function workbook(bytes: Buffer) {
  const path = join(mkdtempSync(join(tmpdir(), 'gongjian-')), 'out.xlsx');
  writeFileSync(path, bytes);
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

it('a csv begins with the mark of UTF-8, its cut-off and its headings, and nothing in it is a formula', async () => {
  const { status, headers, bytes } = await download(
    who('OFF'),
    '/units/export?format=csv&sort=code',
  );
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="units-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''%E5%8D%95%E4%BD%8D-/,
  );
  const content = bytes.toString('utf8');
  expect(content.startsWith('\ufeff\u5355\u4f4d\r\n\u622a\u6b62\u65f6\u95f4\uff1a')).toBe(true);
  expect(content).toContain('\u7f16\u7801,\u540d\u79f0,\u7c7b\u522b');
  const cells = content
    .split('\r\n')
    .flatMap((line) => line.split(',').map((c) => c.replace(/^"/, '')));
  expect(cells.filter((c) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(c))).toEqual([]);
  const { n = 0 } =
    (
      await suite.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM unit WHERE bureau_id = $1 AND valid_to IS NULL',
        [(await suite.as('sys')).bureauId],
      )
    )[0] ?? {};
  expect(content).toContain(`\u5171 ${n} \u6761`);
});

it('a workbook has texts where a program would find formulas', async () => {
  const { status, headers, bytes } = await download(
    who('OFF'),
    '/units/export?format=xlsx&kind=SCHOOL',
  );
  expect([status, headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  const sheet = await workbook(bytes);
  const values: unknown[] = [];
  let formulas = 0;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      values.push(cell.value);
      if (cell.formula !== undefined) formulas += 1;
    });
  });
  expect(formulas).toBe(0);
  expect(values.every((v) => typeof v === 'string')).toBe(true);
  for (const name of NASTY.filter((n) => !/[\t\r]/.test(n))) expect(values).toContain(name);
});

it('has the rows of the list as filtered, in its order', async () => {
  const group = await unitId(suite, 'G-2');
  const page = await who('OFF').get(`/units?parentId=${group}&sort=-code&limit=200`);
  const codes = list(page.body, 'items').map((i) => text(i, 'code'));
  const { bytes } = await download(
    who('OFF'),
    `/units/export?format=csv&parentId=${group}&sort=-code`,
  );
  const lines = bytes.toString('utf8').trim().split('\r\n').slice(3, -1);
  expect(lines.map((l) => l.split(',')[0])).toEqual(codes);
  expect(codes.length).toBeGreaterThan(10);
});

it('has no row out of reach', async () => {
  const { bytes } = await download(who('PRIN'), '/people/export?format=csv');
  expect(bytes.toString('utf8')).toContain('own-prin');
  expect(bytes.toString('utf8')).not.toContain('own-off');
  const theirs = await download(who('OFF', foreign), '/units/export?format=csv');
  expect(theirs.bytes.toString('utf8')).toContain('Foreign town');
  expect(theirs.bytes.toString('utf8')).not.toContain('9900100001');
});

it('stops after five in an hour and says when to come back; every export is in the audit log', async () => {
  const office = who('OFF');
  for (let i = 0; i < 5; i += 1)
    expect((await download(office, '/calendars/export?format=csv')).status).toBe(200);
  const sixth = await office.get('/calendars/export?format=csv');
  expect([sixth.status, field(sixth.body, 'code')]).toEqual([429, 'request.rate-limited']);
  const wait = Number(sixth.headers['retry-after']);
  expect(wait).toBeGreaterThan(3_000);
  expect(wait).toBeLessThanOrEqual(3_600);
  // another person is not held up, and an hour later neither is this one
  expect((await download(who('DEP'), '/calendars/export?format=csv')).status).toBe(200);
  await suite.database.execute("UPDATE rate_use SET at = at - interval '1 hour'");
  expect((await download(office, '/calendars/export?format=csv')).status).toBe(200);
  const entries = await suite.database.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM audit_log WHERE action = 'EXPORT.calendars'",
  );
  expect(entries[0]?.n).toBe(7);
});

it('refuses formats and filters it does not know without counting the attempt', async () => {
  for (const query of ['', '?format=pdf', '?format=csv&colour=red', '?format=csv&limit=5'])
    expect((await who('OFF').get(`/units/export${query}`)).status).toBe(422);
  expect(await suite.database.query('SELECT 1 FROM rate_use')).toEqual([]);
});
