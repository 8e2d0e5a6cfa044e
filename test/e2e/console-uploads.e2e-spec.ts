import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { field, list } from '../../tools/demo/client';
import { dayFromToday } from '../../tools/demo/small-campaign';
import { jpeg, largeJpeg } from '../security/corpus';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';
import { temporaryFolder } from '../support/temporary-folder';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(120_000);

const suite = consoleSuite('console-uploads', { size: PHONE });

const MIB = 1024 * 1024;

async function openTask(page: Page, id: string): Promise<void> {
  await page.goto(`/s/tasks/${id}`);
  await page.getByRole('heading', { name: '任务要求' }).waitFor();
}

/** The task of phase 2 that may carry evidence, of one school. */
const taskOf = (school: string, key = 'T2'): Promise<string> => suite.campaign.taskOf(school, key);
const evidenceOf = async (login: string, id: string): Promise<readonly unknown[]> =>
  list(await (await suite.campaign.as(login)).get(`/school-tasks/${id}`), 'evidence');
const picker = (page: Page) => page.locator('input[type=file][multiple]');
const pick = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  picker(page).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
const arrived = (page: Page) => page.getByText('已上传 1 个文件。');
const view = (page: Page, name: string) => page.getByRole('button', { name: `查看 ${name}` });

describe('evidence from a phone', () => {
  it('goes on after the line was cut in the middle, and becomes one file', async () => {
    const login = 'saf-9900100002';
    const id = await taskOf('9900100002');
    const page = await suite.signedIn(login);
    await openTask(page, id);
    let announcements = 0;
    let pieces = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/v1/uploads'))
        announcements += 1;
    });
    // the first piece passes, everything after it meets a dead line
    await page.context().route('**/api/v1/uploads/**', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      pieces += 1;
      return pieces > 1 ? route.abort('connectionreset') : route.continue();
    });
    await pick(page, '演练现场.jpg', await largeJpeg(3 * MIB));
    await page.getByText(/连接中断，恢复后自动接着传/).waitFor();
    expect(await evidenceOf(login, id)).toEqual([]);
    await page.context().unroute('**/api/v1/uploads/**');
    await arrived(page).waitFor();
    await view(page, '演练现场.jpg').waitFor();
    expect(announcements).toBe(1);
    expect((await evidenceOf(login, id)).map((one) => field(one, 'name'))).toEqual([
      '演练现场.jpg',
    ]);
  });

  it('goes on after the page was loaded again', async () => {
    const login = 'saf-9900100003';
    const id = await taskOf('9900100003');
    const page = await suite.signedIn(login);
    await openTask(page, id);
    await page.context().route('**/api/v1/uploads/**', (route) => route.abort('connectionreset'));
    await pick(page, '食堂.jpg', await jpeg(21));
    await page.getByText(/连接中断/).waitFor();
    await page.reload();
    await page.getByRole('progressbar', { name: '食堂.jpg 的上传进度' }).waitFor();
    await page.context().unroute('**/api/v1/uploads/**');
    await arrived(page).waitFor();
    expect(await evidenceOf(login, id)).toHaveLength(1);
  });

  it('is paused, goes on, and can be given up', async () => {
    const login = 'saf-9900100004';
    const id = await taskOf('9900100004');
    const page = await suite.signedIn(login);
    await openTask(page, id);
    await page.context().route('**/api/v1/uploads/**', (route) => route.abort('connectionreset'));
    await pick(page, '楼道.jpg', await jpeg(22));
    await pick(page, '操场.jpg', await jpeg(23));
    await page.getByRole('button', { name: '取消上传 操场.jpg' }).click();
    await page.getByRole('button', { name: '送校内审核' }).waitFor();
    await page.getByRole('button', { name: '继续上传 楼道.jpg' }).waitFor();
    await page.context().unroute('**/api/v1/uploads/**');
    await arrived(page).waitFor();
    expect((await evidenceOf(login, id)).map((one) => field(one, 'name'))).toEqual(['楼道.jpg']);
    await page.getByRole('button', { name: '移除 楼道.jpg' }).click();
    await view(page, '楼道.jpg').waitFor({ state: 'detached' });
    expect(await evidenceOf(login, id)).toEqual([]);
  });

  it('is refused with what to do when the content is not what the name says', async () => {
    const login = 'saf-9900100005';
    const id = await taskOf('9900100005');
    const page = await suite.signedIn(login);
    await openTask(page, id);
    await pick(page, '合影.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'));
    const line = page.getByRole('listitem', { name: '合影.jpg' });
    await line.getByRole('alert').waitFor();
    expect(await line.getByRole('alert').textContent()).toMatch(/请|可上传/);
    // from the disk, as a person picks it: so large a buffer takes its time into the browser
    const folder = temporaryFolder();
    const large = join(folder.path, '原图.jpg');
    writeFileSync(large, Buffer.alloc(21 * MIB, 1));
    await picker(page).setInputFiles(large);
    await page.getByText(/文件过大（21 MB）。每个文件不超过 \d+ MB/).waitFor();
    await page.getByRole('button', { name: '知道了：合影.jpg' }).click();
    await line.waitFor({ state: 'detached' });
    expect(await evidenceOf(login, id)).toEqual([]);
    folder.remove();
  });

  it('is chosen from what the school has sent already, and serves both tasks', async () => {
    const login = 'saf-9900100005';
    const [first, second] = [await taskOf('9900100005', 'T1'), await taskOf('9900100005')];
    const page = await suite.signedIn(login);
    await openTask(page, first);
    await pick(page, '消防演练照片.jpg', await jpeg(41));
    await arrived(page).waitFor();
    await pick(page, '食堂检查.jpg', await jpeg(42));
    await view(page, '食堂检查.jpg').waitFor();
    await openTask(page, second);
    await page.getByRole('button', { name: '选用已有材料' }).click();
    const dialog = page.getByRole('dialog', { name: '选用已有材料' });
    await dialog.getByRole('button', { name: '选用 食堂检查.jpg' }).waitFor();
    await dialog.getByLabel('按文件名查找本校材料').fill('消防');
    await dialog.getByRole('button', { name: '查找' }).click();
    await dialog.getByRole('button', { name: '选用 食堂检查.jpg' }).waitFor({ state: 'detached' });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await dialog.getByRole('button', { name: '选用 消防演练照片.jpg' }).click();
    await dialog.getByText('已选用“消防演练照片.jpg”。').waitFor();
    await dialog.getByText('没有可以选用的材料').waitFor();
    await page.keyboard.press('Escape');
    await view(page, '消防演练照片.jpg').waitFor();
    await page.getByText(/同一文件还用于/).waitFor();
    const ids = async (id: string) =>
      (await evidenceOf(login, id)).map((one) => field(one, 'name'));
    expect(await ids(second)).toEqual(['消防演练照片.jpg']);
    expect(await ids(first)).toEqual(['消防演练照片.jpg', '食堂检查.jpg']);
  });

  it('says so when the same file is there already, and hands in with it', async () => {
    const login = 'saf-9900100006';
    const id = await taskOf('9900100006');
    const page = await suite.signedIn(login);
    await openTask(page, id);
    const photo = await jpeg(24);
    await page.getByRole('button', { name: '拍照' }).waitFor();
    await page
      .locator('input[capture]')
      .setInputFiles({ name: '灭火器.jpg', mimeType: 'image/jpeg', buffer: photo });
    await arrived(page).waitFor();
    await pick(page, '副本.jpg', photo);
    await page.getByText('“副本.jpg”与清单中的文件相同，没有重复添加。').waitFor();
    await page.getByLabel(/^本阶段完成情况/).fill('已检查全部灭火器。');
    await page.getByText(/已保存到服务器/).waitFor();
    await page.getByRole('button', { name: '送校内审核' }).click();
    await page.getByText('已送校长审核').waitFor();
    const principal = await suite.signedIn('prin-9900100006');
    await openTask(principal, id);
    await view(principal, '灭火器.jpg').click();
    await principal.getByRole('dialog', { name: '灭火器.jpg' }).getByRole('img').waitFor();
    await principal.keyboard.press('Escape');
    await principal.getByRole('button', { name: '签字报送' }).click();
    await principal.getByRole('button', { name: '签字并报送' }).click();
    await principal.getByText('已签字报送，等待片区审核。').waitFor();
    const after = await (await suite.campaign.as('off1')).get(`/school-tasks/${id}`);
    expect(list(list(after, 'submissions')[0], 'evidence')).toHaveLength(1);
  });
});

