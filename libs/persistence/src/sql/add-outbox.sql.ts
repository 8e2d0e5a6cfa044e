/**
 * $1 workflow id, $2 type, $3 subject kind, $4 subject id, $5 subject version, $6 action, $7 kind, $8 payload,
 * $9 coalesce key or null. The workflow_ref row lock makes `seq` order equal commit order; the clock in it keeps
 * sequences rising after a restore. The one-second bucket keeps a hot nudge from starving. DO UPDATE (not NOTHING)
 * locks the pending row until commit, so a merged message cannot leave before its change is visible.
 */
export const addMessageSql = `
WITH ref AS (
  INSERT INTO workflow_ref AS w (workflow_id, workflow_type, last_seq, input) VALUES ($1, $2, now_ms(), coalesce($8::jsonb->'input', '{}'))
  ON CONFLICT (workflow_id) DO UPDATE SET last_seq = greatest(w.last_seq + 1, now_ms()),
    input = CASE WHEN $8::jsonb ? 'input' THEN $8::jsonb->'input' ELSE w.input END
  RETURNING last_seq)
INSERT INTO outbox (subject_kind, subject_id, subject_version, action, kind, workflow_id, workflow_type, seq, payload, coalesce_key)
SELECT $3, $4, $5, $6, $7, $1, $2, last_seq, $8::jsonb, $9::text || ':' || last_seq / 1000 FROM ref
ON CONFLICT (coalesce_key) WHERE attempts = 0 DO UPDATE SET action = excluded.action`;

/** $1 events as jsonb array. */
export const addEventsSql = `
INSERT INTO outbox (subject_kind, subject_id, subject_version, action, kind, payload)
SELECT e->>'subjectKind', (e->>'subjectId')::uuid, (e->>'subjectVersion')::int, e->>'action', 'event', coalesce(e->'payload', '{}')
FROM jsonb_array_elements($1::jsonb) e`;
