import { randomBytes } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { until } from './until';

// IndexedValueType of the server's API: 2 = keyword, 3 = int, 5 = bool
const SEARCH_ATTRIBUTES = {
  BureauId: 2,
  CampaignId: 2,
  UnitCode: 2,
  Stage: 2,
  PhaseNo: 3,
  Paused: 5,
} as const;

/** A namespace of its own on the run's server, for processes that know no queue suffix. */
export async function createNamespace(
  address: string,
): Promise<{ readonly namespace: string; drop(): Promise<void> }> {
  const namespace = `test-${randomBytes(4).toString('hex')}`;
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
  const { connection } = env.client;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  // the server's parts learn of a namespace one after the other
  await until('the namespace to take its search attributes', async () => {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: SEARCH_ATTRIBUTES,
      });
      return true;
    } catch (error) {
      if (!(error instanceof Error) || !/not found|NotFound/i.test(error.message)) throw error;
      return false;
    }
  });
  return {
    namespace,
    drop: async () => {
      await connection.operatorService.deleteNamespace({ namespace });
      await env.teardown();
    },
  };
}
