import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { t } from '@app/messages';
import { count, field, list, Person, text } from './client';
import { SIGNERS } from './small-campaign';

const DAY_MS = 1500;
const FIRST_DAY = '2026-03-02';
/** leaves time to draft and sign before the campaign's first day */
const ANCHOR = '2026-03-09';
const GROUPS = [1, 2, 3, 4];

interface TaskRef {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly group: number;
  readonly taskKey: string;
}

/** One small campaign from the draft to its closure, told step by step. */
export class Story {
  private readonly people = new Map<string, Person>();
  private readonly startedAt = Date.now();
  private passed = 0;
  private failed = 0;
  private campaignId = '';
  private phases: readonly { readonly id: string; readonly no: number }[] = [];
  private codes = new Map<
    string,
    { readonly code: string; readonly name: string; readonly group: number }
  >();

  constructor(
    private readonly base: string,
    private readonly password: string,
  ) {}

  async tell(): Promise<{ readonly passed: number; readonly failed: number }> {
    await this.draftAndIssue();
    await this.firstPhase();
    await this.secondPhase();
    await this.laterPhase(3);
    await this.laterPhase(4);
    await this.finish();
    return { passed: this.passed, failed: this.failed };
  }

  private async draftAndIssue(): Promise<void> {
    const off = await this.as('off1');
    const run = randomUUID().slice(0, 8);
    const calendar = await off.must('POST', '/calendars', {
      code: `DEMO-${run}`,
      title: run,
      packIds: ['cn-workdays-2026'],
      dayLengthMs: DAY_MS,
      epochOn: FIRST_DAY,
    });
    const draft = await off.must('POST', '/campaigns', {
      templateId: 'demo-four-phase',
      calendarId: text(calendar, 'calendarId'),
      anchorOn: ANCHOR,
      docPrefix: t('demo.prefix'),
    });
    this.campaignId = text(draft, 'campaignId');
    this.say('demo.drafted');
    await off.must('PATCH', `/campaigns/${this.campaignId}`, {
      scope: { schoolTypes: ['JUNIOR'] },
    });
    const refused = await off.ask('POST', `/campaigns/${this.campaignId}/submit`, {});
    this.check(
      'demo.check.no-basis',
      refused.status === 422 && field(refused.body, 'code') === 'campaign.no-basis',
    );
    await off.must('POST', `/campaigns/${this.campaignId}/basis`, {
      issuer: t('demo.issuer'),
      title: t('demo.basis'),
      docNumber: 'A-1',
      issuedOn: '2026-01-05',
    });
    const findings = list(await off.get(`/campaigns/${this.campaignId}/findings`), 'findings');
    for (const f of findings.filter((x) => field(x, 'severity') === 'WARNING')) {
      await off.must('POST', `/campaigns/${this.campaignId}/explanations`, {
        key: text(f, 'key'),
        text: t('demo.explained'),
      });
    }
    const submitted = await off.must('POST', `/campaigns/${this.campaignId}/submit`, {});
    this.check('demo.check.in-sign-off', field(submitted, 'state') === 'IN_SIGNOFF');
    const campaign = await off.get(`/campaigns/${this.campaignId}`);
    await this.signEverything(text(campaign, 'signOffId'));
    const issued = await off.must('POST', `/campaigns/${this.campaignId}/issue`, {});
    this.check('demo.check.issued', field(issued, 'state') === 'ISSUED');
    const after = await off.get(`/campaigns/${this.campaignId}`);
    this.phases = list(after, 'plan', 'phases').map((p) => ({
      id: text(p, 'id'),
      no: count(p, 'no'),
    }));
    this.say('demo.issued', { number: text(after, 'docNumber') });
    await this.loadSchools();
  }

