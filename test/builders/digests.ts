/**
 * Writes urgent digests of one line each straight into the store: urgent ones know no quiet hours, and one without a line
 * would be put away.
 * @param readers a query of `bureau_id, person_id, calendar_id, at` for the readers
 */
export const insertDigestsSql = (readers: string): string =>
  `WITH made AS (
     INSERT INTO digest (bureau_id, recipient_id, channel, calendar_id, slot_at, urgent, sendable_at, created_at)
     SELECT bureau_id, person_id, 'INBOX', calendar_id, at, true, at, at FROM (${readers}) r(bureau_id, person_id, calendar_id, at)
     RETURNING id, bureau_id, created_at)
   INSERT INTO digest_item (digest_id, topic, subject_kind, subject_id, facts, created_at)
   SELECT id, 'LAUNCH', 'CAMPAIGN', bureau_id, '{"phaseNo":1,"count":1}', created_at FROM made`;
