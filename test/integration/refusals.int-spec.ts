import { randomUUID } from 'node:crypto';
import { FIRST_DAY, startJourney, told, type Duty, type Journey } from '../builders/journey';
import { field, list, text, type Answer } from '../support/app';

let j: Journey;
beforeAll(async () => {
  j = await startJourney();
}, 180_000);
afterAll(() => j.close());

/** A refusal in Chinese with a stable code that changed nothing. */
async function refused(ask: () => Promise<Answer>): Promise<string> {
  const before = await j.footprint();
  const answer = await ask();
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(text(answer.body, 'title')).toMatch(/\p{Script=Han}/u);
  expect(text(answer.body, 'title')).not.toMatch(/[{}]/);
  for (const found of list(answer.body, 'findings')) {
    expect(text(found, 'message')).toMatch(/\p{Script=Han}/u);
    expect(text(found, 'message')).not.toMatch(/[{}]/);
  }
  expect(await j.footprint()).toBe(before);
  return told(answer);
}

describe('a plan', () => {
  let id: string;
  let plan: unknown;
  const submit = () => j.ask('off1', 'POST', `/campaigns/${id}/submit`, {});
  const phase = (no: number) => {
    const found = list(plan, 'phases').find((p) => field(p, 'no') === no);
    const names = ['no', 'type', 'title', 'requirement', 'startOn', 'endOn', 'gateSpec'];
    return {
      id: text(found, 'id'),
      body: Object.fromEntries(names.map((n) => [n, field(found, n)])),
    };
  };
  const task = () => {
    const [found] = list(plan, 'tasks');
    const names = [
      'no',
      'planNo',
      'title',
      'requirement',
      'evidencePolicy',
      'leadUnitIds',
      'supportTypes',
    ];
    return {
      id: text(found, 'id'),
      body: {
        ...Object.fromEntries(names.map((n) => [n, field(found, n)])),
        phases: list(found, 'phases').map((p) =>
          Object.fromEntries(
            ['phaseId', 'requirement', 'due', 'formSpec', 'reviewLevels'].map((n) => [
              n,
              field(p, n),
            ]),
          ),
        ),
      },
    };
  };
  const put = (path: string, body: unknown) =>
    j.must('off1', 'PUT', `/campaigns/${id}/${path}`, body);
  const fields = async () => {
    const answer = await submit();
    return list(answer.body, 'findings').map((f) => `${text(f, 'field')} ${text(f, 'code')}`);
  };

  beforeEach(async () => {
    const made = await j.must('off1', 'POST', '/campaigns', {
      templateId: 'demo-four-phase',
      calendarId: j.suite.calendarId,
      anchorOn: FIRST_DAY,
    });
    id = text(made, 'campaignId');
    await j.must('off1', 'POST', `/campaigns/${id}/basis`, {
      issuer: 's',
      title: 't',
      docNumber: '1',
      issuedOn: '2026-01-01',
    });
    plan = field(await j.must('off1', 'GET', `/campaigns/${id}`), 'plan');
  });

  it('without a basis is refused', async () => {
    const made = await j.must('off1', 'POST', '/campaigns', {
      templateId: 'demo-four-phase',
      calendarId: j.suite.calendarId,
      anchorOn: FIRST_DAY,
    });
    id = text(made, 'campaignId');
    expect(await refused(submit)).toBe('422 campaign.no-basis');
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a task without a lead section',
      () => put(`tasks/${task().id}`, { ...task().body, leadUnitIds: [] }),
      'tasks[0].leadUnitIds plan.task-without-lead',
    ],
    [
      'a task without support types',
      () => put(`tasks/${task().id}`, { ...task().body, supportTypes: [] }),
      'tasks[0].supportTypes plan.task-without-scope',
    ],
    [
      'a phase that ends before it starts',
      () => put(`phases/${phase(3).id}`, { ...phase(3).body, endOn: '2026-03-10' }),
      'phases[2].endOn plan.phase-ends-before-start',
    ],
    [
      'two phases with the same number',
      () => j.must('off1', 'POST', `/campaigns/${id}/phases`, phase(4).body),
      'phases[4].no plan.phase-number-twice',
    ],
    [
      'a scope that matches no school',
      () =>
        j.must('off1', 'PATCH', `/campaigns/${id}`, { scope: { schoolTypes: ['TRAINING_ORG'] } }),
      'scope plan.scope-empty',
    ],
    [
      'a gate that asks for a later one',
      () => put(`phases/${phase(2).id}`, { ...phase(2).body, startRequiresGateOf: [3] }),
      'phases[1].startRequiresGateOf plan.gate-order',
    ],
  ])('with %s is not sent, and the field is named', async (_, spoil, wanted) => {
    await spoil();
    expect(await refused(submit)).toContain(wanted.split(' ')[0]);
    expect(await fields()).toContain(wanted);
    expect(await j.stateOf('campaign', id)).toBe('DRAFT');
  });

  it('takes no due date nobody could read', async () => {
    const { id: taskId, body } = task();
    const phases = body.phases.map((p, i) => (i === 1 ? { ...p, due: { kind: 'SOMEDAY' } } : p));
    const ask = () => j.ask('off1', 'PUT', `/campaigns/${id}/tasks/${taskId}`, { ...body, phases });
    expect(await refused(ask)).toBe('422 due.unresolved phases[1].due');
  });

  it('with a due date outside every phase asks for a confirmation, and takes it', async () => {
    const { id: taskId, body } = task();
    const phases = body.phases.map((p, i) =>
      i === 0 ? { ...p, due: { kind: 'FIXED', on: '2026-09-30' } } : p,
    );
    await put(`tasks/${taskId}`, { ...body, phases });
    const key = 'plan.due-outside-phases@tasks[0].phases[0].due';
    expect(await refused(submit)).toContain('tasks[0].phases[0].due');
    const found = list(await j.must('off1', 'GET', `/campaigns/${id}/findings`), 'findings').find(
      (f) => field(f, 'key') === key,
    );
    expect(field(found, 'severity')).toBe('WARNING');
    for (const f of list(await j.must('off1', 'GET', `/campaigns/${id}/findings`), 'findings'))
      if (field(f, 'severity') === 'WARNING')
        await j.must('off1', 'POST', `/campaigns/${id}/explanations`, {
          key: text(f, 'key'),
          text: 'as ordered from above',
        });
    expect((await submit()).status).toBe(200);
  });
});

