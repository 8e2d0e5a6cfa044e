import type { CampaignState } from '@app/contracts';
import { displayRate, type PersonActor } from '@app/domain';
import {
  CAMPAIGN_LIST,
  campaignPlan,
  campaignScope,
  cohortsByPhase,
  listPage,
  type CampaignRow,
  type CohortsOfPhase,
  type PlanPhase,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import type { ReadProgress, UnitProgress } from './read-progress';

/** More campaigns run at once in no bureau; the list of campaigns has all of them. */
const SHOWN = 20;
const RUNNING: readonly CampaignState[] = ['ISSUED', 'ACTIVE', 'SUSPENDED', 'WRAP_UP'];

export type CampaignHealth = 'ON_TRACK' | 'OVERDUE' | 'GATE_LATE' | 'SUSPENDED' | 'NOT_STARTED';

/** A phase with the figures that matter and the lists behind them. */
export interface OverviewPhase {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly state: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly provisional: boolean;
  readonly accepted: {
    readonly numerator: number;
    readonly denominator: number;
    readonly rate: string;
  };
  readonly overdue: number;
  readonly cohortsSigned: number;
  readonly cohorts: number;
}

export interface OverviewCampaign {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly docNumber: string | null;
  readonly startOn: string;
  readonly endOn: string;
  readonly today: string;
  readonly cutOff: string;
  readonly health: CampaignHealth;
  readonly phases: readonly OverviewPhase[];
}

const isOpen = (state: string): boolean => state === 'ACTIVE' || state === 'IN_REVIEW';

/** One page for who has ninety seconds: every running campaign within reach, its phases and their figures. */
export class ReadOverview {
  constructor(
    private readonly deps: Deps,
    private readonly progress: ReadProgress,
  ) {}

  async execute(query: {
    readonly actor: PersonActor;
    readonly campaignId?: string;
  }): Promise<{ readonly items: readonly OverviewCampaign[] }> {
    const { actor, campaignId } = query;
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const campaigns = await listPage<CampaignRow>(
      db,
      CAMPAIGN_LIST,
      (values) =>
        `${campaignScope(readerOf(actor), values)}${campaignId === undefined ? '' : ` AND c.id = $${values.push(campaignId)}::uuid`}`,
      {
        filter: campaignId === undefined ? { states: RUNNING } : {},
        sort: CAMPAIGN_LIST.defaultSort,
        limit: SHOWN,
        after: null,
      },
      { personId: actor.personId, bureauId: actor.bureauId, now: new Date(nowMs), soon: [] },
    );
    const cohorts = await cohortsByPhase(
      db,
      campaigns.items.map(({ id }) => id),
    );
    return {
      items: await Promise.all(
        campaigns.items.map((campaign) => this.one(actor, campaign, cohorts, nowMs)),
      ),
    };
  }

  private async one(
    actor: PersonActor,
    campaign: CampaignRow,
    cohorts: readonly CohortsOfPhase[],
    nowMs: number,
  ): Promise<OverviewCampaign> {
    const db = this.deps.database;
    const calendar = await calendarOf(db, campaign.calendarId);
    const today = calendar.dayOf(nowMs);
    const plan = await campaignPlan(db, campaign.id);
    const progress = await this.progress.execute({ actor, campaignId: campaign.id });
    const phases = plan.phases.map((phase) => overviewPhase(phase, progress.units, cohorts));
    return {
      id: campaign.id,
      code: campaign.code,
      title: campaign.title,
      state: campaign.state,
      docNumber: campaign.docNumber,
      startOn: campaign.startOn,
      endOn: campaign.endOn,
      today,
      cutOff: progress.cutOff,
      health: healthOf(campaign.state, phases, today),
      phases,
    };
  }
}

/** Figures of the widest unit the reader sees: the bureau, else his sections, his group, his school. */
function overviewPhase(
  phase: PlanPhase,
  units: readonly UnitProgress[],
  cohorts: readonly CohortsOfPhase[],
): OverviewPhase {
  const rows = units.filter((unit) => unit.phaseNo === phase.no);
  const kind = rows.some((unit) => unit.unitKind === 'BUREAU') ? 'BUREAU' : rows[0]?.unitKind;
  const own = rows.filter((unit) => unit.unitKind === kind);
  const sum = (of: (unit: UnitProgress) => number): number => own.reduce((n, u) => n + of(u), 0);
  const numerator = sum((u) => u.accepted.numerator);
  const denominator = sum((u) => u.accepted.denominator);
  const counted = cohorts.find((c) => c.phaseId === phase.id);
  return {
    id: phase.id,
    no: phase.no,
    title: phase.title,
    state: phase.state,
    startOn: phase.startOn,
    endOn: phase.endOn,
    provisional: phase.provisional,
    accepted: { numerator, denominator, rate: displayRate(numerator, denominator) },
    overdue: sum((u) => u.overdue),
    cohortsSigned: counted?.signed ?? 0,
    cohorts: counted?.total ?? 0,
  };
}

/** In words, from facts alone; no threshold decides. */
function healthOf(state: string, phases: readonly OverviewPhase[], today: string): CampaignHealth {
  if (state === 'SUSPENDED') return 'SUSPENDED';
  if (state === 'ISSUED') return 'NOT_STARTED';
  if (phases.some((phase) => isOpen(phase.state) && phase.endOn < today)) return 'GATE_LATE';
  return phases.some((phase) => isOpen(phase.state) && phase.overdue > 0) ? 'OVERDUE' : 'ON_TRACK';
}
