import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { insertRosterImport } from '@app/persistence';
import { issued, runClocks } from './campaign';
import { addPerson, unitId } from './person';
import type { Suite } from './suite';

/** One record of everything a route can name, in a running campaign of the suite's bureau. */
export interface Targets {
  /** by the first word of the route: `campaigns`, `phases` … */
  readonly ids: Readonly<Record<string, string>>;
  readonly phaseId: string;
  readonly taskId: string;
  /** school tasks by where they stand to the first school, the first group and the education section */
  readonly schoolTasks: Readonly<Record<string, string>>;
  readonly cohorts: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

const TARGET_FILE = Buffer.from('%PDF-1.7\n%%EOF\n');

async function oneId(suite: Suite, sql: string, values: readonly unknown[] = []): Promise<string> {
  const rows = await suite.database.query<{ id: string }>(sql, values);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`nothing for: ${sql}`);
  return id;
}

async function extensionOf(suite: Suite, taskId: string): Promise<string> {
  return oneId(
    suite,
    `INSERT INTO extension_request (bureau_id, school_task_id, seq, reason, new_due_on, rule_pack, rule_version, requested_by, created_at, updated_at)
     SELECT t.bureau_id, t.id, 1, 'more', '2026-12-01', 'time-defaults', 1, p.id, t.created_at, t.created_at
     FROM school_task t JOIN LATERAL (SELECT id FROM person WHERE unit_id = t.school_id ORDER BY id LIMIT 1) p ON true WHERE t.id = $1 RETURNING id`,
    [taskId],
  );
}

/** A carried matter, a meeting with an item, a fact, a proposed restatement: rows as their steps leave them. */
async function gateTargets(
  suite: Suite,
  campaignId: string,
): Promise<Readonly<Record<string, string>>> {
  const actor = await suite.as('off1');
  const { app } = suite;
  const [phase, snapshot, school] = [
    await oneId(suite, 'SELECT id FROM phase WHERE campaign_id = $1 ORDER BY no LIMIT 1', [
      campaignId,
    ]),
    await oneId(suite, 'SELECT id FROM snapshot ORDER BY id LIMIT 1'),
    await unitId(suite, '9900100001'),
  ];
  const { meetingId } = await app.meeting.plan.execute({
    actor,
    campaignId,
    type: 'KICKOFF',
    title: 'kick-off',
    plannedOn: '2026-06-20',
  });
  const item = await oneId(
    suite,
    "INSERT INTO action_item (meeting_id, no, text, owner_unit_id, due_on) VALUES ($1, 1, 'to do', $2, '2026-07-01') RETURNING id",
    [meetingId, school],
  );
  const period = await oneId(
    suite,
    'SELECT id FROM quota_period WHERE campaign_id = $1 AND unit_id = $2 ORDER BY from_on, id LIMIT 1',
    [campaignId, school],
  );
  const fact = await oneId(
    suite,
    `INSERT INTO fact (bureau_id, quota_period_id, value, unit, precision, as_of, standard_version, made_up, recorded_by, recorded_at)
     SELECT bureau_id, id, 1, 'SESSION', 'EXACT', from_on, 1, false, $2, ends_at FROM quota_period WHERE id = $1 RETURNING id`,
    [period, actor.personId],
  );
  const { restatementId } = await app.restatement.propose.execute({
    actor,
    snapshotId: snapshot,
    figure: '/title',
    newValue: 'another',
    reason: 'a slip',
  });
  const carried = await oneId(
    suite,
    `INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, owner_unit_id, new_due_on, new_due_at, routine, reason, created_at)
     SELECT $1, $2, 'SCHOOL_TASK', t.id, t.school_id, '2026-12-01', '2026-12-02', true, 'later', '2026-06-15' FROM school_task t WHERE t.school_id = $3 ORDER BY t.id LIMIT 1 RETURNING id`,
    [campaignId, phase, school],
  );
  return {
    milestones: await oneId(suite, 'SELECT id FROM milestone ORDER BY code LIMIT 1'),
    meetings: meetingId,
    'action-items': item,
    'quota-periods': period,
    facts: fact,
    snapshots: snapshot,
    restatements: restatementId,
    'carry-overs': carried,
  };
}

