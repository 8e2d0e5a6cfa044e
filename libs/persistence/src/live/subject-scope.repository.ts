import type { Queryable } from '../core/database';

/** Where a subject stands in the organisation: who may hear that it changed. */
export interface SubjectScope {
  readonly kind: string;
  readonly id: string;
  readonly bureauId: string;
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly lineSectionIds: readonly string[];
  readonly involvedPersonIds: readonly string[];
}

const LEADS = `(SELECT coalesce(array_agg(DISTINCT x.unit_id), '{}') FROM task_party x JOIN task y ON y.id = x.task_id WHERE y.campaign_id = c.id AND x.role = 'LEAD' AND x.unit_id IS NOT NULL)`;
// drafts are for the author's line and the signers, issued plans for everybody they concern
const CAMPAIGN_SCOPE = `c.bureau_id AS "bureauId",
  CASE WHEN c.released_at IS NULL THEN '{}'::uuid[] ELSE ARRAY(SELECT DISTINCT a.group_id FROM campaign_audience a WHERE a.campaign_id = c.id) END AS "groupIds",
  CASE WHEN c.released_at IS NULL THEN '{}'::uuid[] ELSE ARRAY(SELECT a.school_id FROM campaign_audience a WHERE a.campaign_id = c.id AND a.school_id = ANY($2::uuid[])) END AS "unitIds",
  CASE WHEN c.state IN ('DRAFT','RETURNED') THEN '{}'::uuid[] ELSE ${LEADS} END || c.owner_section_id AS "lineSectionIds",
  ARRAY(SELECT s.signer_id FROM sign_step s WHERE s.sign_off_id = c.sign_off_id) || c.created_by AS "involvedPersonIds"`;

/** A record that is read by whoever reads its campaign. */
const ofCampaign = (kind: string, table: string): string =>
  `SELECT '${kind}' AS kind, x.id, ${CAMPAIGN_SCOPE} FROM ${table} x JOIN campaign c ON c.id = x.campaign_id WHERE x.id = ANY($1::uuid[])`;
/** A record of the whole bureau. */
const ofBureau = (kind: string, table: string): string =>
  `SELECT '${kind}' AS kind, x.id, x.bureau_id AS "bureauId", '{}'::uuid[] AS "groupIds", '{}'::uuid[] AS "unitIds", '{}'::uuid[] AS "lineSectionIds",
    '{}'::uuid[] AS "involvedPersonIds" FROM ${table} x WHERE x.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`;

const STATEMENTS: Readonly<Record<string, string>> = {
  SCHOOL_TASK: `SELECT 'SCHOOL_TASK' AS kind, t.id, t.bureau_id AS "bureauId", ARRAY[t.group_id] AS "groupIds", ARRAY[t.school_id] AS "unitIds", t.lead_section_ids AS "lineSectionIds",
    array_remove(ARRAY[t.assignee_id], NULL) AS "involvedPersonIds" FROM school_task t WHERE t.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  COHORT: `SELECT 'COHORT' AS kind, h.id, h.bureau_id AS "bureauId", ARRAY[h.group_id] AS "groupIds", '{}'::uuid[] AS "unitIds", ${LEADS} || c.owner_section_id AS "lineSectionIds",
    '{}'::uuid[] AS "involvedPersonIds" FROM cohort h JOIN campaign c ON c.id = h.campaign_id WHERE h.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  CAMPAIGN: `SELECT 'CAMPAIGN' AS kind, c.id, ${CAMPAIGN_SCOPE} FROM campaign c WHERE c.id = ANY($1::uuid[])`,
  PHASE: `SELECT 'PHASE' AS kind, p.id, ${CAMPAIGN_SCOPE} FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE p.id = ANY($1::uuid[])`,
  SIGN_OFF: `SELECT 'SIGN_OFF' AS kind, o.id, o.bureau_id AS "bureauId", '{}'::uuid[] AS "groupIds", '{}'::uuid[] AS "unitIds", ARRAY[c.owner_section_id] AS "lineSectionIds",
    ARRAY(SELECT s.signer_id FROM sign_step s WHERE s.sign_off_id = o.id) || o.author_id AS "involvedPersonIds"
    FROM sign_off o JOIN campaign c ON c.id = o.campaign_id WHERE o.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  EXTENSION_REQUEST: `SELECT 'EXTENSION_REQUEST' AS kind, e.id, t.bureau_id AS "bureauId", ARRAY[t.group_id] AS "groupIds", ARRAY[t.school_id] AS "unitIds",
    t.lead_section_ids AS "lineSectionIds", ARRAY[e.requested_by] AS "involvedPersonIds"
    FROM extension_request e JOIN school_task t ON t.id = e.school_task_id WHERE e.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  // whose it is to do, and whose duty it is about
  CARRY_OVER: `SELECT 'CARRY_OVER' AS kind, o.id, c.bureau_id AS "bureauId", array_remove(ARRAY[o.owner_unit_id, t.group_id, h.group_id], NULL) AS "groupIds",
    array_remove(ARRAY[o.owner_unit_id, t.school_id], NULL) AS "unitIds", coalesce(t.lead_section_ids, '{}') || c.owner_section_id || o.owner_unit_id AS "lineSectionIds",
    array_remove(ARRAY[o.owner_person_id], NULL) AS "involvedPersonIds"
    FROM carry_over o JOIN campaign c ON c.id = o.campaign_id LEFT JOIN school_task t ON o.subject_kind = 'SCHOOL_TASK' AND t.id = o.subject_id
    LEFT JOIN cohort h ON o.subject_kind = 'COHORT' AND h.id = o.subject_id WHERE o.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  QUOTA_PERIOD: `SELECT 'QUOTA_PERIOD' AS kind, q.id, q.bureau_id AS "bureauId", ARRAY[q.group_id] AS "groupIds", ARRAY[q.unit_id] AS "unitIds",
    ${LEADS} || c.owner_section_id AS "lineSectionIds", '{}'::uuid[] AS "involvedPersonIds"
    FROM quota_period q JOIN campaign c ON c.id = q.campaign_id WHERE q.id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL`,
  DATE_AMENDMENT: ofCampaign('DATE_AMENDMENT', 'date_amendment'),
  MEETING: ofCampaign('MEETING', 'meeting'),
  MILESTONE: ofCampaign('MILESTONE', 'milestone'),
  RESTATEMENT: ofCampaign('RESTATEMENT', 'restatement'),
  CALENDAR_YEAR: ofBureau('CALENDAR_YEAR', 'calendar_revision'),
  DELIVERY: ofBureau('DELIVERY', 'delivery'),
};

/**
 * The scopes of subjects, one statement per kind; subjects of a kind nobody knows have none and are told to nobody.
 * @param unitIds schools anybody online stands in: the only ones of an audience that matter
 */
export async function subjectScopes(
  db: Queryable,
  subjects: readonly { readonly kind: string; readonly id: string }[],
  unitIds: readonly string[],
): Promise<readonly SubjectScope[]> {
  const found: SubjectScope[] = [];
  for (const [kind, sql] of Object.entries(STATEMENTS)) {
    const ids = subjects.filter((s) => s.kind === kind).map((s) => s.id);
    if (ids.length > 0) found.push(...(await db.query<SubjectScope>(sql, [ids, unitIds])));
  }
  return found;
}
