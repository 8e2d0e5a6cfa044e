import { Client } from 'pg';
import {
  calendarYearMachine,
  campaignMachine,
  cohortMachine,
  dateAmendmentMachine,
  extensionMachine,
  legalTransitions,
  meetingMachine,
  milestoneMachine,
  phaseMachine,
  quotaPeriodMachine,
  restatementMachine,
  schoolTaskMachine,
  signOffMachine,
} from '@app/domain';
import { loadPack } from '@app/packs';

/** Writes what code and packs declare into the database: legal transitions and ladders. Run after the migrations. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_MIGRATION_URL'];
  if (!url)
    throw new Error(
      'DATABASE_MIGRATION_URL is not set: the owner connection that may change declared data',
    );
  const rows = [
    ...legalTransitions(campaignMachine),
    ...legalTransitions(phaseMachine),
    ...legalTransitions(cohortMachine),
    ...legalTransitions(schoolTaskMachine),
    ...legalTransitions(signOffMachine),
    ...legalTransitions(extensionMachine),
    ...legalTransitions(calendarYearMachine),
    ...legalTransitions(dateAmendmentMachine),
    ...legalTransitions(milestoneMachine),
    ...legalTransitions(meetingMachine),
    ...legalTransitions(quotaPeriodMachine),
    ...legalTransitions(restatementMachine),
  ];
  const rungs = ['default', 'extension']
    .map((id) => loadPack('ladders', id))
    .flatMap((pack) =>
      pack.ladders.flatMap((l) =>
        l.rungs.map((r) => ({ ...r, ladder: l.code, version: pack.version })),
      ),
    );
  const client = new Client({ connectionString: url, application_name: 'gongjian-sync' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('DELETE FROM legal_transition');
    await client.query(
      `INSERT INTO legal_transition (subject_kind, action, from_state, to_state)
       SELECT DISTINCT r->>'subjectKind', r->>'action', r->>'fromState', r->>'toState' FROM jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    );
    // a released ladder version never changes; a new pack version adds rows beside the old ones
    await client.query(
      `INSERT INTO ladder_rung (ladder, version, rung, offset_wd, recipients, level, effect, suggest)
       SELECT r->>'ladder', (r->>'version')::int, (r->>'rung')::int, (r->>'offsetWorkingDays')::int, ARRAY(SELECT jsonb_array_elements_text(r->'recipients')), (r->>'level')::int, r->>'effect', r->>'suggest'
       FROM jsonb_array_elements($1::jsonb) r ON CONFLICT DO NOTHING`,
      [JSON.stringify(rungs)],
    );
    await client.query('COMMIT');
    process.stdout.write(`sync: ${rows.length} transitions, ${rungs.length} rungs\n`);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`sync: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
