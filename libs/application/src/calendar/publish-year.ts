import {
  calendarFindings,
  calendarYearMachine,
  DomainError,
  type Calendar,
  type PersonActor,
} from '@app/domain';
import {
  materialiseDays,
  moveCohortRungs,
  openTasksBy,
  publishYear,
  revisionOrThrow,
  storedRungDues,
  type RevisionRow,
  type TransactionScope,
} from '@app/persistence';
import { ladderVersionOf } from '../clock/ladder-version';
import type { Deps } from '../composition/deps';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { yearOf } from './calendar-year';
import { yearSubject } from './enter-revision';
import { yearResult, type YearResult } from './enter-year';
import { followBudgets, followSignOffs } from './follow-clocks';
import { followPlanDates, storeRungs } from './follow-plan';
import { movesOf, openedMoves, projectYear, type Projection } from './project-year';
import { supersedeEarlier } from './supersede-earlier';

/** Rungs reach fifteen working days past a due date and seven before it: what may count days of a year lies this near. */
const REACH_DAYS = 60;

/**
 * 发布: the year counts from this transaction on, plans and reminders follow it, and the tasks are brought after it batch
 * by batch. Somebody else than who entered it publishes it.
 */
export class PublishYear {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly revisionId: string;
    readonly expectedVersion?: number;
  }): Promise<YearResult> {
    const { actor } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'calendar.publish',
        request: command.request,
        subject: { kind: 'CALENDAR_YEAR', id: command.revisionId },
      },
      async (scope) => {
        const r = await revisionOrThrow(scope, command.revisionId, actor.bureauId, {
          lock: true,
        });
        if (command.expectedVersion !== undefined && command.expectedVersion !== r.version)
          throw new DomainError('version.stale', 'conflict', {
            version: r.version,
            state: r.state,
          });
        // one publication of a calendar at a time: the next is projected from what this one leaves
        await scope.execute('SELECT 1 FROM calendar WHERE id = $1 FOR UPDATE', [r.calendarId]);
        const projection = await projectYear(scope, r);
        await performAction(scope, calendarYearMachine, {
          action: 'publish',
          actor,
          subject: yearSubject(r),
          facts: { enteredBy: r.enteredBy, findings: calendarFindings(r.year, r.days).length },
          set: {
            published_by: actor.personId,
            published_at: scope.now,
            moves: JSON.stringify(openedMoves(projection)),
            total: await openTasksBy(scope, r.calendarId),
          },
          data: { year: r.year, moves: projection.moves.length },
        });
        await supersedeEarlier(scope, r);
        const yearVersion = await publishYear(scope, {
          calendarId: r.calendarId,
          ...yearOf(r.year, r.source, r.days),
          labels: yearOf(r.year, r.source, r.days).labels ?? {},
        });
        await scope.execute('UPDATE calendar_revision SET year_version = $2 WHERE id = $1', [
          r.id,
          yearVersion,
        ]);
        await followPlanDates(scope, movesOf(projection));
        await followDays(scope, r, projection);
        await followBudgets(scope, r, projection);
        await followSignOffs(scope, r, projection);
        await followRungs(scope, r, projection.next, projection);
        await moveCohortRungs(scope, r.calendarId, ladderVersionOf('COHORT'));
        return yearResult(scope, r.id, r.bureauId);
      },
    );
  }
}

async function followDays(
  scope: TransactionScope,
  r: RevisionRow,
  { next }: Projection,
): Promise<void> {
  await scope.execute(
    `UPDATE phase p SET provisional = false FROM campaign c WHERE c.id = p.campaign_id AND c.calendar_id = $1 AND p.provisional AND extract(year FROM p.end_on)::int = $2`,
    [r.calendarId, r.year],
  );
  const days = [];
  for (let on = `${r.year - 1}-12-01`; on <= `${r.year}-12-31`; on = next.dayAfter(on, 1))
    days.push({
      on,
      startsAtMs: next.startOf(on),
      endsAtMs: next.endOf(on),
      working: next.isWorking(on),
      provisional: next.isProvisional(on),
    });
  await materialiseDays(scope, r.calendarId, days);
}

/** Stored rungs that may count days of the year, and those of the new dates. */
async function followRungs(
  scope: TransactionScope,
  r: RevisionRow,
  next: Calendar,
  projection: Projection,
): Promise<void> {
  const from = next.startOf(next.dayAfter(`${r.year}-01-01`, -REACH_DAYS));
  const to = next.endOf(next.dayAfter(`${r.year}-12-31`, REACH_DAYS));
  const stored = await storedRungDues(scope, r.calendarId, new Date(from), new Date(to));
  await storeRungs(scope, r.calendarId, next, [
    ...stored.filter((s) => s.ladderVersion === ladderVersionOf(s.ladder)),
    ...[...new Set(movesOf(projection).map((m) => m.toAt))].map((at) => ({
      ladder: 'SCHOOL_TASK',
      dueAt: new Date(at),
    })),
  ]);
}
