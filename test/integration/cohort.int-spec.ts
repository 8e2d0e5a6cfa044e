import { randomUUID } from 'node:crypto';
import { insertUnits } from '@app/persistence';
import { issued, runClocks } from '../builders/campaign';
import { addPerson } from '../builders/person';
import {
  FIRST_DAY,
  startJourney,
  told,
  type CohortRef,
  type Duty,
  type Journey,
} from '../builders/journey';
import { createSuite, DEMO_PASSWORD } from '../builders/suite';
import { field, list, text } from '../support/app';

describe('a group of 1,100 schools', () => {
  it('is split by unit code into shards of at most 500 that partition the phase', async () => {
    const suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: FIRST_DAY });
    try {
      const { bureauId } = await suite.as('sys');
      const groupId = randomUUID();
      const schools = Array.from({ length: 1100 }, (_, i) => ({
        id: randomUUID(),
        code: `98${String(i).padStart(8, '0')}`,
      }));
      const base = { sectionKey: null, isSafetyOffice: false, reviewUnitId: null };
      await insertUnits(suite.database, {
        bureauId,
        units: [
          {
            ...base,
            id: groupId,
            kind: 'TOWN_CENTER',
            code: 'G-LARGE',
            name: 'large',
            parentId: bureauId,
          },
          ...schools.map((s) => ({
            ...base,
            ...s,
            kind: 'SCHOOL' as const,
            name: s.code,
            parentId: groupId,
          })),
        ],
        profiles: schools.map((s) => ({
          unitId: s.id,
          schoolType: 'TEACHING_POINT',
          ownership: 'PUBLIC',
          boarding: 'NONE',
          flags: [],
          pupils: 10,
          boarders: 0,
          staff: 2,
          campuses: 1,
          guardsInHouse: 1,
          guardsOutsourced: 0,
        })),
        validFrom: '2020-01-01',
        at: new Date(),
      });
      const campaignId = await issued(suite, {
        templateId: 'demo-four-phase',
        anchorOn: FIRST_DAY,
        scope: { schoolTypes: ['TEACHING_POINT', 'JUNIOR'] },
      });
      await runClocks(suite, campaignId);
      const shards = await suite.database.query<{
        no: number;
        shard: number;
        n: number;
        first: string;
        last: string;
      }>(
        `SELECT p.no, c.shard_no AS shard, count(*)::int AS n, min(u.code) AS first, max(u.code) AS last FROM cohort c JOIN phase p ON p.id = c.phase_id
         JOIN cohort_member m ON m.cohort_id = c.id JOIN unit u ON u.id = m.school_id WHERE c.group_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
        [groupId],
      );
      expect(shards.map((s) => [s.no, s.shard, s.n])).toEqual([
        [1, 1, 500],
        [1, 2, 500],
        [1, 3, 100],
        [2, 1, 500],
        [2, 2, 500],
        [2, 3, 100],
      ]);
      for (const [i, shard] of shards.entries()) {
        const before = shards[i - 1];
        if (before?.no === shard.no) expect(before.last < shard.first).toBe(true);
      }
      const wrong = await suite.database.query(
        `SELECT a.school_id FROM campaign_audience a CROSS JOIN phase p LEFT JOIN cohort_member m ON m.phase_id = p.id AND m.school_id = a.school_id
         WHERE a.campaign_id = $1 AND p.campaign_id = $1 AND p.no <= 2 GROUP BY a.school_id, p.id HAVING count(m.school_id) <> 1`,
        [campaignId],
      );
      expect(wrong).toEqual([]);
      const strays = await suite.database.query(
        `SELECT t.id FROM school_task t LEFT JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.school_id = t.school_id WHERE m.school_id IS NULL`,
      );
      expect(strays).toEqual([]);
    } finally {
      await suite.drop();
    }
  }, 180_000);
});

describe('a cohort', () => {
  let j: Journey;
  let cohort: CohortRef;
  let own: readonly Duty[];
  let foreign: Duty;
  const path = (action: string) => `/cohorts/${cohort.id}/${action}`;
  const town = () => `town${cohort.group}-1`;
  const head = () => `townh${cohort.group}`;
  const face = () => j.must(head(), 'GET', `/cohorts/${cohort.id}`);
  const sign = (seenHash: string, login = head()) =>
    j.ask(login, 'POST', path('sign'), { seenHash });
  beforeAll(async () => {
    j = await startJourney();
    const duties = (await j.duties(2)).filter((d) => d.taskKey === 'T1');
    const cohorts = await j.cohorts(2);
    const found = cohorts.find((c) => duties.filter((d) => d.group === c.group).length >= 3);
    const other = duties.find((d) => d.group !== found?.group);
    if (!found || !other) throw new Error('no cohort of three schools');
    cohort = found;
    foreign = other;
    own = duties.filter((d) => d.group === cohort.group).slice(0, 3);
    await j.settleAll(
      2,
      [...own, foreign].map((d) => d.id),
    );
  }, 180_000);
  afterAll(() => j.close());

  it('is not reviewed by the town while its queue is not empty', async () => {
    const [first] = own;
    if (!first) throw new Error('no duty');
    await j.handIn(first);
    expect(told(await j.ask(town(), 'POST', path('start-review')))).toBe(
      '409 cohort.queue-not-empty',
    );
    await j.accept(first);
    expect((await j.ask(town(), 'POST', path('start-review'))).status).toBe(200);
  });

  it('has no sheet while an open task lacks its line, and no line for a stranger or a closed end', async () => {
    const target = await j.phase(3);
    const before = await j.footprint();
    const prepare = (lines: readonly unknown[]) =>
      j.ask(town(), 'POST', path('prepare-sheet'), { lines });
    expect(told(await sign('0'.repeat(64)))).toBe('409 cohort.draft-missing');
    expect(told(await prepare([]))).toBe('409 cohort.unsettled-without-line');
    const lines = own.slice(1).map((d) => j.line(d, target));
    expect(told(await prepare(lines.slice(1)))).toBe('409 cohort.unsettled-without-line');
    expect(told(await prepare([{ ...lines[0], targetPhaseId: await j.phase(2) }]))).toBe(
      '422 gate.target-invalid lines[0].targetPhaseId',
    );
    expect(told(await prepare([{ ...lines[0], ownerUnitId: randomUUID() }]))).toBe(
      '422 object.missing lines[0].ownerUnitId',
    );
    expect(told(await prepare([...lines.slice(1), j.line(foreign, target)]))).toBe(
      '409 cohort.unsettled-without-line',
    );
    expect(await j.footprint()).toBe(before);
  });

  it('is signed by its head over the sheet he saw, never by who prepared it', async () => {
    const lines = own.slice(1).map((d) => j.line(d, undefined));
    const hash = await j.prepare(cohort, lines);
    const [me] = await j.rows<{ id: string; group: string }>(
      'SELECT person_id AS id FROM account WHERE login = $1',
      [head()],
    );
    await j.suite.database.execute(
      'UPDATE cohort_sheet SET prepared_by = $2 WHERE cohort_id = $1',
      [cohort.id, me?.id],
    );
    expect(told(await sign(hash))).toBe('409 cohort.own-sheet');
    await j.prepare(cohort, lines);
    expect(told(await sign(hash))).toBe('409 cohort.sheet-stale');
    expect(told(await sign(text(await face(), 'draft', 'hash'), town()))).toBe(
      '403 action.not-permitted',
    );
  });

  it('has a stale sheet when a task settles after it was prepared', async () => {
    const [, second] = own;
    if (!second) throw new Error('no second duty');
    const hash = text(await face(), 'draft', 'hash');
    await j.handIn(second);
    await j.accept(second);
    expect(told(await sign(hash))).toBe('409 cohort.sheet-stale');
  });

  it('gives tasks back to their schools all or none', async () => {
    const [first, second, third] = own;
    if (!first || !second || !third) throw new Error('no duties');
    const item = (d: Duty) => ({ taskId: d.id, reasonCode: 'INCOMPLETE', reason: 'again' });
    const give = (tasks: readonly unknown[]) =>
      j.ask(town(), 'POST', path('return-to-schools'), { tasks });
    await j.prepare(cohort, [j.line(third, undefined)]);
    const before = await j.footprint();
    // the second is still at its school, the third belongs to another cohort: neither may take the first with it
    expect(told(await give([item(first), item(third)]))).toBe('409 action.illegal');
    expect(told(await give([item(first), item(foreign)]))).toBe('404 object.missing');
    expect(told(await give([item(first), { ...item(second), reason: '' }]))).toMatch(
      /^422 request.invalid/,
    );
    expect(await j.footprint()).toBe(before);
    expect((await give([item(first), item(second)])).status).toBe(200);
    expect([
      await j.stateOf('school_task', first.id),
      await j.stateOf('school_task', second.id),
      await j.stateOf('cohort', cohort.id),
    ]).toEqual(['RETURNED', 'RETURNED', 'OPEN']);
    expect(field(await face(), 'draft')).toBeNull();
    expect(field(await face(), 'returnCount')).toBe(1);
  });

  it('adds up: the terms of the signed sheets equal the live tasks of the phase', async () => {
    const [first, second, third] = own;
    if (!first || !second || !third) throw new Error('no duties');
    for (const d of [first, second]) {
      await j.handIn(d);
      await j.accept(d);
    }
    await j.handIn(foreign);
    await j.accept(foreign);
    for (const c of await j.cohorts(2))
      await j.signCohort(c, c.id === cohort.id ? [j.line(third, undefined)] : []);
    const [sums] = await j.rows(
      `SELECT sum((s.counts->>'total')::int)::int AS total, sum((s.counts->>'accepted')::int)::int AS accepted, sum((s.counts->>'unsettled')::int)::int AS unsettled
       FROM cohort_sheet s JOIN cohort c ON c.id = s.cohort_id JOIN phase p ON p.id = c.phase_id WHERE p.no = 2 AND s.signed_at IS NOT NULL AND s.superseded_at IS NULL`,
    );
    const [live] = await j.rows(
      `SELECT count(*)::int AS total, (count(*) FILTER (WHERE state = 'ACCEPTED'))::int AS accepted, (count(*) FILTER (WHERE open))::int AS unsettled FROM school_task WHERE phase_no = 2`,
    );
    expect(sums).toEqual(live);
  });

  it('keeps the old signature when the bureau gives it back', async () => {
    expect(told(await j.ask('off1', 'POST', path('return-to-town'), { reason: '' }))).toMatch(
      /^422/,
    );
    const [signed] = list(await face(), 'sheets').filter((s) => field(s, 'signedAt') !== null);
    await j.must('off1', 'POST', path('return-to-town'), { reason: 'look again' });
    const kept = list(await face(), 'sheets').find((s) => field(s, 'id') === field(signed, 'id'));
    expect(field(kept, 'supersededAt')).not.toBeNull();
    for (const name of ['hash', 'content', 'signedBy', 'signedAt'])
      expect(field(kept, name)).toEqual(field(signed, name));
    const [third] = own.slice(2);
    if (third) await j.signCohort(cohort, [j.line(third, undefined)]);
    expect(field(await face(), 'sheetVersion')).toBe(Number(field(signed, 'version')) + 1);
  });

  it('asks two people where one serves the town and the lead section', async () => {
    const duty = (await j.duties(2)).find((d) => d.group === cohort.group && d.taskKey === 'T3');
    if (!duty) throw new Error('no two-level task');
    await addPerson(j.suite, { login: 'both', code: 'TOWN', unitId: duty.groupId });
    await j.suite.database.execute(
      `INSERT INTO role_grant SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'code', 'LEAD', 'unit_id', s.id))).* FROM role_grant g, unit s
       WHERE g.person_id = (SELECT person_id FROM account WHERE login = 'both') AND s.code = 'S-SAFETY'`,
    );
    await j.suite.database.execute(
      'UPDATE school_task SET state = \'IN_PROGRESS\', content = \'{"done": "x"}\' WHERE id = $1',
      [duty.id],
    );
    await j.must('off1', 'POST', path('return-to-town'), { reason: 'one more' });
    await j.handIn(duty);
    const both = await j.web.signIn('both', DEMO_PASSWORD);
    expect((await both.post(`/school-tasks/${duty.id}/pass-up`, {})).status).toBe(200);
    expect(told(await both.post(`/school-tasks/${duty.id}/accept`, {}))).toBe(
      '403 school-task.both-levels',
    );
    expect((await j.ask('lead-safety', 'POST', `/school-tasks/${duty.id}/accept`, {})).status).toBe(
      200,
    );
  });
});
