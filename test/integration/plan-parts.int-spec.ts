import { FIRST_DAY, startJourney, told, type Journey } from '../builders/journey';
import { field, list, text, type Answer } from '../support/app';

let j: Journey;
let id: string;
beforeAll(async () => {
  j = await startJourney();
}, 180_000);
afterAll(() => j.close());
beforeEach(async () => {
  id = await draft();
});

async function draft(): Promise<string> {
  const made = await j.must('off1', 'POST', '/campaigns', {
    templateId: 'demo-four-phase',
    calendarId: j.suite.calendarId,
    anchorOn: FIRST_DAY,
    docPrefix: 'A',
  });
  return text(made, 'campaignId');
}
const campaign = (): Promise<unknown> => j.must('off1', 'GET', `/campaigns/${id}`);
const plan = async (): Promise<unknown> => field(await campaign(), 'plan');
const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  j.ask('off1', method, `/campaigns/${id}/${path}`, body);
const must = (method: string, path: string, body?: unknown): Promise<unknown> =>
  j.must('off1', method, `/campaigns/${id}/${path}`, body);
const phaseId = async (no: number): Promise<string> =>
  text(
    list(await plan(), 'phases').find((one) => field(one, 'no') === no),
    'id',
  );
const deliverable = async (part: Readonly<Record<string, unknown>> = {}): Promise<unknown> => ({
  phaseId: await phaseId(2),
  code: 'X1',
  title: 'list of problems',
  requirement: '',
  due: { kind: 'PHASE_OFFSET', anchor: 'END', workingDays: -2 },
  formSpec: { type: 'object', properties: { done: { type: 'string', title: 'done' } } },
  reviewLevels: 2,
  evidencePolicy: 'OPTIONAL',
  ...part,
});
const findings = async (): Promise<readonly string[]> =>
  list(await must('GET', 'findings'), 'findings').map(
    (one) => `${text(one, 'field')} ${text(one, 'code')}`,
  );
const deliverables = async (): Promise<readonly unknown[]> => list(await plan(), 'deliverables');

describe('deliverables of a draft', () => {
  it('are added, changed and removed, each raising the version', async () => {
    const before = Number(field(await campaign(), 'version'));
    await must('POST', 'deliverables', await deliverable());
    const made = (await deliverables()).find((one) => field(one, 'code') === 'X1');
    expect(made).toMatchObject({ reviewLevels: 2, title: 'list of problems' });
    const path = `deliverables/${text(made, 'id')}`;
    await must('PUT', path, await deliverable({ title: 'changed', phaseId: await phaseId(3) }));
    expect((await deliverables()).find((one) => field(one, 'code') === 'X1')).toMatchObject({
      title: 'changed',
      phaseId: await phaseId(3),
    });
    await must('DELETE', path);
    expect((await deliverables()).map((one) => field(one, 'code'))).toEqual(['DL1']);
    expect(field(await campaign(), 'version')).toBe(before + 3);
  });

  it('are refused with an unreadable due, for a phase of another plan, and on an old version', async () => {
    const unreadable = await ask(
      'POST',
      'deliverables',
      await deliverable({ due: { kind: 'SOMEDAY' } }),
    );
    expect(told(unreadable)).toBe('422 due.unresolved due');
    const own = id;
    id = await draft();
    const foreign = await phaseId(2);
    id = own;
    const there = await ask('POST', 'deliverables', await deliverable({ phaseId: foreign }));
    expect(told(there)).toBe('404 object.missing');
    const late = await ask('POST', 'deliverables', await deliverable({ expectedVersion: 999 }));
    expect(told(late)).toBe('409 version.stale');
    expect(told(await ask('DELETE', 'deliverables/00000000-0000-4000-8000-000000000000'))).toBe(
      '404 object.missing',
    );
    expect(await deliverables()).toHaveLength(1);
  });

  it('with a code twice or evidence without its reason are findings at their fields', async () => {
    await must('POST', 'deliverables', await deliverable({ code: 'DL1' }));
    await must(
      'POST',
      'deliverables',
      await deliverable({ code: 'X2', evidencePolicy: 'REQUIRED' }),
    );
    const found = await findings();
    expect(found).toContain('deliverables[1].code plan.deliverable-code-twice');
    expect(found).toContain(
      'deliverables[2].evidenceReason plan.deliverable-evidence-without-reason',
    );
  });
});

describe('documents a draft is based on', () => {
  it('are replaced in their place and taken out', async () => {
    const basis = { issuer: 's', title: 'first', docNumber: '1', issuedOn: '2026-01-01' };
    await must('POST', 'basis', basis);
    await must('POST', 'basis', { ...basis, title: 'second' });
    const [first] = list(await plan(), 'bases');
    await must('PUT', `basis/${text(first, 'id')}`, { ...basis, title: 'mended' });
    const titles = async (): Promise<readonly unknown[]> =>
      list(await plan(), 'bases').map((one) => field(one, 'title'));
    expect(await titles()).toEqual(['mended', 'second']);
    const [mended] = list(await plan(), 'bases');
    await must('DELETE', `basis/${text(mended, 'id')}`);
    expect(await titles()).toEqual(['second']);
    await must('POST', 'basis', { ...basis, title: 'third' });
    expect(await titles()).toEqual(['second', 'third']);
    expect(told(await ask('DELETE', `basis/${text(first, 'id')}`))).toBe('404 object.missing');
  });
});

