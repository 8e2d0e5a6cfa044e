import { campaignMachine, openFindings } from '@app/domain';
import { campaignPlan, signOffById } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { performAction } from '../pipeline/action-runner';
import { openSignOff, startSignOff } from '../sign-off/sign-off-engine';
import {
  campaignFacts,
  campaignSubject,
  withCampaign,
  type CampaignCommand,
  type CampaignResult,
} from './campaign-step';
import { checkPlan } from './check-plan';
import { withFindings } from './finding-words';
import { freezeCampaignPlan } from './plan-sign-off';

/** 送审: the draft is checked, its text frozen and the first signers asked. A returned sign-off is resubmitted. */
export class SubmitCampaign {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand): Promise<CampaignResult> {
    return withCampaign(this.deps, command, 'submit', async (scope, campaign) => {
      const plan = await campaignPlan(scope, campaign.id);
      const findings =
        campaign.state === 'DRAFT' || campaign.state === 'RETURNED'
          ? await checkPlan(scope, campaign, scope.now.getTime())
          : [];
      const open = openFindings(
        findings,
        campaign.explainedFindings.map((f) => f.key),
      );
      await withFindings(scope, open, () =>
        performAction(scope, campaignMachine, {
          action: 'submit',
          actor: command.actor,
          subject: campaignSubject(campaign),
          facts: campaignFacts({
            basisCount: plan.bases.length,
            phaseCount: plan.phases.length,
            openFindings: open.length,
          }),
        }),
      );
      const earlier =
        campaign.signOffId === null ? null : await signOffById(scope, campaign.signOffId);
      const calendar = await calendarOf(scope, campaign.calendarId);
      const signOffId =
        earlier?.state === 'RETURNED'
          ? earlier.id
          : await openSignOff(scope, {
              purpose: 'CAMPAIGN_PLAN',
              subjectKind: 'CAMPAIGN',
              subjectId: campaign.id,
              campaignId: campaign.id,
              bureauId: campaign.bureauId,
              title: campaign.title,
              author: command.actor,
              year: Number(calendar.dayOf(scope.now.getTime()).slice(0, 4)),
            });
      await scope.execute('UPDATE campaign SET sign_off_id = $2 WHERE id = $1', [
        campaign.id,
        signOffId,
      ]);
      const signOff = await signOffById(scope, signOffId);
      if (!signOff) return;
      const frozen = await freezeCampaignPlan(scope, signOff);
      await startSignOff(
        scope,
        signOffId,
        command.actor,
        frozen.steps,
        frozen.unresolved,
        frozen.content,
      );
    });
  }
}
