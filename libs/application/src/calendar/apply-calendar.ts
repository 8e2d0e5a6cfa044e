import {
  applyMoves,
  calendarDataOrThrow,
  collectItems,
  liveCampaignsBy,
  lockNextTasks,
  moveBatchRungs,
  nextUnapplied,
  openCohortsBy,
  queueDigests,
  type RevisionRow,
  type TransactionScope,
} from '@app/persistence';
import { nudgeCohort } from '../clock/arming';
import { LADDER_VERSION } from '../clock/ladder-version';
import type { Deps } from '../composition/deps';
import { digestSlots } from '../reminder/slots';
import { calendarOf } from './calendar-service';

/** Tasks of one transaction: locks stay short, progress is seen, a kill repeats one batch at most. */
const BATCH = 1_000;

/** Brings published years to the tasks, one batch a call; run by the worker until nothing is left. */
export class ApplyCalendar {
  constructor(private readonly deps: Deps) {}

  /** @returns whether there was something to do */
  async execute(batch = BATCH): Promise<boolean> {
    return this.deps.commands.transact(async (scope) => {
      const revision = await nextUnapplied(scope);
      if (!revision) return false;
      const taskIds = await lockNextTasks(scope, revision.calendarId, revision.lastTaskId, batch);
      if (taskIds.length === 0) await this.finish(scope, revision);
      else await this.move(scope, revision, taskIds);
      return true;
    });
  }

  private async move(
    scope: TransactionScope,
    revision: RevisionRow,
    taskIds: readonly string[],
  ): Promise<void> {
    const { years } = await calendarDataOrThrow(scope, revision.calendarId);
    const moved = await applyMoves(scope, {
      taskIds,
      moves: revision.moves,
      revisionId: revision.id,
      at: scope.now,
      publishedYears: years.map((y) => y.year),
      cause: revision.kind === 'TERMS' ? 'TERM' : 'CALENDAR',
    });
    await moveBatchRungs(scope, taskIds, revision.calendarId, LADDER_VERSION);
    await scope.execute(
      'UPDATE calendar_revision SET done = done + $2, moved = moved + $3, last_task_id = $4 WHERE id = $1',
      [revision.id, taskIds.length, moved, taskIds.at(-1)],
    );
  }

  /** Who prepares calendars hears that it is through, who reads a campaign that its dates have moved. */
  private async announce(scope: TransactionScope, revision: RevisionRow): Promise<void> {
    const subject = { subjectVersion: 1, action: 'applied' };
    scope.emit({ ...subject, subjectKind: 'CALENDAR_YEAR', subjectId: revision.id });
    for (const campaignId of await liveCampaignsBy(scope, revision.calendarId))
      scope.emit({ ...subject, subjectKind: 'CAMPAIGN', subjectId: campaignId });
  }

  /** One line a person, however many of his school's tasks moved; clocks look again. */
  private async finish(scope: TransactionScope, revision: RevisionRow): Promise<void> {
    await scope.execute('UPDATE calendar_revision SET applied_at = $2 WHERE id = $1', [
      revision.id,
      scope.now,
    ]);
    const calendar = await calendarOf(scope, revision.calendarId);
    const nowMs = scope.now.getTime();
    const told = await collectItems(
      scope,
      'CALENDAR',
      `SELECT h.person_id AS recipient_id, 'CALENDAR_YEAR' AS subject_kind, $1::uuid AS subject_id, min(t.campaign_id::text)::uuid AS campaign_id,
         jsonb_build_object('year', $2::int, 'kind', $4::text, 'count', count(*)) AS facts
       FROM deadline_move m JOIN school_task t ON m.subject_kind = 'SCHOOL_TASK' AND t.id = m.subject_id
       JOIN duty_holder h ON h.unit_id = t.school_id AND h.code IN ('SAF', 'PRIN') AND h.valid_from <= $3::date AND (h.valid_to IS NULL OR h.valid_to >= $3::date)
       WHERE m.source_id = $1 GROUP BY h.person_id`,
      [revision.id, revision.year, calendar.dayOf(nowMs), revision.kind],
    );
    if (told > 0)
      await queueDigests(scope, {
        slots: digestSlots(calendar, nowMs),
        at: scope.now,
        calendarId: revision.calendarId,
        bureauId: revision.bureauId,
      });
    for (const cohort of await openCohortsBy(scope, revision.calendarId))
      nudgeCohort(scope, cohort.id, cohort.generation, 'calendar');
    scope.audit({
      actorId: null,
      action: 'CALENDAR_YEAR.applied',
      subjectKind: 'CALENDAR_YEAR',
      subjectId: revision.id,
      unitId: revision.bureauId,
      bureauId: revision.bureauId,
      data: {
        kind: revision.kind,
        year: revision.year,
        tasks: revision.done,
        moved: revision.moved,
      },
    });
    await this.announce(scope, revision);
  }
}
