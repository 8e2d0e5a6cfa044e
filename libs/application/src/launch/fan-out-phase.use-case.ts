import { randomUUID } from 'node:crypto';
import {
  dueInstantsOfPhase,
  launchProgress,
  lockNextChunk,
  lockPhaseOrThrow,
  phaseOrThrow,
  writeChunk,
  type LaunchProgress,
  type OpenedCohort,
  type PhaseRow,
  type TransactionScope,
} from '@app/persistence';
import { ensureRungInstants } from '../clock/rung-instants';
import type { Deps } from '../composition/deps';
import { LADDER_VERSION } from '../clock/ladder-version';
import { sendPhaseChanged } from '../phase/phase-clock';
import { openQuotas } from '../quota/open-quotas';
import { queueLaunchNotices } from '../reminder/launch-notice';
import { startCohortClock } from './cohort-clock';

/**
 * Distributes a phase's tasks to its schools: whole cohorts, one transaction per chunk. A killed run continues at the
 * first chunk that is not done; a second call adds nothing. The quotas of the schools begin with it.
 */
export class FanOutPhase {
  constructor(private readonly deps: Deps) {}

  /** @param onChunk called after each committed chunk, for heartbeats */
  async execute(
    phaseId: string,
    onChunk: (progress: LaunchProgress) => void = () => undefined,
  ): Promise<LaunchProgress> {
    await this.deps.commands.transact((scope) => this.prepareRungs(scope, phaseId));
    for (;;) {
      const more = await this.deps.commands.transact((scope) => this.nextChunk(scope, phaseId));
      const progress = await launchProgress(this.deps.database, phaseId);
      onChunk(progress);
      if (more) continue;
      await openQuotas(this.deps, phaseId, () => onChunk(progress));
      return progress;
    }
  }

  /**
   * The rungs of the phase's due dates, in a transaction of their own: phases that open together share due dates, and
   * would otherwise wait for each other's whole chunk.
   */
  private async prepareRungs(scope: TransactionScope, phaseId: string): Promise<void> {
    const phase = await phaseOrThrow(scope, phaseId);
    const dueAts = await dueInstantsOfPhase(scope, phaseId);
    await ensureRungInstants(scope, phase.calendarId, 'SCHOOL_TASK', dueAts);
  }

  private async nextChunk(scope: TransactionScope, phaseId: string): Promise<boolean> {
    const phase = await phaseOrThrow(scope, phaseId);
    if (phase.state !== 'ACTIVE' && phase.state !== 'IN_REVIEW') return false;
    const chunk = await lockNextChunk(scope, phaseId, phase.generation);
    if (!chunk) {
      await this.finish(scope, phaseId);
      return false;
    }
    const setId = randomUUID();
    const { cohorts, tasks, digest } = await writeChunk(scope, {
      phaseId,
      generation: phase.generation,
      chunkNo: chunk.chunkNo,
      at: scope.now,
      ladderVersion: LADDER_VERSION,
      setId,
    });
    await queueLaunchNotices(
      scope,
      phase,
      cohorts.map((c) => c.id),
    );
    for (const cohort of cohorts) this.announce(scope, phase, cohort, setId);
    scope.audit({
      actorId: null,
      action: 'SCHOOL_TASK.distribute',
      subjectKind: 'PHASE',
      subjectId: phase.id,
      setId,
      unitId: phase.bureauId,
      bureauId: phase.bureauId,
      data: { chunk: chunk.chunkNo, schools: chunk.schools, tasks, ids: digest },
    });
    scope.emit({
      subjectKind: 'PHASE',
      subjectId: phase.id,
      subjectVersion: phase.stateVersion,
      action: 'distribute',
      payload: { tasks },
    });
    return true;
  }

  private announce(
    scope: TransactionScope,
    phase: PhaseRow,
    cohort: OpenedCohort,
    setId: string,
  ): void {
    scope.audit({
      actorId: null,
      action: 'COHORT.openCohort',
      subjectKind: 'COHORT',
      subjectId: cohort.id,
      stateVersion: 1,
      setId,
      unitId: cohort.groupId,
      bureauId: phase.bureauId,
      data: { phase: phase.no, shard: cohort.shardNo },
    });
    startCohortClock(scope, phase, { ...cohort, generation: 1 });
  }

  private async finish(scope: TransactionScope, phaseId: string): Promise<void> {
    const phase = await lockPhaseOrThrow(scope, phaseId);
    if (phase.fannedOutAt !== null) return;
    await scope.execute(
      'UPDATE phase SET fanned_out_at = $2, updated_at = $2, version = version + 1 WHERE id = $1',
      [phaseId, scope.now],
    );
    sendPhaseChanged(scope, phase, 'distribute');
  }
}
