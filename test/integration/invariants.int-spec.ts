import { Client } from 'pg';
import { issued, runClocks } from '../builders/campaign';
import { createSuite, type Suite } from '../builders/suite';
import { brokenInvariantsOn, invariants } from '../support/invariants';

let suite: Suite;
let client: Client;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  await runClocks(suite, await issued(suite));
  client = new Client({ connectionString: suite.databases.adminUrl });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client.end();
  await suite.drop();
});

/** One way to break each invariant, past every trigger and constraint. */
const BREAKS: Readonly<Record<string, string>> = {
  'I01 a hand-in':
    "INSERT INTO request_key (actor_id, key, route, body_hash, status, body) VALUES (gen_random_uuid(), gen_random_uuid(), 'SchoolTaskController.sign', '\\x00', 200, '{}')",
  'I02 only legal':
    "UPDATE state_event SET to_state = 'CLOSED' WHERE id = (SELECT min(id) FROM state_event)",
  'I02 state versions':
    'UPDATE state_event SET state_version = state_version + 5 WHERE id = (SELECT max(id) FROM state_event)',
  'I03 tasks equal':
    'DELETE FROM school_task WHERE id = (SELECT min(id::text)::uuid FROM school_task)',
  'I03 cohorts partition':
    'DROP INDEX uq_cohort_member_school; INSERT INTO cohort_member SELECT (SELECT max(id::text)::uuid FROM cohort c WHERE c.phase_id = m.phase_id AND c.id <> m.cohort_id), phase_id, school_id, school_type, support_type, flags, joined_at FROM cohort_member m LIMIT 1',
  'I04 counters':
    'UPDATE rollup_delta SET n = n + 1 WHERE ctid = (SELECT min(ctid) FROM rollup_delta)',
  'I05 no clock':
    "UPDATE school_task SET next_action_at = clock_timestamp() - interval '2 minutes' WHERE id = (SELECT min(id::text)::uuid FROM school_task)",
  'I05 each rung': `ALTER TABLE ladder_firing DROP CONSTRAINT pk_ladder_firing;
    INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level)
    SELECT 'COHORT', id, 1, 0, 'COHORT', 'FIRED', created_at, created_at, 0 FROM cohort, generate_series(1, 2)`,
  'I05 one digest': `ALTER TABLE digest DROP CONSTRAINT uq_digest_slot;
    INSERT INTO digest (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at)
    SELECT bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at FROM digest`,
  'I05 one delivery':
    "INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at) SELECT bureau_id, id, recipient_id, 'EMAIL', calendar_id, slot_at, false, slot_at, created_at FROM digest LIMIT 1",
  'I06 no message':
    "INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at, state, claimed_at) SELECT bureau_id, id, recipient_id, 'EMAIL', calendar_id, slot_at, false, slot_at, created_at, 'CLAIMED', clock_timestamp() - interval '2 minutes' FROM digest LIMIT 1",
  'I06 nothing': "UPDATE outbox SET available_at = available_at - interval '2 minutes'",
  'I07 every stored':
    "INSERT INTO evidence (bureau_id, file_id, unit_id, name, original_sha256, uploader_id, created_at) SELECT bureau_id, gen_random_uuid(), id, 'a.jpg', '\\x00', gen_random_uuid(), now() FROM unit LIMIT 1",
  'I08 audit chains':
    "UPDATE audit_log SET payload = payload || ' ' WHERE (shard, seq) IN (SELECT shard, seq FROM audit_log LIMIT 1)",
  'I08 every state': 'DELETE FROM audit_log a WHERE state_version IS NOT NULL AND set_id IS NULL',
  'I09 original due':
    "UPDATE school_task SET current_due_at = current_due_at + interval '1 day' WHERE id = (SELECT min(id::text)::uuid FROM school_task)",
  'I10 frozen':
    'ALTER TABLE snapshot DROP CONSTRAINT ck_snapshot_hash; UPDATE snapshot SET content = content || chr(32)',
  'I11 every open':
    "UPDATE workflow_ref SET state = 'closed' WHERE workflow_type = 'cohortWorkflow'",
  'I13 what a task':
    'UPDATE school_task SET school_id = gen_random_uuid() WHERE id = (SELECT min(id::text)::uuid FROM school_task)',
  'I12 no row': 'UPDATE campaign SET bureau_id = gen_random_uuid()',
  'I14 a calendar':
    "INSERT INTO deadline_move (subject_kind, subject_id, deadline_version, cause, source_id, from_due_at, to_due_at, moved_at) SELECT 'SCHOOL_TASK', id, 2, 'TERM', gen_random_uuid(), current_due_at, current_due_at + interval '1 day', created_at FROM school_task LIMIT 1",
  'I15 new dates':
    "INSERT INTO date_amendment (bureau_id, campaign_id, reason, document, changes, created_by, created_at, updated_at) SELECT bureau_id, id, 'r', 'd', '[]', created_by, created_at, created_at FROM campaign; UPDATE campaign SET state = 'CANCELLED'",
  'I16 a task':
    "INSERT INTO deadline (subject_kind, subject_id, version, cause, expr, due_at, calendar_id, calendar_version, created_at) SELECT 'SCHOOL_TASK', id, 2, 'AMENDED', '{}', current_due_at, gen_random_uuid(), 1, created_at FROM school_task LIMIT 1",
};

it('holds for a campaign that was just launched', async () => {
  expect(await brokenInvariantsOn(client)).toEqual([]);
});

it('has a way to break each of them', () => {
  const names = invariants().map(([name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(15);
  expect(
    names.filter((name) => !Object.keys(BREAKS).some((prefix) => name.startsWith(prefix))),
  ).toEqual([]);
});

it.each(Object.entries(BREAKS))('is told when %s … is broken', async (prefix, sql) => {
  await client.query('BEGIN; SET LOCAL session_replication_role = replica');
  try {
    await client.query(sql);
    expect(
      (await brokenInvariantsOn(client)).map((name) => name.slice(0, prefix.length)),
    ).toContain(prefix);
  } finally {
    await client.query('ROLLBACK');
  }
});
