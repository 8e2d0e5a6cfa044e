import { readFileSync } from 'node:fs';
import { fromRoot } from '@app/platform';
import { declaredRoutes } from '../../apps/api/src/routes';
import { ownCast, type Cast } from '../builders/cast';
import { createSuite, type Suite } from '../builders/suite';
import { createTargets, type Targets } from '../builders/targets';
import { createTestApi, type TestApi } from '../support/app';
import expectations from './expectations.json';

/** What would tell when and how long people are at work, or rank them by speed. */
const WORDS =
  /登录次数|登录时间|最近登录|登录日志|在线(时长|时间|人数)|打卡|签到|活跃度|(用时|速度|响应|快慢)(排名|排行)|最快|最慢|平均用时/;
const NAMES =
  /([lL]ast|[fF]irst)(SignIn|Login|Seen|Active)|([sS]ignIn|[lL]ogin|[lL]ogon)s?(At|Count|Times)|[sS]eenAt|[sS]ession(s|Count)$|[oO]nline|[cC]heckIn|[cC]lockIn|[sS]peed|[rR]anking|[rR]ank$|([rR]esponse|[hH]andling)(Ms|Minutes|Hours)|failedCount/;

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

function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) namesIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) {
      found.add(name);
      namesIn(item, found);
    }
  return found;
}

it('knows what it looks for', () => {
  for (const name of [
    'lastSignInAt',
    'seenAt',
    'onlineMinutes',
    'checkInAt',
    'speed',
    'loginCount',
  ])
    expect([name, NAMES.test(name)]).toEqual([name, true]);
  for (const name of [
    'login',
    'signOffId',
    'seenHash',
    'orderNo',
    'currentDueAt',
    'ExceptionLineRequest',
  ])
    expect([name, NAMES.test(name)]).toEqual([name, false]);
  for (const text of ['本周登录次数', '响应速度排名', '在线时长'])
    expect(WORDS.test(text)).toBe(true);
  for (const text of ['请先登录。', '签收', '逾期 2 个工作日'])
    expect(WORDS.test(text)).toBe(false);
});

it('no text shows log-ins, online time, check-ins or speed rankings', () => {
  const catalogue: unknown = JSON.parse(
    readFileSync(fromRoot('libs/messages/catalogue/zh-CN.json'), 'utf8'),
  );
  const bad = Object.entries(Object(catalogue)).filter(([, text]) => WORDS.test(String(text)));
  expect(bad).toEqual([]);
});

it('no field of the interface does', () => {
  const document: unknown = JSON.parse(readFileSync(fromRoot('openapi.json'), 'utf8'));
  expect([...namesIn(document)].filter((name) => NAMES.test(name))).toEqual([]);
});

it('no answer does, whoever asks', async () => {
  const wrong: string[] = [];
  let read = 0;
  // a stream never ends its answer; it holds names of subjects only (test/integration/live.int-spec.ts)
  const routes = declaredRoutes().filter(
    (r) => r.method === 'GET' && r.policy !== 'public' && r.id !== 'Live.stream',
  );
  for (const route of routes) {
    const words = new Map(Object.entries(expectations.routes)).get(`GET ${route.path}`) ?? '';
    for (const [code, browser] of Object.entries(cast)) {
      if (words !== 'signed in' && !words.split(' ').includes(code)) continue;
      const id = targets.ids[route.path.split('/')[1] ?? ''] ?? '';
      const path = route.path.replace(':id', id).replace(':no', '1');
      const answer = await browser.get(
        path.endsWith('/explain') ? `${path}?from=2026-09-01&workingDays=3` : path,
      );
      if (answer.status === 200) read += 1;
      const names = [...namesIn(answer.body)].filter((name) => NAMES.test(name));
      const texts = WORDS.exec(answer.text);
      if (names.length > 0 || texts)
        wrong.push(`${code} ${route.path}: ${names.join()} ${texts?.[0] ?? ''}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(150);
}, 60_000);
