import { campaignWorkflowId } from '@app/contracts';
import { campaignMachine, DomainError, type Actor } from '@app/domain';
import { insertSnapshot, type CampaignRow, type TransactionScope } from '@app/persistence';
import { rearmAfterPause, requireConfirmed } from '../clock/pause';
import { cancelParts, endAmendments } from './end-parts';
import type { Deps } from '../composition/deps';
import { performAction } from '../pipeline/action-runner';
import { canonicalJson } from '../pipeline/canonical';
import {
  campaignFacts,
  campaignSubject,
  withCampaign,
  type CampaignCommand,
  type CampaignResult,
} from './campaign-step';

export function sendCampaignChanged(
  scope: TransactionScope,
  campaign: Pick<CampaignRow, 'id' | 'stateVersion'>,
  action: string,
): void {
  scope.send({
    kind: 'signal',
    workflowId: campaignWorkflowId({ campaignId: campaign.id }),
    workflowType: 'campaignWorkflow',
    subjectKind: 'CAMPAIGN',
    subjectId: campaign.id,
    subjectVersion: campaign.stateVersion,
    action,
  });
}

/** Clocks of what has ended reload, see the end and stop. */
async function nudgeEnded(scope: TransactionScope, campaignId: string): Promise<void> {
  const refs = await scope.query<{ workflow_id: string; workflow_type: string; id: string }>(
    `SELECT w.workflow_id, w.workflow_type, x.id FROM (
       SELECT 'phase/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END AS workflow_id, id FROM phase WHERE campaign_id = $1
       UNION ALL SELECT 'cohort/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END, id FROM cohort WHERE campaign_id = $1
       UNION ALL SELECT 'signoff/' || id, id FROM sign_off WHERE campaign_id = $1) x
     JOIN workflow_ref w USING (workflow_id) WHERE w.state <> 'closed' ORDER BY 1`,
    [campaignId],
  );
  for (const ref of refs) {
    scope.send({
      kind: 'signal',
      workflowId: ref.workflow_id,
      workflowType: ref.workflow_type,
      subjectKind: 'CAMPAIGN',
      subjectId: ref.id,
      subjectVersion: 0,
      action: 'cancel',
    });
  }
}

/** Phases and cohorts reload after a pause, its end or new dates: one message each. */
export async function nudgeClocks(
  scope: TransactionScope,
  campaignId: string,
  action: string,
): Promise<void> {
  const clocks = await scope.query<{ kind: string; id: string; generation: number }>(
    `SELECT 'phase' AS kind, id, generation FROM phase WHERE campaign_id = $1 AND state IN ('PLANNED','ACTIVE','IN_REVIEW')
     UNION ALL SELECT 'cohort', id, generation FROM cohort WHERE campaign_id = $1 AND state <> 'CLOSED' ORDER BY 1, 2`,
    [campaignId],
  );
  for (const clock of clocks) {
    scope.send({
      kind: 'signal',
      workflowId: `${clock.kind}/${clock.id}${clock.generation > 1 ? `/g${clock.generation}` : ''}`,
      workflowType: `${clock.kind}Workflow`,
      subjectKind: clock.kind.toUpperCase(),
      subjectId: clock.id,
      subjectVersion: 0,
      action,
      coalesce: 'nudge',
    });
  }
}

/** The campaign's first day: the system by the clock, the office early. */
export async function startCampaign(
  scope: TransactionScope,
  campaign: CampaignRow,
  actor: Actor,
): Promise<void> {
  await performAction(scope, campaignMachine, {
    action: 'start',
    actor,
    subject: campaignSubject(campaign),
    facts: campaignFacts(),
  });
}

export class StartCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'start', async (scope, campaign) => {
      await startCampaign(scope, campaign, command.actor);
      sendCampaignChanged(scope, campaign, 'start');
    });
  }
}

export class SuspendCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: CampaignCommand & { readonly reason: string; readonly document: string },
  ): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'suspend', async (scope, campaign) => {
      await performAction(scope, campaignMachine, {
        action: 'suspend',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts(),
        data: { document: command.document },
      });
      await scope.execute(
        'INSERT INTO suspension (campaign_id, from_at, reason, document, decided_by) VALUES ($1, $2, $3, $4, $5)',
        [campaign.id, scope.now, command.reason, command.document, command.actor.personId],
      );
      await scope.execute(
        'UPDATE school_task SET suspended = true WHERE campaign_id = $1 AND open',
        [campaign.id],
      );
      sendCampaignChanged(scope, campaign, 'suspend');
      await nudgeClocks(scope, campaign.id, 'suspend');
    });
  }
}

