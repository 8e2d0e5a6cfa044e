'use strict';
// Servers for one run of tests or benchmarks: own ports, own data, fresh every time.
const fs = require('node:fs');
const { dirname, join } = require('node:path');
const { root } = require('./files.cjs');
const {
  fallbackFolder,
  startEmbedded,
  withClient,
  withDatabase,
} = require('./providers/postgres.cjs');
const { NAMESPACE, SEARCH_ATTRIBUTES, startTemporal } = require('./providers/temporal.cjs');
const { startProductionServer } = require('./providers/temporal-server.cjs');
const { emptyFolder, openSession } = require('./session.cjs');
const { migrate, sync } = require('./steps.cjs');

const TEMPLATE = 'gongjian_template';
const CHECK_DATABASE = 'gongjian_check';

async function openThrowAway({ name, report }) {
  const dataFolder = join(root, '.data', name);
  const session = openSession({ dataFolder, report });
  await session.endSurvivors();
  emptyFolder(dataFolder);
  fs.rmSync(fallbackFolder(dataFolder), { recursive: true, force: true });
  const logFolder = join(dataFolder, 'logs');
  const found = { postgres: undefined, temporal: undefined };
  return {
    dataFolder,
    logFolder,
    session,
    found,
    /** A server of our own even when DATABASE_URL is set: tests never touch data of others. */
    async postgres(settings) {
      const server = await startEmbedded({ dataFolder, report, trust: true, logFolder, settings });
      session.onStop('PostgreSQL', server.stop);
      found.postgres = server;
      return server;
    },
    async temporal() {
      const options = { env: process.env, report, dataFolder, logFolder };
      const server =
        process.env['GONGJIAN_TEMPORAL'] === 'server'
          ? await startProductionServer({
              ...options,
              postgres: found.postgres,
              namespace: NAMESPACE,
              attributes: SEARCH_ATTRIBUTES,
            })
          : await startTemporal(options);
      session.onStop('Temporal', server.stop);
      found.temporal = server;
      return server;
    },
    async close() {
      await session.stopAll();
      for (const part of ['pg', 'temporal.sqlite']) {
        fs.rmSync(join(dataFolder, part), { recursive: true, force: true });
      }
      if (found.postgres && dirname(found.postgres.home) !== dataFolder) {
        fs.rmSync(found.postgres.home, { recursive: true, force: true });
      }
    },
  };
}

const ownerUrlOf = (postgres, database) => withDatabase(postgres.migrationUrl, database);
const applicationUrlOf = (postgres, database) => withDatabase(postgres.url, database);

async function createDatabase(postgres, database) {
  await withClient(postgres.adminUrl, (client) =>
    client.query(`CREATE DATABASE ${database} OWNER gongjian_owner`),
  );
}

/** The database every suite is copied from: migrated and synced once. */
async function prepareTemplate({ postgres, logFolder, report }) {
  await createDatabase(postgres, TEMPLATE);
  const env = {
    DATABASE_MIGRATION_URL: ownerUrlOf(postgres, TEMPLATE),
    DATABASE_URL: applicationUrlOf(postgres, TEMPLATE),
  };
  await migrate({ env, logFolder, report });
  await sync({ env, logFolder, report });
}

/** Environment of tests and benchmarks; nothing of a running system leaks in. */
function testEnvironment({ postgres, temporal }) {
  const env = { ...process.env, TZ: 'UTC' };
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'GONGJIAN_DATA', 'PORT', 'HOST'])
    delete env[name];
  if (postgres) {
    env['TEST_PG_ADMIN_URL'] = postgres.adminUrl;
    env['TEST_PG_OWNER_URL'] = ownerUrlOf(postgres, TEMPLATE);
    env['TEST_PG_APP_URL'] = applicationUrlOf(postgres, TEMPLATE);
    env['TEST_TEMPLATE_DB'] = TEMPLATE;
  }
  if (temporal) {
    env['TEMPORAL_ADDRESS'] = temporal.address;
    env['TEMPORAL_NAMESPACE'] = temporal.namespace;
  }
  return env;
}

module.exports = {
  CHECK_DATABASE,
  TEMPLATE,
  applicationUrlOf,
  createDatabase,
  openThrowAway,
  ownerUrlOf,
  prepareTemplate,
  testEnvironment,
};
