import type { Page, Route } from 'playwright-core';
import { field, list, text } from '../../tools/demo/client';
import { dayFromToday } from '../../tools/demo/small-campaign';
import { writeAndSign } from '../builders/review-work';
import { DESK, overflows, PHONE, seriousFindings, type Size } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(120_000);

const suite = consoleSuite('console-shell');

const SCHOOL = '990010000';
const words = (page: Page) => page.getByRole('combobox', { name: /名称/ });
const options = (page: Page) => page.getByRole('option');
const stay = (page: Page): Promise<unknown> => page.evaluate('globalThis.stayed = true');
const hasStayed = (page: Page): Promise<unknown> => page.evaluate('globalThis.stayed === true');

describe('the search over everything', () => {
  it('leads to a school, a page and where one has been by the keyboard alone', async () => {
    const page = await suite.at('off1', '/b');
    await page.keyboard.press('Control+k');
    await words(page).waitFor();
    await page.keyboard.type('晨曦');
    await page.getByRole('group', { name: '学校和单位' }).getByText('东片晨曦小学').waitFor();
    const chosen = options(page).first();
    expect(await chosen.getAttribute('aria-selected')).toBe('true');
    // schools of other towns have the same name behind theirs
    const name = (await chosen.locator('.search-name').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL(/\/b\/(units|tasks)/);

    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: '最近打开' }).getByText(name).waitFor();
    await page.keyboard.type('签批');
    // without waiting for the answer, as a fast typist does
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/b\/sign-offs/);
    await page.keyboard.press('Control+k');
    await words(page).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await options(page).nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('finds a campaign and its documents, and a school its own duties', async () => {
    const office = await suite.at('off1', '/b');
    await office.keyboard.press('Control+k');
    await words(office).fill('四阶段');
    await office.getByRole('group', { name: '专项行动' }).getByRole('option').first().click();
    await office.waitForURL(/\/b\/campaigns\/[^/]+\/overview/);
    const school = await suite.at(`saf-${SCHOOL}1`, '/s', PHONE);
    await school.getByRole('button', { name: '搜索' }).click();
    await words(school).fill('排查');
    await school.getByRole('group', { name: '本校任务' }).getByRole('option').first().click();
    await school.waitForURL(/\/s\/tasks\/[^/]+/);
  });

  it('says that nothing was found, and that it could not be asked', async () => {
    const page = await suite.at('off1', '/b');
    await page.keyboard.press('Control+k');
    await words(page).fill('没有这样的名字');
    await page.getByText('没有找到“没有这样的名字”').waitFor();
    await page.route('**/api/v1/search?*', (route) => route.abort());
    await words(page).fill('晨曦');
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/search?*');
    await page.getByRole('button', { name: '重试' }).click();
    await page
      .getByRole('group', { name: '学校和单位' })
      .getByText('东片晨曦小学', { exact: true })
      .waitFor();
  });

  it.each<[string, Size]>([
    ['phone', PHONE],
    ['narrow phone', { width: 320, height: 640 }],
    ['desk', DESK],
  ])('and the messages have no serious finding of axe (%s)', async (_, size) => {
    const page = await suite.at('off1', '/b', size);
    await page.getByRole('button', { name: '搜索' }).click();
    await words(page).fill('小学');
    await options(page).first().waitFor();
    const wrong = [...(await seriousFindings(page))];
    if (await overflows(page)) wrong.push('search: wider than the window');
    await page.keyboard.press('Escape');
    if (size.width >= 992) {
      await page.getByRole('button', { name: '消息' }).click();
      await page.getByRole('link', { name: '全部消息' }).waitFor();
      wrong.push(...(await seriousFindings(page)));
      await page.getByRole('link', { name: '全部消息' }).click();
      await page.waitForURL(/\/b\/inbox/);
    }
    expect(wrong).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});

describe('what changes while a page is open', () => {
  it('is on the list and in the figures of others without a reload', async () => {
    const town = await suite.at('town1-1', '/b/review');
    const office = await suite.at('off1', '/b');
    const waiting = office.locator('.health').getByRole('link', { name: /^待审核/ });
    const before = Number(/\d+/.exec((await waiting.textContent()) ?? '')?.[0]);
    for (const page of [town, office]) await stay(page);

    const id = await suite.campaign.taskOf(`${SCHOOL}2`, 'T1');
    const officer = await suite.campaign.as(`saf-${SCHOOL}2`);
    await officer.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '已排查。' } });
    await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});
    const principal = await suite.at(`prin-${SCHOOL}2`, `/s/tasks/${id}`, PHONE);
    await principal.getByRole('button', { name: '签字报送' }).click();
    await principal.getByRole('button', { name: '签字并报送' }).click();
    await principal.getByText('已签字报送，等待片区审核。').waitFor();

    await town.getByRole('list', { name: '待审核列表' }).getByText('东片', { exact: false }).first().waitFor(); // prettier-ignore
    await office
      .locator('.health')
      .getByRole('link', { name: new RegExp(`^待审核 ?${String(before + 1)}$`) })
      .waitFor();
    expect([await hasStayed(town), await hasStayed(office)]).toEqual([true, true]);
  });

  it('says that the connection is lost only after a while, and takes it back', async () => {
    const { page } = await suite.visit();
    await page.context().request.post('/api/v1/session', {
      data: { login: 'off1', password: suite.system.password },
    });
    await page.clock.install();
    const cut = (route: Route): Promise<void> => route.abort();
    await page.route('**/api/v1/events', cut);
    await page.goto('/b');
    await page.locator('main h1').waitFor();
    await page.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
    expect(await page.getByText('实时连接已中断').count()).toBe(0);
    await page.clock.fastForward(21_000);
    await page.getByText('实时连接已中断').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '立即刷新' }).click();
    await page.unroute('**/api/v1/events', cut);
    await page.clock.fastForward(61_000);
    await page.getByText('实时连接已中断').waitFor({ state: 'detached' });
  });

  it('is not listened to behind a hidden window', async () => {
    const page = await suite.at('off1', '/b');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/events')) asked.push(request.url());
    });
    const show = (state: string): Promise<unknown> =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
         document.dispatchEvent(new Event('visibilitychange'))`,
      );
    const ended = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('/events'),
    );
    await show('hidden');
    await ended;
    expect(asked).toEqual([]);
    const again = page.waitForRequest('**/api/v1/events');
    await show('visible');
    await again;
  });
});

describe('a newer release', () => {
  const upgrade = (page: Page): Promise<unknown> =>
    page.route('**/api/v1/**', async (route) => {
      // a stream never ends: it is left alone
      if (route.request().url().endsWith('/events')) return route.continue();
      try {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'x-release': 'ffffffffffff' };
        await route.fulfill({ response, headers });
      } catch (error) {
        // a page that has been left takes no answer any more
        if (!/disposed|closed|already handled/i.test(String(error))) throw error;
      }
      return undefined;
    });

  it('is loaded by the next change of page', async () => {
    const page = await suite.at('off1', '/b');
    await upgrade(page);
    await stay(page);
    const menu = page.getByRole('navigation', { name: '主菜单' });
    await menu.getByRole('link', { name: '专项行动' }).click();
    await page.getByText('系统已更新', { exact: false }).waitFor();
    const loaded = page.waitForEvent('load');
    await menu.getByRole('link', { name: '签批' }).click();
    await loaded;
    expect(await hasStayed(page)).toBe(false);
  });

  it('waits for what was typed and not sent, and leaving asks first', async () => {
    const id = await suite.campaign.taskOf(`${SCHOOL}3`, 'T1');
    await writeAndSign(suite.campaign, `${SCHOOL}3`, id, { done: '已排查。' });
    const page = await suite.at('town1-1', `/b/review/${id}`);
    await page.locator('#review-title').waitFor();
    await page.getByRole('button', { name: '退回修改', exact: true }).click();
    await page.getByLabel('写明要改什么（学校会看到）').fill('请写明整改时间。');
    await stay(page);
    const asked = page.waitForEvent('dialog');
    const leaving = page.reload().catch(() => null);
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await leaving;
    expect(await hasStayed(page)).toBe(true);
    expect(await page.getByLabel('写明要改什么（学校会看到）').inputValue()).toBe(
      '请写明整改时间。',
    );
  });
});

describe('a signature in trouble', () => {
  const ready = async (school: string): Promise<{ readonly id: string; readonly page: Page }> => {
    const id = await suite.campaign.taskOf(school, 'T1');
    const officer = await suite.campaign.as(`saf-${school}`);
    await officer.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '完成' } });
    await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});
    const page = await suite.at(`prin-${school}`, `/s/tasks/${id}`, PHONE);
    await page.getByRole('button', { name: '签字报送' }).click();
    return { id, page };
  };
  const submissions = async (id: string): Promise<number> =>
    list(await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`), 'submissions').length;

  it('whose answer is lost on the way is sent again and counts once', async () => {
    const { id, page } = await ready(`${SCHOOL}4`);
    const keys: (string | undefined)[] = [];
    await page.route(`**/school-tasks/${id}/sign`, async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // the server has it, the phone never hears
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: '签字并报送' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: '签字并报送' }).click();
    await page.getByText('已签字报送，等待片区审核。').waitFor();
    expect([keys.length, new Set(keys).size, await submissions(id)]).toEqual([2, 1, 1]);
  });

  it('that meets an expired sign-in goes on after the next one', async () => {
    const { id, page } = await ready(`${SCHOOL}5`);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '签字并报送' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码').waitFor();
    // the cursor stands in the password, so that one only has to type
    await page.keyboard.type(suite.system.password);
    await page.keyboard.press('Enter');
    await page.getByText('已签字报送，等待片区审核。').waitFor();
    expect(await submissions(id)).toBe(1);
  });
});

