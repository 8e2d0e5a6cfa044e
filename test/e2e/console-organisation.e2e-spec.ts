import { readFileSync } from 'node:fs';
import { field, list, text } from '../../tools/demo/client';
import { PEOPLE_HEADER, UNIT_HEADER } from '../builders/roster';
import { xlsxOf } from '../builders/sheet';
import { DESK, overflows, PHONE, seriousFindings } from '../support/console';
import { consoleSuite } from '../support/console-suite';

// a browser on a busy machine; the pages themselves wait for conditions, not for time
jest.setTimeout(180_000);

const suite = consoleSuite('console-organisation');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CODE = '9900100002';
const CHANGED = '9900100005';
const NEW = ['7700300001', '7700300002', '7700300003'];
let town: string;
let other: string;

beforeAll(async () => {
  const office = await suite.campaign.as('off1');
  town = text(await unitOf(CODE), 'parentName');
  const groups = list(await office.get('/units?kind=TOWN_CENTER&sort=name'), 'items');
  other = groups.map((one) => text(one, 'name')).find((name) => name !== town) ?? '';
}, 60_000);

const unitOf = async (code: string): Promise<unknown> => {
  const office = await suite.campaign.as('off1');
  return list(await office.get(`/units?q=${code}`), 'items')[0];
};
/** A workbook as an office writes it. */
const workbook = (group: string) => ({
  name: 'schools.xlsx',
  mimeType: XLSX,
  buffer: xlsxOf({
    rows: [
      UNIT_HEADER,
      ...NEW.map((code, i) => [
        code,
        `新设第${String(i + 1)}小学`,
        i === 1 ? group : town,
        '小学',
        '300',
        '有',
      ]),
    ],
  }),
});

