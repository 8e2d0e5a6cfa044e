import {
  bundleWorkflowCode,
  DefaultLogger,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { workflowBundleOptions } from '@app/platform';

export const traceBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    ...workflowBundleOptions({ interceptors: [require.resolve('./trace.interceptor')] }),
    logger: new DefaultLogger('ERROR'),
  });

/** Replays a history on the real bundle in the real sandbox and tells each command with its values. */
export async function trace(
  workflowBundle: WorkflowBundleWithSourceMap,
  history: { readonly toJSON: () => unknown },
  workflowId: string,
): Promise<readonly string[]> {
  const steps: string[] = [];
  await Worker.runReplayHistory(
    {
      workflowBundle,
      sinks: {
        trace: {
          step: {
            fn: (_info: unknown, kind: string, value: unknown) =>
              void steps.push(`${kind} ${JSON.stringify(value)}`),
            callDuringReplay: true,
          },
        },
      },
    },
    history.toJSON(),
    workflowId,
  );
  return steps;
}
