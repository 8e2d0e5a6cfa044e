import type { UnitKind } from '@app/contracts';
import { api, bodyOf } from '@web/api/client';
import type { Pick } from '@web/ui/PickOne';

const FOUND = 8;

const find =
  (kind: readonly UnitKind[]) =>
  async (words: string): Promise<readonly Pick[]> => {
    const page = await bodyOf(
      api.GET('/api/v1/units', {
        params: {
          query: { q: words, limit: FOUND, ...(kind.length > 0 ? { kind: [...kind] } : {}) },
        },
      }),
    );
    return page.items.map(({ id, name, parentName }) => ({
      id,
      text: name,
      ...(parentName === null ? {} : { hint: parentName }),
    }));
  };

export const findGroups = find(['TOWN_CENTER', 'DIRECT_GROUP']);
export const findSchools = find(['SCHOOL']);
export const findSections = find(['SECTION']);
export const findAnyUnit = find([]);
