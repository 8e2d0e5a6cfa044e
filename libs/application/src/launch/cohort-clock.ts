import { cohortWorkflowId } from '@app/contracts';
import { t } from '@app/messages';
import type { CohortRow, OpenedCohort, PhaseRow, TransactionScope } from '@app/persistence';

/** What the start of a cohort's clock carries. */
export function cohortStartPayload(
  cohort: Pick<
    CohortRow,
    | 'id'
    | 'generation'
    | 'bureauId'
    | 'campaignId'
    | 'campaignTitle'
    | 'phaseNo'
    | 'groupCode'
    | 'groupName'
  >,
): Readonly<Record<string, unknown>> {
  return {
    input: { v: 1, cohortId: cohort.id, generation: cohort.generation, lastSeq: 0 },
    summary: t('workflow.cohort.summary', {
      campaign: cohort.campaignTitle,
      phase: cohort.phaseNo,
      group: cohort.groupName,
    }),
    searchAttributes: {
      BureauId: cohort.bureauId,
      CampaignId: cohort.campaignId,
      UnitCode: cohort.groupCode,
      Stage: 'OPEN',
      PhaseNo: cohort.phaseNo,
      Paused: false,
    },
  };
}

/** Starts the clock of a cohort that has just been opened. */
export function startCohortClock(
  scope: TransactionScope,
  phase: PhaseRow,
  cohort: OpenedCohort & { readonly generation: number },
): void {
  scope.send({
    kind: 'start',
    workflowId: cohortWorkflowId({ cohortId: cohort.id, generation: cohort.generation }),
    workflowType: 'cohortWorkflow',
    subjectKind: 'COHORT',
    subjectId: cohort.id,
    subjectVersion: 1,
    action: 'openCohort',
    payload: cohortStartPayload({
      ...cohort,
      bureauId: phase.bureauId,
      campaignId: phase.campaignId,
      campaignTitle: phase.campaignTitle,
      phaseNo: phase.no,
    }),
  });
}
