import type { Page } from 'playwright-core';
import { field, list } from '../../tools/demo/client';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(120_000);

const suite = consoleSuite('console-school', { size: PHONE });

async function openTask(page: Page, id: string): Promise<void> {
  await page.goto(`/s/tasks/${id}`);
  await page.getByRole('heading', { name: '任务要求' }).waitFor();
}

const done = (page: Page) => page.getByLabel(/^本阶段完成情况/);
const taskState = async (id: string): Promise<unknown> =>
  field(await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`), 'state');

describe('the first page of a school', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])(
    'opens by a click on a demo person and says what is late and what comes next (%s)',
    async (_, size) => {
      const { page } = await suite.visit(size);
      await page.goto('/');
      await page.getByRole('button', { name: /学校安全主任/ }).click();
      await page.getByRole('heading', { level: 1, name: '今天要办' }).waitFor();
      await page.getByRole('heading', { name: /已逾期/ }).waitFor();
      const late = page.locator('section', { has: page.getByRole('heading', { name: /已逾期/ }) });
      expect(await late.getByRole('link').count()).toBe(1);
      expect(await late.getByText(/逾期 \d+ 个工作日/).count()).toBe(1);
      expect(await overflows(page)).toBe(false);
      expect(await page.title()).toContain('今天要办');
    },
  );

  it('has targets of 44 pixels on a phone of 360', async () => {
    const page = await suite.signedIn('saf-9900100001', { width: 360, height: 740 });
    const small = (of: string): Promise<readonly string[]> =>
      page.locator(of).evaluateAll((all) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 44 || height < 44 ? [one.outerHTML.slice(0, 120)] : [];
        }),
      );
    expect(await small('main a, main button, nav.menu a, header.top .btn:visible')).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.locator('header.top .btn').last().click();
    await page.getByRole('dialog').waitFor();
    expect(await small('dialog a:visible, dialog button:visible')).toEqual([]);
  });
});

describe('handing in on a phone', () => {
  it('goes through officer and principal to the town, and says so at every step', async () => {
    const id = await suite.campaign.taskOf('9900100002', 'T1');
    const officer = await suite.signedIn('saf-9900100002');
    await openTask(officer, id);
    await officer.getByRole('button', { name: '签收' }).click();
    await officer.getByText('已签收。').waitFor();
    await officer.getByRole('button', { name: '送校内审核' }).click();
    await officer.getByText('还有 1 处必填没有填写').waitFor();
    await done(officer).fill('已排查全部教室，整改三处。');
    await officer.getByText(/已保存到服务器/).waitFor();
    await officer.getByRole('button', { name: '送校内审核' }).click();
    await officer.getByText('已送校长审核').waitFor();
    expect(await taskState(id)).toBe('INTERNAL_REVIEW');

    const principal = await suite.signedIn('prin-9900100002');
    await principal.getByRole('link', { name: /核对签字/ }).click();
    await principal.getByText('已排查全部教室，整改三处。').waitFor();
    await principal.getByRole('button', { name: '签字报送' }).click();
    const dialog = principal.getByRole('dialog', { name: '签字报送' });
    await dialog.getByText(/我已核对/).waitFor();
    expect(await dialog.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await dialog.getByRole('button', { name: '签字并报送' }).click();
    await principal.getByText('已签字报送，等待片区审核。').waitFor();
    expect(await taskState(id)).toBe('SUBMITTED');
  });

  it('comes back with the words of the principal, and of the town', async () => {
    const id = await suite.campaign.taskOf('9900100003', 'T1');
    const officer = await suite.signedIn('saf-9900100003');
    await openTask(officer, id);
    await done(officer).fill('初稿');
    await officer.getByText(/已保存到服务器/).waitFor();
    await officer.getByRole('button', { name: '送校内审核' }).click();
    await officer.getByText('已送校长审核').waitFor();
    const principal = await suite.signedIn('prin-9900100003');
    await openTask(principal, id);
    await principal.getByRole('button', { name: '退回校内修改' }).click();
    await principal.getByLabel('意见').fill('请写明时间');
    await principal.getByRole('dialog').getByRole('button', { name: '退回校内修改' }).click();
    await principal.getByText('已退回安全主任修改。').waitFor();
    await officer.reload();
    await officer.getByText('校长退回：请写明时间').waitFor();
    expect(await done(officer).inputValue()).toBe('初稿');
  });

  it('sends a signature once, however often it is pressed', async () => {
    const id = await suite.campaign.taskOf('9900100004', 'T1');
    const officer = await suite.campaign.as('saf-9900100004');
    await officer.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '完成' } });
    await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});
    const page = await suite.signedIn('prin-9900100004');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sign')) sent.push(request.headers()['idempotency-key'] ?? '');
    });
    await openTask(page, id);
    await page.getByRole('button', { name: '签字报送' }).click();
    await page.getByRole('button', { name: '签字并报送' }).dblclick();
    await page.getByText('已签字报送，等待片区审核。').waitFor();
    expect(new Set(sent).size).toBe(1);
    const after = await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`);
    expect(list(after, 'submissions')).toHaveLength(1);
  });
});

