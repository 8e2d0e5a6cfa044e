import { ACTOR_CODES } from '@app/contracts';
import { DomainError } from '../errors/domain-error';
import { decide, legalTransitions, transitionOrThrow, type Machine } from '../machine/machine';
import type { Actor, Relation } from '../policy/policy';
import { calendarYearMachine } from './calendar-year.machine';
import { campaignMachine } from './campaign.machine';
import { cohortMachine } from './cohort.machine';
import { dateAmendmentMachine } from './date-amendment.machine';
import { extensionMachine } from './extension-request.machine';
import { meetingMachine } from './meeting.machine';
import { milestoneMachine } from './milestone.machine';
import { phaseMachine } from './phase.machine';
import { quotaPeriodMachine } from './quota-period.machine';
import { restatementMachine } from './restatement.machine';
import { schoolTaskMachine } from './school-task.machine';
import { signOffMachine } from './sign-off.machine';

type AnyMachine = Machine<string, string, unknown>;
/** Guards look at their own facts only; these tests never run one, so the facts' type does not matter. */
const widened = <S extends string, A extends string, F>(machine: Machine<S, A, F>): AnyMachine => ({
  kind: machine.kind,
  states: machine.states,
  initial: machine.initial,
  transitions: machine.transitions.map(({ guard: _, ...rest }) => rest),
});

/**
 * The tables of the domain model (4.1, 4.2, 4.3, 4.4, 4.8, 4.9, 4.14, 4.16, 5.4), written down a second time: `from > to: actions`, `-` for a
 * creation. Four rows are ours: `edit` changes a drafted extension, `discard` is the author's cancel of a drafted plan or request, `withdrawGate` the office's returnGate,
 * `approve` the last signStep; a sign-off is opened as a draft, which may be withdrawn before it starts.
 */
