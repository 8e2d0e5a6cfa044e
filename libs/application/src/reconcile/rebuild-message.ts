import type { WorkflowType } from '@app/contracts';
import { t } from '@app/messages';
import type { ClockToRebuild, TransactionScope } from '@app/persistence';

type Message = Parameters<TransactionScope['send']>[0];

const SUMMARIES: Readonly<Record<WorkflowType, (clock: ClockToRebuild) => string>> = {
  campaignWorkflow: (c) =>
    t('workflow.campaign.summary', { title: c.title, number: c.number ?? '' }),
  phaseWorkflow: (c) => t('workflow.phase.summary', { campaign: c.title, phase: c.phaseNo ?? 0 }),
  cohortWorkflow: (c) =>
    t('workflow.cohort.summary', {
      campaign: c.title,
      phase: c.phaseNo ?? 0,
      group: c.groupName ?? '',
    }),
  signOffWorkflow: (c) => t('workflow.signOff.summary', { title: c.title, no: c.number ?? '' }),
};

/** Starts a lost clock as its first message did: same input, same face in the server's list. */
export function rebuildMessage(clock: ClockToRebuild): Message {
  return {
    kind: 'signal_with_start',
    workflowId: clock.workflowId,
    workflowType: clock.workflowType,
    subjectKind: clock.subjectKind,
    subjectId: clock.subjectId,
    subjectVersion: 0,
    action: 'reconcile',
    payload: {
      input: clock.input,
      summary: SUMMARIES[clock.workflowType](clock),
      searchAttributes: {
        BureauId: clock.bureauId,
        CampaignId: clock.campaignId,
        Stage: clock.stage,
        Paused: clock.paused,
        ...(clock.phaseNo === null ? {} : { PhaseNo: clock.phaseNo }),
        ...(clock.unitCode === null ? {} : { UnitCode: clock.unitCode }),
      },
    },
  };
}