describe('the draft', () => {
  it('survives a reload while the connection is cut, and reaches the server afterwards', async () => {
    const id = await suite.campaign.taskOf('9900100005', 'T1');
    const page = await suite.signedIn('saf-9900100005');
    await openTask(page, id);
    await page.context().route('**/api/v1/school-tasks/*/draft', (route) => route.abort());
    await done(page).fill('断网时写的一段');
    await page.getByText(/网络恢复后自动保存/).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page
      .getByText(/网络恢复后自动保存|已存在本机/)
      .first()
      .waitFor();
    expect(await done(page).inputValue()).toBe('断网时写的一段');
    await page.context().unroute('**/api/v1/school-tasks/*/draft');
    await page.getByText(/已保存到服务器/).waitFor();
    const saved = await (await suite.campaign.as('saf-9900100005')).get(`/school-tasks/${id}`);
    expect(field(saved, 'content', 'done')).toBe('断网时写的一段');
  });

  it('of two devices is never overwritten silently: the person chooses', async () => {
    const id = await suite.campaign.taskOf('9900100006', 'T1');
    const page = await suite.signedIn('saf-9900100006');
    await openTask(page, id);
    const other = await suite.campaign.as('saf-9900100006');
    await other.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '另一台电脑上写的' } });
    await done(page).fill('手机上写的');
    const dialog = page.getByRole('dialog', { name: '内容有两个版本' });
    await dialog.getByText('另一台电脑上写的').waitFor();
    await dialog.getByRole('button', { name: '用本机的' }).click();
    await page.getByText(/已保存到服务器/).waitFor();
    expect(field(await other.get(`/school-tasks/${id}`), 'content', 'done')).toBe('手机上写的');
  });

  it('is still there when the sign-in expires in the middle, and is saved after the next one', async () => {
    const id = await suite.campaign.taskOf('9900100007', 'T1');
    const page = await suite.signedIn('saf-9900100007');
    await openTask(page, id);
    await page.context().clearCookies();
    await done(page).fill('过期前写的');
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码').fill(suite.system.password);
    await dialog.getByRole('button', { name: '登录并继续' }).click();
    await page.getByText(/已保存到服务器/).waitFor();
    expect(await done(page).inputValue()).toBe('过期前写的');
    const saved = await (await suite.campaign.as('saf-9900100007')).get(`/school-tasks/${id}`);
    expect(field(saved, 'content', 'done')).toBe('过期前写的');
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
    const stranger = await suite.visit(size);
    await stranger.page.goto('/sign-in');
    await stranger.page.getByRole('button', { name: /学校安全主任/ }).waitFor();
    await look(stranger.page, 'sign-in');
    const page = await suite.signedIn('saf-9900100008', size);
    await look(page, 'today');
    for (const [path, heading] of [
      ['/s/tasks', '全部任务'],
      ['/s/inbox', '消息'],
      ['/s/school', /小学/],
      ['/s/nowhere', null],
    ] as const) {
      await page.goto(path);
      if (heading === null)
        await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
      else await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await look(page, path);
    }
    await openTask(page, await suite.campaign.taskOf('9900100008', 'T1'));
    await look(page, 'task');
    await page.getByText('怎么算的').click();
    await page.getByText(/次日起算/).waitFor();
    await page.getByRole('button', { name: '送校内审核' }).click();
    await page.getByText(/处必填没有填写/).waitFor();
    await look(page, 'task with open fields');
    await page.getByRole('button', { name: '帮助' }).click();
    await page.getByRole('dialog', { name: '帮助' }).waitFor();
    await look(page, 'help');
    expect(wrong).toEqual([]);
  });

  it('is reached and left by the keyboard alone, with the focus back after a dialog', async () => {
    const page = await suite.signedIn('saf-9900100008', DESK);
    await page.keyboard.press('2');
    await page.getByRole('heading', { level: 1, name: '全部任务' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '帮助' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '帮助' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '逾期' }).press('Enter');
    await page.waitForURL(/show=late/);
    await page.keyboard.press('1');
    await page.getByRole('heading', { level: 1, name: '今天要办' }).waitFor();
    await page.goBack();
    await page.waitForURL(/show=late/);
    expect(await page.getByRole('button', { name: '逾期' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });
});
