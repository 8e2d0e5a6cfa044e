import type { Page } from 'playwright-core';
import { field, list, text } from '../../tools/demo/client';
import {
  dayFromToday,
  peopleOf,
  signEverything,
  SIGNERS,
  type People,
} from '../../tools/demo/small-campaign';
import { samplePdf, writeAndSign } from '../builders/review-work';
import { PHONE } from '../support/console';
import { consoleSuite } from '../support/console-suite';
import { until } from '../support/until';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(240_000);

const suite = consoleSuite('console-whole-campaign', { isEmpty: true });

const [OURS, OTHER] = ['9900100001', '9900100002'];
const TITLE = '小学安全攻坚行动';
let as: People;
let campaignId = '';
/** the school's duty of phase 1 */
let taskId = '';

const dialog = (page: Page) => page.getByRole('dialog');
const foot = (page: Page) => page.locator('.sheet-foot');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const office = () => as('off1');
const phaseOne = async (): Promise<unknown> => {
  const phases = list(await (await office()).get(`/campaigns/${campaignId}`), 'plan', 'phases');
  return (await office()).get(`/phases/${text(phases[0], 'id')}`);
};
const tasksOfPhaseOne = async (): Promise<readonly unknown[]> =>
  (await office()).all(`/school-tasks?campaignId=${campaignId}&phaseNo=1`);

/** Whose signature a sign-off ends with. */
async function lastSigner(signOffId: string): Promise<(typeof SIGNERS)[number]> {
  const steps = list(await (await office()).get(`/sign-offs/${signOffId}`), 'steps');
  for (const login of SIGNERS.toReversed())
    if (
      field(await (await as(login)).get('/session'), 'personId') === field(steps.at(-1), 'signerId')
    )
      return login;
  throw new Error('nobody known signs last');
}

beforeAll(() => {
  as = peopleOf(suite.system.apiUrl, suite.system.password);
});

/** A scene of one story: after one that failed the next ones have nothing to stand on. */
let isBroken = false;
const scene = (name: string, play: () => Promise<void>): void => {
  it(name, async () => {
    if (isBroken) throw new Error('an earlier scene has failed');
    isBroken = true;
    await play();
    isBroken = false;
  });
};