  private async firstPhase(): Promise<void> {
    await this.launched(1);
    await this.launched(2);
    const tasks = await this.tasksOf(1);
    this.check('demo.check.phase1-tasks', tasks.length === 14);
    this.check('demo.check.phase2-tasks', (await this.tasksOf(2)).length === 42);
    this.say('demo.launched', { count: tasks.length });
    const plan = {
      goals: t('demo.word'),
      keyTasks: t('demo.word'),
      division: t('demo.word'),
      measures: t('demo.word'),
      timeLimits: t('demo.word'),
    };
    const first = tasks[0];
    if (!first) throw new Error('no task was distributed');
    await this.handIn(first, plan, true);
    this.say('demo.handed-in', { school: first.schoolName });
    await this.each(tasks.slice(1), (task) => this.handIn(task, plan));
    await this.each(tasks, (task) => this.accept(task));
    await this.signCohorts(1, []);
    await this.passGate(1, 'CLOSED');
  }

  private async secondPhase(): Promise<void> {
    const tasks = await this.tasksOf(2);
    const late = tasks.find((x) => x.taskKey === 'T1');
    const exempt = tasks.find((x) => x.taskKey === 'T3');
    const returned = tasks.find((x) => x.taskKey === 'T2');
    if (!late || !exempt || !returned) throw new Error('the second phase lacks its tasks');
    const rest = tasks.filter((x) => x.id !== late.id && x.id !== exempt.id);
    await this.each(rest, (task) => this.handIn(task, { done: t('demo.done') }));
    await this.exempt(exempt);
    await this.returnOnce(returned);
    await this.each(
      rest.filter((x) => x.id !== returned.id),
      (task) => this.accept(task),
    );
    await this.accept(returned);
    await this.escalated(late);
    const office = await this.as('off1');
    const target = this.phase(3);
    await this.signCohorts(2, [{ task: late, targetPhaseId: target.id }]);
    await this.passGate(2, 'CLOSED_WITH_ISSUES', target.id);
    await this.until(
      async () => field(await office.get(`/phases/${this.phase(2).id}`), 'settledAt') !== null,
    );
    await this.handIn(late, { done: t('demo.done-late') });
    await this.accept(late);
    const filed = await office.get(`/school-tasks/${late.id}`);
    this.check(
      'demo.check.late-accepted',
      field(filed, 'state') === 'ACCEPTED' && field(filed, 'lateOriginal') === true,
    );
    this.say('demo.late', { school: late.schoolName });
  }

  private async laterPhase(no: number): Promise<void> {
    await this.launched(no);
    const tasks = await this.tasksOf(no);
    this.check('demo.check.later-tasks', tasks.length === 42);
    await this.each(tasks, (task) => this.handIn(task, { done: t('demo.done') }));
    await this.each(tasks, (task) => this.accept(task));
    await this.signCohorts(no, []);
    await this.passGate(no, 'CLOSED');
  }

  private async finish(): Promise<void> {
    const off = await this.as('off1');
    await this.until(async () =>
      list(await off.get(`/campaigns/${this.campaignId}`), 'actions').some(
        (a) => field(a, 'action') === 'enterWrapUp' && field(a, 'allowed') === true,
      ),
    );
    await off.must('POST', `/campaigns/${this.campaignId}/wrap-up`, {});
    await (await this.as('chief')).must('POST', `/campaigns/${this.campaignId}/close`, {});
    const closed = await off.get(`/campaigns/${this.campaignId}`);
    this.check(
      'demo.check.closed',
      field(closed, 'state') === 'CLOSED' && typeof field(closed, 'finalSnapshotId') === 'string',
    );
    const states = list(closed, 'plan', 'phases').map((p) => field(p, 'state'));
    this.check(
      'demo.check.phase-states',
      states.join() === 'CLOSED,CLOSED_WITH_ISSUES,CLOSED,CLOSED',
    );
    const progress = list(await off.get(`/campaigns/${this.campaignId}/progress`), 'units').filter(
      (u) => field(u, 'unitKind') === 'BUREAU',
    );
    const accepted = progress.reduce<number>((n, u) => n + count(u, 'accepted', 'numerator'), 0);
    this.check('demo.check.figures', accepted === 14 + 3 * 42 - 1);
    this.say('demo.closed');
  }

