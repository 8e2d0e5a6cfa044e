import {
  campaignMachine,
  cohortMachine,
  extensionMachine,
  ERROR_CODES,
  phaseMachine,
  schoolTaskMachine,
  signOffMachine,
} from '@app/domain';
import { startJourney, type Duty, type Journey } from '../builders/journey';
import { field, list, text } from '../support/app';

let j: Journey;
let duty: Duty;

const ids: Record<string, string> = {};
const logins: Record<string, string> = {};
beforeAll(async () => {
  j = await startJourney();
  const [first] = (await j.duties(2)).filter((d) => d.taskKey === 'T1');
  if (!first) throw new Error('no duty');
  duty = first;
  const cohort = (await j.cohorts(2)).find((c) => c.group === duty.group);
  const signOff = await j.rows<{ id: string }>('SELECT sign_off_id AS id FROM campaign');
  ids['campaign'] = j.campaignId;
  ids['phase'] = await j.phase(2);
  ids['cohort'] = cohort?.id ?? '';
  ids['school_task'] = duty.id;
  const seen = await j.must('off1', 'GET', `/school-tasks/${duty.id}`);
  const days = await j.must(
    'off1',
    'GET',
    `/calendars/${j.suite.calendarId}/explain?from=${text(seen, 'dueOn')}&workingDays=3`,
  );
  const later = text(list(days, 'days').at(-1), 'on');
  const extension = await j.must(
    `prin-${duty.schoolCode}`,
    'POST',
    `/school-tasks/${duty.id}/extensions`,
    { reason: 'r', newDueOn: later },
  );
  ids['extension_request'] = text(extension, 'extensionId');
  ids['sign_off'] = signOff[0]?.id ?? '';
  const signer = await j.rows<{ login: string }>(
    'SELECT a.login FROM sign_step t JOIN account a ON a.person_id = t.signer_id WHERE t.sign_off_id = $1 ORDER BY t.no, a.login LIMIT 1',
    [ids['sign_off']],
  );
  logins['signer'] = signer[0]?.login ?? '';
  logins['town'] = `town${duty.group}-1`;
  logins['head'] = `townh${duty.group}`;
  logins['prin'] = `prin-${duty.schoolCode}`;
  logins['saf'] = `saf-${duty.schoolCode}`;
}, 180_000);
afterAll(() => j.close());

