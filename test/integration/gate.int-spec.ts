import { startJourney, told, type CohortRef, type Duty, type Journey } from '../builders/journey';
import { field, list, text } from '../support/app';

// One campaign from its first gate to its closure; the tests follow each other as the phases do.
let j: Journey;
let open: readonly Duty[];
let unsigned: CohortRef;
beforeAll(async () => {
  j = await startJourney();
}, 180_000);
afterAll(() => j.close());

const gate = async (no: number) => j.must('off1', 'GET', `/phases/${await j.phase(no)}`);
const items = async (no: number) =>
  list(await gate(no), 'sheet', 'items').map((i) => [
    field(i, 'kind'),
    field(i, 'numerator'),
    field(i, 'denominator'),
    field(i, 'status'),
  ]);
const start = (signOffId: string) => j.ask('off1', 'POST', `/sign-offs/${signOffId}/start`);
const signOff = (id: string) => j.must('off1', 'GET', `/sign-offs/${id}`);
const stateOf = async (no: number) => j.stateOf('phase', await j.phase(no));
const routes = (gateRoute: unknown) =>
  j.suite.database.execute(
    `UPDATE campaign SET sign_routes = jsonb_set(sign_routes, '{gate}', $2::jsonb) WHERE id = $1`,
    [j.campaignId, JSON.stringify(gateRoute)],
  );
const SERIAL = [
  { type: 'SERIAL', who: 'OWNER_HEAD' },
  { type: 'SERIAL', who: 'DEP' },
];

describe('the first gate, everything met', () => {
  let id: string;
  it('is computed with numerator and denominator', async () => {
    await j.settleAll(1);
    for (const cohort of await j.cohorts(1)) await j.signCohort(cohort);
    id = await j.openGate(1);
    expect(await items(1)).toEqual([
      ['DELIVERABLE', 14, 14, 'MET'],
      ['COHORT', 4, 4, 'MET'],
    ]);
    expect(field(await signOff(id), 'state')).toBe('DRAFT');
  });

  it('is signed one after the other, over the text each has seen', async () => {
    expect((await start(id)).status).toBe(200);
    expect(await j.waiting(id)).toEqual(['head-safety']);
    expect(told(await j.sign(await j.deputy(id), id))).toBe('409 sign-off.not-your-turn');
    const stale = await j.ask('head-safety', 'POST', `/sign-offs/${id}/sign`, {
      seenHash: '0'.repeat(64),
    });
    expect(told(stale)).toBe('409 sign-off.stale-hash');
    expect((await j.sign('head-safety', id)).status).toBe(200);
    expect(told(await j.sign('head-safety', id))).toBe('409 sign-off.not-your-turn');
    expect(await stateOf(1)).toBe('IN_REVIEW');
    expect(await j.waiting(id)).toEqual([await j.deputy(id)]);
    expect((await j.sign(await j.deputy(id), id)).status).toBe(200);
    expect(await stateOf(1)).toBe('CLOSED');
    expect(told(await j.sign(await j.deputy(id), id))).toBe('409 action.illegal');
  });

  it('keeps the frozen sheet as the snapshot whose hash was signed; no clock was needed', async () => {
    const [row] = await j.rows<{ same: boolean; settled: Date | null }>(
      `SELECT s.hash = o.content_hash AND s.hash = g.hash AND s.hash = sha256(convert_to(s.content, 'UTF8')) AS same, p.settled_at AS settled
       FROM phase p JOIN snapshot s ON s.id = p.snapshot_id JOIN sign_off o ON o.id = p.sign_off_id JOIN gate_sheet g ON g.id = p.sheet_id WHERE p.id = $1`,
      [await j.phase(1)],
    );
    expect(row).toEqual({ same: true, settled: null });
    const hashes = list(await signOff(id), 'steps').map((s) => field(s, 'hash'));
    expect(new Set(hashes)).toEqual(new Set([field(await signOff(id), 'contentHash')]));
  });
});

