import { randomBytes } from 'node:crypto';
import { commit, csvOf, PEOPLE_HEADER, staged, UNIT_HEADER, upload } from '../builders/roster';
import { workbookParts, xlsxOf, zipOf, type CellInput } from '../builders/sheet';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let office: Browser;
let town = '';
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  const [row] = await suite.database.query<{ name: string }>(
    "SELECT name FROM unit WHERE code = 'G-1'",
  );
  town = row?.name ?? '';
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

/** Large bodies are made in this very process, and while it is busy the api says 503: a client asks again later. */
async function calm(): Promise<void> {
  for (let tries = 0; (await office.get('/units?limit=1')).status === 503; tries += 1) {
    if (tries > 300) throw new Error('the api never came to rest');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
beforeEach(calm);

const ROW: readonly CellInput[] = ['5500100001', '一小', '', '小学', 300, '有'];
const rowsWith = (row: readonly CellInput[] = ROW) => [
  UNIT_HEADER,
  row.map((c, i) => (i === 2 ? town : c)),
];
const book = (after = '') => workbookParts({ rows: rowsWith(), after });
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const REFUSED: readonly (readonly [string, string, () => Buffer, string, string])[] = [
  [
    'a merged header',
    'a.xlsx',
    () => zipOf(book('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')),
    'A1:B1',
    'field.sheet-merged-header',
  ],
  [
    'a ZIP bomb',
    'a.xlsx',
    () => zipOf({ ...book(), 'xl/bomb.xml': Buffer.alloc(40 * 1024 * 1024) }),
    'file',
    'field.sheet-unpacks-too-large',
  ],
  [
    'a truncated ZIP',
    'a.xlsx',
    () => zipOf(book()).subarray(0, 400),
    'file',
    'field.sheet-truncated',
  ],
  [
    'a password',
    'a.xlsx',
    () => Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'file',
    'field.sheet-encrypted',
  ],
  [
    'an .xls with a new name',
    'a.xlsx',
    () => Buffer.concat([ole, Buffer.alloc(600)]),
    'file',
    'field.sheet-legacy',
  ],
  ['an empty file', 'a.csv', () => Buffer.alloc(0), 'file', 'field.sheet-empty'],
  ['a header only', 'a.csv', () => csvOf([UNIT_HEADER]), '1', 'field.sheet-header-only'],
  [
    'GBK once read as UTF-8',
    'a.csv',
    () => Buffer.from('\uFFFD\uFFFD,\uFFFD\n1,2\n'),
    '1',
    'field.sheet-garbled',
  ],
  [
    'text named .xlsx',
    'a.xlsx',
    () => csvOf([UNIT_HEADER, ['1']]),
    'file',
    'field.sheet-wrong-extension',
  ],
  ['a program', 'a.exe', () => Buffer.from('MZ'), 'file', 'field.sheet-wrong-extension'],
];

it.each(REFUSED)(
  'refuses %s, says where and how to mend it',
  async (_, name, content, place, code) => {
    const answer = await upload(office, 'UNITS', content(), { name });
    expect([answer.status, field(answer.body, 'code')]).toEqual([422, 'import.file-refused']);
    expect([
      field(answer.body, 'findings', 0, 'field'),
      field(answer.body, 'findings', 0, 'code'),
    ]).toEqual([place, code]);
    expect(text(answer.body, 'findings', 0, 'message')).toMatch(/请/);
    for (const table of ['roster_import', 'roster_import_row', 'roster_import_record'])
      expect(await suite.database.query(`SELECT 1 FROM ${table}`)).toHaveLength(0);
  },
);

it('refuses 200 MB by their declared length, and a longer body as soon as it is too long', async () => {
  const declared = await upload(office, 'UNITS', Buffer.from('x'), {
    headers: { 'content-length': String(200 * 1024 * 1024) },
  });
  expect([declared.status, field(declared.body, 'code')]).toEqual([413, 'request.body-too-large']);
  const content = Buffer.alloc(50 * 1024 * 1024 + 1, 'a');
  await calm();
  const whole = await upload(office, 'UNITS', content, {
    headers: { 'content-length': '10' },
  });
  expect([whole.status, field(whole.body, 'findings', 0, 'code')]).toEqual([
    413,
    'field.sheet-too-large',
  ]);
}, 30_000);

it('names formula, 5 MB cell and error value by row and column, and commits nothing', async () => {
  const content = xlsxOf({
    rows: [
      ...rowsWith(),
      ['5500100002', { xml: '<c r="@"><f>A1</f><v>x</v></c>' }, town, '小学', 1, '有'],
      ['5500100003', randomBytes(2_500_000).toString('hex'), town, '小学', 1, '有'],
      ['5500100004', 'x', town, { xml: '<c r="@" t="e"><v>#N/A</v></c>' }, 1, '有'],
    ],
  });
  await calm();
  const id = await staged(office, 'UNITS', content, 'a.xlsx');
  await calm();
  const { body } = await office.get(`/roster/imports/${id}/findings`);
  const found = list(body, 'items').map((f) => [
    field(f, 'row'),
    field(f, 'column'),
    field(f, 'code'),
  ]);
  expect(found).toContainEqual([3, 'B', 'roster.cell-formula']);
  expect(found).toContainEqual([4, 'B', 'roster.cell-too-long']);
  expect(found).toContainEqual([5, 'D', 'roster.cell-error-value']);
  await calm();
  expect((await commit(office, id)).status).toBe(409);
  expect(await suite.database.query("SELECT 1 FROM unit WHERE code LIKE '55001%'")).toHaveLength(0);
}, 30_000);

it('reads through forty columns of noise with formulas in them', async () => {
  const noise = Array.from({ length: 40 }, (_, i) => `噪声${i}`);
  const formula: CellInput = { xml: '<c r="@"><f>1+1</f><v>2</v></c>' };
  const content = xlsxOf({
    rows: [
      [...noise, ...UNIT_HEADER],
      [...noise.map(() => formula), ...(rowsWith(['5500200001', ...ROW.slice(1)])[1] ?? [])],
    ],
  });
  const id = await staged(office, 'UNITS', content, 'a.xlsx');
  expect(field((await office.get(`/roster/imports/${id}`)).body, 'counts')).toMatchObject({
    new: 1,
    findings: 0,
  });
});

it('brings in 10,000 schools with three people each with flat memory', async () => {
  const schools = Array.from({ length: 10_000 }, (_, i) => String(4_400_100_000 + i));
  const units = csvOf([
    UNIT_HEADER,
    ...schools.map((c) => [c, `学校${c}`, town, '小学', '300', '有']),
  ]);
  const people = csvOf([
    PEOPLE_HEADER,
    ...schools.flatMap((c) =>
      ['校长', '安全员', '教职工'].map((role, i) => [
        c,
        `人员${i}`,
        role,
        '13800000000',
        `p${c}${i}`,
        role,
      ]),
    ),
  ]);
  await calm();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const marks: number[] = [Date.now()];
  const mark = async () => {
    marks.push(Date.now());
    await calm();
  };
  try {
    const id = await staged(office, 'UNITS', units);
    await mark();
    expect(field((await commit(office, id)).body, 'result', 'new')).toBe(10_000);
    await mark();
    const system = await web.signIn('sys', DEMO_PASSWORD);
    const who = await staged(system, 'PEOPLE', people);
    await mark();
    const done = await commit(system, who, { createAccounts: true });
    expect(field(done.body, 'result')).toMatchObject({
      new: 30_000,
      grants: 30_000,
      accounts: 30_000,
    });
    await mark();
    const again = await staged(office, 'UNITS', units);
    expect(field((await office.get(`/roster/imports/${again}`)).body, 'counts', 'unchanged')).toBe(
      10_000,
    );
  } finally {
    clearInterval(watch);
  }
  const seconds = marks.slice(1).map((at, i) => ((at - (marks[i] ?? at)) / 1000).toFixed(1));
  process.stdout.write(
    `roster: units ${seconds[0]} + ${seconds[1]} s, people ${seconds[2]} + ${seconds[3]} s, memory +${Math.round((most - before) / 1024 / 1024)} MB\n`,
  );
  expect((most - before) / 1024 / 1024).toBeLessThan(250);
}, 120_000);