const HASH = '0'.repeat(64);
const NOBODY = '00000000-0000-4000-8000-000000000000';
const reason = { reason: 'r' };
const returned = { reasonCode: 'INCOMPLETE', reason: 'r' };
type Table = 'campaign' | 'phase' | 'cohort' | 'school_task' | 'sign_off' | 'extension_request';
type Face = {
  readonly states: readonly string[];
  readonly transitions: readonly {
    readonly action: string;
    readonly from: readonly string[];
    readonly afterImplied?: { readonly from: readonly string[] };
  }[];
};
/** Route by route: the machine's action behind it, who asks, and with what. */
const ROUTES: readonly (readonly [Table, Face, string, string, string, string, unknown])[] = [
  ['campaign', campaignMachine, 'submit', 'off1', 'POST', 'submit', {}],
  ['campaign', campaignMachine, 'issue', 'off1', 'POST', 'issue', {}],
  ['campaign', campaignMachine, 'start', 'off1', 'POST', 'start', {}],
  [
    'campaign',
    campaignMachine,
    'suspend',
    'chief',
    'POST',
    'suspend',
    { ...reason, document: 'd' },
  ],
  ['campaign', campaignMachine, 'resume', 'chief', 'POST', 'resume', {}],
  ['campaign', campaignMachine, 'enterWrapUp', 'off1', 'POST', 'wrap-up', {}],
  ['campaign', campaignMachine, 'close', 'chief', 'POST', 'close', {}],
  ['campaign', campaignMachine, 'cancel', 'chief', 'POST', 'cancel', reason],
  ['campaign', campaignMachine, 'discard', 'off1', 'POST', 'discard', reason],
  ['phase', phaseMachine, 'start', 'off1', 'POST', 'start', undefined],
  ['phase', phaseMachine, 'openGate', 'off1', 'POST', 'open-gate', undefined],
  ['phase', phaseMachine, 'planCarryOver', 'off1', 'PUT', 'carry-over', { lines: [] }],
  ['cohort', cohortMachine, 'startTownReview', 'town', 'POST', 'start-review', undefined],
  ['cohort', cohortMachine, 'prepareSheet', 'town', 'POST', 'prepare-sheet', { lines: [] }],
  ['cohort', cohortMachine, 'signCohort', 'head', 'POST', 'sign', { seenHash: HASH }],
  ['cohort', cohortMachine, 'returnToTown', 'off1', 'POST', 'return-to-town', reason],
  ['school_task', schoolTaskMachine, 'acknowledge', 'saf', 'POST', 'acknowledge', {}],
  ['school_task', schoolTaskMachine, 'work', 'saf', 'PUT', 'draft', { content: { done: 'x' } }],
  ['school_task', schoolTaskMachine, 'submitInternally', 'saf', 'POST', 'submit-internally', {}],
  ['school_task', schoolTaskMachine, 'sendBack', 'prin', 'POST', 'send-back', { comment: 'c' }],
  ['school_task', schoolTaskMachine, 'sign', 'prin', 'POST', 'sign', { seenDigest: HASH }],
  ['school_task', schoolTaskMachine, 'withdraw', 'prin', 'POST', 'withdraw', {}],
  ['school_task', schoolTaskMachine, 'takeUp', 'town', 'POST', 'take-up', {}],
  ['school_task', schoolTaskMachine, 'passUp', 'town', 'POST', 'pass-up', {}],
  ['school_task', schoolTaskMachine, 'accept', 'town', 'POST', 'accept', {}],
  ['school_task', schoolTaskMachine, 'return', 'town', 'POST', 'return', returned],
  ['school_task', schoolTaskMachine, 'reopen', 'town', 'POST', 'reopen', returned],
  [
    'school_task',
    schoolTaskMachine,
    'requestExemption',
    'prin',
    'POST',
    'request-exemption',
    reason,
  ],
  [
    'school_task',
    schoolTaskMachine,
    'decideExemption',
    'off1',
    'POST',
    'decide-exemption',
    { ...reason, exempt: true },
  ],
  [
    'extension_request',
    extensionMachine,
    'edit',
    'saf',
    'PUT',
    '',
    { ...reason, newDueOn: '2026-03-10' },
  ],
  ['extension_request', extensionMachine, 'submit', 'prin', 'POST', 'submit', {}],
  [
    'extension_request',
    extensionMachine,
    'decide',
    'town',
    'POST',
    'decide',
    { ...reason, approve: true },
  ],
  ['extension_request', extensionMachine, 'withdraw', 'prin', 'POST', 'withdraw', {}],
  ['extension_request', extensionMachine, 'discard', 'prin', 'POST', 'discard', {}],
  ['sign_off', signOffMachine, 'start', 'off1', 'POST', 'start', undefined],
  ['sign_off', signOffMachine, 'signStep', 'signer', 'POST', 'sign', { seenHash: HASH }],
  ['sign_off', signOffMachine, 'return', 'signer', 'POST', 'return', { opinion: 'o' }],
  ['sign_off', signOffMachine, 'reject', 'signer', 'POST', 'reject', { opinion: 'o' }],
  ['sign_off', signOffMachine, 'withdraw', 'off1', 'POST', 'withdraw', undefined],
  [
    'sign_off',
    signOffMachine,
    'reassign',
    'off1',
    'POST',
    'reassign',
    { fromId: NOBODY, toId: NOBODY },
  ],
];
const cases = ROUTES.flatMap(([table, machine, action, who, method, path, body]) => {
  const legal = machine.transitions
    .filter((t) => t.action === action)
    .flatMap((t) => [...t.from, ...(t.afterImplied?.from ?? [])]);
  return machine.states
    .filter((state) => !legal.includes(state))
    .map((state) => ({ table, action, state, who, method, path, body }));
});

it('tries every action with a route in every state it is not legal in', () => {
  expect(cases.length).toBeGreaterThan(200);
});

it.each(cases)('$table in $state refuses $action and stays as it is', async (c) => {
  const id = ids[c.table] ?? '';
  await j.suite.database.execute(`UPDATE ${c.table} SET state = $2 WHERE id = $1`, [id, c.state]);
  const traces = () =>
    j.rows(
      `SELECT md5(x::text) AS face, (SELECT count(*) FROM state_event) AS events, (SELECT count(*) FROM review) + (SELECT count(*) FROM submission) AS papers,
         (SELECT count(*) FROM outbox) AS messages, (SELECT count(*) FROM sign_off) AS offs, (SELECT count(*) FROM snapshot) AS snapshots, (SELECT count(*) FROM request_key) AS keys
       FROM ${c.table} x WHERE id = $1`,
      [id],
    );
  const before = await traces();
  const kind = {
    campaign: 'campaigns',
    phase: 'phases',
    cohort: 'cohorts',
    school_task: 'school-tasks',
    sign_off: 'sign-offs',
    extension_request: 'extensions',
  }[c.table];
  const answer = await j.ask(
    logins[c.who] ?? c.who,
    c.method,
    `/${kind}/${id}${c.path === '' ? '' : '/'}${c.path}`,
    c.body,
  );
  expect([403, 409]).toContain(answer.status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(ERROR_CODES).toContain(field(answer.body, 'code'));
  expect(text(answer.body, 'title')).toMatch(/\p{Script=Han}/u);
  expect(await traces()).toEqual(before);
});
