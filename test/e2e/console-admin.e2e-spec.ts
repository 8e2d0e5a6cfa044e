import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { field, list, Person, text } from '../../tools/demo/client';
import { DESK, loaded, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-admin', { isEmpty: true });

const OWN_PASSWORD = 'Winter-2026-own';
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name, exact: true });
const as = (login: string): Promise<Person> =>
  Person.signIn(suite.system.apiUrl, login, suite.system.password);

/** Reads the password of the dialog that shows it once, and closes it. */
async function oncePassword(page: Page): Promise<string> {
  const password = (await dialog(page).locator('.once-password').textContent()) ?? '';
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  await button(page, '已记下，关闭').click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(password);
  return password;
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The first sign-in: the password somebody else knows is changed before anything else is seen. */
async function changeFirst(page: Page, given: string): Promise<void> {
  await page.getByRole('heading', { name: '修改密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(given);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

async function pick(page: Page, label: string, words: string): Promise<void> {
  await dialog(page).getByLabel(label).fill(words);
  await dialog(page).getByLabel(label).press('Enter');
  await page.locator('.pick-list button').first().click();
}

it('a person is registered by SYS, let in by SEC, and sees his new hat', async () => {
  const sys = await suite.at('sys', '/a/accounts');
  await sys.getByRole('button', { name: '登记人员' }).click();
  await button(sys, '登记人员').click();
  await dialog(sys).getByText('请选择单位。').waitFor();
  await dialog(sys).getByLabel('姓名').fill('新来的同事');
  await dialog(sys).getByLabel('职务').fill('干事');
  await pick(sys, '单位', '教育局');
  await button(sys, '登记人员').click();
  await sys.getByText('新来的同事 已登记。').waitFor();

  await sys.getByRole('button', { name: '开通账号' }).click();
  await dialog(sys).getByLabel('账号名').fill('x');
  await button(sys, '开通账号').click();
  await dialog(sys).getByText('账号名不符合要求。').waitFor();
  await dialog(sys).getByLabel('账号名').fill('new-colleague');
  await button(sys, '开通账号').click();
  const given = await oncePassword(sys);
  await sys.getByText('待首次改密').waitFor();

  await sys.getByRole('button', { name: '提出授权' }).click();
  await dialog(sys).getByLabel('角色').selectOption({ label: '校安办' });
  await dialog(sys).locator('.pick-chosen').nth(1).waitFor();
  await dialog(sys).getByLabel('理由').fill('分工调整');
  await button(sys, '提出授权').click();
  await sys.getByText('已提出，等待安全管理员批准。').waitFor();
  // who asked sees who decides, and no way to decide himself
  await sys.getByRole('button', { name: '查看' }).click();
  await dialog(sys)
    .getByText('提出授权的人、授权给到的本人都不能批准。', { exact: false })
    .waitFor();
  expect(await button(sys, '批准').count()).toBe(0);

  const sec = await suite.at('sec', '/a');
  await sec.getByRole('link', { name: /授权等您批准/ }).click();
  await sec.waitForURL(/\/a\/grants\?state=REQUESTED/);
  const row = sec.locator('tr', { hasText: '新来的同事' });
  await row.getByText('分工调整').waitFor();
  await row.getByRole('button', { name: '办理' }).click();
  await button(sec, '拒绝').click();
  await dialog(sec).getByText('请写明理由。').waitFor();
  await button(sec, '批准').click();
  await sec.getByText('已批准 新来的同事 的授权。').waitFor();

  const { page } = await suite.visit();
  await signIn(page, 'new-colleague', given);
  await changeFirst(page, given);
  await page.goto('/b');
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
});

it('many roles are approved at once, and what may not be is said', async () => {
  const sys = await as('sys');
  const bureau = text(list(await sys.get('/units?kind=BUREAU'), 'items')[0], 'id');
  for (const name of ['成批甲', '成批乙']) {
    const made = await sys.must('POST', '/people', { name, post: '干事', unitId: bureau });
    await sys.must('POST', '/grants', {
      personId: text(made, 'personId'),
      code: 'ARCH',
      unitId: bureau,
      validFrom: '2026-01-01',
    });
  }
  const page = await suite.at('sec', '/a/grants?state=REQUESTED&code=ARCH');
  await page.getByRole('button', { name: '选中本页可批准的 2 项' }).click();
  await page.getByText('已选 2 项').waitFor();
  await page.getByLabel('选择 成批甲 的“档案员”').uncheck();
  await page.getByText('已选 1 项').waitFor();
  await page.getByLabel('选择 成批甲 的“档案员”').check();
  await page.getByRole('button', { name: '批准 2 项' }).click();
  await button(page, '批准 2 项').click();
  await page.getByText('已批准 2 项授权。').waitFor();
  await page.getByText('没有符合条件的授权').waitFor();
});

it('a reset ends what is open, and the new password is changed first', async () => {
  const login = 'saf-9900100001';
  const officer = await suite.at(login, '/s');
  const sys = await suite.at('sys', `/a/accounts?q=${login}`);
  await sys.locator('.row-link').click();
  await sys.getByRole('button', { name: '重置密码' }).click();
  await button(sys, '重置密码').click();
  const given = await oncePassword(sys);
  await officer.getByRole('link', { name: '全部任务' }).click();
  await dialog(officer).waitFor();
  const { page } = await suite.visit();
  await signIn(page, login, given);
  await changeFirst(page, given);

  // what SYS may not do to the others of the three is said where the button stands
  const { personId } = Object(await (await as('aud')).get('/session'));
  await sys.goto(`/a/accounts/${String(personId)}`);
  await sys.getByText('管理员的密码只能在服务器控制台重置。').waitFor();
  expect(await sys.getByRole('button', { name: '重置密码' }).isDisabled()).toBe(true);
});

it('a person is shut out with a reason and let in again', async () => {
  const page = await suite.at('sys', '/a/accounts?q=staff-9900100012');
  await page.locator('.row-link').click();
  await page.getByRole('button', { name: '停用' }).click();
  await dialog(page).getByLabel('停用原因').fill('调离');
  await button(page, '停用').click();
  await page.getByText('其全部登录已结束。', { exact: false }).waitFor();
  await page.getByText('已停用', { exact: true }).waitFor();
  await page.getByRole('button', { name: '恢复使用' }).click();
  await button(page, '恢复使用').click();
  await page.getByText('已恢复使用。', { exact: false }).waitFor();
  await page.getByText('正常', { exact: true }).waitFor();
});

it('a telephone number is entered and taken away again', async () => {
  const page = await suite.at('sys', '/a/accounts?q=staff-9900100013');
  await page.locator('.row-link').click();
  const enter = async (number: string): Promise<void> => {
    await page.getByRole('button', { name: '修改资料' }).click();
    await dialog(page).getByLabel('电话').fill(number);
    await button(page, '保存').click();
    await page.getByText('资料已修改。').waitFor();
  };
  await enter('000-1234');
  await page.getByText('000-1234', { exact: true }).waitFor();
  await enter('');
  await page.getByText('未登记', { exact: true }).waitFor();
});

/** A message that failed and one nobody knows of; the suite's system has no mail server to fail at. */
async function stoppedMessages(): Promise<void> {
  const client = new Client({ connectionString: suite.system.runtime().databaseUrl });
  await client.connect();
  await client.query(
    `WITH made AS (INSERT INTO digest (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at, state)
       SELECT p.bureau_id, p.id, 'INBOX', c.id, now(), now(), now(), 'SENT' FROM person p JOIN account a ON a.person_id = p.id CROSS JOIN calendar c WHERE a.login = 'off1' LIMIT 1 RETURNING *)
     INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, state, due_at, created_at, settled_at, attempts, fault)
     SELECT m.bureau_id, m.id, m.recipient_id, k.channel, m.calendar_id, m.slot_at, false, k.state, now() + interval '1 day', now(), now(), 1, k.fault
     FROM made m, (VALUES ('EMAIL','DEAD','smtp.550'), ('WEBHOOK','UNKNOWN','worker.lost')) k(channel, state, fault)`,
  );
  await client.end();
}

it('a message that stopped is sent again or left, with its consequence', async () => {
  await stoppedMessages();
  const page = await suite.at('sys', '/a');
  await page.getByRole('link', { name: /2\s*通知没有送达/ }).click();
  await page.getByText('邮件服务器答复 550').waitFor();
  const unknown = page.locator('tr', { hasText: '不知是否送达' });
  await unknown.getByRole('button', { name: '重发' }).click();
  await dialog(page).getByText('对方可能收到两条相同的通知。', { exact: false }).waitFor();
  await button(page, '重发').click();
  await page.getByText('已重新排队，几分钟内发送。').waitFor();
  await page.getByText('共 1 项').waitFor();
  await page.getByRole('button', { name: '不再发送' }).click();
  await dialog(page).getByText('对方在系统内的消息里仍能看到它。', { exact: false }).waitFor();
  await button(page, '不再发送').click();
  await page.getByText('没有待处理的通知').waitFor();
  await page.getByLabel('状态').selectOption({ label: '不再发送' });
  await page.getByText('共 1 项').waitFor();
  expect(new URL(page.url()).searchParams.get('states')).toBe('SUPPRESSED');
});

it('the auditor filters by who, what, to whom and when, and reads what is sealed', async () => {
  const sys = await as('sys');
  const bureau = text(list(await sys.get('/units?kind=BUREAU'), 'items')[0], 'id');
  await sys.must('POST', '/people', { name: '被查的人', post: '干事', unitId: bureau });
  const page = await suite.at('aud', '/a/audit');
  await page.getByText(/签过的 64 条链都在/).waitFor();
  // nothing stands there as a code alone
  const words = await page.locator('tbody tr td:first-child').allTextContents();
  expect(words.length).toBeGreaterThan(2);
  expect(words.filter((one) => /^[A-Z_]+\./.test(one))).toEqual([]);
  await page.getByLabel('人员或单位名称').fill('被查的人');
  await page.keyboard.press('Enter');
  await page.getByText('共 1 项').waitFor();
  await page.getByLabel('做了什么').selectOption({ label: '停用人员' });
  await page.getByText('没有符合条件的记录').waitFor();
  await page.getByLabel('做了什么').selectOption({ label: '登记人员' });
  await page.getByRole('button', { name: '登记人员 的详情' }).click();
  await dialog(page).getByText('封存的原文').click();
  await dialog(page).getByText('"PERSON.create"', { exact: false }).waitFor();
  await dialog(page).getByRole('link', { name: '此对象的全部记录' }).click();
  await page.getByRole('button', { name: /去掉条件 对象/ }).waitFor();
  await page.getByText('共 1 项').waitFor();
  await page.goto('/a/audit?from=2020-01-01&to=2020-01-31');
  await page.getByText('没有符合条件的记录').waitFor();
  await page.reload();
  expect(await page.getByLabel('起始日期').inputValue()).toBe('2020-01-01');
  const href = (await page.locator('a[download]').first().getAttribute('href')) ?? '';
  expect(new URL(href, page.url()).searchParams.get('from')).toBe('2020-01-01T00:00:00+08:00');
});

it('what is shut shows at the self-check', async () => {
  const page = await suite.at('sys', '/a/health');
  const row = page.locator('tr', { hasText: '对外通知闸门' });
  await row.getByText('正常').waitFor();
  const client = new Client({ connectionString: suite.system.runtime().databaseUrl });
  await client.connect();
  await client.query("UPDATE delivery_gate SET open = false, reason = '演练', changed_at = now()");
  await page.reload();
  await row.getByText('已关闭，所有邮件和推送暂停：演练').waitFor();
  // what is not well stands first
  expect(await page.locator('tbody tr').first().textContent()).toContain('对外通知闸门');
  await client.query('UPDATE delivery_gate SET open = true');
  await client.end();
});

describe("one's own sign-ins", () => {
  it('show another session, which ends from here', async () => {
    const other = await suite.at('dep1', '/l');
    const page = await suite.at('dep1', '/l');
    await page.locator('.account-name').click();
    await dialog(page).getByRole('link', { name: '我的登录记录' }).click();
    await page.getByRole('heading', { level: 1, name: '我的登录记录' }).waitFor();
    await page.getByText('本页', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^结束 Chrome/ }).click();
    await button(page, '结束').click();
    await page.getByText('已结束 1 处登录。').waitFor();
    expect(await page.locator('.open-sign-in').count()).toBe(1);
    await other.locator('nav.menu').getByRole('link', { name: '签批记录' }).click();
    await dialog(other).waitFor();
    const { body } = await (await as('dep1')).ask('GET', '/sign-ins/open');
    expect(list(body, 'items').map((one) => field(one, 'isOwn'))).toEqual([true, false]);
  });

  it('lead to a new password, which keeps this page signed in', async () => {
    const page = await suite.at('dep2', '/l/sign-ins');
    await suite.at('dep2', '/l');
    await page.getByRole('button', { name: '修改密码' }).click();
    await dialog(page).getByLabel('现在的密码').fill(suite.system.password);
    await dialog(page).getByLabel('新密码', { exact: true }).fill('short');
    await dialog(page).getByLabel('再输一次新密码').fill('short');
    await button(page, '修改密码').click();
    await dialog(page)
      .getByText(/密码至少 10 位/)
      .waitFor();
    await dialog(page).getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await dialog(page).getByLabel('再输一次新密码').fill(OWN_PASSWORD);
    await button(page, '修改密码').click();
    await page.getByText('密码已修改，其他登录已结束。').waitFor();
    await page.reload();
    await page.getByText('本页', { exact: true }).waitFor();
    expect(await page.locator('.open-sign-in').count()).toBe(1);
  });
});

it.each([
  ['desk', DESK],
  ['phone', PHONE],
])('is free of serious findings of axe and of sideways scrolling (%s)', async (_, size) => {
  const sys = await as('sys');
  const person = text(list(await sys.get('/people?q=off1'), 'items')[0], 'id');
  const pages: readonly (readonly [login: string, path: string])[] = [
    ['sys', '/a'],
    ['sys', '/a/accounts'],
    ['sys', `/a/accounts/${person}`],
    ['sec', '/a/grants'],
    ['sys', '/a/deliveries?states=SUPPRESSED,PENDING'],
    ['aud', '/a'],
    ['aud', '/a/audit?from=2026-01-01'],
    ['sys', '/a/health'],
    ['off1', '/b/sign-ins'],
  ];
  const found: string[] = [];
  const look = async (page: Page, path: string): Promise<void> => {
    await loaded(page);
    for (const finding of await seriousFindings(page)) found.push(`${path}: ${finding}`);
    if (await overflows(page)) found.push(`${path}: scrolls sideways`);
  };
  for (const [login, path] of pages) await look(await suite.at(login, path, size), path);
  const asking = await suite.at('sys', '/a/grants', size);
  await asking.getByRole('button', { name: '提出授权' }).click();
  await dialog(asking).getByLabel('角色').selectOption('LEAD');
  await look(asking, 'propose');
  const reading = await suite.at('aud', '/a/audit', size);
  await reading
    .getByRole('button', { name: /的详情$/ })
    .first()
    .click();
  await dialog(reading).getByText('封存的原文').click();
  await look(reading, 'detail');
  expect(found).toEqual([]);
});
