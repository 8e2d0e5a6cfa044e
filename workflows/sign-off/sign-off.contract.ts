import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChangedSignal, Clock, SignOffRef, SignOffStep } from '@app/contracts';

export { signOffWorkflowId } from '@app/contracts';
export type { SignOffInput, SignOffRef } from '@app/contracts';

export type SignOffClock = Clock<SignOffStep>;
export interface SignOffSnapshot extends SignOffRef {
  readonly clock: SignOffClock | null;
  readonly lastSeq: number;
}

export const signOffChangedSignal = defineSignal<[ChangedSignal]>('signOff.changed');
export const signOffSnapshotQuery = defineQuery<SignOffSnapshot>('signOff.snapshot');
/** Operators only: wakes the loop and answers with the snapshot; writes nothing. */
export const signOffRunNowUpdate = defineUpdate<SignOffSnapshot>('signOff.runNow');
