import { extensionMachine, offers, type PersonActor } from '@app/domain';
import { extensionOrThrow } from '@app/persistence';
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
