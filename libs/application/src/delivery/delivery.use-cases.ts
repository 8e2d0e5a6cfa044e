import type { Deps } from '../composition/deps';
import {
  AddWebhookTarget,
  AllowChannels,
  ChooseChannels,
  DisableWebhookTarget,
  ReadChannels,
} from './channel-settings';
import { DecideDelivery } from './review-deliveries';
import { SendDeliveries } from './send-deliveries.use-case';

/** Channels outside the house: settings, sending, and what stopped on its way. */
export const deliveryUseCases = (deps: Deps) => ({
  send: new SendDeliveries(deps),
  channels: new ReadChannels(deps),
  allow: new AllowChannels(deps),
  addTarget: new AddWebhookTarget(deps),
  disableTarget: new DisableWebhookTarget(deps),
  choose: new ChooseChannels(deps),
  resend: new DecideDelivery(deps, 'resend'),
  suppress: new DecideDelivery(deps, 'suppress'),
});
