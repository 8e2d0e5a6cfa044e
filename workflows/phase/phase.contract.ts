import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChangedSignal, Clock, PhaseRef, PhaseStep } from '@app/contracts';

export { phaseWorkflowId } from '@app/contracts';
export type { PhaseInput, PhaseRef } from '@app/contracts';

export type PhaseClock = Clock<PhaseStep>;
export interface PhaseSnapshot extends PhaseRef {
  readonly clock: PhaseClock | null;
  readonly lastSeq: number;
}

export const phaseChangedSignal = defineSignal<[ChangedSignal]>('phase.changed');
export const phaseSnapshotQuery = defineQuery<PhaseSnapshot>('phase.snapshot');
/** Operators only: wakes the loop and answers with the snapshot; writes nothing. */
export const phaseRunNowUpdate = defineUpdate<PhaseSnapshot>('phase.runNow');
