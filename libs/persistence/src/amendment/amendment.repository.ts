import type { DateAmendmentState, DueExpr } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import { amendTasksSql, keepFirstExprSql } from '../sql/amend-tasks.sql';

export interface DateChange {
  /** id of a task's phase or of a deliverable */
  readonly dutyId: string;
  readonly due: DueExpr;
}
export interface AmendmentRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly reason: string;
  readonly document: string;
  readonly changes: readonly DateChange[];
  readonly planVersion: number | null;
  readonly signOffId: string | null;
  readonly appliedAt: Date | null;
  readonly createdBy: string;
  readonly state: DateAmendmentState;
  readonly stateVersion: number;
  readonly version: number;
}

const SELECT = `SELECT id, bureau_id AS "bureauId", campaign_id AS "campaignId", reason, document, changes, plan_version AS "planVersion", sign_off_id AS "signOffId",
  applied_at AS "appliedAt", created_by AS "createdBy", state, state_version AS "stateVersion", version FROM date_amendment`;

/** @throws DomainError object.missing */
export async function amendmentOrThrow(
  db: Queryable,
  amendmentId: string,
  bureauId: string,
  lock = false,
): Promise<AmendmentRow> {
  const row = (
    await db.query<AmendmentRow & Record<string, unknown>>(
      `${SELECT} WHERE id = $1 AND bureau_id = $2${lock ? ' FOR NO KEY UPDATE' : ''}`,
      [amendmentId, bureauId],
    )
  )[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export async function insertAmendment(
  db: Queryable,
  a: {
    readonly bureauId: string;
    readonly campaignId: string;
    readonly reason: string;
    readonly document: string;
    readonly changes: readonly DateChange[];
    readonly createdBy: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO date_amendment (bureau_id, campaign_id, reason, document, changes, created_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $7) RETURNING id`,
    [a.bureauId, a.campaignId, a.reason, a.document, JSON.stringify(a.changes), a.createdBy, a.at],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the amendment was not written');
  return id;
}

/** A date of the plan with the phase it belongs to. */
export interface DutyRow {
  readonly table: 'task_phase' | 'deliverable_spec';
  readonly id: string;
  readonly title: string;
  readonly due: DueExpr;
  readonly phaseNo: number;
  readonly phaseState: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly openedAt: Date | null;
}

export async function dutiesOf(
  db: Queryable,
  campaignId: string,
  ids: readonly string[],
): Promise<readonly DutyRow[]> {
  return db.query<DutyRow & Record<string, unknown>>(
    `SELECT x.tbl AS table, x.id, x.title, x.due, p.no AS "phaseNo", p.state AS "phaseState", p.start_on AS "startOn", p.end_on AS "endOn", p.opened_at AS "openedAt"
     FROM (SELECT 'task_phase' AS tbl, tp.id, tp.phase_id, k.title, tp.due FROM task_phase tp JOIN task k ON k.id = tp.task_id
           UNION ALL SELECT 'deliverable_spec', id, phase_id, title, due FROM deliverable_spec) x
     JOIN phase p ON p.id = x.phase_id WHERE p.campaign_id = $1 AND x.id = ANY($2::uuid[]) ORDER BY p.no, x.id`,
    [campaignId, ids],
  );
}

/** How many tasks of each duty would take a new date: work that is with the school. */
export async function openTasksOfDuties(
  db: Queryable,
  campaignId: string,
  dutyIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; n: number }>(
    `SELECT coalesce(t.task_phase_id, t.deliverable_id) AS id, count(*)::int AS n FROM school_task t
     WHERE t.campaign_id = $1 AND t.open AND t.holder = 'SCHOOL' AND coalesce(t.task_phase_id, t.deliverable_id) = ANY($2::uuid[]) GROUP BY 1`,
    [campaignId, dutyIds],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** A duty's open tasks take the new date as their next version; what is handed in is left alone. @returns tasks moved */
export async function amendTasks(
  db: Queryable,
  a: {
    readonly dutyId: string;
    readonly amendmentId: string;
    readonly planVersion: number;
    readonly oldDue: DueExpr;
    readonly newDue: DueExpr;
    readonly dueAt: Date;
    readonly dueOn: string;
    readonly provisional: boolean;
    readonly calendarId: string;
    readonly calendarVersion: number;
    readonly ladderVersion: number;
    readonly at: Date;
    readonly by: string | null;
    readonly reason: string;
  },
): Promise<number> {
  await db.execute(keepFirstExprSql, [a.dutyId, JSON.stringify(a.oldDue)]);
  return db.execute(amendTasksSql, [
    a.dutyId,
    a.planVersion,
    a.amendmentId,
    a.dueAt,
    a.dueOn,
    a.provisional,
    JSON.stringify(a.oldDue),
    JSON.stringify(a.newDue),
    a.calendarId,
    a.calendarVersion,
    a.ladderVersion,
    a.at,
    a.by,
    a.reason,
  ]);
}
