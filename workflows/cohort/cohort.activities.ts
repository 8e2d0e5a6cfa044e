import type { Clock, CohortRef, CohortStep, StepCommand } from '@app/contracts';

export type CohortCommand = CohortRef & StepCommand;
export interface CohortReadActivities {
  loadCohortClock(ref: CohortRef): Promise<Clock<CohortStep>>;
}
/** Each answers with the clock after the step. */
export interface CohortWriteActivities {
  runCohortScan(command: CohortCommand): Promise<Clock<CohortStep>>;
}
export type CohortActivities = CohortReadActivities & CohortWriteActivities;
