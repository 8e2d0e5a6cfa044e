import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChangedSignal, Clock, CohortRef, CohortStep } from '@app/contracts';

export { cohortWorkflowId } from '@app/contracts';
export type { CohortInput, CohortRef } from '@app/contracts';

export type CohortClock = Clock<CohortStep>;
export interface CohortSnapshot extends CohortRef {
  readonly clock: CohortClock | null;
  readonly lastSeq: number;
}

export const cohortChangedSignal = defineSignal<[ChangedSignal]>('cohort.changed');
export const cohortSnapshotQuery = defineQuery<CohortSnapshot>('cohort.snapshot');
/** Operators only: wakes the loop and answers with the snapshot; writes nothing. */
export const cohortRunNowUpdate = defineUpdate<CohortSnapshot>('cohort.runNow');
