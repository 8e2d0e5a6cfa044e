import { countCohorts, countTasks, type PhaseRow, type TransactionScope } from '@app/persistence';
import { sendPhaseChanged } from '../phase/phase-clock';

/** Whether every task is settled and every cohort signed: then the office is told that the gate may be opened. */
export async function checkGateReady(scope: TransactionScope, phase: PhaseRow): Promise<boolean> {
  if (phase.gateReadyAt !== null || phase.state !== 'ACTIVE') return false;
  const cohorts = await countCohorts(scope, phase.id);
  if (
    cohorts.denominatorIds.length === 0 ||
    cohorts.numeratorIds.length < cohorts.denominatorIds.length
  )
    return false;
  for (const kind of ['TASK', 'DELIVERABLE'] as const) {
    const tasks = await countTasks(scope, phase.id, kind, null);
    if (tasks.numeratorIds.length < tasks.denominatorIds.length) return false;
  }
  await scope.execute('UPDATE phase SET gate_ready_at = $2 WHERE id = $1', [phase.id, scope.now]);
  sendPhaseChanged(scope, phase, 'gateReady');
  return true;
}
