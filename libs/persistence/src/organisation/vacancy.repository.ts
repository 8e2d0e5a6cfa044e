import type { Queryable } from '../core/database';

/** A post nobody holds today. */
export interface EmptyPost {
  /** SECTION_HEAD, TOWN_HEAD, TOWN_REVIEWER, PRINCIPAL, SAFETY_OFFICER, DEPUTY, CHIEF, OFFICE */
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Which posts a unit must have, and by which role somebody holds them. */
const POSTS = `
  SELECT u.id, u.name, p.post, p.codes FROM unit u CROSS JOIN LATERAL (VALUES
    ('SECTION', 'SECTION_HEAD', ARRAY['HEAD','LEAD']), ('TOWN_CENTER', 'TOWN_HEAD', ARRAY['TOWNH']), ('TOWN_CENTER', 'TOWN_REVIEWER', ARRAY['TOWN']),
    ('DIRECT_GROUP', 'TOWN_HEAD', ARRAY['TOWNH']), ('DIRECT_GROUP', 'TOWN_REVIEWER', ARRAY['TOWN']), ('SCHOOL', 'PRINCIPAL', ARRAY['PRIN']),
    ('SCHOOL', 'SAFETY_OFFICER', ARRAY['SAF','PRIN']), ('BUREAU', 'CHIEF', ARRAY['CHIEF']), ('BUREAU', 'DEPUTY', ARRAY['DEP']), ('BUREAU', 'OFFICE', ARRAY['OFF'])) p(kind, post, codes)
  WHERE p.kind = u.kind AND u.bureau_id = $1 AND u.valid_from <= $2::date AND (u.valid_to IS NULL OR u.valid_to > $2::date)`;
/** Read once and hashed: asked unit by unit, ten thousand schools would outlast the statement's time. */
const HELD = `held AS MATERIALIZED (
  SELECT h.unit_id, h.code FROM duty_holder h JOIN unit u ON u.id = h.unit_id
  WHERE u.bureau_id = $1 AND h.valid_from <= $2::date AND (h.valid_to IS NULL OR h.valid_to >= $2::date))`;
const NOBODY = `NOT EXISTS (SELECT FROM held h WHERE h.unit_id = w.id AND h.code = ANY(w.codes))
  -- deputies may be named for sections alone
  AND NOT (w.post = 'DEPUTY' AND EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.bureau_id = $1 AND g.code = 'DEP' AND g.state = 'APPROVED' AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date)))`;

/** Empty posts of the bureau, or of one of its units, on a day. */
export async function emptyPosts(
  db: Queryable,
  bureauId: string,
  day: string,
  unitId: string | null = null,
): Promise<readonly EmptyPost[]> {
  return db.query<EmptyPost>(
    `WITH ${HELD} SELECT w.post, w.id AS "unitId", w.name AS "unitName" FROM (${POSTS}) w
     WHERE ($3::uuid IS NULL OR w.id = $3::uuid) AND ${NOBODY} ORDER BY w.post, w.name, w.id`,
    [bureauId, day, unitId],
  );
}

/** Empty posts a campaign would meet: its leading sections, groups and schools in scope, and the bureau's own. */
export async function emptyPostsOfPlan(
  db: Queryable,
  campaign: { readonly id: string; readonly bureauId: string },
  day: string,
): Promise<readonly EmptyPost[]> {
  return db.query<EmptyPost>(
    `WITH ${HELD}, reached AS (
       SELECT s.school_id, s.group_id FROM campaign c CROSS JOIN LATERAL schools_on(c.bureau_id, $2::date) s
       WHERE c.id = $3 AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags)),
     met AS (
       SELECT school_id AS id FROM reached UNION SELECT group_id FROM reached UNION SELECT $1::uuid
       UNION SELECT owner_section_id FROM campaign WHERE id = $3
       UNION SELECT p.unit_id FROM task t JOIN task_party p ON p.task_id = t.id AND p.role = 'LEAD' WHERE t.campaign_id = $3)
     SELECT w.post, w.id AS "unitId", w.name AS "unitName" FROM (${POSTS}) w JOIN met USING (id) WHERE ${NOBODY} ORDER BY w.post, w.name, w.id`,
    [campaign.bureauId, day, campaign.id],
  );
}

/** A step of a running sign-off that waits for somebody who has left. */
export interface OrphanStep {
  readonly signOffId: string;
  readonly signOffNo: string;
  readonly title: string;
  readonly campaignId: string;
  readonly stepNo: number;
  /** false = its turn comes later */
  readonly isCurrent: boolean;
  readonly signerId: string;
  readonly signerName: string;
  readonly post: string;
}

/** Steps without a decision whose signer is disabled; of one person, or of everybody. */
export async function orphanSteps(
  db: Queryable,
  bureauId: string,
  personId: string | null,
): Promise<readonly OrphanStep[]> {
  return db.query<OrphanStep>(
    `SELECT s.id AS "signOffId", s.no AS "signOffNo", s.title, s.campaign_id AS "campaignId", t.no AS "stepNo", t.no = s.current_no AS "isCurrent",
       t.signer_id AS "signerId", p.name AS "signerName", t.post
     FROM sign_step t JOIN sign_off s ON s.id = t.sign_off_id AND s.state IN ('PENDING','RETURNED') JOIN person p ON p.id = t.signer_id
     WHERE s.bureau_id = $1 AND t.decision IS NULL AND t.type <> 'NOTIFY' AND CASE WHEN $2::uuid IS NULL THEN p.disabled_at IS NOT NULL ELSE t.signer_id = $2::uuid END
     ORDER BY s.created_at, s.id, t.no`,
    [bureauId, personId],
  );
}

/** Open tasks in the hands of somebody who leaves go back to the school's officer. @returns their ids */
export async function takeTasksBack(
  db: Queryable,
  personId: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<readonly { readonly id: string; readonly schoolId: string }[]> {
  return db.query<{ id: string; schoolId: string }>(
    `UPDATE school_task SET assignee_id = NULL, updated_at = $2, updated_by = $3, version = version + 1
     WHERE assignee_id = $1 AND open RETURNING id, school_id AS "schoolId"`,
    [personId, by.at, by.personId],
  );
}
