import {
  extensionMachine,
  listActions,
  offers,
  type ExtensionFacts,
  type PersonActor,
} from '@app/domain';
import { extensionOrThrow, type ExtensionRow, type Queryable } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { extensionFacts, extensionReader, extensionRelation } from './extension-step';

/** A request within the reader's scope; their list is declared. */
export class ExtensionQueries {
  constructor(private readonly deps: Deps) {}

  async one(actor: PersonActor, extensionId: string) {
    const db = this.deps.database;
    const e = await extensionOrThrow(db, extensionId, extensionReader(actor));
    const nowMs = await databaseNowMs(db);
    const facts = await extensionFacts(db, e, nowMs, actor.unitId);
    return plain({
      ...e,
      ...(await extensionDays(db, e, nowMs)),
      granted: facts.granted,
      grantedWorkingDays: facts.grantedWorkingDays,
      limits: facts.limits,
      approvalRefused: refusedApproval(facts, actor),
      actions: offers(extensionMachine, e.state, actor, extensionRelation(e), facts),
    });
  }
}

/** Requests as a list shows them, with their days and what the reader may do. */
export async function extensionBriefs(
  db: Queryable,
  rows: readonly ExtensionRow[],
  actor: PersonActor,
  nowMs: number,
): Promise<readonly unknown[]> {
  const briefs: unknown[] = [];
  for (const e of rows)
    briefs.push(
      plain({
        ...e,
        ...(await extensionDays(db, e, nowMs)),
        actions: listActions(extensionMachine, e.state, actor, extensionRelation(e)),
      }),
    );
  return briefs;
}

/** Days as the task's calendar counts them; a return may have moved the date since the request was made. */
async function extensionDays(db: Queryable, e: ExtensionRow, nowMs: number) {
  const calendar = await calendarOf(db, e.calendarId);
  const currentDueOn = calendar.dayOf(e.currentDueAt.getTime() - 1);
  return {
    today: calendar.dayOf(nowMs),
    currentDueOn,
    workingDaysNow: calendar.workingDaysBetween(currentDueOn, e.newDueOn),
    decisionDueOn: e.decisionDueAt === null ? null : calendar.dayOf(e.decisionDueAt.getTime() - 1),
  };
}

/** Why a yes would be refused now, while a no may still be given; the offer of both is one action. */
function refusedApproval(facts: ExtensionFacts, actor: PersonActor) {
  const approve = extensionMachine.transitions.find(({ to }) => to === 'APPROVED');
  const refusal = approve?.guard?.(facts, { personId: actor.personId, by: [] }) ?? null;
  return refusal && { reason: refusal.code, facts: refusal.facts ?? {} };
}
