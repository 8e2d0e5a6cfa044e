import { calendarYearMachine, DomainError, type PersonActor } from '@app/domain';
import {
  openTasksBy,
  publishSchoolYear,
  replaceQuotaSpans,
  revisionOrThrow,
  runningQuotaRules,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { spanChange } from '../quota/quota-spans';
import { yearSubject } from './enter-revision';
import { requireSoundTerms, termsResult, type TermsResult } from './enter-terms';
import { followPlanDates, storeRungs } from './follow-plan';
import { movesOf, openedMoves, projectYear } from './project-year';
import { supersedeEarlier } from './supersede-earlier';

/**
 * 发布校历: terms and vacations count from this transaction on. Plans, reminders and quota periods that have not begun
 * follow; tasks are brought after them batch by batch. Somebody else than who entered it publishes it.
 */
export class PublishTerms {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly termTableId: string;
    readonly expectedVersion?: number;
  }): Promise<TermsResult> {
    const { actor, termTableId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'terms.publish',
        request: command.request,
        subject: { kind: 'CALENDAR_YEAR', id: termTableId },
      },
      async (scope) => {
        const r = await revisionOrThrow(scope, termTableId, actor.bureauId, {
          kind: 'TERMS',
          lock: true,
        });
        if (command.expectedVersion !== undefined && command.expectedVersion !== r.version)
          throw new DomainError('version.stale', 'conflict', {
            version: r.version,
            state: r.state,
          });
        // one publication of a calendar at a time: the next is projected from what this one leaves
        await scope.execute('SELECT 1 FROM calendar WHERE id = $1 FOR UPDATE', [r.calendarId]);
        const entry = { year: r.year, terms: [], vacations: [], ...r.schoolYear };
        // its neighbours may have been published since it was entered
        if (r.state === 'DRAFT') await requireSoundTerms(scope, r.calendarId, entry);
        const projection = await projectYear(scope, r);
        const { next } = projection;
        const moves = movesOf(projection);
        await performAction(scope, calendarYearMachine, {
          action: 'publish',
          actor,
          subject: yearSubject(r),
          facts: { enteredBy: r.enteredBy, findings: 0 },
          set: {
            published_by: actor.personId,
            published_at: scope.now,
            moves: JSON.stringify(openedMoves(projection)),
            total: await openTasksBy(scope, r.calendarId),
          },
          data: { schoolYear: r.year, moves: moves.length },
        });
        await supersedeEarlier(scope, r);
        await scope.execute('UPDATE calendar_revision SET year_version = $2 WHERE id = $1', [
          r.id,
          await publishSchoolYear(scope, r.calendarId, { ...entry, source: r.source }),
        ]);
        await followPlanDates(scope, moves);
        await storeRungs(
          scope,
          r.calendarId,
          next,
          [...new Set(moves.map((m) => m.toAt))].map((at) => ({
            ladder: 'SCHOOL_TASK',
            dueAt: new Date(at),
          })),
        );
        const today = next.dayOf(scope.now.getTime());
        for (const rule of await runningQuotaRules(scope, r.calendarId)) {
          const change = spanChange(rule, next, today);
          await replaceQuotaSpans(scope, rule.id, change.drop, change.put);
        }
        return termsResult(scope, r.id, r.bureauId);
      },
    );
  }
}
