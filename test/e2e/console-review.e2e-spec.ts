import type { Page } from 'playwright-core';
import { field, list, text } from '../../tools/demo/client';
import { dayFromToday } from '../../tools/demo/small-campaign';
import {
  attach,
  draftExtension,
  handIn,
  handInAnyhow,
  samplePdf,
  stateOf,
  writeAndSign,
} from '../builders/review-work';
import * as corpus from '../security/corpus';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';
import { until } from '../support/until';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(120_000);

const suite = consoleSuite('console-review');

const SCHOOL = '990010000';

const headOf = (page: Page) => page.locator('#review-title');
const open = async (page: Page): Promise<void> => headOf(page).waitFor();
const action = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the return loop', () => {
  it('gives back with a reason, shows what has changed, and accepts', async () => {
    const id = await suite.campaign.taskOf(`${SCHOOL}1`, 'T1');
    const school = await suite.visit(DESK);
    const who = { login: `saf-${SCHOOL}1`, password: suite.system.password };
    const first = { name: 'drill.pdf', bytes: samplePdf() };
    await attach(school.context, who, id, first);
    await writeAndSign(suite.campaign, `${SCHOOL}1`, id, { done: '已排查。' });

    const page = await suite.at('town1-1', `/b/review/${id}`);
    await open(page);
    // the PDF is shown on the page, under the policy of the page
    const frame = await page.locator('iframe.proof-frame').elementHandle();
    expect(await (await frame?.contentFrame())?.url()).toContain('show=inline');
    await action(page, '退回修改').click();
    const dialog = page.getByRole('dialog', { name: '退回修改' });
    await dialog.getByRole('radio', { name: '内容不完整' }).check();
    await dialog.getByRole('button', { name: /^退回，/ }).click();
    await dialog.getByText('请选择原因并写明要改什么。').waitFor();
    await dialog.getByLabel('写明要改什么（学校会看到）').fill('请写明整改时间。');
    await dialog.getByRole('checkbox', { name: '本阶段完成情况' }).check();
    await dialog.getByText(/不少于 5 个工作日/).waitFor();
    await dialog.getByRole('button', { name: /^退回，/ }).click();
    await page.getByText(/^已退回：/).waitFor();
    const back = await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`);
    expect([field(back, 'state'), text(back, 'returnReason')]).toEqual([
      'RETURNED',
      '请写明整改时间。\n需修改：本阶段完成情况。',
    ]);

    await attach(school.context, who, id, { name: 'hall.png', bytes: await corpus.png() });
    await writeAndSign(suite.campaign, `${SCHOOL}1`, id, { done: '已排查，三日内整改。' });
    await page.goto(`/b/review/${id}`);
    await page.getByRole('heading', { name: '与第 1 次报送相比，改了 2 处' }).waitFor();
    await page.getByText('新增佐证：hall.png').waitFor();
    await page.keyboard.press('v');
    const versions = page.getByRole('dialog', { name: '版本对照' });
    const row = versions.getByRole('row', { name: /本阶段完成情况/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      '已排查。',
      '已排查，三日内整改。',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'hall.png' }).click();
    await page.getByRole('img', { name: 'hall.png' }).waitFor();
    await action(page, '放大').click();
    expect(await page.locator('.zoom-200').count()).toBe(1);
    await action(page, '审核通过').click();
    await page.getByText(/^已审核通过：/).waitFor();
    expect(await stateOf(suite.campaign, id)).toBe('ACCEPTED');
  });

  it('refuses a reason that is not in the list', async () => {
    const id = await handIn(suite.campaign, `${SCHOOL}2`, 'T2', '完成');
    const answer = await (
      await suite.campaign.as('town1-1')
    ).ask('POST', `/school-tasks/${id}/return`, { reasonCode: 'MADE_UP', reason: 'x' });
    expect([answer.status, field(answer.body, 'code')]).toEqual([422, 'return.reason-unknown']);
  });
});

describe('by keyboard alone', () => {
  it('moves, returns and accepts; the queue moves on', async () => {
    const first = await handIn(suite.campaign, `${SCHOOL}3`, 'T1', '甲');
    const second = await handIn(suite.campaign, `${SCHOOL}4`, 'T1', '乙');
    const page = await suite.at('town1-1', '/b/review?taskKey=T1');
    await open(page);
    const current = page.locator('.review-items li.is-current');
    const isCurrent = (id: string) =>
      current.locator(`a[href*="${id}"]`).waitFor({ state: 'attached' });
    const start = new URL(page.url()).pathname.endsWith(first) ? first : second;
    const other = start === first ? second : first;
    await isCurrent(start);
    await page.keyboard.press('j');
    await isCurrent(other);
    await page.keyboard.press('ArrowLeft');
    await isCurrent(start);
    await open(page);

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '帮助' });
    await help.getByRole('cell', { name: '审核通过' }).waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: '退回修改' });
    await dialog.getByRole('radio').first().waitFor();
    await page.keyboard.press('3');
    await page.keyboard.type('请补充照片');
    for (let i = 0; i < 20; i += 1) {
      const focused: string = await page.evaluate("document.activeElement?.textContent ?? ''");
      if (focused.startsWith('退回，')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await isCurrent(other);
    expect(await stateOf(suite.campaign, start)).toBe('RETURNED');
    await open(page);
    await page.keyboard.press('a');
    await until('accepted', async () => (await stateOf(suite.campaign, other)) === 'ACCEPTED');
  });

  it('does nothing by single keys once they are switched off', async () => {
    const id = await handIn(suite.campaign, `${SCHOOL}5`, 'T2', '完成');
    const page = await suite.at('town1-1', `/b/review/${id}`);
    await open(page);
    await page.locator('.account-name').click();
    await page.getByRole('checkbox', { name: /启用快捷键/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.keyboard.press('a');
    // a key that works all the same shows that the others have been seen
    await action(page, '退回修改').press('Enter');
    await page.getByRole('dialog', { name: '退回修改' }).waitFor();
    expect(await stateOf(suite.campaign, id)).toBe('SUBMITTED');
  });
});

describe('two at once', () => {
  it('tells the second one, and shows what has become of it', async () => {
    const id = await handIn(suite.campaign, `${SCHOOL}6`, 'T1', '完成');
    const page = await suite.at('town1-1', `/b/review/${id}`);
    await open(page);
    await action(page, '退回修改').click();
    const dialog = page.getByRole('dialog', { name: '退回修改' });
    await dialog.getByRole('radio', { name: '其他' }).check();
    await dialog.getByLabel('写明要改什么（学校会看到）').fill('我写了一段');
    await (await suite.campaign.as('town1-2')).must('POST', `/school-tasks/${id}/accept`, {});
    await dialog.getByRole('button', { name: /^退回，/ }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByText(/现在的状态：审核通过/).waitFor();
    expect(await dialog.getByLabel('写明要改什么（学校会看到）').inputValue()).toBe('我写了一段');
    expect(await dialog.getByRole('button', { name: /^退回，/ }).isDisabled()).toBe(true);
    expect(await stateOf(suite.campaign, id)).toBe('ACCEPTED');
  });
});

describe('several at once', () => {
  it('says what is accepted, which were late, and which were refused', async () => {
    const late = await until('a late task', async () =>
      (
        await (
          await suite.campaign.as('off1')
        ).all(`/school-tasks?campaignId=${suite.campaign.campaignId}&phaseNo=1`)
      ).find((task) => field(task, 'overdue') === true),
    );
    await handInAnyhow(suite.campaign, text(late, 'id'));
    const raced = await handIn(suite.campaign, `${SCHOOL}7`, 'T2', '完成');
    const kept = await handIn(suite.campaign, `${SCHOOL}8`, 'T2', '完成');
    const page = await suite.at('town1-1', '/b/review');
    await open(page);
    await page.getByRole('checkbox', { name: /选择本页可批量通过/ }).check();
    await page.getByRole('button', { name: /^审核通过所选/ }).click();
    const dialog = page.getByRole('dialog', { name: '批量审核通过' });
    await dialog.getByText(/其中 1 项逾期报送/).waitFor();
    await (await suite.campaign.as('town1-2')).must('POST', `/school-tasks/${raced}/take-up`, {});
    await dialog.getByRole('button', { name: /^审核通过所选/ }).click();
    await dialog.getByText(/未通过 1 项/).waitFor();
    await dialog.getByText(/内容已被他人更新/).waitFor();
    expect([await stateOf(suite.campaign, raced), await stateOf(suite.campaign, kept)]).toEqual([
      'UNDER_REVIEW',
      'ACCEPTED',
    ]);
  });
});

describe('two levels', () => {
  it('are two people: the town passes up, the lead section accepts', async () => {
    const id = await handIn(suite.campaign, `${SCHOOL}2`, 'T3', '完成');
    const town = await suite.at('town1-1', `/b/review/${id}`);
    await action(town, '转牵头股室审核').click();
    await town.getByText(/^已转牵头股室：/).waitFor();
    const task = await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`);
    expect(text(task, 'reviewStage')).toBe('LEAD');
    const office = await suite.at('off1', `/b/review/${id}`);
    await action(office, '审核通过').click();
    await office.getByText(/^已审核通过：/).waitFor();
    expect(await stateOf(suite.campaign, id)).toBe('ACCEPTED');
  });
});

