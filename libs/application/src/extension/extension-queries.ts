import { extensionMachine, listActions, offers, type PersonActor } from '@app/domain';
import {
  extensionOrThrow,
  listExtensions,
  toPage,
  type ExtensionFilter,
  type Page,
  type PageRequest,
} from '@app/persistence';
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
    return {
      next: cut.next,
      items: cut.items.map((e) =>
        plain({
          ...e,
          actions: listActions(extensionMachine, e.state, actor, extensionRelation(e)),
        }),
      ),
    };
  }

  async one(actor: PersonActor, extensionId: string) {
    const db = this.deps.database;
    const e = await extensionOrThrow(db, extensionId, extensionReader(actor));
    const facts = await extensionFacts(db, e, await databaseNowMs(db), actor.unitId);
    return plain({
      ...e,
      granted: facts.granted,
      grantedWorkingDays: facts.grantedWorkingDays,
      limits: facts.limits,
      actions: offers(extensionMachine, e.state, actor, extensionRelation(e), facts),
    });
  }
}