describe('the frame', () => {
  it('marks in the menu where one is, says what the page is for and whose name one acts in', async () => {
    const page = await suite.at('town1-1', '/b/cohorts');
    const current = page.getByRole('navigation', { name: '主菜单' }).locator('[aria-current=page]');
    expect(await current.textContent()).toBe('审核');
    await page.goto('/b/requests');
    await page.locator('main h1').waitFor();
    expect(await current.textContent()).toBe('审核');
    await page.keyboard.press('?');
    await page.getByText('学校申请延期或不涉及', { exact: false }).waitFor();
  });

  it('shows the cohort sheet of a principal to his delegate', async () => {
    const head = await suite.campaign.as('townh1');
    const delegate = await suite.campaign.as('town1-1');
    const who = await head.get('/session');
    await head.must('POST', '/delegations', {
      delegateId: text(await delegate.get('/session'), 'personId'),
      powers: ['COHORT'],
      campaignIds: [],
      startsOn: dayFromToday(0),
      endsOn: dayFromToday(2),
      reason: '外出培训',
    });
    const cohort = list(await delegate.get('/cohorts?phaseNo=1'), 'items')[0];
    const page = await suite.at(
      'town1-1',
      `/b/cohorts/${text(cohort, 'id')}/sheet?for=${text(who, 'personId')}`,
    );
    await page.getByText(`您正在代 ${text(who, 'name')} 签批`, { exact: false }).waitFor();
    expect(field(cohort, 'phaseNo')).toBe(1);
  });

  it('keeps the sign-in, and says so, when nobody answers the sign-out', async () => {
    const page = await suite.at('off1', '/b');
    const isOut = (route: Route): boolean => route.request().method() === 'DELETE';
    const cut = (route: Route): Promise<void> => (isOut(route) ? route.abort() : route.continue());
    await page.route('**/api/v1/session', cut);
    await page.locator('.top .btn').last().click();
    const out = page.getByRole('dialog').getByRole('button', { name: '退出登录' });
    await out.click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.unroute('**/api/v1/session', cut);
    await out.click();
    await page.waitForURL(/\/sign-in/);
  });

  it('does not move for whoever asked for less motion', async () => {
    const page = await suite.at('off1', '/b');
    const seconds = (): Promise<number> =>
      page.evaluate(
        `(() => { const one = document.createElement('span'); one.className = 'spinner'; document.body.append(one);
          const time = parseFloat(getComputedStyle(one).animationDuration); one.remove(); return time; })()`,
      );
    expect(await seconds()).toBeLessThan(0.001);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await seconds()).toBeGreaterThan(0.1);
  });
});
