'use strict';
// Builds the server that production runs, and its schema tool, with Go into the cache.
const { join } = require('node:path');
const { installWithGo } = require('./go-install.cjs');

const [, , version, cache] = process.argv;

installWithGo({
  folder: join(cache, 'temporal-server'),
  version,
  commands: [
    { name: 'server', path: 'go.temporal.io/server/cmd/server' },
    { name: 'sql', path: 'go.temporal.io/server/cmd/tools/sql' },
  ],
}).then(
  (code) => process.exit(code),
  () => process.exit(1),
);
