import type { GateItemKind } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { GateItem, GateLine } from './gate.repository';

export interface NamedGateLine extends GateLine {
  readonly ownerUnitName: string | null;
  readonly ownerPersonName: string | null;
  readonly targetPhaseNo: number | null;
  readonly targetPhaseTitle: string | null;
  readonly cohortName: string | null;
  readonly cohortShardNo: number | null;
}

/** Lines with the names of whom and what they name, as they are called today. */
export async function namedGateLines(
  db: Queryable,
  lines: readonly GateLine[],
): Promise<readonly NamedGateLine[]> {
  if (lines.length === 0) return [];
  const names = await db.query<Omit<NamedGateLine, keyof GateLine> & { readonly i: number }>(
    `SELECT x.i::int AS i, u.name AS "ownerUnitName", p.name AS "ownerPersonName", f.no AS "targetPhaseNo", f.title AS "targetPhaseTitle",
       g.name AS "cohortName", c.shard_no AS "cohortShardNo"
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY x(unit_id, person_id, phase_id, cohort_id, i)
     LEFT JOIN unit u ON u.id = x.unit_id LEFT JOIN person p ON p.id = x.person_id LEFT JOIN phase f ON f.id = x.phase_id
     LEFT JOIN cohort c ON c.id = x.cohort_id LEFT JOIN unit g ON g.id = c.group_id ORDER BY x.i`,
    [
      lines.map((l) => l.ownerUnitId),
      lines.map((l) => l.ownerPersonId),
      lines.map((l) => l.targetPhaseId),
      lines.map((l) => l.cohortId),
    ],
  );
  return names.flatMap(({ i, ...rest }) => {
    const line = lines[i - 1];
    return line ? [{ ...line, ...rest }] : [];
  });
}

/** One record a gate item counts. */
export interface GateEntry {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly state: string;
  readonly done: boolean;
}

const ENTRY_SQL: Readonly<Record<string, string>> = {
  TASK: `SELECT t.id, coalesce(k.title, d.title, t.task_key) AS title, u.name AS place, t.state FROM school_task t JOIN unit u ON u.id = t.school_id
    LEFT JOIN task_phase x ON x.id = t.task_phase_id LEFT JOIN task k ON k.id = x.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id`,
  COHORT: `SELECT t.id, u.name || CASE WHEN t.shard_no > 1 THEN ' ' || t.shard_no ELSE '' END AS title, NULL::text AS place, t.state FROM cohort t JOIN unit u ON u.id = t.group_id`,
  MILESTONE: `SELECT t.id, t.title, NULL::text AS place, t.state FROM milestone t`,
  MEETING: `SELECT t.id, t.title, NULL::text AS place, t.state FROM meeting t`,
  DOCUMENT: `SELECT t.id, t.title, n.text AS place, t.state FROM official_document t LEFT JOIN doc_number n ON n.id = t.doc_number_id`,
  QUOTA: `SELECT t.id, r.title, u.name AS place, t.state FROM quota_period t JOIN quota_rule r ON r.id = t.rule_id LEFT JOIN unit u ON u.id = t.unit_id`,
};
const sqlOf = (kind: GateItemKind): string | undefined =>
  ENTRY_SQL[kind === 'SCHOOL_TASK' || kind === 'DELIVERABLE' ? 'TASK' : kind];

/** What a gate item counts, by name, what is still open first. */
export async function gateEntries(
  db: Queryable,
  item: Pick<GateItem, 'kind' | 'numeratorIds' | 'denominatorIds'>,
  limit: number,
): Promise<readonly GateEntry[]> {
  const sql = sqlOf(item.kind);
  if (sql === undefined || item.denominatorIds.length === 0) return [];
  return db.query<GateEntry>(
    `SELECT e.id, e.title, e.place, e.state, (e.id = ANY($2::uuid[])) AS done FROM (${sql} WHERE t.id = ANY($1::uuid[])) e
     ORDER BY (e.id = ANY($2::uuid[])), e.place, e.title, e.id LIMIT $3`,
    [item.denominatorIds, item.numeratorIds, limit],
  );
}

/** Closed cohorts of a phase: what a reopening may name. */
export async function closedCohorts(
  db: Queryable,
  phaseId: string,
): Promise<
  readonly { readonly id: string; readonly groupName: string; readonly shardNo: number }[]
> {
  return db.query(
    `SELECT c.id, u.name AS "groupName", c.shard_no AS "shardNo" FROM cohort c JOIN unit u ON u.id = c.group_id
     WHERE c.phase_id = $1 AND c.state = 'CLOSED' ORDER BY u.name, c.shard_no`,
    [phaseId],
  );
}

export interface CohortsOfPhase {
  readonly phaseId: string;
  readonly total: number;
  readonly signed: number;
}

/** Cohorts of a campaign's phases, and how many of them are signed or closed. */
export async function cohortsByPhase(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<readonly CohortsOfPhase[]> {
  return db.query<CohortsOfPhase>(
    `SELECT phase_id AS "phaseId", count(*)::int AS total, (count(*) FILTER (WHERE state IN ('SIGNED','CLOSED')))::int AS signed
     FROM cohort WHERE campaign_id = ANY($1::uuid[]) GROUP BY phase_id`,
    [campaignIds],
  );
}