/** Fixed dates that fell into the pause stay; whoever resumes has seen each of them (domain model 4.1, 5.6). */
export class ResumeCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: CampaignCommand & {
      /** keys of the fixed dates as the preview named them */
      readonly confirmedFixedDates?: readonly string[];
    },
  ): Promise<CampaignResult> {
    const confirmed = command.confirmedFixedDates ?? [];
    return withCampaign(this.deps, command, 'resume', async (scope, campaign) => {
      await performAction(scope, campaignMachine, {
        action: 'resume',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts(),
        data: { confirmedFixedDates: confirmed },
      });
      const paused = await scope.query<{ id: string; from: Date }>(
        'UPDATE suspension SET to_at = $2 WHERE campaign_id = $1 AND to_at IS NULL RETURNING id, from_at AS "from"',
        [campaign.id, scope.now],
      );
      for (const pause of paused) {
        await requireConfirmed(scope, campaign.id, pause.from, confirmed);
        await rearmAfterPause(scope, campaign, pause);
      }
      await scope.execute(
        'UPDATE school_task SET suspended = false WHERE campaign_id = $1 AND suspended',
        [campaign.id],
      );
      sendCampaignChanged(scope, campaign, 'resume');
      await nudgeClocks(scope, campaign.id, 'resume');
    });
  }
}

/** After the last phase is closed and settled. */
export class EnterWrapUp {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'enterWrapUp', async (scope, campaign) => {
      const open = await scope.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM phase WHERE campaign_id = $1 AND state <> 'CANCELLED' AND (state NOT IN ('CLOSED','CLOSED_WITH_ISSUES') OR settled_at IS NULL)",
        [campaign.id],
      );
      await performAction(scope, campaignMachine, {
        action: 'enterWrapUp',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts({ unsettledPhases: open[0]?.n ?? 0 }),
        set: { wrap_up_at: scope.now },
      });
      sendCampaignChanged(scope, campaign, 'enterWrapUp');
    });
  }
}

/** 办结: the final snapshot holds every phase's figures; modules that are not installed are named as such. */
export class CloseCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'close', async (scope, campaign) => {
      await performAction(scope, campaignMachine, {
        action: 'close',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts(),
      });
      const phases = await scope.query(
        `SELECT p.no, p.state, encode(s.hash, 'hex') AS "gateHash",
           (SELECT jsonb_object_agg(x.state, x.n) FROM (SELECT t.state, count(*) AS n FROM school_task t WHERE t.phase_id = p.id GROUP BY 1) x) AS tasks,
           (SELECT count(*)::int FROM carry_over o WHERE o.phase_id = p.id AND o.predecessor_id IS NULL) AS "carriedOver",
           (SELECT count(*)::int FROM carry_over o WHERE o.phase_id = p.id AND o.settled_at IS NULL) AS "carriedOpen",
           (SELECT coalesce(jsonb_agg(o.id ORDER BY o.id), '[]') FROM carry_over o WHERE o.phase_id = p.id AND o.settled_at IS NULL) AS "carriedOpenIds"
         FROM phase p LEFT JOIN snapshot s ON s.id = p.snapshot_id WHERE p.campaign_id = $1 ORDER BY p.no`,
        [campaign.id],
      );
      const snapshot = await insertSnapshot(scope, {
        bureauId: campaign.bureauId,
        subjectKind: 'CAMPAIGN',
        subjectId: campaign.id,
        kind: 'CAMPAIGN_FINAL',
        definitionVersion: 2,
        cutOff: scope.now,
        content: canonicalJson({
          campaign: campaign.id,
          title: campaign.title,
          docNumber: campaign.docNumber,
          phases,
          finalReports: 'module-off',
          openHazards: 'module-off',
        }),
      });
      await scope.execute('UPDATE campaign SET final_snapshot_id = $2 WHERE id = $1', [
        campaign.id,
        snapshot.id,
      ]);
      await endAmendments(scope, campaign.id, campaign.bureauId);
      await nudgeEnded(scope, campaign.id);
      sendCampaignChanged(scope, campaign, 'close');
    });
  }
}

/** Ends a campaign that is not closed: phases, cohorts, tasks and sign-offs go with it, set-based. */
export class CancelCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: CampaignCommand & { readonly reason: string; readonly document?: string },
  ): Promise<CampaignResult> {
    if (command.reason.trim() === '')
      throw new DomainError('reason.required', 'invalid', {}, [
        { field: 'reason', code: 'reason.required' },
      ]);
    return withCampaign(this.deps, command, 'cancel', async (scope, campaign) => {
      const chief = command.actor.grants.some((g) => g.code === 'CHIEF');
      await performAction(scope, campaignMachine, {
        action: chief ? 'cancel' : 'discard',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts(),
        data: { document: command.document ?? '' },
      });
      await cancelParts(scope, campaign.id, campaign.bureauId);
      await nudgeEnded(scope, campaign.id);
      sendCampaignChanged(scope, campaign, 'cancel');
    });
  }
}
