import { startJourney, told, type Journey } from '../builders/journey';
import { field, list, text } from '../support/app';

// far above what it takes: only a hanging test meets it
jest.setTimeout(60_000);

let j: Journey;
let snapshot: string;
beforeAll(async () => {
  j = await startJourney();
  const [row] = await j.rows<{ id: string }>(
    "SELECT id FROM snapshot WHERE kind = 'CAMPAIGN_PLAN'",
  );
  snapshot = row?.id ?? '';
}, 180_000);
afterAll(() => j.close());

const propose = (login: string, over: Readonly<Record<string, unknown>> = {}) =>
  j.ask(login, 'POST', `/snapshots/${snapshot}/restatements`, {
    figure: '/phases/0/no',
    newValue: '7',
    reason: 'a slip',
    ...over,
  });
const decide = (login: string, id: string, action: string, body?: unknown) =>
  j.ask(login, 'POST', `/restatements/${id}/${action}`, body);

describe('本期更正', () => {
  it('names a figure the snapshot has, and another value', async () => {
    expect(told(await propose('off1', { figure: '/nothing' }))).toBe(
      '422 restatement.figure-unknown figure',
    );
    expect(told(await propose('off1', { figure: '/phases' }))).toBe(
      '422 restatement.figure-unknown figure',
    );
    expect(told(await propose('off1', { newValue: '1' }))).toBe(
      '422 restatement.unchanged newValue',
    );
    expect(told(await propose('off1', { reason: ' ' }))).toBe('422 reason.required reason');
    expect(told(await propose('saf-9900100001'))).toBe('403 action.not-permitted');
  });

  it('is confirmed by another person, once, and leaves the snapshot as it was', async () => {
    const frozen = await j.rows('SELECT content, hash FROM snapshot WHERE id = $1', [snapshot]);
    const made = await propose('off1');
    const id = text(made.body, 'restatementId');
    expect(field(made.body, 'oldValue')).toBe('1');
    expect(told(await propose('off2'))).toBe('409 restatement.open');
    expect(told(await decide('off1', id, 'confirm'))).toBe('403 restatement.same-person');
    const both = await Promise.all([decide('off2', id, 'confirm'), decide('off2', id, 'confirm')]);
    expect(both.map(told).toSorted()).toEqual(['200 ', '409 action.illegal']);
    expect(await j.rows('SELECT content, hash FROM snapshot WHERE id = $1', [snapshot])).toEqual(
      frozen,
    );
    const face = await j.must('off1', 'GET', `/snapshots/${snapshot}`);
    expect(list(face, 'figures')).toEqual([
      { figure: '/phases/0/no', frozen: '1', value: '7', restated: true },
    ]);
    const [told1] = list(face, 'restatements');
    expect([field(told1, 'oldValue'), field(told1, 'newValue'), field(told1, 'reason')]).toEqual([
      '1',
      '7',
      'a slip',
    ]);
    expect(text(told1, 'proposedBy')).not.toBe(text(told1, 'decidedBy'));
  });

  it('goes on from the value restated before, can be refused and taken back', async () => {
    const second = await propose('off1', { newValue: '8' });
    expect(field(second.body, 'oldValue')).toBe('7');
    const id = text(second.body, 'restatementId');
    expect(told(await decide('off2', id, 'withdraw'))).toBe('403 restatement.not-proposer');
    expect((await decide('off2', id, 'reject', { reason: 'no' })).status).toBe(200);
    const third = text((await propose('off1', { newValue: '9' })).body, 'restatementId');
    expect((await decide('off1', third, 'withdraw')).status).toBe(200);
    expect(told(await decide('off2', third, 'confirm'))).toBe('409 action.illegal');
    const face = await j.must('off1', 'GET', `/snapshots/${snapshot}`);
    expect(list(face, 'figures').map((f) => field(f, 'value'))).toEqual(['7']);
  });

  it('cannot be had by writing to the snapshot', async () => {
    for (const sql of ["UPDATE snapshot SET kind = 'PHASE_GATE'", 'DELETE FROM snapshot'])
      await expect(j.suite.database.execute(sql)).rejects.toThrow('a snapshot cannot be changed');
  });
});

