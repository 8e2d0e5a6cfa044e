import type { WorkCount } from './useWorkbench';

/** What waits for the person himself; the rest is what he should know of. */
const MINE = ['signOff', 'review', 'cohort', 'overdueHere', 'returned', 'issue', 'draft'] as const;
const WATCH = ['overdue', 'dueSoon', 'sentBack'] as const;
export type WorkKey = (typeof MINE)[number] | (typeof WATCH)[number];

export interface WorkLink {
  readonly key: WorkKey;
  readonly count: number;
  readonly to: string;
}

/** Where each list of the api stands in the console. */
const PAGES: Readonly<Record<string, string>> = {
  'review-queue': 'review',
  'sign-offs': 'sign-offs',
  cohorts: 'cohorts',
  campaigns: 'campaigns',
  'school-tasks': 'tasks',
};

function linksOf(
  counts: readonly WorkCount[],
  keys: readonly WorkKey[],
  base: string,
): readonly WorkLink[] {
  return keys.flatMap((key) => {
    const found = counts.find((one) => one.key === key);
    const page = found && PAGES[found.list];
    if (found === undefined || page === undefined) return [];
    const query = found.query === '' ? '' : `?${found.query}`;
    return [{ key, count: found.count, to: `${base}/${page}${query}` }];
  });
}

/** What the person has to do, the weightiest first; nothing to do is not shown. */
export const mine = (counts: readonly WorkCount[], base: string): readonly WorkLink[] =>
  linksOf(counts, MINE, base).filter(({ count }) => count > 0);

/** What is late or about to be, within his reach. */
export const watched = (counts: readonly WorkCount[], base: string): readonly WorkLink[] =>
  linksOf(counts, WATCH, base);
