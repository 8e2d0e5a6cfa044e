import { api, bodyOf } from './client';

const FOUND = 8;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const text = (of: Readonly<Record<string, unknown>>, name: string): string => {
  const found = of[name];
  return typeof found === 'string' ? found : '';
};
const rows = (page: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const items: unknown = isRecord(page) ? page['items'] : null;
  return Array.isArray(items) ? items.filter(isRecord) : [];
};

interface Found {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

/** People by words of their name. */
export async function findPeople(words: string): Promise<readonly Found[]> {
  const page: unknown = await bodyOf<unknown>(
    api.GET('/api/v1/people', { params: { query: { q: words, disabled: false, limit: FOUND } } }),
  );
  return rows(page).map((one) => ({
    id: text(one, 'id'),
    text: text(one, 'name'),
    hint: `${text(one, 'unitName')} ${text(one, 'post')}`,
  }));
}

/** Units by words of their name. */
export async function findUnits(words: string): Promise<readonly Found[]> {
  const page: unknown = await bodyOf<unknown>(
    api.GET('/api/v1/units', { params: { query: { q: words, limit: FOUND } } }),
  );
  return rows(page).map((one) => ({ id: text(one, 'id'), text: text(one, 'name') }));
}

export type UnitKindAsked =
  'BUREAU' | 'SECTION' | 'TOWN_CENTER' | 'DIRECT_GROUP' | 'SCHOOL' | 'MEMBER_UNIT' | 'AGENCY';

/** Units of some kinds by words of the name or by the code; without words the first ones. */
export const findUnitsOf =
  (kind: readonly UnitKindAsked[]) =>
  async (q: string): Promise<readonly Found[]> => {
    const page: unknown = await bodyOf<unknown>(
      api.GET('/api/v1/units', {
        params: { query: { ...(q === '' ? {} : { q }), kind: [...kind], limit: FOUND } },
      }),
    );
    return rows(page).map((one) => ({
      id: text(one, 'id'),
      text: text(one, 'name'),
      hint: text(one, 'code'),
    }));
  };

export interface CohortBrief {
  readonly id: string;
  readonly groupName: string;
  readonly shardNo: number;
  readonly state: string;
}

/** Cohorts of a phase, all of them. */
export async function cohortsOfPhase(
  campaignId: string,
  phaseNo: number,
): Promise<readonly CohortBrief[]> {
  const page: unknown = await bodyOf<unknown>(
    api.GET('/api/v1/cohorts', { params: { query: { campaignId, phaseNo, limit: 100 } } }),
  );
  return rows(page).map((one) => ({
    id: text(one, 'id'),
    groupName: text(one, 'groupName'),
    shardNo: typeof one['shardNo'] === 'number' ? one['shardNo'] : 1,
    state: text(one, 'state'),
  }));
}
