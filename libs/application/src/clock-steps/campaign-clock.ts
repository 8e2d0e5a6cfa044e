import {
  campaignWorkflowId,
  type CampaignRef,
  type CampaignStep,
  type Clock,
} from '@app/contracts';
import { DomainError, type SystemActor } from '@app/domain';
import {
  campaignOrThrow,
  collectItems,
  queueDigests,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { startPhaseClocks, planInstants } from '../campaign/plan-instants';
import { startCampaign } from '../campaign/run-campaign';
import type { Deps } from '../composition/deps';
import { digestSlots, nextReloadAtMs } from '../reminder/slots';
import { databaseNowMs, markClock, markEnded } from './workflow-state';

const ENDED = ['CLOSED', 'ARCHIVED', 'CANCELLED'];

/** What the campaign's clock waits for; the database decides, the workflow only sleeps. */
export class CampaignClockSteps {
  constructor(private readonly deps: Deps) {}

  async load(ref: CampaignRef): Promise<Clock<CampaignStep>> {
    const clock = await this.clock(
      this.deps.database,
      ref,
      await databaseNowMs(this.deps.database),
    );
    await markClock(this.deps.database, campaignWorkflowId(ref), 'campaignWorkflow', clock.ended);
    return clock;
  }

  async step(
    ref: CampaignRef,
    step: CampaignStep,
    commandId: string,
  ): Promise<Clock<CampaignStep>> {
    const after = await this.deps.commands.runOnce(commandId, async (scope) => {
      const campaign = await campaignOrThrow(scope, ref.campaignId, null, true);
      const system: SystemActor = { kind: 'system', bureauId: campaign.bureauId };
      if (step === 'planCampaign') {
        await planInstants(scope, campaign.id);
        await startPhaseClocks(scope, campaign.id);
      } else if (step === 'startCampaign') {
        if (campaign.state === 'ISSUED') await startCampaign(scope, campaign, system);
      } else {
        await this.remind(scope, ref, campaign.calendarId, campaign.bureauId);
      }
      return this.clock(scope, ref, scope.now.getTime());
    });
    return markEnded(this.deps.database, campaignWorkflowId(ref), 'campaignWorkflow', after);
  }

  private async remind(
    scope: TransactionScope,
    ref: CampaignRef,
    calendarId: string,
    bureauId: string,
  ): Promise<void> {
    await scope.execute('UPDATE campaign SET wrap_up_reminded_at = $2 WHERE id = $1', [
      ref.campaignId,
      scope.now,
    ]);
    const calendar = await calendarOf(scope, calendarId);
    await collectItems(
      scope,
      'WRAP_UP',
      `SELECT h.person_id AS recipient_id, 'CAMPAIGN' AS subject_kind, $1::uuid AS subject_id, $1::uuid AS campaign_id, '{}'::jsonb AS facts
       FROM duty_holder h WHERE h.code = 'OFF' AND h.unit_id = $2`,
      [ref.campaignId, bureauId],
    );
    await queueDigests(scope, {
      slots: digestSlots(calendar, scope.now.getTime()),
      at: scope.now,
      calendarId,
      bureauId,
    });
  }

  private async clock(
    db: Queryable,
    ref: CampaignRef,
    nowMs: number,
  ): Promise<Clock<CampaignStep>> {
    const campaign = await campaignOrThrow(db, ref.campaignId, null);
    const calendar = await calendarOf(db, campaign.calendarId);
    const face = {
      stage: campaign.state,
      ended: ENDED.includes(campaign.state),
      paused: campaign.state === 'SUSPENDED',
      reloadAtMs: nextReloadAtMs(calendar, nowMs),
    };
    const rows = await db.query<{ without_clock: number; open: number; reminded: boolean }>(
      `SELECT (count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM workflow_ref w WHERE w.workflow_id = 'phase/' || p.id || CASE WHEN p.generation > 1 THEN '/g' || p.generation ELSE '' END)))::int AS without_clock,
         (count(*) FILTER (WHERE p.settled_at IS NULL AND p.state <> 'CANCELLED'))::int AS open,
         (SELECT c.wrap_up_reminded_at IS NOT NULL FROM campaign c WHERE c.id = $1) AS reminded
       FROM phase p WHERE p.campaign_id = $1`,
      [ref.campaignId],
    );
    const phases = rows[0];
    if (!phases) throw new DomainError('object.missing', 'missing');
    const running = campaign.state === 'ISSUED' || campaign.state === 'ACTIVE';
    if (running && phases.without_clock > 0)
      return { ...face, step: 'planCampaign', stepAtMs: nowMs };
    if (campaign.state === 'ISSUED')
      return { ...face, step: 'startCampaign', stepAtMs: campaign.startAt?.getTime() ?? nowMs };
    if (campaign.state === 'ACTIVE' && phases.open === 0 && !phases.reminded)
      return { ...face, step: 'remindWrapUp', stepAtMs: nowMs };
    return { ...face, step: null, stepAtMs: null };
  }
}
