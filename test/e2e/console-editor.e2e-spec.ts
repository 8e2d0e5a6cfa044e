import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { field, list, Person, text } from '../../tools/demo/client';
import { dayFromToday, SIGNERS } from '../../tools/demo/small-campaign';
import { DESK, loaded, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-editor', { isEmpty: true });
const LIMIT_MS = 60_000;

const STEPS = ['basics', 'phases', 'tasks', 'forms', 'gates', 'ladder', 'check', 'issue'] as const;
const STEP_NAMES: Readonly<Record<(typeof STEPS)[number], string>> = {
  basics: '基本信息与依据',
  phases: '阶段',
  tasks: '任务与分工',
  forms: '成果、填报项与材料',
  gates: '阶段评审',
  ladder: '提醒阶梯',
  check: '检查',
  issue: '送审与签发',
};

let office: Person;
let calendarId: string;

beforeAll(async () => {
  office = await Person.signIn(suite.system.apiUrl, 'off1', suite.system.password);
  const calendars = await office.all('/calendars');
  calendarId = text(
    calendars.find((c) => field(c, 'code') === 'CN'),
    'id',
  );
}, 60_000);

/** A draft from the small template, made over the API. */
async function draft(title: string): Promise<string> {
  const made = await office.must('POST', '/campaigns', {
    templateId: 'demo-four-phase',
    calendarId,
    anchorOn: dayFromToday(0),
    docPrefix: '示教',
    title,
  });
  return text(made, 'campaignId');
}

const step = (id: string, name: string): string => `/b/campaigns/${id}/edit/${name}`;
const saved = (page: Page): Promise<void> => page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
const campaign = (id: string): Promise<unknown> => office.get(`/campaigns/${id}`);
const phase = async (id: string, no: number): Promise<unknown> =>
  list(await campaign(id), 'plan', 'phases').find((one) => field(one, 'no') === no);

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited a minute in vain');
    await delay(200);
  }
}
const isFocused = (field_: Locator): Promise<boolean> =>
  field_.evaluate((element) => element === element.ownerDocument.activeElement);

/** Everybody in the chain signs what waits for him, over the API. */
async function signEverything(signOffId: string): Promise<void> {
  for (let round = 0; round < SIGNERS.length; round += 1)
    for (const login of SIGNERS) {
      if (field(await office.get(`/sign-offs/${signOffId}`), 'state') !== 'PENDING') return;
      const signer = await Person.signIn(suite.system.apiUrl, login, suite.system.password);
      const waiting = (await signer.all('/sign-offs?waitingForMe=true')).find(
        (one) => field(one, 'id') === signOffId,
      );
      if (waiting === undefined) continue;
      await signer.must('POST', `/sign-offs/${signOffId}/sign`, {
        seenHash: text(waiting, 'hash'),
      });
    }
}

