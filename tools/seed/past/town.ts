import { randomUUID } from 'node:crypto';
import type { Runtime } from '@app/application';
import type { PersonActor } from '@app/domain';
import { campaignOrThrow, signOffById } from '@app/persistence';
import { personActor } from '../person-actor';
import { dayOf, instantOf, type StandingClock } from './standing-clock';

/** How many people of the district act at the same instant. */
const HANDS = 6;
const MORNING = '08:30';
const DAY_MS = 86_400_000;

/** The district whose past is told: its people, its clocks, and the one way time goes on. */
export class Town {
  private readonly people = new Map<string, Promise<PersonActor>>();

  constructor(
    readonly runtime: Runtime,
    readonly clock: StandingClock,
    private readonly plan: {
      readonly untilMs: number;
      readonly onMonth: (month: string) => void;
    },
  ) {}

  /** Nothing happens after it. */
  get untilMs(): number {
    return this.plan.untilMs;
  }

  get app(): Runtime['app'] {
    return this.runtime.app;
  }

  as(login: string): Promise<PersonActor> {
    const known = this.people.get(login) ?? personActor(this.runtime, login);
    this.people.set(login, known);
    return known;
  }

  rows<T extends Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> {
    return this.runtime.database.query<T>(sql, values);
  }

  /** Whether a moment has come before today; work after it is left to the people of the demo. */
  hasCome(atMs: number): boolean {
    return atMs < this.untilMs;
  }

  /** Runs each piece of work, some at a time. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
    const left = [...items];
    const hand = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  /** Lets time pass, morning by morning; every clock that is due acts, and what is due is told. */
  async liveTo(atMs: number): Promise<void> {
    const end = Math.min(atMs, this.untilMs);
    while (this.clock.nowMs < end) {
      const before = dayOf(this.clock.nowMs).slice(0, 7);
      const next = instantOf(dayOf(this.clock.nowMs + DAY_MS), MORNING);
      this.clock.moveTo(Math.min(next, end));
      const month = dayOf(this.clock.nowMs).slice(0, 7);
      if (month !== before) this.plan.onMonth(month);
      await this.settle();
    }
  }

  /** What the workflows do at this instant; only clocks that may be due are read, a year has many mornings. */
  async settle(): Promise<void> {
    const now = [new Date(this.clock.nowMs)];
    const campaigns = await this.rows<{ id: string }>(
      `SELECT c.id FROM campaign c WHERE c.state = 'ISSUED' OR (c.state = 'ACTIVE' AND EXISTS (SELECT FROM phase p WHERE p.campaign_id = c.id AND p.settled_at IS NULL
         AND (p.state IN ('IN_REVIEW', 'CLOSED', 'CLOSED_WITH_ISSUES') OR (p.state = 'PLANNED' AND p.start_at <= $1) OR (p.state = 'ACTIVE' AND (p.fanned_out_at IS NULL OR p.end_at <= $1)))))`,
      now,
    );
    for (const { id } of campaigns) await this.runCampaign(id);
    const cohorts = await this.rows<{ cohortId: string; generation: number }>(
      `SELECT h.id AS "cohortId", h.generation FROM cohort h JOIN phase p ON p.id = h.phase_id WHERE h.state <> 'CLOSED'
         AND (h.next_action_at <= $1 OR (h.state = 'OPEN' AND p.end_at <= $1) OR EXISTS (SELECT FROM school_task s WHERE s.clock_cohort_id = h.id AND s.open AND s.next_action_at <= $1)
           OR (h.state = 'OPEN' AND NOT EXISTS (SELECT FROM school_task s WHERE s.cohort_id = h.id AND s.open)))`,
      now,
    );
    for (const ref of cohorts) {
      const clock = await this.app.clocks.cohort.load(ref);
      if (clock.ended || clock.paused || !this.isDue(clock)) continue;
      await this.app.clocks.cohort.scan(ref, this.clock.nowMs, command(), () => undefined);
    }
    const signOffs = await this.rows<{ signOffId: string }>(
      `SELECT id AS "signOffId" FROM sign_off WHERE state = 'PENDING' AND next_action_at <= $1`,
      now,
    );
    for (const ref of signOffs) {
      const clock = await this.app.clocks.signOff.load(ref);
      if (this.isDue(clock)) await this.app.clocks.signOff.run(ref, this.clock.nowMs, command());
    }
    while ((await this.app.reminder.deliver.execute()) > 0);
  }

  private async runCampaign(campaignId: string): Promise<void> {
    const { clocks } = this.app;
    for (;;) {
      let acted = false;
      const campaign = await clocks.campaign.load({ campaignId });
      if (campaign.step && this.isDue(campaign)) {
        await clocks.campaign.step({ campaignId }, campaign.step, command());
        acted = true;
      }
      const phases = await this.rows<{ phaseId: string; generation: number }>(
        `SELECT id AS "phaseId", generation FROM phase WHERE campaign_id = $1 ORDER BY no`,
        [campaignId],
      );
      for (const ref of phases) {
        const phase = await clocks.phase.load(ref);
        if (phase.paused || !this.isDue(phase)) continue;
        if (phase.step === 'startPhase') await clocks.phase.start(ref, command());
        else if (phase.step === 'fanOutPhase') await clocks.phase.fanOut(ref, () => undefined);
        else if (phase.step === 'remindGate') await clocks.phase.remindGate(ref, command());
        else await clocks.phase.settle(ref, command());
        acted = true;
      }
      if (!acted) return;
    }
  }

  private isDue(clock: { readonly step: unknown; readonly stepAtMs: number | null }): boolean {
    return clock.step !== null && clock.stepAtMs !== null && clock.stepAtMs <= this.clock.nowMs;
  }

  /** The login of a person who holds an office at a unit. */
  async holder(code: string, unitId: string): Promise<PersonActor> {
    const rows = await this.rows<{ login: string }>(
      `SELECT a.login FROM duty_holder h JOIN account a ON a.person_id = h.person_id
       WHERE h.code = $1 AND h.unit_id = $2 ORDER BY a.login LIMIT 1`,
      [code, unitId],
    );
    const login = rows[0]?.login;
    if (login === undefined) throw new Error(`nobody is ${code} there`);
    return this.as(login);
  }

  /** The signers whose turn it is sign, until the chain is through or a signer named keeps it waiting. */
  async signAll(signOffId: string, waitFor: readonly string[] = []): Promise<void> {
    for (;;) {
      const signOff = await signOffById(this.runtime.database, signOffId);
      if (signOff?.state !== 'PENDING') return;
      const step = signOff.steps.find((s) => s.no === signOff.currentNo && s.decision === null);
      const rows = await this.rows<{ login: string }>(
        'SELECT login FROM account WHERE person_id = $1',
        [step?.signerId],
      );
      const login = rows[0]?.login;
      if (login === undefined) throw new Error('nobody is asked to sign');
      if (waitFor.includes(login)) return;
      const seenHash = signOff.contentHash?.toString('hex') ?? '';
      await this.app.signOff.sign.execute({ actor: await this.as(login), signOffId, seenHash });
    }
  }

  /** A ready plan goes through its chain and is issued. */
  async submitAndIssue(campaignId: string): Promise<void> {
    const actor = await this.as('off1');
    await this.app.campaign.submit.execute({ actor, campaignId });
    const { signOffId } = await campaignOrThrow(this.runtime.database, campaignId, null);
    await this.signAll(signOffId ?? '');
    await this.app.campaign.issue.execute({ actor, campaignId });
  }
}

const command = (): string => `seed:${randomUUID()}`;
