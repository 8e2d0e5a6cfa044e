import { hasPolicy, type PersonActor } from '@app/domain';
import type { Deps } from '../composition/deps';
import { refuseUnlessMay } from '../organisation/unit-rules';
import type { Lists } from '../query/lists';
import { ReadHealth } from './read-health';

export interface AdministrationWork {
  /** roles that wait for the security administrator */
  readonly proposals: number;
  /** messages that stopped on their way; null = not this person's business */
  readonly deliveries: number | null;
  /** checks of the system that are not well; null = not this person's business */
  readonly faults: number | null;
}

/** What waits for the three administrators; each figure is the length of the list behind it. */
export class ReadAdministration {
  private readonly health: ReadHealth;

  constructor(
    deps: Deps,
    private readonly lists: Lists,
  ) {
    this.health = new ReadHealth(deps, lists);
  }

  async execute(actor: PersonActor): Promise<AdministrationWork> {
    refuseUnlessMay('grant.read', actor);
    const proposals = await this.lists.count('grants', actor, { state: 'REQUESTED' });
    const deliveries = hasPolicy('delivery.review', actor)
      ? await this.lists.count('deliveries', actor, {})
      : null;
    const health = hasPolicy('ops.read', actor) ? await this.health.execute(actor) : null;
    return {
      proposals,
      deliveries,
      faults: health?.checks.filter(({ state }) => state !== 'OK').length ?? null,
    };
  }
}
