import {
  PHASE_STATES,
  type CampaignState,
  type PhaseState,
  type SignOffState,
} from '@app/contracts';
import type { Guard, Machine, Refusal } from '../machine/machine';

export type PhaseAction =
  | 'start'
  | 'openGate'
  | 'planCarryOver'
  | 'returnGate'
  | 'withdrawGate'
  | 'closeGate'
  | 'closeGateWithIssues'
  | 'reopen'
  | 'cancel';

export interface PhaseFacts {
  readonly campaignState: CampaignState;
  /** phases named in startRequiresGateOf that are not closed yet */
  readonly gatesMissing: readonly number[];
  readonly fannedOut: boolean;
  readonly gateSignOff: SignOffState | null;
  /** mandatory items UNMET on the frozen sheet */
  readonly unmetItems: number;
  /** cohorts without a signature as the phase is closed */
  readonly unsignedCohorts: number;
  /** unmet items and unsigned cohorts without a carry-over line */
  readonly missingLines: number;
  /** mandatory items that were met when the sheet was sent to be signed and are not met now */
  readonly lostItems: number;
  readonly settled: boolean;
  /** closed cohorts of this phase that a reopening names */
  readonly namedCohorts: number;
}

/** What was signed as met and no longer is has to be judged and signed again. */
const lost = (f: PhaseFacts): Refusal | null =>
  f.lostItems === 0 ? null : { code: 'gate.sign-again', facts: { count: f.lostItems } };

const reopened: Guard<PhaseFacts> = (f): Refusal | null => {
  if (f.campaignState !== 'ACTIVE' && f.campaignState !== 'WRAP_UP')
    return { code: 'phase.campaign-not-running', facts: { state: f.campaignState } };
  if (!f.settled) return { code: 'phase.not-settled' };
  return f.namedCohorts > 0 ? null : { code: 'phase.cohorts-unnamed', kind: 'invalid' };
};

const started: Guard<PhaseFacts> = (f): Refusal | null => {
  if (f.campaignState !== 'ISSUED' && f.campaignState !== 'ACTIVE') {
    return { code: 'phase.campaign-not-running', facts: { state: f.campaignState } };
  }
  return f.gatesMissing.length === 0
    ? null
    : { code: 'phase.gate-required', facts: { phases: f.gatesMissing.join(',') } };
};

/** Domain model 4.2. A gate never stops the next phase from starting unless startRequiresGateOf says so. */
export const phaseMachine: Machine<PhaseState, PhaseAction, PhaseFacts> = {
  kind: 'PHASE',
  states: PHASE_STATES,
  initial: 'PLANNED',
  transitions: [
    {
      action: 'start',
      from: ['PLANNED'],
      to: 'ACTIVE',
      policy: 'phase.start',
      system: true,
      guard: started,
    },
    {
      action: 'openGate',
      from: ['ACTIVE'],
      to: 'IN_REVIEW',
      policy: 'phase.open-gate',
      guard: (f) => (f.fannedOut ? null : { code: 'phase.not-fanned-out' }),
    },
    {
      action: 'planCarryOver',
      from: ['IN_REVIEW'],
      to: 'SAME',
      policy: 'phase.plan-carry-over',
      guard: (f) => (f.gateSignOff === 'DRAFT' ? null : { code: 'gate.signoff-not-draft' }),
    },
    {
      action: 'returnGate',
      from: ['IN_REVIEW'],
      to: 'ACTIVE',
      policy: 'phase.sign-gate',
      silent: true,
    },
    { action: 'withdrawGate', from: ['IN_REVIEW'], to: 'ACTIVE', policy: 'phase.withdraw-gate' },
    {
      action: 'closeGate',
      from: ['IN_REVIEW'],
      to: 'CLOSED',
      policy: 'phase.sign-gate',
      silent: true,
      guard: (f) =>
        f.unmetItems === 0 && f.unsignedCohorts === 0
          ? lost(f)
          : {
              code: 'gate.lines-missing',
              facts: { count: f.unmetItems + f.unsignedCohorts },
            },
    },
    {
      action: 'closeGateWithIssues',
      from: ['IN_REVIEW'],
      to: 'CLOSED_WITH_ISSUES',
      policy: 'phase.sign-gate',
      silent: true,
      guard: (f) =>
        f.missingLines === 0
          ? lost(f)
          : { code: 'gate.lines-missing', facts: { count: f.missingLines } },
    },
    {
      action: 'reopen',
      from: ['CLOSED', 'CLOSED_WITH_ISSUES'],
      to: 'ACTIVE',
      policy: 'phase.reopen',
      // reopening names cohorts and comes with its own screen
      silent: true,
      guard: reopened,
    },
    { action: 'cancel', from: ['PLANNED', 'ACTIVE', 'IN_REVIEW'], to: 'CANCELLED', policy: null },
  ],
};