/** A staged import of units; its rows are not needed to be refused. */
async function rosterImport(suite: Suite): Promise<string> {
  const off = await suite.as('off1');
  const id = randomUUID();
  await insertRosterImport(suite.database, {
    id,
    bureauId: off.bureauId,
    kind: 'UNITS',
    fileName: 'units.csv',
    sizeBytes: 1,
    sha256: Buffer.alloc(32),
    header: ['a', 'b'],
    rows: 0,
    mapping: {},
    actorId: off.personId,
    at: new Date(),
  });
  return id;
}

/** A delegation, a webhook target and a stopped message of the suite's bureau. */
async function deliveryTargets(suite: Suite, school: string): Promise<Record<string, string>> {
  const [{ bureauId, personId }, other] = [await suite.as('dep1'), await suite.as('dep2')];
  const one = (sql: string, values: readonly unknown[]) => oneId(suite, sql, values);
  const at = await suite.database.now();
  return {
    delegations: await one(
      `INSERT INTO delegation (bureau_id, principal_id, delegate_id, powers, starts_on, ends_on, reason, created_at, created_by)
       VALUES ($1, $2, $3, '{SIGN_OFF}', '2020-01-01', '2099-01-01', 'away', $4, $2) RETURNING id`,
      [bureauId, personId, other.personId, at],
    ),
    'webhook-targets': await one(
      `INSERT INTO webhook_target (bureau_id, format, title, url, secret, created_at, created_by)
       VALUES ($1, 'SIGNED', 'target', 'https://hook.example/', 'a-secret-of-sixteen', $2, $3) RETURNING id`,
      [bureauId, at, personId],
    ),
    'sign-ins': await one(
      `INSERT INTO session (token_hash, csrf_hash, person_id, created_at, seen_at, expires_at)
       VALUES (sha256('target'), sha256('target'), $1, $2, $2, $2::timestamptz + interval '1 day') RETURNING id`,
      [personId, at],
    ),
    deliveries: await one(
      `INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, state, due_at, created_at)
       SELECT bureau_id, id, recipient_id, 'EMAIL', calendar_id, slot_at, urgent, 'DEAD', $2, $2 FROM digest
       WHERE recipient_id IN (SELECT id FROM person WHERE unit_id = $1) ORDER BY id LIMIT 1 RETURNING id`,
      [school, at],
    ),
  };
}

