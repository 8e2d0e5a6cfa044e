import { MILESTONE_STATES, type MilestoneState } from '@app/contracts';
import type { Guard, Machine, Refusal } from '../machine/machine';

export type MilestoneAction = 'plan' | 'record' | 'confirm' | 'miss' | 'confirmLate';

export interface MilestoneFacts {
  /** the indicator has reached the target */
  readonly targetReached: boolean;
  /** a note or a reference to evidence is given */
  readonly proven: boolean;
  readonly soft: boolean;
  readonly duePassed: boolean;
}

const reached = (f: MilestoneFacts): Refusal | null => {
  if (!f.targetReached) return { code: 'milestone.target-missed' };
  return f.proven ? null : { code: 'milestone.proof-missing', kind: 'invalid' };
};
const missed: Guard<MilestoneFacts> = (f): Refusal | null => {
  // a soft goal is striven for: it is never overdue
  if (f.soft) return { code: 'milestone.soft' };
  return f.duePassed ? null : { code: 'milestone.not-due' };
};

/** Domain model 4.16: by indicator, confirmed by the lead section; what was missed and is met later says so. */
export const milestoneMachine: Machine<MilestoneState, MilestoneAction, MilestoneFacts> = {
  kind: 'MILESTONE',
  states: MILESTONE_STATES,
  initial: 'OPEN',
  transitions: [
    { action: 'plan', from: [], to: 'OPEN', policy: null },
    { action: 'record', from: ['OPEN', 'MISSED'], to: 'SAME', policy: 'milestone.confirm' },
    { action: 'confirm', from: ['OPEN'], to: 'MET', policy: 'milestone.confirm', guard: reached },
    { action: 'miss', from: ['OPEN'], to: 'MISSED', policy: 'milestone.confirm', guard: missed },
    {
      action: 'confirmLate',
      from: ['MISSED'],
      to: 'MET',
      policy: 'milestone.confirm',
      guard: reached,
    },
  ],
};
