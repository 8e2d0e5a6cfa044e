import { DomainError, type Reach } from '@app/domain';
import type { ExtensionState } from '@app/contracts';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';
import { SCHOOL_TASK_REACH } from '../school-task/school-task.repository';

export interface ExtensionRow {
  readonly id: string;
  readonly bureauId: string;
  readonly no: string | null;
  readonly taskId: string;
  readonly campaignId: string;
  readonly calendarId: string;
  readonly title: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly groupId: string;
  readonly leadSectionIds: readonly string[];
  readonly seq: number;
  readonly reason: string;
  readonly newDueOn: string;
  readonly baseDueAt: Date | null;
  readonly currentDueAt: Date;
  readonly taskOpen: boolean;
  readonly holder: string;
  readonly askedWorkingDays: number | null;
  readonly shortNotice: boolean;
  readonly rulePack: string;
  readonly ruleVersion: number;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly submittedAt: Date | null;
  readonly decisionDueAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly state: ExtensionState;
  readonly stateVersion: number;
  readonly version: number;
  readonly createdAt: Date;
}

export const EXTENSION_COLUMNS = `e.id, e.bureau_id AS "bureauId", e.no, e.school_task_id AS "taskId", t.campaign_id AS "campaignId", k.calendar_id AS "calendarId",
  coalesce(tk.title, d.title) AS title, t.school_id AS "schoolId", s.name AS "schoolName", t.group_id AS "groupId", t.lead_section_ids AS "leadSectionIds",
  e.seq, e.reason, e.new_due_on AS "newDueOn", e.base_due_at AS "baseDueAt", t.current_due_at AS "currentDueAt", t.open AS "taskOpen", t.holder,
  e.asked_wd AS "askedWorkingDays", e.short_notice AS "shortNotice", e.rule_pack AS "rulePack", e.rule_version AS "ruleVersion",
  e.requested_by AS "requestedBy", p.name AS "requestedByName", e.submitted_at AS "submittedAt", e.decision_due_at AS "decisionDueAt",
  e.decided_by AS "decidedBy", q.name AS "decidedByName", e.decided_at AS "decidedAt", e.decision_reason AS "decisionReason",
  e.state, e.state_version AS "stateVersion", e.version, e.created_at AS "createdAt"`;
export const EXTENSION_JOINS = `JOIN school_task t ON t.id = e.school_task_id JOIN campaign k ON k.id = t.campaign_id JOIN unit s ON s.id = t.school_id
  JOIN person p ON p.id = e.requested_by LEFT JOIN person q ON q.id = e.decided_by
  LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id`;
const SELECT = `SELECT ${EXTENSION_COLUMNS} FROM extension_request e ${EXTENSION_JOINS}`;

export interface ExtensionReader {
  readonly reach: Reach;
  readonly bureauId: string;
}

/** @throws DomainError object.missing outside the reader's scope too */
export async function extensionOrThrow(
  db: Queryable,
  extensionId: string,
  reader: ExtensionReader | null,
): Promise<ExtensionRow> {
  const values: unknown[] = [extensionId];
  const where = reader
    ? ` AND e.bureau_id = $${values.push(reader.bureauId)} AND ${reachPredicate(reader.reach, SCHOOL_TASK_REACH, values)}`
    : '';
  const row = (await db.query<ExtensionRow>(`${SELECT} WHERE e.id = $1${where}`, values))[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** After the task's row: whoever decides and the clock that lets it lapse take the two locks in one order. */
export async function lockExtension(db: Queryable, extensionId: string): Promise<void> {
  await db.execute('SELECT 1 FROM extension_request WHERE id = $1 FOR NO KEY UPDATE', [
    extensionId,
  ]);
}

/** What has been granted so far: how often, and how many working days in all. */
export async function grantedExtensions(
  db: Queryable,
  taskId: string,
): Promise<{ readonly granted: number; readonly workingDays: number }> {
  const rows = await db.query<{ granted: number; workingDays: number }>(
    `SELECT count(*)::int AS granted, coalesce(sum(asked_wd), 0)::int AS "workingDays" FROM extension_request WHERE school_task_id = $1 AND state = 'APPROVED'`,
    [taskId],
  );
  return rows[0] ?? { granted: 0, workingDays: 0 };
}

/** Whether somebody has drafted or asked, and nobody has answered yet. */
export async function hasLiveExtension(db: Queryable, taskId: string): Promise<boolean> {
  const rows = await db.query(
    "SELECT 1 FROM extension_request WHERE school_task_id = $1 AND state IN ('DRAFT','SUBMITTED')",
    [taskId],
  );
  return rows.length > 0;
}

export async function insertExtension(
  db: Queryable,
  e: {
    readonly bureauId: string;
    readonly taskId: string;
    readonly reason: string;
    readonly newDueOn: string;
    readonly requestedBy: string;
    readonly rulePack: string;
    readonly ruleVersion: number;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO extension_request (bureau_id, school_task_id, seq, reason, new_due_on, requested_by, rule_pack, rule_version, created_at, updated_at)
     SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8, $8 FROM extension_request WHERE school_task_id = $2 RETURNING id`,
    [e.bureauId, e.taskId, e.reason, e.newDueOn, e.requestedBy, e.rulePack, e.ruleVersion, e.at],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the request was not written');
  return id;
}

export interface DueExtension {
  readonly id: string;
  readonly nextRung: number | null;
  readonly nextActionAt: Date | null;
  readonly decisionDueAt: Date;
  readonly lapsed: boolean;
}

/** Undecided requests of a cohort's tasks whose next rung or end has come, each with its task locked. */
export async function dueExtensions(
  db: Queryable,
  cohortId: string,
  upTo: Date,
): Promise<readonly DueExtension[]> {
  return db.query<DueExtension & Record<string, unknown>>(
    `SELECT e.id, e.next_rung AS "nextRung", e.next_action_at AS "nextActionAt", e.decision_due_at AS "decisionDueAt", (t.current_due_at <= $2) AS lapsed
     FROM extension_request e JOIN school_task t ON t.id = e.school_task_id
     WHERE t.clock_cohort_id = $1 AND e.state = 'SUBMITTED' AND NOT t.suspended AND (e.next_action_at <= $2 OR t.current_due_at <= $2)
     ORDER BY t.id FOR NO KEY UPDATE OF t, e`,
    [cohortId, upTo],
  );
}

export async function setExtensionRung(
  db: Queryable,
  extensionId: string,
  next: { readonly rung: number; readonly atMs: number } | null,
): Promise<void> {
  await db.execute(
    'UPDATE extension_request SET next_rung = $2, next_action_at = $3 WHERE id = $1',
    [extensionId, next?.rung ?? null, next ? new Date(next.atMs) : null],
  );
}

export async function insertFiring(
  db: Queryable,
  f: {
    readonly kind: string;
    readonly id: string;
    readonly version: number;
    readonly rung: number;
    readonly ladder: string;
    readonly plannedAt: Date;
    readonly at: Date;
    readonly level: number;
    readonly commandId: string;
  },
): Promise<boolean> {
  return (
    (await db.execute(
      `INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level, command_id)
       VALUES ($1, $2, $3, $4, $5, 'FIRED', $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [f.kind, f.id, f.version, f.rung, f.ladder, f.plannedAt, f.at, f.level, f.commandId],
    )) === 1
  );
}
