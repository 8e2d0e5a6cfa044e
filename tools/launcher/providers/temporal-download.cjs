'use strict';
// Own process: the SDK's native part neither ends nor is quiet when a download fails.
const { TestWorkflowEnvironment } = require('@temporalio/testing');

const [, , version, downloadDir] = process.argv;

async function main() {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', version, downloadDir } },
  });
  await environment.teardown();
}

main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${String(error.message).split('\n')[0]}\n`);
    process.exit(1);
  },
);
