import type { Page, Route } from 'playwright-core';
import { field, list, text, type Person } from '../../tools/demo/client';
import {
  launchSmallCampaign,
  peopleOf,
  type People,
  type SmallCampaign,
} from '../../tools/demo/small-campaign';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';
import { until } from '../support/until';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(300_000);

const suite = consoleSuite('console-calendar', { isEmpty: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** A day of the rehearsal lasts so long that the deadline stays ahead while two persons publish the year. */
const DAY_MS = 45_000;
const PATIENCE_MS = 240_000;
const SCHOOL = '9900100001';

let as: People;
let office: Person;
let calendarId: string;
let campaign: SmallCampaign;
let title: string;

/** The deliverable of phase 1 is due eight working days after the phase begins: 11 March while the 10th counts. */
async function countDays(person: Person, campaignId: string): Promise<void> {
  const plan = await person.get(`/campaigns/${campaignId}`);
  const [one] = list(plan, 'plan', 'deliverables');
  const names = ['phaseId', 'code', 'title', 'requirement', 'formSpec', 'reviewLevels', 'evidencePolicy']; // prettier-ignore
  await person.must('PUT', `/campaigns/${campaignId}/deliverables/${text(one, 'id')}`, {
    ...Object.fromEntries(names.map((name) => [name, field(one, name)])),
    due: { kind: 'PHASE_OFFSET', anchor: 'START', workingDays: 8 },
  });
}

beforeAll(async () => {
  as = peopleOf(suite.system.apiUrl, suite.system.password);
  office = await as('off1');
  const made = await office.must('POST', '/calendars', {
    code: 'REHEARSAL',
    title: '演练日历',
    packIds: [],
    dayLengthMs: DAY_MS,
    epochOn: '2027-03-01',
  });
  calendarId = text(made, 'calendarId');
  campaign = await launchSmallCampaign(suite.system.apiUrl, suite.system.password, {
    startsOn: '2027-03-01',
    calendarId,
    change: countDays,
  });
  title = text(await office.get(`/campaigns/${campaign.campaignId}`), 'title');
}, 300_000);

describe('a year of the calendar', () => {
  it('is entered from a notice, names what would move, and is published by a second person', async () => {
    const page = await suite.at('off1', `/b/calendars/2027?calendar=${calendarId}`);
    await page.getByText('2027年的工作日历还没有发布。').first().waitFor();
    await page.getByRole('link', { name: '录入2027年' }).first().click();
    await page.getByText('从表格或通知粘贴').click();
    await page
      .getByLabel('一行一个节假日', { exact: false })
      .fill('校庆|3月10日|\n元旦|1月1日至3日|1月9日');
    await page.getByRole('button', { name: '读入 2 行' }).click();
    await page.getByText('3月10日 周三').first().waitFor();
    // a make-up day must lie on a weekend: the server says so at its line
    const make = page.locator('.notice-line').first().getByLabel('调休上班');
    await make.fill('3月11日');
    await page.getByRole('button', { name: '保存文稿' }).click();
    await page.locator('.line-findings').getByText('调休上班日应为周末。').waitFor();
    await make.fill('');
    await page.getByLabel('依据文件（选填）').fill('演练通知');
    await page.getByRole('button', { name: '保存文稿' }).click();
    await page.getByRole('heading', { name: '发布后会移动什么' }).waitFor();
    await page.getByText('等分管领导发布', { exact: true }).waitFor();
    // who entered it has no such button
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    const row = page.locator('.move-group tr', { hasText: '3月11日' });
    await row.getByText('3月12日 周五').waitFor();
    await row.getByText('阶段开始后8个工作日').waitFor();
    await row.getByText('3月10日校庆放假').waitFor();
    expect(await page.locator('.move-group h4').first().innerText()).toBe(title);
    expect(await row.locator('.row-link').getAttribute('href')).toBe(
      `/b/campaigns/${campaign.campaignId}/tasks?phaseNo=1&taskKey=DDL1`,
    );

    const deputy = await suite.at('dep1', '/l');
    await deputy.getByRole('link', { name: /2027年工作日历已录入/ }).click();
    await deputy.getByRole('button', { name: '发布', exact: true }).click();
    await dialog(deputy).getByRole('button', { name: '发布', exact: true }).click();
    await deputy.getByText('已发布，期限正在分批调整。').waitFor();
    await deputy
      .getByText(/完成：核对 \d+ 项任务，移动 [1-9]\d* 项期限/)
      .waitFor({ timeout: PATIENCE_MS });
  });

  it('shows the moved date on the campaign and tells the school', async () => {
    const tasks = `/b/campaigns/${campaign.campaignId}/tasks?phaseNo=1&taskKey=DDL1`;
    const page = await suite.at('off1', tasks);
    await page.getByText('3月12日').first().waitFor();
    const principal = await suite.at(`prin-${SCHOOL}`, '/s/inbox', PHONE);
    await told(principal, /2027年工作日历已发布，\d+ 项任务的期限随之调整/);
    // putting it aside may fail, and says so
    const put = principal.getByRole('button', { name: '标为已读' });
    const before = await put.count();
    const cut = (route: Route): Promise<void> => route.abort();
    await principal.route('**/api/v1/inbox/*/read', cut);
    await put.first().click();
    await principal.getByRole('alert').waitFor();
    await principal.unroute('**/api/v1/inbox/*/read', cut);
    await put.first().click();
    await until('the message is put aside', async () => (await put.count()) === before - 1);
  });

  it('explains day by day why a date is that day', async () => {
    const page = await suite.at('off1', `/b/calendars/2027?calendar=${calendarId}`);
    const day = page.locator('[data-day="2027-03-01"]');
    await day.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.dataset.day')).toBe('2027-03-02');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByLabel('工作日数').fill('8');
    await page.getByRole('button', { name: '推算' }).click();
    await page.getByText(/3月1日 周一 起算第 8 个工作日 → .*3月12日 周五/).waitFor();
    await page.getByText('校庆 放假').waitFor();
    expect(new URL(page.url()).searchParams.get('days')).toBe('8');
  });
});

/** The message comes with the next digest of the rehearsal's days. */
async function told(page: Page, words: RegExp): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while ((await page.getByText(words).count()) === 0) {
    if (Date.now() > end) throw new Error(`nobody was told ${String(words)}`);
    await page.reload();
    await page.locator('main h1').waitFor();
    await page.locator('main .card, main .state').first().waitFor();
  }
}

describe('the school year', () => {
  it('is entered with its faults at their fields and waits for a second person', async () => {
    const page = await suite.at('off1', `/b/calendars/2027/terms/edit?calendar=${calendarId}`);
    const starts = page.getByLabel('开始');
    const ends = page.getByLabel('结束');
    await starts.nth(0).fill('2027-09-01');
    await ends.nth(0).fill('2027-08-01');
    await starts.nth(1).fill('2028-02-21');
    await ends.nth(1).fill('2028-07-07');
    await page.getByRole('button', { name: '保存文稿' }).click();
    await page.locator('.field .error-text').getByText('结束日期').first().waitFor();
    await ends.nth(0).fill('2028-01-21');
    await starts.nth(2).fill('2028-01-22');
    await ends.nth(2).fill('2028-02-20');
    await starts.nth(3).fill('2028-07-08');
    await ends.nth(3).fill('2028-08-31');
    await page.getByRole('button', { name: '保存文稿' }).click();
    await page.getByRole('heading', { name: '2027至2028学年校历' }).waitFor();
    await page.getByRole('heading', { name: '发布后会移动什么' }).waitFor();
    await page.getByText('等分管领导发布', { exact: true }).waitFor();
  });

  it('keeps what is being written when a refresh behind it fails', async () => {
    const page = await suite.at('off1', `/b/calendars/2027/terms/edit?calendar=${calendarId}`);
    const source = page.getByLabel('依据文件（选填）');
    await source.fill('还没有保存的依据');
    let refused = 0;
    await page.route('**/api/v1/calendars/*/terms', async (route) => {
      await route.fulfill({ status: 403, json: { code: 'policy.refused', title: '不能查看' } });
      refused += 1;
    });
    // a page that is looked at again asks for what is no longer fresh
    await until('the terms are asked for again', async () => {
      await page.evaluate(
        `document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`,
      );
      return refused > 0;
    });
    await page.evaluate(
      `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))`,
    );
    expect(await page.getByText('不能查看').count()).toBe(0);
    expect(await source.inputValue()).toBe('还没有保存的依据');
  });
});

describe('a meeting', () => {
  it('is planned, held, and its minutes become a numbered document with an item to finish', async () => {
    const documents = `campaigns/${campaign.campaignId}/documents`;
    const page = await suite.at('off1', `/b/${documents}`);
    await page.getByRole('button', { name: '安排会议' }).click();
    await dialog(page).getByLabel('会议名称').fill('第一次推进会');
    await dialog(page).getByRole('button', { name: '安排会议' }).click();
    await page.getByText('会议已列入计划。').waitFor();
    const meeting = page.getByRole('article', { name: '第一次推进会' });
    await meeting.getByRole('button', { name: '登记召开' }).click();
    await dialog(page).getByRole('button', { name: '登记召开' }).click();
    await dialog(page).getByText('请填写召开日期、出席人员和会议决定。').waitFor();
    await dialog(page).getByLabel('召开日期').fill('2027-03-01');
    await dialog(page).getByLabel('出席人员').fill('校安办、教育股');
    await dialog(page).getByLabel('会议决定').fill('各校本周完成自查');
    await dialog(page).getByRole('button', { name: '登记召开' }).click();
    await meeting.getByText('2 人参加', { exact: false }).waitFor();

    const deputy = await suite.at('dep1', `/l/${documents}`);
    const held = deputy.getByRole('article', { name: '第一次推进会' });
    await held.getByRole('button', { name: '印发纪要' }).click();
    await dialog(deputy).getByLabel('事项', { exact: true }).fill('汇总自查情况');
    await dialog(deputy).getByLabel('承办单位').fill('校安办');
    await dialog(deputy).getByRole('button', { name: '查找' }).click();
    await deputy.locator('.pick-list button').first().click();
    await dialog(deputy).getByLabel('办结期限').fill('2027-03-31');
    await dialog(deputy).getByRole('button', { name: '印发纪要' }).click();
    await deputy.getByText('纪要已印发，并进入文书登记。').waitFor();

    await page.reload();
    await meeting.getByRole('button', { name: '转入督办' }).click();
    await dialog(page).getByRole('button', { name: '转入督办' }).click();
    await page.getByText('已转入督办。').waitFor();
    // open items keep it from being closed, and the page says so
    expect(await meeting.getByRole('button', { name: '办结', exact: true }).isDisabled()).toBe(
      true,
    );
    await meeting.getByRole('button', { name: '办结事项' }).click();
    await dialog(page).getByLabel('办理情况').fill('已汇总');
    await dialog(page).getByRole('button', { name: '办结事项' }).click();
    await meeting.getByRole('button', { name: '办结', exact: true }).click();
    await dialog(page).getByRole('button', { name: '办结', exact: true }).click();
    await page.getByText('会议已办结。').waitFor();

    await page.goto('/b/documents?type=MEETING_MINUTES');
    await page.getByRole('link', { name: /第一次推进会会议纪要/ }).click();
    await page.getByRole('heading', { name: '议定事项' }).waitFor();
    await page.getByText('各校本周完成自查').waitFor();
    await page.getByText('汇总自查情况').waitFor();
  });
});

describe('settings', () => {
  it('offer what the bureau allows, and keep the own choice', async () => {
    const page = await suite.at('off1', '/b/settings/channels');
    await page.getByRole('checkbox', { name: /电子邮件/ }).check();
    await page.getByRole('button', { name: '保存开通方式' }).click();
    await page.getByText('已保存。').waitFor();
    const officer = await suite.at(`saf-${SCHOOL}`, '/s', PHONE);
    await officer.locator('.top .btn').last().click();
    await dialog(officer).getByRole('link', { name: '设置和消息方式' }).click();
    await officer.getByRole('checkbox', { name: /电子邮件/ }).check();
    await officer.getByRole('button', { name: '保存消息方式' }).click();
    await officer.getByText('必填').waitFor();
    await officer.getByRole('textbox', { name: '邮箱' }).fill('officer@example.org');
    await officer.getByRole('button', { name: '保存消息方式' }).click();
    await officer.getByText('已保存。').waitFor();
    const own = await (await as(`saf-${SCHOOL}`)).get('/channels');
    expect(field(own, 'own', 'email')).toBe('officer@example.org');
  });

  it('keep nothing on a shared device once that is turned off', async () => {
    const page = await suite.at(`saf-${SCHOOL}`, '/s/settings', PHONE);
    const box = page.getByRole('checkbox', { name: /在本机保存草稿/ });
    // it turns once the device has been looked at
    await box.click();
    await page.getByText('已关闭：这台设备不保存任何草稿', { exact: false }).waitFor();
    await page.reload();
    expect(await box.isChecked()).toBe(false);
  });
});

describe('the new pages', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('have no serious finding of axe and no sideways scrolling on the %s', async (_, size) => {
    const [document] = list(await office.get('/documents?limit=1'), 'items');
    const addresses = [
      `/b/calendars/2027?calendar=${calendarId}`,
      `/b/calendars/2027/edit?calendar=${calendarId}`,
      `/b/calendars/2027/terms?calendar=${calendarId}`,
      `/b/calendars/2027/terms/edit?calendar=${calendarId}`,
      `/b/calendars/2027/count?calendar=${calendarId}`,
      '/b/documents',
      `/b/documents/${text(document, 'id')}`,
      `/b/campaigns/${campaign.campaignId}/documents`,
      '/b/settings',
      '/b/settings/channels',
    ];
    const page = await suite.at('off1', '/b/calendars', size);
    for (const address of addresses) {
      await page.goto(address);
      await page.locator('main h1').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect([address, await seriousFindings(page)]).toEqual([address, []]);
      expect([address, await overflows(page)]).toEqual([address, false]);
    }
  });
});
