import { DomainError } from '@app/domain';
import {
  cohortClocks,
  findCampaigns,
  openClocksOf,
  pendingMessages,
  phaseClocks,
  signOffClocks,
  type CampaignHead,
  type CohortPictureRow,
  type OutboxRow,
  type PhasePictureRow,
  type SignOffPictureRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';

export interface CampaignPicture {
  readonly campaign: CampaignHead;
  readonly phases: readonly PhasePictureRow[];
  /** open ones */
  readonly cohorts: readonly CohortPictureRow[];
  readonly signOffs: readonly SignOffPictureRow[];
  readonly messages: readonly OutboxRow[];
  readonly clocks: readonly string[];
}

/** A campaign as an operator needs it: what stands where, what comes next, and which clock drives it. */
export class DescribeCampaign {
  constructor(private readonly deps: Deps) {}

  /** @param name code or id. @throws object.missing */
  async execute(name: string): Promise<readonly CampaignPicture[]> {
    const { database } = this.deps;
    const found = await findCampaigns(database, name);
    if (found.length === 0) throw new DomainError('object.missing', 'missing');
    const pictures: CampaignPicture[] = [];
    for (const campaign of found) {
      const clocks = (await openClocksOf(database, campaign.id)).map((c) => c.workflowId);
      const messages = await pendingMessages(database, 1_000);
      pictures.push({
        campaign,
        phases: await phaseClocks(database, campaign.id),
        cohorts: await cohortClocks(database, campaign.id),
        signOffs: await signOffClocks(database, campaign.id),
        messages: messages.filter((m) => m.workflowId !== null && clocks.includes(m.workflowId)),
        clocks,
      });
    }
    return pictures;
  }
}
