import type { CampaignScope } from '@app/contracts';
import type { Runtime } from '@app/application';
import { tellSweep, tellToday } from './beside';
import { dayOf, instantOf, type StandingClock } from './standing-clock';
import { tellThreeYears } from './three-years';
import { Town } from './town';

/** Before August this year's campaign has no past worth seeing: the one of the year before is told. */
const FIRST_MONTH = 8;

/** The year in which the demo district's three-year campaign began. @param today `YYYY-MM-DD` */
export function firstYear(today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month >= FIRST_MONTH ? year : year - 1;
}

/** The calendar pack of the demo knows no earlier year. */
const FIRST_CALENDAR_YEAR = 2026;

/** Whether there is a past that can be told. @param todayMs the instant of the installation */
export const hasPast = (todayMs: number): boolean =>
  firstYear(dayOf(todayMs)) >= FIRST_CALENDAR_YEAR;

/** The morning the past begins. */
export const beginningMs = (todayMs: number): number =>
  instantOf(`${firstYear(dayOf(todayMs))}-01-05`, '08:30');

/**
 * Gives the demo district a believable past through the use cases, as its people would have lived it: a closed sweep,
 * the three-year campaign with a signed first gate and a second phase under way, and what lies on desks today.
 * @param todayMs nothing happens after it; the running system goes on from there
 */
export async function tellPast(
  runtime: Runtime,
  clock: StandingClock,
  plan: {
    readonly calendarId: string;
    readonly todayMs: number;
    /** the whole district when absent */
    readonly scope?: CampaignScope;
    /** hears each month as it is reached, `YYYY-MM` */
    readonly onMonth: (month: string) => void;
  },
): Promise<void> {
  const y0 = firstYear(dayOf(plan.todayMs));
  const town = new Town(runtime, clock, { untilMs: plan.todayMs, onMonth: plan.onMonth });
  const { calendarId, scope } = plan;
  await tellSweep(town, { calendarId, y0, ...(scope && { scope }) });
  const campaignId = await tellThreeYears(town, { calendarId, y0, scope });
  await town.liveTo(plan.todayMs);
  await tellToday(town, { campaignId, calendarId });
  while ((await runtime.app.progress.fold.execute()) > 0);
}
