import type { Database } from '@app/persistence';

interface Ids {
  readonly bureauId: string;
  readonly campaignId: string;
  readonly calendarId: string;
}

/** Twelve thousand rows of every list that people make longer: far more than a city has, so that a walk over them shows. */
export async function fillLists(db: Database, ids: Ids): Promise<void> {
  const { bureauId, campaignId, calendarId } = ids;
  await db.execute(
    `INSERT INTO extension_request (bureau_id, school_task_id, seq, no, reason, new_due_on, requested_by, rule_pack, rule_version, state, decision_due_at, short_notice, created_at, updated_at)
     SELECT $1, t.id, 1, 'E' || t.i, 'r', t.due_on + 7, p.id, 'x', 1, (ARRAY['DRAFT','SUBMITTED','APPROVED','REJECTED'])[1 + (t.i % 4)::int],
       CASE WHEN t.i % 4 > 0 THEN now() + make_interval(secs => t.i) END, t.i % 10 = 0, now() - make_interval(secs => t.i), now()
     FROM (SELECT t.*, row_number() OVER () AS i FROM school_task t WHERE t.task_key = '1') t JOIN person p ON p.unit_id = t.school_id AND p.post = 'post'`,
    [bureauId],
  );
  await db.execute(
    `INSERT INTO date_amendment (bureau_id, campaign_id, reason, document, changes, created_by, created_at, updated_at, state, applied_at)
     SELECT $1, $2, 'r', 'd', '[]', p.id, now() - make_interval(secs => p.i), now(), CASE WHEN p.i % 3 = 0 THEN 'APPLIED' ELSE 'DRAFT' END, CASE WHEN p.i % 3 = 0 THEN now() END
     FROM (SELECT id, row_number() OVER () AS i FROM person WHERE post = 'post') p`,
    [bureauId, campaignId],
  );
  await db.execute(
    `WITH rule AS (INSERT INTO quota_rule (bureau_id, campaign_id, code, pack_version, title, per, minimum, unit, level, source, confidence, created_at)
       SELECT $1, $2, 'Q-' || n, 1, 't', 'MONTH', 1, 'SESSION', 'SCHOOL', 's', 'HIGH', now() FROM generate_series(1, 2) n RETURNING id, code)
     INSERT INTO quota_period (bureau_id, campaign_id, rule_id, unit_id, group_id, from_on, to_on, ends_at, minimum, state, created_at, updated_at)
     SELECT $1, $2, rule.id, u.id, u.parent_id, d.on, d.on + 29, d.on + 30, 1, (ARRAY['OPEN','MET','UNMET'])[1 + (u.i % 3)::int], now(), now()
     FROM rule, (SELECT id, parent_id, row_number() OVER () AS i FROM unit WHERE code LIKE 'P%') u CROSS JOIN LATERAL (SELECT '2026-01-01'::date + (u.i % 300)::int AS on) d`,
    [bureauId, campaignId],
  );
  await db.execute(
    `INSERT INTO delegation (bureau_id, principal_id, delegate_id, powers, starts_on, ends_on, reason, created_by, created_at, revoked_at)
     SELECT $1, p.id, p.next, '{SIGN_OFF}', d.on, d.on + 20, 'r', p.id, now() - make_interval(secs => p.i), CASE WHEN p.i % 7 = 0 THEN now() END
     FROM (SELECT id, lead(id, 1) OVER w AS next, row_number() OVER w AS i FROM person WHERE post = 'post' WINDOW w AS (ORDER BY id)) p
     CROSS JOIN LATERAL (SELECT '2026-01-01'::date + (p.i % 900)::int AS on) d WHERE p.next IS NOT NULL`,
    [bureauId],
  );
  await db.execute(
    `WITH told AS (INSERT INTO digest (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at, state)
       SELECT $1, id, 'INBOX', $2, now(), now(), now(), 'SENT' FROM person WHERE post = 'post' RETURNING id, recipient_id)
     INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at, state, settled_at)
     SELECT $1, t.id, t.recipient_id, 'EMAIL', $2, t.at, false, t.at, t.at, CASE WHEN t.i % 100 = 0 THEN 'DEAD' ELSE 'SENT' END, CASE WHEN t.i % 3 > 0 THEN t.at END
     FROM (SELECT *, now() - make_interval(secs => row_number() OVER ()) AS at, row_number() OVER () AS i FROM told) t`,
    [bureauId, calendarId],
  );
  await db.execute(
    `WITH held AS (INSERT INTO meeting (bureau_id, campaign_id, phase_id, group_id, no, type, title, planned_on, held_on, state, created_by, created_at, updated_at)
       SELECT $1, $2, (SELECT id FROM phase WHERE campaign_id = $2 ORDER BY no LIMIT 1), CASE WHEN p.i % 2 = 0 THEN u.parent_id END, 'H' || p.i,
         (ARRAY['KICKOFF','PROGRESS','ROUTINE'])[1 + (p.i % 3)::int], 'meeting ' || chr(19968 + (p.i % 5000)::int) || p.i, d.on, CASE WHEN p.i % 3 > 0 THEN d.on END,
         (ARRAY['PLANNED','HELD','TRACKING'])[1 + (p.i % 3)::int], p.id, now(), now()
       FROM (SELECT id, unit_id, row_number() OVER () AS i FROM person WHERE post = 'post') p JOIN unit u ON u.id = p.unit_id
       CROSS JOIN LATERAL (SELECT '2026-01-01'::date + (p.i % 900)::int AS on) d RETURNING id, planned_on)
     INSERT INTO action_item (meeting_id, no, text, owner_unit_id, due_on, done_at)
     SELECT h.id, n, 't', $1, h.planned_on + 7, CASE WHEN n < 3 THEN now() END FROM held h, generate_series(1, 3) n`,
    [bureauId, campaignId],
  );
  await db.execute(
    `INSERT INTO milestone (bureau_id, campaign_id, code, title, due, due_on, due_at, soft, target, state, created_at, updated_at)
     SELECT $1, $2, 'M' || i, 't', '{}', d.on, d.on, i % 5 = 0, 100, (ARRAY['OPEN','MET','MISSED'])[1 + i % 3], now(), now()
     FROM generate_series(1, 12000) i CROSS JOIN LATERAL (SELECT '2026-01-01'::date + i % 900 AS on) d`,
    [bureauId, campaignId],
  );
  await db.execute(
    `INSERT INTO snapshot (bureau_id, subject_kind, subject_id, kind, definition_version, cut_off, content, hash, created_at)
     SELECT $1, 'COHORT', h.id, CASE WHEN n < 3 THEN 'PHASE_GATE' ELSE 'COHORT_SHEET' END, 1, now(), c.text, sha256(convert_to(c.text, 'UTF8')), now() - make_interval(secs => n)
     FROM cohort h CROSS JOIN generate_series(1, 120) n CROSS JOIN LATERAL (SELECT h.id || ' ' || n AS text) c WHERE h.bureau_id = $1`,
    [bureauId],
  );
  await db.execute(
    `WITH stored AS (INSERT INTO stored_file (bureau_id, sha256, size_bytes, media_type, state, file_key, created_at)
       SELECT $1, sha256(convert_to(p.id::text, 'UTF8')), 1, CASE WHEN p.i % 2 = 0 THEN 'image/jpeg' ELSE 'application/pdf' END, 'KEPT', p.id::text, now()
       FROM (SELECT id, row_number() OVER () AS i FROM person WHERE post = 'post') p RETURNING id, sha256, file_key),
     sent AS (INSERT INTO evidence (bureau_id, file_id, unit_id, name, original_sha256, uploader_id, created_at)
       SELECT $1, f.id, p.unit_id, 'file ' || chr(19968 + (row_number() OVER ())::int % 5000) || '.jpg', f.sha256, p.id, now() - make_interval(secs => row_number() OVER ())
       FROM stored f JOIN person p ON p.id = f.file_key::uuid RETURNING id, unit_id, uploader_id)
     INSERT INTO evidence_link (evidence_id, school_task_id, linked_by, linked_at)
     SELECT e.id, t.id, e.uploader_id, now() FROM sent e JOIN school_task t ON t.school_id = e.unit_id AND t.task_key IN ('1', '2')`,
    [bureauId],
  );
}