describe('a campaign across the three faces', () => {
  scene('is made from the template, checked, and sent to be signed by the office', async () => {
    const page = await suite.at('off1', '/b/campaigns');
    await page.getByRole('link', { name: /新建/ }).first().click();
    await page.getByRole('radio', { name: /校园安全四阶段演示行动/ }).check();
    await page.getByLabel('行动名称').fill(TITLE);
    // long enough ago that the first phase has ended
    await page.getByLabel('开始日期').fill(dayFromToday(-8));
    await page.getByLabel('机关代字').fill('示教');
    await button(page, '创建并开始编制').click();
    await page.waitForURL(/\/edit\/basics$/);
    campaignId = /campaigns\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? '';

    const types = page.getByRole('group', { name: '学校类型' });
    await types.waitFor();
    for (const box of await types.getByRole('checkbox').all())
      await box.setChecked(
        (await box.evaluate((one) => one.parentElement?.textContent)) === '小学',
      );
    await page.getByRole('group', { name: '片区' }).getByLabel('东片教管中心').check();
    await page.getByText('更多条件').click();
    const others = (await (await office()).all('/units?kind=SCHOOL'))
      .map((unit) => text(unit, 'code'))
      .filter((code) => code.startsWith(OURS.slice(0, 8)) && code !== OURS && code !== OTHER);
    await page.getByLabel('另行排除').fill(others.join(' '));
    await button(page, '本行动涉及 2 所').waitFor();
    const basis = page.getByRole('region', { name: '依据文件' });
    await basis.getByLabel('文件名称').fill('专项行动通知');
    await basis.getByLabel('发文机关').fill('市教育局');
    await basis.getByLabel('文号').fill('市教〔2026〕1号');
    await basis.getByLabel('印发日期').fill('2026-01-05');
    await basis.getByRole('button', { name: '保存依据文件' }).click();
    await basis.getByText('市教育局 市教〔2026〕1号').waitFor();

    await page
      .getByRole('navigation', { name: '编制步骤' })
      .getByRole('link', { name: /检查/ })
      .click();
    await page.getByText(/检查通过|处必须修改|处需要说明/).first().waitFor(); // prettier-ignore
    const reasons = page.getByRole('textbox', { name: /^说明理由/ });
    for (let open = await reasons.count(); open > 0; open = await reasons.count()) {
      await reasons.first().fill('已核实');
      await button(page, '保存说明').first().click();
      await until('the explanation is kept', async () => (await reasons.count()) < open);
    }
    await page.getByText('检查通过，可以送审。').waitFor();
    await page.getByRole('link', { name: '去送审' }).click();
    await button(page, '送审').click();
    await page.getByText('正在等待签批').first().waitFor();
  });

  scene('is signed by everybody in the chain, a leader last, and issued', async () => {
    const signOffId = text(await (await office()).get(`/campaigns/${campaignId}`), 'signOffId');
    const last = await lastSigner(signOffId);
    await signEverything(as, signOffId, last);
    const leader = await suite.at(last, '/l');
    await leader.locator(`a[href^="/l/sign/${signOffId}"]`).first().click();
    await foot(leader).getByRole('button', { name: '同意并签字' }).click();
    await dialog(leader).getByRole('button', { name: '签字', exact: true }).click();
    await leader.getByText('已签字。').waitFor();

    const page = await suite.at('off1', `/b/campaigns/${campaignId}/edit/issue`);
    await button(page, '签发并下达 2 所学校').click();
    await dialog(page).getByRole('button', { name: '签发并下达 2 所学校' }).click();
    await page.getByText(/已下达 2 所学校，共 \d+ 项任务/).waitFor({ timeout: 60_000 });
    const tasks = await until('the schools have their tasks', async () => {
      const found = await tasksOfPhaseOne();
      return found.length === 2 && found;
    });
    const session = await (await as(`saf-${OURS}`)).get('/session');
    taskId = text(
      tasks.find((one) => field(one, 'schoolId') === field(session, 'unitId')),
      'id',
    );
  });

  scene(
    'is answered by a school on a phone, with a file and the signature of its principal',
    async () => {
      await handInOnPhone('实施方案已印发，分工已明确。', '实施方案.pdf');
    },
  );

  scene('is returned by the town with a reason, answered again, and accepted', async () => {
    const town = await suite.at('town1-1', '/b/review');
    await town.locator(`.review-items a[href*="${taskId}"]`).first().click();
    await town.locator('#review-title').waitFor();
    await button(town, '退回修改').click();
    await dialog(town).getByRole('radio', { name: '内容不完整' }).check();
    await dialog(town).getByLabel('写明要改什么（学校会看到）').fill('请写明责任人。');
    await button(town, /^退回，/).click();
    await town.getByText(/^已退回：/).waitFor();

    await handInOnPhone('实施方案已印发，责任人是校长。');
    await town.goto(`/b/review/${taskId}`);
    await town.getByText('实施方案已印发，责任人是校长。').first().waitFor();
    await button(town, '审核通过').click();
    await town.getByText(/^已审核通过：/).waitFor();
    await hurryTheOther();
  });

  scene('has its cohort sheet prepared by the town and signed by its head', async () => {
    const cohort = await until('the town reviews', async () =>
      (await (await as('town1-1')).all(`/cohorts?campaignId=${campaignId}&phaseNo=1`)).find(
        (one) => field(one, 'state') === 'TOWN_REVIEW',
      ),
    );
    const path = `/b/cohorts/${text(cohort, 'id')}/sheet`;
    const town = await suite.at('town1-1', path);
    await button(town, '编制汇总表').click();
    await button(town, '编制并交主任签报').click();
    await town.getByText('汇总表已编制，等待教管中心主任签报。').waitFor();
    const head = await suite.at('townh1', path);
    await button(head, '签报片区汇总表').click();
    await dialog(head)
      .getByText(/同意签报/)
      .waitFor();
    await dialog(head).getByRole('button', { name: '签字并报送' }).click();
    await head.getByText('已签报，表已存档。').waitFor();
  });

  scene(
    'has its gate opened and sent by the office, signed by the leader, and the phase closed',
    async () => {
      const page = await suite.at('off1', `/b/campaigns/${campaignId}/gates/1`);
      await foot(page).getByRole('button', { name: '开启评审' }).click();
      await dialog(page).getByRole('button', { name: '开启评审' }).click();
      await page.getByText('评审已开启，评审表已统计。').waitFor();
      await page.getByText('2 / 2').first().waitFor();
      await foot(page).getByRole('button', { name: '送签' }).click();
      await dialog(page).getByRole('button', { name: '送签' }).click();
      await page.getByText('已送签。').waitFor();

      const signOffId = text(await phaseOne(), 'signOffId');
      const last = await lastSigner(signOffId);
      await signEverything(as, signOffId, last);
      const leader = await suite.at(last, '/l');
      await leader.locator(`a[href^="/l/sign/${signOffId}"]`).first().click();
      await foot(leader).getByRole('button', { name: '同意并签字' }).click();
      await dialog(leader).getByRole('button', { name: '签字', exact: true }).click();
      await leader.getByText('已签字。').waitFor();
      await until('the phase is closed', async () => text(await phaseOne(), 'state') === 'CLOSED');
      await page.goto(`/b/campaigns/${campaignId}/phases/1`);
      await page.getByText('已结束').first().waitFor();
      await leader.goto('/l/signed');
      await leader.locator(`a[href="/l/sign/${signOffId}"]`).waitFor();
    },
  );
});

/** The officer fills in and sends inside, the principal signs; both at 390 pixels. */
async function handInOnPhone(words: string, fileName?: string): Promise<void> {
  const officer = await suite.at(`saf-${OURS}`, '/s', PHONE);
  await officer.locator(`a.card[href="/s/tasks/${taskId}"]`).click();
  const answers = officer.locator('main textarea');
  await answers.first().waitFor();
  for (const answer of await answers.all()) await answer.fill(words);
  await officer.getByText(/已保存到服务器/).waitFor();
  if (fileName !== undefined) {
    await officer
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer: samplePdf() });
    await officer.getByText('已上传 1 个文件。').waitFor();
  }
  await button(officer, '送校内审核').click();
  await officer.getByText('已送校长审核').waitFor();
  const principal = await suite.at(`prin-${OURS}`, '/s', PHONE);
  await principal.getByRole('link', { name: /核对签字/ }).click();
  await principal.getByText(words).first().waitFor();
  await button(principal, '签字报送').click();
  await dialog(principal).getByRole('button', { name: '签字并报送' }).click();
  await principal.getByText('已签字报送，等待片区审核。').waitFor();
}

/** The other school's part of the phase, over the api. */
async function hurryTheOther(): Promise<void> {
  const id = text(
    (await tasksOfPhaseOne()).find((one) => field(one, 'id') !== taskId),
    'id',
  );
  const task = await (await office()).get(`/school-tasks/${id}`);
  const names = Object.keys(Object(field(task, 'formSpec', 'properties')));
  const content = Object.fromEntries(names.map((name) => [name, '已办']));
  await writeAndSign({ campaignId, as, taskOf: () => Promise.resolve(id) }, OTHER, id, content);
  await (await as('town1-1')).must('POST', `/school-tasks/${id}/accept`, {});
}
