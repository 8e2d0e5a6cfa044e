import { phaseWorkflowId } from '@app/contracts';
import {
  DomainError,
  DueExprError,
  resolveDue,
  type Calendar,
  type ResolvedDue,
} from '@app/domain';
import {
  campaignOrThrow,
  campaignPlan,
  type PlanPhase,
  type TransactionScope,
} from '@app/persistence';
import type { DueExpr } from '@app/contracts';
import { calendarOf } from '../calendar/calendar-service';
import { phaseStartPayload } from '../phase/phase-clock';

/** Far enough for a soft goal to be never due and still sort last. */
export const SOFT_DUE_ON = '9999-12-31';

/** A budget of a task runs from the day its phase opens. */
type PhaseSpan = Pick<PlanPhase, 'no' | 'startOn' | 'endOn'> & { readonly openedAt?: Date };

export function resolvedDue(due: DueExpr, phase: PhaseSpan, calendar: Calendar): ResolvedDue {
  try {
    return resolveDue(
      due,
      {
        phase,
        period: { fromOn: phase.startOn, toOn: phase.endOn },
        eventAtMs: phase.openedAt?.getTime() ?? calendar.startOf(phase.startOn),
      },
      calendar,
    );
  } catch (error) {
    if (error instanceof DueExprError)
      throw new DomainError('due.unresolved', 'invalid', { phase: phase.no, reason: error.code });
    throw error;
  }
}

/** Turns every date of the plan into instants of its calendar; running it again gives the same. */
export async function planInstants(scope: TransactionScope, campaignId: string): Promise<void> {
  const campaign = await campaignOrThrow(scope, campaignId, null);
  const calendar = await calendarOf(scope, campaign.calendarId);
  const plan = await campaignPlan(scope, campaignId);
  await scope.execute(
    'UPDATE campaign SET start_at = $2, end_at = $3, planned_at = $4 WHERE id = $1',
    [
      campaignId,
      new Date(calendar.startOf(campaign.startOn)),
      new Date(calendar.endOf(campaign.endOn)),
      scope.now,
    ],
  );
  for (const phase of plan.phases) {
    await scope.execute(
      'UPDATE phase SET start_at = $2, end_at = $3, provisional = $4 WHERE id = $1',
      [
        phase.id,
        new Date(calendar.startOf(phase.startOn)),
        new Date(calendar.endOf(phase.endOn)),
        calendar.isProvisional(phase.endOn),
      ],
    );
    // an open phase counts from the day it opened, and its tasks are out
    if (phase.state !== 'PLANNED') continue;
    const duties = [
      ...plan.tasks.flatMap((x) =>
        x.phases
          .filter((p) => p.phaseId === phase.id)
          .map((p) => ({ table: 'task_phase' as const, id: p.id, due: p.due })),
      ),
      ...plan.deliverables
        .filter((d) => d.phaseId === phase.id)
        .map((d) => ({ table: 'deliverable_spec' as const, id: d.id, due: d.due })),
    ];
    for (const duty of duties) {
      await writeDue(scope, duty, resolvedDue(duty.due, phase, calendar));
    }
  }
}

export type DutyTable = 'task_phase' | 'deliverable_spec';

export async function writeDue(
  scope: TransactionScope,
  duty: { readonly table: DutyTable; readonly id: string },
  due: ResolvedDue,
): Promise<void> {
  await scope.execute(
    `UPDATE ${duty.table} SET due_at = $2, due_on = $3, due_provisional = $4, due_soft = $5 WHERE id = $1`,
    [duty.id, new Date(due.dueAtMs), due.soft ? SOFT_DUE_ON : due.dueOn, due.provisional, due.soft],
  );
}

/** Budgets of a phase begin when it opens, early or late: their dates are made anew before its tasks are distributed. */
export async function planOpenedBudgets(
  scope: TransactionScope,
  phase: Pick<PlanPhase, 'id' | 'no' | 'startOn' | 'endOn'> & { readonly calendarId: string },
): Promise<void> {
  const calendar = await calendarOf(scope, phase.calendarId);
  const duties = await scope.query<{ table: DutyTable; id: string; due: DueExpr }>(
    `SELECT 'task_phase' AS table, id, due FROM task_phase WHERE phase_id = $1 AND $2 = ANY(ARRAY[due->>'kind', due->'inner'->>'kind'])
     UNION ALL SELECT 'deliverable_spec', id, due FROM deliverable_spec WHERE phase_id = $1 AND $2 = ANY(ARRAY[due->>'kind', due->'inner'->>'kind']) ORDER BY 2`,
    [phase.id, 'BUDGET'],
  );
  for (const duty of duties)
    await writeDue(scope, duty, resolvedDue(duty.due, { ...phase, openedAt: scope.now }, calendar));
}

/** One clock per phase; starting one that runs changes nothing. */
export async function startPhaseClocks(
  scope: TransactionScope,
  campaignId: string,
): Promise<number> {
  const campaign = await campaignOrThrow(scope, campaignId, null);
  const { phases } = await campaignPlan(scope, campaignId);
  for (const phase of phases) {
    scope.send({
      kind: 'start',
      workflowId: phaseWorkflowId({ phaseId: phase.id, generation: phase.generation }),
      workflowType: 'phaseWorkflow',
      subjectKind: 'PHASE',
      subjectId: phase.id,
      subjectVersion: 0,
      action: 'plan',
      payload: phaseStartPayload({
        ...phase,
        bureauId: campaign.bureauId,
        campaignId,
        stateVersion: 0,
        campaignTitle: campaign.title,
      }),
    });
  }
  return phases.length;
}
