import { editorPictures } from './editor-pages';
import type { Picture } from './picture';

export type { Picture } from './picture';

const SCHOOL = '9900100001';
const OFFICER = `saf-${SCHOOL}`;
const PRINCIPAL = `prin-${SCHOOL}`;

/** @param task addresses of tasks by their key */
export const pictures = (task: Readonly<Record<string, string>>): readonly Picture[] => [
  { name: 'all-sign-in', path: '/sign-in', until: '.demo' },
  { name: 'school-today', login: OFFICER, path: '/s', until: '.card' },
  { name: 'school-today-principal', login: PRINCIPAL, path: '/s', until: '.card' },
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
  ...editorPictures(task['draft'] ?? ''),
];
