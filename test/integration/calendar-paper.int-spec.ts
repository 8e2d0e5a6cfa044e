import { t } from '@app/messages';
import { addPerson } from '../builders/person';
import { Reminders } from '../builders/reminders';
import { TERMS, VACATIONS } from '../builders/terms';

jest.setTimeout(120_000);

// a Friday morning; a paper of a calendar takes two persons, and the second has to learn of it
let r: Reminders;
beforeAll(async () => {
  r = await Reminders.at('2026-10-30 09:00');
});
afterAll(() => r.suite.drop());

const enter = async (login = 'off1') =>
  r.suite.app.calendar.enterYear.execute({
    actor: await r.suite.as(login),
    calendarId: r.suite.calendarId,
    year: 2027,
    text: 'NY|2027-01-01~2027-01-03|',
    source: 'notice of 2026',
  });
const deputies = async (): Promise<readonly string[]> =>
  (
    await r.rows<{ login: string }>(
      "SELECT DISTINCT a.login FROM role_grant g JOIN account a ON a.person_id = g.person_id WHERE g.code = 'DEP' AND g.state = 'APPROVED' ORDER BY 1",
    )
  ).map(({ login }) => login);
const lines = async (): Promise<readonly string[]> =>
  (
    await r.rows<{ line: string }>(
      `SELECT a.login || ' ' || x.line AS line FROM inbox_message m JOIN account a ON a.person_id = m.recipient_id
       CROSS JOIN LATERAL jsonb_array_elements_text(m.lines) x(line) ORDER BY m.delivered_at, a.login`,
    )
  ).map(({ line }) => line);

const CALENDAR = t('digest.paper.calendar', { year: '2027' });

it('reaches everybody who may publish a year that was entered, once', async () => {
  const { revisionId } = await enter();
  await r.live('2026-10-30 12:00');
  const told = await deputies();
  expect(told.length).toBeGreaterThan(1);
  expect(await lines()).toEqual(told.map((login) => `${login} ${CALENDAR}`));
  const [message] = await r.rows<{ subjects: unknown }>(
    'SELECT subjects FROM inbox_message LIMIT 1',
  );
  expect(message?.subjects).toEqual([
    { kind: 'CALENDAR_YEAR', id: revisionId, campaignId: null, year: 2027 },
  ]);
  await r.suite.app.calendar.editYear.execute({
    actor: await r.suite.as('off1'),
    revisionId,
    text: 'NY|2027-01-01|',
  });
  await r.suite.app.calendar.publishYear.execute({ actor: await r.suite.as('dep1'), revisionId });
  await r.live('2026-11-02 12:00');
  // published before the next digest went out: nobody is asked for what has been done
  expect(await lines()).toHaveLength(told.length);
  expect(await r.rows("SELECT 1 FROM digest WHERE state IN ('PENDING','CLAIMED')")).toEqual([]);
});

it('leaves out who entered it, though he is a deputy as well', async () => {
  const before = await lines();
  const { bureauId } = await r.suite.as('sys');
  const { personId } = await addPerson(r.suite, { login: 'both', code: 'DEP', unitId: bureauId });
  await r.rows(
    `INSERT INTO role_grant (bureau_id, person_id, code, unit_id, valid_from, state, created_at)
     SELECT bureau_id, person_id, 'OFF', unit_id, valid_from, 'APPROVED', created_at FROM role_grant WHERE person_id = $1 RETURNING id`,
    [personId],
  );
  await r.suite.app.calendar.enterTerms.execute({
    actor: await r.suite.as('both'),
    calendarId: r.suite.calendarId,
    schoolYear: 2026,
    source: 'notice',
    terms: TERMS,
    vacations: VACATIONS,
  });
  await r.live('2026-11-03 12:00');
  const told = (await deputies()).filter((login) => login !== 'both');
  const line = t('digest.paper.school-year', { year: '2026' });
  expect((await lines()).slice(before.length)).toEqual(told.map((login) => `${login} ${line}`));
});