describe('a spreadsheet of schools', () => {
  it('is refused with the reason when it is of another kind', async () => {
    const page = await suite.at('off1', '/b/units/import');
    await page.getByText(/不超过 50 MB、10 万行/).waitFor();
    const picker = page.locator('#roster-file');
    await picker.setInputFiles({ name: 'old.xls', mimeType: 'x/y', buffer: Buffer.from('x') });
    await page.getByText(/旧版 \.xls 文件/).waitFor();
    await picker.setInputFiles({ name: 'a.xlsx', mimeType: XLSX, buffer: Buffer.from('text') });
    await page.getByText('文件无法读取，请按提示修改后重新上传。').waitFor();
    await page.getByText('没有写入任何数据。改好后重新选择文件。').waitFor();
  });

  it('shows its faulty row in the preview, is mended and taken over', async () => {
    const page = await suite.at('off1', '/b/units');
    await page.getByRole('link', { name: '导入学校' }).click();
    await page.getByRole('heading', { level: 1, name: '导入学校' }).waitFor();
    await page.locator('#roster-file').setInputFiles(workbook('没有这个乡镇'));
    await page.getByRole('heading', { level: 1, name: 'schools.xlsx' }).waitFor();
    await page.getByRole('button', { name: '只看有问题的 1' }).click();
    await page.waitForURL(/outcome=FAULTY/);
    const row = page.locator('.roster-table tbody tr');
    await row
      .locator('.is-wrong')
      .getByText(/没有名为“没有这个乡镇”/)
      .waitFor();
    expect(await row.count()).toBe(1);
    expect(await page.getByRole('button', { name: /^提交导入/ }).isDisabled()).toBe(true);
    await page.getByText(/还有 1 行有问题/).waitFor();
    const [faulty] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载有问题的 1 行' }).click(),
    ]);
    expect(faulty.suggestedFilename()).toBe('faulty-rows.xlsx');
    await page.getByRole('button', { name: '放弃这份文件' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃这份文件' }).click();
    await page.getByText('这份文件已放弃，没有写入任何数据。').waitFor();

    await page.getByRole('link', { name: '再导入一份' }).click();
    await page.locator('#roster-file').setInputFiles(workbook(town));
    await page.getByRole('button', { name: '新增 3' }).waitFor();
    await page.getByRole('button', { name: '提交导入 3 行' }).click();
    const ask = page.getByRole('dialog', { name: '提交导入' });
    await ask.getByText('要么全部成功，要么全部不写', { exact: false }).waitFor();
    await ask.getByRole('button', { name: '提交导入 3 行' }).click();
    await page.getByRole('heading', { name: '导入结果' }).waitFor();
    expect(await page.locator('.facts-number dd').first().textContent()).toBe('3');
    expect(field(await unitOf('7700300002'), 'name')).toBe('新设第2小学');

    // the schools have joined the running campaign: there is no way back, and the page says so
    await page.getByText(/已收到 \d+ 项任务，不能再撤回/).waitFor();
    expect(await page.getByRole('button', { name: '撤回导入' }).isDisabled()).toBe(true);
  });

  it('is withdrawn later, and the register is as it was', async () => {
    const before = field(await unitOf(CHANGED), 'pupils');
    const page = await suite.at('off1', '/b/units/import');
    const rows = [UNIT_HEADER.slice(0, 5), [CHANGED, '改过的名称', town, '小学', '1234']];
    await page
      .locator('#roster-file')
      .setInputFiles({ name: 'figures.xlsx', mimeType: XLSX, buffer: xlsxOf({ rows }) });
    await page.getByRole('button', { name: '修改 1' }).waitFor();
    await page.getByRole('button', { name: '提交导入 1 行' }).click();
    await page
      .getByRole('dialog', { name: '提交导入' })
      .getByRole('button', { name: '提交导入 1 行' })
      .click();
    await page.getByRole('heading', { name: '导入结果' }).waitFor();
    expect(field(await unitOf(CHANGED), 'pupils')).toBe(1234);

    await page.getByRole('link', { name: '再导入一份' }).click();
    await page.getByRole('link', { name: 'figures.xlsx' }).first().click();
    await page.getByRole('button', { name: '撤回导入' }).click();
    const back = page.getByRole('dialog', { name: '撤回导入' });
    await back.getByRole('button', { name: '撤回导入' }).click();
    await back.getByText('请写明理由。').waitFor();
    await back.getByLabel('撤回原因').fill('名册有误');
    await back.getByRole('button', { name: '撤回导入' }).click();
    await page.getByText(/名册恢复到导入之前/).waitFor();
    expect(field(await unitOf(CHANGED), 'pupils')).toBe(before);
  });

  it('is read under the columns a person names, which are remembered', async () => {
    const page = await suite.at('off1', '/b/units/import');
    const rows = [
      ['甲', '乙', '丙', '丁'],
      ['7700300009', '自定列名小学', town, '小学'],
    ];
    await page.locator('#roster-file').setInputFiles({
      name: 'own.xlsx',
      mimeType: XLSX,
      buffer: xlsxOf({ rows }),
    });
    await page.getByText(/必填的列没有对应/).waitFor();
    for (const [label, column] of [
      ['学校代码', 'A 列 甲'],
      ['学校名称', 'B 列 乙'],
      ['隶属单位', 'C 列 丙'],
      ['学校类别', 'D 列 丁'],
    ] as const)
      await page
        .locator('.roster-fields label', { hasText: label })
        .getByRole('combobox')
        .selectOption(column);
    await page.getByRole('button', { name: '按此对应重新核对' }).click();
    await page.getByRole('button', { name: '新增 1' }).waitFor();
  });
});

