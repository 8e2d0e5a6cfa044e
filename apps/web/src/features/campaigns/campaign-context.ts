import { useOutletContext } from 'react-router';
import type { Campaign } from './useCampaigns';

export interface CampaignScene {
  readonly campaign: Campaign;
  /** address of the campaign in the face the person works in */
  readonly path: string;
}

/** The campaign of the page around a tab. */
export const useCampaignScene = (): CampaignScene => useOutletContext<CampaignScene>();