/** Issues the three-year campaign, launches it, and picks the records. */
export async function createTargets(suite: Suite): Promise<Targets> {
  const campaignId = await issued(suite);
  await runClocks(suite, campaignId);
  const [group, school, section] = [
    await unitId(suite, 'G-1'),
    await unitId(suite, '9900100001'),
    await unitId(suite, 'S-EDUCATION'),
  ];
  const one = (sql: string, values: readonly unknown[] = []) => oneId(suite, sql, values);
  const task = (where: string, values: readonly unknown[]) =>
    one(`SELECT id FROM school_task WHERE ${where} ORDER BY id LIMIT 1`, values);
  const cohort = (operator: string) =>
    one(`SELECT id FROM cohort WHERE group_id ${operator} $1 ORDER BY id LIMIT 1`, [group]);
  const schoolIn = (where: string) =>
    one(
      `SELECT id FROM unit WHERE kind = 'SCHOOL' AND id <> $1 AND parent_id ${where} $2 ORDER BY code LIMIT 1`,
      [school, group],
    );
  const units = { own: school, sibling: await schoolIn('='), elsewhere: await schoolIn('<>') };
  const personAt = (unit: string) =>
    one('SELECT id FROM person WHERE unit_id = $1 ORDER BY id LIMIT 1', [unit]);
  const people = {
    own: await personAt(units.own),
    sibling: await personAt(units.sibling),
    elsewhere: await personAt(units.elsewhere),
  };
  const schoolTasks = {
    own: await task('school_id = $1', [units.own]),
    sibling: await task('school_id = $1', [units.sibling]),
    elsewhere: await task('school_id = $1', [units.elsewhere]),
    'own line': await task('school_id = $1 AND $2 = ANY(lead_section_ids)', [
      units.elsewhere,
      section,
    ]),
    'other line': await task('school_id = $1 AND NOT $2 = ANY(lead_section_ids)', [
      units.elsewhere,
      section,
    ]),
  };
  const cohorts = { own: await cohort('='), elsewhere: await cohort('<>') };
  const officer = await addPerson(suite, { login: 'target-saf', code: 'SAF', unitId: school });
  const { uploadId } = await suite.app.evidence.createUpload.execute({
    actor: officer,
    taskId: schoolTasks.own,
    name: 'target.pdf',
    sizeBytes: TARGET_FILE.length,
  });
  await suite.app.evidence.appendUpload.execute({
    actor: officer,
    uploadId,
    offset: 0,
    stream: Readable.from([TARGET_FILE]),
  });
  return {
    ids: {
      campaigns: campaignId,
      phases: await one('SELECT id FROM phase WHERE campaign_id = $1 ORDER BY no LIMIT 1', [
        campaignId,
      ]),
      'sign-offs': await one('SELECT id FROM sign_off ORDER BY id LIMIT 1'),
      'school-tasks': schoolTasks.own,
      cohorts: cohorts.own,
      uploads: uploadId,
      evidence: await one('SELECT id FROM evidence LIMIT 1'),
      extensions: await extensionOf(suite, schoolTasks.own),
      units: units.own,
      people: people.own,
      grants: await one('SELECT id FROM role_grant WHERE unit_id = $1 ORDER BY id LIMIT 1', [
        school,
      ]),
      calendars: suite.calendarId,
      ...(await deliveryTargets(suite, school)),
      roster: await rosterImport(suite),
      'date-amendments': await oneId(
        suite,
        `INSERT INTO date_amendment (bureau_id, campaign_id, reason, document, changes, created_by, created_at, updated_at)
         SELECT bureau_id, id, 'r', 'd', '[]', created_by, created_at, created_at FROM campaign WHERE id = $1 RETURNING id`,
        [campaignId],
      ),
      'calendar-years': await oneId(
        suite,
        `INSERT INTO calendar_revision (bureau_id, calendar_id, year, source, days, entered_by, created_at, updated_at)
         SELECT c.bureau_id, c.id, 2027, 'notice', '[]', k.created_by, c.created_at, c.created_at FROM calendar c JOIN campaign k ON k.calendar_id = c.id LIMIT 1 RETURNING id`,
      ),
      'term-tables': await oneId(
        suite,
        `INSERT INTO calendar_revision (bureau_id, calendar_id, kind, year, source, days, entered_by, created_at, updated_at)
         SELECT c.bureau_id, c.id, 'TERMS', 2030, 'plan', $1, k.created_by, c.created_at, c.created_at FROM calendar c JOIN campaign k ON k.calendar_id = c.id LIMIT 1 RETURNING id`,
        [JSON.stringify({ terms: [], vacations: [] })],
      ),
      documents: await one('SELECT id FROM official_document ORDER BY created_at, id LIMIT 1'),
      inbox: await one('SELECT id FROM digest ORDER BY id LIMIT 1'),
      ...(await gateTargets(suite, campaignId)),
    },
    phaseId: await one('SELECT id FROM phase WHERE campaign_id = $1 ORDER BY no LIMIT 1', [
      campaignId,
    ]),
    taskId: await one('SELECT id FROM task WHERE campaign_id = $1 ORDER BY no LIMIT 1', [
      campaignId,
    ]),
    schoolTasks,
    cohorts,
    units,
    people,
  };
}
