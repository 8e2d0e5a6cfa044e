import { SCHOOL_FLAGS, type RosterKind } from '@app/contracts';
import {
  codesAllowing,
  DomainError,
  hasPolicy,
  type PersonActor,
  type PolicyKey,
} from '@app/domain';
import {
  compareRoster,
  rosterImportOrThrow,
  type Queryable,
  type RosterCounts,
  type RosterImportRow,
  type TransactionScope,
} from '@app/persistence';
import { localDay } from '../organisation/local-day';
import { ROLE_KINDS } from '../organisation/unit-rules';
import { fieldColumns } from './roster-fields';

/** Tasks schools of the file have received since it was taken over: what they do with them cannot be taken back. */
export const tasksIssued = (row: Pick<RosterImportRow, 'result'>): number =>
  row.result?.['tasks'] ?? 0;

/** What may be done with an import as it stands; the commit asks again. */
export function importOffers(row: RosterImportRow, actor: PersonActor) {
  if (row.state === 'STAGED') {
    const open = row.counts.findings ?? 0;
    const commit =
      open === 0
        ? { action: 'commit', allowed: true }
        : {
            action: 'commit',
            allowed: false,
            reason: 'import.findings-open',
            facts: { count: open },
          };
    return [commit, { action: 'map', allowed: true }, { action: 'discard', allowed: true }];
  }
  if (row.state !== 'COMMITTED') return [];
  const hasAccounts = (row.result?.['accounts'] ?? 0) > 0;
  const mayHandOut = row.kind === 'PEOPLE' && hasAccounts && hasPolicy('account.edit', actor);
  const passwords = row.passwordsAt === null;
  return [
    ...(mayHandOut
      ? [
          passwords
            ? { action: 'passwords', allowed: true }
            : { action: 'passwords', allowed: false, reason: 'import.passwords-taken' },
        ]
      : []),
    tasksIssued(row) === 0
      ? { action: 'withdraw', allowed: true }
      : {
          action: 'withdraw',
          allowed: false,
          reason: 'import.tasks-issued',
          facts: { count: tasksIssued(row) },
        },
  ];
}

/** What a kind of file needs: whoever may write the records one by one may bring them in together. */
export const POLICY_OF = { UNITS: 'unit.edit', PEOPLE: 'account.edit' } as const satisfies Record<
  RosterKind,
  PolicyKey
>;

export const kindsOf = (actor: PersonActor): readonly RosterKind[] =>
  (['UNITS', 'PEOPLE'] as const).filter(
    (kind) => codesAllowing(POLICY_OF[kind], actor, { bureauId: actor.bureauId }).length > 0,
  );

/** @throws DomainError object.missing outside of what the person may import */
export const importOf = (
  db: Queryable,
  actor: PersonActor,
  importId: string,
  lock = false,
): Promise<RosterImportRow> =>
  rosterImportOrThrow(db, importId, { bureauId: actor.bureauId, kinds: kindsOf(actor) }, lock);

/** Whoever decides on roles may name an import without reading it. @throws DomainError object.missing */
export async function importedGrantsReader(
  db: Queryable,
  actor: PersonActor,
  importId: string,
): Promise<void> {
  await rosterImportOrThrow(db, importId, { bureauId: actor.bureauId, kinds: ['PEOPLE'] });
}

/** @throws import.ended, import.rows-lost */
export async function refuseEnded(db: Queryable, row: RosterImportRow): Promise<void> {
  if (row.state !== 'STAGED') throw new DomainError('import.ended', 'conflict');
  const found = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM roster_import_row WHERE import_id = $1',
    [row.id],
  );
  // staging survives neither a crash of the server nor two days
  if (found[0]?.n !== row.rows) throw new DomainError('import.rows-lost', 'conflict');
}

/** Compares the staged rows with the roster of now and keeps the counts. */
export const compareNow = (
  scope: TransactionScope,
  row: Pick<RosterImportRow, 'id' | 'bureauId' | 'kind' | 'mapping'>,
): Promise<RosterCounts> =>
  compareRoster(scope, row.kind, {
    importId: row.id,
    bureauId: row.bureauId,
    today: localDay(scope.now),
    fields: fieldColumns(row.kind, row.mapping),
    flags: SCHOOL_FLAGS,
    roleKinds: ROLE_KINDS,
  });
