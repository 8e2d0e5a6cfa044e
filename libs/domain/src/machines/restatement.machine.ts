import { RESTATEMENT_STATES, type RestatementState } from '@app/contracts';
import type { Guard, Machine, Refusal } from '../machine/machine';

export type RestatementAction = 'propose' | 'confirm' | 'reject' | 'withdraw';

export interface RestatementFacts {
  readonly proposedBy: string;
  /** the figure still reads what the proposal says it reads */
  readonly oldHolds: boolean;
  readonly reasonGiven: boolean;
}

const secondPerson: Guard<RestatementFacts> = (f, c): Refusal | null =>
  f.proposedBy === c.personId ? { code: 'restatement.same-person', kind: 'forbidden' } : null;

/** Domain model 7, frozen snapshots: a figure is put right by two persons, beside the snapshot and never in it. */
export const restatementMachine: Machine<RestatementState, RestatementAction, RestatementFacts> = {
  kind: 'RESTATEMENT',
  states: RESTATEMENT_STATES,
  initial: 'PROPOSED',
  transitions: [
    { action: 'propose', from: [], to: 'PROPOSED', policy: 'restatement.propose' },
    {
      action: 'confirm',
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      policy: 'restatement.decide',
      guard: (f, c) =>
        secondPerson(f, c) ?? (f.oldHolds ? null : { code: 'restatement.old-changed' }),
    },
    {
      action: 'reject',
      from: ['PROPOSED'],
      to: 'REJECTED',
      policy: 'restatement.decide',
      guard: (f, c) =>
        secondPerson(f, c) ?? (f.reasonGiven ? null : { code: 'reason.required', kind: 'invalid' }),
    },
    {
      action: 'withdraw',
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      policy: 'restatement.propose',
      guard: (f, c) =>
        f.proposedBy === c.personId
          ? null
          : { code: 'restatement.not-proposer', kind: 'forbidden' },
    },
  ],
};
