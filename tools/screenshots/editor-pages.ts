import { field, Person, text } from '../demo/client';
import { dayFromToday } from '../demo/small-campaign';
import type { Picture } from './picture';

const OFFICE = 'off1';
const STEPS = ['basics', 'phases', 'tasks', 'forms', 'gates', 'ladder', 'check', 'issue'] as const;

/** Opens the first folded part, so that its fields are in the picture. */
const unfolded = new Set<string>(['tasks', 'forms']);

/** The editor of a campaign, every step. @param draft address of a draft, without the step */
export const editorPictures = (draft: string): readonly Picture[] => [
  { name: 'bureau-campaign-new', login: OFFICE, path: '/b/campaigns/new', until: '.template' },
  ...STEPS.map((step): Picture => ({
    name: `bureau-editor-${step}`,
    login: OFFICE,
    path: `${draft}/${step}`,
    until: '.editor-body h2',
    ...(unfolded.has(step)
      ? {
          prepare: async (page) => {
            await page.locator('details.fold > summary').first().click();
            await page.locator('details.fold[open] .field').first().waitFor();
          },
        }
      : {}),
  })),
];

/** A draft of the office to look at; a second run makes no other. */
export async function draftAddress(base: string, password: string): Promise<string> {
  const office = await Person.signIn(base, OFFICE, password);
  const [known] = await office.all('/campaigns?states=DRAFT');
  if (known !== undefined) return `/b/campaigns/${text(known, 'id')}/edit`;
  const calendar = (await office.all('/calendars')).find((c) => field(c, 'code') === 'CN');
  const made = await office.must('POST', '/campaigns', {
    templateId: 'campus-safety-three-year',
    calendarId: text(calendar, 'id'),
    y0: Number(dayFromToday(0).slice(0, 4)),
  });
  return `/b/campaigns/${text(made, 'campaignId')}/edit`;
}
