import { QUOTA_PERIOD_STATES, type QuotaPeriodState } from '@app/contracts';
import type { Machine } from '../machine/machine';

export type QuotaPeriodAction = 'meet' | 'fail' | 'exempt' | 'makeUp';

export interface QuotaPeriodFacts {
  /** achieved (with what was made up, for `makeUp`) reaches the minimum */
  readonly reached: boolean;
  readonly ended: boolean;
  readonly reasonGiven: boolean;
}

/** Domain model 4.16: what is made up after an unmet period is made up, never met. */
export const quotaPeriodMachine: Machine<QuotaPeriodState, QuotaPeriodAction, QuotaPeriodFacts> = {
  kind: 'QUOTA_PERIOD',
  states: QUOTA_PERIOD_STATES,
  initial: 'OPEN',
  transitions: [
    {
      action: 'meet',
      from: ['OPEN'],
      to: 'MET',
      policy: null,
      guard: (f) => (f.reached ? null : { code: 'quota.not-reached' }),
    },
    {
      action: 'fail',
      from: ['OPEN'],
      to: 'UNMET',
      policy: null,
      guard: (f) => {
        if (f.reached) return { code: 'quota.reached' };
        return f.ended ? null : { code: 'quota.period-running' };
      },
    },
    {
      action: 'exempt',
      from: ['OPEN', 'UNMET'],
      to: 'EXEMPT',
      policy: 'quota.exempt',
      system: true,
      guard: (f) => (f.reasonGiven ? null : { code: 'reason.required', kind: 'invalid' }),
    },
    {
      action: 'makeUp',
      from: ['UNMET'],
      to: 'MADE_UP',
      policy: null,
      guard: (f) => (f.reached ? null : { code: 'quota.not-reached' }),
    },
  ],
};
