import type { Page } from 'playwright-core';
import { calendarPictures } from './calendar-pages';
import { editorPictures } from './editor-pages';
import { organisationPictures } from './organisation-pages';
import type { Picture } from './picture';

export type { Picture } from './picture';

const SCHOOL = '9900100001';
const OFFICER = `saf-${SCHOOL}`;
const PRINCIPAL = `prin-${SCHOOL}`;
const OFFICE = 'off1';
const TOWN = 'town1-1';
const TOWN_HEAD = 'townh1';

/** Follows a link of the page and waits for what it leads to. */
const follow =
  (link: string, until: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(link).first().click();
    await page.locator(until).first().waitFor();
  };

/** @param task addresses of tasks by their key, `campaign` and `read` of the bureau, and who signs as `deputy` */
export const pictures = (task: Readonly<Record<string, string>>): readonly Picture[] => [
  { name: 'all-sign-in', path: '/sign-in', until: '.demo' },
  { name: 'school-today', login: OFFICER, path: '/s', until: '.card' },
  { name: 'school-today-principal', login: PRINCIPAL, path: '/s', until: '.card' },
  { name: 'school-quotas', login: OFFICER, path: '/s/quotas', until: '.card, .state' },
  { name: 'school-tasks', login: OFFICER, path: '/s/tasks', until: '.list-foot' },
  {
    name: 'school-task',
    login: OFFICER,
    path: task['form'] ?? '',
    until: '.record-rail .timeline',
  },
  {
    name: 'school-task-open-fields',
    login: OFFICER,
    path: task['form'] ?? '',
    until: '.record-rail .timeline',
    prepare: async (page) => {
      await page.locator('.record-rail details summary').click();
      await page.locator('.actions-foot .btn-primary').click();
      await page.locator('.record-rail details p').first().waitFor();
    },
  },
  {
    name: 'school-task-returned',
    login: OFFICER,
    path: task['returned'] ?? '',
    until: '.record-rail .timeline',
  },
  {
    name: 'school-task-sign',
    login: PRINCIPAL,
    path: task['sign'] ?? '',
    until: '.record-rail .timeline',
    prepare: async (page) => {
      await page.locator('.actions-foot .btn-primary').click();
      await page.locator('dialog[open] code').waitFor();
    },
  },
  { name: 'school-inbox', login: OFFICER, path: '/s/inbox', until: 'main h1' },
  { name: 'school-school', login: OFFICER, path: '/s/school', until: '.facts-number' },
  {
    name: 'school-help',
    login: OFFICER,
    path: '/s',
    until: '.card',
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'bureau-search',
    login: 'off1',
    path: '/b',
    until: '.health',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('[role=option]').first().waitFor();
    },
  },
  {
    name: 'bureau-messages',
    login: 'off1',
    path: '/b/inbox',
    until: 'main h1',
  },
  { name: 'leader-to-sign', login: task['deputy'] ?? '', path: '/l', until: '.overview-card' },
  {
    name: 'leader-overview',
    login: task['deputy'] ?? '',
    path: '/l/campaigns',
    until: '.overview-card',
  },
  {
    name: 'leader-campaign',
    login: task['deputy'] ?? '',
    path: '/l/campaigns',
    until: '.overview-card',
    prepare: follow('.overview-card h3 a', '.cohort-states'),
  },
  {
    name: 'leader-calendar',
    login: task['deputy'] ?? '',
    path: '/l/calendars',
    until: '.month',
  },
  {
    name: 'leader-documents',
    login: task['deputy'] ?? '',
    path: '/l/documents',
    until: '.list-foot',
  },
  { name: 'leader-signed', login: task['deputy'] ?? '', path: '/l/signed', until: '.list-foot' },
  {
    name: 'leader-sign',
    login: task['deputy'] ?? '',
    path: '/l/signed',
    until: '.list-foot',
    prepare: follow('.row-link', '.sheet .chain'),
  },
  {
    name: 'leader-counted',
    login: task['deputy'] ?? '',
    path: '/l',
    until: '.overview-card',
    prepare: follow('.figures dd a >> nth=1', '.list-foot'),
  },
  {
    name: 'leader-delegations',
    login: task['deputy'] ?? '',
    path: '/l/delegations',
    until: '.filter-bar',
  },
  {
    name: 'leader-delegate',
    login: task['deputy'] ?? '',
    path: '/l/delegations',
    until: '.filter-bar',
    prepare: follow('.page-head-row .btn-primary', 'dialog[open] input'),
  },
  {
    name: 'bureau-sign-offs',
    login: 'head-education',
    path: '/b/sign-offs?tab=signed',
    until: '.list-foot',
  },
  { name: 'bureau-carry-overs', login: 'off1', path: '/b/carry-overs', until: 'main h1' },
  {
    name: 'leader-gate',
    login: task['deputy'] ?? '',
    path: '/l/campaigns',
    until: '.overview-card',
    prepare: async (page) => {
      await follow('.overview-card h3 a', '.cohort-states')(page);
      await follow('a[href*="/gates/1"]', '.sheet')(page);
    },
  },
  { name: 'bureau-workbench', login: OFFICE, path: '/b', until: '.health' },
  { name: 'bureau-campaigns', login: OFFICE, path: '/b/campaigns', until: '.list-foot' },
  ...(
    [
      ['overview', '', '.phase-timeline'],
      ['progress', '/progress', '.heat'],
      ['phase', '/phases/1', '.list-foot'],
      ['tasks', '/tasks', '.list-foot'],
      ['quotas', '/quotas', '.list-foot, .state'],
      ['documents', '/documents', '.data-table, .data-card'],
      ['changes', '/changes', '.rows code'],
      ['activity', '/activity', '.timeline'],
    ] as const
  ).map(([name, path, until]) => ({
    name: `bureau-campaign-${name}`,
    login: OFFICE,
    path: `${task['campaign'] ?? ''}${path}`,
    until,
  })),
  { name: 'bureau-tasks', login: OFFICE, path: '/b/tasks?overdue=true', until: '.list-foot' },
  {
    name: 'bureau-school-task',
    login: OFFICE,
    path: task['read'] ?? '',
    until: '.record-rail .timeline',
  },
  ...editorPictures(task['draft'] ?? ''),
  ...organisationPictures,
  ...calendarPictures,
  { name: 'bureau-review', login: TOWN, path: '/b/review', until: '.review-items, .state' },
  {
    name: 'bureau-review-item',
    login: TOWN,
    path: '/b/review',
    until: '.review-items, .state',
    prepare: async (page) => {
      const first = page.locator('.review-items a').first();
      if ((await first.count()) > 0) await first.click();
    },
  },
  {
    name: 'bureau-review-return',
    login: TOWN,
    path: '/b/review',
    until: '.review-items, .state',
    prepare: async (page) => {
      const first = page.locator('.review-items a').first();
      if ((await first.count()) === 0) return;
      await first.click();
      await page.locator('.review-actions .btn').first().waitFor();
      await page.keyboard.press('r');
      await page.locator('dialog[open] .reasons').waitFor();
    },
  },
  { name: 'admin-home', login: 'sys', path: '/a', until: '.admin-figures, .state' },
  { name: 'admin-accounts', login: 'sys', path: '/a/accounts', until: '.list-foot' },
  {
    name: 'admin-account',
    login: 'sys',
    path: '/a/accounts',
    until: '.list-foot',
    prepare: follow('.row-link', '.account-actions'),
  },
  { name: 'admin-grants', login: 'sec', path: '/a/grants', until: '.list-foot' },
  {
    name: 'admin-grant-propose',
    login: 'sys',
    path: '/a/grants',
    until: '.list-foot',
    prepare: follow('.page-head-row .btn-primary', 'dialog[open] select'),
  },
  {
    name: 'admin-deliveries',
    login: 'sys',
    path: '/a/deliveries',
    until: '.list-foot, .state',
  },
  { name: 'admin-audit', login: 'aud', path: '/a/audit', until: '.list-foot' },
  {
    name: 'admin-audit-detail',
    login: 'aud',
    path: '/a/audit',
    until: '.list-foot',
    prepare: follow('tbody .btn, .data-card .btn', 'dialog[open] .facts'),
  },
  { name: 'admin-health', login: 'sys', path: '/a/health', until: '.facts' },
  { name: 'school-sign-ins', login: OFFICER, path: '/s/sign-ins', until: '.list-foot' },
  { name: 'bureau-requests', login: 'off1', path: '/b/requests', until: '.cards, .state' },
  { name: 'bureau-cohorts', login: TOWN_HEAD, path: '/b/cohorts', until: '.list-foot' },
  {
    name: 'bureau-cohort-sheet',
    login: TOWN_HEAD,
    path: '/b/cohorts',
    until: '.list-foot',
    prepare: async (page) => {
      await page.locator('.row-link').first().click();
      await page.locator('.sheet-table').waitFor();
    },
  },
];
