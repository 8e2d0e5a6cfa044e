import { randomUUID } from 'node:crypto';
import type { DueExpr, FormSpec } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { campaignOrThrow, schoolTaskOrThrow } from '@app/persistence';
import { checkPlan, contentDigest } from '@app/application';
import { localOf, OwnedClock } from '../support/owned-clock';
import { runClocks, signAll } from './campaign';
import { unitId } from './person';
import { createSuite, type Suite } from './suite';

export const SCHOOL = '9900100001';
const FORM: FormSpec = {
  type: 'object',
  required: ['done'],
  properties: { done: { type: 'string', title: 'done', maxLength: 300 } },
};

export interface PhasePlan {
  readonly startOn: string;
  readonly endOn: string;
  readonly townReviewBudgetWorkingDays?: number;
}
export interface TaskPlan {
  readonly due: DueExpr;
  readonly reviewLevels?: 1 | 2;
  /** unit codes of the schools that get it; absent = all of the campaign */
  readonly schools?: readonly string[];
  /** numbers of the phases it belongs to; absent = the first */
  readonly phases?: readonly number[];
}

export interface Firing {
  readonly version: number;
  readonly offset: number;
  readonly result: string;
  readonly at: string;
}

/** A suite whose time the test owns, and a way to run the clocks as the workflows do. */
export class Reminders {
  constructor(
    readonly suite: Suite,
    readonly clock: OwnedClock,
  ) {}

  static async at(local: string): Promise<Reminders> {
    const clock = new OwnedClock(local);
    return new Reminders(await createSuite({ clock }), clock);
  }

  rows<T extends Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> {
    return this.suite.database.query<T>(sql, values);
  }

  /** A campaign in force with the phases and tasks given, at the schools given; its phases of today are fanned out. */
  async campaign(plan: {
    readonly phases: readonly PhasePlan[];
    readonly tasks: readonly TaskPlan[];
    readonly schools?: readonly string[];
  }): Promise<string> {
    const campaignId = await this.draft(plan);
    const off = await this.suite.as('off1');
    await this.suite.app.campaign.submit.execute({ actor: off, campaignId });
    const campaign = await campaignOrThrow(this.suite.database, campaignId, null);
    await signAll(this.suite, campaign.signOffId ?? '');
    await this.suite.app.campaign.issue.execute({ actor: off, campaignId });
    await runClocks(this.suite, campaignId);
    return campaignId;
  }

