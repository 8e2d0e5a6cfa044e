import type { Queryable } from '../core/database';

/** A post nobody holds today. */
export interface EmptyPost {
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Which posts a unit of a kind must have, and by which role somebody holds them; rows of (kind, post, codes). */
export const POSTS_OF_KINDS = `
    ('SECTION', 'SECTION_HEAD', ARRAY['HEAD','LEAD']), ('TOWN_CENTER', 'TOWN_HEAD', ARRAY['TOWNH']), ('TOWN_CENTER', 'TOWN_REVIEWER', ARRAY['TOWN']),
    ('DIRECT_GROUP', 'TOWN_HEAD', ARRAY['TOWNH']), ('DIRECT_GROUP', 'TOWN_REVIEWER', ARRAY['TOWN']), ('SCHOOL', 'PRINCIPAL', ARRAY['PRIN']),
    ('SCHOOL', 'SAFETY_OFFICER', ARRAY['SAF','PRIN']), ('BUREAU', 'CHIEF', ARRAY['CHIEF']), ('BUREAU', 'DEPUTY', ARRAY['DEP']), ('BUREAU', 'OFFICE', ARRAY['OFF'])`;
const POSTS = `
  SELECT u.id, u.name, p.post, p.codes FROM unit u CROSS JOIN LATERAL (VALUES ${POSTS_OF_KINDS}) p(kind, post, codes)
  WHERE p.kind = u.kind AND u.bureau_id = $1 AND u.valid_from <= $2::date AND (u.valid_to IS NULL OR u.valid_to > $2::date)`;

/** Deputies may be named for sections alone: one of them is enough for the bureau's post. */
const hasDeputy = (row: string, bureau: string, day: string): string =>
  `(${row}.post = 'DEPUTY' AND EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.bureau_id = ${bureau} AND g.code = 'DEP' AND g.state = 'APPROVED' AND g.valid_from <= ${day} AND (g.valid_to IS NULL OR g.valid_to >= ${day})))`;

/**
 * Somebody holds the post of a row with id, post and codes. OFFSET 0 keeps the question one of each row: turned into a
 * join, a page would read every grant of the bureau.
 */
export const isHeldBy = (row: string, bureau: string, day: string): string =>
  `(EXISTS (SELECT FROM duty_holder h WHERE h.unit_id = ${row}.id AND h.code = ANY(${row}.codes) AND h.valid_from <= ${day} AND (h.valid_to IS NULL OR h.valid_to >= ${day}) OFFSET 0)
    OR ${hasDeputy(row, bureau, day)})`;

/** Read once and hashed: a campaign asks for all of its schools at once. */
const HELD = `held AS MATERIALIZED (
  SELECT h.unit_id, h.code FROM duty_holder h JOIN unit u ON u.id = h.unit_id
  WHERE u.bureau_id = $1 AND h.valid_from <= $2::date AND (h.valid_to IS NULL OR h.valid_to >= $2::date))`;
const NOBODY = `NOT EXISTS (SELECT FROM held h WHERE h.unit_id = w.id AND h.code = ANY(w.codes)) AND NOT ${hasDeputy('w', '$1', '$2::date')}`;

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

/** Running sign-offs in which a person still has to decide a step. The oldest first. */
export async function openSignOffsOf(
  db: Queryable,
  bureauId: string,
  personId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return db.query(
    `SELECT s.id, s.title FROM sign_off s WHERE s.bureau_id = $1 AND s.state IN ('PENDING','RETURNED')
       AND EXISTS (SELECT FROM sign_step t WHERE t.sign_off_id = s.id AND t.signer_id = $2 AND t.decision IS NULL AND t.type <> 'NOTIFY')
     ORDER BY s.created_at, s.id`,
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
