'use strict';
// The import matrix as code: which folder may import which. docs/architecture.md draws it.
// tools/checks/layer-matrix.spec.ts seeds one violation per rule and a rule without a seed fails there.

/** layer → the other layers it may import; every folder under apps/ and libs/ has a row. */
const MAY_IMPORT = {
  'libs/contracts': [],
  'libs/domain': ['libs/contracts'],
  'libs/messages': ['libs/contracts'],
  'libs/packs': ['libs/contracts'],
  'libs/platform': ['libs/contracts'],
  'libs/documents': ['libs/contracts', 'libs/domain', 'libs/messages'],
  'libs/persistence': ['libs/contracts', 'libs/domain', 'libs/platform'],
  'libs/integrations': ['libs/contracts', 'libs/domain', 'libs/platform'],
  'libs/orchestration': ['libs/contracts', 'libs/platform', 'workflows'],
  'libs/application': [
    'libs/contracts',
    'libs/domain',
    'libs/messages',
    'libs/packs',
    'libs/platform',
    'libs/documents',
    'libs/persistence',
    'libs/integrations',
    'libs/orchestration',
  ],
  'libs/activities': [
    'libs/contracts',
    'libs/domain',
    'libs/platform',
    'libs/integrations',
    'libs/application',
    'workflows',
  ],
  workflows: ['libs/contracts', 'libs/domain'],
  'apps/api': [
    'libs/contracts',
    'libs/domain',
    'libs/messages',
    'libs/platform',
    'libs/application',
  ],
  'apps/worker': [
    'libs/contracts',
    'libs/domain',
    'libs/platform',
    'libs/application',
    'libs/activities',
  ],
  'apps/web': ['libs/contracts', 'libs/messages'],
  migrations: [],
};

const OURS = '^(apps|libs|workflows|migrations|test|tools)/';
const PACKAGES = '(^|/)node_modules/';
const PURE = '^(workflows|libs/(contracts|domain))/';
const SPEC = '\\.(trace-|int-|server-|e2e-|fault-)?spec\\.tsx?$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) =>
  forbid(
    `layer:${layer}`,
    `${layer} imports only ${allowed.length === 0 ? 'itself' : allowed.join(', ')}`,
    { path: `^${layer}/`, pathNot: SPEC },
    { path: OURS, pathNot: [layer, ...allowed].map((folder) => `^${folder}/`) },
  ),
);

module.exports = {
  forbidden: [
    ...layers,
    forbid('no-circular', 'a cycle has no first module to understand', {}, { circular: true }),
    forbid(
      'pure-code-npm-allowlist',
      'sandboxed and pure code knows the workflow SDK and nothing else from npm',
      { path: PURE, pathNot: SPEC },
      { path: PACKAGES, pathNot: `${PACKAGES}@temporalio/(workflow|common)/` },
    ),
    forbid(
      'pure-code-no-node-builtins',
      'replay must not depend on the host',
      { path: PURE, pathNot: SPEC },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'contracts-and-domain-know-no-temporal',
      'rules hold without any clock engine',
      { path: '^libs/(contracts|domain)/' },
      { path: `${PACKAGES}@temporalio/` },
    ),
    forbid(
      'messages-need-no-package',
      'the catalogue also runs in the browser',
      { path: '^libs/messages/', pathNot: SPEC },
      { path: PACKAGES },
    ),
    forbid(
      'workflow-code-is-started-not-called',
      'outside the sandbox a workflow function is only a name',
      { pathNot: '^(workflows|test|tools)/' },
      {
        path: '^workflows/',
        pathNot: '\\.(contract|activities)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'only-the-relay-speaks-to-temporal',
      'use cases write the outbox; a transaction never waits for Temporal',
      { path: '^libs/application/', pathNot: '^libs/application/src/(relay|reconcile|operate)/' },
      { path: '^libs/orchestration/' },
    ),
    forbid(
      'temporal-client-stays-in-orchestration',
      'one gateway, one place for ids and policies of a start',
      { path: '^(apps|libs)/', pathNot: '^libs/orchestration/' },
      { path: `${PACKAGES}@temporalio/client/` },
    ),
    forbid(
      'typeorm-stays-in-persistence',
      'SQL and its driver have one home; TypeORM itself only runs migrations',
      { path: OURS, pathNot: '^(libs/persistence|migrations|test|tools)/' },
      { path: `${PACKAGES}(typeorm|@nestjs/typeorm|pg|pg-[^/]+)/` },
    ),
    forbid(
      'ajv-stays-in-packs',
      'one meaning of a form: libs/packs compiles and validates',
      { path: '^(apps|libs|workflows|migrations)/', pathNot: '^libs/packs/' },
      { path: `${PACKAGES}(ajv|ajv-[^/]+)/` },
    ),
    forbid(
      'class-validator-stays-at-the-edge',
      'DTOs of the API and the config class; the domain has guards of its own',
      { path: '^(apps|libs|workflows|migrations)/', pathNot: '^(apps/api|libs/platform)/' },
      { path: `${PACKAGES}class-(validator|transformer)/` },
    ),
    forbid(
      'antd-stays-in-ui',
      'the few patterns are built once; a page knows them, not the component library',
      { path: '^apps/web/', pathNot: '^apps/web/src/ui/' },
      { path: `${PACKAGES}(antd|@ant-design|@rc-component)/`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'echarts-stays-in-charts',
      'charts are loaded where a chart is shown',
      { path: '^apps/web/', pathNot: '^apps/web/src/ui/charts/' },
      { path: `(${PACKAGES}|^)echarts` },
    ),
    forbid(
      'react-stays-in-the-console',
      'servers draw no pages',
      { path: '^(apps/(api|worker)|libs|workflows|migrations|tools)/' },
      { path: `${PACKAGES}(react|react-dom|react-router|@tanstack)/` },
    ),
    forbid(
      'no-http-below-the-api',
      'a use case does not know who asked',
      { path: '^(libs|apps/worker|workflows)/' },
      { path: `${PACKAGES}@nestjs/(platform-fastify|swagger)/` },
    ),
    forbid(
      'migrations-import-typeorm-only',
      'a frozen file must not change with the code around it',
      { path: '^migrations/' },
      { pathNot: `${PACKAGES}typeorm/` },
    ),
    forbid(
      'bootstrap-has-no-dependencies',
      'it and the neighbours it loads run before anything is installed',
      { path: '^tools/launcher/bootstrap\\.cjs$' },
      { path: `${PACKAGES}|^(apps|libs|workflows|migrations|test)/`, reachable: true },
    ),
    forbid(
      'bench-peers-stay-in-bench',
      'the peers have a lock file of their own',
      { pathNot: '^test/bench/' },
      { path: `(${PACKAGES}|^)(pg-boss|graphile-worker|bullmq|@dbos-inc|@restatedev)` },
    ),
    forbid(
      'console-base-knows-no-feature',
      'features are built from ui/ and api/, never the other way round',
      { path: '^apps/web/src/(ui|api)/' },
      { path: '^apps/web/src/features/' },
    ),
    forbid(
      'not-to-test',
      'what ships does not know how it is tested',
      { path: '^(apps|libs|workflows|migrations)/', pathNot: SPEC },
      { path: `(^(test|tools)/|${SPEC})` },
    ),
    forbid(
      'not-to-unresolvable',
      'a missing file escapes every other rule',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|test/bench/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // packages that export ES modules only exist for Node 24, too
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
