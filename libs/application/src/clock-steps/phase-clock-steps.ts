import { phaseWorkflowId, type Clock, type PhaseRef, type PhaseStep } from '@app/contracts';
import { DomainError, type SystemActor } from '@app/domain';
import {
  collectItems,
  lockPhaseOrThrow,
  missingGates,
  phaseOrThrow,
  queueDigests,
  type PhaseRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { settlePhase } from '../gate/settle-phase';
import { FanOutPhase } from '../launch/fan-out-phase.use-case';
import { startPhase } from '../launch/start-phase.use-case';
import { digestSlots, nextReloadAtMs } from '../reminder/slots';
import { databaseNowMs, markClock, markEnded } from './workflow-state';

/** The phase polls besides its messages, so a lost gate signal costs half a day at most. */
const POLL_SHARE_OF_DAY = 0.5;

export class PhaseClockSteps {
  constructor(private readonly deps: Deps) {}

  async load(ref: PhaseRef): Promise<Clock<PhaseStep>> {
    const clock = await this.clock(
      this.deps.database,
      ref,
      await databaseNowMs(this.deps.database),
    );
    await markClock(this.deps.database, phaseWorkflowId(ref), 'phaseWorkflow', clock.ended);
    return clock;
  }

  async start(ref: PhaseRef, commandId: string): Promise<Clock<PhaseStep>> {
    return this.once(ref, commandId, async (scope) => {
      const phase = await lockPhaseOrThrow(scope, ref.phaseId);
      const system: SystemActor = { kind: 'system', bureauId: phase.bureauId };
      const startable =
        (phase.campaignState === 'ISSUED' || phase.campaignState === 'ACTIVE') &&
        (await missingGates(scope, phase)).length === 0;
      if (phase.state === 'PLANNED' && startable) await startPhase(scope, phase, system);
    });
  }

  /** Needs no command id: each chunk guards itself. @param onChunk reports chunks done, for heartbeats */
  async fanOut(ref: PhaseRef, onChunk: (done: number) => void): Promise<Clock<PhaseStep>> {
    await new FanOutPhase(this.deps).execute(ref.phaseId, (progress) =>
      onChunk(progress.chunksDone),
    );
    return this.load(ref);
  }

  async remindGate(ref: PhaseRef, commandId: string): Promise<Clock<PhaseStep>> {
    return this.once(ref, commandId, async (scope) => {
      const phase = await lockPhaseOrThrow(scope, ref.phaseId);
      if (phase.gateRemindedAt === null) await this.tellGate(scope, phase);
    });
  }

  async settle(ref: PhaseRef, commandId: string): Promise<Clock<PhaseStep>> {
    return this.once(ref, commandId, async (scope) => {
      await settlePhase(scope, ref.phaseId);
    });
  }

  private async once(
    ref: PhaseRef,
    commandId: string,
    step: (scope: TransactionScope) => Promise<void>,
  ): Promise<Clock<PhaseStep>> {
    const clock = await this.deps.commands.runOnce(commandId, async (scope) => {
      await step(scope);
      return this.clock(scope, ref, scope.now.getTime());
    });
    return markEnded(this.deps.database, phaseWorkflowId(ref), 'phaseWorkflow', clock);
  }

  private async tellGate(scope: TransactionScope, phase: PhaseRow): Promise<void> {
    await scope.execute('UPDATE phase SET gate_reminded_at = $2 WHERE id = $1', [
      phase.id,
      scope.now,
    ]);
    await collectItems(
      scope,
      'GATE',
      `SELECT h.person_id AS recipient_id, 'PHASE' AS subject_kind, $1::uuid AS subject_id, $2::uuid AS campaign_id, jsonb_build_object('phaseNo', $5::int) AS facts
       FROM duty_holder h WHERE (h.code = 'OFF' AND h.unit_id = $3) OR (h.code = 'LEAD' AND h.unit_id = $4)`,
      [phase.id, phase.campaignId, phase.bureauId, phase.ownerSectionId, phase.no],
    );
    const calendar = await calendarOf(scope, phase.calendarId);
    await queueDigests(scope, {
      slots: digestSlots(calendar, scope.now.getTime()),
      at: scope.now,
      calendarId: phase.calendarId,
      bureauId: phase.bureauId,
    });
  }

  private async clock(db: Queryable, ref: PhaseRef, nowMs: number): Promise<Clock<PhaseStep>> {
    const phase = await phaseOrThrow(db, ref.phaseId);
    const calendar = await calendarOf(db, phase.calendarId);
    const closed = phase.state === 'CLOSED' || phase.state === 'CLOSED_WITH_ISSUES';
    const face = {
      stage: phase.state,
      ended:
        phase.state === 'CANCELLED' ||
        (closed && phase.settledAt !== null) ||
        phase.generation !== ref.generation,
      paused: phase.campaignState === 'SUSPENDED',
      reloadAtMs: Math.min(
        nextReloadAtMs(calendar, nowMs),
        nowMs + calendar.dayLengthMs * POLL_SHARE_OF_DAY,
      ),
    };
    const due = await this.due(db, phase, closed, nowMs);
    return { ...face, step: due?.step ?? null, stepAtMs: due?.atMs ?? null };
  }

  private async due(
    db: Queryable,
    phase: PhaseRow,
    closed: boolean,
    nowMs: number,
  ): Promise<{ readonly step: PhaseStep; readonly atMs: number } | null> {
    if (closed) return phase.settledAt === null ? { step: 'settlePhase', atMs: nowMs } : null;
    if (phase.state === 'PLANNED') {
      if (phase.startAt === null)
        throw new DomainError('due.unresolved', 'conflict', { phase: phase.no });
      if (phase.campaignState !== 'ISSUED' && phase.campaignState !== 'ACTIVE') return null;
      return (await missingGates(db, phase)).length > 0
        ? null
        : { step: 'startPhase', atMs: phase.startAt.getTime() };
    }
    if (phase.fannedOutAt === null && phase.state === 'ACTIVE')
      return { step: 'fanOutPhase', atMs: nowMs };
    if (phase.state === 'ACTIVE' && phase.gateRemindedAt === null && phase.endAt !== null) {
      const never = Number.POSITIVE_INFINITY;
      const ready = phase.gateReadyAt?.getTime() ?? never;
      // a phase reopened after its end is reminded of when it is ready: its end has been told
      const isPast = phase.reopenedAt !== null && phase.endAt <= phase.reopenedAt;
      const atMs = Math.min(isPast ? never : phase.endAt.getTime(), ready);
      return atMs === never ? null : { step: 'remindGate', atMs };
    }
    return null;
  }
}
