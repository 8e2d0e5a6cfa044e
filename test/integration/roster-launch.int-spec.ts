import { issued, runClocks } from '../builders/campaign';
import { commit, csvOf, PEOPLE_HEADER, staged, UNIT_HEADER } from '../builders/roster';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, list, text, type Browser, type TestApi } from '../support/app';
import { unitId } from '../builders/person';

// A bureau's own spreadsheet, and a campaign on what it brought in.
const CODES = ['7700200001', '7700200002'];
const NEW_PASSWORD = 'Own-words-2468';
let suite: Suite;
let web: TestApi;
let office: Browser;
let campaignId: string;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const passwords = new Map<string, string>();

/** Signs in with the password of the sheet, changes it as everybody must, and signs in again. */
async function firstSignIn(login: string): Promise<Browser> {
  const current = passwords.get(login) ?? '';
  const first = await web.signIn(login, current);
  const changed = await first.ask('PUT', '/session/password', {
    body: { currentPassword: current, newPassword: NEW_PASSWORD },
  });
  expect(changed.status).toBeLessThan(300);
  return web.signIn(login, NEW_PASSWORD);
}

it('brings schools and their people in, with accounts and approved roles', async () => {
  const [town] = await suite.database.query<{ name: string }>(
    'SELECT name FROM unit WHERE id = $1',
    [await unitId(suite, 'G-1')],
  );
  const schools = CODES.map((code) => [
    code,
    `新学校${code}`,
    town?.name ?? '',
    '小学',
    '300',
    '有',
  ]);
  const units = await staged(office, 'UNITS', csvOf([UNIT_HEADER, ...schools]));
  expect((await commit(office, units)).status).toBe(200);

  const system = await web.signIn('sys', DEMO_PASSWORD);
  const people = CODES.flatMap((code) => [
    [code, '校长', '校长', '13800000000', `prin-${code}`, '校长'],
    [code, '安全员', '安全员', '13800000001', `saf-${code}`, '安全员'],
  ]);
  const id = await staged(system, 'PEOPLE', csvOf([PEOPLE_HEADER, ...people]));
  expect((await commit(system, id, { createAccounts: true })).status).toBe(200);
  const handed = await system.post(`/roster/imports/${id}/passwords`, {});
  for (const line of handed.text.split('\r\n')) {
    const login = /(?:prin|saf)-\d{10}/.exec(line)?.[0];
    if (login !== undefined) passwords.set(login, line.split(',').at(-1) ?? '');
  }
  expect(passwords.size).toBe(4);
  const security = await web.signIn('sec', DEMO_PASSWORD);
  const approved = await security.post('/grants/approve-many', { importId: id });
  expect(approved.body).toEqual({ approved: 4, left: 0 });
});

it('launches a campaign for them: each school gets its own tasks', async () => {
  campaignId = await issued(suite, {
    templateId: 'demo-four-phase',
    anchorOn: today,
    scope: { schoolTypes: ['TRAINING_ORG'], include: CODES },
  });
  await runClocks(suite, campaignId);
  const rows = await suite.database.query<{ code: string; n: number }>(
    'SELECT u.code, count(*)::int AS n FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.campaign_id = $1 GROUP BY 1 ORDER BY 1',
    [campaignId],
  );
  expect(rows).toEqual(CODES.map((code) => ({ code, n: 4 })));
});

it('lets the people of the sheet hand in and the town accept', async () => {
  const [code = ''] = CODES;
  const officer = await firstSignIn(`saf-${code}`);
  const principal = await firstSignIn(`prin-${code}`);
  const town = await web.signIn('town1-1', DEMO_PASSWORD);
  const found = await officer.get(`/school-tasks?campaignId=${campaignId}&taskKey=T1`);
  const task = `/school-tasks/${text(list(found.body, 'items')[0], 'id')}`;
  const steps = [
    await officer.post(`${task}/acknowledge`, {}),
    await officer.ask('PUT', `${task}/draft`, { body: { content: { done: '已排查' } } }),
    await officer.post(`${task}/submit-internally`, {}),
    await principal.post(`${task}/sign`, {
      seenDigest: text((await principal.get(task)).body, 'digest'),
    }),
    await town.post(`${task}/accept`, {}),
  ];
  expect(steps.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(text((await officer.get(task)).body, 'state')).toBe('ACCEPTED');
});