describe('a school task', () => {
  let duties: Duty[];
  const next = (): Duty => {
    const duty = duties.shift();
    if (!duty) throw new Error('no duty left');
    return duty;
  };
  const digest = async (d: Duty) =>
    text(await j.must(`prin-${d.schoolCode}`, 'GET', `/school-tasks/${d.id}`), 'digest');
  beforeAll(async () => {
    duties = (await j.duties(2)).filter((d) => d.taskKey === 'T1');
  });

  it('of another school does not exist for a principal', async () => {
    const [mine, other] = [next(), next()];
    await j.draft(other);
    const seenDigest = await digest(other);
    const ask = (action: string, body: unknown) => () =>
      j.ask(`prin-${mine.schoolCode}`, 'POST', `/school-tasks/${other.id}/${action}`, body);
    expect(await refused(ask('sign', { seenDigest }))).toBe('404 object.missing');
    expect(await refused(ask('request-exemption', { reason: 'r' }))).toBe('404 object.missing');
  });

  it('is not signed by who prepared it, unless he is alone, which is marked', async () => {
    const d = next();
    const prin = `prin-${d.schoolCode}`;
    await j.suite.database.execute(
      `INSERT INTO role_grant SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'code', 'SAF'))).* FROM role_grant g
       WHERE g.person_id = (SELECT person_id FROM account WHERE login = $1) AND g.code = 'PRIN'`,
      [prin],
    );
    await j.must(prin, 'PUT', `/school-tasks/${d.id}/draft`, { content: { done: 'x' } });
    await j.must(prin, 'POST', `/school-tasks/${d.id}/submit-internally`, {});
    const seenDigest = await digest(d);
    const sign = () => j.ask(prin, 'POST', `/school-tasks/${d.id}/sign`, { seenDigest });
    expect(await refused(sign)).toBe('403 school-task.own-draft');
    await j.suite.database.execute(
      "UPDATE role_grant SET valid_from = '2019-01-01', valid_to = '2019-12-31' WHERE code = 'SAF' AND person_id = (SELECT person_id FROM account WHERE login = $1)",
      [`saf-${d.schoolCode}`],
    );
    expect((await sign()).status).toBe(200);
    const signed = await j.must(prin, 'GET', `/school-tasks/${d.id}`);
    expect(list(signed, 'submissions').map((s) => field(s, 'singleHanded'))).toEqual([true]);
  });

  it('is not signed over another text than the one seen, and not with holes', async () => {
    const d = next();
    await j.must(`saf-${d.schoolCode}`, 'PUT', `/school-tasks/${d.id}/draft`, { content: {} });
    const send = () =>
      j.ask(`saf-${d.schoolCode}`, 'POST', `/school-tasks/${d.id}/submit-internally`, {});
    expect(await refused(send)).toBe('422 school-task.form-incomplete content.done');
    await j.draft(d);
    const sign = () =>
      j.ask(`prin-${d.schoolCode}`, 'POST', `/school-tasks/${d.id}/sign`, {
        seenDigest: '0'.repeat(64),
      });
    expect(await refused(sign)).toBe('409 sign-off.stale-hash');
  });

  it('is approved once', async () => {
    const d = next();
    await j.handIn(d);
    await j.accept(d);
    expect(
      await refused(() => j.ask(`town${d.group}-1`, 'POST', `/school-tasks/${d.id}/accept`, {})),
    ).toBe('409 action.illegal');
    expect(
      await refused(() => j.ask(`town${d.group}-2`, 'POST', `/school-tasks/${d.id}/accept`, {})),
    ).toBe('409 action.illegal');
  });

  it('is handed in once by the same request sent three times at once', async () => {
    const d = next();
    await j.draft(d);
    const head = await j.as(`prin-${d.schoolCode}`);
    const [key, body] = [randomUUID(), { seenDigest: await digest(d) }];
    const send = () => head.post(`/school-tasks/${d.id}/sign`, body, { key });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    const done = answers.filter((a) => a.status === 200);
    expect(done.length).toBeGreaterThanOrEqual(2);
    for (const answer of done) expect(answer.body).toEqual(done[0]?.body);
    expect(
      answers.filter((a) => a.status !== 200).every((a) => told(a) === '409 request.in-progress'),
    ).toBe(true);
    expect(
      list(await j.must(`prin-${d.schoolCode}`, 'GET', `/school-tasks/${d.id}`), 'submissions'),
    ).toHaveLength(1);
    const other = () =>
      head.post(`/school-tasks/${d.id}/sign`, { seenDigest: '1'.repeat(64) }, { key });
    expect(await refused(other)).toBe('422 request.key-reused');
  });

  it('is accepted once among many by the same request sent three times at once, and every answer tells of it', async () => {
    const d = next();
    await j.handIn(d);
    const town = await j.as(`town${d.group}-1`);
    const [key, body] = [randomUUID(), { taskIds: [d.id] }];
    const send = () => town.post('/review-queue/accept', body, { key });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    const done = answers.filter((a) => a.status < 300);
    expect(
      answers
        .filter((a) => a.status >= 300)
        .map(told)
        .every((t) => t === '409 request.in-progress'),
    ).toBe(true);
    for (const answer of done)
      expect(field(answer.body, 'results')).toEqual([{ taskId: d.id, ok: true }]);
    expect(
      await j.rows("SELECT 1 FROM review WHERE school_task_id = $1 AND result = 'ACCEPTED'", [
        d.id,
      ]),
    ).toHaveLength(1);
  });

  it('takes no unknown field and no body of 10 MB', async () => {
    const d = next();
    const officer = await j.as(`saf-${d.schoolCode}`);
    const put = (body: unknown) => () =>
      officer.ask('PUT', `/school-tasks/${d.id}/draft`, { body });
    expect(await refused(put({ content: { done: 'x' }, colour: 'red' }))).toBe(
      '422 request.invalid colour',
    );
    expect(await refused(put({ content: { done: 'x', colour: 'red' } }))).toBe(
      '422 request.invalid content.colour',
    );
    expect(await refused(put({ content: { done: 'x'.repeat(10 * 1024 * 1024) } }))).toBe(
      '413 request.body-too-large',
    );
  });
});