describe('the organisation', () => {
  it('is searched on the server, and the address keeps what was asked', async () => {
    const page = await suite.signedIn('off1');
    await page.getByRole('link', { name: '组织' }).click();
    await page.getByRole('heading', { level: 1, name: '组织' }).waitFor();
    await page.getByLabel('名称或代码').fill(CODE);
    await page.keyboard.press('Enter');
    await page.getByText('共 1 项').waitFor();
    await page.getByLabel('学校类型').selectOption({ label: '幼儿园' });
    await page.getByText('没有符合条件的单位').waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('q'), asked.get('schoolTypes')]).toEqual([CODE, 'KINDERGARTEN']);
    await page.reload();
    await page.getByText('没有符合条件的单位').waitFor();
    expect(await page.getByLabel('名称或代码').inputValue()).toBe(CODE);
    const href = (await page.locator('a[download]').first().getAttribute('href')) ?? '';
    expect(new URL(href, page.url()).searchParams.get('schoolTypes')).toBe('KINDERGARTEN');
  });

  it('opens branch by branch, and a branch is the list of what is under it', async () => {
    const page = await suite.at('off1', '/b/units');
    const tree = page.getByRole('navigation', { name: '组织树' });
    await tree.getByRole('link', { name: new RegExp(`^${town}`) }).waitFor();
    expect(await tree.locator('.unit-node').count()).toBeLessThan(40);
    await tree.getByRole('button', { name: `展开 ${town}` }).click();
    await tree.getByRole('button', { name: '加载更多' }).waitFor();
    await tree.getByRole('link', { name: new RegExp(`^${town}`) }).click();
    await page.waitForURL(/parentId=/);
    await page.getByText(`上级：${town}`).waitFor();
    const parents = await page.locator('tbody tr td:nth-child(3)').allTextContents();
    expect(new Set(parents)).toEqual(new Set([town]));
  });

  it('renames a school and moves it, each with its day, and its history says so', async () => {
    const page = await suite.at('off1', `/b/units?q=${CODE}`);
    const name = text(await unitOf(CODE), 'name');
    await page.locator('.row-link').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: '基本情况' }).waitFor();
    await page.getByRole('button', { name: '更名' }).click();
    const rename = page.getByRole('dialog', { name: '更名' });
    await rename.getByRole('button', { name: '更名' }).click();
    await rename.getByText('请填写名称，并与原名不同').waitFor();
    await rename.getByLabel('新名称').fill('东片实验小学');
    await rename.getByLabel('事由（选填）').fill('区政府批复');
    await rename.getByRole('button', { name: '更名' }).click();
    await page.getByText('已更名，沿革里可以查到原名').waitFor();
    await page.getByRole('heading', { level: 1, name: '东片实验小学' }).waitFor();
    const history = page.locator('section', { has: page.getByRole('heading', { name: '沿革' }) });
    await history.getByText(`${name} → 东片实验小学`).waitFor();
    await history.getByText('事由：区政府批复').waitFor();

    await page.locator('.pop summary', { hasText: '更多' }).click();
    await page.getByRole('button', { name: '调整隶属' }).click();
    const move = page.getByRole('dialog', { name: '调整隶属' });
    await move.getByText(/新上级从下一阶段起接手/).waitFor();
    await move.getByLabel('新的上级').fill(other);
    await move.getByRole('button', { name: '查找' }).click();
    await move.locator('.pick-list button').first().click();
    await move.getByRole('button', { name: '调整隶属' }).click();
    await page.getByText('隶属已调整').waitFor();
    await history.getByText(`${town} → ${other}`).waitFor();
    expect(field(await unitOf(CODE), 'parentName')).toBe(other);
    await page.getByRole('link', { name: '查看本校任务' }).click();
    await page.waitForURL(/schoolId=/);
  });

  it('shows people to the bureau, who may only read them', async () => {
    const page = await suite.at('off1', '/b/people');
    await page.getByLabel('角色').selectOption({ label: '分管局领导' });
    await page.waitForURL(/code=DEP/);
    await page.locator('.row-link').first().click();
    await page.getByRole('heading', { name: '角色' }).waitFor();
    await page.locator('.rows').getByText('分管局领导').first().waitFor();
    expect(await page.getByRole('button', { name: '停用' }).count()).toBe(0);
  });
});

