import { issued, runClocks } from '../builders/campaign';
import { createSuite, DEMO_PASSWORD, lastSessions, type Suite } from '../builders/suite';
import {
  createTestApi,
  field,
  list,
  text,
  type Answer,
  type Browser,
  type TestApi,
} from '../support/app';
import { OwnedClock } from '../support/owned-clock';

// The three-year plan at its vocational and primary schools: milestones, meetings, quotas and what the gates count of them.
jest.setTimeout(120_000);
const clock = new OwnedClock('2026-06-15 09:00');
let suite: Suite;
let web: TestApi;
let campaignId: string;
beforeAll(async () => {
  suite = await createSuite({ clock });
  web = await createTestApi(suite);
  campaignId = await issued(suite, {
    y0: 2026,
    schoolTypes: ['PRIMARY', 'VOCATIONAL', 'KINDERGARTEN'],
    groups: ['G-1'],
  });
  await runClocks(suite, campaignId);
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const browsers = new Map<string, Browser>();
const ask = async (
  login: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const known = browsers.get(login) ?? (await web.signIn(login, DEMO_PASSWORD));
  if (!browsers.has(login)) await lastSessions(suite);
  browsers.set(login, known);
  return known.ask(method, path, { body });
};
const must = async (login: string, method: string, path: string, body?: unknown) => {
  const answer = await ask(login, method, path, body);
  if (answer.status >= 300) throw new Error(`${login} ${method} ${path}: ${answer.text}`);
  return answer.body;
};
const told = (answer: Answer): string =>
  answer.status < 300 ? String(answer.status) : `${answer.status} ${text(answer.body, 'code')}`;
const rows = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  suite.database.query<T>(sql, values);
const phase = async (no: number): Promise<string> =>
  (
    await rows<{ id: string }>('SELECT id FROM phase WHERE campaign_id = $1 AND no = $2', [
      campaignId,
      no,
    ])
  )[0]?.id ?? '';
const sheet = async (no: number, kind: string) => {
  await must('off1', 'POST', `/phases/${await phase(no)}/open-gate`);
  const face = await must('off1', 'GET', `/phases/${await phase(no)}`);
  await must('off1', 'POST', `/sign-offs/${text(face, 'signOffId')}/withdraw`);
  return list(face, 'sheet', 'items').filter((i) => field(i, 'kind') === kind);
};
const figures = (items: readonly unknown[]) =>
  items.map((i) => [field(i, 'numerator'), field(i, 'denominator'), field(i, 'status')]);

describe('milestones', () => {
  const all = async () =>
    list(await must('off1', 'GET', `/campaigns/${campaignId}/milestones`), 'items');
  const idOf = async (code: string): Promise<string> =>
    text(
      (await all()).find((m) => field(m, 'code') === code),
      'id',
    );
  const act = async (code: string, action: string, body: unknown, login = 'lead-safety') =>
    told(await ask(login, 'POST', `/milestones/${await idOf(code)}/${action}`, body));

  it('come with the plan, each with its day from the year of issue', async () => {
    expect(
      (await all()).map((m) => [
        field(m, 'code'),
        field(m, 'dueOn'),
        field(m, 'soft'),
        field(m, 'state'),
      ]),
    ).toEqual([
      ['M1', '2026-12-31', true, 'OPEN'],
      ['M2', '2026-12-31', false, 'OPEN'],
      ['M3', '2026-12-31', false, 'OPEN'],
      ['M4', '2028-12-31', false, 'OPEN'],
      ['M5', '2028-12-31', false, 'OPEN'],
      ['M6', '2028-12-31', true, 'OPEN'],
    ]);
  });

  it('are confirmed by the lead section, by indicator and with something to show', async () => {
    expect(await act('M2', 'confirm', { achieved: 100, note: 'seen' }, 'off1')).toBe(
      '403 action.not-permitted',
    );
    expect(await act('M2', 'confirm', { achieved: 99, note: 'seen' })).toBe(
      '409 milestone.target-missed',
    );
    expect(await act('M2', 'confirm', { achieved: 100 })).toBe('422 milestone.proof-missing');
    expect(await act('M2', 'miss', { note: 'n' })).toBe('409 milestone.not-due');
    expect(await act('M2', 'confirm', { achieved: 100, evidenceRef: 'E-1' })).toBe('200');
    expect(await act('M2', 'confirm', { achieved: 100, note: 'again' })).toBe('409 action.illegal');
  });

  it('are counted by the gate, no longer exempt', async () => {
    expect(figures(await sheet(2, 'MILESTONE'))).toEqual([[1, 3, 'UNMET']]);
    const [report] = await sheet(2, 'REPORT');
    expect([
      field(report, 'status'),
      field(report, 'exemptReason'),
      field(report, 'exemptText'),
    ]).toEqual(['EXEMPT', 'module-off', '模块尚未启用，免评']);
  });

  it('are missed after their day, met late, and never overdue when only striven for', async () => {
    clock.set('2027-01-04 09:00');
    expect(
      (await all()).filter((m) => field(m, 'overdue') === true).map((m) => field(m, 'code')),
    ).toEqual(['M3']);
    expect(await act('M1', 'miss', { note: 'n' })).toBe('409 milestone.soft');
    expect(await act('M3', 'miss', { note: 'not all done' })).toBe('200');
    expect(await act('M3', 'confirm', { achieved: 100, note: 'now' })).toBe('200');
    expect(await act('M1', 'confirm', { achieved: 100, note: 'all kitchens' })).toBe('200');
    const late = (await all()).map((m) => [
      field(m, 'code'),
      field(m, 'state'),
      field(m, 'metLate'),
    ]);
    expect(late.slice(0, 3)).toEqual([
      ['M1', 'MET', false],
      ['M2', 'MET', false],
      ['M3', 'MET', true],
    ]);
    expect(figures(await sheet(2, 'MILESTONE'))).toEqual([[3, 3, 'MET']]);
  });
});

describe('meetings', () => {
  const plan = async (type: string, no: number): Promise<string> =>
    text(
      await must('off1', 'POST', `/campaigns/${campaignId}/meetings`, {
        phaseId: await phase(no),
        type,
        title: 'meeting',
        plannedOn: '2027-01-10',
      }),
      'meetingId',
    );
  const step = async (id: string, action: string, body: unknown, login = 'off1') =>
    told(await ask(login, 'POST', `/meetings/${id}/${action}`, body));
  const held = { attendees: ['all heads'], decisions: ['go on'] };

  it('go from plan to closed, with numbered minutes and items done by their owners', async () => {
    const id = await plan('KICKOFF', 1);
    expect(await step(id, 'notify', {})).toBe('409 meeting.agenda-missing');
    expect(await step(id, 'notify', { agenda: 'start' })).toBe('200');
    expect(await step(id, 'hold', { ...held, attendees: [] })).toBe(
      '422 meeting.attendance-missing',
    );
    expect(await step(id, 'hold', { ...held, heldOn: '2027-01-05' })).toBe('422 meeting.not-yet');
    expect(await step(id, 'hold', held)).toBe('200');
    const off = await suite.as('off1');
    const items = [{ text: 'write the plan', ownerUnitId: off.bureauId, dueOn: '2027-02-01' }];
    expect(await step(id, 'minutes', { items }, 'off1')).toBe('403 action.not-permitted');
    expect(await step(id, 'minutes', { items }, 'chief')).toBe('200');
    expect(await step(id, 'track', {})).toBe('200');
    expect(await step(id, 'close', {})).toBe('409 meeting.items-open');
    const [item] = await rows<{ id: string }>('SELECT id FROM action_item');
    const done = { note: 'written' };
    expect(told(await ask('off1', 'POST', `/action-items/${item?.id ?? ''}/done`, done))).toBe(
      '200',
    );
    expect(told(await ask('off1', 'POST', `/action-items/${item?.id ?? ''}/done`, done))).toBe(
      '409 action.illegal',
    );
    expect(await step(id, 'close', {})).toBe('200');
    const documents = list(
      await must('off1', 'GET', `/campaigns/${campaignId}/documents?sort=createdAt`),
      'items',
    );
    expect(documents.map((d) => [field(d, 'type'), field(d, 'state')])).toEqual([
      ['IMPLEMENTATION_PLAN', 'RELEASED'],
      ['MEETING_MINUTES', 'RELEASED'],
    ]);
    expect(figures(await sheet(1, 'MEETING'))).toEqual([[1, 1, 'MET']]);
  });

  it('are counted when held: three of four are not enough, a cancelled one is none', async () => {
    await runClocks(suite, campaignId);
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await plan('PROGRESS', 3));
    for (const id of ids.slice(0, 3)) expect(await step(id, 'hold', held)).toBe('200');
    expect(await step(ids[4] ?? '', 'cancel', { reason: 'no need' })).toBe('200');
    expect(figures(await sheet(3, 'MEETING'))).toEqual([[3, 4, 'UNMET']]);
    expect(await step(ids[3] ?? '', 'hold', held)).toBe('200');
    expect(figures(await sheet(3, 'MEETING'))).toEqual([[4, 4, 'MET']]);
  });
});

describe('quotas', () => {
  const school = async (type: string): Promise<{ readonly id: string; readonly code: string }> => {
    const [row] = await rows<{ id: string; code: string }>(
      `SELECT u.id, u.code FROM cohort_member m JOIN cohort c ON c.id = m.cohort_id JOIN unit u ON u.id = m.school_id
       WHERE c.campaign_id = $1 AND m.school_type = $2 ORDER BY u.code LIMIT 1`,
      [campaignId, type],
    );
    if (!row) throw new Error(`no ${type}`);
    return row;
  };
  const record = async (code: string, over: Readonly<Record<string, unknown>>) =>
    ask(`saf-${code}`, 'POST', `/campaigns/${campaignId}/facts`, {
      rule: 'R-401',
      fromOn: '2027-01-01',
      value: 1,
      unit: 'SESSION',
      precision: 'EXACT',
      asOf: '2027-01-04',
      ...over,
    });
  const stateOf = async (unitId: string, fromOn: string) => {
    const [row] = await rows<{ state: string; achieved: number }>(
      `SELECT q.state, q.achieved::float8 AS achieved FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id WHERE r.code = 'R-401' AND q.unit_id = $1 AND q.from_on = $2`,
      [unitId, fromOn],
    );
    return row;
  };

  it('carry the id and the source of their rule, with nothing where a school acts by its own situation', async () => {
    const found = await rows(
      "SELECT code, unit, source <> '' AS sourced, (SELECT count(*)::int FROM quota_span s WHERE s.rule_id = r.id) AS periods FROM quota_rule r WHERE code IN ('R-401','R-402','R-403','R-406') ORDER BY code",
    );
    expect(found).toEqual([
      { code: 'R-401', unit: 'SESSION', sourced: true, periods: 31 },
      { code: 'R-402', unit: 'SESSION', sourced: true, periods: 11 },
      { code: 'R-403', unit: 'SESSION', sourced: true, periods: 0 },
      { code: 'R-406', unit: 'LESSON', sourced: true, periods: 4 },
    ]);
  });

  it('take facts of their own unit, within the period, confirmed by a second person', async () => {
    const { id, code } = await school('PRIMARY');
    expect(told(await record(code, { unit: 'PERSON_TIME' }))).toBe('422 fact.unit-wrong');
    expect(told(await record(code, { asOf: '2027-01-09' }))).toBe('422 fact.outside-period');
    expect(told(await record(code, { asOf: '2026-12-31' }))).toBe('422 fact.outside-period');
    const factId = text((await record(code, {})).body, 'factId');
    expect((await stateOf(id, '2027-01-01'))?.state).toBe('OPEN');
    expect(told(await ask(`saf-${code}`, 'POST', `/facts/${factId}/confirm`))).toBe(
      '403 action.not-permitted',
    );
    const other = (
      await rows<{ code: string }>(
        "SELECT code FROM unit WHERE kind = 'SCHOOL' AND id <> $1 ORDER BY code LIMIT 1",
        [id],
      )
    )[0];
    expect(told(await ask(`prin-${other?.code ?? ''}`, 'POST', `/facts/${factId}/confirm`))).toBe(
      '403 action.not-permitted',
    );
    expect(field(await must(`prin-${code}`, 'POST', `/facts/${factId}/confirm`), 'state')).toBe(
      'MET',
    );
    expect(told(await ask(`prin-${code}`, 'POST', `/facts/${factId}/confirm`))).toBe(
      '409 fact.decided',
    );
    expect(told(await record(code, {}))).toBe('409 quota.not-open');
  });

  it('of the bureau itself are told by the office and confirmed by the deputy, each seeing what waits', async () => {
    const bureau = text(
      (
        await rows<{ id: string }>("SELECT id FROM unit WHERE kind = 'BUREAU' AND code LIKE '99%'")
      )[0],
      'id',
    );
    const seen = async (login: string) =>
      list(
        await must(login, 'GET', `/campaigns/${campaignId}/quotas?unitId=${bureau}`),
        'items',
      ).find((q) => field(q, 'code') === 'PARTY_STUDY' && field(q, 'state') === 'OPEN');
    const owed = await seen('off1');
    expect([field(owed, 'actions'), field(owed, 'facts')]).toEqual([['record'], []]);
    const duty = {
      unitId: bureau,
      rule: 'PARTY_STUDY',
      fromOn: text(owed, 'fromOn'),
      value: 1,
      unit: text(owed, 'unit'),
      precision: 'EXACT',
      asOf: text(owed, 'fromOn'),
      note: '专题学习一次',
    };
    const byASchool = await ask(
      `saf-${(await school('PRIMARY')).code}`,
      'POST',
      `/campaigns/${campaignId}/facts`,
      duty,
    );
    expect(told(byASchool)).toBe('403 action.not-permitted');
    const factId = text(
      await must('off1', 'POST', `/campaigns/${campaignId}/facts`, duty),
      'factId',
    );
    const waits = async (login: string) =>
      list(await seen(login), 'facts').map((f) => [
        field(f, 'id'),
        field(f, 'note'),
        field(f, 'state'),
        field(f, 'actions'),
      ]);
    expect(await waits('off1')).toEqual([[factId, '专题学习一次', 'PENDING', []]]);
    expect(await waits('dep1')).toEqual([
      [factId, '专题学习一次', 'PENDING', ['confirm', 'refuse']],
    ]);
    await must('dep1', 'POST', `/facts/${factId}/refuse`, { reason: '请补充参加人员' });
    expect(await waits('dep1')).toEqual([[factId, '专题学习一次', 'REFUSED', []]]);
  });

  it('are unmet when their period ends below the minimum, and made up, never met', async () => {
    const { id, code } = await school('PRIMARY');
    await must('off1', 'POST', `/phases/${await phase(2)}/open-gate`);
    expect((await stateOf(id, '2026-12-01'))?.state).toBe('UNMET');
    const factId = text((await record(code, { fromOn: '2026-12-01' })).body, 'factId');
    expect(field(await must(`prin-${code}`, 'POST', `/facts/${factId}/confirm`), 'state')).toBe(
      'MADE_UP',
    );
    expect(await stateOf(id, '2026-12-01')).toEqual({ state: 'MADE_UP', achieved: 0 });
    const lines = list(
      await must('off1', 'GET', `/campaigns/${campaignId}/quota-compliance`),
      'items',
    );
    const drills = lines.find((l) => field(l, 'code') === 'R-401');
    expect([field(drills, 'met'), field(drills, 'madeUp')]).toEqual([1, 1]);
    expect(field(drills, 'denominator')).toBe(Number(field(drills, 'unmet')) + 2);
  });

  it('leave the denominator when exempt, with a reason', async () => {
    const { id } = await school('PRIMARY');
    const [period] = await rows<{ id: string }>(
      `SELECT q.id FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id WHERE r.code = 'R-401' AND q.unit_id = $1 AND q.from_on = '2026-11-01'`,
      [id],
    );
    const path = `/quota-periods/${period?.id ?? ''}/exempt`;
    expect(told(await ask('off1', 'POST', path, { reason: ' ' }))).toBe('422 reason.required');
    expect(told(await ask('off1', 'POST', path, { reason: 'closed for works' }))).toBe('200');
    expect((await stateOf(id, '2026-11-01'))?.state).toBe('EXEMPT');
  });

  it('are 31 months of drills for a school, 11 quarters for a kindergarten, none for a vocational school', async () => {
    clock.set('2029-01-02 09:00');
    await must('off1', 'POST', `/phases/${await phase(3)}/open-gate`);
    const counted = await rows(
      `SELECT u.type, count(q.id)::int AS n FROM (SELECT DISTINCT m.school_id, m.school_type AS type FROM cohort_member m JOIN cohort c ON c.id = m.cohort_id WHERE c.campaign_id = $1) u
       LEFT JOIN quota_period q ON q.unit_id = u.school_id AND q.rule_id IN (SELECT id FROM quota_rule WHERE code IN ('R-401','R-402','R-403')) GROUP BY u.type, u.school_id`,
      [campaignId],
    );
    const of = (type: string) => [
      ...new Set(counted.filter((c) => c['type'] === type).map((c) => c['n'])),
    ];
    expect([of('PRIMARY'), of('KINDERGARTEN')]).toEqual([[31], [11]]);
    expect(of('VOCATIONAL').every((n) => n === 0)).toBe(true);
    const again = await rows(
      'SELECT count(*)::int AS n, count(DISTINCT (rule_id, unit_id, from_on))::int AS kinds FROM quota_period',
    );
    expect(again[0]?.['n']).toBe(again[0]?.['kinds']);
  });
});
