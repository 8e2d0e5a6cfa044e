import type { Page } from 'playwright-core';
import { field, list, text } from '../../tools/demo/client';
import {
  dayFromToday,
  deputyOf,
  signEverything,
  submitSmallPlan,
} from '../../tools/demo/small-campaign';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-signature', { variables: { SIGNATURE_PASSWORD: 'true' } });

/** A primary school large enough to have staff besides its principal and its officer. */
const SCHOOL = '9900100012';
const WRONG = 'Wrong-pass-1234';
const NARROW = { width: 360, height: 740 };
const PATIENCE_MS = 60_000;
const dialog = (page: Page) => page.getByRole('dialog');
const password = (page: Page) => page.getByLabel('再次输入登录密码');

/** A school's task that waits for the principal's signature. */
async function handedToPrincipal(schoolCode: string, taskKey = 'T1'): Promise<string> {
  const id = await suite.campaign.taskOf(schoolCode, taskKey);
  const officer = await suite.campaign.as(`saf-${schoolCode}`);
  await officer.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '已排查整改' } });
  await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});
  return id;
}
const taskState = async (id: string): Promise<unknown> =>
  field(await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`), 'state');

/** Presses Enter in the field until the wait that follows a wrong password is over. */
async function signByEnter(page: Page, done: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  await password(page).fill(suite.system.password);
  for (;;) {
    await password(page).press('Enter');
    const waits = dialog(page).getByText(/连续输错，请在 \d+ 秒后再试/);
    await page.getByText(done).or(waits).first().waitFor();
    if ((await page.getByText(done).count()) > 0) return;
    if (Date.now() > end) throw new Error('the wait after a wrong password does not end');
  }
}

async function looksRight(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

describe('where the installation asks for the password at a signature', () => {
  it.each([
    ['phone', PHONE, '9900100002'],
    ['narrow phone', NARROW, '9900100003'],
    ['desk', DESK, '9900100004'],
  ])('a principal signs with it, and a wrong one loses nothing (%s)', async (_, size, school) => {
    const id = await handedToPrincipal(school);
    const page = await suite.at(`prin-${school}`, `/s/tasks/${id}`, size);
    await page.getByRole('button', { name: '签字报送' }).click();
    await dialog(page).getByRole('button', { name: '签字并报送' }).click();
    await dialog(page).getByText('签字前请再次输入密码。').waitFor();
    await password(page).fill(WRONG);
    await dialog(page).getByRole('button', { name: '签字并报送' }).click();
    const refused = dialog(page).getByText('密码不正确，没有签字。请重新输入。');
    await refused.waitFor();
    // said once, at the field, which is ready to be typed in again
    expect(await refused.count()).toBe(1);
    await password(page).and(page.locator(':focus')).waitFor();
    expect(await password(page).getAttribute('aria-invalid')).toBe('true');
    await looksRight(page);
    expect(await taskState(id)).toBe('INTERNAL_REVIEW');
    await signByEnter(page, '已签字报送，等待片区审核。');
    expect(await taskState(id)).toBe('SUBMITTED');
  });

  it('a leader signs by keyboard alone, his words kept over a wrong one', async () => {
    const plan = await submitSmallPlan(suite.campaign.as, { startsOn: dayFromToday(10) });
    const deputy = await deputyOf(suite.campaign.as, plan.signOffId);
    await signEverything(suite.campaign.as, plan.signOffId, deputy);
    const page = await suite.at(deputy, `/l/sign/${plan.signOffId}`);
    await page.locator('.sheet-foot .btn-primary').focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'dialog textarea');
    await page.keyboard.type('同意');
    await tabTo(page, 'dialog input[type=password]');
    await page.keyboard.type(WRONG);
    await page.keyboard.press('Enter');
    await dialog(page).getByText('密码不正确，没有签字。请重新输入。').waitFor();
    await looksRight(page);
    expect(await dialog(page).getByLabel(/^意见/).inputValue()).toBe('同意');
    const before = await (await suite.campaign.as('off1')).get(`/sign-offs/${plan.signOffId}`);
    expect(field(before, 'state')).toBe('PENDING');
    await signByEnter(page, '已签字。');
    const after = await (await suite.campaign.as('off1')).get(`/sign-offs/${plan.signOffId}`);
    expect(field(after, 'state')).toBe('APPROVED');
    expect(field(list(after, 'steps').at(-1), 'opinion')).toBe('同意');
    // no trace of the password in what anybody reads
    expect(JSON.stringify(after)).not.toContain(suite.system.password);
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

describe('a school’s signature in the name of its principal', () => {
  it('is delegated, shown as such on every page, and given by the delegate', async () => {
    const id = await handedToPrincipal(SCHOOL);
    const principal = await suite.campaign.as(`prin-${SCHOOL}`);
    const delegate = await suite.campaign.as(`staff-${SCHOOL}`);
    const name = text(await principal.get('/session'), 'name');
    await principal.must('POST', '/delegations', {
      delegateId: text(await delegate.get('/session'), 'personId'),
      powers: ['SCHOOL_TASK'],
      startsOn: dayFromToday(0),
      endsOn: dayFromToday(3),
      reason: '外出培训',
    });
    const page = await suite.at(`staff-${SCHOOL}`, '/s', PHONE);
    const waiting = page.locator('section', {
      has: page.getByRole('heading', { name: /代他人签批/ }),
    });
    await waiting.getByText(`代 ${name} 签`).waitFor();
    await looksRight(page);
    await waiting.getByRole('link').first().click();
    await page.getByText(`您正在代 ${name} 签批`, { exact: false }).waitFor();
    await page.getByText('已排查整改').waitFor();
    // only the signature is lent, either way
    for (const other of ['申请延期', '申请不涉及', '撤回'])
      expect(await page.getByRole('button', { name: other }).count()).toBe(0);
    await looksRight(page);

    await page.getByRole('button', { name: `代 ${name} 退回校内修改` }).click();
    await page.getByLabel('意见').fill('请写明整改时间');
    await dialog(page).getByRole('button', { name: '退回校内修改' }).click();
    await page.getByText('已退回安全主任修改。').waitFor();
    expect(await taskState(id)).toBe('IN_PROGRESS');
    const officer = await suite.campaign.as(`saf-${SCHOOL}`);
    await officer.must('PUT', `/school-tasks/${id}/draft`, { content: { done: '三日内改完' } });
    await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});

    await page.reload();
    await page.getByText('三日内改完').waitFor();
    await page.getByRole('button', { name: `代 ${name} 签字报送` }).click();
    await dialog(page).getByText(`代 ${name} 签`, { exact: true }).waitFor();
    await password(page).fill(suite.system.password);
    await dialog(page)
      .getByRole('button', { name: `代 ${name} 签字并报送` })
      .click();
    await page.getByText('已签字报送，等待片区审核。').waitFor();
    await looksRight(page);
    const after = await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`);
    expect(field(after, 'state')).toBe('SUBMITTED');
    expect(text(list(after, 'submissions').at(-1), 'signedAs')).toContain(`（代${name}）`);
  });

  it('is refused with its reason once the delegation has ended', async () => {
    const id = await handedToPrincipal(SCHOOL, 'T2');
    const principal = await suite.campaign.as(`prin-${SCHOOL}`);
    const principalId = text(await principal.get('/session'), 'personId');
    const page = await suite.at(`staff-${SCHOOL}`, `/s/tasks/${id}?for=${principalId}`, PHONE);
    await page.getByRole('button', { name: /签字报送$/ }).click();
    await password(page).fill(suite.system.password);
    const [given] = list(await principal.get('/delegations?inForce=true'), 'items');
    await principal.must('POST', `/delegations/${text(given, 'id')}/revoke`, {});
    await dialog(page).locator('.btn-primary').click();
    await dialog(page).getByRole('alert').waitFor();
    expect(await taskState(id)).toBe('INTERNAL_REVIEW');
    await page.reload();
    await page.getByText('没有', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: /签字报送/ }).count()).toBe(0);
  });
});