async function askFor(page: Page, day: string, reason: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '申请延期' });
  await dialog.getByText(/还可延期 \d+ 次，合计不超过 \d+ 个工作日/).waitFor();
  await dialog.getByLabel('新期限（工作日）').fill(day);
  await dialog.getByLabel('理由（审批人会看到）').fill(reason);
  await dialog.getByRole('button', { name: action }).click();
}

describe('more time', () => {
  it('is drafted by the officer, sent and withdrawn by the principal, each seeing where it stands', async () => {
    const id = await taskOf('9900100007');
    const officer = await suite.signedIn('saf-9900100007');
    await openTask(officer, id);
    await officer.getByRole('button', { name: '拟写延期申请' }).click();
    const far = dayFromToday(700);
    await askFor(officer, far, '设备未到货', '拟写延期申请');
    const dialog = officer.getByRole('dialog', { name: '申请延期' });
    await dialog.getByText(/延期合计不能超过|新期限是休息日/).waitFor();
    const day = await workingDayAfter(id);
    await askFor(officer, day, '设备未到货', '拟写延期申请');
    await officer.getByText('延期申请已拟好，等校长报送。').waitFor();

    const principal = await suite.signedIn('prin-9900100007');
    await openTask(principal, id);
    await principal.getByText('理由：设备未到货').waitFor();
    await principal.getByRole('button', { name: '申请延期' }).click();
    await principal.getByText(/^已申请延期，等待片区答复/).waitFor();
    await principal.getByRole('button', { name: '撤回延期申请' }).click();
    await principal.getByText('已撤回延期申请，期限不变。').waitFor();
    const after = await (
      await suite.campaign.as('prin-9900100007')
    ).all(`/extensions?taskId=${id}`);
    expect(after.map((one) => field(one, 'state'))).toEqual(['WITHDRAWN']);
  });

  it('is asked for by the principal at once, and the answer stands on the task', async () => {
    const id = await taskOf('9900100008');
    const page = await suite.signedIn('prin-9900100008');
    await openTask(page, id);
    await page.getByRole('button', { name: '申请延期' }).click();
    const day = await workingDayAfter(id);
    await askFor(page, day, '工程未完工', '申请延期');
    await page.getByText(/^已申请延期，等待片区答复/).waitFor();
    const town = await suite.campaign.as('town1-1');
    const [asked] = await town.all(`/extensions?taskId=${id}`);
    expect(field(asked, 'newDueOn')).toBe(day);
    await town.must('POST', `/extensions/${String(field(asked, 'id'))}/decide`, {
      approve: true,
      reason: '同意',
    });
    await page.reload();
    await page.getByText(/^已延期到 /).waitFor();
    await page.getByText(/答复：同意/).waitFor();
  });
});