describe('requests', () => {
  it('are decided with a reason: more time, and an exemption', async () => {
    const principal = await suite.campaign.as(`prin-${SCHOOL}9`);
    const more = await suite.campaign.taskOf(`${SCHOOL}9`, 'T1');
    const dueOn = text(await principal.get(`/school-tasks/${more}`), 'dueOn');
    const asked = await draftExtension(principal, more, dueOn);
    await principal.must('POST', `/extensions/${text(asked, 'extensionId')}/submit`, {});
    const not = await suite.campaign.taskOf(`${SCHOOL}9`, 'T3');
    await principal.must('POST', `/school-tasks/${not}/request-exemption`, {
      reason: '本校没有校车',
    });

    const page = await suite.at('off1', '/b/requests');
    await action(page, '答复').click();
    const dialog = page.getByRole('dialog', { name: /答复延期申请/ });
    await dialog.getByText(/规定最多/).waitFor();
    await dialog.getByRole('radio', { name: /^同意延到/ }).check();
    await dialog.getByLabel('理由（学校会看到）').fill('情况属实');
    await dialog.getByRole('button', { name: /^同意延到/ }).click();
    await page.getByText(/^已同意/).waitFor();
    const after = await principal.get(`/school-tasks/${more}`);
    expect(text(after, 'dueOn') > dueOn).toBe(true);

    await page.getByRole('link', { name: /本校没有校车/ }).click();
    await open(page);
    await action(page, '答复不涉及申请').click();
    const answer = page.getByRole('dialog', { name: '答复不涉及申请' });
    await answer.getByRole('radio', { name: '同意不涉及' }).check();
    await answer.getByLabel('理由（学校会看到）').fill('已核实');
    await answer.getByRole('button', { name: '同意不涉及' }).click();
    await until('exempted', async () => (await stateOf(suite.campaign, not)) === 'EXEMPTED');
  });
});

