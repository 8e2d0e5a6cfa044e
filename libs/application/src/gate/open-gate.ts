import { DomainError, phaseMachine, type PersonActor } from '@app/domain';
import type { GateItemStatus, GateRule } from '@app/contracts';
import {
  countCohorts,
  countTasks,
  insertSheet,
  lockPhaseOrThrow,
  replaceLines,
  type CountedIds,
  type GateItem,
  type GateLine,
  type PhaseRow,
  type Queryable,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { sendPhaseChanged } from '../phase/phase-clock';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { openSignOff } from '../sign-off/sign-off-engine';

/** Kinds this installation can count; the others are EXEMPT with a printed reason, never silently met. */
const COUNTED = new Set(['SCHOOL_TASK', 'DELIVERABLE', 'COHORT']);
export const MODULE_OFF = 'module-off';

async function count(db: Queryable, phaseId: string, rule: GateRule): Promise<CountedIds> {
  if (rule.kind === 'COHORT') return countCohorts(db, phaseId);
  return countTasks(
    db,
    phaseId,
    rule.kind === 'DELIVERABLE' ? 'DELIVERABLE' : 'TASK',
    rule.select ?? null,
  );
}

function status(rule: GateRule, ids: CountedIds): GateItemStatus {
  const [done, owed] = [ids.numeratorIds.length, ids.denominatorIds.length];
  if (rule.test === 'ACCEPTED_SHARE')
    return done * 100 >= (rule.min ?? 100) * owed ? 'MET' : 'UNMET';
  if (rule.test === 'COUNT_AT_LEAST') return done >= (rule.min ?? 1) ? 'MET' : 'UNMET';
  return done === owed ? 'MET' : 'UNMET';
}

/** The gate sheet computed from the database as it is now. */
export async function computeItems(db: Queryable, phase: PhaseRow): Promise<readonly GateItem[]> {
  const items: GateItem[] = [];
  for (const [i, rule] of phase.gateSpec.entries()) {
    const common = {
      no: i + 1,
      kind: rule.kind,
      test: rule.test,
      label: `gate.item.${rule.kind}`,
      selected: rule.select ?? [],
      mandatory: rule.mandatory,
    };
    if (!COUNTED.has(rule.kind)) {
      items.push({
        ...common,
        numerator: 0,
        denominator: 0,
        status: 'EXEMPT',
        exemptReason: MODULE_OFF,
        numeratorIds: [],
        denominatorIds: [],
      });
      continue;
    }
    const ids = await count(db, phase.id, rule);
    items.push({
      ...common,
      numerator: ids.numeratorIds.length,
      denominator: ids.denominatorIds.length,
      status: status(rule, ids),
      exemptReason: null,
      ...ids,
    });
  }
  return items;
}

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
        const targets = await scope.query<{ id: string }>(
          "SELECT id FROM phase WHERE campaign_id = $1 AND state NOT IN ('CLOSED','CLOSED_WITH_ISSUES','CANCELLED') AND id <> $2",
          [phase.campaignId, phase.id],
        );
        command.lines.forEach((line, i) => {
          if (!line.routine && !targets.some((t) => t.id === line.targetPhaseId)) {
            throw new DomainError('gate.target-invalid', 'invalid', { line: i + 1 }, [
              { field: `lines[${i}].targetPhaseId`, code: 'gate.target-invalid' },
            ]);
          }
        });
        if (phase.sheetId === null) throw new DomainError('gate.sheet-missing', 'conflict');
        await replaceLines(scope, phase.sheetId, command.lines);
        return { phaseId: phase.id, lines: command.lines.length };
      },
    );
  }
}
