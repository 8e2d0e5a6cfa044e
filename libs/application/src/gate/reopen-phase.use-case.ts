import { cohortWorkflowId, phaseWorkflowId, type PhaseState } from '@app/contracts';
import { campaignMachine, DomainError, phaseMachine, type PersonActor } from '@app/domain';
import {
  campaignOrThrow,
  cohortOrThrow,
  insertReopening,
  lockClosedCohorts,
  lockPhaseOrThrow,
  phaseOrThrow,
  reopenCohortTasks,
  supersedeSheet,
  type PhaseRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { campaignFacts, campaignSubject } from '../campaign/campaign-step';
import { SOFT_DUE_ON } from '../campaign/plan-instants';
import { sendCampaignChanged } from '../campaign/run-campaign';
import { BUDGETS, LADDER_VERSION } from '../clock/ladder-version';
import { actOnCohort, cohortFacts, requireReason } from '../cohort/cohort-step';
import type { Deps } from '../composition/deps';
import { cohortStartPayload } from '../launch/cohort-clock';
import { phaseStartPayload } from '../phase/phase-clock';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { performAction } from '../pipeline/action-runner';
import type { PhaseCommand } from './open-gate';

export interface ReopenPhaseCommand extends PhaseCommand {
  readonly reason: string;
  readonly cohortIds: readonly string[];
  /** the schools are left to their work until the end of this day; at least the minimum term of a return */
  readonly workUntilOn?: string;
}
export interface Reopened {
  readonly phaseId: string;
  readonly state: PhaseState;
  readonly generation: number;
  readonly cohortIds: readonly string[];
}

/**
 * A closed phase is opened again for the cohorts named: a next generation of their clocks, the earlier snapshot, sheets and
 * signatures kept. Cohorts that are not named stay closed and count as signed at the next gate.
 */
export class ReopenPhase {
  constructor(private readonly deps: Deps) {}

  async execute(command: ReopenPhaseCommand): Promise<Reopened> {
    requireReason(command.reason);
    return this.deps.commands.run(
      {
        actor: command.actor,
        name: 'phase.reopen',
        request: command.request,
        subject: { kind: 'PHASE', id: command.phaseId },
      },
      (scope) => this.reopen(scope, command),
    );
  }

  private async reopen(scope: TransactionScope, command: ReopenPhaseCommand): Promise<Reopened> {
    const { actor, phaseId } = command;
    const { campaignId, bureauId } = await phaseOrThrow(scope, phaseId);
    if (bureauId !== actor.bureauId) throw new DomainError('object.missing', 'missing');
    // the campaign is locked first, as the steps do that end all its phases
    const campaign = await campaignOrThrow(scope, campaignId, null, true);
    const phase = await lockPhaseOrThrow(scope, phaseId);
    const cohortIds = await lockClosedCohorts(scope, phaseId, command.cohortIds);
    const generation = phase.generation + 1;
    const moved = await performAction(scope, phaseMachine, {
      action: 'reopen',
      actor,
      subject: phaseSubject(phase),
      facts: phaseFacts(phase, { namedCohorts: command.cohortIds.length }),
      set: {
        generation,
        reopened_at: scope.now,
        sheet_id: null,
        sign_off_id: null,
        snapshot_id: null,
        gate_ready_at: null,
        gate_reminded_at: null,
        settled_at: null,
      },
      data: { generation, cohorts: cohortIds.length },
    });
    refuseOthers(command.cohortIds, cohortIds);
    const workUntilAt = await this.workUntil(scope, phase, command.workUntilOn);
    for (const id of cohortIds) await reopenCohort(scope, id, actor, workUntilAt);
    await reopenCohortTasks(scope, {
      cohortIds,
      at: scope.now,
      ladderVersion: LADDER_VERSION,
      calendarId: phase.calendarId,
      neverOn: SOFT_DUE_ON,
    });
    await insertReopening(scope, {
      phaseId,
      generation,
      reason: command.reason,
      cohortIds,
      workUntilAt,
      earlierState: phase.state,
      earlierSheetId: phase.sheetId,
      earlierSnapshotId: phase.snapshotId,
      decidedBy: actor.personId,
      reopenedAt: scope.now,
    });
    if (campaign.state === 'WRAP_UP') {
      await performAction(scope, campaignMachine, {
        action: 'resumePhase',
        actor,
        subject: campaignSubject(campaign),
        facts: campaignFacts(),
        set: { wrap_up_at: null, wrap_up_reminded_at: null },
        data: { phase: phase.no, generation },
      });
    }
    sendCampaignChanged(scope, campaign, 'resumePhase');
    scope.send({
      kind: 'start',
      workflowId: phaseWorkflowId({ phaseId, generation }),
      workflowType: 'phaseWorkflow',
      subjectKind: 'PHASE',
      subjectId: phaseId,
      subjectVersion: moved.stateVersion,
      action: 'reopen',
      payload: phaseStartPayload({ ...phase, generation }),
    });
    return { phaseId, state: moved.to, generation, cohortIds };
  }

  private async workUntil(
    scope: TransactionScope,
    phase: PhaseRow,
    chosenOn: string | undefined,
  ): Promise<Date> {
    const calendar = await calendarOf(scope, phase.calendarId);
    const least = calendar.addWorkingDays(
      calendar.dayOf(scope.now.getTime()),
      BUDGETS.returnMinimumWorkingDays,
    );
    const day = chosenOn !== undefined && chosenOn > least ? chosenOn : least;
    return new Date(calendar.endOf(day));
  }
}

/** @throws DomainError phase.cohorts-invalid naming the first one that is no closed cohort of the phase, or named twice */
function refuseOthers(named: readonly string[], found: readonly string[]): void {
  const line = named.findIndex((id, i) => !found.includes(id) || named.indexOf(id) !== i);
  if (line >= 0)
    throw new DomainError('phase.cohorts-invalid', 'invalid', { line: line + 1 }, [
      { field: `cohortIds[${line}]`, code: 'phase.cohorts-invalid' },
    ]);
}

async function reopenCohort(
  scope: TransactionScope,
  cohortId: string,
  actor: PersonActor,
  workUntilAt: Date,
): Promise<void> {
  const cohort = await cohortOrThrow(scope, cohortId, null);
  const generation = cohort.generation + 1;
  const moved = await actOnCohort(
    scope,
    cohort,
    actor,
    'reopenCohort',
    await cohortFacts(scope, cohort, null),
    {
      generation,
      close_reason: null,
      signed_at: null,
      town_review_at: null,
      town_review_due_at: null,
      work_until_at: workUntilAt,
      next_rung: null,
      next_action_at: null,
    },
    { generation },
  );
  await supersedeSheet(scope, cohortId, scope.now);
  scope.send({
    kind: 'start',
    workflowId: cohortWorkflowId({ cohortId, generation }),
    workflowType: 'cohortWorkflow',
    subjectKind: 'COHORT',
    subjectId: cohortId,
    subjectVersion: moved.stateVersion,
    action: 'reopenCohort',
    payload: cohortStartPayload({ ...cohort, generation }),
  });
}
