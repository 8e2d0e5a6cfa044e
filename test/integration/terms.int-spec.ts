import { DomainError, type TermDays } from '@app/domain';
import { campaignOrThrow } from '@app/persistence';
import { runClocks, signAll } from '../builders/campaign';
import { Reminders, SCHOOL } from '../builders/reminders';
import { DEMO_PASSWORD, lastSessions } from '../builders/suite';
import { TERMS, VACATIONS } from '../builders/terms';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

jest.setTimeout(180_000);

// Nobody has entered the school year 2026: its autumn term is assumed to begin on 1 September.
let r: Reminders;
let web: TestApi;
let office: Browser;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-08-12 09:00');
  web = await createTestApi(r.suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  await lastSessions(r.suite);
});
afterAll(async () => {
  await web.close();
  await r.suite.drop();
});

const enter = async (terms: readonly TermDays[] = TERMS): Promise<string> =>
  (
    await r.suite.app.calendar.enterTerms.execute({
      actor: await r.suite.as('off1'),
      calendarId: r.suite.calendarId,
      schoolYear: 2026,
      source: 'notice of terms',
      terms,
      vacations: VACATIONS,
    })
  ).termTableId;
const publish = async (termTableId: string, login = 'dep1') =>
  r.suite.app.calendar.publishTerms.execute({ actor: await r.suite.as(login), termTableId });
const preview = async (termTableId: string) =>
  r.suite.app.calendar.terms.preview(await r.suite.as('dep1'), termTableId);
async function apply(): Promise<number> {
  let batches = 0;
  while (await r.suite.app.calendar.apply.execute(1)) batches += 1;
  return batches;
}
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'done';
}
const faces = () =>
  r.rows(
    'SELECT task_key AS key, due_on::text AS due, due_provisional AS provisional, deadline_version AS version FROM school_task ORDER BY task_key',
  );
const explained = async () => {
  const [task] = await r.rows<{ id: string }>(
    "SELECT id FROM school_task WHERE task_key = 'T1' LIMIT 1",
  );
  const answer = await office.ask('GET', `/school-tasks/${task?.id ?? ''}/deadline`);
  const [version] = list(answer.body, 'versions');
  return {
    term: field(version, 'term'),
    days: list(version, 'days').map((d) => `${text(d, 'on')} ${String(field(d, 'n'))}`),
  };
};
const spans = (code: string) =>
  r.rows<{ fromOn: string; vacation: boolean }>(
    `SELECT s.from_on::text AS "fromOn", s.vacation FROM quota_span s JOIN quota_rule q ON q.id = s.rule_id WHERE q.code = $1 ORDER BY 1`,
    [code],
  );

it('dates an offset by an assumed term, provisionally, and gives no period to a term nobody knows', async () => {
  campaignId = await r.draft({
    schools: [SCHOOL],
    phases: [
      { startOn: '2026-08-12', endOn: '2026-09-20' },
      { startOn: '2026-09-21', endOn: '2027-02-20' },
    ],
    tasks: [
      { due: { kind: 'TERM_OFFSET', anchor: 'START', days: -3 } },
      { due: { kind: 'FIXED', on: '2026-09-10' } },
      { due: { kind: 'TERM_OFFSET', anchor: 'END', days: 1 }, phases: [2] },
    ],
  });
  await r.suite.database.execute('UPDATE campaign SET quotas = $2::jsonb WHERE id = $1', [
    campaignId,
    JSON.stringify([
      { rule: 'R-401', per: 'MONTH', minimum: 1 },
      { rule: 'R-406', per: 'TERM', minimum: 12 },
    ]),
  ]);
  const actor = await r.suite.as('off1');
  await r.suite.app.campaign.submit.execute({ actor, campaignId });
  const campaign = await campaignOrThrow(r.suite.database, campaignId, null);
  await signAll(r.suite, campaign.signOffId ?? '');
  await r.suite.app.campaign.issue.execute({ actor, campaignId });
  await runClocks(r.suite, campaignId);
  expect(await faces()).toEqual([
    { key: 'T1', due: '2026-08-29', provisional: true, version: 1 },
    { key: 'T2', due: '2026-09-10', provisional: false, version: 1 },
  ]);
  expect(await spans('R-406')).toEqual([]);
  const { term, days } = await explained();
  expect(term).toMatchObject({ schoolYear: 2026, no: 1, anchorOn: '2026-09-01', assumed: true });
  expect(days).toEqual(['2026-08-31 1', '2026-08-30 2', '2026-08-29 3']);
  const page = await office.ask('GET', `/calendars/${r.suite.calendarId}/terms`);
  expect(list(page.body, 'findings').map((f) => text(f, 'code'))).toEqual(['term.year-missing']);
});

it('refuses a school year that does not fit together, naming the field and the mend', async () => {
  const path = `/calendars/${r.suite.calendarId}/terms`;
  const refused = await office.ask('POST', path, {
    body: {
      schoolYear: 2026,
      source: 's',
      terms: [
        { no: 1, startOn: '2026-09-07', endOn: '2027-02-25' },
        { no: 2, startOn: '2027-02-22', endOn: '2027-07-09' },
      ],
      vacations: [{ label: 'summer', fromOn: '2027-07-10', toOn: '2027-08-31' }],
    },
  });
  expect([refused.status, text(refused.body, 'code')]).toEqual([422, 'term.invalid']);
  const [finding] = list(refused.body, 'findings');
  expect([text(finding, 'field'), text(finding, 'code')]).toEqual([
    'terms[1].startOn',
    'term.overlap',
  ]);
  expect(text(finding, 'message')).toContain('2027-02-26');
  expect(await r.rows('SELECT 1 FROM calendar_revision')).toEqual([]);
});

