import { campaignOrThrow } from '@app/persistence';
import { readyDraft } from '../builders/campaign';
import { startJourney, told, type CohortRef, type Duty, type Journey } from '../builders/journey';
import { addPerson } from '../builders/person';
import { DEMO_PASSWORD } from '../builders/suite';
import { field, list, text, type Answer } from '../support/app';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
/** Civil day in Shanghai, so many days from now. */
const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * DAY_MS).toISOString().slice(0, 10);
const [TODAY, TOMORROW, NEXT_WEEK, YESTERDAY] = [day(0), day(1), day(7), day(-1)];

let j: Journey;
let duty: Duty;
let cohort: CohortRef;
const people = new Map<string, string>();
const id = async (login: string): Promise<string> => {
  const known = people.get(login) ?? (await j.suite.as(login)).personId;
  people.set(login, known);
  return known;
};
const give = async (
  login: string,
  delegate: string,
  powers: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<Answer> =>
  j.ask(login, 'POST', '/delegations', {
    delegateId: await id(delegate),
    powers,
    startsOn: TODAY,
    endsOn: NEXT_WEEK,
    reason: 'away',
    ...more,
  });
const given = async (...args: Parameters<typeof give>): Promise<string> => {
  const answer = await give(...args);
  if (answer.status !== 201) throw new Error(answer.text);
  return text(answer.body, 'delegationId');
};
const revoke = (login: string, delegationId: string): Promise<Answer> =>
  j.ask(login, 'POST', `/delegations/${delegationId}/revoke`);
const [PRIN, SAF] = ['prin', 'saf'].map((code) => (): string => `${code}-${duty.schoolCode}`);
if (!PRIN || !SAF) throw new Error('no logins');

beforeAll(async () => {
  j = await startJourney();
  const [first] = await j.duties(1);
  if (!first) throw new Error('no duty');
  duty = first;
  const own = (await j.cohorts(1)).find((c) => c.group === duty.group);
  if (!own) throw new Error('no cohort');
  cohort = own;
  await addPerson(j.suite, { login: 'vice', code: 'STAFF', unitId: duty.schoolId });
  await addPerson(j.suite, { login: 'vice-2', code: 'STAFF', unitId: duty.schoolId });
  await addPerson(j.suite, { login: 'town-2', code: 'TOWN', unitId: cohort.groupId });
});
afterAll(async () => {
  await j.web.close();
  await j.suite.drop();
});

describe('a delegation that must not be', () => {
  const refused = async (answer: Promise<Answer>) => told(await answer);

  it('is refused to oneself', async () => {
    expect(await refused(give(PRIN(), PRIN(), ['SCHOOL_TASK']))).toBe(
      '422 delegation.self delegateId',
    );
  });

  it('is refused when it has ended before it begins to hold', async () => {
    const past = { startsOn: day(-9), endsOn: YESTERDAY };
    expect(await refused(give(PRIN(), 'vice', ['SCHOOL_TASK'], past))).toBe(
      '422 delegation.ended endsOn',
    );
    const turned = { startsOn: NEXT_WEEK, endsOn: TOMORROW };
    expect(await refused(give(PRIN(), 'vice', ['SCHOOL_TASK'], turned))).toBe(
      '422 request.invalid endsOn',
    );
  });

  it('is refused to somebody of another school, of another bureau, or to an administrator', async () => {
    const elsewhere = (await j.duties(1)).find((d) => d.schoolId !== duty.schoolId);
    expect(await refused(give(PRIN(), `saf-${elsewhere?.schoolCode}`, ['SCHOOL_TASK']))).toBe(
      '422 delegation.delegate-unfit delegateId',
    );
    expect(await refused(give('head-safety', 'sec', ['SIGN_OFF']))).toBe(
      '422 delegation.delegate-unfit delegateId',
    );
    const foreign = await addPerson(j.suite, {
      login: 'foreigner',
      code: 'STAFF',
      unitId: duty.schoolId,
      bureauId: '00000000-0000-4000-8000-00000000b0b0',
    });
    people.set('foreigner', foreign.personId);
    expect(await refused(give(PRIN(), 'foreigner', ['SCHOOL_TASK']))).toBe('404 object.missing');
  });

  it('is refused to a disabled person, and ends with one', async () => {
    await j.must('sys', 'POST', `/people/${await id('vice-2')}/disable`, { reason: 'left' });
    expect(await refused(give(PRIN(), 'vice-2', ['SCHOOL_TASK']))).toBe(
      '422 person.disabled delegateId',
    );
    await j.must('sys', 'POST', `/people/${await id('vice-2')}/enable`, {});
    const last = await given(PRIN(), 'vice-2', ['SCHOOL_TASK']);
    await j.must('sys', 'POST', `/people/${await id('vice-2')}/disable`, { reason: 'left' });
    expect(await refused(revoke(PRIN(), last))).toBe('409 delegation.ended');
  });

  it('is refused for a signature one does not have', async () => {
    expect(await refused(give(PRIN(), 'vice', ['SIGN_OFF']))).toBe('403 delegation.power-not-held');
    expect(await refused(give(SAF(), 'vice', ['SCHOOL_TASK']))).toBe('403 action.not-permitted');
  });

  it('is refused when it overlaps, runs in a circle, or passes on what was lent', async () => {
    const one = await given('head-safety', 'head-education', ['SIGN_OFF']);
    expect(await refused(give('head-safety', 'off2', ['SIGN_OFF'], { endsOn: TOMORROW }))).toBe(
      '409 delegation.overlap',
    );
    expect(await refused(give('head-education', 'head-safety', ['SIGN_OFF']))).toBe(
      '409 delegation.circle',
    );
    // who stands in for somebody may let another stand in for himself, but not be stood in for by one who is away
    expect(await refused(give('head-office', 'head-safety', ['SIGN_OFF']))).toBe(
      '409 delegation.re-delegation',
    );
    const later = await given('head-safety', 'off2', ['SIGN_OFF'], {
      startsOn: day(8),
      endsOn: day(9),
    });
    for (const done of [one, later]) expect((await revoke('head-safety', done)).status).toBe(200);
    expect(await refused(revoke('head-safety', one))).toBe('409 delegation.ended');
    const lent = await given(PRIN(), 'vice', ['SCHOOL_TASK']);
    await addPerson(j.suite, { login: 'vice-3', code: 'STAFF', unitId: duty.schoolId });
    expect(await refused(give('vice', 'vice-3', ['SCHOOL_TASK']))).toBe('403 action.not-permitted');
    expect((await revoke('vice', lent)).status).toBe(200);
  });

  it('lets two who delegate to each other at once not both succeed', async () => {
    const both = await Promise.all([
      give('head-funding', 'head-project', ['SIGN_OFF']),
      give('head-project', 'head-funding', ['SIGN_OFF']),
    ]);
    expect(both.map((a) => a.status).toSorted()).toEqual([201, 409]);
  });
});

describe('a school signature', () => {
  const sign = async (login: string, onBehalfOf?: string): Promise<Answer> => {
    const seen = await j.must(
      login,
      'GET',
      `/school-tasks/${duty.id}${onBehalfOf === undefined ? '' : `?onBehalfOf=${onBehalfOf}`}`,
    );
    return j.ask(login, 'POST', `/school-tasks/${duty.id}/sign`, {
      seenDigest: text(seen, 'digest'),
      onBehalfOf,
    });
  };

  it('is given by the delegate as 代, is audited so, and waits in his list before', async () => {
    await j.must(SAF(), 'POST', `/school-tasks/${duty.id}/acknowledge`, {});
    await j.must(SAF(), 'PUT', `/school-tasks/${duty.id}/draft`, {
      content: { goals: 'g', keyTasks: 'k', division: 'd', measures: 'm', timeLimits: 't' },
    });
    await j.must(SAF(), 'POST', `/school-tasks/${duty.id}/submit-internally`, {});
    const principal = await id(PRIN());
    // without a delegation the door is closed
    const path = `/school-tasks/${duty.id}/sign`;
    const body = { seenDigest: '0'.repeat(64), onBehalfOf: principal };
    expect(told(await j.ask('vice', 'POST', path, body))).toBe('403 action.not-permitted');

    const other = await given(PRIN(), 'vice', ['SCHOOL_TASK'], { campaignIds: [j.campaignId] });
    const waiting = list(await j.must('vice', 'GET', '/delegations/waiting'), 'items');
    expect(waiting.map((w) => [field(w, 'kind'), field(w, 'id')])).toEqual([
      ['SCHOOL_TASK', duty.id],
    ]);
    // in his own name he has no signature here
    expect((await j.ask('vice', 'POST', path, { seenDigest: '0'.repeat(64) })).status).toBe(404);
    // only the signature is lent, either way: nothing else is offered in the principal's name
    const offered = async (login: string, query = ''): Promise<readonly unknown[]> =>
      list(await j.must(login, 'GET', `/school-tasks/${duty.id}${query}`), 'actions').map((one) =>
        field(one, 'action'),
      );
    expect(new Set(await offered('vice', `?onBehalfOf=${principal}`))).toEqual(
      new Set(['sign', 'sendBack']),
    );
    expect((await offered(PRIN())).length).toBeGreaterThan(2);
    expect((await sign('vice', principal)).status).toBe(200);
    const seen = await j.must(PRIN(), 'GET', `/school-tasks/${duty.id}`);
    const [submission] = list(seen, 'submissions');
    expect(field(submission, 'signedBy')).toBe(await id('vice'));
    expect(field(submission, 'delegateOf')).toBe(principal);
    expect(text(submission, 'signedAs')).toContain('\u4ee3');
    const entries = list(
      await j.must('aud', 'GET', `/audit?subjectId=${duty.id}&action=SCHOOL_TASK.sign`),
      'items',
    );
    expect(entries.map((e) => field(e, 'actorId'))).toEqual([await id('vice')]);
    expect(text(entries[0], 'payload')).toContain(`"delegateOf": "${principal}"`);
    expect((await revoke(PRIN(), other)).status).toBe(200);
  });

  it('ends with its last day, its revocation and outside its campaigns', async () => {
    const principal = await id(PRIN());
    await j.must(PRIN(), 'POST', `/school-tasks/${duty.id}/withdraw`, {});
    await j.must(SAF(), 'POST', `/school-tasks/${duty.id}/submit-internally`, {});
    const path = `/school-tasks/${duty.id}/sign`;
    const digest = text(await j.must(PRIN(), 'GET', `/school-tasks/${duty.id}`), 'digest');
    const body = { seenDigest: digest, onBehalfOf: principal };
    const attempt = async (): Promise<string> => told(await j.ask('vice', 'POST', path, body));
    // another campaign's delegation opens the door and no more
    const elsewhere = await readyDraft(j.suite, { y0: 2027 });
    const narrow = await given(PRIN(), 'vice', ['SCHOOL_TASK'], { campaignIds: [elsewhere] });
    expect(await attempt()).toBe('403 delegation.none');
    expect((await revoke(PRIN(), narrow)).status).toBe(200);
    const whole = await given(PRIN(), 'vice', ['SCHOOL_TASK']);
    await j.rows('UPDATE delegation SET starts_on = $2, ends_on = $2 WHERE id = $1', [
      whole,
      YESTERDAY,
    ]);
    expect(await attempt()).toBe('403 action.not-permitted');
    expect(await j.rows('SELECT state FROM school_task WHERE id = $1', [duty.id])).toEqual([
      { state: 'INTERNAL_REVIEW' },
    ]);
  });

  it('is refused to the hand that prepared the content', async () => {
    const own = await given(PRIN(), SAF(), ['SCHOOL_TASK']);
    expect(told(await sign(SAF(), await id(PRIN())))).toBe('403 school-task.own-draft');
    expect((await revoke(SAF(), own)).status).toBe(200);
  });
});

describe('a cohort signature', () => {
  it('is refused to the delegate who prepared the sheet and given by another as 代', async () => {
    const town = `town${duty.group}-1`;
    const head = `townh${duty.group}`;
    await j.rows("UPDATE cohort SET state = 'TOWN_REVIEW' WHERE id = $1", [cohort.id]);
    const tasks = await j.rows<{ id: string; school_id: string }>(
      'SELECT id, school_id FROM school_task WHERE cohort_id = $1 AND open',
      [cohort.id],
    );
    const prepared = await j.must(town, 'POST', `/cohorts/${cohort.id}/prepare-sheet`, {
      lines: tasks.map((t) => ({
        schoolTaskId: t.id,
        ownerUnitId: t.school_id,
        newDueOn: '2026-12-30',
        reason: 'later',
      })),
    });
    const body = { seenHash: text(prepared, 'sheetHash'), onBehalfOf: await id(head) };
    const path = `/cohorts/${cohort.id}/sign`;
    const preparer = await given(head, town, ['COHORT']);
    expect(told(await j.ask(town, 'POST', path, body))).toBe('409 cohort.own-sheet');
    expect((await revoke(head, preparer)).status).toBe(200);
    await given(head, 'town-2', ['COHORT']);
    expect((await j.ask('town-2', 'POST', path, body)).status).toBe(200);
    const sheet = list(await j.must(head, 'GET', `/cohorts/${cohort.id}`), 'sheets').at(-1);
    expect([field(sheet, 'signedBy'), field(sheet, 'delegateOf')]).toEqual([
      await id('town-2'),
      await id(head),
    ]);
    expect(text(sheet, 'signedAs')).toContain('\u4ee3');
  });
});

describe('a sign-off', () => {
  it('counts principal and delegate as one person, and shows 代', async () => {
    const campaignId = await readyDraft(j.suite, {
      templateId: 'demo-four-phase',
      anchorOn: '2026-03-09',
    });
    await j.must('off1', 'POST', `/campaigns/${campaignId}/submit`, {});
    const signOffId = (await campaignOrThrow(j.suite.database, campaignId, null)).signOffId ?? '';
    const path = `/sign-offs/${signOffId}`;
    const before = await j.must('off1', 'GET', path);
    const waiting = list(before, 'steps').filter(
      (s) => field(s, 'no') === field(before, 'currentNo'),
    );
    const signerId = text(waiting[0], 'signerId');
    const [signer] = await j.rows<{ login: string }>(
      'SELECT login FROM account WHERE person_id = $1',
      [signerId],
    );
    const seenHash = text(before, 'contentHash');
    const body = { seenHash, onBehalfOf: signerId };
    // the author cannot sign through another's seat
    const toAuthor = await given(signer?.login ?? '', 'off1', ['SIGN_OFF']);
    expect(told(await j.ask('off1', 'POST', `${path}/sign`, body))).toBe(
      '403 sign-off.author-signs',
    );
    expect((await revoke('off1', toAuthor)).status).toBe(200);
    // who has a seat of his own does not fill a second one
    const next = list(before, 'steps').find((s) => field(s, 'signerId') !== signerId);
    const [second] = await j.rows<{ login: string }>(
      'SELECT login FROM account WHERE person_id = $1',
      [text(next, 'signerId')],
    );
    const twoSeats = await given(signer?.login ?? '', second?.login ?? '', ['SIGN_OFF']);
    expect(told(await j.ask(second?.login ?? '', 'POST', `${path}/sign`, body))).toBe(
      '403 delegation.two-seats',
    );
    expect((await revoke('off1', twoSeats)).status).toBe(200);
    await given(signer?.login ?? '', 'off2', ['SIGN_OFF']);
    expect((await j.ask('off2', 'GET', `${path}?onBehalfOf=${signerId}`)).status).toBe(200);
    expect((await j.ask('off2', 'POST', `${path}/sign`, body)).status).toBe(200);
    const step = list(await j.must('off1', 'GET', path), 'steps').find(
      (s) => field(s, 'delegateOf') === signerId,
    );
    expect(field(step, 'signerId')).toBe(await id('off2'));
    expect(text(step, 'signedAs')).toContain('\u4ee3');
  });

  it('is visible to all concerned, and both hear of it', async () => {
    const seen = list(await j.must('off1', 'GET', '/delegations?inForce=true'), 'items');
    expect(seen.length).toBeGreaterThan(0);
    expect(list(await j.must('town-2', 'GET', '/delegations'), 'items')).toHaveLength(1);
    const lines = await j.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM digest_item i JOIN digest d ON d.id = i.digest_id WHERE i.topic = 'DELEGATION_GIVEN' AND d.recipient_id = ANY($1::uuid[])`,
      [[await id('town-2'), await id(`townh${duty.group}`)]],
    );
    expect(lines[0]?.n).toBeGreaterThanOrEqual(2);
    const session = await (await j.web.signIn('town-2', DEMO_PASSWORD)).get('/session');
    expect(list(session.body, 'mandates')).toHaveLength(1);
  });
});
