import { COHORT_STATES, type CohortState, type PhaseState } from '@app/contracts';
import { isOneOf, type Machine } from '../machine/machine';

export type CohortAction =
  | 'openCohort'
  | 'joinSchool'
  | 'leaveSchool'
  | 'startTownReview'
  | 'prepareSheet'
  | 'returnToSchools'
  | 'signCohort'
  | 'returnToTown'
  | 'closeCohort'
  | 'closeUnsigned'
  | 'cancel'
  | 'reopenCohort';

export interface CohortFacts {
  readonly phaseState: PhaseState;
  /** tasks SUBMITTED or UNDER_REVIEW at stage TOWN */
  readonly queueLength: number;
  readonly unsettledWithoutLine: number;
  readonly draftPreparedBy: string | null;
  readonly identityHolds: boolean;
  /** the sheet's hash the signer saw equals the draft's hash of now */
  readonly hashMatches: boolean;
  readonly returnable: number;
}

/** Domain model 4.3. */
export const cohortMachine: Machine<CohortState, CohortAction, CohortFacts> = {
  kind: 'COHORT',
  states: COHORT_STATES,
  initial: 'OPEN',
  transitions: [
    { action: 'openCohort', from: [], to: 'OPEN', policy: null },
    {
      action: 'joinSchool',
      from: ['OPEN', 'TOWN_REVIEW'],
      to: 'SAME',
      policy: 'cohort.membership',
      silent: true,
    },
    {
      action: 'leaveSchool',
      from: ['OPEN', 'TOWN_REVIEW'],
      to: 'SAME',
      policy: 'cohort.membership',
      silent: true,
    },
    {
      action: 'startTownReview',
      from: ['OPEN'],
      to: 'TOWN_REVIEW',
      policy: 'cohort.review',
      system: true,
      guard: (f, c) =>
        c.personId !== null && f.queueLength > 0
          ? { code: 'cohort.queue-not-empty', facts: { count: f.queueLength } }
          : null,
    },
    {
      action: 'prepareSheet',
      from: ['TOWN_REVIEW'],
      to: 'SAME',
      policy: 'cohort.review',
      guard: (f) =>
        f.unsettledWithoutLine === 0
          ? null
          : { code: 'cohort.unsettled-without-line', facts: { count: f.unsettledWithoutLine } },
    },
    {
      action: 'returnToSchools',
      from: ['TOWN_REVIEW'],
      to: 'OPEN',
      policy: 'cohort.review',
      guard: (f) => (f.returnable > 0 ? null : { code: 'cohort.nothing-to-return' }),
    },
    {
      action: 'signCohort',
      from: ['TOWN_REVIEW'],
      to: 'SIGNED',
      policy: 'cohort.sign',
      guard: (f, c) => {
        if (f.draftPreparedBy === null) return { code: 'cohort.draft-missing' };
        if (isOneOf(c, [f.draftPreparedBy])) return { code: 'cohort.own-sheet' };
        if (f.unsettledWithoutLine > 0) {
          return {
            code: 'cohort.unsettled-without-line',
            facts: { count: f.unsettledWithoutLine },
          };
        }
        if (!f.identityHolds) return { code: 'cohort.identity-broken' };
        return f.hashMatches ? null : { code: 'cohort.sheet-stale' };
      },
    },
    {
      action: 'returnToTown',
      from: ['SIGNED'],
      to: 'TOWN_REVIEW',
      policy: 'cohort.return-to-town',
      guard: (f) =>
        f.phaseState === 'CLOSED' || f.phaseState === 'CLOSED_WITH_ISSUES'
          ? { code: 'cohort.phase-closed' }
          : null,
    },
    { action: 'closeCohort', from: ['SIGNED'], to: 'CLOSED', policy: null },
    { action: 'closeUnsigned', from: ['OPEN', 'TOWN_REVIEW'], to: 'CLOSED', policy: null },
    { action: 'cancel', from: ['OPEN', 'TOWN_REVIEW', 'SIGNED'], to: 'CLOSED', policy: null },
    { action: 'reopenCohort', from: ['CLOSED'], to: 'OPEN', policy: 'cohort.reopen', silent: true },
  ],
};
