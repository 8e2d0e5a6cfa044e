import { extensionMachine, listActions, offers, type PersonActor } from '@app/domain';
import {
  extensionOrThrow,
  listExtensions,
  toPage,
  type ExtensionFilter,
  type ExtensionRow,
  type Page,
  type PageRequest,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { extensionFacts, extensionReader, extensionRelation } from './extension-step';

/** Requests within the reader's scope. */
export class ExtensionQueries {
  constructor(private readonly deps: Deps) {}

  async list(
    actor: PersonActor,
    filter: ExtensionFilter,
    page: PageRequest,
  ): Promise<Page<unknown>> {
    const rows = await listExtensions(this.deps.database, extensionReader(actor), filter, page);
    const cut = toPage(rows, page.limit, (r) => [r.createdAt.toISOString(), r.id]);
    const nowMs = await databaseNowMs(this.deps.database);
    const days = await Promise.all(cut.items.map((e) => this.days(e, nowMs)));
    return {
      next: cut.next,
      items: cut.items.map((e, i) =>
        plain({
          ...e,
          ...days[i],
          actions: listActions(extensionMachine, e.state, actor, extensionRelation(e)),
        }),
      ),
    };
  }

  async one(actor: PersonActor, extensionId: string) {
    const db = this.deps.database;
    const e = await extensionOrThrow(db, extensionId, extensionReader(actor));
    const nowMs = await databaseNowMs(db);
    const facts = await extensionFacts(db, e, nowMs, actor.unitId);
    return plain({
      ...e,
      ...(await this.days(e, nowMs)),
      granted: facts.granted,
      grantedWorkingDays: facts.grantedWorkingDays,
      limits: facts.limits,
      actions: offers(extensionMachine, e.state, actor, extensionRelation(e), facts),
    });
  }

  /** Days as the task's calendar counts them; a return may have moved the date since the request was made. */
  private async days(e: ExtensionRow, nowMs: number) {
    const calendar = await calendarOf(this.deps.database, e.calendarId);
    const currentDueOn = calendar.dayOf(e.currentDueAt.getTime() - 1);
    return {
      today: calendar.dayOf(nowMs),
      currentDueOn,
      workingDaysNow: calendar.workingDaysBetween(currentDueOn, e.newDueOn),
      decisionDueOn:
        e.decisionDueAt === null ? null : calendar.dayOf(e.decisionDueAt.getTime() - 1),
    };
  }
}