describe('a campaign from template to schools', () => {
  it('is made, mended, sent, signed, issued and seen going out through the pages', async () => {
    const page = await suite.at('off1', '/b/campaigns/new');
    await page.getByRole('radio', { name: /校园安全四阶段演示行动/ }).check();
    await page.getByLabel('机关代字').fill('示教');
    await page.getByRole('button', { name: '创建并开始编制' }).dblclick();
    await page.waitForURL(/\/edit\/basics$/);
    const id = /campaigns\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? '';
    expect(await office.all('/campaigns')).toHaveLength(1);

    const types = page.getByRole('group', { name: '学校类型' });
    await types.waitFor();
    for (const box of await types.getByRole('checkbox').all())
      if (
        (await box.isChecked()) &&
        (await box.evaluate((b) => b.parentElement?.textContent)) !== '小学'
      )
        await box.uncheck();
    await page.getByRole('button', { name: '本行动涉及 38 所' }).click();
    const schools = page.getByRole('dialog', { name: '本行动涉及 38 所' });
    await schools.getByText('共 38 项').waitFor();
    expect(await schools.locator('tbody tr').count()).toBe(38);
    await page.keyboard.press('Escape');
    await page.getByLabel('行动名称').fill('小学安全行动');
    await page.getByRole('heading', { level: 1, name: '小学安全行动' }).waitFor();
    await saved(page);

    await page.getByRole('link', { name: /^下一步/ }).click();
    const before = text(await phase(id, 2), 'endOn');
    await page.getByRole('slider', { name: '第2阶段结束' }).press('ArrowRight');
    await until(async () => text(await phase(id, 2), 'endOn') > before);
    const end = page.getByLabel('第2阶段结束日期');
    expect(await end.inputValue()).toBe(text(await phase(id, 2), 'endOn'));

    await page
      .getByRole('navigation', { name: '编制步骤' })
      .getByRole('link', { name: /检查/ })
      .click();
    const gap = page.getByRole('listitem').filter({ hasText: '没有引用依据文件' });
    await gap.getByRole('link', { name: '去修改：基本信息与依据' }).click();
    const basis = page.getByRole('region', { name: '依据文件' });
    await basis.waitFor();
    await until(() => isFocused(basis));
    await basis.getByLabel('文件名称').fill('专项行动通知');
    await basis.getByLabel('发文机关').fill('市教育局');
    await basis.getByLabel('文号').fill('市教〔2026〕1号');
    await basis.getByLabel('印发日期').fill('2026-01-05');
    await basis.getByRole('button', { name: '保存依据文件' }).dblclick();
    await basis.getByText('市教育局 市教〔2026〕1号').waitFor();
    expect(list(await campaign(id), 'plan', 'bases')).toHaveLength(1);

    await page.goto(step(id, 'check'));
    await page.getByText(/检查通过|处必须修改/).waitFor();
    for (;;) {
      const reason = page.getByRole('textbox', { name: /^说明理由/ }).first();
      if ((await reason.count()) === 0) break;
      const open = await page.getByRole('textbox', { name: /^说明理由/ }).count();
      await reason.fill('已核实');
      await page.getByRole('button', { name: '保存说明' }).first().click();
      await until(
        async () => (await page.getByRole('textbox', { name: /^说明理由/ }).count()) < open,
      );
    }
    await page.getByText('检查通过，可以送审。').waitFor();
    await page.getByRole('link', { name: '去送审' }).click();
    await page.getByText(/^送审后由 \d+ 人签批$/).waitFor();
    await page.getByRole('button', { name: '送审', exact: true }).dblclick();
    await page.getByText('正在等待签批').first().waitFor();

    await signEverything(text(await campaign(id), 'signOffId'));
    const issue = page.getByRole('button', { name: '签发并下达 38 所学校' });
    await issue.click();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/issue')) sent.push(request.headers()['idempotency-key'] ?? '');
    });
    const dialog = page.getByRole('dialog', { name: '签发并下达 38 所学校' });
    await dialog.getByText(/示教〔\d+〕/).waitFor();
    await dialog.getByRole('button', { name: '签发并下达 38 所学校' }).dblclick();
    await page.getByText(/已下达 38 所学校，共 \d+ 项任务/).waitFor({ timeout: LIMIT_MS });
    expect(new Set(sent).size).toBe(1);
    expect(field(await campaign(id), 'state')).toBe('ACTIVE');
    expect(String(field(await campaign(id), 'docNumber'))).toMatch(/^示教〔\d+〕1号$/);
    const counts = await page.getByText(/^\d+ \/ 38 所 · \d+ 项任务$/).allTextContents();
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(count).toMatch(/^38 \/ 38 所/);
  });
});

describe('wrong and contradicting input', () => {
  it('of dates is refused at the field, with the step counting what is to be mended', async () => {
    const id = await draft('日期');
    const page = await suite.at('off1', step(id, 'phases'));
    const end = page.getByLabel('第3阶段结束日期');
    const right = await end.inputValue();
    await end.fill('');
    const refusal = page.locator('.phase-field', { has: end }).locator('.error-text');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/日期/);
    expect(await end.getAttribute('aria-invalid')).toBe('true');
    expect(text(await phase(id, 3), 'endOn')).toBe(right);
    await end.fill(dayFromToday(-30));
    await page.getByText('第3阶段结束日期早于开始日期').first().waitFor();
    await page
      .getByRole('link', { name: /^阶段\s*有 1 处待改$/ })
      .first()
      .waitFor();
    await end.fill(right);
    await page.getByText('第3阶段结束日期早于开始日期').waitFor({ state: 'detached' });
    expect(text(await phase(id, 3), 'endOn')).toBe(right);
  });

  it('of two editors is shown to the second with his text kept; elsewhere in the plan both go on', async () => {
    const id = await draft('两人同改');
    const first = await suite.at('off1', step(id, 'basics'));
    const second = await suite.at('head-safety', step(id, 'basics'));
    await second.getByLabel('行动名称').waitFor();
    await first.getByLabel('行动名称').fill('第一人的名称');
    await saved(first);
    await second.getByLabel('行动名称').fill('第二人的名称');
    await second.getByText('同事刚刚修改了同一内容').waitFor();
    await second
      .getByText(/第一人的名称/)
      .first()
      .waitFor();
    expect(await second.getByLabel('行动名称').inputValue()).toBe('第二人的名称');
    await second.getByRole('button', { name: '用我写的' }).click();
    await until(async () => field(await campaign(id), 'title') === '第二人的名称');

    await second.goto(step(id, 'phases'));
    await second.getByLabel('第1阶段结束日期').waitFor();
    await first.getByLabel('主题').fill('第一人的主题');
    await until(async () => field(await campaign(id), 'theme') === '第一人的主题');
    expect(field(await campaign(id), 'title')).toBe('第二人的名称');
    await second.getByRole('slider', { name: '第1阶段结束' }).press('PageUp');
    await saved(second);
    expect(await second.getByText('同事刚刚修改了同一内容').count()).toBe(0);
  });

  it('is not lost when the connection is cut, and leaving asks', async () => {
    const id = await draft('断网');
    const page = await suite.at('off1', step(id, 'basics'));
    const title = page.getByLabel('行动名称');
    await title.waitFor();
    await page.route('**/api/v1/campaigns/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await title.fill('断网时的名称');
    await page.getByText('网络恢复后自动保存').waitFor();
    await page.locator('#main').getByRole('link', { name: '专项行动' }).click();
    const dialog = page.getByRole('dialog', { name: '内容还没有保存到服务器' });
    await dialog.getByRole('button', { name: '留在本页' }).click();
    expect(await title.inputValue()).toBe('断网时的名称');
    await page.unroute('**/api/v1/campaigns/*');
    await page.getByRole('button', { name: '重试' }).click();
    await until(async () => field(await campaign(id), 'title') === '断网时的名称');
  });
});

