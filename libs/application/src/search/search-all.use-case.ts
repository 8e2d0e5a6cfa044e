import { hasPolicy, reachOf, type PersonActor, type PolicyKey } from '@app/domain';
import {
  searchCampaigns,
  searchDocuments,
  searchPeople,
  searchTasks,
  searchUnits,
  type Hit,
} from '@app/persistence';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';

/** Hits shown of a group; one more is asked for, to tell that there are more. */
const SHOWN = 8;
export const SEARCH_GROUPS = ['campaigns', 'units', 'people', 'documents', 'tasks'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface FoundGroup {
  readonly group: SearchGroup;
  readonly items: readonly Hit[];
  readonly more: boolean;
}

/** One question over everything a person may read, each group cut within his reach by the database. */
export class SearchAll {
  constructor(private readonly deps: Deps) {}

  async execute(actor: PersonActor, text: string): Promise<readonly FoundGroup[]> {
    const words = text.trim();
    if (words === '') return [];
    const db = this.deps.database;
    const limit = SHOWN + 1;
    const { bureauId } = actor;
    const groups: readonly (readonly [SearchGroup, PolicyKey, () => Promise<readonly Hit[]>])[] = [
      ['campaigns', 'campaign.read', () => searchCampaigns(db, readerOf(actor), words, limit)],
      [
        'units',
        'unit.read',
        () => searchUnits(db, bureauId, reachOf('unit.read', actor), words, limit),
      ],
      [
        'people',
        'person.read',
        () => searchPeople(db, bureauId, reachOf('person.read', actor), words, limit),
      ],
      [
        'documents',
        'document.read',
        () =>
          searchDocuments(
            db,
            { ...readerOf(actor), reach: reachOf('document.read', actor) },
            words,
            limit,
          ),
      ],
      ['tasks', 'campaign.read', () => searchTasks(db, readerOf(actor), words, limit)],
    ];
    const found: FoundGroup[] = [];
    // one after the other: a search must not take five connections of the pool at once
    for (const [group, policy, ask] of groups) {
      if (!hasPolicy(policy, actor)) continue;
      const hits = await ask();
      if (hits.length > 0)
        found.push({ group, items: hits.slice(0, SHOWN), more: hits.length > SHOWN });
    }
    return found;
  }
}
