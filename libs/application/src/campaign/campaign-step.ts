import {
  DomainError,
  reachOf,
  type CampaignFacts,
  type PersonActor,
  type Relation,
} from '@app/domain';
import type { CampaignState } from '@app/contracts';
import {
  campaignOrThrow,
  type CampaignReader,
  type CampaignRow,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { Subject } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';

export interface CampaignCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly campaignId: string;
  readonly expectedVersion?: number;
}
export interface CampaignResult {
  readonly campaignId: string;
  readonly state: CampaignState;
  readonly version: number;
}

export const readerOf = (actor: PersonActor): CampaignReader => ({
  reach: reachOf('campaign.read', actor),
  bureauId: actor.bureauId,
  personId: actor.personId,
});

export function campaignRelation(
  campaign: CampaignRow,
  signerIds: readonly string[] = [],
): Relation {
  return {
    bureauId: campaign.bureauId,
    lineSectionIds: [campaign.ownerSectionId],
    involvedPersonIds: [campaign.createdBy, ...signerIds],
  };
}

export const campaignSubject = (
  campaign: CampaignRow,
  signerIds: readonly string[] = [],
): Subject<CampaignState> => ({
  id: campaign.id,
  state: campaign.state,
  relation: campaignRelation(campaign, signerIds),
  unitId: campaign.bureauId,
});

/** Guard facts with nothing wrong; callers replace what their action looks at. */
export const campaignFacts = (overrides: Partial<CampaignFacts> = {}): CampaignFacts => ({
  basisCount: 1,
  phaseCount: 1,
  openFindings: 0,
  docNumberReady: true,
  releasedAfterSigned: true,
  unsettledPhases: 0,
  ...overrides,
});

/** Locks the campaign within the actor's scope, runs the work, answers with its new face. */
export async function withCampaign(
  deps: Deps,
  command: CampaignCommand,
  name: string,
  work: (scope: TransactionScope, campaign: CampaignRow) => Promise<void>,
): Promise<CampaignResult> {
  return deps.commands.run(
    {
      actor: command.actor,
      name: `campaign.${name}`,
      request: command.request,
      subject: { kind: 'CAMPAIGN', id: command.campaignId },
    },
    async (scope) => {
      const reader = readerOf(command.actor);
      const campaign = await campaignOrThrow(scope, command.campaignId, reader, true);
      if (command.expectedVersion !== undefined && command.expectedVersion !== campaign.version) {
        throw new DomainError('version.stale', 'conflict', { version: campaign.version });
      }
      await work(scope, campaign);
      const after = await campaignOrThrow(scope, command.campaignId, null);
      return { campaignId: after.id, state: after.state, version: after.version };
    },
  );
}
