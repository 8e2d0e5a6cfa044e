import {
  SCHOOL_TASK_STATES,
  type CohortState,
  type ReviewStage,
  type SchoolTaskState,
} from '@app/contracts';
import type { Guard, Machine, Refusal } from '../machine/machine';

export type SchoolTaskAction =
  | 'distribute'
  | 'acknowledge'
  | 'work'
  | 'submitInternally'
  | 'sendBack'
  | 'sign'
  | 'withdraw'
  | 'takeUp'
  | 'passUp'
  | 'return'
  | 'accept'
  | 'reopen'
  | 'requestExemption'
  | 'decideExemption'
  | 'cancel';

export interface SchoolTaskFacts {
  readonly reviewLevels: number;
  readonly reviewStage: ReviewStage | null;
  readonly cohortState: CohortState;
  readonly preparedBy: string | null;
  readonly submittedBy: string | null;
  readonly exemptRequestedBy: string | null;
  /** who passed a two-level task up to the lead section */
  readonly passedUpBy: string | null;
  /** unit of the person who acts; a reviewer must not belong to the school */
  readonly actorUnitId: string | null;
  readonly schoolId: string;
  readonly formFindings: number;
  /** the policy asks for evidence and none is kept */
  readonly evidenceMissing: boolean;
  /** why the policy asks for it, in the words of the plan */
  readonly evidenceReason: string | null;
  /** the school has one officer only: he may prepare and sign, marked as such */
  readonly singleHandedAllowed: boolean;
}

const complete: Guard<SchoolTaskFacts> = (f): Refusal | null => {
  if (f.formFindings > 0) {
    return {
      code: 'school-task.form-incomplete',
      kind: 'invalid',
      facts: { count: f.formFindings },
    };
  }
  if (!f.evidenceMissing) return null;
  return {
    code: 'school-task.evidence-missing',
    kind: 'invalid',
    facts: { reason: f.evidenceReason ?? '' },
  };
};
const notOfTheSchool: Guard<SchoolTaskFacts> = (f, c) => {
  if (f.actorUnitId === f.schoolId)
    return { code: 'school-task.reviewer-of-school', kind: 'forbidden' };
  return c.personId !== null && (c.personId === f.submittedBy || c.personId === f.preparedBy)
    ? { code: 'school-task.own-submission', kind: 'forbidden' }
    : null;
};
/** At stage TOWN the town decides, at stage LEAD the lead section; the safety office may step in at LEAD. */
const atHisStage: Guard<SchoolTaskFacts> = (f, c) => {
  const own = notOfTheSchool(f, c);
  if (own) return own;
  if (f.reviewStage === 'LEAD') {
    return c.by.includes('LEAD') || c.by.includes('OFF')
      ? null
      : { code: 'school-task.stage-lead', kind: 'forbidden' };
  }
  return c.by.includes('TOWN') || c.by.includes('OFF')
    ? null
    : { code: 'school-task.stage-town', kind: 'forbidden' };
};

