import type { Deps } from '../composition/deps';
import { LISTS } from '../query/list-resources';
import type { Lists } from '../query/lists';
import { auditActionGroups } from './audit-words';
import { ReadAdministration } from './read-administration';
import { ReadChain } from './read-chain';
import { ReadHealth } from './read-health';

/** What the three administrators see of the system. */
export const administrationUseCases = (deps: Deps, lists: Lists) => ({
  read: new ReadAdministration(deps, lists),
  health: new ReadHealth(deps, lists),
  chain: new ReadChain(deps),
  auditActions: () => auditActionGroups(Object.keys(LISTS)),
});
