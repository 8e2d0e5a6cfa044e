import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChangedSignal, Clock, CampaignRef, CampaignStep } from '@app/contracts';

export { campaignWorkflowId } from '@app/contracts';
export type { CampaignInput, CampaignRef } from '@app/contracts';

export type CampaignClock = Clock<CampaignStep>;
export interface CampaignSnapshot extends CampaignRef {
  readonly clock: CampaignClock | null;
  readonly lastSeq: number;
}

export const campaignChangedSignal = defineSignal<[ChangedSignal]>('campaign.changed');
export const campaignSnapshotQuery = defineQuery<CampaignSnapshot>('campaign.snapshot');
/** Operators only: wakes the loop and answers with the snapshot; writes nothing. */
export const campaignRunNowUpdate = defineUpdate<CampaignSnapshot>('campaign.runNow');
