import { t } from '@app/messages';
import type { CohortRow } from '@app/persistence';

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
