'use strict';
// One set of compiler options for the build, jest and the small tools, so that all run the same code.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/** Path aliases are listed only in tsconfig.json. */
function aliases() {
  return JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions.paths;
}

/** jsc options shared by the build and by @swc/jest. */
function jsc({ withPaths }) {
  return {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    keepClassNames: true,
    ...(withPaths ? { baseUrl: root, paths: aliases() } : {}),
  };
}

module.exports = { root, aliases, jsc };