  /** The same, ready to be submitted. */
  async draft(plan: {
    readonly phases: readonly PhasePlan[];
    readonly tasks: readonly TaskPlan[];
    readonly schools?: readonly string[];
  }): Promise<string> {
    const { app, database, calendarId } = this.suite;
    const off = await this.suite.as('off1');
    const { campaignId } = await app.campaign.createDraft.execute({
      actor: off,
      templateId: 'spring-term-sweep',
      calendarId,
      docPrefix: '\u793a\u6559',
      y0: 2026,
    });
    const edit = (e: Parameters<typeof app.campaign.edit.execute>[0]['edit']): Promise<unknown> =>
      app.campaign.edit.execute({ actor: off, campaignId, edit: e });
    const ids = (sql: string): Promise<{ id: string }[]> => database.query(sql, [campaignId]);
    for (const { id } of await ids('SELECT id FROM task WHERE campaign_id = $1'))
      await edit({ kind: 'removeTask', taskId: id });
    for (const { id } of await ids('SELECT id FROM phase WHERE campaign_id = $1'))
      await edit({ kind: 'removePhase', phaseId: id });
    await edit({
      kind: 'header',
      header: {
        title: 'reminders',
        startOn: plan.phases[0]?.startOn,
        endOn: plan.phases.at(-1)?.endOn,
        scope: plan.schools ? { schoolTypes: ['TRAINING_ORG'], include: plan.schools } : {},
      },
    });
    await edit({
      kind: 'addBasis',
      basis: { issuer: 'superior', title: 'notice', docNumber: 'A-1', issuedOn: '2026-01-05' },
    });
    for (const [i, phase] of plan.phases.entries()) {
      await edit({
        kind: 'addPhase',
        phase: {
          no: i + 1,
          type: 'SELF_CHECK',
          title: `phase ${i + 1}`,
          requirement: '',
          gateSpec: [
            { kind: 'SCHOOL_TASK', test: 'ALL_SETTLED', mandatory: true },
            { kind: 'COHORT', test: 'ALL_SIGNED', mandatory: true },
          ],
          ...phase,
        },
      });
    }
    const phases = await ids('SELECT id FROM phase WHERE campaign_id = $1 ORDER BY no');
    for (const [i, task] of plan.tasks.entries()) {
      await edit({
        kind: 'addTask',
        task: {
          no: i + 1,
          planNo: String(i + 1),
          title: `task ${i + 1}`,
          requirement: 'do it',
          scope: task.schools
            ? { schoolTypes: ['TRAINING_ORG'], include: [...task.schools] }
            : null,
          evidencePolicy: 'OPTIONAL',
          evidenceReason: null,
          leadUnitIds: [await unitId(this.suite, 'S-SAFETY')],
          supportTypes: ['TOWN_CENTERS', 'DISTRICT_SCHOOLS', 'KINDERGARTENS', 'VOCATIONAL'],
          phases: (task.phases ?? [1]).map((no) => ({
            phaseId: phases[no - 1]?.id ?? '',
            requirement: '',
            due: task.due,
            formSpec: FORM,
            reviewLevels: task.reviewLevels ?? 1,
          })),
        },
      });
    }
    const campaign = await campaignOrThrow(database, campaignId, null);
    const findings = await checkPlan(database, campaign, this.clock.nowMs);
    for (const f of findings.filter((x) => x.severity === 'WARNING'))
      await edit({ kind: 'explain', key: f.key, text: 'confirmed' });
    return campaignId;
  }

  /**
   * Lets time pass to `local` with every process up: each cohort's clock sleeps to its next instant, acts and sleeps
   * again, and what is due is delivered, step by step.
   */
  async live(local: string): Promise<void> {
    const end = new OwnedClock(local).nowMs;
    for (let guard = 0; guard < 5_000; guard += 1) {
      await this.settle();
      const next = await this.nextInstant();
      if (next === null || next > end) break;
      this.clock.setMs(Math.max(next, this.clock.nowMs));
    }
    this.clock.setMs(end);
    await this.settle();
  }

  /** Lets time pass with every process stopped. */
  outage(local: string): void {
    this.clock.set(local);
  }

  /** Everything that is due at this instant: each clock acts once, then digests leave. */
  async settle(): Promise<void> {
    for (const c of await this.cohorts()) await this.cohortActs(c);
    for (const { id } of await this.rows<{ id: string }>(
      "SELECT id FROM sign_off WHERE state = 'PENDING'",
    ))
      await this.signOffActs(id);
    while ((await this.suite.app.reminder.deliver.execute()) > 0);
  }

  private async cohortActs(ref: { cohortId: string; generation: number }): Promise<void> {
    const { cohort } = this.suite.app.clocks;
    const before = await cohort.load(ref);
    if (before.ended || before.paused || before.step === null) return;
    if ((before.stepAtMs ?? Infinity) > this.clock.nowMs) return;
    await cohort.scan(ref, this.clock.nowMs, `cohort:${randomUUID()}`, () => undefined);
  }

  private async signOffActs(signOffId: string): Promise<void> {
    const { signOff } = this.suite.app.clocks;
    const clock = await signOff.load({ signOffId });
    if (clock.step === null || (clock.stepAtMs ?? Infinity) > this.clock.nowMs) return;
    await signOff.run({ signOffId }, this.clock.nowMs, `sign-off:${randomUUID()}`);
  }

  private async nextInstant(): Promise<number | null> {
    const waits: number[] = [];
    for (const c of await this.cohorts()) {
      const clock = await this.suite.app.clocks.cohort.load(c);
      if (!clock.ended && !clock.paused && clock.step !== null && clock.stepAtMs !== null)
        waits.push(clock.stepAtMs);
    }
    const others = await this.rows<{ at: Date | null }>(
      `SELECT min(at) AS at FROM (SELECT next_action_at AS at FROM sign_off WHERE state = 'PENDING'
         UNION ALL SELECT sendable_at FROM digest WHERE state = 'PENDING') x WHERE at > $1`,
      [new Date(this.clock.nowMs)],
    );
    const other = others[0]?.at?.getTime();
    const ahead = [...waits, ...(other === undefined ? [] : [other])];
    return ahead.length === 0 ? null : Math.max(Math.min(...ahead), this.clock.nowMs + 1_000);
  }