  private async handIn(
    task: TaskRef,
    content: Record<string, string>,
    twice = false,
  ): Promise<void> {
    const officer = await this.as(`saf-${task.schoolCode}`);
    const head = await this.as(`prin-${task.schoolCode}`);
    const path = `/school-tasks/${task.id}`;
    const state = field(await officer.get(path), 'state');
    if (state === 'ASSIGNED') await officer.must('POST', `${path}/acknowledge`, {});
    await officer.must('PUT', `${path}/draft`, { content });
    await officer.must('POST', `${path}/submit-internally`, {});
    const seen = await head.get(path);
    const key = randomUUID();
    const body = { seenDigest: text(seen, 'digest') };
    if (!twice) {
      await head.ask('POST', `${path}/sign`, body, key);
      return;
    }
    const answers = [
      await head.ask('POST', `${path}/sign`, body, key),
      await head.ask('POST', `${path}/sign`, body, key),
    ];
    const after = await head.get(path);
    this.check(
      'demo.check.signed-once',
      answers.every((a) => a.status === 200) && list(after, 'submissions').length === 1,
    );
  }

  private async accept(task: TaskRef): Promise<void> {
    const town = await this.as(`town${task.group}-1`);
    if (task.taskKey !== 'T3') {
      await town.must('POST', `/school-tasks/${task.id}/accept`, {});
      return;
    }
    const state = field(await town.get(`/school-tasks/${task.id}`), 'state');
    if (state === 'EXEMPTED') return;
    await town.must('POST', `/school-tasks/${task.id}/pass-up`, {});
    await (await this.as('lead-safety')).must('POST', `/school-tasks/${task.id}/accept`, {});
  }

  private async exempt(task: TaskRef): Promise<void> {
    const head = await this.as(`prin-${task.schoolCode}`);
    await head.must('POST', `/school-tasks/${task.id}/request-exemption`, {
      reason: t('demo.no-bus'),
    });
    const decided = await (
      await this.as('lead-safety')
    ).must('POST', `/school-tasks/${task.id}/decide-exemption`, {
      exempt: true,
      reason: t('demo.agreed'),
    });
    this.check('demo.check.exempted', field(decided, 'state') === 'EXEMPTED');
    this.say('demo.exempted', { school: task.schoolName });
  }

  private async returnOnce(task: TaskRef): Promise<void> {
    const town = await this.as(`town${task.group}-1`);
    const before = await town.get(`/school-tasks/${task.id}`);
    await town.must('POST', `/school-tasks/${task.id}/return`, {
      reasonCode: 'INCOMPLETE',
      reason: t('demo.returned-why'),
    });
    const after = await town.get(`/school-tasks/${task.id}`);
    this.check(
      'demo.check.returned',
      field(after, 'state') === 'RETURNED' &&
        field(after, 'originalDueAt') === field(before, 'originalDueAt') &&
        count(after, 'deadlineVersion') === 2,
    );
    this.say('demo.returned', { school: task.schoolName });
    await this.handIn(task, { done: t('demo.done-again') });
  }

  /** Nobody does the task: the reminders climb from the school to the deputy director by themselves. */
  private async escalated(task: TaskRef): Promise<void> {
    this.say('demo.waiting', { school: task.schoolName });
    const told = async (login: string): Promise<boolean> =>
      (await (await this.as(login)).all('/inbox')).some((m) =>
        list(m, 'lines').some((line) => typeof line === 'string' && line.includes(task.schoolName)),
      );
    for (const [login, key] of [
      [`saf-${task.schoolCode}`, 'demo.told.school'],
      [`prin-${task.schoolCode}`, 'demo.told.head'],
      [`town${task.group}-1`, 'demo.told.town'],
      [`townh${task.group}`, 'demo.told.town-head'],
      ['dep1', 'demo.told.deputy'],
    ] as const) {
      await this.until(() => told(login));
      this.check(key, true);
    }
  }