describe('the parts of a plan', () => {
  it('are added, changed and removed: task, parties, form, deliverable, gate rule', async () => {
    const id = await draft('各部分');
    const page = await suite.at('off1', step(id, 'tasks'));
    await page.getByRole('button', { name: '添加任务' }).click();
    const task = page.locator('[id="tasks[3]"]');
    await task.getByText('新任务 4').first().waitFor();
    await task.locator('summary').first().click();
    await task.getByLabel('名称', { exact: true }).fill('护学岗');
    await task.getByRole('checkbox', { name: '幼儿园' }).uncheck();
    await task.getByRole('combobox', { name: '添加牵头股室' }).selectOption({ label: '教育股' });
    await saved(page);
    const fourth = async (): Promise<unknown> =>
      list(await campaign(id), 'plan', 'tasks').find((one) => field(one, 'no') === 4);
    await until(async () => list(await fourth(), 'leadUnitIds').length === 2);
    expect(field(await fourth(), 'title')).toBe('护学岗');
    expect(field(await fourth(), 'supportTypes')).not.toContain('KINDERGARTENS');
    await page.getByRole('button', { name: /^本任务涉及 \d+ 所$/ }).waitFor();

    await page.goto(step(id, 'forms'));
    const forms = page.locator('details.fold').filter({ hasText: '护学岗' });
    await forms.locator('summary').first().click();
    await forms.getByRole('radio', { name: '材料必交' }).check();
    await forms.getByText('任务4要求佐证但没有说明理由').waitFor();
    await forms.getByLabel('要求材料的理由').fill('须附照片说明到岗');
    await forms.getByText('填报项（1）').click();
    await forms.getByRole('button', { name: '添加填报项' }).click();
    await forms.getByLabel('第 2 项名称').fill('到岗人数');
    await forms.getByLabel('第 2 项类型').selectOption({ label: '整数' });
    await until(async () => {
      const [duty] = list(await fourth(), 'phases');
      return field(duty, 'formSpec', 'properties', 'field1', 'type') === 'integer';
    });
    await page.getByRole('button', { name: '添加阶段成果' }).click();
    const made = page.locator('details.fold').filter({ hasText: '新成果' });
    await made.getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await made.waitFor({ state: 'detached' });
    expect(list(await campaign(id), 'plan', 'deliverables')).toHaveLength(1);

    await page.goto(step(id, 'gates'));
    await page.getByRole('button', { name: '为“动员部署”添加评审项' }).click();
    const gate = page.getByRole('region', { name: /动员部署/ });
    await gate.getByLabel('要求 3').selectOption({ label: '通过比例达到' });
    await until(async () => list(await phase(id, 1), 'gateSpec').length === 3);
    expect(list(await phase(id, 1), 'gateSpec')[2]).toMatchObject({
      kind: 'SCHOOL_TASK',
      test: 'ACCEPTED_SHARE',
      min: 95,
    });
  });
});

describe('every step', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('has no serious finding of axe and no sideways scrolling (%s)', async (_, size) => {
    const id = await draft('可及性');
    const wrong: string[] = [];
    const look = async (page: Page, name: string): Promise<void> => {
      for (const finding of await seriousFindings(page)) wrong.push(`${name}: ${finding}`);
      if (await overflows(page)) wrong.push(`${name}: wider than the window`);
    };
    const page = await suite.at('off1', '/b/campaigns/new', size);
    await page.getByRole('button', { name: '创建并开始编制' }).waitFor();
    await look(page, 'new');
    for (const name of STEPS) {
      await page.goto(step(id, name));
      await page.getByRole('heading', { level: 2, name: STEP_NAMES[name], exact: true }).waitFor();
      await loaded(page);
      for (const fold of await page.locator('details.fold').all())
        await fold.evaluate((element) => element.setAttribute('open', ''));
      await look(page, name);
    }
    expect(wrong).toEqual([]);
  });
});
