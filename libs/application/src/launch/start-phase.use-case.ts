import { DomainError, phaseMachine, type Actor } from '@app/domain';
import {
  lockPhaseOrThrow,
  missingGates,
  planLaunch,
  type PhaseRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { planOpenedBudgets } from '../campaign/plan-instants';
import type { Deps } from '../composition/deps';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { sendPhaseChanged } from '../phase/phase-clock';

export interface StartPhaseCommand {
  readonly phaseId: string;
  readonly actor: Actor;
  readonly request?: RequestKey;
}

/**
 * Opens a phase: the system on its start day, the safety office early. The fan-out is planned in the same
 * transaction (groups, shards, chunks); the phase's clock carries it out chunk by chunk.
 */
export class StartPhase {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: StartPhaseCommand,
  ): Promise<{ readonly phaseId: string; readonly state: string }> {
    return this.deps.commands.run(
      {
        actor: command.actor,
        name: 'phase.start',
        request: command.request,
        subject: { kind: 'PHASE', id: command.phaseId },
      },
      async (scope) => {
        const phase = await lockPhaseOrThrow(scope, command.phaseId);
        if (phase.bureauId !== command.actor.bureauId)
          throw new DomainError('object.missing', 'missing');
        await startPhase(scope, phase, command.actor);
        sendPhaseChanged(scope, phase, 'start');
        return { phaseId: phase.id, state: 'ACTIVE' };
      },
    );
  }
}

/** The step inside a transaction that already holds the phase's lock. */
export async function startPhase(
  scope: TransactionScope,
  phase: PhaseRow,
  actor: Actor,
): Promise<void> {
  const gatesMissing = await missingGates(scope, phase);
  const calendar = await calendarOf(scope, phase.calendarId);
  await performAction(scope, phaseMachine, {
    action: 'start',
    actor,
    subject: phaseSubject(phase),
    facts: phaseFacts(phase, { gatesMissing }),
    set: { opened_at: scope.now },
  });
  await planOpenedBudgets(scope, phase);
  await planLaunch(scope, {
    phaseId: phase.id,
    generation: phase.generation,
    day: calendar.dayOf(scope.now.getTime()),
  });
}
