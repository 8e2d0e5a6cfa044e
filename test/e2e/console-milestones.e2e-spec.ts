import type { Page } from 'playwright-core';
import { field, list } from '../../tools/demo/client';
import {
  dayFromToday,
  launchSmallCampaign,
  type SmallCampaign,
} from '../../tools/demo/small-campaign';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-milestones', { isEmpty: true });
/** Due at the end of last year, the last of them hard; and one of next year. */
const SOFT = '互联网+明厨亮灶基本完成';
const MET = '消防内容进教学';
const MISSED = '消防排查完成，高层建筑隐患整治';
let campaign: SmallCampaign;
let path: string;

beforeAll(async () => {
  campaign = await launchSmallCampaign(suite.system.apiUrl, suite.system.password, {
    threeYearsFrom: Number(dayFromToday(0).slice(0, 4)) - 1,
  });
  path = `/b/campaigns/${campaign.campaignId}`;
}, 180_000);

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, title: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: '里程碑' }) })
    .getByRole('listitem')
    .filter({ hasText: title });
const send = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
async function looksRight(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}
const milestone = async (title: string): Promise<unknown> =>
  list(
    await (await campaign.as('off1')).get(`/campaigns/${campaign.campaignId}/milestones`),
    'items',
  ).find((one) => field(one, 'title') === title);

