import { createHash } from 'node:crypto';
import { campaignWorkflowId } from '@app/contracts';
import { campaignMachine, DomainError } from '@app/domain';
import { t } from '@app/messages';
import { takeDocNumber, writeAudience } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { planMilestones } from '../milestone/milestones';
import { performAction } from '../pipeline/action-runner';
import {
  campaignFacts,
  campaignSubject,
  withCampaign,
  type CampaignCommand,
  type CampaignResult,
} from './campaign-step';
import { planQuotas } from '../quota/plan-quotas';
import { notePlanChange, requireSigned } from './plan-change';
import { planContent } from './plan-sign-off';
import { planInstants } from './plan-instants';

/** 印发: number, document, audience and instants in one transaction; the campaign's clock starts with it. */
export class IssueCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand): Promise<CampaignResult> {
    try {
      return await this.issue(command);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'sign-off.content-changed')
        await this.deps.commands.transact((scope) => notePlanChange(scope, command.campaignId));
      throw error;
    }
  }

  private issue(command: CampaignCommand): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'issue', async (scope, campaign) => {
      const body = await planContent(scope, campaign);
      const calendar = await calendarOf(scope, campaign.calendarId);
      const today = calendar.dayOf(scope.now.getTime());
      await performAction(scope, campaignMachine, {
        action: 'issue',
        actor: command.actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts({
          releasedAfterSigned: campaign.signedAt !== null && campaign.signedAt <= scope.now,
        }),
        set: { released_at: scope.now },
      });
      await requireSigned(scope, campaign, body);
      const year = Number(today.slice(0, 4));
      const number = await takeDocNumber(scope, {
        bureauId: campaign.bureauId,
        series: campaign.docPrefix,
        year,
        text: (n) => t('document.number', { prefix: campaign.docPrefix, year, n }),
        subjectKind: 'CAMPAIGN',
        subjectId: campaign.id,
        at: scope.now,
      });
      await scope.execute('UPDATE campaign SET doc_number_id = $2 WHERE id = $1', [
        campaign.id,
        number.id,
      ]);
      await scope.execute(
        `INSERT INTO official_document (bureau_id, type, doc_number_id, title, campaign_id, body, content_hash, signed_at, released_at, state, created_at)
         VALUES ($1, 'IMPLEMENTATION_PLAN', $2, $3, $4, $5, $6, $7, $8, 'RELEASED', $8)`,
        [
          campaign.bureauId,
          number.id,
          campaign.title,
          campaign.id,
          body,
          createHash('sha256').update(body).digest(),
          campaign.signedAt,
          scope.now,
        ],
      );
      await writeAudience(scope, campaign.id, today);
      await planInstants(scope, campaign.id);
      await planMilestones(scope, campaign);
      await planQuotas(scope, campaign);
      scope.send({
        kind: 'start',
        workflowId: campaignWorkflowId({ campaignId: campaign.id }),
        workflowType: 'campaignWorkflow',
        subjectKind: 'CAMPAIGN',
        subjectId: campaign.id,
        subjectVersion: campaign.stateVersion + 1,
        action: 'issue',
        payload: {
          input: { v: 1, campaignId: campaign.id, lastSeq: 0 },
          summary: t('workflow.campaign.summary', { title: campaign.title, number: number.text }),
          searchAttributes: {
            BureauId: campaign.bureauId,
            CampaignId: campaign.id,
            Stage: 'ISSUED',
            Paused: false,
          },
        },
      });
    });
  }
}
