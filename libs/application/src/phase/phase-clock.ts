import { phaseWorkflowId } from '@app/contracts';
import { t } from '@app/messages';
import type { PhaseRow, TransactionScope } from '@app/persistence';

type PhaseKey = Pick<
  PhaseRow,
  'id' | 'bureauId' | 'campaignId' | 'no' | 'generation' | 'stateVersion' | 'campaignTitle'
>;

/** Tells the phase's clock that something changed; it reloads and decides by itself. */
export function sendPhaseChanged(scope: TransactionScope, phase: PhaseKey, action: string): void {
  scope.send({
    kind: 'signal',
    workflowId: phaseWorkflowId({ phaseId: phase.id, generation: phase.generation }),
    workflowType: 'phaseWorkflow',
    subjectKind: 'PHASE',
    subjectId: phase.id,
    subjectVersion: phase.stateVersion,
    action,
    coalesce: 'nudge',
    payload: phaseStartPayload(phase),
  });
}

/** What a start, or a signal that has to start, carries. */
export function phaseStartPayload(phase: PhaseKey): Readonly<Record<string, unknown>> {
  return {
    input: { v: 1, phaseId: phase.id, generation: phase.generation, lastSeq: 0 },
    summary: t('workflow.phase.summary', { campaign: phase.campaignTitle, phase: phase.no }),
    searchAttributes: {
      BureauId: phase.bureauId,
      CampaignId: phase.campaignId,
      PhaseNo: phase.no,
      Stage: 'PLANNED',
      Paused: false,
    },
  };
}
