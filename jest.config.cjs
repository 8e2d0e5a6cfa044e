'use strict';
// One jest project per tier; `npm test` runs them all, `npm run test:<tier>` one of them.
const { aliases, jsc } = require('./tools/build/swc-options.cjs');

const moduleNameMapper = {
  ...Object.fromEntries(
    Object.entries(aliases()).map(([alias, [target]]) => [
      `^${alias.replace('*', '(.*)')}$`,
      `<rootDir>/${target.replace('./', '').replace('*', '$1')}`,
    ]),
  ),
  // the browser takes the ES modules, jest their CommonJS twins
  '^antd/es/(.*)$': 'antd/lib/$1',
  '\\.css$': '<rootDir>/test/support/no-style.ts',
};
/** A hanging test must end; a slow machine must not fail one. */
const TEST_LIMIT_MS = 60_000;
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  moduleNameMapper,
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/.data',
    '<rootDir>/test/bench/node_modules',
  ],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, jsc: jsc({ withPaths: false }), module: { type: 'commonjs' } },
    ],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
const tier = (displayName, testMatch, extra = {}) => ({
  ...base,
  displayName,
  testMatch,
  ...extra,
});
const quiet = ['<rootDir>/test/support/quiet-runtime.ts'];

module.exports = {
  testTimeout: TEST_LIMIT_MS,
  projects: [
    tier(
      'unit',
      [
        '<rootDir>/{apps,libs,workflows,test/support,test/builders,test/bench}/**/!(*.trace-|*.int-|*.server-|*.e2e-)*.spec.{ts,tsx}',
      ],
      { setupFiles: ['<rootDir>/test/support/browser-encoding.ts'] },
    ),
    tier('gates', ['<rootDir>/tools/**/*.spec.ts']),
    tier('trace', ['<rootDir>/test/trace/**/*.trace-spec.ts'], { setupFiles: quiet }),
    tier('replay', ['<rootDir>/test/replay/**/*.spec.ts'], { setupFiles: quiet }),
    tier('int', ['<rootDir>/{test/integration,libs,apps}/**/*.int-spec.ts']),
    tier('temporal', ['<rootDir>/test/temporal/**/*.server-spec.ts'], { setupFiles: quiet }),
    tier('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts']),
    tier('security', ['<rootDir>/test/security/**/*.spec.ts']),
    tier('faults', ['<rootDir>/test/faults/**/*.fault-spec.ts']),
  ],
};