  private async signCohorts(
    no: number,
    lines: readonly { readonly task: TaskRef; readonly targetPhaseId: string }[],
  ): Promise<void> {
    const off = await this.as('off1');
    await this.until(async () =>
      (await this.cohorts(off, no)).every((c) => field(c, 'state') !== 'OPEN'),
    );
    for (const cohort of await this.cohorts(off, no)) {
      const group = GROUPS.find((g) => this.groupOf(text(cohort, 'groupId')) === g) ?? 1;
      const own = lines.filter((l) => l.task.group === group);
      const town = await this.as(`town${group}-1`);
      const prepared = await town.must('POST', `/cohorts/${text(cohort, 'id')}/prepare-sheet`, {
        lines: own.map((l) => ({
          schoolTaskId: l.task.id,
          ownerUnitId: l.task.schoolId,
          newDueOn: '2026-06-01',
          targetPhaseId: l.targetPhaseId,
          reason: t('demo.carried-why'),
        })),
      });
      const isDelegated = no === 3 && group === 1;
      const signed = isDelegated
        ? await this.signedByDelegate(text(cohort, 'id'), text(prepared, 'sheetHash'))
        : await (
            await this.as(`townh${group}`)
          ).must('POST', `/cohorts/${text(cohort, 'id')}/sign`, {
            seenHash: text(prepared, 'sheetHash'),
          });
      if (field(signed, 'state') !== 'SIGNED') this.check('demo.check.cohort-signed', false);
    }
    this.check(
      'demo.check.cohorts-signed',
      (await this.cohorts(off, no)).every((c) => field(c, 'state') === 'SIGNED'),
    );
    this.say('demo.cohorts-signed', { phase: no });
  }

  /** 代签: the head is away for a day, a colleague signs in her name, and both have heard of it. */
  private async signedByDelegate(cohortId: string, seenHash: string): Promise<unknown> {
    const [head, colleague] = [await this.as('townh1'), await this.as('town1-2')];
    const [headId, colleagueId] = await Promise.all(
      [head, colleague].map(async (p) => text(await p.get('/session'), 'personId')),
    );
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await head.must('POST', '/delegations', {
      delegateId: colleagueId,
      powers: ['COHORT'],
      campaignIds: [this.campaignId],
      startsOn: today,
      endsOn: today,
      reason: t('demo.away'),
    });
    const signed = await colleague.must('POST', `/cohorts/${cohortId}/sign`, {
      seenHash,
      onBehalfOf: headId,
    });
    const sheet = list(await head.get(`/cohorts/${cohortId}`), 'sheets').at(-1);
    this.check('demo.check.delegated', field(sheet, 'delegateOf') === headId);
    this.say('demo.delegated', { signature: text(sheet, 'signedAs') });
    const name = text(await head.get('/session'), 'name');
    await this.until(async () =>
      (await colleague.all('/inbox')).some((m) =>
        list(m, 'lines').some(
          (line) => typeof line === 'string' && line.includes(name) && line.includes(today),
        ),
      ),
    );
    this.check('demo.told.delegate', true);
    return signed;
  }

  private async passGate(no: number, wanted: string, targetPhaseId?: string): Promise<void> {
    const off = await this.as('off1');
    const { id } = this.phase(no);
    const gate = await off.must('POST', `/phases/${id}/open-gate`);
    const phase = await off.get(`/phases/${id}`);
    const unmet = list(phase, 'sheet', 'items').filter(
      (i) => field(i, 'status') === 'UNMET' && field(i, 'mandatory') === true,
    );
    if (unmet.length > 0) {
      const refused = await off.ask('POST', `/sign-offs/${text(gate, 'signOffId')}/start`);
      this.check('demo.check.lines-missing', refused.status === 422);
      const unit = text(phase, 'ownerSectionId');
      const lines = unmet.map((i) => ({
        gateItemNo: count(i, 'no'),
        ownerUnitId: unit,
        newDueOn: '2026-06-01',
        targetPhaseId,
        routine: false,
        reason: t('demo.carried-why'),
      }));
      await off.must('PUT', `/phases/${id}/carry-over`, { lines });
    }
    await off.must('POST', `/sign-offs/${text(gate, 'signOffId')}/start`);
    await this.signEverything(text(gate, 'signOffId'));
    const after = await off.get(`/phases/${id}`);
    this.check('demo.check.gate', field(after, 'state') === wanted);
    this.say(wanted === 'CLOSED' ? 'demo.gate-closed' : 'demo.gate-closed-with-issues', {
      phase: no,
    });
  }

