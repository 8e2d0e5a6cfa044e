import { EXTENSION_STATES, type ExtensionState } from '@app/contracts';
import type { Guard, Machine, Refusal } from '../machine/machine';

export type ExtensionAction =
  'draft' | 'edit' | 'discard' | 'submit' | 'decide' | 'withdraw' | 'lapse';

/** Figures of the rule in force, data of a rule pack. */
export interface ExtensionLimits {
  readonly times: number;
  readonly totalWorkingDays: number;
}

export interface ExtensionFacts {
  readonly limits: ExtensionLimits;
  /** the due date that counts now has been reached */
  readonly dueReached: boolean;
  /** somebody still owes the duty */
  readonly subjectOpen: boolean;
  /** the school holds the ball; what it has handed in needs no more time */
  readonly withSchool: boolean;
  /** the new day lies after the one that counts now */
  readonly isLater: boolean;
  readonly onDayOff: boolean;
  /** extensions of this duty granted so far, and the working days they gave */
  readonly granted: number;
  readonly grantedWorkingDays: number;
  /** working days this request asks for */
  readonly askedWorkingDays: number;
  readonly requestedBy: string | null;
  readonly schoolId: string;
  /** unit of the person who acts; a decider must not belong to the school */
  readonly actorUnitId: string | null;
}

const inTime: Guard<ExtensionFacts> = (f) => {
  if (!f.subjectOpen) return { code: 'extension.settled' };
  return f.dueReached ? { code: 'extension.after-due' } : null;
};

function tooLong(f: ExtensionFacts): Refusal | null {
  const { totalWorkingDays: limit } = f.limits;
  const left = Math.max(limit - f.grantedWorkingDays, 0);
  return f.askedWorkingDays > left
    ? { code: 'extension.too-long', kind: 'invalid', facts: { limit, left } }
    : null;
}

const withinLimits: Guard<ExtensionFacts> = (f) => {
  if (!f.isLater) return { code: 'extension.not-later', kind: 'invalid' };
  if (f.onDayOff) return { code: 'extension.day-off', kind: 'invalid' };
  if (f.granted >= f.limits.times)
    return { code: 'extension.times', facts: { limit: f.limits.times } };
  return tooLong(f);
};

/** What refuses a request, be it only drafted; the same whoever asks. */
export const extensionAsked: Guard<ExtensionFacts> = (f, c) => {
  const late = inTime(f, c);
  if (late) return late;
  return f.withSchool ? withinLimits(f, c) : { code: 'extension.not-with-school' };
};

const decider: Guard<ExtensionFacts> = (f, c) => {
  if (f.actorUnitId === f.schoolId)
    return { code: 'extension.reviewer-of-school', kind: 'forbidden' };
  if (c.personId === f.requestedBy) return { code: 'extension.own-request', kind: 'forbidden' };
  return inTime(f, c);
};

/** Domain model 4.9 for duties that follow GENERAL. Less than three working days ahead is marked, not refused. */
export const extensionMachine: Machine<ExtensionState, ExtensionAction, ExtensionFacts> = {
  kind: 'EXTENSION_REQUEST',
  states: EXTENSION_STATES,
  initial: 'DRAFT',
  transitions: [
    { action: 'draft', from: [], to: 'DRAFT', policy: 'extension.draft' },
    { action: 'edit', from: ['DRAFT'], to: 'SAME', policy: 'extension.draft', guard: inTime },
    {
      action: 'discard',
      from: ['DRAFT'],
      to: 'WITHDRAWN',
      policy: 'extension.draft',
      guard: (f, c) =>
        c.personId === f.requestedBy ? null : { code: 'extension.not-author', kind: 'forbidden' },
    },
    {
      action: 'submit',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      policy: 'extension.submit',
      guard: extensionAsked,
    },
    {
      action: 'decide',
      from: ['SUBMITTED'],
      to: 'APPROVED',
      policy: 'extension.decide',
      // a return may have moved the date meanwhile: what was asked must still be more
      guard: (f, c) => decider(f, c) ?? withinLimits(f, c),
    },
    {
      action: 'decide',
      from: ['SUBMITTED'],
      to: 'REJECTED',
      policy: 'extension.decide',
      guard: decider,
    },
    { action: 'withdraw', from: ['SUBMITTED'], to: 'WITHDRAWN', policy: 'extension.submit' },
    {
      action: 'lapse',
      from: ['SUBMITTED'],
      to: 'LAPSED',
      policy: null,
    },
  ],
};
