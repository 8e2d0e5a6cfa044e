import type { Picture } from './picture';

const OFFICE = 'off1';
const OFFICER = 'saf-9900100001';

/** The calendar, the documents and the settings of the bureau, and the settings of a school. */
export const calendarPictures: readonly Picture[] = [
  { name: 'bureau-calendar', login: OFFICE, path: '/b/calendars', until: '.month' },
  {
    name: 'bureau-calendar-terms',
    login: OFFICE,
    path: '/b/calendars',
    until: '.month',
    prepare: side('terms', '.panel'),
  },
  {
    name: 'bureau-calendar-count',
    login: OFFICE,
    path: '/b/calendars',
    until: '.month',
    prepare: side('count', '.day-count li'),
  },
  {
    name: 'bureau-calendar-edit',
    login: OFFICE,
    path: '/b/calendars',
    until: '.month',
    prepare: async (page) => {
      await page.locator('.actions a[href*="/edit"]').first().click();
      await page.locator('.notice-line input').first().waitFor();
    },
  },
  { name: 'bureau-documents', login: OFFICE, path: '/b/documents', until: '.list-foot' },
  {
    name: 'bureau-document',
    login: OFFICE,
    path: '/b/documents',
    until: '.list-foot',
    prepare: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.sheet-section').first().waitFor();
    },
  },
  { name: 'bureau-settings', login: OFFICE, path: '/b/settings', until: 'form .check' },
  {
    name: 'bureau-settings-channels',
    login: OFFICE,
    path: '/b/settings/channels',
    until: '.check',
  },
  { name: 'school-settings', login: OFFICER, path: '/s/settings', until: 'form .check' },
];

/** A side of the calendar, by its link. */
function side(page: string, until: string): Picture['prepare'] {
  return async (tab) => {
    await tab.locator(`.tabs a[href*="/${page}"]`).click();
    await tab.locator(`.tabs a.active[href*="/${page}"]`).waitFor();
    await tab.locator(until).first().waitFor();
  };
}
