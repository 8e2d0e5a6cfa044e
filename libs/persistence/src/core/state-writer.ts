import { DomainError } from '@app/domain';
import type { SubjectKind } from '@app/contracts';
import type { TransactionScope } from './transaction';

const TABLES: Readonly<Record<SubjectKind, string>> = {
  CAMPAIGN: 'campaign',
  PHASE: 'phase',
  COHORT: 'cohort',
  SCHOOL_TASK: 'school_task',
  SIGN_OFF: 'sign_off',
  EXTENSION_REQUEST: 'extension_request',
  CALENDAR_YEAR: 'calendar_revision',
  DATE_AMENDMENT: 'date_amendment',
  MILESTONE: 'milestone',
  MEETING: 'meeting',
  QUOTA_PERIOD: 'quota_period',
  RESTATEMENT: 'restatement',
};
const COLUMN = /^[a-z][a-z0-9_]*$/;

export interface StateChange {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly actorId: string | null;
  /** further columns of the record, by column name; set in the same statement */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface Versions {
  readonly stateVersion: number;
  readonly version: number;
}

/**
 * Moves a locked record to its new state and writes the state_event, in one statement.
 * @throws DomainError version.stale when the record is no longer in `from`
 */
export async function writeState(scope: TransactionScope, change: StateChange): Promise<Versions> {
  const columns = Object.entries(change.set ?? {});
  for (const [name] of columns)
    if (!COLUMN.test(name)) throw new Error(`not a column name: ${name}`);
  const fixed = 8;
  const assignments = columns.map(([name], i) => `, ${name} = $${fixed + i + 1}`).join('');
  const rows = await scope.query<{ state_version: number; version: number }>(
    `WITH moved AS (
       UPDATE ${TABLES[change.kind]} SET state = $3, state_version = state_version + 1, version = version + 1, updated_at = $4${assignments}
       WHERE id = $1 AND state = $2 RETURNING id, state_version, version),
     event AS (
       INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, actor_id, at, facts)
       SELECT $5, id, state_version, $6, $2, $3, $7::uuid, $4, $8::jsonb FROM moved)
     SELECT state_version, version FROM moved`,
    [
      change.id,
      change.from,
      change.to,
      scope.now,
      change.kind,
      change.action,
      change.actorId,
      JSON.stringify(change.facts ?? {}),
      ...columns.map(([, value]) => value),
    ],
  );
  const row = rows[0];
  if (!row) throw new DomainError('version.stale', 'conflict', { subject: change.kind });
  return { stateVersion: row.state_version, version: row.version };
}

/** The first event of a record: creation is legal from '-', state version 1 for records that are created by an action. */
export async function writeCreation(
  scope: TransactionScope,
  creation: {
    readonly kind: SubjectKind;
    readonly id: string;
    readonly action: string;
    readonly to: string;
    readonly actorId: string | null;
    readonly facts?: Readonly<Record<string, unknown>>;
  },
): Promise<Versions> {
  const rows = await scope.query<{ state_version: number; version: number }>(
    `WITH made AS (
       UPDATE ${TABLES[creation.kind]} SET state_version = 1 WHERE id = $1 AND state_version = 0 RETURNING id, state_version, version),
     event AS (
       INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, actor_id, at, facts)
       SELECT $2, id, 1, $3, '-', $4, $5::uuid, $6, $7::jsonb FROM made)
     SELECT state_version, version FROM made`,
    [
      creation.id,
      creation.kind,
      creation.action,
      creation.to,
      creation.actorId,
      scope.now,
      JSON.stringify(creation.facts ?? {}),
    ],
  );
  const row = rows[0];
  if (!row) throw new DomainError('version.stale', 'conflict', { subject: creation.kind });
  return { stateVersion: row.state_version, version: row.version };
}
