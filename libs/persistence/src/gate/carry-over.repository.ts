import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import type { ListScope } from '../list/list-declaration';
import { endLinksSql, followLinksSql, nextLinksSql } from '../sql/settle-phase.sql';

/** One link of a carried matter's chain; the last link tells where it stands. */
export interface CarryOverRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly calendarId: string;
  readonly ownerSectionId: string;
  readonly phaseId: string;
  readonly phaseNo: number;
  readonly generation: number;
  readonly subjectKind: 'SCHOOL_TASK' | 'GATE_ITEM';
  readonly subjectId: string;
  readonly subjectKey: string;
  /** what a school's task asks for */
  readonly subjectTitle: string | null;
  readonly subjectState: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  readonly groupId: string | null;
  readonly ownerUnitId: string;
  readonly ownerUnitName: string;
  readonly ownerPersonId: string | null;
  readonly newDueOn: string;
  readonly newDueAt: Date;
  readonly targetPhaseId: string | null;
  readonly targetPhaseNo: number | null;
  readonly routine: boolean;
  readonly reason: string;
  readonly predecessorId: string | null;
  readonly outcome: 'DONE' | 'CARRIED_ON' | 'REOPENED' | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settleNote: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const CARRY_OVER_COLUMNS = `o.id, c.bureau_id AS "bureauId", o.campaign_id AS "campaignId", c.title AS "campaignTitle", c.calendar_id AS "calendarId", c.owner_section_id AS "ownerSectionId",
  o.phase_id AS "phaseId", p.no AS "phaseNo", o.generation, o.subject_kind AS "subjectKind", o.subject_id AS "subjectId", coalesce(t.task_key, i.kind || ' ' || i.no) AS "subjectKey", coalesce(tk.title, d.title) AS "subjectTitle",
  t.state AS "subjectState", t.school_id AS "schoolId", s.name AS "schoolName", t.group_id AS "groupId", o.owner_unit_id AS "ownerUnitId", u.name AS "ownerUnitName",
  o.owner_person_id AS "ownerPersonId", o.new_due_on AS "newDueOn", o.new_due_at AS "newDueAt", o.target_phase_id AS "targetPhaseId", q.no AS "targetPhaseNo", o.routine, o.reason,
  o.predecessor_id AS "predecessorId", o.outcome, o.settled_at AS "settledAt", o.settled_by AS "settledBy", o.settle_note AS "settleNote", o.created_at AS "createdAt", o.version`;
export const CARRY_OVER_JOINS = `JOIN campaign c ON c.id = o.campaign_id JOIN phase p ON p.id = o.phase_id LEFT JOIN phase q ON q.id = o.target_phase_id
JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN school_task t ON o.subject_kind = 'SCHOOL_TASK' AND t.id = o.subject_id LEFT JOIN unit s ON s.id = t.school_id
LEFT JOIN gate_item i ON o.subject_kind = 'GATE_ITEM' AND i.id = o.subject_id
LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id`;
const SELECT = `SELECT ${CARRY_OVER_COLUMNS} FROM carry_over o ${CARRY_OVER_JOINS}`;

/** @throws DomainError object.missing outside the reader's scope too */
export async function carryOverOrThrow(
  db: Queryable,
  id: string,
  scope: ListScope,
  lock = false,
): Promise<CarryOverRow> {
  const values: unknown[] = [id];
  const rows = await db.query<CarryOverRow>(
    `${SELECT} WHERE o.id = $1 AND ${scope(values)}${lock ? ' FOR NO KEY UPDATE OF o' : ''}`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Every link of the chain a link belongs to, the first one first. */
export async function carryOverChain(db: Queryable, id: string): Promise<readonly CarryOverRow[]> {
  return db.query<CarryOverRow>(
    `WITH RECURSIVE back AS (
       SELECT id, predecessor_id FROM carry_over WHERE id = $1
       UNION SELECT x.id, x.predecessor_id FROM carry_over x JOIN back b ON x.id = b.predecessor_id),
     chain AS (
       SELECT id, 0 AS n FROM back WHERE predecessor_id IS NULL
       UNION ALL SELECT x.id, chain.n + 1 FROM carry_over x JOIN chain ON x.predecessor_id = chain.id)
     ${SELECT.replace('FROM carry_over o', 'FROM chain h JOIN carry_over o ON o.id = h.id')} ORDER BY h.n`,
    [id],
  );
}

/** Open matters carried into a phase. @returns ids */
export async function openCarriesInto(db: Queryable, phaseId: string): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    'SELECT id FROM carry_over WHERE target_phase_id = $1 AND settled_at IS NULL ORDER BY id FOR NO KEY UPDATE',
    [phaseId],
  );
  return rows.map((r) => r.id);
}

/** One row for a gate sheet: what was carried into its phase, open and done. */
export async function carriedInto(
  db: Queryable,
  phaseId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly subjectKind: string;
    readonly open: boolean;
    readonly newDueOn: string;
  }[]
> {
  return db.query(
    `SELECT id, subject_kind AS "subjectKind", settled_at IS NULL AS open, new_due_on AS "newDueOn" FROM carry_over
     WHERE target_phase_id = $1 AND (settled_at IS NULL OR outcome = 'DONE') ORDER BY new_due_on, id`,
    [phaseId],
  );
}

/** How much was carried into a phase, and how much of it is open. */
export async function countCarriedInto(
  db: Queryable,
  phaseId: string,
): Promise<{ readonly total: number; readonly open: number }> {
  const rows = await db.query<{ total: number; open: number }>(
    `SELECT count(*)::int AS total, (count(*) FILTER (WHERE settled_at IS NULL))::int AS open FROM carry_over
     WHERE target_phase_id = $1 AND (settled_at IS NULL OR outcome = 'DONE')`,
    [phaseId],
  );
  return rows[0] ?? { total: 0, open: 0 };
}

/** Ends open links and writes the next ones: to another phase, or to the routine ledger. @returns ids of the new links */
export async function passOn(
  db: Queryable,
  move: {
    readonly ids: readonly string[];
    readonly at: Date;
    readonly targetPhaseId: string | null;
    readonly owner: { readonly unitId: string; readonly personId: string | null } | null;
    readonly due: { readonly on: string; readonly at: Date } | null;
    readonly reason: string;
  },
): Promise<readonly string[]> {
  if (move.ids.length === 0) return [];
  const ended = await db.query<{ id: string }>(endLinksSql, [move.ids, move.at]);
  const made = await db.query<{ id: string }>(nextLinksSql, [
    ended.map((e) => e.id),
    move.at,
    move.targetPhaseId,
    move.owner?.unitId ?? null,
    move.owner?.personId ?? null,
    move.due?.on ?? null,
    move.due?.at ?? null,
    move.reason,
  ]);
  const ids = made.map((m) => m.id);
  await db.execute(followLinksSql, [ids, move.at]);
  return ids;
}

/** 了结: by a person with a note. @returns false when the link had ended */
export async function endCarryOver(
  db: Queryable,
  id: string,
  by: string,
  note: string,
  at: Date,
): Promise<boolean> {
  return (
    (await db.execute(
      `UPDATE carry_over SET settled_at = $2, outcome = 'DONE', settled_by = $3, settle_note = $4, version = version + 1 WHERE id = $1 AND settled_at IS NULL`,
      [id, at, by, note],
    )) === 1
  );
}
