import { reachOf, returnDueOn, type PersonActor } from '@app/domain';
import { queueFigures, schoolTaskOrThrow, schoolTaskScope } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import { BUDGETS, RETURN_REASONS } from '../clock/ladder-version';
import type { Deps } from '../composition/deps';
import { queueOf } from './review-item';

/** What a reviewer needs to know besides the tasks themselves. */
export class ReviewQueries {
  constructor(private readonly deps: Deps) {}

  /** His queue in figures; each is the length of the list with the same filters. */
  async summary(actor: PersonActor) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const items = await queueFigures(
      db,
      (values) => schoolTaskScope(reachOf('school-task.read', actor), actor.bureauId, values),
      queueOf(actor),
      new Date(nowMs),
    );
    return {
      total: items.reduce((sum, { count }) => sum + count, 0),
      overdue: items.reduce((sum, { overdue }) => sum + overdue, 0),
      items,
    };
  }

  /** What a return may be for, and the earliest day it may be due again. */
  async returnTerms(actor: PersonActor, taskId: string) {
    const db = this.deps.database;
    const task = await schoolTaskOrThrow(db, taskId, {
      reach: reachOf('school-task.read', actor),
      bureauId: actor.bureauId,
    });
    const calendar = await calendarOf(db, task.calendarId);
    const returnedAtMs = await databaseNowMs(db);
    const { returnMinimumWorkingDays: minimumWorkingDays } = BUDGETS;
    return {
      ...RETURN_REASONS,
      minimumWorkingDays,
      today: calendar.dayOf(returnedAtMs),
      currentDueOn: calendar.dayOf(task.currentDueAt.getTime() - 1),
      earliestOn: returnDueOn(calendar, {
        currentDueAtMs: task.currentDueAt.getTime(),
        returnedAtMs,
        chosenOn: null,
        minimumWorkingDays,
      }),
    };
  }
}
