import { campaignMachine, type PersonActor } from '@app/domain';
import {
  campaignOrThrow,
  campaignPlan,
  type CampaignRow,
  type Queryable,
  type SignOffRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { performAction } from '../pipeline/action-runner';
import { canonicalJson } from '../pipeline/canonical';
import { resolveRoute, type ResolvedStep } from '../sign-off/resolve-route';
import { writersOf } from '../sign-off/sign-off-engine';
import { campaignFacts, campaignSubject } from './campaign-step';

export interface Frozen {
  readonly content: string;
  readonly steps: readonly ResolvedStep[];
  readonly unresolved: number;
}

/** The text that is signed: everything a reader of the plan sees, in one canonical form. */
export async function planContent(db: Queryable, campaign: CampaignRow): Promise<string> {
  const plan = await campaignPlan(db, campaign.id);
  return canonicalJson({
    campaign: campaign.id,
    title: campaign.title,
    theme: campaign.theme,
    trigger: campaign.trigger,
    startOn: campaign.startOn,
    endOn: campaign.endOn,
    scope: campaign.scope,
    goals: campaign.goals,
    milestones: campaign.milestones,
    quotas: campaign.quotas,
    reports: campaign.reports,
    bases: plan.bases,
    phases: plan.phases.map((p) => ({
      ...p,
      startAt: null,
      endAt: null,
      state: null,
      generation: null,
      provisional: null,
    })),
    tasks: plan.tasks.map((t) => ({ ...t, phases: t.phases.map((p) => ({ ...p, dueAt: null })) })),
    deliverables: plan.deliverables,
    explainedFindings: campaign.explainedFindings,
    burden: 'module-off',
    rehearsal: 'module-off',
  });
}

export async function freezeCampaignPlan(scope: TransactionScope, s: SignOffRow): Promise<Frozen> {
  const campaign = await campaignOrThrow(scope, s.campaignId, null);
  const calendar = await calendarOf(scope, campaign.calendarId);
  const { steps, unresolved } = await resolveRoute(
    scope,
    campaign,
    campaign.signRoutes.campaign,
    writersOf(s),
    calendar.dayOf(scope.now.getTime()),
  );
  return { content: await planContent(scope, campaign), steps, unresolved: unresolved.length };
}

/** The signature's consequence for the campaign, in the same transaction. */
export async function campaignDecided(
  scope: TransactionScope,
  s: SignOffRow,
  outcome: 'approved' | 'rejected' | 'returned' | 'withdrawn',
  actor: PersonActor,
): Promise<void> {
  const campaign = await campaignOrThrow(scope, s.campaignId, null, true);
  const action =
    outcome === 'approved'
      ? 'approve'
      : outcome === 'rejected'
        ? 'reject'
        : outcome === 'returned'
          ? 'return'
          : 'withdraw';
  await performAction(scope, campaignMachine, {
    action,
    actor,
    subject: campaignSubject(campaign, [s.authorId, ...s.steps.map((x) => x.signerId)]),
    facts: campaignFacts(),
    set: outcome === 'approved' ? { signed_at: scope.now, snapshot_id: s.snapshotId } : {},
  });
}
