import type { Reach } from '@app/domain';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';
import { COHORT_REACH } from '../cohort/cohort.repository';

export interface ActivityRow {
  /** the order of writing; what is older has a smaller one */
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly subjectId: string;
  /** what the record is called; null = the campaign itself */
  readonly subject: string | null;
  readonly phaseNo: number | null;
  readonly action: string;
  readonly fromState: string;
  readonly toState: string;
  /** null = the system */
  readonly actorName: string | null;
}

/**
 * What happened to a campaign and the records its plan consists of, the latest first; what schools do with their tasks
 * is told by the tasks.
 * @param before id of the last row that is known; null = from the latest on
 */
export async function campaignActivity(
  db: Queryable,
  query: {
    readonly campaignId: string;
    readonly cohorts: Reach;
    /** sign-offs are read by those who read all of them */
    readonly withSignOffs: boolean;
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<readonly ActivityRow[]> {
  const values: unknown[] = [query.campaignId, query.before, query.limit];
  const cohorts = reachPredicate(query.cohorts, COHORT_REACH, values);
  const signOffs = query.withSignOffs
    ? "UNION ALL SELECT 'SIGN_OFF', s.id, s.title, NULL FROM sign_off s WHERE s.campaign_id = $1"
    : '';
  return db.query<ActivityRow>(
    `SELECT e.id::text AS id, e.at, e.subject_kind AS kind, e.subject_id AS "subjectId", x.subject, x.phase_no AS "phaseNo", e.action, e.from_state AS "fromState", e.to_state AS "toState", a.name AS "actorName"
     FROM (SELECT 'CAMPAIGN' AS kind, $1::uuid AS id, NULL AS subject, NULL::int AS phase_no
       UNION ALL SELECT 'PHASE', p.id, p.title, p.no FROM phase p WHERE p.campaign_id = $1
       UNION ALL SELECT 'COHORT', c.id, g.name, p.no FROM cohort c JOIN campaign k ON k.id = c.campaign_id JOIN phase p ON p.id = c.phase_id JOIN unit g ON g.id = c.group_id WHERE c.campaign_id = $1 AND ${cohorts}
       UNION ALL SELECT 'DATE_AMENDMENT', d.id, d.document, NULL FROM date_amendment d WHERE d.campaign_id = $1
       UNION ALL SELECT 'MEETING', m.id, m.title, NULL FROM meeting m WHERE m.campaign_id = $1
       UNION ALL SELECT 'MILESTONE', m.id, m.title, NULL FROM milestone m WHERE m.campaign_id = $1 ${signOffs}) x
     JOIN state_event e ON e.subject_kind = x.kind AND e.subject_id = x.id
     LEFT JOIN person a ON a.id = e.actor_id
     WHERE $2::bigint IS NULL OR e.id < $2::bigint ORDER BY e.id DESC LIMIT $3`,
    values,
  );
}

export interface WaitingGate {
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly phaseNo: number;
  readonly phaseTitle: string;
  readonly endOn: string;
}

/** Phases under review of the campaigns named, the earliest end first. */
export async function gatesWaiting(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<readonly WaitingGate[]> {
  return db.query<WaitingGate>(
    `SELECT p.campaign_id AS "campaignId", c.title AS "campaignTitle", p.no AS "phaseNo", p.title AS "phaseTitle", p.end_on AS "endOn"
     FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE p.campaign_id = ANY($1::uuid[]) AND p.state = 'IN_REVIEW' ORDER BY p.end_on, p.campaign_id, p.no`,
    [campaignIds],
  );
}

export interface RunningCampaign {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly calendarId: string;
  readonly phases: readonly {
    readonly no: number;
    readonly title: string;
    readonly startOn: string;
    readonly endOn: string;
    readonly state: string;
  }[];
}

/** Issued campaigns that are not over, with their phases, the ones that end first at the top. */
export async function runningCampaigns(
  db: Queryable,
  scope: (values: unknown[]) => string,
  limit: number,
): Promise<readonly RunningCampaign[]> {
  const values: unknown[] = [];
  const where = scope(values);
  return db.query<RunningCampaign>(
    `SELECT c.id, c.code, c.title, c.state, c.start_on AS "startOn", c.end_on AS "endOn", c.calendar_id AS "calendarId",
       (SELECT jsonb_agg(jsonb_build_object('no', p.no, 'title', p.title, 'startOn', p.start_on, 'endOn', p.end_on, 'state', p.state) ORDER BY p.no) FROM phase p WHERE p.campaign_id = c.id) AS phases
     FROM campaign c WHERE ${where} AND c.state IN ('ISSUED','ACTIVE','SUSPENDED','WRAP_UP') ORDER BY c.end_on, c.id LIMIT $${values.push(limit)}`,
    values,
  );
}
