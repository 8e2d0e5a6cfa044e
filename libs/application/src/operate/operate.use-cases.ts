import type { Deps } from '../composition/deps';
import { DescribeCampaign } from './describe-campaign.use-case';
import { ExportCheckpoints } from './export-checkpoints.use-case';
import { KeepHouse } from './keep-house.use-case';
import { RedriveMessages } from './redrive-messages.use-case';
import { ReviewDelivery } from './review-delivery.use-case';
import { SetGate } from './set-gate.use-case';
import { DecideStoppedDeliveries, LookAtDeliveries } from './stopped-deliveries';
import { TakeCheckpoint } from './take-checkpoint.use-case';
import { VerifyCheckpoints } from './verify-checkpoints.use-case';

/** What operators and the worker's own upkeep do; none of it is reachable over HTTP. */
export const operateUseCases = (deps: Deps) => ({
  decideDeliveries: new DecideStoppedDeliveries(deps),
  deliveries: new LookAtDeliveries(deps),
  describe: new DescribeCampaign(deps),
  exportCheckpoints: new ExportCheckpoints(deps),
  keepHouse: new KeepHouse(deps),
  redrive: new RedriveMessages(deps),
  reviewDelivery: new ReviewDelivery(deps),
  setGate: new SetGate(deps),
  takeCheckpoint: new TakeCheckpoint(deps),
  verifyCheckpoints: new VerifyCheckpoints(deps),
});