describe('the second gate, with matters left open', () => {
  let lines: readonly Record<string, unknown>[];
  const plan = async (of: readonly unknown[]) =>
    j.ask('off1', 'PUT', `/phases/${await j.phase(2)}/carry-over`, { lines: of });

  beforeAll(async () => {
    const duties = (await j.duties(2)).filter((d) => d.taskKey === 'T1');
    const groups = [...new Set(duties.map((d) => d.group))];
    open = groups.slice(0, 2).flatMap((g) => duties.find((d) => d.group === g) ?? []);
    await j.settleAll(
      2,
      open.map((d) => d.id),
    );
    const target = await j.phase(3);
    for (const cohort of await j.cohorts(2)) {
      if (cohort.group === open[1]?.group) unsigned = cohort;
      else
        await j.signCohort(
          cohort,
          open.filter((d) => d.group === cohort.group).map((d) => j.line(d, target)),
        );
    }
    const common = {
      ownerUnitId: text(await gate(2), 'ownerSectionId'),
      newDueOn: '2026-06-01',
      targetPhaseId: target,
      routine: false,
      reason: 'later',
    };
    lines = [
      { ...common, gateItemNo: 1 },
      { ...common, cohortId: unsigned.id, routine: true, targetPhaseId: undefined },
    ];
  }, 60_000);

  it('cannot be sent to be signed without a line for each', async () => {
    const id = await j.openGate(2);
    expect(await items(2)).toEqual([
      ['SCHOOL_TASK', 40, 42, 'UNMET'],
      ['COHORT', 3, 4, 'UNMET'],
    ]);
    expect(told(await start(id))).toBe('422 gate.lines-missing');
    expect((await plan(lines.slice(0, 1))).status).toBe(200);
    const answer = await start(id);
    expect(told(answer)).toBe('422 gate.lines-missing');
    expect(text(answer.body, 'title')).toContain(' 1 ');
    expect(await j.stateOf('sign_off', id)).toBe('DRAFT');
  });

  it.each<[string, (good: Record<string, unknown>) => unknown, string]>([
    [
      'an item the sheet does not have',
      (l) => ({ ...l, gateItemNo: 9 }),
      '422 gate.line-invalid lines[0].gateItemNo',
    ],
    [
      'neither item nor cohort',
      (l) => ({ ...l, gateItemNo: undefined }),
      '422 gate.line-invalid lines[0].gateItemNo',
    ],
    [
      'a target that is closed',
      (l) => ({ ...l, targetPhaseId: 'closed' }),
      '422 gate.target-invalid lines[0].targetPhaseId',
    ],
    [
      'no target',
      (l) => ({ ...l, targetPhaseId: undefined }),
      '422 gate.target-invalid lines[0].targetPhaseId',
    ],
    [
      'an owner nobody knows',
      (l) => ({ ...l, ownerUnitId: '00000000-0000-4000-8000-000000000000' }),
      '422 object.missing lines[0].ownerUnitId',
    ],
  ])('refuses a line with %s and keeps the lines it had', async (_, change, wanted) => {
    const line = Object(change(lines[0] ?? {}));
    if (line.targetPhaseId === 'closed') line.targetPhaseId = await j.phase(1);
    const before = await j.footprint();
    expect(told(await plan([line]))).toBe(wanted);
    expect(await j.footprint()).toBe(before);
  });

  it.each([
    ['return', 'RETURNED'],
    ['reject', 'REJECTED'],
  ])('comes back to work by %s, with an opinion, and is opened anew', async (action, state) => {
    let [id = ''] = (
      await j.rows<{ id: string }>("SELECT id FROM sign_off WHERE state = 'DRAFT'")
    ).map((r) => r.id);
    if (id === '') id = await j.openGate(2);
    expect((await plan(lines)).status).toBe(200);
    expect((await start(id)).status).toBe(200);
    expect(told(await plan(lines))).toBe('409 gate.signoff-not-draft');
    expect(
      told(await j.ask('head-safety', 'POST', `/sign-offs/${id}/${action}`, { opinion: ' ' })),
    ).toMatch(/^422/);
    const done = await j.ask('head-safety', 'POST', `/sign-offs/${id}/${action}`, {
      opinion: 'no',
    });
    expect([done.status, await j.stateOf('sign_off', id), await stateOf(2)]).toEqual([
      200,
      state,
      'ACTIVE',
    ]);
    expect(told(await start(id))).toBe('409 action.illegal');
    await j.openGate(2);
    expect(told(await start(id))).toBe('409 action.illegal');
    await j.must('off1', 'POST', `/sign-offs/${text(await gate(2), 'signOffId')}/withdraw`);
  });

  it('is taken back by the office, by no signer', async () => {
    const id = await j.openGate(2);
    await plan(lines);
    await start(id);
    expect(told(await j.ask('head-safety', 'POST', `/sign-offs/${id}/withdraw`))).toBe(
      '403 sign-off.not-author',
    );
    expect((await j.ask('off2', 'POST', `/sign-offs/${id}/withdraw`)).status).toBe(200);
    expect([await j.stateOf('sign_off', id), await stateOf(2)]).toEqual(['WITHDRAWN', 'ACTIVE']);
  });

  it('asks all of an all-of step and goes on with any of an any-of step', async () => {
    await routes([
      { type: 'PARALLEL_ALL', who: 'LEAD_HEADS' },
      { type: 'PARALLEL_ANY', who: 'LEAD_HEADS' },
      { type: 'SERIAL', who: 'DEP' },
    ]);
    const id = await j.openGate(2);
    await plan(lines);
    await start(id);
    const heads = await j.waiting(id);
    expect(heads).toEqual(['head-education', 'head-safety']);
    await j.sign('head-education', id);
    expect(await j.waiting(id)).toEqual(['head-safety']);
    await j.sign('head-safety', id);
    expect(await j.waiting(id)).toEqual(heads);
    await j.sign('head-safety', id);
    expect(await j.waiting(id)).toEqual([await j.deputy(id)]);
    const decisions = list(await signOff(id), 'steps')
      .filter((s) => field(s, 'no') === 2)
      .map((s) => field(s, 'decision'));
    expect(decisions.toSorted()).toEqual(['APPROVED', 'SKIPPED']);
    await j.must('off1', 'POST', `/sign-offs/${id}/withdraw`);
    await routes(SERIAL);
  });

  it('is not closed over a cohort that lost its signature and has no line', async () => {
    const id = await j.openGate(2);
    await plan(lines);
    await start(id);
    await j.sign('head-safety', id);
    const cohort = (await j.cohorts(2)).find(
      (c) => c.group !== unsigned.group && c.group !== open[0]?.group,
    );
    if (!cohort) throw new Error('no third cohort');
    await j.must('off1', 'POST', `/cohorts/${cohort.id}/return-to-town`, { reason: 'look again' });
    const face = await signOff(id);
    expect(field(face, 'changedAfterSign')).toBe(true);
    expect(list(face, 'changeNote').map((n) => field(n, 'field'))).toEqual([
      'items[2]',
      `cohorts[${cohort.id}]`,
    ]);
    for (const note of list(face, 'changeNote'))
      expect(['item', 'old', 'new', 'text'].map((name) => text(note, name)).join(' ')).toMatch(
        /\p{Script=Han}/u,
      );
    expect(told(await j.sign(await j.deputy(id), id))).toBe('409 gate.lines-missing');
    expect([await j.stateOf('sign_off', id), await stateOf(2)]).toEqual(['PENDING', 'IN_REVIEW']);
    await j.signCohort(cohort);
    await j.must('off1', 'POST', `/sign-offs/${id}/withdraw`);
  });

  it('closes with issues as the frozen sheet says, though the last cohort signs meanwhile', async () => {
    const id = await j.openGate(2);
    await plan(lines);
    await start(id);
    expect(field(await signOff(id), 'changedAfterSign')).toBe(false);
    await j.sign('head-safety', id);
    const late = open[1];
    if (!late) throw new Error('no second open task');
    await j.signCohort(unsigned, [j.line(late, await j.phase(3))]);
    expect(list(await signOff(id), 'changeNote').map((n) => field(n, 'field'))).toContain(
      `cohorts[${unsigned.id}]`,
    );
    await j.sign(await j.deputy(id), id);
    expect(await stateOf(2)).toBe('CLOSED_WITH_ISSUES');
  });

  it('is settled once: carry-overs with owner, date and target, cohorts closed, ladders off', async () => {
    expect(told(await j.ask('off1', 'POST', `/campaigns/${j.campaignId}/wrap-up`, {}))).toBe(
      '409 campaign.open-phases',
    );
    await j.clocks();
    const ref = { phaseId: await j.phase(2), generation: 1 };
    const carried = () =>
      j.rows(
        `SELECT subject_kind, subject_id, owner_unit_id, new_due_on::text AS due, target_phase_id, routine, reason FROM carry_over ORDER BY subject_kind, subject_id`,
      );
    const first = await carried();
    await j.suite.app.clocks.phase.settle(ref, 'again');
    expect(await carried()).toEqual(first);
    const target = await j.phase(3);
    expect(first.filter((r) => r['subject_kind'] === 'SCHOOL_TASK')).toEqual(
      open
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((d) => ({
          subject_kind: 'SCHOOL_TASK',
          subject_id: d.id,
          owner_unit_id: d.schoolId,
          due: '2026-06-01',
          target_phase_id: target,
          routine: false,
          reason: 'later',
        })),
    );
    expect(first.filter((r) => r['subject_kind'] === 'GATE_ITEM')).toHaveLength(1);
    const cohorts = await j.rows<{ state: string; close_reason: string }>(
      'SELECT DISTINCT state, close_reason FROM cohort WHERE phase_id = $1',
      [ref.phaseId],
    );
    expect(cohorts).toEqual([{ state: 'CLOSED', close_reason: 'PHASE_CLOSED' }]);
  });

  it('takes a carried task filed afterwards, accepts it, and leaves sheet and snapshot as they were', async () => {
    const [late] = open;
    if (!late) throw new Error('no open task');
    const kept = () =>
      j.rows(
        `SELECT c.content, encode(c.hash, 'hex') AS hash, c.signed_at FROM cohort_sheet c UNION ALL SELECT content, encode(hash, 'hex'), cut_off FROM snapshot ORDER BY 2`,
      );
    const before = await kept();
    await j.overdue(late.id, '2026-01-01T00:00:00Z');
    await j.handIn(late);
    await j.accept(late);
    expect(await kept()).toEqual(before);
    const task = await j.must('off1', 'GET', `/school-tasks/${late.id}`);
    expect([
      field(task, 'state'),
      field(task, 'afterSignature'),
      field(task, 'lateOriginal'),
    ]).toEqual(['ACCEPTED', true, true]);
    const cohort = await j.must('off1', 'GET', `/cohorts/${text(task, 'cohortId')}`);
    expect(list(cohort, 'filedAfterSignature').map((t) => field(t, 'id'))).toEqual([late.id]);
    expect(field(cohort, 'changedAfterSign')).toBe(true);
    const notes = list(cohort, 'changeNote').map((n) => [
      field(n, 'field'),
      field(n, 'old'),
      field(n, 'new'),
    ]);
    expect(notes).toContainEqual(['counts.unsettled', '1', '0']);
    expect(notes).toContainEqual([`tasks[${late.id}]`, '未办结', '审核通过']);
    const [row] = await j.rows(
      'SELECT settled_at IS NOT NULL AS settled FROM carry_over WHERE subject_id = $1',
      [late.id],
    );
    expect(row).toEqual({ settled: true });
    expect(
      told(
        await j.ask(`town${late.group}-1`, 'POST', `/school-tasks/${late.id}/reopen`, {
          reasonCode: 'INCOMPLETE',
          reason: 'r',
        }),
      ),
    ).toBe('409 school-task.sheet-signed');
  });
});