describe('a person', () => {
  it('is disabled by the account administrator, who is told what went back', async () => {
    const page = await suite.at('sys', `/a/people?q=saf-9900100003`);
    await page.locator('.row-link').first().click();
    await page.getByRole('button', { name: '停用' }).click();
    const dialog = page.getByRole('dialog', { name: '停用' });
    await dialog.getByText(/所有登录退出/).waitFor();
    await dialog.getByLabel('停用原因').fill('调离');
    await dialog.getByRole('button', { name: /^停用/ }).last().click();
    await page.getByText(/已停用。退回任务 \d+ 项/).waitFor();
    await page.getByRole('button', { name: '恢复使用' }).click();
    const ask = page.getByRole('dialog', { name: '恢复使用' });
    await ask.getByRole('button', { name: /^恢复/ }).last().click();
    await page.getByText('已恢复使用').waitFor();
    await page.getByRole('button', { name: '停用' }).waitFor();
  });

  it('comes by a spreadsheet with a login, and the first passwords are given out once', async () => {
    const page = await suite.at('sys', '/a/people/import');
    await page.locator('#roster-file').setInputFiles({
      name: 'people.xlsx',
      mimeType: XLSX,
      buffer: xlsxOf({
        rows: [PEOPLE_HEADER, [CODE, '新来的教师', '教师', '13800000000', 'staff-new-1', '教职工']],
      }),
    });
    await page.getByRole('button', { name: '新增 1' }).waitFor();
    await page.getByLabel(/按表中的登录名开通账号/).check();
    await page.getByRole('button', { name: '提交导入 1 行' }).click();
    await page
      .getByRole('dialog', { name: '提交导入' })
      .getByRole('button', { name: '提交导入 1 行' })
      .click();
    await page.getByRole('heading', { name: '导入结果' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载初始密码' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/新来的教师.*staff-new-1,\S{10,}/);
    await page.getByText(/遗失的请逐个重置密码/).waitFor();
    expect(await page.getByRole('button', { name: '下载初始密码' }).isDisabled()).toBe(true);
  });

  it('is registered with a post at a unit', async () => {
    const page = await suite.at('sys', '/a/people');
    await page.getByRole('button', { name: '新增人员' }).click();
    const dialog = page.getByRole('dialog', { name: '新增人员' });
    await dialog.getByRole('button', { name: '新增人员' }).click();
    await dialog.getByText('请填写姓名').waitFor();
    await dialog.getByLabel('姓名').fill('新来的同事');
    await dialog.getByLabel('职务').fill('干事');
    await dialog.getByLabel('单位').fill(town);
    await dialog.getByRole('button', { name: '查找' }).click();
    await dialog.locator('.pick-list button').first().click();
    await dialog.getByRole('button', { name: '新增人员' }).click();
    await page.getByRole('heading', { level: 1, name: '新来的同事' }).waitFor();
    await page.getByText('目前没有角色').waitFor();
  });
});

describe('the list of empty posts', () => {
  it('is filtered in the address, leads to the unit and to sign-offs whose signer has left', async () => {
    const page = await suite.at('off1', '/b/units');
    await page.getByRole('link', { name: '空缺岗位', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '空缺岗位' }).waitFor();
    // a school made just now has nobody yet
    const office = await suite.campaign.as('off1');
    const name = '待配备学校';
    const parentId = text(await unitOf('9900100001'), 'parentId');
    await office.must('POST', '/units', {
      kind: 'SCHOOL',
      code: '7700300099',
      name,
      parentId,
      validFrom: '2024-09-01',
      profile: {
        schoolType: 'PRIMARY',
        ownership: 'PUBLIC',
        boarding: 'NONE',
        flags: [],
        pupils: 10,
        boarders: 0,
        staff: 2,
        campuses: 1,
        guardsInHouse: 0,
        guardsOutsourced: 0,
      },
    });
    await page.goto('/b/vacancies?posts=PRINCIPAL&q=7700300099');
    await page.getByText('共 1 项').waitFor();
    await page.getByText('校长（园长）', { exact: true }).last().waitFor();
    await page.locator('.row-link').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { level: 2, name: '空缺岗位' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '签批人已离岗的签批' }).click();
    await page.waitForURL(/sign-offs\?tab=all&signerLeft=true/);
    await page.goto('/b/vacancies?q=9999999999');
    await page.getByText('没有空缺岗位').waitFor();
  });
});

describe('the pages', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('have no serious finding of axe and no sideways scrolling (%s)', async (_, size) => {
    const page = await suite.at('off1', '/b/units', size);
    const school = text(await unitOf('9900100001'), 'id');
    const office = await suite.campaign.as('off1');
    const person = text(list(await office.get(`/people?unitId=${school}`), 'items')[0], 'id');
    const [staged] = list(await office.get('/roster/imports'), 'items').filter(
      (one) => field(one, 'state') === 'STAGED',
    );
    const [ended] = list(await office.get('/roster/imports'), 'items').filter(
      (one) => field(one, 'state') === 'WITHDRAWN',
    );
    const pages: readonly (readonly [string, string])[] = [
      ['/b/units', '.list-foot'],
      [`/b/units/${school}`, '.unit-record .rows a'],
      ['/b/units/import', '.rows a'],
      [`/b/units/import/${text(staged, 'id')}`, '.roster-table, .card'],
      [`/b/units/import/${text(ended, 'id')}`, '.facts-number'],
      ['/b/vacancies', '.list-foot'],
      ['/b/people', '.list-foot'],
      [`/b/people/${person}`, '.rows strong'],
    ];
    const wrong: string[] = [];
    for (const [address, until] of pages) {
      await page.goto(address);
      await page.locator(until).first().waitFor();
      for (const finding of await seriousFindings(page)) wrong.push(`${address}: ${finding}`);
      if (await overflows(page)) wrong.push(`${address}: wider than the window`);
      if ((await page.locator('main h1').count()) !== 1) wrong.push(`${address}: not one h1`);
    }
    await page.goto(`/b/units/${school}`);
    for (const name of ['修改基本情况', '更名'] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog', { name }).waitFor();
      for (const finding of await seriousFindings(page)) wrong.push(`${name}: ${finding}`);
      if (await overflows(page)) wrong.push(`${name}: wider than the window`);
      await page.getByRole('button', { name: '取消' }).click();
    }
    expect(wrong).toEqual([]);
  });
});
