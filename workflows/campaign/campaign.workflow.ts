import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { CampaignInput } from '@app/contracts';
import { runClock } from '../shared/clock-loop';
import { openInbox } from '../shared/inbox';
import { READ, WRITE } from '../shared/retry';
import type { CampaignReadActivities, CampaignWriteActivities } from './campaign.activities';
import {
  campaignChangedSignal,
  campaignRunNowUpdate,
  campaignSnapshotQuery,
  type CampaignClock,
  type CampaignSnapshot,
} from './campaign.contract';
import { upgradeCampaignInput } from './campaign.state';

const read = proxyActivities<CampaignReadActivities>(READ);
const write = proxyActivities<CampaignWriteActivities>(WRITE);

/** A campaign from issue to closure: plans its phases, starts on its first day, reminds of the wrap-up. */
export async function campaignWorkflow(input: CampaignInput): Promise<void> {
  const ref = upgradeCampaignInput(input);
  // handlers before the first await: a signal may arrive with the first task
  const inbox = openInbox(campaignChangedSignal, input.lastSeq);
  let seen: CampaignClock | null = null;
  const snapshot = (): CampaignSnapshot => ({ ...ref, clock: seen, lastSeq: inbox.lastSeq() });
  setHandler(campaignSnapshotQuery, snapshot);
  setHandler(campaignRunNowUpdate, () => {
    inbox.poke();
    return snapshot();
  });
  await runClock({
    inbox,
    load: () => read.loadCampaignClock(ref),
    act: (step, command) => write[step]({ ...ref, ...command }),
    rollOver: (lastSeq) => continueAsNew<typeof campaignWorkflow>({ v: 1, ...ref, lastSeq }),
    observe: (clock) => {
      seen = clock;
    },
  });
}