describe('separation of duties', () => {
  const give = (login: string, code: string, unitCode: string) =>
    j.suite.database.execute(
      `INSERT INTO role_grant SELECT r.* FROM unit u, role_grant g, LATERAL jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'code', $2::text, 'unit_id', u.id)) r
       WHERE u.code = $3 AND u.bureau_id = g.bureau_id AND g.id = (SELECT id FROM role_grant WHERE person_id = (SELECT person_id FROM account WHERE login = $1) LIMIT 1)`,
      [login, code, unitCode],
    );

  it('keeps a submitter from reviewing, within his school and after he has left it', async () => {
    const duties = (await j.duties(2)).filter((d) => d.taskKey === 'T2');
    const d = duties.at(-1);
    if (!d) throw new Error('no duty');
    const prin = `prin-${d.schoolCode}`;
    await j.handIn(d);
    await give(prin, 'TOWN', `G-${d.group}`);
    const accept = () => j.ask(prin, 'POST', `/school-tasks/${d.id}/accept`, {});
    expect(await refused(accept)).toBe('403 school-task.reviewer-of-school');
    await j.suite.database.execute(
      'UPDATE person SET unit_id = $2 WHERE id = (SELECT person_id FROM account WHERE login = $1)',
      [prin, d.groupId],
    );
    expect(await refused(accept)).toBe('403 school-task.own-submission');
    expect(
      (await j.ask(`town${d.group}-1`, 'POST', `/school-tasks/${d.id}/accept`, {})).status,
    ).toBe(200);
  });

  it('keeps a requester from deciding his exemption', async () => {
    const d = (await j.duties(2)).find((x) => x.taskKey === 'T3');
    if (!d) throw new Error('no duty');
    const prin = `prin-${d.schoolCode}`;
    await j.must(prin, 'POST', `/school-tasks/${d.id}/request-exemption`, { reason: 'no bus' });
    await give(prin, 'LEAD', 'S-SAFETY');
    const decide = (login: string) =>
      j.ask(login, 'POST', `/school-tasks/${d.id}/decide-exemption`, { exempt: true, reason: 'r' });
    expect(await refused(() => decide(prin))).toBe('403 school-task.exemption-own');
    expect((await decide('lead-safety')).status).toBe(200);
  });
});
