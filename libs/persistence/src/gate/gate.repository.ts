import { DomainError } from '@app/domain';
import type { GateItemKind, GateItemStatus, GateTest } from '@app/contracts';
import type { Queryable } from '../core/database';

/** One line of a gate sheet; denominatorIds minus numeratorIds is what is still open. */
export interface GateItem {
  readonly no: number;
  readonly kind: GateItemKind;
  readonly test: GateTest;
  readonly label: string;
  readonly selected: readonly string[];
  readonly mandatory: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly status: GateItemStatus;
  readonly exemptReason: string | null;
  readonly numeratorIds: readonly string[];
  readonly denominatorIds: readonly string[];
}

export interface GateSheetRow {
  readonly id: string;
  readonly phaseId: string;
  readonly version: number;
  readonly computedAt: Date;
  readonly signOffId: string | null;
  readonly frozenAt: Date | null;
  readonly hash: Buffer | null;
}

/** What is to happen with an unmet item or an unsigned cohort. */
export interface GateLine {
  readonly gateItemNo: number | null;
  readonly cohortId: string | null;
  readonly ownerUnitId: string;
  readonly ownerPersonId: string | null;
  readonly newDueOn: string;
  readonly targetPhaseId: string | null;
  readonly routine: boolean;
  readonly reason: string;
}

export interface CountedIds {
  readonly numeratorIds: readonly string[];
  readonly denominatorIds: readonly string[];
}

/**
 * Tasks of a phase that count for a gate: EXEMPTED and CANCELLED ones leave the denominator (domain model, section 7).
 * @param keys task keys such as `T3` or `DDL1`; null = all of the kind
 */
export async function countTasks(
  db: Queryable,
  phaseId: string,
  kind: 'TASK' | 'DELIVERABLE',
  keys: readonly string[] | null,
): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(id ORDER BY id) FILTER (WHERE state = 'ACCEPTED') AS done, array_agg(id ORDER BY id) AS owed
     FROM school_task WHERE phase_id = $1 AND kind = $2 AND ($3::text[] IS NULL OR task_key = ANY($3)) AND state NOT IN ('EXEMPTED','CANCELLED')`,
    [phaseId, kind, keys],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}

/** Cohorts of a phase; SIGNED ones, and those still CLOSED after a reopening, count as done. */
export async function countCohorts(db: Queryable, phaseId: string): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(id ORDER BY id) FILTER (WHERE state IN ('SIGNED','CLOSED')) AS done, array_agg(id ORDER BY id) AS owed
     FROM cohort WHERE phase_id = $1`,
    [phaseId],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}

