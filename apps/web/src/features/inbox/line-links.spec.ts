import { lineLink } from './line-links';

const of = (kind: string, over: Readonly<{ campaignId?: string; year?: number }> = {}) => ({
  kind,
  id: 'x',
  campaignId: over.campaignId ?? null,
  year: over.year ?? null,
});

it.each([
  ['/l', of('CALENDAR_YEAR', { year: 2027 }), '/l/calendars/2027/papers/x'],
  ['/b', of('TERM_TABLE', { year: 2026 }), '/b/calendars/2026/terms/papers/x'],
  ['/l', of('SIGN_OFF'), '/l/sign/x'],
  ['/s', of('SCHOOL_TASK', { campaignId: 'c' }), '/s/tasks/x'],
  ['/b', of('SCHOOL_TASK', { campaignId: 'c' }), '/b/campaigns/c/tasks/x'],
  ['/b', of('COHORT'), '/b/cohorts/x/sheet'],
])('leads from %s to the page of what the line is about', (face, subject, to) => {
  expect(lineLink(face, subject)).toBe(to);
});

it.each([
  ['/s', of('SIGN_OFF')],
  ['/a', of('UNIT')],
  ['/l', of('CALENDAR_YEAR')],
  ['/b', undefined],
])('leads nowhere where %s has no page for it', (face, subject) => {
  expect(lineLink(face, subject)).toBeUndefined();
});
