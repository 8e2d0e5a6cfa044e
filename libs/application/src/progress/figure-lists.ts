import { SCHOOL_TASK_STATES } from '@app/contracts';

/** The query of the list behind each figure of a row of progress. */
export interface FigureLists {
  readonly total: string;
  readonly byState: Readonly<Record<string, string>>;
  readonly waitingFor: Readonly<Record<string, string>>;
  readonly overdue: string;
  readonly dueSoon: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** Which filter narrows a list to the unit of a row; the bureau's row is about all. */
function unitFilter(unitKind: string): 'schoolId' | 'groupId' | 'leadSectionId' | null {
  switch (unitKind) {
    case 'BUREAU':
      return null;
    case 'SECTION':
      return 'leadSectionId';
    case 'SCHOOL':
      return 'schoolId';
    default:
      return 'groupId';
  }
}

/** A figure and its list are one question: both read the same columns with the same conditions. */
export function figureLists(
  row: {
    readonly campaignId: string;
    readonly phaseNo: number;
    readonly unitId: string;
    readonly unitKind: string;
  },
  states: readonly string[],
  holders: readonly string[],
): FigureLists {
  const filter = unitFilter(row.unitKind);
  const base = {
    campaignId: row.campaignId,
    phaseNo: String(row.phaseNo),
    ...(filter === null ? {} : { [filter]: row.unitId }),
  };
  const query = (more: Readonly<Record<string, string>>): string =>
    new URLSearchParams({ ...base, ...more }).toString();
  const each = (keys: readonly string[], name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(keys.map((key) => [key, query({ [name]: key })]));
  const counted = SCHOOL_TASK_STATES.filter((s) => s !== 'EXEMPTED' && s !== 'CANCELLED');
  return {
    total: query({}),
    byState: each(states, 'states'),
    waitingFor: each(holders, 'holder'),
    overdue: query({ overdue: 'true' }),
    dueSoon: query({ dueSoon: 'true' }),
    numerator: query({ states: 'ACCEPTED' }),
    denominator: query({ states: counted.join(',') }),
  };
}
