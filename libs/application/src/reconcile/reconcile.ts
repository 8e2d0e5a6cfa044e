import type { RunningWorkflow, TemporalGateway } from '@app/orchestration';
import {
  closeRefs,
  expectedClocks,
  lateClocks,
  oldestMessageSeconds,
  openRefs,
  reopenRefs,
  rollupFaults,
  youngRefs,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { nudgeCohort } from '../clock/arming';
import { rebuildMessage } from './rebuild-message';

export interface ReconcileReport {
  readonly expected: number;
  readonly running: number;
  readonly restarted: readonly string[];
  /** clocks without an open subject; they are cancelled */
  readonly orphans: readonly string[];
  /** remembered as running, though nothing runs and nothing should */
  readonly forgotten: readonly string[];
  readonly nudged: number;
  readonly oldestMessageSeconds: number;
  readonly rollupFaults: number;
}

const LATE_MS = 15 * 60_000;
const YOUNG_MS = 10 * 60_000;
const OURS = /^(campaign|phase|cohort|signoff)\/([0-9a-f-]{36})(\/|$)/;

/** Compares the clocks that should run with those that do, and repairs by outbox rows only. */
export class Reconcile {
  constructor(
    private readonly deps: Deps,
    private readonly gateway: TemporalGateway,
  ) {}

  /** @param all false leaves alone what is younger than ten minutes: its first message may be on its way */
  async execute({ all = true }: { readonly all?: boolean } = {}): Promise<ReconcileReport> {
    const { database } = this.deps;
    // in this order: what is remembered or runs belongs to a subject that the last reading must see
    const remembered = await openRefs(database);
    const running = new Map<string, RunningWorkflow>();
    for await (const w of this.gateway.running()) running.set(w.workflowId, w);
    const expected = await expectedClocks(database);
    const wanted = new Set(expected.map((c) => c.workflowId));

    const young = all ? new Set<string>() : new Set(await youngRefs(database, YOUNG_MS));
    const missing = expected.filter((c) => !running.has(c.workflowId) && !young.has(c.workflowId));
    const orphans = [...running.values()].filter(
      ({ workflowId }) => OURS.test(workflowId) && !wanted.has(workflowId),
    );
    const forgotten = remembered.filter(
      (id) => !wanted.has(id) && !running.has(id) && !young.has(id),
    );
    const late = await lateClocks(database, LATE_MS);
    await closeRefs(database, forgotten);
    await reopenRefs(
      database,
      missing.map((c) => c.workflowId),
    );
    await this.deps.commands.transact(async (scope) => {
      for (const clock of missing) scope.send(rebuildMessage(clock));
      for (const orphan of orphans) cancel(scope, orphan);
      for (const c of late) nudgeCohort(scope, c.cohortId, c.generation, 'late');
      await Promise.resolve();
    });
    return {
      expected: expected.length,
      running: running.size,
      restarted: missing.map((c) => c.workflowId),
      orphans: orphans.map((w) => w.workflowId),
      forgotten,
      nudged: late.length,
      oldestMessageSeconds: Math.round(await oldestMessageSeconds(database)),
      rollupFaults: await rollupFaults(database),
    };
  }
}

function cancel(scope: TransactionScope, { workflowId, workflowType }: RunningWorkflow): void {
  const [, noun = '', subjectId = ''] = OURS.exec(workflowId) ?? [];
  scope.send({
    kind: 'cancel',
    workflowId,
    workflowType,
    subjectKind: noun === 'signoff' ? 'SIGN_OFF' : noun.toUpperCase(),
    subjectId,
    subjectVersion: 0,
    action: 'reconcile',
  });
}
