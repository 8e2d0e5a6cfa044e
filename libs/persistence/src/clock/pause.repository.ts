import type { Queryable } from '../core/database';
import {
  moveReviewsSql,
  moveTownReviewsSql,
  pausedBudgetsSql,
  rearmPausedTasksSql,
} from '../sql/pause.sql';

/** A distinct due instant of budgets that ran through a pause. */
export interface PausedBudget {
  readonly ladder: 'REVIEW' | 'COHORT';
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

/** Moves budgets to their new due instants and their unfired rungs with them. */
export async function movePausedBudgets(
  db: Queryable,
  pause: {
    readonly campaignId: string;
    readonly pausedAt: Date;
    readonly calendarId: string;
    readonly ladderVersion: number;
  },
  moved: readonly (PausedBudget & { readonly newDueAt: Date })[],
): Promise<void> {
  for (const [ladder, sql] of [
    ['REVIEW', moveReviewsSql],
    ['COHORT', moveTownReviewsSql],
  ] as const) {
    const mine = moved.filter((m) => m.ladder === ladder);
    if (mine.length === 0) continue;
    await db.execute(sql, [
      pause.campaignId,
      pause.pausedAt,
      mine.map((m) => m.dueAt),
      mine.map((m) => m.earlier),
      mine.map((m) => m.newDueAt),
      pause.calendarId,
      pause.ladderVersion,
    ]);
  }
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
