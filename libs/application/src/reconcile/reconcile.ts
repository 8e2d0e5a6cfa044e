import type { TemporalGateway } from '@app/orchestration';
import { expectedClocks, lateClocks, oldestMessageSeconds, rollupFaults } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { nudgeCohort } from '../clock/arming';

export interface ReconcileReport {
  readonly expected: number;
  readonly running: number;
  readonly restarted: readonly string[];
  readonly orphans: readonly string[];
  readonly nudged: number;
  readonly oldestMessageSeconds: number;
  readonly rollupFaults: number;
}

const LATE_MS = 15 * 60_000;

/** Compares the clocks that should run with those that do, and repairs by outbox rows only. */
export class Reconcile {
  constructor(
    private readonly deps: Deps,
    private readonly gateway: TemporalGateway,
  ) {}

  async execute(): Promise<ReconcileReport> {
    const running = new Set<string>();
    for await (const w of this.gateway.running()) running.add(w.workflowId);
    const expected = await expectedClocks(this.deps.database);
    const missing = expected.filter((c) => !running.has(c.workflowId));
    const wanted = new Set(expected.map((c) => c.workflowId));
    const orphans = [...running].filter(
      (id) => /^(campaign|phase|cohort|signoff)\//.test(id) && !wanted.has(id),
    );
    const late = await lateClocks(this.deps.database, LATE_MS);
    await this.deps.commands.transact(async (scope) => {
      for (const c of missing) {
        await scope.execute(
          "UPDATE workflow_ref SET state = 'requested', closed_at = NULL WHERE workflow_id = $1 AND state = 'closed'",
          [c.workflowId],
        );
        scope.send({
          kind: 'signal_with_start',
          workflowId: c.workflowId,
          workflowType: c.workflowType,
          subjectKind: c.subjectKind,
          subjectId: c.subjectId,
          subjectVersion: 0,
          action: 'reconcile',
          payload: { input: c.input },
        });
      }
      for (const c of late) nudgeCohort(scope, c.cohortId, c.generation, 'late');
    });
    return {
      expected: expected.length,
      running: running.size,
      restarted: missing.map((c) => c.workflowId),
      orphans,
      nudged: late.length,
      oldestMessageSeconds: Math.round(await oldestMessageSeconds(this.deps.database)),
      rollupFaults: await rollupFaults(this.deps.database),
    };
  }
}
