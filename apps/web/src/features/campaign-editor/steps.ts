import type { WebKey } from '@web/app/t';
import type { Campaign, PlanFinding } from './campaign-plan';

export const STEP_IDS = [
  'basics',
  'phases',
  'tasks',
  'forms',
  'gates',
  'ladder',
  'check',
  'issue',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export const stepName = (id: StepId): WebKey => `web.editor.step.${id}`;
export const isStepId = (value: string | undefined): value is StepId =>
  STEP_IDS.some((id) => id === value);

/** Where each field of a plan is written; the first that fits. What fits nowhere is explained on the check page. */
const PLACES: readonly (readonly [RegExp, StepId])[] = [
  [/^(basis|title|theme|startOn|endOn|goals|docPrefix|scope)\b/, 'basics'],
  [/^phases\[\d+\]\.(gateSpec|startRequiresGateOf)/, 'gates'],
  [/^phases/, 'phases'],
  [/^tasks\[\d+\]\.(phases\[\d+\]\.|evidence)/, 'forms'],
  [/^tasks/, 'tasks'],
  [/^deliverables/, 'forms'],
  [/^(signRoutes|posts)\b/, 'issue'],
];
export const stepOfField = (field: string): StepId =>
  PLACES.find(([pattern]) => pattern.test(field))?.[1] ?? 'check';

/** Still in the way: what blocks, and warnings nobody has explained. */
export const isOpen = (finding: PlanFinding): boolean =>
  finding.severity === 'BLOCKING' ||
  (finding.severity === 'WARNING' && finding.explanation === null);

export type StepState =
  | { readonly kind: 'done' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly count: number };

const isEmpty = (id: StepId, { plan, state }: Campaign): boolean => {
  switch (id) {
    case 'basics':
      return plan.bases.length === 0;
    case 'phases':
      return plan.phases.length === 0;
    case 'tasks':
      return plan.tasks.length === 0;
    case 'forms':
      return plan.tasks.length === 0 && plan.deliverables.length === 0;
    case 'gates':
      return plan.phases.every(({ gateSpec }) => gateSpec.length === 0);
    case 'issue':
      return state === 'DRAFT' || state === 'RETURNED';
    case 'check':
    case 'ladder':
      return false;
  }
};

/** How a step stands: what is to be mended in it counts before what is merely not filled in. */
export function stateOfStep(
  id: StepId,
  campaign: Campaign,
  findings: readonly PlanFinding[],
): StepState {
  const open = findings.filter(isOpen);
  const count =
    id === 'check'
      ? open.length
      : open.filter(({ field, severity }) => stepOfField(field) === id && severity === 'BLOCKING')
          .length;
  if (count > 0 && !(id === 'basics' && isEmpty(id, campaign) && count === 1))
    return { kind: 'open', count };
  return isEmpty(id, campaign) ? { kind: 'empty' } : { kind: 'done' };
}

/** Fields of a path from itself to its root: `a[0].b.c`, `a[0].b`, `a[0]`, `a`. */
export const pathsUp = (field: string): readonly string[] => {
  const cut = field.replace(/(\.[^.[\]]+|\[[^[\]]*\])$/, '');
  return cut === field || cut === '' ? [field] : [field, ...pathsUp(cut)];
};