describe('a task that does not concern the school', () => {
  it('is asked to be exempted, and goes on with the words of the refusal', async () => {
    const id = await taskOf('9900100001');
    const page = await suite.signedIn('prin-9900100001');
    await openTask(page, id);
    await page.getByRole('button', { name: '申请不涉及' }).click();
    const dialog = page.getByRole('dialog', { name: '申请不涉及' });
    await dialog.getByRole('textbox').fill('本校没有食堂');
    await dialog.getByRole('button', { name: '申请不涉及' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/本校没有食堂/)
      .first()
      .waitFor();
    const office = await suite.campaign.as('off1');
    await office.must('POST', `/school-tasks/${id}/decide-exemption`, {
      exempt: false,
      reason: '学校有自备午餐',
    });
    const officer = await suite.signedIn('saf-9900100001');
    await openTask(officer, id);
    await officer.getByText('不涉及申请未获同意，请继续办理。理由：学校有自备午餐').waitFor();
  });
});

/** The first day after the due day that the task's own calendar counts. */
async function workingDayAfter(id: string): Promise<string> {
  const office = await suite.campaign.as('off1');
  const task = await office.get(`/school-tasks/${id}`);
  const explained = await office.get(
    `/calendars/${String(field(task, 'calendarId'))}/explain?from=${String(field(task, 'dueOn'))}&workingDays=1`,
  );
  return String(field(explained, 'to'));
}

describe('the page', () => {
  it.each([
    ['phone', PHONE, '9900100007'],
    ['desk', DESK, '9900100008'],
  ])('has no serious finding of axe with files on it (%s)', async (name, size, school) => {
    const id = await taskOf(school, 'T1');
    const page = await suite.signedIn(`saf-${school}`, size);
    await openTask(page, id);
    await pick(
      page,
      '一份名字特别长的现场照片用来看换行是否正常2026年秋季学期第一次检查.jpg',
      await jpeg(30),
    );
    await arrived(page).waitFor();
    await pick(page, '合影.jpg', Buffer.from('<!doctype html>'));
    await page.getByRole('listitem', { name: '合影.jpg' }).getByRole('alert').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const heights = await page
      .locator('.files button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.filter((height) => height < (name === 'phone' ? 44 : 24))).toEqual([]);
    await page.getByRole('button', { name: '拟写延期申请' }).click();
    await page.getByRole('dialog', { name: '申请延期' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