describe('the cohort sheet', () => {
  it('is prepared by one and signed by another, with every open matter on it', async () => {
    const town = await suite.campaign.as('town1-1');
    const cohort = await until('the town reviews', async () =>
      (await town.all(`/cohorts?campaignId=${suite.campaign.campaignId}&phaseNo=1`)).find(
        (one) => field(one, 'state') === 'TOWN_REVIEW',
      ),
    );
    const id = text(cohort, 'id');
    const page = await suite.at('town1-1', '/b/cohorts?state=TOWN_REVIEW');
    await page.getByRole('link', { name: '东片教管中心' }).first().click();
    await page.getByRole('button', { name: '编制汇总表' }).click();
    const send = page.getByRole('button', { name: '编制并交主任签报' });
    await send.click();
    await page.getByText(/没有写明新期限和原因/).waitFor();
    const all = page.getByRole('group', { name: '一次填写全部空行' });
    await all.getByLabel('新期限').fill(dayFromToday(20));
    await all.getByLabel('结转去向').selectOption({ index: 1 });
    await all.getByLabel('未办结原因').fill('学校正在整改');
    await all.getByRole('button', { name: /^填入/ }).click();
    await send.click();
    await page.getByText('汇总表已编制，等待教管中心主任签报。').waitFor();

    const head = await suite.at('townh1', `/b/cohorts/${id}/sheet`);
    await head.getByRole('button', { name: '签报片区汇总表' }).click();
    const dialog = head.getByRole('dialog', { name: '签报片区汇总表' });
    await dialog.getByText(/同意签报/).waitFor();
    const digest = await dialog.locator('code').textContent();
    await dialog.getByRole('button', { name: '签字并报送' }).click();
    await head.getByText('已签报，表已存档。').waitFor();
    const signed = list(await town.get(`/cohorts/${id}`), 'sheets').at(-1);
    expect([text(signed, 'hash'), field(signed, 'supersededAt')]).toEqual([digest, null]);

    // a late hand-in leaves the sheet alone and shows as a change
    const open = list(signed, 'exceptions')[0];
    await handInAnyhow(suite.campaign, text(open, 'schoolTaskId'));
    await head.reload();
    await head.getByRole('heading', { name: '签后变更' }).waitFor();
    await head.getByText(/补报/).first().waitFor();

    const bureau = await suite.at('off1', `/b/cohorts/${id}/sheet`);
    await bureau.getByRole('button', { name: '退回片区' }).click();
    const back = bureau.getByRole('dialog', { name: '退回片区' });
    await back.getByLabel('退回原因').fill('请补充说明');
    await back.getByRole('button', { name: '退回片区' }).click();
    await bureau.getByText('已退回片区，原签字保留备查。').waitFor();
    await bureau.getByText('已被取代').first().waitFor();
    await bureau.getByRole('cell').getByRole('link').first().click();
    await bureau.getByRole('heading', { level: 1, name: /全部任务/ }).waitFor();
  });
});