describe('a carried matter', () => {
  let item: string;
  beforeAll(async () => {
    await j.settleAll(1, [(await j.duties(1))[0]?.id ?? '']);
    const [late] = await j.duties(1);
    for (const cohort of await j.cohorts(1))
      await j.signCohort(
        cohort,
        cohort.group === late?.group ? [j.line(late, await j.phase(2))] : [],
      );
    const id = await j.openGate(1);
    const line = {
      gateItemNo: 1,
      ownerUnitId: text(
        await j.must('off1', 'GET', `/phases/${await j.phase(1)}`),
        'ownerSectionId',
      ),
      newDueOn: '2026-03-01',
      targetPhaseId: await j.phase(2),
      routine: false,
      reason: 'goes on',
    };
    await j.must('off1', 'PUT', `/phases/${await j.phase(1)}/carry-over`, { lines: [line] });
    await j.must('off1', 'POST', `/sign-offs/${id}/start`);
    await j.signAll(id);
    await j.clocks();
  }, 60_000);
  const carried = async (query: string, login = 'off1') =>
    list(await j.must(login, 'GET', `/carry-overs?campaignId=${j.campaignId}${query}`), 'items');

  it('is found by owner, target, and whether it is overdue; the target phase shows it', async () => {
    const all = await carried('&open=true');
    expect(all.map((c) => [field(c, 'subjectKind'), field(c, 'overdue')])).toEqual([
      ['GATE_ITEM', true],
      ['SCHOOL_TASK', false],
    ]);
    item = text(all[0], 'id');
    expect(await carried('&overdue=true')).toHaveLength(1);
    expect(await carried(`&targetPhaseId=${await j.phase(2)}`)).toHaveLength(2);
    expect(await carried(`&targetPhaseId=${await j.phase(3)}`)).toHaveLength(0);
    const [late] = await j.duties(1);
    const mine = await carried('&mine=true', `prin-${late?.schoolCode ?? ''}`);
    expect(mine.map((c) => field(c, 'subjectId'))).toEqual([late?.id]);
    // what is carried has the name people know it by
    const task = await j.must('off1', 'GET', `/school-tasks/${late?.id ?? ''}`);
    expect(mine.map((c) => field(c, 'subjectText'))).toEqual([text(task, 'title')]);
    const face = await j.must('off1', 'GET', `/phases/${await j.phase(2)}`);
    expect(field(face, 'carriedIn')).toEqual({ total: 2, open: 2 });
  });

  it('is carried over once more with its chain, and settled with a note', async () => {
    const move = {
      ownerUnitId: text(await j.must('off1', 'GET', `/carry-overs/${item}`), 'ownerUnitId'),
      newDueOn: '2026-09-01',
      reason: 'needs more time',
    };
    const wrong = { ...move, targetPhaseId: await j.phase(1) };
    expect(told(await j.ask('off1', 'POST', `/carry-overs/${item}/move`, wrong))).toBe(
      '422 gate.target-invalid lines[0].targetPhaseId',
    );
    const next = text(
      await j.must('off1', 'POST', `/carry-overs/${item}/move`, {
        ...move,
        targetPhaseId: await j.phase(3),
      }),
      'carryOverId',
    );
    expect(told(await j.ask('off1', 'POST', `/carry-overs/${item}/move`, move))).toBe(
      '409 carry-over.settled',
    );
    const note = { note: 'done at last' };
    expect((await j.ask('lead-safety', 'POST', `/carry-overs/${next}/settle`, note)).status).toBe(
      200,
    );
    const face = await j.must('off1', 'GET', `/carry-overs/${item}`);
    expect(list(face, 'chain').map((c) => [field(c, 'id'), field(c, 'outcome')])).toEqual([
      [item, 'CARRIED_ON'],
      [next, 'DONE'],
    ]);
  });

  it('that is a task is settled by its acceptance only, or goes to the routine ledger with its phase', async () => {
    const [task] = await carried('&open=true');
    const id = text(task, 'id');
    expect(told(await j.ask('off1', 'POST', `/carry-overs/${id}/settle`, { note: 'n' }))).toBe(
      '409 carry-over.task-settles-itself',
    );
    await j.settleAll(2);
    for (const cohort of await j.cohorts(2)) await j.signCohort(cohort);
    const gate = await j.openGate(2);
    await j.must('off1', 'POST', `/sign-offs/${gate}/start`);
    await j.signAll(gate);
    await j.clocks();
    const [now] = await carried('&open=true');
    expect([field(now, 'routine'), field(now, 'predecessorId')]).toEqual([true, id]);
    expect(text(now, 'reason')).toContain('日常台账');
  });
});
