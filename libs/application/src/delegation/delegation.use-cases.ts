import type { Deps } from '../composition/deps';
import { DelegationQueries, RevokeDelegation } from './delegations';
import { GiveDelegation } from './give-delegation.use-case';

/** 代签: who may sign for whom, from when to when. */
export const delegationUseCases = (deps: Deps) => ({
  give: new GiveDelegation(deps),
  revoke: new RevokeDelegation(deps),
  read: new DelegationQueries(deps),
});
