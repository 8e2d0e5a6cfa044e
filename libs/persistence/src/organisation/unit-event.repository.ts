import type { UnitEventKind } from '@app/contracts';
import type { Queryable } from '../core/database';

export interface NewUnitEvent {
  readonly bureauId: string;
  readonly unitIds: readonly string[];
  readonly kind: UnitEventKind;
  readonly on: string;
  readonly successorIds?: readonly string[];
  readonly receipt?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly importId?: string | null;
  readonly actorId: string;
  readonly at: Date;
}

export async function insertUnitEvents(db: Queryable, e: NewUnitEvent): Promise<void> {
  await db.execute(
    `INSERT INTO unit_event (bureau_id, unit_id, kind, on_day, successor_ids, receipt, facts, import_id, actor_id, at)
     SELECT $1, unnest($2::uuid[]), $3, $4, $5, $6, $7::jsonb, $8, $9, $10`,
    [
      e.bureauId,
      e.unitIds,
      e.kind,
      e.on,
      e.successorIds ?? [],
      e.receipt ?? null,
      JSON.stringify(e.facts ?? {}),
      e.importId ?? null,
      e.actorId,
      e.at,
    ],
  );
}

export interface UnitEventRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: UnitEventKind;
  readonly on: string;
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  readonly receipt: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly actorName: string | null;
}

/** What happened to a unit, and the splits and mergers it came out of; the newest first. */
export const lineageOf = (db: Queryable, unitId: string): Promise<readonly UnitEventRow[]> =>
  db.query<UnitEventRow>(
    `SELECT e.id, e.unit_id AS "unitId", u.name AS "unitName", e.kind, e.on_day AS on, e.receipt, e.at, a.name AS "actorName",
       e.facts || coalesce((SELECT jsonb_object_agg(k.key || 'Name', p.name) FROM jsonb_each_text(e.facts) k JOIN unit p ON e.kind = 'CHANGE_PARENT' AND k.key IN ('from', 'to') AND p.id::text = k.value), '{}') AS facts,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY s.code) FROM unit s WHERE s.id = ANY(e.successor_ids)), '[]') AS successors
     FROM unit_event e JOIN unit u ON u.id = e.unit_id LEFT JOIN person a ON a.id = e.actor_id WHERE e.unit_id = $1 OR e.successor_ids @> ARRAY[$1::uuid] ORDER BY e.on_day DESC, e.at DESC, e.id DESC LIMIT 200`,
    [unitId],
  );

/** The last day anything was recorded for a unit; null = nothing yet. */
export async function lastEventOn(db: Queryable, unitId: string): Promise<string | null> {
  const rows = await db.query<{ on: string | null }>(
    'SELECT max(on_day) AS on FROM unit_event WHERE unit_id = $1',
    [unitId],
  );
  return rows[0]?.on ?? null;
}

/**
 * Ends units from a day on: the unit, its membership and its profile end the day before, and with them the roles at it. A
 * role is given anew elsewhere by those who give roles; nobody takes one along.
 */
export async function endUnits(
  db: Queryable,
  end: {
    readonly unitIds: readonly string[];
    readonly on: string;
    readonly actorId: string;
    readonly at: Date;
  },
): Promise<void> {
  for (const table of ['unit_membership', 'school_profile'])
    await db.execute(
      `UPDATE ${table} SET valid_to = greatest($2::date, valid_from + 1) WHERE unit_id = ANY($1::uuid[]) AND valid_to IS NULL`,
      [end.unitIds, end.on],
    );
  await db.execute(
    'UPDATE unit SET valid_to = greatest($2::date, valid_from + 1), suspended_from = NULL, version = version + 1, updated_at = $3, updated_by = $4 WHERE id = ANY($1::uuid[])',
    [end.unitIds, end.on, end.at, end.actorId],
  );
  await db.execute(
    `UPDATE role_grant SET state = CASE state WHEN 'REQUESTED' THEN 'REJECTED' ELSE 'REVOKED' END, decided_at = $2, version = version + 1
     WHERE unit_id = ANY($1::uuid[]) AND state IN ('REQUESTED','APPROVED')`,
    [end.unitIds, end.at],
  );
}

export async function suspendUnit(
  db: Queryable,
  unitId: string,
  from: string | null,
  by: { readonly actorId: string; readonly at: Date },
): Promise<number> {
  const rows = await db.query<{ version: number }>(
    'UPDATE unit SET suspended_from = $2, version = version + 1, updated_at = $3, updated_by = $4 WHERE id = $1 RETURNING version',
    [unitId, from, by.at, by.actorId],
  );
  return rows[0]?.version ?? 0;
}

export async function suspendedFrom(db: Queryable, unitId: string): Promise<string | null> {
  const rows = await db.query<{ from: string | null }>(
    'SELECT suspended_from AS "from" FROM unit WHERE id = $1',
    [unitId],
  );
  return rows[0]?.from ?? null;
}