describe('gate rules', () => {
  it('are refused when kind or test are no words of ours', async () => {
    const [first] = list(await plan(), 'phases');
    const names = ['no', 'type', 'title', 'requirement', 'startOn', 'endOn'];
    const body = Object.fromEntries(names.map((name) => [name, field(first, name)]));
    const wrong = await ask('PUT', `phases/${text(first, 'id')}`, {
      ...body,
      gateSpec: [{ kind: 'WISH', test: 'ALL_SETTLED', mandatory: true }],
    });
    expect(told(wrong)).toBe('422 request.invalid gateSpec[0].kind');
  });

  it('of another version than the one seen do not remove a phase', async () => {
    const late = await ask('DELETE', `phases/${await phaseId(4)}?expectedVersion=999`);
    expect(told(late)).toBe('409 version.stale');
  });
});

describe('what a plan reaches', () => {
  it('is counted by task and group, and every figure has its list', async () => {
    await j.must('off1', 'PATCH', `/campaigns/${id}`, { scope: { schoolTypes: ['PRIMARY'] } });
    const reach = await must('GET', 'reach');
    expect(field(reach, 'schools')).toBe(38);
    const total = list(reach, 'groups').reduce<number>(
      (n, group) => n + Number(field(group, 'schools')),
      0,
    );
    expect(total).toBe(38);
    const [task] = list(reach, 'tasks');
    expect(field(task, 'schools')).toBe(38);
    const [group] = list(task, 'groups');
    const codes: unknown[] = [];
    let cursor = '';
    do {
      const page = await must(
        'GET',
        `reached-schools?limit=10&taskId=${text(task, 'taskId')}&groupId=${text(group, 'groupId')}${cursor}`,
      );
      codes.push(...list(page, 'items').map((one) => field(one, 'code')));
      const next = field(page, 'nextCursor');
      cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
    } while (cursor !== '');
    expect(new Set(codes).size).toBe(field(group, 'schools'));
  });

  it('leaves out a task whose working units are not among the schools', async () => {
    const [task] = list(await plan(), 'tasks');
    const names = ['no', 'planNo', 'title', 'requirement', 'evidencePolicy', 'leadUnitIds'];
    await must('PUT', `tasks/${text(task, 'id')}`, {
      ...Object.fromEntries(names.map((name) => [name, field(task, name)])),
      supportTypes: ['VOCATIONAL'],
      phases: [],
    });
    await j.must('off1', 'PATCH', `/campaigns/${id}`, { scope: { schoolTypes: ['PRIMARY'] } });
    const reached = list(await must('GET', 'reach'), 'tasks').map((one) => field(one, 'taskId'));
    expect(reached).not.toContain(text(task, 'id'));
    expect(reached).toHaveLength(2);
  });
});

describe('the sign chain', () => {
  it('names the people before the plan is sent, and what they decided afterwards', async () => {
    const before = await must('GET', 'sign-chain');
    const names = list(before, 'steps').map((one) => text(one, 'signerName'));
    expect(names.length).toBeGreaterThan(1);
    expect(field(before, 'state')).toBeNull();
    expect(list(before, 'unresolved')).toEqual([]);
    const own = { issuer: 's', title: 't', docNumber: '1', issuedOn: '2026-01-01' };
    await must('POST', 'basis', own);
    for (const finding of list(await must('GET', 'findings'), 'findings'))
      if (field(finding, 'severity') === 'WARNING')
        await must('POST', 'explanations', { key: text(finding, 'key'), text: 'seen' });
    await must('POST', 'submit', {});
    const sent = await must('GET', 'sign-chain');
    expect(field(sent, 'state')).toBe('PENDING');
    expect(list(sent, 'steps').map((one) => text(one, 'signerName'))).toEqual(names);
    expect(list(sent, 'steps').some((one) => field(one, 'isCurrent') === true)).toBe(true);
  });

  it('names a step nobody can sign in words, in the chain and in the findings', async () => {
    await j.suite.database.execute(
      `UPDATE person SET disabled_at = now() WHERE id IN (SELECT g.person_id FROM role_grant g WHERE g.code = 'DEP')`,
    );
    try {
      const [who] = list(await must('GET', 'sign-chain'), 'unresolved');
      expect(who).toMatch(/\p{Script=Han}/u);
      const messages = list(await must('GET', 'findings'), 'findings').map((one) =>
        text(one, 'message'),
      );
      for (const message of messages) expect(message).not.toMatch(/[A-Z]{3}|[{}]/);
    } finally {
      await j.suite.database.execute(
        `UPDATE person SET disabled_at = NULL WHERE id IN (SELECT g.person_id FROM role_grant g WHERE g.code = 'DEP')`,
      );
    }
  });
});
