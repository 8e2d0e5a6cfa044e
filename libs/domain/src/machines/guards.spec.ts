import type { ActorCode } from '@app/contracts';
import type { GuardContext, Machine, Refusal } from '../machine/machine';
import { calendarYearMachine, type CalendarYearFacts } from './calendar-year.machine';
import { campaignMachine, type CampaignFacts } from './campaign.machine';
import { cohortMachine, type CohortFacts } from './cohort.machine';
import { dateAmendmentMachine, type DateAmendmentFacts } from './date-amendment.machine';
import { extensionMachine, type ExtensionFacts } from './extension-request.machine';
import { meetingMachine, type MeetingFacts } from './meeting.machine';
import { milestoneMachine, type MilestoneFacts } from './milestone.machine';
import { phaseMachine, type PhaseFacts } from './phase.machine';
import { quotaPeriodMachine, type QuotaPeriodFacts } from './quota-period.machine';
import { restatementMachine, type RestatementFacts } from './restatement.machine';
import { schoolTaskMachine, type SchoolTaskFacts } from './school-task.machine';
import { signOffMachine, type SignOffFacts } from './sign-off.machine';

interface Who {
  /** who holds the pen in the person's name */
  readonly hand?: string;
  /** null = the system */
  readonly as?: string | null;
  readonly by?: readonly ActorCode[];
}
/** What is changed against facts with nothing wrong, by whom, and the refusal's code; null = accepted. */
type Case<F> = readonly [what: string, facts: Partial<F>, code: string | null, who?: Who];
type Cases<F> = Readonly<Record<string, readonly Case<F>[]>>;

const contextOf = (who: Who, me: string, by: readonly ActorCode[]): GuardContext => ({
  personId: who.as === undefined ? me : who.as,
  by: who.by ?? by,
  delegateId: who.hand,
});

function guardTests<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  sound: F,
  by: readonly ActorCode[],
  cases: Cases<F>,
): void {
  describe(`the guards of ${machine.kind}`, () => {
    const guarded = machine.transitions.filter((t) => t.guard !== undefined);
    const nameOf = (t: (typeof guarded)[number]): string =>
      machine.transitions.filter((x) => x.action === t.action).length > 1
        ? `${t.action} ${t.to}`
        : t.action;

    it('are all tried, each with a refusal and an acceptance', () => {
      expect(Object.keys(cases).toSorted()).toEqual(guarded.map(nameOf).toSorted());
      for (const list of Object.values(cases)) {
        expect(list.some(([, , code]) => code === null)).toBe(true);
        expect(list.some(([, , code]) => code !== null)).toBe(true);
      }
    });

    const rows = guarded.flatMap((t) =>
      (cases[nameOf(t)] ?? []).map(
        ([what, facts, code, who]) => [nameOf(t), what, code ?? 'nothing', t, facts, who] as const,
      ),
    );
    it.each(rows)('%s with %s is refused with %s', (_name, _what, code, t, facts, who) => {
      const refusal: Refusal | null =
        t.guard?.({ ...sound, ...facts }, contextOf(who ?? {}, 'me', by)) ?? null;
      expect(refusal?.code ?? 'nothing').toBe(code);
    });
  });
}

guardTests<string, string, CampaignFacts>(
  campaignMachine,
  {
    basisCount: 1,
    phaseCount: 1,
    openFindings: 0,
    docNumberReady: true,
    releasedAfterSigned: true,
    unsettledPhases: 0,
  },
  ['OFF'],
  {
    submit: [
      ['a basis, a phase and nothing open', {}, null],
      ['no basis', { basisCount: 0 }, 'campaign.no-basis'],
      ['no phase', { phaseCount: 0 }, 'campaign.no-phase'],
      ['an open finding', { openFindings: 1 }, 'campaign.findings-open'],
    ],
    issue: [
      ['a release after the signature', {}, null],
      ['a release before it', { releasedAfterSigned: false }, 'campaign.released-before-signed'],
    ],
    enterWrapUp: [
      ['every phase settled', {}, null],
      ['a phase still open', { unsettledPhases: 1 }, 'campaign.open-phases'],
    ],
  },
);

