import { cohortWorkflowId, type Clock, type CohortRef, type CohortStep } from '@app/contracts';
import { DomainError } from '@app/domain';
import {
  cohortClock,
  cohortOrThrow,
  fireDueRungs,
  queueDigests,
  type CohortClockRow,
  type Queryable,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { LADDER_VERSION } from '../clock/ladder-version';
import { startTownReview } from '../cohort/town-review';
import type { Deps } from '../composition/deps';
import { runExtensions } from '../extension/extension-clock';
import { digestSlots, nextReloadAtMs } from '../reminder/slots';
import { databaseNowMs, markClock, markEnded } from './workflow-state';

/** A locked row must not make the loop hot: the next scan is at least this share of a day ahead (5 s of a real day). */
const MIN_STEP_SHARE_OF_DAY = 5_000 / 86_400_000;

export class CohortClockSteps {
  constructor(private readonly deps: Deps) {}

  async load(ref: CohortRef): Promise<Clock<CohortStep>> {
    const nowMs = await databaseNowMs(this.deps.database);
    const clock = await this.clock(this.deps.database, ref, nowMs, 0);
    await markClock(this.deps.database, cohortWorkflowId(ref), 'cohortWorkflow', clock.ended);
    return clock;
  }

  /**
   * Fires every rung due until `upToMs`, starts the town review when its time has come, and queues one digest a person.
   * @param onBatch reports rungs fired so far, for heartbeats
   */
  async scan(
    ref: CohortRef,
    upToMs: number,
    commandId: string,
    onBatch: (fired: number) => void,
  ): Promise<Clock<CohortStep>> {
    const after = await this.deps.commands.runOnce(commandId, async (scope) => {
      const row = await cohortClock(scope, ref.cohortId);
      if (!row) throw new DomainError('object.missing', 'missing');
      const upTo = new Date(Math.min(upToMs, scope.now.getTime()));
      const calendar = await calendarOf(scope, row.calendarId);
      if (!row.paused && row.state !== 'CLOSED') {
        const day = calendar.dayOf(scope.now.getTime());
        await fireDueRungs(
          scope,
          {
            cohortId: ref.cohortId,
            upTo,
            commandId,
            at: scope.now,
            ladderVersion: LADDER_VERSION,
            day,
            calendarId: row.calendarId,
          },
          onBatch,
        );
        await runExtensions(scope, row, { upTo, commandId });
        await queueDigests(scope, {
          slots: digestSlots(calendar, scope.now.getTime()),
          at: scope.now,
          calendarId: row.calendarId,
          bureauId: row.bureauId,
        });
        const reviewAtMs = reviewStartMs(row, upTo.getTime());
        if (reviewAtMs !== null && reviewAtMs <= upTo.getTime()) {
          await startTownReview(scope, await cohortOrThrow(scope, ref.cohortId, null, true), {
            kind: 'system',
            bureauId: row.bureauId,
          });
        }
      }
      const minimumMs = Math.ceil(calendar.dayLengthMs * MIN_STEP_SHARE_OF_DAY);
      return this.clock(scope, ref, scope.now.getTime(), upTo.getTime() + minimumMs);
    });
    return markEnded(this.deps.database, cohortWorkflowId(ref), 'cohortWorkflow', after);
  }

  private async clock(
    db: Queryable,
    ref: CohortRef,
    nowMs: number,
    notBeforeMs: number,
  ): Promise<Clock<CohortStep>> {
    const row = await cohortClock(db, ref.cohortId);
    if (!row) throw new DomainError('object.missing', 'missing');
    const calendar = await calendarOf(db, row.calendarId);
    const candidates = [
      row.nextTaskAt?.getTime(),
      row.nextExtensionAt?.getTime(),
      row.nextCohortAt?.getTime(),
      reviewStartMs(row, nowMs) ?? undefined,
    ].filter((x) => x !== undefined);
    const next = candidates.length === 0 ? null : Math.max(Math.min(...candidates), notBeforeMs);
    return {
      stage: row.state,
      ended: row.state === 'CLOSED' || row.generation !== ref.generation,
      paused: row.paused,
      step: next === null ? null : 'runCohortScan',
      stepAtMs: next,
      reloadAtMs: nextReloadAtMs(calendar, nowMs),
    };
  }
}

/** The system's own start of the town review: all settled, the phase's end, or the latest return's due date after it; never while a reopened one is left to its schools. */
function reviewStartMs(row: CohortClockRow, nowMs: number): number | null {
  if (row.state !== 'OPEN' || row.members === 0) return null;
  const workUntilMs = row.workUntilAt?.getTime() ?? 0;
  if (row.unsettled === 0) return Math.max(nowMs, workUntilMs);
  if (row.phaseEndAt === null) return null;
  return Math.max(row.phaseEndAt.getTime(), row.latestReturnDueAt?.getTime() ?? 0, workUntilMs);
}
