import type { Clock, CampaignRef, CampaignStep, StepCommand } from '@app/contracts';

export type CampaignCommand = CampaignRef & StepCommand;
export interface CampaignReadActivities {
  loadCampaignClock(ref: CampaignRef): Promise<Clock<CampaignStep>>;
}
/** Each answers with the clock after the step. */
export interface CampaignWriteActivities {
  planCampaign(command: CampaignCommand): Promise<Clock<CampaignStep>>;
  startCampaign(command: CampaignCommand): Promise<Clock<CampaignStep>>;
  remindWrapUp(command: CampaignCommand): Promise<Clock<CampaignStep>>;
}
export type CampaignActivities = CampaignReadActivities & CampaignWriteActivities;
