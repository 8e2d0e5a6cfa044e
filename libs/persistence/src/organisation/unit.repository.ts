import type { Boarding, Ownership, SchoolFlag, SchoolType, UnitKind } from '@app/contracts';
import { DomainError, type Reach } from '@app/domain';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';
import type { TransactionScope } from '../core/transaction';

export interface UnitRow {
  readonly id: string;
  readonly bureauId: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly headId: string | null;
  readonly headName: string | null;
  readonly sectionKey: string | null;
  readonly isSafetyOffice: boolean;
  readonly reviewUnitId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** shut for a time, from this day on */
  readonly suspendedFrom: string | null;
  readonly version: number;
}

/** A school's profile from a day on. */
export interface SchoolProfile {
  readonly schoolType: SchoolType;
  readonly ownership: Ownership;
  readonly boarding: Boarding;
  readonly flags: readonly SchoolFlag[];
  readonly pupils: number;
  readonly boarders: number;
  readonly staff: number;
  readonly campuses: number;
  readonly guardsInHouse: number;
  readonly guardsOutsourced: number;
}
export interface DatedProfile extends SchoolProfile {
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface Membership {
  readonly parentId: string;
  readonly parentName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Who reads: absent = the application itself, within one bureau in any case. */
export interface OrganisationReader {
  readonly bureauId: string;
  readonly reach?: Reach;
}

/** The group a unit belongs to: itself when it is one, else its parent. */
export const GROUP_OF_UNIT =
  "CASE WHEN u.kind IN ('TOWN_CENTER','DIRECT_GROUP') THEN u.id ELSE u.parent_id END";
const UNIT = `SELECT u.id, u.bureau_id AS "bureauId", u.kind, u.code, u.name, u.parent_id AS "parentId", g.name AS "parentName", u.head_id AS "headId", h.name AS "headName",
  u.section_key AS "sectionKey", u.is_safety_office AS "isSafetyOffice", u.review_unit_id AS "reviewUnitId", u.valid_from AS "validFrom", u.valid_to AS "validTo", u.suspended_from AS "suspendedFrom", u.version
  FROM unit u LEFT JOIN unit g ON g.id = u.parent_id LEFT JOIN person h ON h.id = u.head_id`;

const within = (reader: OrganisationReader, values: unknown[]): string =>
  `u.bureau_id = $${values.push(reader.bureauId)} AND ${
    reader.reach
      ? reachPredicate(reader.reach, { unit: 'u.id', group: GROUP_OF_UNIT }, values)
      : 'true'
  }`;

export interface UnitListRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly validTo: string | null;
  readonly suspendedFrom: string | null;
  readonly sectionKey: string | null;
  readonly schoolType: SchoolType | null;
  readonly ownership: Ownership | null;
  readonly boarding: Boarding | null;
  readonly flags: readonly SchoolFlag[] | null;
  readonly pupils: number | null;
  /** units that hang under it today */
  readonly childCount: number;
}

/** @throws DomainError object.missing when there is none or it is out of reach */
export async function unitOrThrow(
  db: Queryable,
  unitId: string,
  reader: OrganisationReader,
): Promise<UnitRow> {
  const values: unknown[] = [unitId];
  const rows = await db.query<UnitRow>(
    `${UNIT} WHERE u.id = $1 AND ${within(reader, values)}`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** The unit, locked for a change. @throws DomainError object.missing */
export async function lockUnitOrThrow(
  scope: TransactionScope,
  unitId: string,
  bureauId: string,
): Promise<UnitRow> {
  await scope.query('SELECT 1 FROM unit WHERE id = $1 AND bureau_id = $2 FOR UPDATE', [
    unitId,
    bureauId,
  ]);
  return unitOrThrow(scope, unitId, { bureauId });
}

export async function profilesOf(db: Queryable, unitId: string): Promise<readonly DatedProfile[]> {
  return db.query<DatedProfile>(
    `SELECT school_type AS "schoolType", ownership, boarding, flags, pupils, boarders, staff, campuses, guards_in_house AS "guardsInHouse",
       guards_outsourced AS "guardsOutsourced", valid_from AS "validFrom", valid_to AS "validTo" FROM school_profile WHERE unit_id = $1 ORDER BY valid_from DESC`,
    [unitId],
  );
}

export async function membershipsOf(db: Queryable, unitId: string): Promise<readonly Membership[]> {
  return db.query<Membership>(
    `SELECT m.parent_id AS "parentId", u.name AS "parentName", m.valid_from AS "validFrom", m.valid_to AS "validTo"
     FROM unit_membership m JOIN unit u ON u.id = m.parent_id WHERE m.unit_id = $1 ORDER BY m.valid_from DESC`,
    [unitId],
  );
}

export interface NewUnit {
  readonly id: string;
  readonly bureauId: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly sectionKey: string | null;
  readonly isSafetyOffice: boolean;
  readonly reviewUnitId: string | null;
  readonly validFrom: string;
  readonly actorId: string | null;
  readonly at: Date;
}

export async function insertUnit(db: Queryable, unit: NewUnit): Promise<void> {
  await db.execute(
    `INSERT INTO unit (id, bureau_id, kind, code, name, parent_id, section_key, is_safety_office, review_unit_id, valid_from, created_at, created_by, updated_at, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, $12)`,
    [
      unit.id,
      unit.bureauId,
      unit.kind,
      unit.code,
      unit.name,
      unit.parentId,
      unit.sectionKey,
      unit.isSafetyOffice,
      unit.reviewUnitId,
      unit.validFrom,
      unit.at,
      unit.actorId,
    ],
  );
  if (unit.kind === 'SCHOOL') {
    await db.execute(
      'INSERT INTO unit_membership (unit_id, parent_id, valid_from) VALUES ($1, $2, $3)',
      [unit.id, unit.parentId, unit.validFrom],
    );
  }
}

export interface UnitChange {
  readonly name: string;
  readonly parentId: string | null;
  readonly headId: string | null;
  readonly sectionKey: string | null;
  readonly isSafetyOffice: boolean;
  readonly reviewUnitId: string | null;
}

export async function updateUnit(
  db: Queryable,
  unitId: string,
  change: UnitChange,
  by: { readonly actorId: string; readonly at: Date },
): Promise<number> {
  const rows = await db.query<{ version: number }>(
    `UPDATE unit SET name = $2, parent_id = $3, head_id = $4, section_key = $5, is_safety_office = $6, review_unit_id = $7,
       version = version + 1, updated_at = $8, updated_by = $9 WHERE id = $1 RETURNING version`,
    [
      unitId,
      change.name,
      change.parentId,
      change.headId,
      change.sectionKey,
      change.isSafetyOffice,
      change.reviewUnitId,
      by.at,
      by.actorId,
    ],
  );
  return rows[0]?.version ?? 0;
}

/** Ends the open membership the day before and opens the next; a membership that began the same day is replaced. */
export async function moveMembership(
  db: Queryable,
  move: { readonly unitId: string; readonly parentId: string; readonly validFrom: string },
): Promise<void> {
  await db.execute('DELETE FROM unit_membership WHERE unit_id = $1 AND valid_from = $2::date', [
    move.unitId,
    move.validFrom,
  ]);
  await db.execute(
    'UPDATE unit_membership SET valid_to = $2::date WHERE unit_id = $1 AND valid_to IS NULL',
    [move.unitId, move.validFrom],
  );
  await db.execute(
    'INSERT INTO unit_membership (unit_id, parent_id, valid_from) VALUES ($1, $2, $3::date)',
    [move.unitId, move.parentId, move.validFrom],
  );
}

/** Ends the open profile and opens the next; a profile that began the same day is replaced. */
export async function putProfile(
  db: Queryable,
  unitId: string,
  validFrom: string,
  profile: SchoolProfile,
): Promise<void> {
  await db.execute('DELETE FROM school_profile WHERE unit_id = $1 AND valid_from = $2::date', [
    unitId,
    validFrom,
  ]);
  await db.execute(
    'UPDATE school_profile SET valid_to = $2::date WHERE unit_id = $1 AND valid_to IS NULL',
    [unitId, validFrom],
  );
  await db.execute(
    `INSERT INTO school_profile (unit_id, school_type, ownership, boarding, flags, pupils, boarders, staff, campuses, guards_in_house, guards_outsourced, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date)`,
    [
      unitId,
      profile.schoolType,
      profile.ownership,
      profile.boarding,
      profile.flags,
      profile.pupils,
      profile.boarders,
      profile.staff,
      profile.campuses,
      profile.guardsInHouse,
      profile.guardsOutsourced,
      validFrom,
    ],
  );
}

export async function anyBureau(db: Queryable): Promise<boolean> {
  return (await db.query("SELECT 1 FROM unit WHERE kind = 'BUREAU' LIMIT 1")).length > 0;
}

/** Every bureau of the installation. */
export async function bureauIds(db: Queryable): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    "SELECT id FROM unit WHERE kind = 'BUREAU' ORDER BY id",
  );
  return rows.map((r) => r.id);
}
