import { SIGN_OFF_STATES, type SignOffState } from '@app/contracts';
import type { Guard, Machine } from '../machine/machine';

export type SignOffAction =
  | 'open'
  | 'start'
  | 'signStep'
  | 'approve'
  | 'reject'
  | 'return'
  | 'resubmit'
  | 'reassign'
  | 'withdraw'
  | 'expire';

export interface SignOffFacts {
  readonly authorId: string;
  /** whoever wrote what is signed, the author among them: none of them signs */
  readonly writerIds: readonly string[];
  /** a gate belongs to the office: any of it may take it back, not the author alone */
  readonly ofOffice: boolean;
  /** signers of the current step who have not decided yet */
  readonly waitingSignerIds: readonly string[];
  readonly hashMatches: boolean;
  readonly unresolvedSigners: number;
  /** a waiting signer is disabled, or the step has run longer than five working days */
  readonly reassignable: boolean;
}

const hisTurn: Guard<SignOffFacts> = (f, c) => {
  if (c.personId !== null && f.writerIds.includes(c.personId))
    return { code: 'sign-off.author-signs', kind: 'forbidden' };
  if (c.personId === null || !f.waitingSignerIds.includes(c.personId))
    return { code: 'sign-off.not-your-turn' };
  return f.hashMatches ? null : { code: 'sign-off.stale-hash' };
};

/** Domain model 4.8. `approve` is the last signStep; no step approves itself by time. */
export const signOffMachine: Machine<SignOffState, SignOffAction, SignOffFacts> = {
  kind: 'SIGN_OFF',
  states: SIGN_OFF_STATES,
  initial: 'DRAFT',
  transitions: [
    { action: 'open', from: [], to: 'DRAFT', policy: 'sign-off.start', system: true },
    {
      action: 'start',
      from: ['DRAFT'],
      to: 'PENDING',
      policy: 'sign-off.start',
      guard: (f) =>
        f.unresolvedSigners === 0
          ? null
          : {
              code: 'sign-off.signer-unresolved',
              kind: 'invalid',
              facts: { count: f.unresolvedSigners },
            },
    },
    { action: 'signStep', from: ['PENDING'], to: 'SAME', policy: 'sign-off.sign', guard: hisTurn },
    {
      action: 'approve',
      from: ['PENDING'],
      to: 'APPROVED',
      policy: 'sign-off.sign',
      guard: hisTurn,
      silent: true,
    },
    {
      action: 'reject',
      from: ['PENDING'],
      to: 'REJECTED',
      policy: 'sign-off.sign',
      guard: hisTurn,
    },
    {
      action: 'return',
      from: ['PENDING'],
      to: 'RETURNED',
      policy: 'sign-off.sign',
      guard: hisTurn,
    },
    // a plan is sent again by its campaign; a gate that was returned is opened anew
    {
      action: 'resubmit',
      from: ['RETURNED'],
      to: 'PENDING',
      policy: 'sign-off.resubmit',
      silent: true,
    },
    {
      action: 'reassign',
      from: ['PENDING'],
      to: 'SAME',
      policy: 'sign-off.reassign',
      guard: (f, c) => {
        if (c.personId !== null && f.writerIds.includes(c.personId))
          return { code: 'sign-off.author-signs', kind: 'forbidden' };
        return f.reassignable ? null : { code: 'sign-off.reassign-early' };
      },
    },
    {
      action: 'withdraw',
      from: ['PENDING', 'DRAFT'],
      to: 'WITHDRAWN',
      policy: 'sign-off.withdraw',
      guard: (f, c) =>
        c.personId === f.authorId || (f.ofOffice && c.by.includes('OFF'))
          ? null
          : { code: 'sign-off.not-author', kind: 'forbidden' },
    },
    { action: 'expire', from: ['DRAFT', 'PENDING', 'RETURNED'], to: 'EXPIRED', policy: null },
  ],
};