describe('the later phases and the end', () => {
  it.each([3, 4])(
    'phase %i starts early, judges what it can and prints what it cannot',
    async (no) => {
      await j.must('off1', 'POST', `/phases/${await j.phase(no)}/start`);
      await j.clocks();
      await j.settleAll(no);
      for (const cohort of await j.cohorts(no)) await j.signCohort(cohort);
      const id = await j.openGate(no);
      const hazards = list(await gate(no), 'sheet', 'items').filter(
        (i) => field(i, 'kind') === 'HAZARD',
      );
      expect(hazards.map((i) => [field(i, 'status'), field(i, 'exemptReason')])).toEqual(
        no === 3 ? [['EXEMPT', 'module-off']] : [],
      );
      await start(id);
      if (no === 3)
        expect(
          text(await j.must('off1', 'GET', `/sign-offs/${id}?withContent=true`), 'content'),
        ).toContain('"exemptReason":"module-off"');
      await j.signAll(id);
      expect(await stateOf(no)).toBe('CLOSED');
    },
  );

  it('is wrapped up when every phase is settled, and closed by a leader with the final snapshot', async () => {
    expect(told(await j.ask('chief', 'POST', `/campaigns/${j.campaignId}/close`, {}))).toBe(
      '409 action.illegal',
    );
    await j.clocks();
    await j.must('off1', 'POST', `/campaigns/${j.campaignId}/wrap-up`, {});
    expect(told(await j.ask('off1', 'POST', `/campaigns/${j.campaignId}/close`, {}))).toBe(
      '403 action.not-permitted',
    );
    await j.must('chief', 'POST', `/campaigns/${j.campaignId}/close`, {});
    const [row] = await j.rows<{ content: string; same: boolean }>(
      `SELECT s.content, s.hash = sha256(convert_to(s.content, 'UTF8')) AS same FROM campaign c JOIN snapshot s ON s.id = c.final_snapshot_id WHERE c.id = $1`,
      [j.campaignId],
    );
    const content: unknown = JSON.parse(row?.content ?? '');
    expect(row?.same).toBe(true);
    expect(
      list(content, 'phases').map((p) => [
        field(p, 'state'),
        field(p, 'carriedOver'),
        field(p, 'carriedOpen'),
        list(p, 'carriedOpenIds').length,
      ]),
    ).toEqual([
      ['CLOSED', 0, 0, 0],
      ['CLOSED_WITH_ISSUES', 3, 2, 2],
      ['CLOSED', 0, 0, 0],
      ['CLOSED', 0, 0, 0],
    ]);
    expect(field(content, 'finalReports')).toBe('module-off');
  });
});
