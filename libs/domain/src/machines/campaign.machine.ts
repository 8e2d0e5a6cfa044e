import { CAMPAIGN_STATES, type CampaignState } from '@app/contracts';
import type { Machine } from '../machine/machine';

export type CampaignAction =
  | 'create'
  | 'submit'
  | 'return'
  | 'reject'
  | 'withdraw'
  | 'approve'
  | 'issue'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'enterWrapUp'
  | 'resumePhase'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'discard';

export interface CampaignFacts {
  readonly basisCount: number;
  readonly phaseCount: number;
  /** validator findings that block, or warnings nobody has explained */
  readonly openFindings: number;
  readonly docNumberReady: boolean;
  readonly releasedAfterSigned: boolean;
  /** phases that are neither CLOSED nor CLOSED_WITH_ISSUES, or whose settlement has not run */
  readonly unsettledPhases: number;
}

/** Domain model 4.1. Amendments and the archive's content come with their own modules. */
export const campaignMachine: Machine<CampaignState, CampaignAction, CampaignFacts> = {
  kind: 'CAMPAIGN',
  states: CAMPAIGN_STATES,
  initial: 'DRAFT',
  transitions: [
    { action: 'create', from: [], to: 'DRAFT', policy: 'campaign.create' },
    {
      action: 'submit',
      from: ['DRAFT', 'RETURNED'],
      to: 'IN_SIGNOFF',
      policy: 'campaign.submit',
      guard: (f) => {
        if (f.basisCount === 0) return { code: 'campaign.no-basis', kind: 'invalid' };
        if (f.phaseCount === 0) return { code: 'campaign.no-phase', kind: 'invalid' };
        return f.openFindings > 0
          ? { code: 'campaign.findings-open', kind: 'invalid', facts: { count: f.openFindings } }
          : null;
      },
    },
    {
      action: 'return',
      from: ['IN_SIGNOFF'],
      to: 'RETURNED',
      policy: 'sign-off.sign',
      silent: true,
    },
    {
      action: 'reject',
      from: ['IN_SIGNOFF'],
      to: 'RETURNED',
      policy: 'sign-off.sign',
      silent: true,
    },
    { action: 'withdraw', from: ['IN_SIGNOFF'], to: 'RETURNED', policy: 'campaign.withdraw' },
    {
      action: 'approve',
      from: ['IN_SIGNOFF'],
      to: 'APPROVED',
      policy: 'sign-off.sign',
      silent: true,
    },
    {
      action: 'issue',
      from: ['APPROVED'],
      to: 'ISSUED',
      policy: 'campaign.issue',
      guard: (f) =>
        f.releasedAfterSigned ? null : { code: 'campaign.released-before-signed', kind: 'invalid' },
    },
    { action: 'start', from: ['ISSUED'], to: 'ACTIVE', policy: 'campaign.start', system: true },
    { action: 'suspend', from: ['ACTIVE'], to: 'SUSPENDED', policy: 'campaign.suspend' },
    { action: 'resume', from: ['SUSPENDED'], to: 'ACTIVE', policy: 'campaign.suspend' },
    {
      action: 'enterWrapUp',
      from: ['ACTIVE'],
      to: 'WRAP_UP',
      policy: 'campaign.wrap-up',
      guard: (f) =>
        f.unsettledPhases === 0
          ? null
          : { code: 'campaign.open-phases', facts: { count: f.unsettledPhases } },
    },
    {
      action: 'resumePhase',
      from: ['WRAP_UP'],
      to: 'ACTIVE',
      policy: 'phase.reopen',
      silent: true,
    },
    { action: 'close', from: ['WRAP_UP'], to: 'CLOSED', policy: 'campaign.close' },
    // the archive's package comes with its module; until then nobody is offered the button
    {
      action: 'archive',
      from: ['CLOSED'],
      to: 'ARCHIVED',
      policy: 'campaign.archive',
      silent: true,
    },
    {
      action: 'cancel',
      from: [
        'DRAFT',
        'IN_SIGNOFF',
        'RETURNED',
        'APPROVED',
        'ISSUED',
        'ACTIVE',
        'SUSPENDED',
        'WRAP_UP',
      ],
      to: 'CANCELLED',
      policy: 'campaign.cancel',
    },
    { action: 'discard', from: ['DRAFT'], to: 'CANCELLED', policy: 'campaign.discard' },
  ],
};
