import { DomainError, phaseMachine, type PersonActor } from '@app/domain';
import { insertSheet, lockPhaseOrThrow, replaceLines, type GateLine } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { sendPhaseChanged } from '../phase/phase-clock';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { settleQuotasOf } from '../quota/plan-quotas';
import { openSignOff } from '../sign-off/sign-off-engine';
import { checkGateLines } from './carry-lines';
import { computeItems } from './gate-items';

export interface PhaseCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly phaseId: string;
}

export class OpenGate {
  constructor(private readonly deps: Deps) {}

  async execute(command: PhaseCommand): Promise<{
    readonly phaseId: string;
    readonly state: string;
    readonly sheetId: string;
    readonly signOffId: string;
  }> {
    return this.deps.commands.run(
      {
        actor: command.actor,
        name: 'phase.openGate',
        request: command.request,
        subject: { kind: 'PHASE', id: command.phaseId },
      },
      async (scope) => {
        const phase = await lockPhaseOrThrow(scope, command.phaseId);
        if (phase.bureauId !== command.actor.bureauId)
          throw new DomainError('object.missing', 'missing');
        await performAction(scope, phaseMachine, {
          action: 'openGate',
          actor: command.actor,
          subject: phaseSubject(phase),
          facts: phaseFacts(phase),
        });
        await settleQuotasOf(scope, { ...phase, id: phase.campaignId }, null);
        const sheetId = await insertSheet(scope, {
          phaseId: phase.id,
          at: scope.now,
          items: await computeItems(scope, phase),
        });
        const calendar = await calendarOf(scope, phase.calendarId);
        const signOffId = await openSignOff(scope, {
          purpose: 'PHASE_GATE',
          subjectKind: 'PHASE',
          subjectId: phase.id,
          campaignId: phase.campaignId,
          bureauId: phase.bureauId,
          title: `${phase.campaignTitle} ${phase.no} ${phase.title}`,
          author: command.actor,
          year: Number(calendar.dayOf(scope.now.getTime()).slice(0, 4)),
        });
        await scope.execute('UPDATE phase SET sheet_id = $2, sign_off_id = $3 WHERE id = $1', [
          phase.id,
          sheetId,
          signOffId,
        ]);
        await scope.execute('UPDATE gate_sheet SET sign_off_id = $2 WHERE id = $1', [
          sheetId,
          signOffId,
        ]);
        sendPhaseChanged(scope, phase, 'openGate');
        return { phaseId: phase.id, state: 'IN_REVIEW', sheetId, signOffId };
      },
    );
  }
}

/** Owner, date and target for each unmet item and unsigned cohort, while the sign-off is a draft. */
export class PlanCarryOver {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: PhaseCommand & { readonly lines: readonly GateLine[] },
  ): Promise<{ readonly phaseId: string; readonly lines: number }> {
    return this.deps.commands.run(
      {
        actor: command.actor,
        name: 'phase.planCarryOver',
        request: command.request,
        subject: { kind: 'PHASE', id: command.phaseId },
      },
      async (scope) => {
        const phase = await lockPhaseOrThrow(scope, command.phaseId);
        if (phase.bureauId !== command.actor.bureauId)
          throw new DomainError('object.missing', 'missing');
        await performAction(scope, phaseMachine, {
          action: 'planCarryOver',
          actor: command.actor,
          subject: phaseSubject(phase),
          facts: phaseFacts(phase),
        });
        if (phase.sheetId === null) throw new DomainError('gate.sheet-missing', 'conflict');
        await checkGateLines(scope, { ...phase, sheetId: phase.sheetId }, command.lines);
        await replaceLines(scope, phase.sheetId, command.lines);
        return { phaseId: phase.id, lines: command.lines.length };
      },
    );
  }
}
