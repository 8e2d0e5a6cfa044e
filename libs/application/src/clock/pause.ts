import {
  movePausedBudgets,
  pausedBudgets,
  rearmPausedTasks,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { LADDER_VERSION } from './ladder-version';
import { ensureRungInstants } from './rung-instants';

/**
 * The ladders after a pause (domain model, 5.6 and section 6): budgets get its working days back and their unfired rungs
 * move along; fixed dates stay, and nothing that fell due meanwhile is fired one by one.
 */
export async function rearmAfterPause(
  scope: TransactionScope,
  campaign: { readonly id: string; readonly calendarId: string },
  pausedAt: Date,
): Promise<void> {
  const { id: campaignId, calendarId } = campaign;
  const calendar = await calendarOf(scope, calendarId);
  const today = calendar.dayOf(scope.now.getTime());
  const moved = (await pausedBudgets(scope, campaignId, pausedAt)).map((budget) => {
    const lost = calendar.workingDaysBetween(calendar.dayOf(budget.since.getTime()), today);
    const dueOn = calendar.addWorkingDays(calendar.dayOf(budget.dueAt.getTime() - 1), lost);
    return { ...budget, newDueAt: new Date(calendar.endOf(dueOn)) };
  });
  for (const ladder of ['REVIEW', 'COHORT'] as const) {
    const dueAts = moved.filter((m) => m.ladder === ladder).map((m) => m.newDueAt);
    await ensureRungInstants(scope, calendarId, ladder, dueAts);
  }
  const pause = { campaignId, calendarId, ladderVersion: LADDER_VERSION };
  await movePausedBudgets(scope, { ...pause, pausedAt }, moved);
  await rearmPausedTasks(scope, { ...pause, at: scope.now });
}
