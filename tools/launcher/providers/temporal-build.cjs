'use strict';
// Builds the Temporal command line with Go into the cache.
const { join } = require('node:path');
const { installWithGo } = require('./go-install.cjs');

const [, , version, cache] = process.argv;

installWithGo({
  folder: join(cache, 'temporal'),
  version,
  commands: [{ name: 'temporal', path: 'github.com/temporalio/cli/cmd/temporal' }],
}).then(
  (code) => process.exit(code),
  () => process.exit(1),
);
