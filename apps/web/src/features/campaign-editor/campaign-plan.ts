import {
  GATE_ITEM_KINDS,
  GATE_TESTS,
  PHASE_TYPES,
  SCHOOL_FLAGS,
  SCHOOL_TYPES,
  type CampaignScope,
  type DueExpr,
  type EvidencePolicy,
  type FormSpec,
  type GateItemKind,
  type GateRule,
  type GateTest,
  type PhaseType,
  type SupportType,
} from '@app/contracts';
import type { Schemas } from '@web/api/client';
import { formSpecOf, isValues } from '@web/ui/form/form-fields';

export type Campaign = Schemas['CampaignResponse'];
export type PlanPhase = Schemas['PlanPhaseResponse'];
export type PlanTask = Schemas['PlanTaskResponse'];
export type PlanDeliverable = Schemas['PlanDeliverableResponse'];
export type PlanFinding = Schemas['PlanFindingResponse'];

/** The heads of a plan as they are typed. */
export interface HeaderDraft {
  readonly title: string;
  readonly theme: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly docPrefix: string;
  /** one aim a line */
  readonly goals: string;
}
export interface PhaseDraft {
  readonly no: number;
  readonly type: PhaseType;
  readonly title: string;
  readonly requirement: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly townReviewBudgetWorkingDays: number;
  readonly gateBudgetWorkingDays: number;
  readonly gateSpec: readonly GateRule[];
  readonly startRequiresGateOf: readonly number[];
}
export interface DutyDraft {
  readonly phaseId: string;
  readonly requirement: string;
  readonly due: DueExpr | Readonly<Record<string, unknown>>;
  readonly formSpec: FormSpec;
  readonly reviewLevels: number;
}
export interface TaskDraft {
  readonly no: number;
  readonly planNo: string;
  readonly title: string;
  readonly requirement: string;
  readonly scope: CampaignScope | null;
  readonly evidencePolicy: EvidencePolicy;
  readonly evidenceReason: string;
  readonly leadUnitIds: readonly string[];
  readonly supportTypes: readonly SupportType[];
  readonly phases: readonly DutyDraft[];
}
export interface DeliverableDraft extends DutyDraft {
  readonly code: string;
  readonly title: string;
  readonly evidencePolicy: EvidencePolicy;
  readonly evidenceReason: string;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
const among = <T extends string>(words: readonly T[], value: unknown): readonly T[] =>
  words.filter((word) => texts(value).includes(word));

/** The scope of a plan or a task as the server describes it. */
export const scopeOf = (value: Readonly<Record<string, unknown>>): CampaignScope => ({
  schoolTypes: among(SCHOOL_TYPES, value['schoolTypes']),
  groups: texts(value['groups']),
  flags: among(SCHOOL_FLAGS, value['flags']),
  include: texts(value['include']),
  exclude: texts(value['exclude']),
});

const ruleOf = (value: unknown): readonly GateRule[] => {
  if (!isValues(value)) return [];
  const kind = GATE_ITEM_KINDS.find((one): one is GateItemKind => one === value['kind']);
  const test = GATE_TESTS.find((one): one is GateTest => one === value['test']);
  if (!kind || !test) return [];
  const select = texts(value['select']);
  return [
    {
      kind,
      test,
      mandatory: value['mandatory'] === true,
      ...(select.length === 0 ? {} : { select }),
      ...(typeof value['min'] === 'number' ? { min: value['min'] } : {}),
    },
  ];
};

export const headerOf = (campaign: Campaign): HeaderDraft => ({
  title: campaign.title,
  theme: campaign.theme ?? '',
  startOn: campaign.startOn,
  endOn: campaign.endOn,
  docPrefix: campaign.docPrefix,
  goals: campaign.goals.join('\n'),
});

export const phaseOf = (phase: PlanPhase): PhaseDraft => ({
  no: phase.no,
  type: PHASE_TYPES.find((type) => type === phase.type) ?? 'CUSTOM',
  title: phase.title,
  requirement: phase.requirement,
  startOn: phase.startOn,
  endOn: phase.endOn,
  townReviewBudgetWorkingDays: phase.townReviewBudgetWorkingDays,
  gateBudgetWorkingDays: phase.gateBudgetWorkingDays,
  gateSpec: phase.gateSpec.flatMap(ruleOf),
  startRequiresGateOf: phase.startRequiresGateOf,
});

export const taskOf = (task: PlanTask): TaskDraft => ({
  no: task.no,
  planNo: task.planNo,
  title: task.title,
  requirement: task.requirement,
  scope: task.scope === null ? null : scopeOf(task.scope),
  evidencePolicy: task.evidencePolicy,
  evidenceReason: task.evidenceReason ?? '',
  leadUnitIds: task.leadUnitIds,
  supportTypes: task.supportTypes,
  phases: task.phases.map(({ phaseId, requirement, due, formSpec, reviewLevels }) => ({
    phaseId,
    requirement,
    due,
    formSpec: formSpecOf(formSpec),
    reviewLevels,
  })),
});

export const deliverableOf = (one: PlanDeliverable): DeliverableDraft => ({
  phaseId: one.phaseId,
  code: one.code,
  title: one.title,
  requirement: one.requirement,
  due: one.due,
  formSpec: formSpecOf(one.formSpec),
  reviewLevels: one.reviewLevels,
  evidencePolicy: one.evidencePolicy,
  evidenceReason: one.evidenceReason ?? '',
});

/** Until the last day of its phase, with one answer: what a new duty begins as. */
export const newDuty = (phaseId: string, formSpec: FormSpec): DutyDraft => ({
  phaseId,
  requirement: '',
  due: { kind: 'PHASE_OFFSET', anchor: 'END', workingDays: 0 },
  formSpec,
  reviewLevels: 1,
});

/** A number that is not taken yet. */
export const nextNo = (taken: readonly { readonly no: number }[]): number =>
  Math.max(0, ...taken.map(({ no }) => no)) + 1;