  async cohorts(): Promise<{ cohortId: string; generation: number }[]> {
    return this.rows('SELECT id AS "cohortId", generation FROM cohort WHERE state <> \'CLOSED\'');
  }

  async taskOf(campaignId: string, school = SCHOOL, no = 1, phaseNo = 1): Promise<string> {
    const found = await this.rows<{ id: string }>(
      `SELECT t.id FROM school_task t JOIN unit u ON u.id = t.school_id JOIN task_phase tp ON tp.id = t.task_phase_id
       JOIN task k ON k.id = tp.task_id WHERE t.campaign_id = $1 AND u.code = $2 AND k.no = $3 AND t.phase_no = $4`,
      [campaignId, school, no, phaseNo],
    );
    const id = found[0]?.id;
    if (id === undefined) throw new Error(`no task ${no} of ${school}`);
    return id;
  }

  /** The school fills in the form and its principal signs: the ball goes to the town. */
  async submit(taskId: string, school = SCHOOL): Promise<void> {
    const saf = await this.suite.as(`saf-${school}`);
    const prin = await this.suite.as(`prin-${school}`);
    const { schoolTask } = this.suite.app;
    await schoolTask.saveDraft.execute({ actor: saf, taskId, content: { done: 'all of it' } });
    await schoolTask.submitInternally.execute({ actor: saf, taskId });
    await schoolTask.sign.execute({
      actor: prin,
      taskId,
      seenDigest: await this.digestOf(taskId, prin),
    });
  }

  async digestOf(taskId: string, actor: PersonActor): Promise<string> {
    const task = await schoolTaskOrThrow(this.suite.database, taskId, {
      reach: { all: true, groupIds: [], unitIds: [], lineSectionIds: [], involvedPersonId: null },
      bureauId: actor.bureauId,
    });
    return contentDigest(task);
  }

  async giveBack(taskId: string, newDueOn?: string, town = 'town1-1'): Promise<void> {
    await this.suite.app.schoolTask.return.execute({
      actor: await this.suite.as(town),
      taskId,
      reasonCode: 'INCOMPLETE',
      reason: 'more',
      newDueOn,
    });
  }

  /** What a subject's ladder did, in the order it happened. */
  async firings(kind: string, subjectId: string): Promise<Firing[]> {
    const found = await this.rows<{
      version: number;
      offset: number;
      result: string;
      fired: Date;
    }>(
      `SELECT f.deadline_version AS version, r.offset_wd AS "offset", f.result, f.fired_at AS fired FROM ladder_firing f
       JOIN ladder_rung r ON r.ladder = f.ladder AND r.rung = f.rung WHERE f.subject_kind = $1 AND f.subject_id = $2
       ORDER BY f.deadline_version, f.rung`,
      [kind, subjectId],
    );
    return found.map(({ fired, ...f }) => ({ ...f, at: localOf(fired) }));
  }

  /** Who got which rungs of a subject in the inbox: `day time login`, in order. */
  async told(subjectId: string, topic = 'LADDER'): Promise<string[]> {
    const found = await this.rows<{ slot: Date; sent: Date; login: string; offset: number | null }>(
      `SELECT d.slot_at AS slot, d.sent_at AS sent, a.login, (i.facts->>'offset')::int AS "offset"
       FROM digest_item i JOIN digest d ON d.id = i.digest_id JOIN account a ON a.person_id = d.recipient_id
       WHERE i.subject_id = $1 AND i.topic = $2 AND d.state = 'SENT' ORDER BY d.sent_at, a.login`,
      [subjectId, topic],
    );
    return found.map(
      (f) => `${localOf(f.sent)} ${f.offset === null ? '' : `${signed(f.offset)} `}${f.login}`,
    );
  }
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
