import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fromRoot, workflowBundleOptions } from '@app/platform';

/** Writes dist/workflow-bundle.js, which the worker loads; any bundling error ends with exit code 1. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  const { code } = await bundleWorkflowCode({
    ...workflowBundleOptions(),
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(fromRoot('dist'), { recursive: true });
  // written beside and renamed: a worker that starts meanwhile never reads half a bundle
  writeFileSync(fromRoot('dist/workflow-bundle.js.tmp'), code);
  renameSync(fromRoot('dist/workflow-bundle.js.tmp'), fromRoot('dist/workflow-bundle.js'));
  process.stdout.write(
    `workflow bundle: ${Math.round(code.length / 1024)} KiB in ${Date.now() - startedAt} ms\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `workflow bundle failed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