  private async signEverything(signOffId: string): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      const state = field(await (await this.as('off1')).get(`/sign-offs/${signOffId}`), 'state');
      if (state !== 'PENDING') return;
      for (const login of SIGNERS) {
        const signer = await this.as(login);
        const waiting = (await signer.all('/sign-offs?waitingForMe=true')).find(
          (s) => field(s, 'id') === signOffId,
        );
        if (waiting)
          await signer.must('POST', `/sign-offs/${signOffId}/sign`, {
            seenHash: text(waiting, 'hash'),
          });
      }
    }
  }

  private async launched(no: number): Promise<void> {
    const off = await this.as('off1');
    await this.until(
      async () => field(await off.get(`/phases/${this.phase(no).id}`), 'fannedOutAt') !== null,
    );
  }

  private async tasksOf(no: number): Promise<readonly TaskRef[]> {
    const rows = await (
      await this.as('off1')
    ).all(`/school-tasks?campaignId=${this.campaignId}&phaseNo=${no}`);
    return rows.map((r) => {
      const school = this.codes.get(text(r, 'schoolId'));
      return {
        id: text(r, 'id'),
        schoolId: text(r, 'schoolId'),
        schoolCode: school?.code ?? '',
        schoolName: school?.name ?? '',
        group: school?.group ?? 0,
        taskKey: text(r, 'taskKey'),
      };
    });
  }

  private groups: readonly string[] = [];
  private groupOf(groupId: string): number {
    return this.groups.indexOf(groupId) + 1;
  }

  private async loadSchools(): Promise<void> {
    const off = await this.as('off1');
    const units = [
      ...(await off.all('/units?kind=TOWN_CENTER')),
      ...(await off.all('/units?kind=DIRECT_GROUP')),
    ];
    this.groups = [...units]
      .sort((a, b) => (text(a, 'code') < text(b, 'code') ? -1 : 1))
      .map((u) => text(u, 'id'));
    for (const school of await off.all('/units?kind=SCHOOL')) {
      this.codes.set(text(school, 'id'), {
        code: text(school, 'code'),
        name: text(school, 'name'),
        group: this.groupOf(text(school, 'parentId')),
      });
    }
  }

  private cohorts(person: Person, no: number): Promise<readonly unknown[]> {
    return person.all(`/cohorts?campaignId=${this.campaignId}&phaseNo=${no}`);
  }

  private phase(no: number): { readonly id: string; readonly no: number } {
    const found = this.phases.find((p) => p.no === no);
    if (!found) throw new Error(`no phase ${no}`);
    return found;
  }

  private async as(login: string): Promise<Person> {
    const known = this.people.get(login);
    if (known) return known;
    const person = await Person.signIn(this.base, login, this.password);
    this.people.set(login, person);
    return person;
  }

  /** Eight at a time: as many people as a small office has at its desks. */
  private async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const queue = [...items];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
      }),
    );
  }

  private async until(condition: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 120_000;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error('waited two minutes in vain');
      await delay(300);
    }
  }

  private say(key: Parameters<typeof t>[0], params: Parameters<typeof t>[1] = {}): void {
    process.stdout.write(
      `[${((Date.now() - this.startedAt) / 1000).toFixed(1).padStart(5)}s] ${t(key, params)}\n`,
    );
  }

  private check(key: Parameters<typeof t>[0], held: boolean): void {
    if (held) this.passed += 1;
    else this.failed += 1;
    process.stdout.write(`         ${held ? '✔' : '✘'} ${t(key)}\n`);
  }
}
