import { cohortWorkflowId } from '@app/contracts';
import { t } from '@app/messages';
import type { OpenedCohort, PhaseRow, TransactionScope } from '@app/persistence';

/** Starts the clock of a cohort that has just been opened. */
export function startCohortClock(
  scope: TransactionScope,
  phase: PhaseRow,
  cohort: OpenedCohort & { readonly generation: number },
): void {
  const ref = { cohortId: cohort.id, generation: cohort.generation };
  scope.send({
    kind: 'start',
    workflowId: cohortWorkflowId(ref),
    workflowType: 'cohortWorkflow',
    subjectKind: 'COHORT',
    subjectId: cohort.id,
    subjectVersion: 1,
    action: 'openCohort',
    payload: {
      input: { v: 1, ...ref, lastSeq: 0 },
      summary: t('workflow.cohort.summary', {
        campaign: phase.campaignTitle,
        phase: phase.no,
        group: cohort.groupName,
      }),
      searchAttributes: {
        BureauId: phase.bureauId,
        CampaignId: phase.campaignId,
        UnitCode: cohort.groupCode,
        Stage: 'OPEN',
        PhaseNo: phase.no,
        Paused: false,
      },
    },
  });
}
