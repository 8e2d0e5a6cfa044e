import type { Queryable } from '../core/database';

/** Schools in the scope of a campaign on a day, and for which of its tasks. $1 campaign, $2 day. */
const REACHED = `
  WITH reached AS MATERIALIZED (
    SELECT s.* FROM campaign c CROSS JOIN LATERAL schools_on(c.bureau_id, $2::date) s
    WHERE c.id = $1 AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags)),
  owed AS (
    SELECT t.id AS task_id, r.* FROM reached r JOIN task t ON t.campaign_id = $1
    WHERE EXISTS (SELECT FROM task_party p WHERE p.task_id = t.id AND p.role = 'SUPPORT' AND p.support_type = r.support_type)
      AND (t.scope IS NULL OR scope_matches(t.scope, r.school_type, r.group_id, r.code, r.flags)))`;

export interface ReachedGroup {
  /** null = the campaign as a whole, which its deliverables reach */
  readonly taskId: string | null;
  readonly groupId: string;
  readonly groupName: string;
  readonly schools: number;
}

/** How many schools the campaign and each of its tasks would reach, by group. */
export async function planReach(
  db: Queryable,
  campaignId: string,
  day: string,
): Promise<readonly ReachedGroup[]> {
  return db.query<ReachedGroup>(
    `${REACHED}
     SELECT x.task_id AS "taskId", x.group_id AS "groupId", g.name AS "groupName", count(*)::int AS schools
     FROM (SELECT NULL::uuid AS task_id, group_id FROM reached UNION ALL SELECT task_id, group_id FROM owed) x JOIN unit g ON g.id = x.group_id
     GROUP BY 1, 2, 3 ORDER BY 1 NULLS FIRST, 3, 2`,
    [campaignId, day],
  );
}

export interface ReachedSchool {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly schoolType: string;
  readonly groupName: string;
}

/** The schools behind such a figure, by code; of one task, or of the campaign as a whole. */
export async function reachedSchools(
  db: Queryable,
  campaignId: string,
  day: string,
  which: {
    readonly taskId: string | null;
    readonly groupId: string | null;
    readonly after: string;
    readonly limit: number;
  },
): Promise<readonly ReachedSchool[]> {
  return db.query<ReachedSchool>(
    `${REACHED}
     SELECT u.id, u.code, u.name, x.school_type AS "schoolType", g.name AS "groupName"
     FROM (SELECT school_id, group_id, code, school_type FROM reached WHERE $3::uuid IS NULL
       UNION ALL SELECT school_id, group_id, code, school_type FROM owed WHERE task_id = $3::uuid) x
     JOIN unit u ON u.id = x.school_id JOIN unit g ON g.id = x.group_id
     WHERE x.code > $5 AND ($4::uuid IS NULL OR x.group_id = $4::uuid) ORDER BY x.code LIMIT $6`,
    [campaignId, day, which.taskId, which.groupId, which.after, which.limit],
  );
}

export interface PhaseLaunch {
  readonly phaseId: string;
  readonly no: number;
  readonly title: string;
  readonly state: string;
  readonly startOn: string;
  readonly fannedOutAt: Date | null;
  readonly schools: number;
  readonly schoolsDone: number;
  readonly tasks: number;
}

/** How far the fan-out of every phase has come. */
export async function launchOfCampaign(
  db: Queryable,
  campaignId: string,
): Promise<readonly PhaseLaunch[]> {
  return db.query<PhaseLaunch>(
    `SELECT p.id AS "phaseId", p.no, p.title, p.state, p.start_on AS "startOn", p.fanned_out_at AS "fannedOutAt",
       coalesce(sum(l.schools), 0)::int AS schools, coalesce(sum(l.schools) FILTER (WHERE l.done_at IS NOT NULL), 0)::int AS "schoolsDone",
       coalesce(sum(l.tasks), 0)::int AS tasks
     FROM phase p LEFT JOIN launch_chunk l ON l.phase_id = p.id AND l.generation = (SELECT max(x.generation) FROM launch_chunk x WHERE x.phase_id = p.id)
     WHERE p.campaign_id = $1 GROUP BY p.id ORDER BY p.no, p.id`,
    [campaignId],
  );
}

export interface PlanUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'SECTION' | 'TOWN_CENTER' | 'DIRECT_GROUP';
}

/** Sections that may lead a task and groups a scope may name. */
export async function planUnits(db: Queryable, bureauId: string): Promise<readonly PlanUnit[]> {
  return db.query<PlanUnit>(
    "SELECT id, name, kind FROM unit WHERE bureau_id = $1 AND kind IN ('SECTION','TOWN_CENTER','DIRECT_GROUP') AND valid_to IS NULL ORDER BY kind, code",
    [bureauId],
  );
}

/** How many of the ids are units of the bureau. */
export async function unitsOfBureau(
  db: Queryable,
  bureauId: string,
  unitIds: readonly string[],
): Promise<number> {
  const rows = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM unit WHERE bureau_id = $1 AND id = ANY($2::uuid[])',
    [bureauId, unitIds],
  );
  return rows[0]?.n ?? 0;
}

/** How many of the ids are phases of the campaign. */
export async function phasesOfCampaign(
  db: Queryable,
  campaignId: string,
  phaseIds: readonly string[],
): Promise<number> {
  const rows = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM phase WHERE campaign_id = $1 AND id = ANY($2::uuid[])',
    [campaignId, phaseIds],
  );
  return rows[0]?.n ?? 0;
}

export async function namesOf(
  db: Queryable,
  table: 'unit' | 'person',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    table === 'unit'
      ? 'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])'
      : 'SELECT id, name FROM person WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
