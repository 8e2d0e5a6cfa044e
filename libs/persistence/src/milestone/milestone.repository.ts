import { DomainError } from '@app/domain';
import type { DueExpr, MilestoneState } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { CountedIds } from '../gate/gate.repository';

export interface MilestoneRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly code: string;
  readonly taskNo: number | null;
  readonly title: string;
  readonly scope: string;
  readonly due: DueExpr;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly dueProvisional: boolean;
  readonly soft: boolean;
  readonly target: number;
  readonly achieved: number | null;
  readonly achievedOn: string | null;
  readonly note: string | null;
  readonly evidenceRef: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly metLate: boolean;
  readonly missedAt: Date | null;
  readonly state: MilestoneState;
  readonly version: number;
  readonly calendarId: string;
  /** the campaign's owner section and the lead sections of its task */
  readonly lineSectionIds: readonly string[];
}

export const MILESTONE_COLUMNS = `m.id, m.bureau_id AS "bureauId", m.campaign_id AS "campaignId", m.code, m.task_no AS "taskNo", m.title, m.scope, m.due, m.due_on AS "dueOn", m.due_at AS "dueAt",
  m.due_provisional AS "dueProvisional", m.soft, m.target::float8 AS target, m.achieved::float8 AS achieved, m.achieved_on AS "achievedOn", m.note, m.evidence_ref AS "evidenceRef",
  m.confirmed_by AS "confirmedBy", m.confirmed_at AS "confirmedAt", m.met_late AS "metLate", m.missed_at AS "missedAt", m.state, m.version, c.calendar_id AS "calendarId",
  ARRAY[c.owner_section_id] || coalesce((SELECT array_agg(x.unit_id) FROM task k JOIN task_party x ON x.task_id = k.id AND x.role = 'LEAD' AND x.unit_id IS NOT NULL
    WHERE k.campaign_id = m.campaign_id AND k.no = m.task_no), '{}') AS "lineSectionIds"`;
export const MILESTONE_JOINS = 'JOIN campaign c ON c.id = m.campaign_id';
const SELECT = `SELECT ${MILESTONE_COLUMNS} FROM milestone m ${MILESTONE_JOINS}`;

/** @returns the new record's id; null when the campaign has one of that code */
export async function insertMilestone(
  db: Queryable,
  m: Pick<
    MilestoneRow,
    | 'bureauId'
    | 'campaignId'
    | 'code'
    | 'taskNo'
    | 'title'
    | 'scope'
    | 'due'
    | 'dueOn'
    | 'dueAt'
    | 'dueProvisional'
    | 'soft'
    | 'target'
  > & { readonly at: Date },
): Promise<string | null> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO milestone (bureau_id, campaign_id, code, task_no, title, scope, due, due_on, due_at, due_provisional, soft, target, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $13) ON CONFLICT (campaign_id, code) DO NOTHING RETURNING id`,
    [
      m.bureauId,
      m.campaignId,
      m.code,
      m.taskNo,
      m.title,
      m.scope,
      JSON.stringify(m.due),
      m.dueOn,
      m.dueAt,
      m.dueProvisional,
      m.soft,
      m.target,
      m.at,
    ],
  );
  return rows[0]?.id ?? null;
}

/** @throws DomainError object.missing */
export async function lockMilestoneOrThrow(
  db: Queryable,
  id: string,
  bureauId: string,
): Promise<MilestoneRow> {
  const rows = await db.query<MilestoneRow>(
    `${SELECT} WHERE m.id = $1 AND m.bureau_id = $2 FOR NO KEY UPDATE OF m`,
    [id, bureauId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Milestones a gate asks for; MET ones count as done. @param codes null = all of the campaign */
export async function countMilestones(
  db: Queryable,
  campaignId: string,
  codes: readonly string[] | null,
): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(id ORDER BY id) FILTER (WHERE state = 'MET') AS done, array_agg(id ORDER BY id) AS owed
     FROM milestone WHERE campaign_id = $1 AND ($2::text[] IS NULL OR code = ANY($2))`,
    [campaignId, codes],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}
