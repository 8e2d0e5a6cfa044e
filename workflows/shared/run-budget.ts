import { workflowInfo } from '@temporalio/workflow';
import { RUN_MAX_AGE_MS, RUN_MAX_EVENTS } from './run-limits';

/** Whether this run should continue as a new one: too long, too old, or the server asks for it. */
export function runIsSpent(): boolean {
  const info = workflowInfo();
  return (
    info.continueAsNewSuggested ||
    info.targetWorkerDeploymentVersionChanged ||
    info.historyLength > RUN_MAX_EVENTS ||
    Date.now() - info.runStartTime.getTime() >= RUN_MAX_AGE_MS
  );
}