guardTests<string, string, PhaseFacts>(
  phaseMachine,
  {
    campaignState: 'ACTIVE',
    gatesMissing: [],
    fannedOut: true,
    gateSignOff: 'DRAFT',
    unmetItems: 0,
    unsignedCohorts: 0,
    missingLines: 0,
    lostItems: 0,
    settled: true,
    namedCohorts: 1,
  },
  ['OFF'],
  {
    start: [
      ['an active campaign', {}, null],
      ['an issued campaign', { campaignState: 'ISSUED' }, null],
      ...(
        ['DRAFT', 'IN_SIGNOFF', 'RETURNED', 'APPROVED', 'SUSPENDED', 'WRAP_UP', 'CLOSED'] as const
      ).map((campaignState): Case<PhaseFacts> => [
        `a campaign in ${campaignState}`,
        { campaignState },
        'phase.campaign-not-running',
      ]),
      ['an earlier gate open', { gatesMissing: [1] }, 'phase.gate-required'],
    ],
    openGate: [
      ['every task distributed', {}, null],
      ['the fan-out at work', { fannedOut: false }, 'phase.not-fanned-out'],
    ],
    planCarryOver: [
      ['a draft', {}, null],
      ['a sheet being signed', { gateSignOff: 'PENDING' }, 'gate.signoff-not-draft'],
      ['no sign-off', { gateSignOff: null }, 'gate.signoff-not-draft'],
    ],
    closeGate: [
      ['everything met', {}, null],
      ['an unmet item', { unmetItems: 1 }, 'gate.lines-missing'],
      ['an unsigned cohort', { unsignedCohorts: 1 }, 'gate.lines-missing'],
      ['an item lost since it was sent', { lostItems: 1 }, 'gate.sign-again'],
    ],
    closeGateWithIssues: [
      ['a line for each', { unmetItems: 2, unsignedCohorts: 1 }, null],
      ['a missing line', { unmetItems: 2, missingLines: 1 }, 'gate.lines-missing'],
      ['an item lost since it was sent', { unmetItems: 1, lostItems: 1 }, 'gate.sign-again'],
    ],
    reopen: [
      ['a running campaign and a cohort named', {}, null],
      ['a campaign in wrap-up', { campaignState: 'WRAP_UP' }, null],
      ['a paused campaign', { campaignState: 'SUSPENDED' }, 'phase.campaign-not-running'],
      ['a closed campaign', { campaignState: 'CLOSED' }, 'phase.campaign-not-running'],
      ['a settlement at work', { settled: false }, 'phase.not-settled'],
      ['no cohort', { namedCohorts: 0 }, 'phase.cohorts-unnamed'],
    ],
  },
);

guardTests<string, string, CohortFacts>(
  cohortMachine,
  {
    phaseState: 'ACTIVE',
    queueLength: 0,
    unsettledWithoutLine: 0,
    draftPreparedBy: 'preparer',
    identityHolds: true,
    hashMatches: true,
    returnable: 1,
  },
  ['TOWN'],
  {
    startTownReview: [
      ['an empty queue', {}, null],
      ['a task in the queue', { queueLength: 1 }, 'cohort.queue-not-empty'],
      ['a task in the queue, by the system', { queueLength: 1 }, null, { as: null, by: [] }],
    ],
    prepareSheet: [
      ['a line for each open task', {}, null],
      ['an open task without one', { unsettledWithoutLine: 1 }, 'cohort.unsettled-without-line'],
    ],
    returnToSchools: [
      ['a task to return', {}, null],
      ['none', { returnable: 0 }, 'cohort.nothing-to-return'],
    ],
    signCohort: [
      ["another's draft", {}, null],
      ['no draft', { draftPreparedBy: null }, 'cohort.draft-missing'],
      ['his own draft', { draftPreparedBy: 'me' }, 'cohort.own-sheet'],
      ['an open task without a line', { unsettledWithoutLine: 1 }, 'cohort.unsettled-without-line'],
      ['books that do not balance', { identityHolds: false }, 'cohort.identity-broken'],
      ['another sheet than he saw', { hashMatches: false }, 'cohort.sheet-stale'],
    ],
    returnToTown: [
      ['a running phase', {}, null],
      ['a phase in review', { phaseState: 'IN_REVIEW' }, null],
      ['a closed phase', { phaseState: 'CLOSED' }, 'cohort.phase-closed'],
      ['a phase closed with issues', { phaseState: 'CLOSED_WITH_ISSUES' }, 'cohort.phase-closed'],
    ],
  },
);

