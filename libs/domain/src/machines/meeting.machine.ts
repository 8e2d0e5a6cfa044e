import { MEETING_STATES, type MeetingState } from '@app/contracts';
import type { Machine } from '../machine/machine';

export type MeetingAction =
  'plan' | 'notify' | 'hold' | 'issueMinutes' | 'track' | 'close' | 'miss' | 'cancel';

export interface MeetingFacts {
  readonly hasAgenda: boolean;
  readonly hasAttendance: boolean;
  readonly heldInFuture: boolean;
  /** action items neither done nor moved to another meeting */
  readonly openItems: number;
  readonly reasonGiven: boolean;
}

/** Domain model 4.14. */
export const meetingMachine: Machine<MeetingState, MeetingAction, MeetingFacts> = {
  kind: 'MEETING',
  states: MEETING_STATES,
  initial: 'PLANNED',
  transitions: [
    { action: 'plan', from: [], to: 'PLANNED', policy: 'meeting.plan', system: true },
    {
      action: 'notify',
      from: ['PLANNED'],
      to: 'NOTIFIED',
      policy: 'meeting.plan',
      guard: (f) => (f.hasAgenda ? null : { code: 'meeting.agenda-missing' }),
    },
    {
      action: 'hold',
      from: ['PLANNED', 'NOTIFIED'],
      to: 'HELD',
      policy: 'meeting.plan',
      guard: (f) => {
        if (f.heldInFuture) return { code: 'meeting.not-yet', kind: 'invalid' };
        return f.hasAttendance ? null : { code: 'meeting.attendance-missing', kind: 'invalid' };
      },
    },
    { action: 'issueMinutes', from: ['HELD'], to: 'MINUTES_ISSUED', policy: 'meeting.minutes' },
    { action: 'track', from: ['MINUTES_ISSUED'], to: 'TRACKING', policy: 'meeting.track' },
    {
      action: 'close',
      from: ['TRACKING'],
      to: 'CLOSED',
      policy: 'meeting.track',
      guard: (f) =>
        f.openItems === 0 ? null : { code: 'meeting.items-open', facts: { count: f.openItems } },
    },
    { action: 'miss', from: ['PLANNED', 'NOTIFIED'], to: 'MISSED', policy: null },
    {
      action: 'cancel',
      from: ['PLANNED', 'NOTIFIED'],
      to: 'CANCELLED',
      policy: 'meeting.track',
      guard: (f) => (f.reasonGiven ? null : { code: 'reason.required', kind: 'invalid' }),
    },
  ],
};
