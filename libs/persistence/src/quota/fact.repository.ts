import type { FactPrecision, FactUnit } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';

export interface FactRow {
  readonly id: string;
  readonly periodId: string;
  readonly value: number;
  readonly unit: FactUnit;
  readonly precision: FactPrecision;
  readonly asOf: string;
  readonly madeUp: boolean;
  readonly recordedBy: string;
  readonly confirmedAt: Date | null;
  readonly refusedAt: Date | null;
}
const FACT = `SELECT f.id, f.quota_period_id AS "periodId", f.value::float8 AS value, f.unit, f.precision, f.as_of AS "asOf", f.made_up AS "madeUp", f.recorded_by AS "recordedBy",
  f.confirmed_at AS "confirmedAt", f.refused_at AS "refusedAt" FROM fact f`;

/** A fact as people read it: who told it, and what its head said. */
export interface FactFace extends FactRow {
  readonly note: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly confirmedByName: string | null;
  readonly refuseReason: string | null;
}

/** The facts told of these periods, the newest first. */
export async function factsOfPeriods(
  db: Queryable,
  periodIds: readonly string[],
): Promise<readonly FactFace[]> {
  return db.query<FactFace>(
    `SELECT f.id, f.quota_period_id AS "periodId", f.value::float8 AS value, f.unit, f.precision, f.as_of AS "asOf", f.made_up AS "madeUp", f.note,
       f.recorded_by AS "recordedBy", p.name AS "recordedByName", f.recorded_at AS "recordedAt", f.confirmed_at AS "confirmedAt", c.name AS "confirmedByName",
       f.refused_at AS "refusedAt", f.refuse_reason AS "refuseReason"
     FROM fact f JOIN person p ON p.id = f.recorded_by LEFT JOIN person c ON c.id = f.confirmed_by
     WHERE f.quota_period_id = ANY($1) ORDER BY f.recorded_at DESC, f.id DESC`,
    [periodIds],
  );
}

export async function insertFact(
  db: Queryable,
  f: {
    readonly bureauId: string;
    readonly periodId: string;
    readonly value: number;
    readonly unit: FactUnit;
    readonly precision: FactPrecision;
    readonly asOf: string;
    readonly standardVersion: number;
    readonly note: string;
    readonly madeUp: boolean;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO fact (bureau_id, quota_period_id, value, unit, precision, as_of, standard_version, note, made_up, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      f.bureauId,
      f.periodId,
      f.value,
      f.unit,
      f.precision,
      f.asOf,
      f.standardVersion,
      f.note,
      f.madeUp,
      f.by,
      f.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('fact was not written');
  return id;
}

/** @throws DomainError object.missing */
export async function lockFactOrThrow(
  db: Queryable,
  id: string,
  bureauId: string,
): Promise<FactRow> {
  const rows = await db.query<FactRow>(
    `${FACT} WHERE f.id = $1 AND f.bureau_id = $2 FOR NO KEY UPDATE`,
    [id, bureauId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export async function confirmedFacts(db: Queryable, periodId: string): Promise<readonly FactRow[]> {
  return db.query<FactRow>(
    `${FACT} WHERE f.quota_period_id = $1 AND f.confirmed_at IS NOT NULL ORDER BY f.as_of, f.id`,
    [periodId],
  );
}

export async function decideFact(
  db: Queryable,
  id: string,
  d: { readonly by: string; readonly at: Date; readonly refuseReason: string | null },
): Promise<void> {
  await db.execute(
    d.refuseReason === null
      ? 'UPDATE fact SET confirmed_by = $2, confirmed_at = $3 WHERE id = $1'
      : 'UPDATE fact SET refused_at = $3, refuse_reason = $4, confirmed_by = NULL WHERE id = $1 AND $2::uuid IS NOT NULL',
    d.refuseReason === null ? [id, d.by, d.at] : [id, d.by, d.at, d.refuseReason],
  );
}