const reviewing: readonly Case<SchoolTaskFacts>[] = [
  ['a reviewer of the school', { actorUnitId: 'school' }, 'school-task.reviewer-of-school'],
  ['his own submission', { submittedBy: 'me' }, 'school-task.own-submission'],
  ['his own draft', { preparedBy: 'me' }, 'school-task.own-submission'],
];
guardTests<string, string, SchoolTaskFacts>(
  schoolTaskMachine,
  {
    reviewLevels: 1,
    reviewStage: 'TOWN',
    cohortState: 'OPEN',
    preparedBy: 'officer',
    submittedBy: 'principal',
    submittedFor: null,
    exemptRequestedBy: 'principal',
    passedUpBy: null,
    actorUnitId: 'town',
    schoolId: 'school',
    formFindings: 0,
    evidenceMissing: false,
    evidenceReason: null,
    singleHandedAllowed: false,
  },
  ['TOWN'],
  {
    submitInternally: [
      ['a complete form', {}, null],
      ['an incomplete form', { formFindings: 1 }, 'school-task.form-incomplete'],
      ['missing evidence', { evidenceMissing: true }, 'school-task.evidence-missing'],
    ],
    sign: [
      ["another's draft", {}, null],
      ['his own draft', { preparedBy: 'me' }, 'school-task.own-draft'],
      [
        'his own draft where he is the only officer',
        { preparedBy: 'me', singleHandedAllowed: true },
        null,
      ],
      ['an incomplete form', { formFindings: 1 }, 'school-task.form-incomplete'],
    ],
    takeUp: [['a reviewer from elsewhere', {}, null], ...reviewing],
    passUp: [
      ['two levels', { reviewLevels: 2 }, null],
      ['one level', {}, 'action.illegal'],
      [
        'the lead section at work',
        { reviewLevels: 2, reviewStage: 'LEAD' },
        'school-task.stage-lead',
      ],
      ...reviewing,
    ],
    return: [
      ['the town at stage TOWN', {}, null],
      ['the office at stage TOWN', {}, null, { by: ['OFF'] }],
      ['the lead section at stage TOWN', {}, 'school-task.stage-town', { by: ['LEAD'] }],
      ['the lead section at stage LEAD', { reviewStage: 'LEAD' }, null, { by: ['LEAD'] }],
      ['the office at stage LEAD', { reviewStage: 'LEAD' }, null, { by: ['OFF'] }],
      ['the town at stage LEAD', { reviewStage: 'LEAD' }, 'school-task.stage-lead'],
      ...reviewing,
    ],
    accept: [
      ['the town, one level', {}, null],
      ['the office, one level', {}, 'school-task.stage-town', { by: ['OFF'] }],
      ['the town, two levels', { reviewLevels: 2 }, 'school-task.stage-lead'],
      [
        'the town at stage LEAD',
        { reviewLevels: 2, reviewStage: 'LEAD' },
        'school-task.stage-lead',
      ],
      [
        'the lead section at stage LEAD',
        { reviewLevels: 2, reviewStage: 'LEAD', passedUpBy: 'other' },
        null,
        { by: ['LEAD'] },
      ],
      [
        'who passed it up himself',
        { reviewLevels: 2, reviewStage: 'LEAD', passedUpBy: 'me' },
        'school-task.both-levels',
        { by: ['LEAD', 'TOWN'] },
      ],
      ...reviewing,
    ],
    reopen: [
      ['an open cohort', {}, null],
      ['a cohort in town review', { cohortState: 'TOWN_REVIEW' }, null],
      ['a signed cohort', { cohortState: 'SIGNED' }, 'school-task.sheet-signed'],
      ['a closed cohort', { cohortState: 'CLOSED' }, 'school-task.sheet-signed'],
      ...reviewing,
    ],
    'decideExemption EXEMPTED': [
      ["another's request", {}, null],
      ['his own request', { exemptRequestedBy: 'me' }, 'school-task.exemption-own'],
    ],
    'decideExemption IN_PROGRESS': [
      ["another's request", {}, null],
      ['his own request', { exemptRequestedBy: 'me' }, 'school-task.exemption-own'],
    ],
  },
);

