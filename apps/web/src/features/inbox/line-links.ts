import type { Schemas } from '@web/api/client';

type LineSubject = Schemas['LineSubjectResponse'];
type Way = (subject: LineSubject) => string | undefined;

const inOffice: Readonly<Record<string, Way>> = {
  SIGN_OFF: ({ id }) => `sign/${id}`,
  CAMPAIGN: ({ id }) => `campaigns/${id}/overview`,
  CALENDAR_YEAR: ({ id, year }) => (year === null ? undefined : `calendars/${year}/papers/${id}`),
  TERM_TABLE: ({ id, year }) =>
    year === null ? undefined : `calendars/${year}/terms/papers/${id}`,
};
/** Which page of a face shows what a line is about; a face that has none shows the line alone. */
const WAYS: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  '/s': { SCHOOL_TASK: ({ id }) => `tasks/${id}` },
  '/b': {
    ...inOffice,
    SCHOOL_TASK: ({ id, campaignId }) =>
      campaignId === null ? undefined : `campaigns/${campaignId}/tasks/${id}`,
    COHORT: ({ id }) => `cohorts/${id}/sheet`,
  },
  '/l': inOffice,
};

/** Where a line of a message leads within the face it is read in. */
export function lineLink(face: string, subject: LineSubject | undefined): string | undefined {
  const way = subject && WAYS[face]?.[subject.kind]?.(subject);
  return way === undefined ? undefined : `${face}/${way}`;
}
