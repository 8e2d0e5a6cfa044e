import { field, list } from '../../tools/demo/client';
import { dayFromToday } from '../../tools/demo/small-campaign';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-campaigns');

let path: string;

beforeAll(async () => {
  path = `/b/campaigns/${suite.campaign.campaignId}`;
}, 60_000);

const state = async (): Promise<unknown> =>
  field(
    await (await suite.campaign.as('off1')).get(`/campaigns/${suite.campaign.campaignId}`),
    'state',
  );

describe('the first page of the bureau', () => {
  it('says what is late, and the figure is the length of its list', async () => {
    const page = await suite.signedIn('off1');
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    const late = page.getByRole('link', { name: /学校逾期未办结/ });
    const shown = Number(await late.locator('strong').textContent());
    expect(shown).toBeGreaterThan(0);
    await late.click();
    await page.getByRole('heading', { level: 1, name: '学校任务' }).waitFor();
    await page.getByText(`共 ${String(shown)} 项`).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(shown);
  });
});

describe('the list of campaigns', () => {
  it('keeps its filters in the address over a reload and finds by words', async () => {
    const page = await suite.signedIn('off1');
    await page.goto('/b/campaigns');
    await page.getByText('共 1 项').waitFor();
    await page.getByLabel('状态').selectOption({ label: '已结束' });
    await page.getByText('没有符合条件的专项行动').waitFor();
    expect(new URL(page.url()).searchParams.get('states')).toBe('CLOSED,ARCHIVED,CANCELLED');
    await page.reload();
    await page.getByText('没有符合条件的专项行动').waitFor();
    expect(await page.getByLabel('状态').inputValue()).toBe('CLOSED,ARCHIVED,CANCELLED');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 1 项').waitFor();
    await page.getByRole('button', { name: /^结束/ }).click();
    await page.waitForURL(/sort=endOn/);
    await page.getByLabel('名称或编号').fill('不存在的名称');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的专项行动').waitFor();
    const href = (await page.locator('a[download]').first().getAttribute('href')) ?? '';
    expect(new URL(href, page.url()).searchParams.get('q')).toBe('不存在的名称');
  });
});

describe('the progress of a campaign', () => {
  it('leads from a cell to the schools behind it and on to one school', async () => {
    const page = await suite.signedIn('off1');
    await page.goto(`${path}/progress?phaseNo=1`);
    const cell = page.locator('.heat-table tbody tr').first().locator('td a').first();
    await cell.waitFor();
    const [, whole = ''] = ((await cell.locator('small').textContent()) ?? '').split('/');
    await cell.click();
    await page.getByText(`共 ${whole} 项`).waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('phaseNo'), asked.get('schoolTypes')]).toEqual(['1', 'PRIMARY']);
    expect(await page.locator('tbody tr').count()).toBe(Number(whole));
    const first = page.locator('tbody tr').first();
    const school = (await first.locator('td').first().textContent()) ?? '';
    await first.getByRole('link', { name: '只看本校' }).click();
    await page.waitForURL(/schoolId=/);
    await page.getByRole('button', { name: new RegExp(`去掉条件 学校：${school}`) }).waitFor();
    const schools = await page.locator('tbody tr td:first-child').allTextContents();
    expect(new Set(schools)).toEqual(new Set([school]));
    await page.locator('tbody tr').first().locator('.row-link').click();
    await page.getByRole('heading', { name: '办理过程' }).waitFor();
    expect(await page.locator('.overline').textContent()).toContain(school);
    await page.getByRole('heading', { name: '期限' }).waitFor();
  });

  it('shows on a phone what a town sees of its own', async () => {
    const page = await suite.signedIn('town1-1', PHONE);
    await page.goto(`${path}/progress`);
    await page.locator('.heat-facts a').first().waitFor();
    expect(await overflows(page)).toBe(false);
  });
});

describe('a change of dates', () => {
  it('is drafted with what it would move, and moves nothing before it is signed', async () => {
    const page = await suite.signedIn('off1');
    await page.goto(`${path}/changes`);
    await page.getByRole('button', { name: '拟调整期限' }).click();
    const dialog = page.getByRole('dialog', { name: '拟调整期限' });
    await dialog.getByRole('button', { name: '保存草稿' }).click();
    await dialog.getByText('任务、日期、理由和依据都要填写。').waitFor();
    await dialog.getByLabel('任务').selectOption({ index: 2 });
    await dialog.getByLabel('新的截止日期').fill(dayFromToday(40));
    await dialog.getByLabel('理由').fill('停课两周');
    await dialog.getByLabel(/依据/).fill('补充通知');
    await dialog.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('草稿已保存，核对后送审。').waitFor();
    await page.getByText(/将改动 \d+ 项在学校手里的任务/).waitFor();
    await page.getByRole('button', { name: '送审' }).click();
    const ask = page.getByRole('dialog', { name: '送审' });
    await ask.getByText(/按方案的签批流程送签/).waitFor();
    await ask.getByRole('button', { name: '送审' }).click();
    await ask.waitFor({ state: 'detached' });
    await page.locator('article .tag').getByText('送审').waitFor();
    const office = await suite.campaign.as('off1');
    const all = list(
      await office.get(`/campaigns/${suite.campaign.campaignId}/date-amendments`),
      'items',
    );
    expect(all.map((one) => field(one, 'state'))).toEqual(['IN_SIGNOFF']);
  });
});

