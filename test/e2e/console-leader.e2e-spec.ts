import type { Page } from 'playwright-core';
import { field, list, text, type Person } from '../../tools/demo/client';
import {
  dayFromToday,
  deputyOf,
  signEverything,
  submitSmallPlan,
} from '../../tools/demo/small-campaign';
import { DESK, loaded, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-leader');

let phaseId: string;
/** signs the plans and the gate of the demo template's line */
let deputyLogin: 'dep1' | 'dep2';
let colleagueLogin: 'dep1' | 'dep2';

beforeAll(async () => {
  const plan = await (
    await suite.campaign.as('off1')
  ).get(`/campaigns/${suite.campaign.campaignId}`);
  phaseId = text(list(plan, 'plan', 'phases')[0], 'id');
  deputyLogin = await deputyOf(suite.campaign.as, text(plan, 'signOffId'));
  colleagueLogin = deputyLogin === 'dep1' ? 'dep2' : 'dep1';
}, 60_000);

/** A plan whose chain has come to the deputy. */
async function planBeforeDeputy(): Promise<{ campaignId: string; signOffId: string }> {
  const plan = await submitSmallPlan(suite.campaign.as, { startsOn: dayFromToday(10) });
  await signEverything(suite.campaign.as, plan.signOffId, deputyLogin);
  return plan;
}
const signOff = async (id: string): Promise<unknown> =>
  (await suite.campaign.as('off1')).get(`/sign-offs/${id}`);
const foot = (page: Page) => page.locator('.sheet-foot');
const dialog = (page: Page) => page.getByRole('dialog');

describe('a plan to be signed', () => {
  it('waits on the first page and goes back with its reason', async () => {
    const plan = await planBeforeDeputy();
    const page = await suite.at(deputyLogin, '/l');
    await page.locator(`a[href="/l/sign/${plan.signOffId}"]`).click();
    await page.getByRole('heading', { name: '签批流程' }).waitFor();
    await foot(page).getByRole('button', { name: '退回', exact: true }).click();
    await dialog(page).getByRole('button', { name: '退回', exact: true }).click();
    await dialog(page).getByText('请写明理由。').waitFor();
    await dialog(page).getByLabel('意见').fill('第二阶段时间请再核实');
    await dialog(page).getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('已退回，送签人会收到您的意见。').waitFor();
    await page.getByText('意见：第二阶段时间请再核实').waitFor();
    const after = await signOff(plan.signOffId);
    expect(field(after, 'state')).toBe('RETURNED');
    expect(field(list(after, 'steps').at(-1), 'opinion')).toBe('第二阶段时间请再核实');
  });

  it('is not signed by who has seen another content; the fresh sheet stands there instead', async () => {
    const plan = await planBeforeDeputy();
    const page = await suite.at(deputyLogin, `/l/sign/${plan.signOffId}`);
    const seen = text(await signOff(plan.signOffId), 'contentHash');
    await foot(page).getByRole('button', { name: '同意并签字' }).click();
    await dialog(page)
      .getByText(/我已阅《/)
      .waitFor();
    await dialog(page).getByLabel(/^意见/).fill('同意');
    const deputy = await suite.campaign.as(deputyLogin);
    await deputy.must('POST', `/sign-offs/${plan.signOffId}/return`, { opinion: '改目标' });
    const office = await suite.campaign.as('off1');
    const path = `/campaigns/${plan.campaignId}`;
    await office.must('PATCH', path, { goals: ['新的目标一条'] });
    await office.must('POST', `${path}/submit`, {});
    await signEverything(suite.campaign.as, plan.signOffId, deputyLogin);
    await dialog(page).getByRole('button', { name: '签字', exact: true }).click();
    await page.getByText('内容已变化，您的签字没有生效。').waitFor();
    await page.getByText('新的目标一条').waitFor();
    const fresh = text(await signOff(plan.signOffId), 'contentHash');
    expect(fresh).not.toBe(seen);
    expect(field(await signOff(plan.signOffId), 'state')).toBe('PENDING');
    await foot(page).getByRole('button', { name: '同意并签字' }).click();
    // the words of the first attempt are kept
    expect(await dialog(page).getByLabel(/^意见/).inputValue()).toBe('同意');
    await dialog(page).getByRole('button', { name: '签字', exact: true }).click();
    await page.getByText('已签字。').waitFor();
    expect(field(await signOff(plan.signOffId), 'state')).toBe('APPROVED');
  });

  it('is read and signed by keyboard alone', async () => {
    const plan = await planBeforeDeputy();
    const page = await suite.at(deputyLogin, '/l');
    await page.locator(`a[href="/l/sign/${plan.signOffId}"]`).waitFor();
    await tabTo(page, `a[href="/l/sign/${plan.signOffId}"]`);
    await page.keyboard.press('Enter');
    await foot(page).getByRole('button', { name: '同意并签字' }).waitFor();
    await tabTo(page, '.sheet-foot .btn-primary');
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText(/我已阅《/)
      .waitFor();
    await tabTo(page, 'dialog .btn-primary');
    await page.keyboard.press('Enter');
    await page.getByText('已签字。').waitFor();
    expect(field(await signOff(plan.signOffId), 'state')).toBe('APPROVED');
  });
});

/** Presses Tab until the focus is there; a person would not go on for ever either. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

describe('the signature of a delegate', () => {
  it('is given in the name of the principal, from the delegation to the chain', async () => {
    const plan = await planBeforeDeputy();
    const page = await suite.at(deputyLogin, '/l/delegations');
    const clerk = await suite.campaign.as('off1');
    const colleague = await suite.campaign.as(colleagueLogin);
    const name = text(await colleague.get('/session'), 'name');
    await page.getByRole('button', { name: '委托代签' }).click();
    await dialog(page).getByLabel('受托人').fill(name.slice(0, 8));
    await dialog(page).getByLabel('受托人').press('Enter');
    await page.locator('.pick-list').waitFor();
    const id = text(await colleague.get('/session'), 'personId');
    await pickPerson(page, clerk, name, id);
    await dialog(page).getByLabel('结束日期').fill(dayFromToday(3));
    await dialog(page).getByLabel('委托原因').fill('外出培训');
    await dialog(page)
      .getByRole('button', { name: `委托 ${name} 代签` })
      .click();
    await page.getByText('委托已生效，双方会收到通知。').waitFor();
    await page.getByText('外出培训').waitFor();

    const principal = text(await (await suite.campaign.as(deputyLogin)).get('/session'), 'name');
    const other = await suite.at(colleagueLogin, '/l');
    await other.getByRole('heading', { name: /代他人签批/ }).waitFor();
    await other.locator(`a[href^="/l/sign/${plan.signOffId}?for="]`).click();
    await other.getByText(`您正在代 ${principal} 签批`, { exact: false }).waitFor();
    await foot(other)
      .getByRole('button', { name: `代 ${principal} 同意并签字` })
      .click();
    await dialog(other)
      .getByRole('button', { name: `代 ${principal} 签字` })
      .click();
    await other.getByText('已签字。').waitFor();
    const step = list(await signOff(plan.signOffId), 'steps').at(-1);
    expect(field(step, 'decision')).toBe('APPROVED');
    expect(field(step, 'signedAs')).toBe(`${name}（代${principal}）`);
    await other.getByText(`${name}（代${principal}）`).waitFor();

    await page.getByRole('button', { name: '结束委托' }).click();
    await dialog(page).getByRole('button', { name: '结束委托' }).click();
    await page.getByText('委托已结束。').waitFor();
    expect(list(await colleague.get('/delegations/waiting'), 'items')).toEqual([]);
  });
});

/** Two deputies may have one name: the hint tells them apart only by place, so the right one is found by trying. */
async function pickPerson(page: Page, reader: Person, name: string, id: string): Promise<void> {
  const found = list(
    await reader.get(`/people?q=${encodeURIComponent(name.slice(0, 8))}&disabled=false&limit=8`),
    'items',
  );
  const at = found.findIndex((one) => field(one, 'id') === id);
  await page.locator('.pick-list button').nth(at).click();
}

describe('a calendar that waits for the deputy', () => {
  const YEAR = Number(dayFromToday(0).slice(0, 4)) + 2;
  const waiting = new RegExp(`${String(YEAR)}年工作日历已录入`);

  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('stands in his menu and on his first page (%s)', async (_, size) => {
    const office = await suite.campaign.as('off1');
    const calendar = (await office.all('/calendars')).find((one) => field(one, 'code') === 'CN');
    const drafts = list(calendar, 'drafts').filter((one) => field(one, 'year') === YEAR);
    if (drafts.length === 0)
      await office.must('POST', `/calendars/${text(calendar, 'id')}/years`, {
        year: YEAR,
        source: '放假安排的通知',
        days: [{ label: '元旦', off: [`${String(YEAR)}-01-01`], work: [] }],
      });
    const page = await suite.at(deputyLogin, '/l', size);
    await page.getByText(/份日历等您发布/).waitFor();
    await page.getByRole('link', { name: waiting }).waitFor();
    expect(await page.getByText('现在没有等您签批的事项').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    const menu = page.getByRole('navigation', { name: '主菜单' });
    if (size === PHONE) await menu.getByText('更多').click();
    await menu.getByRole('link', { name: '文书' }).click();
    await page.getByRole('heading', { level: 1, name: '文书' }).waitFor();
    if (size === PHONE) await menu.getByText('更多').click();
    await menu.getByRole('link', { name: '日历' }).click();
    await page.getByText(waiting).waitFor();
    // leaders read it and publish; they do not enter it
    expect(await page.getByRole('link', { name: /录入|更正/ }).count()).toBe(0);
    expect(await overflows(page)).toBe(false);
  });

  it('is only read by the director', async () => {
    const page = await suite.at('chief', '/l');
    await page.getByRole('heading', { name: /进行中的行动/ }).waitFor();
    expect(await page.getByRole('link', { name: waiting }).count()).toBe(0);
    await page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: '日历' })
      .click();
    await page.getByRole('link', { name: '查看文稿' }).first().click();
    await page.getByText('等分管领导发布', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  });

  it('is published from there by keyboard, and waits no longer', async () => {
    const page = await suite.at(deputyLogin, '/l');
    await page.getByRole('link', { name: waiting }).focus();
    await page.keyboard.press('Enter');
    const publish = page.getByRole('button', { name: '发布', exact: true });
    await publish.and(page.locator(':enabled')).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await tabTo(page, 'dialog .btn-primary');
    await page.keyboard.press('Enter');
    await page.getByText('已发布，期限正在分批调整。').waitFor();
    await page.goto('/l');
    await page.getByRole('heading', { name: /进行中的行动/ }).waitFor();
    expect(await page.getByRole('link', { name: waiting }).count()).toBe(0);
  });
});

describe('the gate of a phase', () => {
  it('is opened, planned and sent by the office, signed by the deputy, and the phase closes with issues', async () => {
    const path = `/b/campaigns/${suite.campaign.campaignId}/gates/1`;
    const office = await suite.at('off1', path);
    await foot(office).getByRole('button', { name: '开启评审' }).click();
    await dialog(office).getByRole('button', { name: '开启评审' }).click();
    await office.getByText('评审已开启，评审表已统计。').waitFor();
    expect(await foot(office).getByRole('button', { name: '送签' }).isDisabled()).toBe(true);
    await foot(office)
      .getByText(/没有安排遗留去向/)
      .waitFor();
    // a figure opens exactly what it counts
    await office.getByRole('link', { name: '0 / 12' }).click();
    await office.getByRole('button', { name: '未完成 12' }).waitFor();
    expect(await office.locator('.data-table tbody tr').count()).toBe(12);
    await office.goBack();
    const lines = office.locator('.gate-line');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(2);
    for (const i of [0, 1]) {
      await lines.nth(i).getByLabel('去向').selectOption({ label: '转入日常台账' });
      await lines.nth(i).getByLabel('新时限').fill(dayFromToday(30));
      await lines.nth(i).getByLabel('原因和安排').fill('学校正在补报，由牵头股室督办');
    }
    await office.getByRole('button', { name: '保存 2 项遗留安排' }).click();
    await office.getByText('遗留安排已保存。').waitFor();
    await foot(office).getByRole('button', { name: '送签' }).click();
    await dialog(office).getByRole('button', { name: '送签' }).click();
    await office.getByText('已送签。').waitFor();
    const { signOffId } = await phase();

    await signEverything(suite.campaign.as, signOffId, deputyLogin);
    const deputy = await suite.at(deputyLogin, `/l/sign/${signOffId}`);
    await deputy.getByText('有未达到的必评项或未签报的片区', { exact: false }).waitFor();
    await deputy.getByText('学校正在补报，由牵头股室督办').first().waitFor();
    await foot(deputy).getByRole('button', { name: '同意带遗留结束并签字' }).click();
    await dialog(deputy)
      .getByText(/未达到 2 项.*未签报片区 1 个；2 项遗留/)
      .waitFor();
    await dialog(deputy).getByRole('button', { name: '签字', exact: true }).click();
    await deputy.getByText('已签字。').waitFor();
    expect((await phase()).state).toBe('CLOSED_WITH_ISSUES');
    await deputy.goto('/l/signed');
    await deputy.locator(`a[href="/l/sign/${signOffId}"]`).waitFor();
  });

  it('has its frozen figures restated by one person and confirmed by another', async () => {
    const path = `/b/campaigns/${suite.campaign.campaignId}/gates/1`;
    const office = await suite.at('off1', path);
    await office.getByRole('button', { name: '提出更正' }).click();
    await dialog(office)
      .getByLabel(/更正为/)
      .fill('1');
    await dialog(office).getByLabel('更正理由').fill('漏计一所');
    await dialog(office).getByRole('button', { name: '提出更正' }).click();
    await office.getByText('0 → 1').waitFor();
    expect(await office.getByRole('button', { name: '确认更正' }).isDisabled()).toBe(true);
    const second = await suite.at('chief', `/l/campaigns/${suite.campaign.campaignId}/gates/1`);
    await second.getByRole('button', { name: '确认更正' }).click();
    await dialog(second).getByRole('button', { name: '确认更正' }).click();
    await second.getByText('已更正').waitFor();
  });

  it('is followed: what was carried over is listed, and settled with its result', async () => {
    const page = await suite.at('off1', '/b/carry-overs?open=true');
    await page
      .getByRole('link', { name: /分片汇总表签报|阶段成果报送/ })
      .first()
      .click();
    // the list has a button of a like name
    await page.waitForURL(/carry-overs\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: '了结', exact: true }).click();
    await dialog(page).getByLabel('办理结果').fill('已补报');
    await dialog(page).getByRole('button', { name: '了结' }).click();
    await page.getByText('已了结。').waitFor();
  });
});

