import type { Page } from 'playwright-core';
import type { Picture } from './picture';

const OFFICE = 'off1';
const ROWS = 6;
/** Column of the school type in our own files. */
const TYPE = 3;

/** The beginning of the present register with one mistake in it; nothing of it is taken over. */
async function register(page: Page): Promise<Buffer> {
  const answer = await page.request.get('/api/v1/roster/exports/units?format=csv');
  const lines = (await answer.text()).split('\n').slice(0, ROWS);
  const wrong = (lines[2] ?? '').split(',').map((cell, i) => (i === TYPE ? '?' : cell));
  return Buffer.from(lines.map((line, i) => (i === 2 ? wrong.join(',') : line)).join('\n'));
}

const openFirst =
  (until: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('.row-link').first().click();
    await page.locator(until).first().waitFor();
  };

/** 组织: units, people and the import of schools. */
export const organisationPictures: readonly Picture[] = [
  { name: 'bureau-units', login: OFFICE, path: '/b/units', until: '.list-foot' },
  {
    name: 'bureau-unit',
    login: OFFICE,
    path: '/b/units?q=9900100001',
    until: '.row-link',
    prepare: openFirst('.unit-record .rows a'),
  },
  {
    name: 'bureau-unit-rename',
    login: OFFICE,
    path: '/b/units?q=9900100001',
    until: '.row-link',
    prepare: async (page) => {
      await openFirst('.unit-record .rows a')(page);
      await page.locator('.actions .btn').nth(1).click();
      await page.locator('dialog[open] input').first().waitFor();
    },
  },
  { name: 'bureau-units-import', login: OFFICE, path: '/b/units/import', until: '.roster-drop' },
  {
    name: 'bureau-units-import-preview',
    login: OFFICE,
    path: '/b/units/import',
    until: '.roster-drop',
    prepare: async (page) => {
      const buffer = await register(page);
      await page
        .locator('#roster-file')
        .setInputFiles({ name: 'schools.csv', mimeType: 'text/csv', buffer });
      await page.locator('.roster-table, .roster-start').first().waitFor();
      await page.locator('.list-foot').waitFor();
    },
  },
  { name: 'bureau-vacancies', login: OFFICE, path: '/b/vacancies', until: '.list-foot, .state' },
  { name: 'bureau-people', login: OFFICE, path: '/b/people', until: '.list-foot' },
  {
    name: 'bureau-person',
    login: OFFICE,
    path: '/b/people?code=DEP',
    until: '.row-link',
    prepare: openFirst('.unit-record .rows strong'),
  },
  {
    name: 'admin-person',
    login: 'sys',
    path: '/a/people?code=SAF',
    until: '.row-link',
    prepare: openFirst('.unit-record .rows strong'),
  },
];