describe('pausing and resuming', () => {
  it('is the director’s, asks for the reason, and shows before resuming what will move', async () => {
    const office = await suite.signedIn('off1');
    await office.goto(path);
    await office.getByRole('heading', { name: '等谁办理' }).waitFor();
    expect(await office.getByRole('button', { name: '暂停实施' }).count()).toBe(0);

    const page = await suite.signedIn('chief');
    await page.goto(`${path.replace('/b/', '/l/')}/overview`);
    await page.getByRole('button', { name: '暂停实施' }).click();
    const dialog = page.getByRole('dialog', { name: '暂停实施' });
    await dialog.getByText(/涉及 \d+ 项没办结的任务/).waitFor();
    await dialog.getByRole('button', { name: '暂停实施' }).click();
    expect(await dialog.getByText('请写明理由。').count()).toBeGreaterThan(0);
    expect(await state()).toBe('ACTIVE');
    await dialog.getByLabel('理由').fill('防汛应急');
    await dialog.getByLabel(/依据/).fill('应急通知');
    await dialog.getByRole('button', { name: '暂停实施' }).click();
    await page.getByText('已暂停，计时和催办停止。').waitFor();
    expect(await state()).toBe('SUSPENDED');

    await page.getByRole('button', { name: '恢复实施' }).click();
    const resume = page.getByRole('dialog', { name: '恢复实施' });
    await resume.getByText(/共 \d+ 个工作日/).waitFor();
    await resume.getByRole('button', { name: '恢复实施' }).click();
    await page.getByText('已恢复实施，计时继续。').waitFor();
    expect(await state()).toBe('ACTIVE');
    await page.getByRole('link', { name: '动态' }).click();
    await page.getByText('恢复实施').first().waitFor();
    await page.getByText('暂停实施').first().waitFor();
  });

  it('goes on with the words that were written when somebody else was faster', async () => {
    const page = await suite.at('chief', `${path.replace('/b/', '/l/')}/overview`);
    await page.getByRole('button', { name: '暂停实施' }).click();
    const dialog = page.getByRole('dialog', { name: '暂停实施' });
    await dialog.getByLabel('理由').fill('停课');
    await dialog.getByLabel(/依据/).fill('停课通知');
    const chief = await suite.campaign.as('chief');
    const act = async (name: string, words: object): Promise<void> => {
      const { campaignId } = suite.campaign;
      const expectedVersion = field(await chief.get(`/campaigns/${campaignId}`), 'version');
      await chief.must('POST', `/campaigns/${campaignId}/${name}`, { expectedVersion, ...words });
    };
    await act('suspend', { reason: '台风', document: '防汛通知' });
    await act('resume', { confirmedFixedDates: [] });
    await dialog.getByRole('button', { name: '暂停实施' }).click();
    await dialog.getByText('内容已被他人更新', { exact: false }).waitFor();
    expect(await dialog.getByLabel('理由').inputValue()).toBe('停课');
    await dialog.getByRole('button', { name: '暂停实施' }).click();
    await page.getByText('已暂停，计时和催办停止。').waitFor();
    await act('resume', { confirmedFixedDates: [] });
    expect(await state()).toBe('ACTIVE');
  });
});

describe('every page', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('has no serious finding of axe and no sideways scrolling (%s)', async (_, size) => {
    const page = await suite.signedIn('off1', size);
    const task = await suite.campaign.taskOf('9900100001', 'T1');
    const pages: readonly (readonly [string, string])[] = [
      ['/b', '.health'],
      ['/b/campaigns', '.list-foot'],
      [path, '.phase-timeline'],
      [`${path}/progress`, '.heat'],
      [`${path}/progress?by=phase`, '.heat'],
      [`${path}/phases/1`, '.list-foot'],
      [`${path}/tasks?overdue=true`, '.list-foot'],
      [`${path}/documents`, '.data-table, .data-card'],
      [`${path}/changes`, '.rows code'],
      [`${path}/activity`, '.timeline'],
      ['/b/tasks?dueSoon=true', '.list-foot, .state'],
      [`${path}/tasks/${task}`, '.record-body details'],
    ];
    const wrong: string[] = [];
    for (const [address, until] of pages) {
      await page.goto(address);
      await page.locator(until).first().waitFor();
      for (const finding of await seriousFindings(page)) wrong.push(`${address}: ${finding}`);
      if (await overflows(page)) wrong.push(`${address}: wider than the window`);
      if ((await page.locator('main h1').count()) !== 1) wrong.push(`${address}: not one h1`);
    }
    expect(wrong).toEqual([]);
  });
});
