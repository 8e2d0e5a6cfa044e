'use strict';
// PostgreSQL and Temporal for development, on fixed ports, until a signal ends them. Tests and `npm start` bring
// their own; this is for working on one part with everything else already up.
// Arguments, all optional: data folder, PostgreSQL port, Temporal port.
const { resolve } = require('node:path');
const { root } = require('./files.cjs');
const { startEmbedded } = require('./providers/postgres.cjs');
const { startTemporal } = require('./providers/temporal.cjs');
const { createReport, describeFailure } = require('./report.cjs');

async function main() {
  const report = createReport();
  const [folder = '.data/dev', postgresPort = '55432', temporalPort = '57233'] =
    process.argv.slice(2);
  const dataFolder = resolve(root, folder);
  const postgres = await report.step('step.postgres', {}, () =>
    startEmbedded({
      dataFolder,
      report,
      port: Number(postgresPort),
      trust: true,
      settings: { max_connections: 300 },
    }),
  );
  const temporal = await report.step('step.temporal', {}, () =>
    startTemporal({
      dataFolder,
      report,
      env: { ...process.env, TEMPORAL_ADDRESS: undefined },
      port: Number(temporalPort),
    }),
  );
  report.line('dev.ready', { parts: `127.0.0.1:${postgres.port}, ${temporal.address}` });
  const stop = async () => {
    await temporal.stop();
    await postgres.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  setInterval(() => undefined, 1 << 30);
}

main().catch((error) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
});
