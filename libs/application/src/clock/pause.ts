import { DomainError } from '@app/domain';
import {
  fixedDatesInPause,
  movePausedBudgets,
  pausedBudgets,
  rearmPausedTasks,
  type FixedDateInPause,
  type MovedBudget,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { LADDER_VERSION, ladderVersionOf } from './ladder-version';
import { ensureRungInstants } from './rung-instants';

interface PausedCampaign {
  readonly id: string;
  readonly calendarId: string;
}

/** Where budgets that ran through a pause would be due if it ended now. */
async function movedBudgets(
  db: Queryable,
  campaign: PausedCampaign,
  pausedAt: Date,
  nowMs: number,
): Promise<readonly MovedBudget[]> {
  const calendar = await calendarOf(db, campaign.calendarId);
  const today = calendar.dayOf(nowMs);
  return (await pausedBudgets(db, campaign.id, pausedAt)).map((budget) => {
    const lost = calendar.workingDaysBetween(calendar.dayOf(budget.since.getTime()), today);
    const dueOn = calendar.dayOf(budget.dueAt.getTime() - 1);
    const newDueOn = calendar.addWorkingDays(dueOn, lost);
    // a budget of hours keeps its hour
    const shiftMs = calendar.startOf(newDueOn) - calendar.startOf(dueOn);
    return { ...budget, newDueOn, newDueAt: new Date(budget.dueAt.getTime() + shiftMs) };
  });
}

/**
 * The ladders after a pause (domain model, 5.6 and section 6): budgets get its working days back and their unfired rungs
 * move along; fixed dates stay, and nothing that fell due meanwhile is fired one by one.
 */
export async function rearmAfterPause(
  scope: TransactionScope,
  campaign: PausedCampaign,
  pause: { readonly id: string; readonly from: Date },
): Promise<void> {
  const { id: campaignId, calendarId } = campaign;
  const moved = await movedBudgets(scope, campaign, pause.from, scope.now.getTime());
  for (const ladder of ['REVIEW', 'COHORT', 'SCHOOL_TASK', 'EXTENSION'] as const) {
    const dueAts = moved.filter((m) => m.ladder === ladder).map((m) => m.newDueAt);
    await ensureRungInstants(scope, calendarId, ladder, dueAts);
  }
  await movePausedBudgets(
    scope,
    {
      campaignId,
      calendarId,
      suspensionId: pause.id,
      pausedAt: pause.from,
      at: scope.now,
      ladderVersion: ladderVersionOf,
    },
    moved,
  );
  await rearmPausedTasks(scope, {
    campaignId,
    calendarId,
    ladderVersion: LADDER_VERSION,
    at: scope.now,
  });
}

const fixedDateKey = (d: FixedDateInPause): string => `${d.phaseNo}/${d.taskKey}/${d.dueOn}`;

/** @throws DomainError campaign.fixed-dates-open naming each fixed date of the pause nobody has confirmed */
export async function requireConfirmed(
  scope: TransactionScope,
  campaignId: string,
  pausedAt: Date,
  confirmed: readonly string[],
): Promise<void> {
  const open = (await fixedDatesInPause(scope, campaignId, pausedAt, scope.now)).filter(
    (d) => !confirmed.includes(fixedDateKey(d)),
  );
  if (open.length > 0)
    throw new DomainError(
      'campaign.fixed-dates-open',
      'conflict',
      { count: open.length },
      open.map((d) => ({
        field: 'confirmedFixedDates',
        code: 'campaign.fixed-date-open' as const,
        facts: { key: fixedDateKey(d), title: d.title, dueOn: d.dueOn, tasks: d.tasks },
      })),
    );
}

export interface ResumePreview {
  readonly pausedAt: string;
  readonly workingDaysLost: number;
  /** fixed dates that fell into the pause: they stay and have to be looked at again */
  readonly fixedDates: readonly (FixedDateInPause & { readonly key: string })[];
  readonly budgets: readonly {
    readonly ladder: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What resuming now would move, and what it would leave. */
export async function resumePreview(
  db: Queryable,
  campaign: PausedCampaign,
  pausedAt: Date,
  nowMs: number,
): Promise<ResumePreview> {
  const calendar = await calendarOf(db, campaign.calendarId);
  const moved = await movedBudgets(db, campaign, pausedAt, nowMs);
  return {
    pausedAt: pausedAt.toISOString(),
    workingDaysLost: calendar.workingDaysBetween(
      calendar.dayOf(pausedAt.getTime()),
      calendar.dayOf(nowMs),
    ),
    fixedDates: (await fixedDatesInPause(db, campaign.id, pausedAt, new Date(nowMs))).map((d) => ({
      ...d,
      key: fixedDateKey(d),
    })),
    budgets: moved.map((m) => ({
      ladder: m.ladder,
      from: calendar.dayOf(m.dueAt.getTime() - 1),
      to: m.newDueOn,
    })),
  };
}
