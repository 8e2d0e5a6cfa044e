import type { CampaignScope } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import type { DeliverableDraft, HeaderDraft, PhaseDraft, TaskDraft } from './campaign-plan';

type Result = Promise<Schemas['CampaignChangedResponse']>;
export type BasisDraft = Omit<Schemas['BasisRequest'], 'expectedVersion'>;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const orNothing = (text: string): { evidenceReason?: string } =>
  text.trim() === '' ? {} : { evidenceReason: text.trim() };

const phaseBody = (phase: PhaseDraft, expectedVersion: number) => ({
  ...phase,
  gateSpec: phase.gateSpec.map(({ select, ...rule }) => ({
    ...rule,
    ...(select === undefined ? {} : { select: [...select] }),
  })),
  startRequiresGateOf: [...phase.startRequiresGateOf],
  expectedVersion,
});
const scopeBody = (scope: CampaignScope) => ({
  schoolTypes: [...(scope.schoolTypes ?? [])],
  groups: [...(scope.groups ?? [])],
  flags: [...(scope.flags ?? [])],
  include: [...(scope.include ?? [])],
  exclude: [...(scope.exclude ?? [])],
});
const taskBody = ({ scope, evidenceReason, ...task }: TaskDraft, expectedVersion: number) => ({
  ...task,
  ...(scope === null ? {} : { scope: scopeBody(scope) }),
  ...orNothing(evidenceReason),
  leadUnitIds: [...task.leadUnitIds],
  supportTypes: [...task.supportTypes],
  phases: task.phases.map(({ reviewLevels, due, formSpec, ...duty }) => ({
    ...duty,
    due: { ...due },
    formSpec: { ...formSpec },
    reviewLevels: levels(reviewLevels),
  })),
  expectedVersion,
});
const deliverableBody = (
  { evidenceReason, due, formSpec, ...one }: DeliverableDraft,
  expectedVersion: number,
) => ({
  ...one,
  due: { ...due },
  formSpec: { ...formSpec },
  reviewLevels: levels(one.reviewLevels),
  ...orNothing(evidenceReason),
  expectedVersion,
});
const levels = (n: number): 1 | 2 => (n === 2 ? 2 : 1);

/** Every write of the plan of one campaign: on the version that was seen, with the key of the intended action. */
export function planRequests(id: string) {
  const at = (key: string) => ({ params: { path: { id }, header: intent(key) } });
  return {
    header: (
      { goals, ...header }: Partial<HeaderDraft>,
      expectedVersion: number,
      key: string,
    ): Result =>
      bodyOf(
        api.PATCH('/api/v1/campaigns/{id}', {
          ...at(key),
          body: {
            ...header,
            ...(goals === undefined ? {} : { goals: lines(goals) }),
            expectedVersion,
          },
        }),
      ),
    scope: (scope: CampaignScope, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.PATCH('/api/v1/campaigns/{id}', {
          ...at(key),
          body: { scope: scopeBody(scope), expectedVersion },
        }),
      ),
    addBasis: (basis: BasisDraft, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/basis', {
          ...at(key),
          body: { ...basis, expectedVersion },
        }),
      ),
    updateBasis: (
      basisId: string,
      basis: BasisDraft,
      expectedVersion: number,
      key: string,
    ): Result =>
      bodyOf(
        api.PUT('/api/v1/campaigns/{id}/basis/{basisId}', {
          params: { path: { id, basisId }, header: intent(key) },
          body: { ...basis, expectedVersion },
        }),
      ),
    removeBasis: (basisId: string, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.DELETE('/api/v1/campaigns/{id}/basis/{basisId}', {
          params: { path: { id, basisId }, query: { expectedVersion }, header: intent(key) },
        }),
      ),
    addPhase: (phase: PhaseDraft, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/phases', {
          ...at(key),
          body: phaseBody(phase, expectedVersion),
        }),
      ),
    updatePhase: (
      phaseId: string,
      phase: PhaseDraft,
      expectedVersion: number,
      key: string,
    ): Result =>
      bodyOf(
        api.PUT('/api/v1/campaigns/{id}/phases/{phaseId}', {
          params: { path: { id, phaseId }, header: intent(key) },
          body: phaseBody(phase, expectedVersion),
        }),
      ),
    removePhase: (phaseId: string, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.DELETE('/api/v1/campaigns/{id}/phases/{phaseId}', {
          params: { path: { id, phaseId }, query: { expectedVersion }, header: intent(key) },
        }),
      ),
    addTask: (task: TaskDraft, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/tasks', {
          ...at(key),
          body: taskBody(task, expectedVersion),
        }),
      ),
    updateTask: (taskId: string, task: TaskDraft, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.PUT('/api/v1/campaigns/{id}/tasks/{taskId}', {
          params: { path: { id, taskId }, header: intent(key) },
          body: taskBody(task, expectedVersion),
        }),
      ),
    removeTask: (taskId: string, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.DELETE('/api/v1/campaigns/{id}/tasks/{taskId}', {
          params: { path: { id, taskId }, query: { expectedVersion }, header: intent(key) },
        }),
      ),
    addDeliverable: (one: DeliverableDraft, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/deliverables', {
          ...at(key),
          body: deliverableBody(one, expectedVersion),
        }),
      ),
    updateDeliverable: (
      deliverableId: string,
      one: DeliverableDraft,
      expectedVersion: number,
      key: string,
    ): Result =>
      bodyOf(
        api.PUT('/api/v1/campaigns/{id}/deliverables/{deliverableId}', {
          params: { path: { id, deliverableId }, header: intent(key) },
          body: deliverableBody(one, expectedVersion),
        }),
      ),
    removeDeliverable: (deliverableId: string, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.DELETE('/api/v1/campaigns/{id}/deliverables/{deliverableId}', {
          params: { path: { id, deliverableId }, query: { expectedVersion }, header: intent(key) },
        }),
      ),
    explain: (finding: string, text: string, expectedVersion: number, key: string): Result =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/explanations', {
          ...at(key),
          body: { key: finding, text, expectedVersion },
        }),
      ),
    submit: (expectedVersion: number, key: string): Result =>
      bodyOf(api.POST('/api/v1/campaigns/{id}/submit', { ...at(key), body: { expectedVersion } })),
    issue: (expectedVersion: number, key: string): Result =>
      bodyOf(api.POST('/api/v1/campaigns/{id}/issue', { ...at(key), body: { expectedVersion } })),
  };
}
