import { Client } from 'pg';
import { issued, runClocks } from '../builders/campaign';
import { createSuite, type Suite } from '../builders/suite';

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

/** What the database says to a statement that is taken back afterwards. */
async function answerTo(sql: string): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

const COLUMNS = [
  'campaign_id',
  'phase_id',
  'cohort_id',
  'clock_cohort_id',
  'school_id',
  'task_phase_id',
] as const;
it.each(COLUMNS)('takes no task whose %s does not exist', async (column) => {
  const fields = (
    await client.query<{ name: string }>(
      "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'school_task'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
    )
  ).rows.map(({ name }) => name);
  const values = fields.map((name) =>
    name === 'id' || name === column
      ? 'gen_random_uuid()'
      : name === 'task_key'
        ? "'X'"
        : `t.${name}`,
  );
  expect(
    await answerTo(
      `INSERT INTO school_task (${fields.join()}) SELECT ${values.join()} FROM school_task t WHERE task_phase_id IS NOT NULL LIMIT 1`,
    ),
  ).toMatch(new RegExp(`school_task.${column} names no row`));
});

it.each(COLUMNS)('moves no task to a %s that does not exist', async (column) => {
  expect(
    await answerTo(
      `UPDATE school_task SET ${column} = gen_random_uuid() WHERE id = (SELECT id FROM school_task WHERE task_phase_id IS NOT NULL LIMIT 1)`,
    ),
  ).toMatch(new RegExp(`school_task.${column} names no row`));
});

it.each([
  ['campaign', 'SELECT campaign_id FROM school_task'],
  ['phase', 'SELECT phase_id FROM school_task'],
  ['cohort', 'SELECT cohort_id FROM school_task'],
  ['unit', 'SELECT school_id FROM school_task'],
  ['task_phase', 'SELECT task_phase_id FROM school_task WHERE task_phase_id IS NOT NULL'],
  ['deliverable_spec', 'SELECT deliverable_id FROM school_task WHERE deliverable_id IS NOT NULL'],
])('keeps a row of %s that tasks refer to', async (table, ids) => {
  expect(await answerTo(`DELETE FROM ${table} WHERE id = (${ids} LIMIT 1)`)).toMatch(
    `school tasks refer to this row of ${table}`,
  );
});

it('lets a task go on that keeps its references', async () => {
  expect(
    await answerTo('UPDATE school_task SET cohort_id = cohort_id, updated_at = updated_at'),
  ).toBe('done');
});
