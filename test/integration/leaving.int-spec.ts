import { campaignOrThrow } from '@app/persistence';
import { readyDraft } from '../builders/campaign';
import { startJourney, type Duty, type Journey } from '../builders/journey';
import { addPerson } from '../builders/person';
import { field, list, text } from '../support/app';

jest.setTimeout(180_000);

let j: Journey;
let duty: Duty;
beforeAll(async () => {
  j = await startJourney();
  const [first] = await j.duties(1);
  if (!first) throw new Error('no duty');
  duty = first;
});
afterAll(async () => {
  await j.web.close();
  await j.suite.drop();
});
const personId = async (login: string): Promise<string> => (await j.suite.as(login)).personId;
const disable = async (login: string): Promise<unknown> =>
  j.must('sys', 'POST', `/people/${await personId(login)}/disable`, { reason: 'left' });
const toldOf = (topic: string) =>
  j.rows<{ login: string }>(
    'SELECT DISTINCT a.login FROM digest_item i JOIN digest d ON d.id = i.digest_id JOIN account a ON a.person_id = d.recipient_id WHERE i.topic = $1 ORDER BY 1',
    [topic],
  );

it('gives the open tasks of an assignee who leaves back to the officer, who hears of it', async () => {
  await addPerson(j.suite, { login: 'staff-1', code: 'STAFF', unitId: duty.schoolId });
  await j.must(`saf-${duty.schoolCode}`, 'PUT', `/school-tasks/${duty.id}/assignee`, {
    assigneeId: await personId('staff-1'),
  });
  const done = await disable('staff-1');
  expect(field(done, 'left', 'tasks')).toBe(1);
  expect(await j.rows('SELECT assignee_id FROM school_task WHERE id = $1', [duty.id])).toEqual([
    { assignee_id: null },
  ]);
  expect(await toldOf('ASSIGNEE_LEFT')).toEqual([{ login: `saf-${duty.schoolCode}` }]);
});

it('lists the steps of a signer who leaves, tells the office, and restarts the clock for the next one', async () => {
  const campaignId = await readyDraft(j.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-09',
  });
  await j.must('off1', 'POST', `/campaigns/${campaignId}/submit`, {});
  const signOffId = (await campaignOrThrow(j.suite.database, campaignId, null)).signOffId ?? '';
  const [login = ''] = await j.waiting(signOffId);
  const left = await disable(login);
  expect(list(left, 'left', 'signOffIds')).toEqual([signOffId]);
  expect(await toldOf('SIGNER_LEFT')).toEqual([{ login: 'off1' }, { login: 'off2' }]);
  const orphaned = async () =>
    list(await j.must('off1', 'GET', '/sign-offs?signerLeft=true'), 'items').map((s) =>
      text(s, 'id'),
    );
  expect(await orphaned()).toEqual([signOffId]);
  const [gone] = list(await j.must('off1', 'GET', `/sign-offs/${signOffId}`), 'steps').filter(
    (s) => field(s, 'signerDisabled') === true,
  );
  const version = async (): Promise<number> => {
    const rows = await j.rows<{ v: number }>(
      'SELECT deadline_version AS v FROM sign_off WHERE id = $1',
      [signOffId],
    );
    return rows[0]?.v ?? 0;
  };
  const before = await version();
  await j.must('off2', 'POST', `/sign-offs/${signOffId}/reassign`, {
    fromId: text(gone, 'signerId'),
    toId: await personId('dep2'),
  });
  expect(await version()).toBe(before + 1);
  expect(await orphaned()).toEqual([]);
});

it('shows empty posts with their number and names before a campaign is issued', async () => {
  const rest = (await j.duties(1)).filter((d) => d.schoolId !== duty.schoolId);
  const codes = [duty.schoolCode, ...new Set(rest.map((d) => d.schoolCode))].slice(0, 2);
  for (const code of codes) await disable(`prin-${code}`);
  await disable(`townh${duty.group}`);
  const campaignId = await readyDraft(j.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-09',
    schoolTypes: ['JUNIOR'],
  });
  const found = list(await j.must('off1', 'GET', `/campaigns/${campaignId}/findings`), 'findings');
  const empty = found.filter((f) => field(f, 'code') === 'plan.post-empty');
  expect(
    Object.fromEntries(empty.map((f) => [field(f, 'facts', 'post'), field(f, 'facts', 'count')])),
  ).toMatchObject({ '校长（园长）': 2, 教管中心主任: 1 });
  const principals = empty.find((f) => field(f, 'facts', 'post') === '校长（园长）');
  const names = await j.rows<{ name: string }>('SELECT name FROM unit WHERE code = ANY($1)', [
    codes,
  ]);
  for (const { name } of names) expect(text(principals, 'facts', 'units')).toContain(name);
  expect(empty.every((f) => field(f, 'severity') === 'WARNING')).toBe(true);
  const vacancies = list(await j.must('off1', 'GET', '/vacancies?posts=PRINCIPAL'), 'items');
  expect(vacancies.map((v) => text(v, 'unitCode')).toSorted()).toEqual(codes.toSorted());
  const [town] = list(await j.must('off1', 'GET', '/vacancies?posts=TOWN_HEAD'), 'items');
  expect([field(town, 'unitKind'), field(town, 'post')]).toEqual(['TOWN_CENTER', 'TOWN_HEAD']);
});
