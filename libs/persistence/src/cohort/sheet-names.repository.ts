import type { Queryable } from '../core/database';
import type { ExceptionLine } from './cohort.repository';

/** An exception line in the words people know it by. */
export interface NamedLine extends ExceptionLine {
  readonly schoolName: string;
  readonly taskKey: string;
  readonly title: string;
  readonly state: string;
  readonly ownerUnitName: string | null;
  readonly ownerPersonName: string | null;
  readonly targetPhaseNo: number | null;
}

/** The names behind the ids of lines, in the order of the lines. */
export const namedLines = (
  db: Queryable,
  lines: readonly ExceptionLine[],
): Promise<readonly NamedLine[]> =>
  db.query<NamedLine & Record<string, unknown>>(
    `SELECT t.id AS "schoolTaskId", (x.l->>'ownerUnitId')::uuid AS "ownerUnitId", (x.l->>'ownerPersonId')::uuid AS "ownerPersonId", x.l->>'newDueOn' AS "newDueOn",
       (x.l->>'targetPhaseId')::uuid AS "targetPhaseId", x.l->>'reason' AS reason, s.name AS "schoolName", t.task_key AS "taskKey", coalesce(tk.title, d.title) AS title,
       t.state, u.name AS "ownerUnitName", w.name AS "ownerPersonName", p.no AS "targetPhaseNo"
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS x(l, place) JOIN school_task t ON t.id = (x.l->>'schoolTaskId')::uuid JOIN unit s ON s.id = t.school_id
     LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id
     LEFT JOIN unit u ON u.id = (x.l->>'ownerUnitId')::uuid LEFT JOIN person w ON w.id = (x.l->>'ownerPersonId')::uuid LEFT JOIN phase p ON p.id = (x.l->>'targetPhaseId')::uuid
     ORDER BY x.place`,
    [JSON.stringify(lines)],
  );

/** A phase open matters of another one may go to. */
export interface CarryTarget {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly endOn: string | null;
}

/** Phases of the campaign that are not over, the own one left out. */
export const carryTargets = (
  db: Queryable,
  campaignId: string,
  phaseId: string,
): Promise<readonly CarryTarget[]> =>
  db.query<CarryTarget & Record<string, unknown>>(
    `SELECT id, no, title, end_on AS "endOn" FROM phase WHERE campaign_id = $1 AND id <> $2 AND state NOT IN ('CLOSED','CLOSED_WITH_ISSUES','CANCELLED') ORDER BY no`,
    [campaignId, phaseId],
  );