describe('every page', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('has no serious finding of axe and no sideways scrolling (%s)', async (_, size) => {
    const wrong: string[] = [];
    const look = async (page: Page, name: string): Promise<void> => {
      for (const finding of await seriousFindings(page)) wrong.push(`${name}: ${finding}`);
      if (await overflows(page)) wrong.push(`${name}: wider than the window`);
    };
    const key = size === PHONE ? 'T1' : 'T2';
    const id = await handIn(suite.campaign, '9900100010', key, '完成');
    const page = await suite.at('town1-1', '/b/review', size);
    await page.locator('.review-items').waitFor();
    await look(page, 'queue');
    await page.goto(`/b/review/${id}`);
    await open(page);
    await look(page, 'item');
    await action(page, '退回修改').click();
    await page.getByRole('dialog', { name: '退回修改' }).getByRole('radio').first().waitFor();
    await look(page, 'return');
    for (const [path, heading] of [
      ['/b/requests', '延期与不涉及'],
      ['/b/cohorts', '片区汇总表'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await look(page, path);
    }
    const cohorts = await (
      await suite.campaign.as('town1-1')
    ).all(`/cohorts?campaignId=${suite.campaign.campaignId}`);
    for (const cohort of cohorts) {
      await page.goto(`/b/cohorts/${text(cohort, 'id')}/sheet`);
      await page.getByRole('heading', { name: '汇总数据' }).waitFor();
      await look(page, `sheet ${String(field(cohort, 'phaseNo'))}`);
    }
    await page.goto(`/b/cohorts/${text(cohorts[0], 'id')}/tasks?show=unsettled`);
    await page.getByRole('heading', { level: 1, name: /未办结/ }).waitFor();
    await look(page, 'tasks');
    expect(wrong).toEqual([]);
  });
});