describe('a milestone', () => {
  it.each([
    ['phone', PHONE, 40],
    ['desk', DESK, 60],
  ])('has its progress recorded by the lead section (%s)', async (_, size, achieved) => {
    const page = await suite.at('lead-safety', `${path}/overview`, size);
    await row(page, MET).getByText('逾期').waitFor();
    await row(page, MET).getByRole('button', { name: '登记进度' }).click();
    const value = dialog(page).getByLabel(/^目前完成值/);
    await value.and(page.locator(':focus')).waitFor();
    await value.fill('');
    await send(page, '登记进度').click();
    await dialog(page).getByText('请填写目前完成值。').waitFor();
    await looksRight(page);
    await value.fill(String(achieved));
    await send(page, '登记进度').click();
    await page.getByText('进度已登记。').waitFor();
    await row(page, MET)
      .getByText(new RegExp(`${String(achieved)} / 100`))
      .waitFor();
    expect(field(await milestone(MET), 'achieved')).toBe(achieved);
    expect(field(await milestone(MET), 'state')).toBe('OPEN');
  });

  it('is confirmed only at its target and with something to show; the words stay over a refusal', async () => {
    const page = await suite.at('lead-safety', `${path}/overview`, PHONE);
    await row(page, MET).getByRole('button', { name: '确认达成' }).click();
    await send(page, '确认达成').click();
    await dialog(page).getByText('请填写完成值，并写明说明或佐证。').waitFor();
    await dialog(page).getByLabel('说明', { exact: true }).fill('各校课表已核对');
    await send(page, '确认达成').click();
    await dialog(page).getByText('指标还没有达到目标值。').waitFor();
    await looksRight(page);
    expect(await dialog(page).getByLabel('说明', { exact: true }).inputValue()).toBe(
      '各校课表已核对',
    );
    await dialog(page)
      .getByLabel(/^目前完成值/)
      .fill('100');
    await send(page, '确认达成').click();
    await page.getByText('已确认达成。').waitFor();
    await row(page, MET).getByText('确认，迟于期限', { exact: false }).waitFor();
    await row(page, MET).getByText('各校课表已核对').waitFor();
    expect(await row(page, MET).getByRole('button').count()).toBe(0);
    expect(field(await milestone(MET), 'state')).toBe('MET');
  });

  it('is found missed and met late by keyboard alone', async () => {
    const page = await suite.at('lead-safety', `${path}/overview`);
    await row(page, MISSED).getByRole('button', { name: '认定未达成' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    // the dialog begins with what is to be written
    await page.keyboard.type('两所学校仍在整改');
    await looksRight(page);
    await press(page, '认定未达成');
    await page.getByText('已认定未达成。').waitFor();
    expect(field(await milestone(MISSED), 'state')).toBe('MISSED');

    await row(page, MISSED).getByRole('button', { name: '确认迟到达成' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.type('100');
    await press(page, '确认迟到达成');
    await page.getByText('已确认迟到达成。').waitFor();
    expect([
      field(await milestone(MISSED), 'state'),
      field(await milestone(MISSED), 'metLate'),
    ]).toEqual(['MET', true]);
  });

  it('says why it cannot be missed, and is only read by others', async () => {
    const lead = await suite.at('lead-safety', `${path}/overview`, PHONE);
    await row(lead, SOFT).getByText('力争目标不认定逾期。', { exact: false }).waitFor();
    expect(await row(lead, SOFT).getByRole('button', { name: '认定未达成' }).isDisabled()).toBe(
      true,
    );
    await lead.getByText('里程碑尚未到期，不能认定未达成。', { exact: false }).first().waitFor();
    await looksRight(lead);
    const office = await suite.at('off1', `${path}/overview`);
    await row(office, SOFT).waitFor();
    expect(await row(office, SOFT).getByRole('button').count()).toBe(0);
  });

  it('that another has confirmed meanwhile is refused, and its fresh state stands behind', async () => {
    const page = await suite.at('lead-safety', `${path}/overview`);
    await row(page, SOFT).getByRole('button', { name: '确认达成' }).click();
    await dialog(page)
      .getByLabel(/^目前完成值/)
      .fill('100');
    await dialog(page).getByLabel('说明', { exact: true }).fill('第二人的说明');
    const id = field(await milestone(SOFT), 'id');
    const other = await campaign.as('lead-safety');
    await other.must('POST', `/milestones/${String(id)}/confirm`, { achieved: 100, note: '先到' });
    await send(page, '确认达成').click();
    await dialog(page).getByRole('alert').waitFor();
    expect(await dialog(page).getByLabel('说明', { exact: true }).inputValue()).toBe(
      '第二人的说明',
    );
    await page.keyboard.press('Escape');
    await row(page, SOFT).getByText('先到').waitFor();
    expect(await row(page, SOFT).getByRole('button').count()).toBe(0);
  });
});

/** Goes on by Tab to the button of the dialog and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = send(page, name);
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await button.and(page.locator(':focus')).count()) > 0) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describe('meetings', () => {
  const meeting = (page: Page, title: string) => page.getByRole('article', { name: title });

  async function plan(page: Page, title: string): Promise<void> {
    await page.getByRole('button', { name: '安排会议' }).click();
    await send(page, '安排会议').click();
    await dialog(page).getByText('请填写会议名称和计划日期。').waitFor();
    await dialog(page).getByLabel('会议名称').fill(title);
    await send(page, '安排会议').click();
    await meeting(page, title).waitFor();
  }

  it.each([
    ['phone', PHONE, '甲'],
    ['desk', DESK, '乙'],
  ])('are planned, notified and called off with a reason (%s)', async (_, size, mark) => {
    const page = await suite.at('off1', `${path}/documents`, size);
    const title = `第${mark}次调度会`;
    await plan(page, title);
    await meeting(page, title).getByRole('button', { name: '通知' }).click();
    await send(page, '通知').click();
    await dialog(page).getByText('请填写议题。').first().waitFor();
    await looksRight(page);
    await dialog(page).getByLabel('议题').fill('研究消防整改');
    await send(page, '通知').click();
    await page.getByText('会议已通知。').waitFor();
    await meeting(page, title).getByText('研究消防整改').waitFor();
    await meeting(page, title).getByRole('button', { name: '取消会议' }).click();
    await send(page, '取消会议').click();
    await dialog(page).getByText('请写明理由。').first().waitFor();
    await looksRight(page);
    await dialog(page).getByLabel('理由').fill('与上级会议冲突');
    await send(page, '取消会议').click();
    await page.getByText('会议已取消。').waitFor();
    expect(await meeting(page, title).getByRole('button').count()).toBe(0);
  });

  it('hand an item that is not done over to a later one', async () => {
    const office = await campaign.as('off1');
    const deputy = await campaign.as('dep1');
    const page = await suite.at('off1', `${path}/documents`, PHONE);
    await plan(page, '第一次推进会');
    await plan(page, '第二次推进会');
    const all = async (): Promise<readonly unknown[]> =>
      list(await office.get(`/campaigns/${campaign.campaignId}/meetings`), 'items');
    const first = (await all()).find((one) => field(one, 'title') === '第一次推进会');
    const own = `/meetings/${String(field(first, 'id'))}`;
    await office.must('POST', `${own}/hold`, {
      heldOn: dayFromToday(0),
      attendees: ['校安办'],
      decisions: ['限期整改'],
    });
    const [section] = await office.all('/units?kind=SECTION');
    await deputy.must('POST', `${own}/minutes`, {
      items: [
        { text: '汇总整改', ownerUnitId: field(section, 'id'), dueOn: dayFromToday(20) },
        { text: '通报进度', ownerUnitId: field(section, 'id'), dueOn: dayFromToday(20) },
      ],
    });
    await office.must('POST', `${own}/track`, {});
    await page.reload();
    const item = meeting(page, '第一次推进会')
      .getByRole('listitem')
      .filter({ hasText: '汇总整改' });
    await item.getByRole('button', { name: '办结事项' }).click();
    await dialog(page)
      .getByLabel('怎样处理')
      .selectOption({ label: await laterMeeting(page) });
    await looksRight(page);
    await send(page, '转到另一次会议').click();
    await dialog(page).getByText('请写明办理情况。').waitFor();
    await dialog(page).getByLabel('办理情况').fill('两校材料未齐');
    await send(page, '转到另一次会议').click();
    await page.getByText('议定事项已更新。').waitFor();
    await item.getByText('转下次会议').waitFor();
    expect(await item.getByRole('button').count()).toBe(0);
    await looksRight(page);
  });

  /** What the choice of the later meeting is called. */
  async function laterMeeting(page: Page): Promise<string> {
    const texts = await dialog(page).getByLabel('怎样处理').locator('option').allTextContents();
    return texts.find((text) => text.includes('第二次推进会')) ?? '';
  }
});
