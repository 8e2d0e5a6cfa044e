import type { Queryable } from '../core/database';
import {
  fixedDatesInPauseSql,
  moveExtensionsSql,
  moveReviewsSql,
  moveTaskBudgetsSql,
  moveTownReviewsSql,
  pausedBudgetsSql,
  rearmPausedTasksSql,
} from '../sql/pause.sql';

/** A distinct due instant of budgets that ran through a pause. */
export interface PausedBudget {
  readonly ladder: 'REVIEW' | 'COHORT' | 'SCHOOL_TASK' | 'EXTENSION';
  readonly dueAt: Date;
  /** begun before the pause */
  readonly earlier: boolean;
  /** from when on the pause took working days from it */
  readonly since: Date;
}

export async function pausedBudgets(
  db: Queryable,
  campaignId: string,
  pausedAt: Date,
): Promise<readonly PausedBudget[]> {
  return db.query<PausedBudget & Record<string, unknown>>(pausedBudgetsSql, [campaignId, pausedAt]);
}

export type MovedBudget = PausedBudget & { readonly newDueAt: Date; readonly newDueOn: string };

const STATEMENTS = {
  REVIEW: moveReviewsSql,
  COHORT: moveTownReviewsSql,
  EXTENSION: moveExtensionsSql,
  SCHOOL_TASK: moveTaskBudgetsSql,
} as const;

/** Moves budgets to their new due instants and their unfired rungs with them. */
export async function movePausedBudgets(
  db: Queryable,
  pause: {
    readonly campaignId: string;
    readonly suspensionId: string;
    readonly pausedAt: Date;
    readonly at: Date;
    readonly calendarId: string;
    readonly ladderVersion: (ladder: PausedBudget['ladder']) => number;
  },
  moved: readonly MovedBudget[],
): Promise<void> {
  for (const ladder of ['REVIEW', 'COHORT', 'EXTENSION', 'SCHOOL_TASK'] as const) {
    const mine = moved.filter((m) => m.ladder === ladder);
    if (mine.length === 0) continue;
    await db.execute(STATEMENTS[ladder], [
      pause.campaignId,
      pause.pausedAt,
      mine.map((m) => m.dueAt),
      mine.map((m) => m.earlier),
      mine.map((m) => m.newDueAt),
      pause.calendarId,
      pause.ladderVersion(ladder),
      ...(ladder === 'SCHOOL_TASK'
        ? [pause.suspensionId, pause.at, mine.map((m) => m.newDueOn)]
        : []),
    ]);
  }
}

/** Dates that fell into a pause and stay where they are: people look at them again when it ends. */
export interface FixedDateInPause {
  readonly phaseNo: number;
  readonly taskKey: string;
  readonly title: string;
  readonly dueOn: string;
  readonly tasks: number;
}

export async function fixedDatesInPause(
  db: Queryable,
  campaignId: string,
  from: Date,
  to: Date,
): Promise<readonly FixedDateInPause[]> {
  return db.query<FixedDateInPause & Record<string, unknown>>(fixedDatesInPauseSql, [
    campaignId,
    from,
    to,
  ]);
}

/** Rungs of the schools' own ladders that fell due in a pause: the ladder rules' fourth rule. @returns tasks armed anew */
export async function rearmPausedTasks(
  db: Queryable,
  pause: {
    readonly campaignId: string;
    readonly at: Date;
    readonly calendarId: string;
    readonly ladderVersion: number;
  },
): Promise<number> {
  return db.execute(rearmPausedTasksSql, [
    pause.campaignId,
    pause.at,
    pause.calendarId,
    pause.ladderVersion,
  ]);
}