export async function insertSheet(
  db: Queryable,
  sheet: { readonly phaseId: string; readonly at: Date; readonly items: readonly GateItem[] },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO gate_sheet (phase_id, version, computed_at)
     SELECT $1, coalesce(max(version), 0) + 1, $2 FROM gate_sheet WHERE phase_id = $1 RETURNING id`,
    [sheet.phaseId, sheet.at],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('gate sheet was not written');
  for (const item of sheet.items) {
    await db.execute(
      `INSERT INTO gate_item (sheet_id, no, kind, test, label, selected, mandatory, numerator, denominator, status, exempt_reason, numerator_ids, denominator_ids)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12::uuid[], $13::uuid[])`,
      [
        id,
        item.no,
        item.kind,
        item.test,
        item.label,
        JSON.stringify(item.selected),
        item.mandatory,
        item.numerator,
        item.denominator,
        item.status,
        item.exemptReason,
        item.numeratorIds,
        item.denominatorIds,
      ],
    );
  }
  return id;
}

export async function sheetById(db: Queryable, sheetId: string): Promise<GateSheetRow | null> {
  const rows = await db.query<GateSheetRow>(
    `SELECT id, phase_id AS "phaseId", version, computed_at AS "computedAt", sign_off_id AS "signOffId", frozen_at AS "frozenAt", hash
     FROM gate_sheet WHERE id = $1`,
    [sheetId],
  );
  return rows[0] ?? null;
}

/** @param withIds false leaves the id lists out: screens show counts, the snapshot needs the lists */
export async function sheetItems(
  db: Queryable,
  sheetId: string,
  withIds: boolean,
): Promise<readonly GateItem[]> {
  return db.query<GateItem>(
    `SELECT no, kind, test, label, selected, mandatory, numerator, denominator, status, exempt_reason AS "exemptReason",
       ${withIds ? 'numerator_ids AS "numeratorIds", denominator_ids AS "denominatorIds"' : `'{}'::uuid[] AS "numeratorIds", '{}'::uuid[] AS "denominatorIds"`}
     FROM gate_item WHERE sheet_id = $1 ORDER BY no`,
    [sheetId],
  );
}

export async function sheetLines(db: Queryable, sheetId: string): Promise<readonly GateLine[]> {
  return db.query<GateLine>(
    `SELECT gate_item_no AS "gateItemNo", cohort_id AS "cohortId", owner_unit_id AS "ownerUnitId", owner_person_id AS "ownerPersonId",
       new_due_on AS "newDueOn", target_phase_id AS "targetPhaseId", routine, reason
     FROM gate_line WHERE sheet_id = $1 ORDER BY gate_item_no NULLS LAST, cohort_id`,
    [sheetId],
  );
}

export async function replaceLines(
  db: Queryable,
  sheetId: string,
  lines: readonly GateLine[],
): Promise<void> {
  await db.execute('DELETE FROM gate_line WHERE sheet_id = $1', [sheetId]);
  for (const line of lines) {
    await db.execute(
      `INSERT INTO gate_line (sheet_id, gate_item_no, cohort_id, owner_unit_id, owner_person_id, new_due_on, target_phase_id, routine, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        sheetId,
        line.gateItemNo,
        line.cohortId,
        line.ownerUnitId,
        line.ownerPersonId,
        line.newDueOn,
        line.targetPhaseId,
        line.routine,
        line.reason,
      ],
    );
  }
}

export interface UnsignedCohort {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly shardNo: number;
  readonly state: string;
}

export async function unsignedCohorts(
  db: Queryable,
  phaseId: string,
): Promise<readonly UnsignedCohort[]> {
  return db.query<UnsignedCohort>(
    `SELECT c.id, c.group_id AS "groupId", u.name AS "groupName", c.shard_no AS "shardNo", c.state
     FROM cohort c JOIN unit u ON u.id = c.group_id WHERE c.phase_id = $1 AND c.state IN ('OPEN','TOWN_REVIEW') ORDER BY u.name, c.shard_no`,
    [phaseId],
  );
}

/** Immutable snapshot; its hash is the sha-256 of the content. @returns id and hash */
export async function insertSnapshot(
  db: Queryable,
  snapshot: {
    readonly bureauId: string;
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly kind: 'CAMPAIGN_PLAN' | 'PHASE_GATE' | 'COHORT_SHEET' | 'CAMPAIGN_FINAL';
    readonly definitionVersion: number;
    readonly cutOff: Date;
    readonly content: string;
  },
): Promise<{ readonly id: string; readonly hash: Buffer }> {
  const rows = await db.query<{ id: string; hash: Buffer }>(
    `INSERT INTO snapshot (bureau_id, subject_kind, subject_id, kind, definition_version, cut_off, content, hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6::timestamptz, $7::text, sha256(convert_to($7::text, 'UTF8')), $6::timestamptz) RETURNING id, hash`,
    [
      snapshot.bureauId,
      snapshot.subjectKind,
      snapshot.subjectId,
      snapshot.kind,
      snapshot.definitionVersion,
      snapshot.cutOff,
      snapshot.content,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('snapshot was not written');
  return row;
}

/** The text of a snapshot as it was frozen. @throws DomainError object.missing */
export async function snapshotOrThrow(db: Queryable, snapshotId: string | null): Promise<string> {
  const rows = await db.query<{ content: string }>('SELECT content FROM snapshot WHERE id = $1', [
    snapshotId,
  ]);
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row.content;
}