const signing: readonly Case<SignOffFacts>[] = [
  ['his turn', {}, null],
  ['another in turn', { waitingSignerIds: ['other'] }, 'sign-off.not-your-turn'],
  ['the author', { authorId: 'me', writerIds: ['me'] }, 'sign-off.author-signs'],
  ['who drafted the plan', { writerIds: ['author', 'me'] }, 'sign-off.author-signs'],
  ['another text than he saw', { hashMatches: false }, 'sign-off.stale-hash'],
  ['the system', {}, 'sign-off.not-your-turn', { as: null }],
];
guardTests<string, string, SignOffFacts>(
  signOffMachine,
  {
    authorId: 'author',
    writerIds: ['author'],
    ofOffice: false,
    waitingSignerIds: ['me', 'other'],
    hashMatches: true,
    unresolvedSigners: 0,
    reassignable: true,
  },
  ['OFF'],
  {
    start: [
      ['named signers', {}, null],
      ['a step nobody can sign', { unresolvedSigners: 1 }, 'sign-off.signer-unresolved'],
    ],
    signStep: signing,
    approve: signing,
    reject: signing,
    return: signing,
    reassign: [
      ['a rested step', {}, null],
      ['a fresh step', { reassignable: false }, 'sign-off.reassign-early'],
      ['the author', { writerIds: ['me'] }, 'sign-off.author-signs'],
    ],
    withdraw: [
      ['the author', { authorId: 'me' }, null],
      ['a signer', {}, 'sign-off.not-author'],
      ['the office, of a gate', { ofOffice: true }, null],
      ['a section, of a gate', { ofOffice: true }, 'sign-off.not-author', { by: ['LEAD'] }],
    ],
  },
);

guardTests<string, string, ExtensionFacts>(
  extensionMachine,
  {
    limits: { times: 2, totalWorkingDays: 30 },
    dueReached: false,
    subjectOpen: true,
    withSchool: true,
    isLater: true,
    onDayOff: false,
    granted: 0,
    grantedWorkingDays: 0,
    askedWorkingDays: 5,
    requestedBy: 'principal',
    schoolId: 'school',
    actorUnitId: 'town',
  },
  ['TOWN'],
  {
    edit: [
      ['everything in order', {}, null],
      ['a due date that has come', { dueReached: true }, 'extension.after-due'],
    ],
    discard: [
      ['the author', { requestedBy: 'me' }, null],
      ['the author when it is too late to ask', { requestedBy: 'me', dueReached: true }, null],
      ['somebody else of the school', { requestedBy: 'other' }, 'extension.not-author'],
    ],
    submit: [
      ['everything in order', {}, null],
      ['a due date that has come', { dueReached: true }, 'extension.after-due'],
      ['a settled duty', { subjectOpen: false }, 'extension.settled'],
      ['the ball at the town', { withSchool: false }, 'extension.not-with-school'],
      ['no later day', { isLater: false }, 'extension.not-later'],
      ['a day off', { onDayOff: true }, 'extension.day-off'],
      ['two extensions granted', { granted: 2 }, 'extension.times'],
      ['exactly the days that are left', { grantedWorkingDays: 20, askedWorkingDays: 10 }, null],
      ['a day too many', { grantedWorkingDays: 20, askedWorkingDays: 11 }, 'extension.too-long'],
    ],
    'decide APPROVED': [
      ['everything in order', {}, null],
      ['a due date that has come', { dueReached: true }, 'extension.after-due'],
      ['the requester himself', { requestedBy: 'me' }, 'extension.own-request'],
      ['somebody of the school', { actorUnitId: 'school' }, 'extension.reviewer-of-school'],
      ['a date a return has overtaken', { isLater: false }, 'extension.not-later'],
      ['the ball at the town', { withSchool: false }, null],
    ],
    'decide REJECTED': [
      ['a date a return has overtaken', { isLater: false }, null],
      ['the requester himself', { requestedBy: 'me' }, 'extension.own-request'],
      ['a due date that has come', { dueReached: true }, 'extension.after-due'],
    ],
  },
);

