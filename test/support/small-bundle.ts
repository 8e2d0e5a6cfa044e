import { mkdirSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fromRoot, workflowBundleOptions } from '@app/platform';

/** The product's workflows with a tiny run limit. @returns the bundle's path */
export async function smallRunBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    ...workflowBundleOptions({
      replace: { 'workflows/shared/run-limits': 'test/support/run-limits.small.ts' },
    }),
    logger: new DefaultLogger('ERROR'),
  });
  const path = fromRoot('.data/test-bundles/small-runs.js');
  mkdirSync(fromRoot('.data/test-bundles'), { recursive: true });
  writeFileSync(path, code);
  return path;
}
