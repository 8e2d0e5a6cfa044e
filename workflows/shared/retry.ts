import { inWorkflowContext, workflowInfo, type ActivityOptions } from '@temporalio/workflow';
import { TASK_QUEUES } from '@app/contracts';

// A test suite runs on gongjian-workflows<suffix> and its activities must not reach another suite's database.
// A replay worker's queue has another name: no suffix there.
const own = inWorkflowContext() ? workflowInfo().taskQueue : '';
const suffix = own.startsWith(TASK_QUEUES.workflows) ? own.slice(TASK_QUEUES.workflows.length) : '';
const core = TASK_QUEUES.core + suffix;

/** Reads: short, retried for ever, since a clock without its row can only wait. */
export const READ: ActivityOptions = {
  taskQueue: core,
  startToCloseTimeout: '20s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
};

/** Writes: idempotent by command id and retried for ever; a killed worker costs one heartbeat timeout. */
export const WRITE: ActivityOptions = {
  taskQueue: core,
  startToCloseTimeout: '10m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
};
