import type { Page } from 'playwright-core';
import {
  dayFromToday,
  launchSmallCampaign,
  type SmallCampaign,
} from '../../tools/demo/small-campaign';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-quotas', { isEmpty: true });
const SCHOOL = '9900100001';
const DRILL = '中小学应急疏散演练';
let campaign: SmallCampaign;
let path: string;

beforeAll(async () => {
  const today = dayFromToday(0);
  // the second phase runs from June to December
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '06-10' ? 1 : 0);
  campaign = await launchSmallCampaign(suite.system.apiUrl, suite.system.password, {
    threeYearsFrom: year,
  });
  // a second one that asks for none: a school's page begins with the one that asks
  await launchSmallCampaign(suite.system.apiUrl, suite.system.password, {
    startsOn: dayFromToday(-8),
  });
  path = `/b/campaigns/${campaign.campaignId}/quotas`;
}, 180_000);

const dialog = (page: Page) => page.getByRole('dialog');
/** The card of a month's drill that runs now. */
const drill = (page: Page) =>
  page.getByRole('article', { name: new RegExp(`^${DRILL}`) }).filter({ hasText: '进行中' });

async function tell(page: Page, note: string): Promise<void> {
  await drill(page).getByRole('button', { name: '填报', exact: true }).click();
  await dialog(page).getByRole('button', { name: '送负责人确认' }).click();
  await dialog(page).getByText('请填写数字，最多两位小数。').waitFor();
  await dialog(page).getByLabel('完成数量（场）').fill('1');
  await dialog(page).getByLabel('完成日期').fill(dayFromToday(40));
  await dialog(page).getByRole('button', { name: '送负责人确认' }).click();
  await dialog(page).locator('.field .error-text').waitFor();
  await dialog(page).getByLabel('完成日期').fill(dayFromToday(0));
  await dialog(page).getByLabel('说明（可不填）').fill(note);
  await dialog(page).getByRole('button', { name: '送负责人确认' }).click();
  await page.getByText('已填报，等待负责人确认。').waitFor();
}

describe('a quota of a school', () => {
  it('is told by the officer, given back and confirmed by the principal, and counts then', async () => {
    const officer = await suite.at(`saf-${SCHOOL}`, '/s/quotas', PHONE);
    await tell(officer, '参加人数待补');
    const principal = await suite.at(`prin-${SCHOOL}`, '/s/quotas', PHONE);
    await drill(principal).getByText('参加人数待补').waitFor();
    await drill(principal).getByRole('button', { name: '退回' }).click();
    await dialog(principal).getByLabel('理由（填报人会看到）').fill('请写明人数');
    await dialog(principal).getByRole('button', { name: '退回' }).click();
    await principal.getByText('已退回，填报人可重新填报。').waitFor();

    await officer.reload();
    await drill(officer)
      .getByText(/退回：请写明人数/)
      .waitFor();
    await tell(officer, '全校参加');
    await principal.reload();
    await drill(principal).getByRole('button', { name: '确认属实' }).click();
    await principal.getByText('已确认并计入。').waitFor();
    await drill(principal).waitFor({ state: 'detached' });
  });

  it('is a figure of the bureau that leads to its list, and is taken out with a reason', async () => {
    const page = await suite.at('off1', path);
    const row = page.getByRole('row', { name: new RegExp(`^${DRILL}`) }).first();
    expect((await row.getByRole('cell').nth(2).textContent())?.trim()).toBe('1');
    await row.getByRole('link').first().click();
    await page.waitForURL(/states=MET/);
    await page.getByText('共 1 项').waitFor();
    await page.goto(`${path}?rule=R-401&states=OPEN`);
    const first = page.getByRole('button', { name: '免除' }).first();
    await first.click();
    await dialog(page).getByRole('button', { name: '免除' }).click();
    await dialog(page).getByText('请写明理由').waitFor();
    await dialog(page).getByLabel('理由').fill('校舍维修停课');
    await dialog(page).getByRole('button', { name: '免除' }).click();
    await page.getByText(/^已免除/).waitFor();
    await page.goto(`${path}?rule=R-401&states=EXEMPT`);
    await page.getByText('校舍维修停课').waitFor();
  });
});

describe('every page', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('has no serious finding of axe and no sideways scrolling (%s)', async (_, size) => {
    for (const [login, address, until] of [
      [`saf-${SCHOOL}`, '/s/quotas', '.card'],
      ['off1', path, '.list-foot'],
    ] as const) {
      const page = await suite.at(login, address, size);
      await page.locator(until).first().waitFor();
      expect({ address, findings: await seriousFindings(page) }).toEqual({ address, findings: [] });
      expect(await overflows(page)).toBe(false);
    }
  });
});
