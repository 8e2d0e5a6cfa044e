/** A tick of the api's stream: names of what has changed within the reader's scope, no data. */
export interface Tick {
  readonly subjects: readonly { readonly kind: string; readonly id: string }[];
  readonly figures: readonly unknown[];
  readonly more: boolean;
}

/** First parts of the query keys a change of a kind reaches: its own lists, and the pages that count it. */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  SCHOOL_TASK: ['school-tasks', 'cohorts', 'workbench', 'phases'],
  COHORT: ['cohorts', 'phases', 'workbench', 'overview'],
  CAMPAIGN: ['campaigns', 'overview', 'workbench'],
  PHASE: ['phases', 'campaigns', 'overview', 'workbench'],
  SIGN_OFF: ['sign-offs', 'delegations', 'campaigns', 'phases', 'workbench'],
  EXTENSION_REQUEST: ['extensions', 'school-tasks', 'workbench'],
  DATE_AMENDMENT: ['campaigns', 'school-tasks'],
  CALENDAR_YEAR: ['calendars'],
  MILESTONE: ['campaigns'],
  MEETING: ['campaigns', 'documents'],
  QUOTA_PERIOD: ['quotas', 'phases'],
  CARRY_OVER: ['carry-overs', 'school-tasks', 'phases'],
  RESTATEMENT: ['snapshots', 'phases', 'campaigns'],
  DELIVERY: ['deliveries'],
  INBOX: ['inbox'],
};
/** Pages of figures. */
const FIGURES = ['campaigns', 'cohorts', 'overview', 'phases', 'workbench'];
/** Not told by the stream, or asked anew by who needs it. */
const NEVER = ['session', 'search', 'demo'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads a tick; what cannot be read counts as "more". */
export function tickOf(data: string): Tick {
  const unknown: Tick = { subjects: [], figures: [], more: true };
  try {
    const parsed: unknown = JSON.parse(data);
    if (!isRecord(parsed)) return unknown;
    const { subjects, figures, more } = parsed;
    if (!Array.isArray(subjects) || !Array.isArray(figures)) return unknown;
    return {
      subjects: subjects.flatMap((one: unknown) =>
        isRecord(one) && typeof one['kind'] === 'string' && typeof one['id'] === 'string'
          ? [{ kind: one['kind'], id: one['id'] }]
          : [],
      ),
      figures,
      more: more === true,
    };
  } catch {
    return unknown;
  }
}

/** Which queries a tick makes old, by the first part of their keys. */
export function reachOf(tick: Tick): (resource: unknown) => boolean {
  const isKnown = tick.subjects.every(({ kind }) => kind in REACHED);
  if (tick.more || !isKnown) return (resource) => !NEVER.some((one) => one === resource);
  const reached = new Set<unknown>(tick.subjects.flatMap(({ kind }) => REACHED[kind] ?? []));
  if (tick.figures.length > 0) for (const resource of FIGURES) reached.add(resource);
  return (resource) => reached.has(resource);
}

/** One tick of several. */
export const joined = (ticks: readonly Tick[]): Tick => ({
  subjects: ticks.flatMap(({ subjects }) => subjects),
  figures: ticks.flatMap(({ figures }) => figures),
  more: ticks.some(({ more }) => more),
});
