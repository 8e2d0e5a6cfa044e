import { api, done, intent } from '@web/api/client';
import type { Meeting } from '../campaigns/useCampaigns';

export interface MeetingWords {
  readonly agenda: string;
  readonly heldOn: string;
  readonly attendees: readonly string[];
  readonly decisions: readonly string[];
  readonly items: readonly {
    readonly text: string;
    readonly ownerUnitId: string;
    readonly dueOn: string;
  }[];
  readonly reason: string;
}

const to = (id: string, key: string) => ({ params: { path: { id }, header: intent(key) } });

/** What is done with a meeting, by the name the api gives it; each takes the key of the intended action. */
export const meetingActions = {
  notify: ({ id }: Meeting, { agenda }: MeetingWords, key: string) =>
    done(api.POST('/api/v1/meetings/{id}/notify', { ...to(id, key), body: { agenda } })),
  hold: ({ id }: Meeting, { heldOn, attendees, decisions }: MeetingWords, key: string) =>
    done(
      api.POST('/api/v1/meetings/{id}/hold', {
        ...to(id, key),
        body: { heldOn, attendees: [...attendees], decisions: [...decisions] },
      }),
    ),
  issueMinutes: ({ id }: Meeting, { items }: MeetingWords, key: string) =>
    done(
      api.POST('/api/v1/meetings/{id}/minutes', { ...to(id, key), body: { items: [...items] } }),
    ),
  track: ({ id }: Meeting, _: MeetingWords, key: string) =>
    done(api.POST('/api/v1/meetings/{id}/track', { ...to(id, key), body: {} })),
  close: ({ id }: Meeting, _: MeetingWords, key: string) =>
    done(api.POST('/api/v1/meetings/{id}/close', { ...to(id, key), body: {} })),
  cancel: ({ id }: Meeting, { reason }: MeetingWords, key: string) =>
    done(api.POST('/api/v1/meetings/{id}/cancel', { ...to(id, key), body: { reason } })),
};

export type MeetingActionName = keyof typeof meetingActions;
/** In the order of a meeting's life. */
export const MEETING_ACTIONS: readonly MeetingActionName[] = [
  'notify',
  'hold',
  'issueMinutes',
  'track',
  'close',
  'cancel',
];

export interface Plan {
  readonly type: Meeting['type'];
  readonly title: string;
  readonly agenda: string;
  readonly plannedOn: string;
  readonly phaseId: string;
}

/** @param groupId the centre whose meeting it is; null = the bureau's */
export const planMeeting = (
  campaignId: string,
  groupId: string | null,
  { phaseId, ...plan }: Plan,
  key: string,
) =>
  done(
    api.POST('/api/v1/campaigns/{id}/meetings', {
      ...to(campaignId, key),
      body: {
        ...plan,
        ...(phaseId === '' ? {} : { phaseId }),
        ...(groupId === null ? {} : { groupId }),
      },
    }),
  );

/** @param movedTo the meeting that takes the item over; empty = it is done */
export const finishItem = (itemId: string, note: string, movedTo: string, key: string) =>
  done(
    api.POST('/api/v1/action-items/{id}/done', {
      ...to(itemId, key),
      body: { note, ...(movedTo === '' ? {} : { movedTo }) },
    }),
  );