let tableId = '';
it('shows what publishing would move, and moves nothing by being entered', async () => {
  const before = await faces();
  tableId = await enter();
  expect(await refusal(enter())).toBe('term.draft-exists');
  const shown = await preview(tableId);
  expect(shown.counts).toEqual({ tasks: 1, dates: 1, madeCertain: 0, unopened: 1, kept: 0 });
  expect(shown.rows[0]).toMatchObject({ fromOn: '2026-08-29', toOn: '2026-09-04', tasks: 1 });
  expect(shown.quotas.map(({ added, exempted }) => [added, exempted]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(await faces()).toEqual(before);
  // the paper of terms is none of working days
  const asYear = await office.ask('GET', `/calendar-years/${tableId}`);
  expect(asYear.status).toBe(404);
});

it('is published by a deputy, not by who entered it', async () => {
  expect(await refusal(publish(tableId, 'off1'))).toBe('action.not-permitted');
  await publish(tableId);
  expect(await refusal(publish(tableId))).toBe('action.illegal');
});

it('moves provisional dates once and without a version, with one line of the journal each', async () => {
  expect(await apply()).toBe(3);
  expect(await faces()).toEqual([
    { key: 'T1', due: '2026-09-04', provisional: false, version: 1 },
    { key: 'T2', due: '2026-09-10', provisional: false, version: 1 },
  ]);
  expect(
    await r.rows(
      'SELECT cause, deadline_version AS version FROM deadline_move WHERE source_id = $1',
      [tableId],
    ),
  ).toEqual([{ cause: 'TERM', version: 1 }]);
  expect(await apply()).toBe(0);
  expect((await explained()).term).toMatchObject({
    anchorOn: '2026-09-07',
    assumed: false,
    note: null,
  });
  // the phase nobody has opened follows the end of the term
  expect(
    await r.rows(
      'SELECT due_on::text AS due FROM task_phase x JOIN phase p ON p.id = x.phase_id WHERE p.campaign_id = $1 AND p.no = 2',
      [campaignId],
    ),
  ).toEqual([{ due: '2027-01-23' }]);
});

it('gives quotas their terms and exempts what lies wholly in vacations', async () => {
  expect(await spans('R-406')).toEqual([{ fromOn: '2026-09-07', vacation: false }]);
  expect((await spans('R-401')).filter((s) => s.vacation).map((s) => s.fromOn)).toEqual([
    '2027-02-01',
  ]);
  r.outage('2027-02-02 09:00');
  const quotas = await r.suite.app.quota.read.ofUnit(
    await r.suite.as(`prin-${SCHOOL}`),
    campaignId,
  );
  expect(
    list(quotas, 'items')
      .filter((q) => text(q, 'code') === 'R-401')
      .map((q) => `${text(q, 'fromOn')} ${text(q, 'state')}`)
      .slice(-2),
  ).toEqual(['2027-01-01 UNMET', '2027-02-01 EXEMPT']);
});

it('decides in the night what has ended', async () => {
  const settled = await r.suite.app.quota.settle.execute();
  expect(settled).toMatchObject({ campaigns: 1 });
  expect(settled.decided).toBeGreaterThan(0);
  expect(
    await r.rows(
      "SELECT q.from_on::text AS on, q.state FROM quota_period q JOIN quota_rule x ON x.id = q.rule_id WHERE x.code = 'R-401' ORDER BY 1 DESC LIMIT 2",
    ),
  ).toEqual([
    { on: '2027-02-01', state: 'EXEMPT' },
    { on: '2027-01-01', state: 'UNMET' },
  ]);
  expect((await r.suite.app.quota.settle.execute()).decided).toBe(0);
});

it('says of a correction what it leaves: certain dates of opened duties', async () => {
  const corrected = await enter(
    TERMS.map((t) => (t.no === 1 ? { ...t, startOn: '2026-09-08' } : t)),
  );
  const shown = await preview(corrected);
  expect(shown.counts).toMatchObject({ tasks: 0, dates: 0, kept: 1 });
  expect(shown.kept[0]).toMatchObject({ fromOn: '2026-09-04', toOn: '2026-09-05' });
  expect(shown.keptNote).not.toBeNull();
  await publish(corrected);
  await apply();
  expect((await faces())[0]).toMatchObject({ due: '2026-09-04', version: 1 });
  const { term } = await explained();
  expect(field(term, 'note')).not.toBeNull();
  const page = await office.ask('GET', `/calendars/${r.suite.calendarId}/terms`);
  expect(list(page.body, 'items').map((i) => text(i, 'state'))).toEqual([
    'PUBLISHED',
    'SUPERSEDED',
  ]);
  expect(list(page.body, 'inForce').map((y) => field(y, 'version'))).toEqual([2]);
  expect(list(page.body, 'findings')).toEqual([]);
});

it('lets another calendar of the bureau begin with the terms in force', async () => {
  const { calendarId } = await r.suite.app.calendar.create.execute({
    actor: await r.suite.as('off1'),
    code: 'NEXT',
    title: 'next',
    packIds: ['cn-workdays-2026'],
  });
  const page = await office.ask('GET', `/calendars/${calendarId}/terms`);
  expect(list(page.body, 'inForce').map((y) => field(y, 'schoolYear'))).toEqual([2026]);
});