async function phase(): Promise<{ readonly state: string; readonly signOffId: string }> {
  const found = await (await suite.campaign.as('off1')).get(`/phases/${phaseId}`);
  return { state: text(found, 'state'), signOffId: text(found, 'signOffId') };
}

describe('every page', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('is free of serious findings of axe and of sideways scrolling (%s)', async (_, size) => {
    const { signOffId } = await phase();
    const id = suite.campaign.campaignId;
    const pages: readonly (readonly [login: string, path: string])[] = [
      [deputyLogin, '/l'],
      [deputyLogin, '/l/campaigns'],
      [deputyLogin, `/l/campaigns/${id}`],
      [deputyLogin, `/l/campaigns/${id}/gates/1`],
      [deputyLogin, `/l/gate-items/${phaseId}/1`],
      [deputyLogin, `/l/counted?campaignId=${id}&phaseNo=1`],
      [deputyLogin, `/l/sign/${signOffId}`],
      [deputyLogin, '/l/signed'],
      [deputyLogin, '/l/delegations'],
      [deputyLogin, '/l/calendars'],
      [deputyLogin, '/l/documents'],
      ['off1', `/b/campaigns/${id}/gates/1`],
      ['off1', `/b/campaigns/${id}/gates/2`],
      ['off1', '/b/carry-overs'],
      ['head-education', '/b/sign-offs?tab=signed'],
    ];
    const found: string[] = [];
    for (const [login, path] of pages) {
      const page = await suite.at(login, path, size);
      await loaded(page);
      for (const finding of await seriousFindings(page)) found.push(`${path}: ${finding}`);
      if (await overflows(page)) found.push(`${path}: scrolls sideways`);
    }
    expect(found).toEqual([]);
  });

  it('is paper without navigation or actions when printed', async () => {
    const { signOffId } = await phase();
    const page = await suite.at(deputyLogin, `/l/sign/${signOffId}`);
    await page.getByRole('heading', { name: '签批流程' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['header.top', 'nav.menu', '.back', '.sheet-foot'])
      expect(await page.locator(selector).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const styleOf = (selector: string, property: string): Promise<unknown> =>
      page.evaluate(
        `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
      );
    expect(await styleOf('.mark', 'color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf('.sheet-table thead', 'display')).toBe('table-header-group');
  });
});
