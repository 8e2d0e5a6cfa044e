import { snapshotOrThrow, type Queryable, type SignOffRow } from '@app/persistence';

/** The parts of a frozen gate sheet that decide; written by freezeGateSheet in one canonical form. */
export interface FrozenGate {
  readonly items: readonly {
    readonly no: number;
    readonly kind: string;
    readonly label: string;
    readonly mandatory: boolean;
    readonly status: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  readonly lines: readonly { readonly cohortId: string | null }[];
  readonly unsignedCohorts: readonly {
    readonly id: string;
    readonly groupName: string;
    readonly shardNo: number;
  }[];
}

const isFrozenGate = (value: unknown): value is FrozenGate =>
  typeof value === 'object' &&
  value !== null &&
  'items' in value &&
  'lines' in value &&
  'unsignedCohorts' in value &&
  [value.items, value.lines, value.unsignedCohorts].every((part) => Array.isArray(part));

/** What the leaders sign: the snapshot, whatever has changed in the tables since. */
export async function frozenGate(
  db: Queryable,
  s: Pick<SignOffRow, 'snapshotId'>,
): Promise<FrozenGate> {
  const content: unknown = JSON.parse(await snapshotOrThrow(db, s.snapshotId));
  if (!isFrozenGate(content)) throw new Error('the snapshot holds no gate sheet');
  return content;
}