const EXPECTED: readonly (readonly [AnyMachine, string])[] = [
  [
    widened(campaignMachine),
    `
    - > DRAFT: create
    DRAFT > IN_SIGNOFF: submit
    RETURNED > IN_SIGNOFF: submit
    IN_SIGNOFF > RETURNED: return reject withdraw
    IN_SIGNOFF > APPROVED: approve
    APPROVED > ISSUED: issue
    ISSUED > ACTIVE: start
    ACTIVE > SUSPENDED: suspend
    SUSPENDED > ACTIVE: resume
    ACTIVE > WRAP_UP: enterWrapUp
    WRAP_UP > ACTIVE: resumePhase
    WRAP_UP > CLOSED: close
    CLOSED > ARCHIVED: archive
    DRAFT > CANCELLED: cancel discard
    IN_SIGNOFF > CANCELLED: cancel
    RETURNED > CANCELLED: cancel
    APPROVED > CANCELLED: cancel
    ISSUED > CANCELLED: cancel
    ACTIVE > CANCELLED: cancel
    SUSPENDED > CANCELLED: cancel
    WRAP_UP > CANCELLED: cancel`,
  ],
  [
    widened(phaseMachine),
    `
    PLANNED > ACTIVE: start
    ACTIVE > IN_REVIEW: openGate
    IN_REVIEW > IN_REVIEW: planCarryOver
    IN_REVIEW > ACTIVE: returnGate withdrawGate
    IN_REVIEW > CLOSED: closeGate
    IN_REVIEW > CLOSED_WITH_ISSUES: closeGateWithIssues
    CLOSED > ACTIVE: reopen
    CLOSED_WITH_ISSUES > ACTIVE: reopen
    PLANNED > CANCELLED: cancel
    ACTIVE > CANCELLED: cancel
    IN_REVIEW > CANCELLED: cancel`,
  ],
  [
    widened(cohortMachine),
    `
    - > OPEN: openCohort
    OPEN > OPEN: joinSchool leaveSchool
    TOWN_REVIEW > TOWN_REVIEW: joinSchool leaveSchool prepareSheet
    OPEN > TOWN_REVIEW: startTownReview
    TOWN_REVIEW > OPEN: returnToSchools
    TOWN_REVIEW > SIGNED: signCohort
    SIGNED > TOWN_REVIEW: returnToTown
    SIGNED > CLOSED: closeCohort cancel
    OPEN > CLOSED: closeUnsigned cancel
    TOWN_REVIEW > CLOSED: closeUnsigned cancel
    CLOSED > OPEN: reopenCohort`,
  ],
  [
    widened(schoolTaskMachine),
    `
    - > ASSIGNED: distribute
    ASSIGNED > ACKNOWLEDGED: acknowledge
    ASSIGNED > IN_PROGRESS: work
    ACKNOWLEDGED > IN_PROGRESS: work
    RETURNED > IN_PROGRESS: work
    IN_PROGRESS > INTERNAL_REVIEW: submitInternally
    INTERNAL_REVIEW > IN_PROGRESS: sendBack
    INTERNAL_REVIEW > SUBMITTED: sign
    SUBMITTED > IN_PROGRESS: withdraw
    SUBMITTED > UNDER_REVIEW: takeUp
    UNDER_REVIEW > UNDER_REVIEW: passUp
    UNDER_REVIEW > RETURNED: return
    UNDER_REVIEW > ACCEPTED: accept
    ACCEPTED > RETURNED: reopen
    ASSIGNED > EXEMPT_REQUESTED: requestExemption
    ACKNOWLEDGED > EXEMPT_REQUESTED: requestExemption
    IN_PROGRESS > EXEMPT_REQUESTED: requestExemption
    RETURNED > EXEMPT_REQUESTED: requestExemption
    EXEMPT_REQUESTED > EXEMPTED: decideExemption
    EXEMPT_REQUESTED > IN_PROGRESS: decideExemption
    ASSIGNED > CANCELLED: cancel
    ACKNOWLEDGED > CANCELLED: cancel
    IN_PROGRESS > CANCELLED: cancel
    INTERNAL_REVIEW > CANCELLED: cancel
    SUBMITTED > CANCELLED: cancel
    UNDER_REVIEW > CANCELLED: cancel
    RETURNED > CANCELLED: cancel
    EXEMPT_REQUESTED > CANCELLED: cancel`,
  ],
  [
    widened(signOffMachine),
    `
    - > DRAFT: open
    DRAFT > PENDING: start
    PENDING > PENDING: signStep reassign
    PENDING > APPROVED: approve
    PENDING > REJECTED: reject
    PENDING > RETURNED: return
    RETURNED > PENDING: resubmit
    DRAFT > WITHDRAWN: withdraw
    PENDING > WITHDRAWN: withdraw
    DRAFT > EXPIRED: expire
    PENDING > EXPIRED: expire
    RETURNED > EXPIRED: expire`,
  ],
  [
    widened(extensionMachine),
    `
    - > DRAFT: draft
    DRAFT > DRAFT: edit
    DRAFT > SUBMITTED: submit
    SUBMITTED > APPROVED: decide
    SUBMITTED > REJECTED: decide
    DRAFT > WITHDRAWN: discard
    SUBMITTED > WITHDRAWN: withdraw
    SUBMITTED > LAPSED: lapse`,
  ],
  [
    widened(calendarYearMachine),
    `
    - > DRAFT: enter
    DRAFT > DRAFT: edit
    DRAFT > PUBLISHED: publish
    PUBLISHED > SUPERSEDED: supersede`,
  ],
  [
    widened(dateAmendmentMachine),
    `
    - > DRAFT: draft
    DRAFT > DRAFT: edit
    DRAFT > IN_SIGNOFF: submit
    IN_SIGNOFF > DRAFT: sendBack withdraw
    IN_SIGNOFF > APPLIED: apply
    DRAFT > CANCELLED: cancel
    IN_SIGNOFF > CANCELLED: cancel`,
  ],
  [
    widened(milestoneMachine),
    `
    - > OPEN: plan
    OPEN > OPEN: record
    OPEN > MET: confirm
    OPEN > MISSED: miss
    MISSED > MISSED: record
    MISSED > MET: confirmLate`,
  ],
  [
    widened(meetingMachine),
    `
    - > PLANNED: plan
    PLANNED > NOTIFIED: notify
    PLANNED > HELD: hold
    NOTIFIED > HELD: hold
    HELD > MINUTES_ISSUED: issueMinutes
    MINUTES_ISSUED > TRACKING: track
    TRACKING > CLOSED: close
    PLANNED > MISSED: miss
    NOTIFIED > MISSED: miss
    PLANNED > CANCELLED: cancel
    NOTIFIED > CANCELLED: cancel`,
  ],
  [
    widened(quotaPeriodMachine),
    `
    OPEN > MET: meet
    OPEN > UNMET: fail
    OPEN > EXEMPT: exempt
    UNMET > EXEMPT: exempt
    UNMET > MADE_UP: makeUp`,
  ],
  [
    widened(restatementMachine),
    `
    - > PROPOSED: propose
    PROPOSED > CONFIRMED: confirm
    PROPOSED > REJECTED: reject
    PROPOSED > WITHDRAWN: withdraw`,
  ],
];

/** Actions nobody but the system takes, and those it may take besides people. */
const SYSTEM_ONLY = [
  'PHASE.cancel',
  'COHORT.openCohort',
  'COHORT.closeCohort',
  'COHORT.closeUnsigned',
  'COHORT.cancel',
  'SCHOOL_TASK.distribute',
  'SIGN_OFF.expire',
  'EXTENSION_REQUEST.lapse',
  'CALENDAR_YEAR.supersede',
  'DATE_AMENDMENT.cancel',
  'MILESTONE.plan',
  'MEETING.miss',
  'QUOTA_PERIOD.meet',
  'QUOTA_PERIOD.fail',
  'QUOTA_PERIOD.makeUp',
];
const SYSTEM_TOO = [
  'CAMPAIGN.start',
  'PHASE.start',
  'COHORT.startTownReview',
  'SCHOOL_TASK.cancel',
  'SIGN_OFF.open',
  'MEETING.plan',
  'QUOTA_PERIOD.exempt',
];

