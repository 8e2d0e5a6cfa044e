import { DATE_AMENDMENT_STATES, type DateAmendmentState } from '@app/contracts';
import type { Machine } from '../machine/machine';

export type DateAmendmentAction =
  'draft' | 'edit' | 'submit' | 'sendBack' | 'withdraw' | 'apply' | 'cancel';

export interface DateAmendmentFacts {
  /** the campaign is ISSUED or ACTIVE */
  readonly isRunning: boolean;
}

/** An amendment of dates only (domain model 4.1): its own sign-off, in force with the last signature. */
export const dateAmendmentMachine: Machine<
  DateAmendmentState,
  DateAmendmentAction,
  DateAmendmentFacts
> = {
  kind: 'DATE_AMENDMENT',
  states: DATE_AMENDMENT_STATES,
  initial: 'DRAFT',
  transitions: [
    { action: 'draft', from: [], to: 'DRAFT', policy: 'campaign.edit' },
    {
      action: 'edit',
      from: ['DRAFT'],
      to: 'SAME',
      policy: 'campaign.edit',
      guard: (f) => (f.isRunning ? null : { code: 'amendment.not-running' }),
    },
    {
      action: 'submit',
      from: ['DRAFT'],
      to: 'IN_SIGNOFF',
      policy: 'campaign.submit',
      guard: (f) => (f.isRunning ? null : { code: 'amendment.not-running' }),
    },
    {
      action: 'sendBack',
      from: ['IN_SIGNOFF'],
      to: 'DRAFT',
      policy: 'sign-off.sign',
      silent: true,
    },
    {
      action: 'withdraw',
      from: ['IN_SIGNOFF'],
      to: 'DRAFT',
      policy: 'campaign.withdraw',
      silent: true,
    },
    {
      action: 'apply',
      from: ['IN_SIGNOFF'],
      to: 'APPLIED',
      policy: 'sign-off.sign',
      silent: true,
      guard: (f) => (f.isRunning ? null : { code: 'amendment.not-running' }),
    },
    // its campaign has ended
    { action: 'cancel', from: ['DRAFT', 'IN_SIGNOFF'], to: 'CANCELLED', policy: null },
  ],
};
