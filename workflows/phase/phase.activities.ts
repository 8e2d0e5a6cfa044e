import type { Clock, PhaseRef, PhaseStep, StepCommand } from '@app/contracts';

export type PhaseCommand = PhaseRef & StepCommand;
export interface PhaseReadActivities {
  loadPhaseClock(ref: PhaseRef): Promise<Clock<PhaseStep>>;
}
/** Each answers with the clock after the step. */
export interface PhaseWriteActivities {
  startPhase(command: PhaseCommand): Promise<Clock<PhaseStep>>;
  fanOutPhase(command: PhaseCommand): Promise<Clock<PhaseStep>>;
  remindGate(command: PhaseCommand): Promise<Clock<PhaseStep>>;
  settlePhase(command: PhaseCommand): Promise<Clock<PhaseStep>>;
}
export type PhaseActivities = PhaseReadActivities & PhaseWriteActivities;