/** Domain model 4.4. A late submission is accepted in every phase and cohort state; lateness is shown, never locked. */
export const schoolTaskMachine: Machine<SchoolTaskState, SchoolTaskAction, SchoolTaskFacts> = {
  kind: 'SCHOOL_TASK',
  states: SCHOOL_TASK_STATES,
  initial: 'ASSIGNED',
  transitions: [
    { action: 'distribute', from: [], to: 'ASSIGNED', policy: null },
    {
      action: 'acknowledge',
      from: ['ASSIGNED'],
      to: 'ACKNOWLEDGED',
      policy: 'school-task.acknowledge',
    },
    {
      action: 'work',
      from: ['ASSIGNED', 'ACKNOWLEDGED', 'RETURNED'],
      to: 'IN_PROGRESS',
      policy: 'school-task.work',
      // saving the draft of a task in progress is the same button
      afterImplied: { action: 'work', from: ['IN_PROGRESS'] },
    },
    {
      action: 'submitInternally',
      from: ['IN_PROGRESS'],
      to: 'INTERNAL_REVIEW',
      policy: 'school-task.submit-internally',
      guard: complete,
    },
    {
      action: 'sendBack',
      from: ['INTERNAL_REVIEW'],
      to: 'IN_PROGRESS',
      policy: 'school-task.sign',
    },
    {
      action: 'sign',
      from: ['INTERNAL_REVIEW'],
      to: 'SUBMITTED',
      policy: 'school-task.sign',
      guard: (f, c) =>
        f.preparedBy === c.personId && !f.singleHandedAllowed
          ? { code: 'school-task.own-draft', kind: 'forbidden' }
          : complete(f, c),
    },
    { action: 'withdraw', from: ['SUBMITTED'], to: 'IN_PROGRESS', policy: 'school-task.sign' },
    {
      action: 'takeUp',
      from: ['SUBMITTED'],
      to: 'UNDER_REVIEW',
      policy: 'school-task.take-up',
      guard: notOfTheSchool,
    },
    {
      action: 'passUp',
      from: ['UNDER_REVIEW'],
      to: 'SAME',
      policy: 'school-task.take-up',
      afterImplied: { action: 'takeUp', from: ['SUBMITTED'] },
      guard: (f, c) => {
        const own = notOfTheSchool(f, c);
        if (own) return own;
        if (f.reviewLevels < 2) return { code: 'action.illegal' };
        return f.reviewStage === 'LEAD' ? { code: 'school-task.stage-lead' } : null;
      },
    },
    {
      action: 'return',
      from: ['UNDER_REVIEW'],
      to: 'RETURNED',
      policy: 'school-task.review',
      afterImplied: { action: 'takeUp', from: ['SUBMITTED'] },
      guard: atHisStage,
    },
    {
      action: 'accept',
      from: ['UNDER_REVIEW'],
      to: 'ACCEPTED',
      policy: 'school-task.review',
      afterImplied: { action: 'takeUp', from: ['SUBMITTED'] },
      guard: (f, c) => {
        const own = notOfTheSchool(f, c);
        if (own) return own;
        if (f.reviewLevels === 1) {
          return c.by.includes('TOWN')
            ? null
            : { code: 'school-task.stage-town', kind: 'forbidden' };
        }
        if (f.reviewStage !== 'LEAD') return { code: 'school-task.stage-lead' };
        // the reviewing unit of a directly-run group may be the lead section: its two levels are two people
        if (c.personId !== null && c.personId === f.passedUpBy)
          return { code: 'school-task.both-levels', kind: 'forbidden' };
        return c.by.includes('LEAD') || c.by.includes('OFF')
          ? null
          : { code: 'school-task.stage-lead', kind: 'forbidden' };
      },
    },
    {
      action: 'reopen',
      from: ['ACCEPTED'],
      to: 'RETURNED',
      policy: 'school-task.review',
      guard: (f, c) =>
        f.cohortState === 'OPEN' || f.cohortState === 'TOWN_REVIEW'
          ? notOfTheSchool(f, c)
          : { code: 'school-task.sheet-signed' },
    },
    {
      action: 'requestExemption',
      from: ['ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED'],
      to: 'EXEMPT_REQUESTED',
      policy: 'school-task.request-exemption',
    },
    {
      action: 'decideExemption',
      from: ['EXEMPT_REQUESTED'],
      to: 'EXEMPTED',
      policy: 'school-task.decide-exemption',
      guard: (f, c) =>
        c.personId === f.exemptRequestedBy
          ? { code: 'school-task.exemption-own', kind: 'forbidden' }
          : null,
    },
    {
      action: 'decideExemption',
      from: ['EXEMPT_REQUESTED'],
      to: 'IN_PROGRESS',
      policy: 'school-task.decide-exemption',
      guard: (f, c) =>
        c.personId === f.exemptRequestedBy
          ? { code: 'school-task.exemption-own', kind: 'forbidden' }
          : null,
    },
    {
      action: 'cancel',
      from: [
        'ASSIGNED',
        'ACKNOWLEDGED',
        'IN_PROGRESS',
        'INTERNAL_REVIEW',
        'SUBMITTED',
        'UNDER_REVIEW',
        'RETURNED',
        'EXEMPT_REQUESTED',
      ],
      to: 'CANCELLED',
      policy: 'school-task.cancel',
      system: true,
      silent: true,
    },
  ],
};
