import type { Clock, SignOffRef, SignOffStep, StepCommand } from '@app/contracts';

export type SignOffCommand = SignOffRef & StepCommand;
export interface SignOffReadActivities {
  loadSignOffClock(ref: SignOffRef): Promise<Clock<SignOffStep>>;
}
/** Each answers with the clock after the step. */
export interface SignOffWriteActivities {
  runSignOffStep(command: SignOffCommand): Promise<Clock<SignOffStep>>;
}
export type SignOffActivities = SignOffReadActivities & SignOffWriteActivities;
