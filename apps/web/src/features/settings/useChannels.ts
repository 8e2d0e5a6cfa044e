import { useQuery } from '@tanstack/react-query';
import type { DeliveryChannel, WebhookFormat } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { useSession } from '@web/app/session';

export type Channels = Schemas['ChannelsResponse'];
export type Target = Channels['targets'][number];

export const CHANNELS = 'channels';

export const useChannels = () =>
  useQuery({
    queryKey: [CHANNELS],
    queryFn: () => bodyOf(api.GET('/api/v1/channels')),
  });

/** Who sets what the bureau allows. */
export const useMaySetChannels = (): boolean =>
  useSession().hats.some(({ code }) => code === 'OFF' || code === 'SYS');

const headers = (key: string) => ({ params: { header: intent(key) } });

export interface Choice {
  readonly channels: readonly DeliveryChannel[];
  readonly email: string;
  readonly webhookTargetId: string;
}
export interface NewTarget {
  readonly format: WebhookFormat;
  readonly title: string;
  readonly url: string;
  readonly secret: string;
}

export const channelActions = {
  choose: ({ channels, email, webhookTargetId }: Choice, key: string) =>
    bodyOf(
      api.PUT('/api/v1/channels/own', {
        ...headers(key),
        body: {
          channels: [...channels],
          ...(email === '' ? {} : { email }),
          ...(webhookTargetId === '' ? {} : { webhookTargetId }),
        },
      }),
    ),
  allow: (channels: readonly DeliveryChannel[], key: string) =>
    bodyOf(
      api.PUT('/api/v1/channels/allowed', { ...headers(key), body: { channels: [...channels] } }),
    ),
  add: (target: NewTarget, key: string) =>
    bodyOf(api.POST('/api/v1/webhook-targets', { ...headers(key), body: { ...target } })),
  disable: (id: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/webhook-targets/{id}/disable', {
        params: { path: { id }, header: intent(key) },
      }),
    ),
};
