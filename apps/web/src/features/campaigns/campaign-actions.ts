import { api, done, intent } from '@web/api/client';
import type { Campaign } from './useCampaigns';

export interface Words {
  readonly reason: string;
  readonly document: string;
  /** keys of fixed dates that fell into a pause and stay; asked when a campaign is resumed */
  readonly confirmedFixedDates: readonly string[];
}

/** What can be done with a whole campaign; each carries the version that was seen and the key of the intended action. */
export const campaignActions = {
  start: (c: Campaign, key: string) =>
    done(api.POST('/api/v1/campaigns/{id}/start', { ...to(c, key), body: seen(c) })),
  issue: (c: Campaign, key: string) =>
    done(api.POST('/api/v1/campaigns/{id}/issue', { ...to(c, key), body: seen(c) })),
  suspend: (c: Campaign, key: string, words: Words) =>
    done(
      api.POST('/api/v1/campaigns/{id}/suspend', {
        ...to(c, key),
        body: { ...seen(c), reason: words.reason, document: words.document },
      }),
    ),
  resume: (c: Campaign, key: string, { confirmedFixedDates }: Words) =>
    done(
      api.POST('/api/v1/campaigns/{id}/resume', {
        ...to(c, key),
        body: { ...seen(c), confirmedFixedDates: [...confirmedFixedDates] },
      }),
    ),
  enterWrapUp: (c: Campaign, key: string) =>
    done(api.POST('/api/v1/campaigns/{id}/wrap-up', { ...to(c, key), body: seen(c) })),
  close: (c: Campaign, key: string) =>
    done(api.POST('/api/v1/campaigns/{id}/close', { ...to(c, key), body: seen(c) })),
  cancel: (c: Campaign, key: string, words: Words) =>
    done(
      api.POST('/api/v1/campaigns/{id}/cancel', {
        ...to(c, key),
        body: {
          ...seen(c),
          reason: words.reason,
          ...(words.document === '' ? {} : { document: words.document }),
        },
      }),
    ),
  discard: (c: Campaign, key: string, words: Words) =>
    done(
      api.POST('/api/v1/campaigns/{id}/discard', {
        ...to(c, key),
        body: { ...seen(c), reason: words.reason },
      }),
    ),
};

const to = (campaign: Campaign, key: string) => ({
  params: { path: { id: campaign.id }, header: intent(key) },
});
const seen = (campaign: Campaign) => ({ expectedVersion: campaign.version });

export type CampaignActionName = keyof typeof campaignActions;
/** In the order of a campaign's life; the ones that end something come last. */
export const CAMPAIGN_ACTIONS: readonly CampaignActionName[] = [
  'issue',
  'start',
  'resume',
  'enterWrapUp',
  'close',
  'suspend',
  'cancel',
  'discard',
];
/** What cannot be taken back. */
export const ENDING: ReadonlySet<CampaignActionName> = new Set(['cancel', 'discard', 'close']);
/** Which words an action asks for. */
export const ASKS: Readonly<
  Partial<Record<CampaignActionName, readonly ('reason' | 'document')[]>>
> = {
  suspend: ['reason', 'document'],
  cancel: ['reason', 'document'],
  discard: ['reason'],
};