const rowsOf = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [way = '', actions = ''] = line.trim().split(': ');
      return actions.split(' ').map((action) => `${way}: ${action}`);
    })
    .toSorted();

const unit = 'unit';
const bureau = 'bureau';
/** Somebody with every role everywhere: what is refused to him is refused by the machine. */
const everybody: Actor = {
  kind: 'person',
  personId: 'person',
  bureauId: bureau,
  unitId: 'elsewhere',
  grants: ACTOR_CODES.map((code) => ({ code, unitId: unit, lines: [unit] })),
};
const system: Actor = { kind: 'system', bureauId: bureau };
const near: Relation = {
  bureauId: bureau,
  groupIds: [unit],
  unitIds: [unit],
  lineSectionIds: [unit],
  involvedPersonIds: ['person'],
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return 'done';
};

describe.each(EXPECTED.map(([machine, text]) => [machine.kind, machine, text] as const))(
  'the machine of %s',
  (kind, machine, text) => {
    const actions = [...new Set(machine.transitions.map((t) => t.action))];

    it('has exactly the transitions of the domain model', () => {
      const declared = legalTransitions(machine)
        .map((t) => `${t.fromState} > ${t.toState}: ${t.action}`)
        .toSorted();
      expect(declared).toEqual(rowsOf(text));
    });

    it('leaves no state without a way in and names no unknown state', () => {
      const reached = new Set(
        legalTransitions(machine).flatMap((t) => (t.fromState === t.toState ? [] : [t.toState])),
      );
      expect([...reached].toSorted()).toEqual(
        machine.states.filter((s) => s !== machine.initial || reached.has(s)).toSorted(),
      );
    });

    it('lets the system act where the domain model says so, and nowhere else', () => {
      const alone = actions.filter((a) =>
        machine.transitions.filter((t) => t.action === a).every((t) => t.policy === null),
      );
      const too = actions.filter((a) =>
        machine.transitions.some((t) => t.action === a && t.policy !== null && t.system === true),
      );
      const own = (names: readonly string[]): readonly string[] =>
        names.filter((n) => n.startsWith(`${kind}.`)).toSorted();
      expect(alone.map((a) => `${kind}.${a}`).toSorted()).toEqual(own(SYSTEM_ONLY));
      expect(too.map((a) => `${kind}.${a}`).toSorted()).toEqual(own(SYSTEM_TOO));
    });

    const declared = new Set(legalTransitions(machine).map((t) => `${t.fromState} ${t.action}`));
    const pairs = machine.states.flatMap((state) =>
      actions.map((action) => [state, action] as const),
    );
    const illegal = pairs.filter(([state, action]) => !declared.has(`${state} ${action}`));

    it.each(illegal)('in %s refuses %s as illegal', (state, action) => {
      const rows = machine.transitions.filter((t) => t.action === action);
      const actor = rows.every((t) => t.policy === null) ? system : everybody;
      const ask = () =>
        decide(machine, {
          action,
          from: state,
          actor,
          relation: near,
          facts: undefined,
        });
      expect(codeOf(ask)).toBe('conflict action.illegal');
      expect(codeOf(() => transitionOrThrow(machine, action, state))).toBe(
        'conflict action.illegal',
      );
    });

    it.each(pairs.filter(([state, action]) => declared.has(`${state} ${action}`)))(
      'in %s knows %s',
      (state, action) => {
        expect(codeOf(() => transitionOrThrow(machine, action, state))).toBe('done');
      },
    );

    it('refuses an outcome an action does not have', () => {
      const wrong = legalTransitions(machine)
        .filter((t) => t.fromState !== '-')
        .flatMap((t) =>
          machine.states
            .filter(
              (to) =>
                !machine.transitions.some(
                  (x) =>
                    x.action === t.action &&
                    x.from.includes(t.fromState) &&
                    (x.to === to || (x.to === 'SAME' && to === t.fromState)),
                ),
            )
            .map((to) => codeOf(() => transitionOrThrow(machine, t.action, t.fromState, to))),
        );
      expect(wrong.length).toBeGreaterThan(0);
      expect(new Set(wrong)).toEqual(new Set(['conflict action.illegal']));
    });
  },
);

describe('who acts', () => {
  it('is looked at before the state: a stranger learns nothing of it', () => {
    const stranger: Actor = { ...everybody, grants: [] };
    const ask = (from: string) => () =>
      decide(widened(campaignMachine), {
        action: 'issue',
        from,
        actor: stranger,
        relation: near,
        facts: undefined,
      });
    for (const state of campaignMachine.states)
      expect(codeOf(ask(state))).toBe('forbidden action.not-permitted');
  });

  it('is never a person where only the system acts, and never the system where only people act', () => {
    const cohort = (action: string, actor: Actor) => () =>
      decide(widened(cohortMachine), {
        action,
        from: 'TOWN_REVIEW',
        actor,
        relation: near,
        facts: undefined,
      });
    expect(codeOf(cohort('closeUnsigned', everybody))).toBe('forbidden action.system-only');
    expect(codeOf(cohort('signCohort', system))).toBe('forbidden action.not-permitted');
  });
});