guardTests<string, string, MilestoneFacts>(
  milestoneMachine,
  { targetReached: true, proven: true, soft: false, duePassed: true },
  ['LEAD'],
  {
    confirm: [
      ['the target reached and a note', {}, null],
      ['the target not reached', { targetReached: false }, 'milestone.target-missed'],
      ['nothing to show', { proven: false }, 'milestone.proof-missing'],
    ],
    miss: [
      ['its day past', {}, null],
      ['its day to come', { duePassed: false }, 'milestone.not-due'],
      ['a goal striven for', { soft: true }, 'milestone.soft'],
    ],
    confirmLate: [
      ['the target reached and a note', {}, null],
      ['the target not reached', { targetReached: false }, 'milestone.target-missed'],
      ['nothing to show', { proven: false }, 'milestone.proof-missing'],
    ],
  },
);

guardTests<string, string, CalendarYearFacts>(
  calendarYearMachine,
  { enteredBy: 'office', findings: 0 },
  ['DEP'],
  {
    publish: [
      ['everything in order', {}, null],
      ['his own entry', { enteredBy: 'me' }, 'calendar.own-entry'],
      ['a day that is wrong', { findings: 1 }, 'calendar.days-invalid'],
    ],
  },
);

guardTests<string, string, MeetingFacts>(
  meetingMachine,
  { hasAgenda: true, hasAttendance: true, heldInFuture: false, openItems: 0, reasonGiven: true },
  ['OFF'],
  {
    notify: [
      ['an agenda', {}, null],
      ['no agenda', { hasAgenda: false }, 'meeting.agenda-missing'],
    ],
    hold: [
      ['attendance and decisions', {}, null],
      ['nobody there', { hasAttendance: false }, 'meeting.attendance-missing'],
      ['a day to come', { heldInFuture: true }, 'meeting.not-yet'],
    ],
    close: [
      ['every item done or moved', {}, null],
      ['an open item', { openItems: 1 }, 'meeting.items-open'],
    ],
    cancel: [
      ['a reason', {}, null],
      ['no reason', { reasonGiven: false }, 'reason.required'],
    ],
  },
);

guardTests<string, string, DateAmendmentFacts>(dateAmendmentMachine, { isRunning: true }, ['OFF'], {
  edit: [
    ['a running campaign', {}, null],
    ['a campaign that has ended', { isRunning: false }, 'amendment.not-running'],
  ],
  submit: [
    ['a running campaign', {}, null],
    ['a campaign that has ended', { isRunning: false }, 'amendment.not-running'],
  ],
  apply: [
    ['a running campaign', {}, null],
    ['a campaign that has ended', { isRunning: false }, 'amendment.not-running'],
  ],
});

guardTests<string, string, QuotaPeriodFacts>(
  quotaPeriodMachine,
  { reached: true, ended: true, reasonGiven: true },
  [],
  {
    meet: [
      ['the minimum reached', {}, null],
      ['less than the minimum', { reached: false }, 'quota.not-reached'],
    ],
    fail: [
      ['an ended period below the minimum', { reached: false }, null],
      ['the minimum reached', {}, 'quota.reached'],
      ['a running period', { reached: false, ended: false }, 'quota.period-running'],
    ],
    exempt: [
      ['a reason', {}, null],
      ['no reason', { reasonGiven: false }, 'reason.required'],
    ],
    makeUp: [
      ['the minimum reached with what was made up', {}, null],
      ['still less', { reached: false }, 'quota.not-reached'],
    ],
  },
);

guardTests<string, string, RestatementFacts>(
  restatementMachine,
  { proposedBy: 'other', oldHolds: true, reasonGiven: true },
  ['OFF'],
  {
    confirm: [
      ["another's proposal", {}, null],
      ['his own', { proposedBy: 'me' }, 'restatement.same-person'],
      ['a figure restated meanwhile', { oldHolds: false }, 'restatement.old-changed'],
    ],
    reject: [
      ["another's proposal", {}, null],
      ['his own', { proposedBy: 'me' }, 'restatement.same-person'],
      ['no reason', { reasonGiven: false }, 'reason.required'],
    ],
    withdraw: [
      ['his own proposal', { proposedBy: 'me' }, null],
      ["another's", {}, 'restatement.not-proposer'],
    ],
  },
);
