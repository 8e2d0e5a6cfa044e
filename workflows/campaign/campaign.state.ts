import type { CampaignInput, CampaignRef } from '@app/contracts';

/** Every version of the input ever sent becomes today's reference. */
export function upgradeCampaignInput(input: CampaignInput): CampaignRef {
  return { campaignId: input.campaignId };
}
