/** One file that breaks one rule of the import matrix. */
export interface LayerSeed {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  /** the text is added to a file that exists, not written as a new one */
  readonly isAppended?: boolean;
  /** a second file the violation needs */
  readonly companion?: { readonly file: string; readonly source: string };
}

const seed = (rule: string, file: string, source: string): LayerSeed => ({ rule, file, source });

/** Every layer reaches for something its row does not list. */
const LAYERS: readonly LayerSeed[] = [
  seed('layer:libs/contracts', 'libs/contracts/src/__seed_a.ts', `import '@app/domain';`),
  seed('layer:libs/domain', 'libs/domain/src/__seed_a.ts', `import '@app/platform';`),
  // a type is an import, too: the layers must not know each other's shapes
  seed(
    'layer:libs/domain',
    'libs/domain/src/__seed_b.ts',
    `import type { Database } from '@app/persistence';\nexport type A = Database;`,
  ),
  // a relative path reaches the same file as the alias
  seed('layer:libs/domain', 'libs/domain/src/__seed_c.ts', `import '../../persistence/src/index';`),
  seed('layer:libs/messages', 'libs/messages/src/__seed_a.ts', `import '@app/domain';`),
  seed('layer:libs/packs', 'libs/packs/src/__seed_a.ts', `import '@app/messages';`),
  seed('layer:libs/platform', 'libs/platform/src/__seed_a.ts', `import '@app/persistence';`),
  seed('layer:libs/documents', 'libs/documents/src/__seed_a.ts', `import '@app/platform';`),
  seed('layer:libs/persistence', 'libs/persistence/src/__seed_a.ts', `import '@app/application';`),
  seed(
    'layer:libs/integrations',
    'libs/integrations/src/__seed_a.ts',
    `import '@app/persistence';`,
  ),
  seed('layer:libs/orchestration', 'libs/orchestration/src/__seed_a.ts', `import '@app/domain';`),
  seed('layer:libs/application', 'libs/application/src/__seed_a.ts', `import '@app/activities';`),
  seed('layer:libs/activities', 'libs/activities/src/__seed_a.ts', `import '@app/persistence';`),
  seed('layer:workflows', 'workflows/cohort/__seed_a.ts', `import '@app/persistence';`),
  seed('layer:apps/api', 'apps/api/src/__seed_a.ts', `import '@app/orchestration';`),
  seed('layer:apps/worker', 'apps/worker/src/__seed_a.ts', `import '@app/persistence';`),
  seed('layer:apps/web', 'apps/web/src/__seed_a.ts', `import '@app/domain';`),
  seed('layer:migrations', 'migrations/__seed_a.ts', `import '@app/contracts';`),
];

const RULES: readonly LayerSeed[] = [
  {
    ...seed('no-circular', 'libs/domain/src/__seed_d.ts', `import './__seed_e';`),
    companion: { file: 'libs/domain/src/__seed_e.ts', source: `import './__seed_d';` },
  },
  seed('pure-code-npm-allowlist', 'libs/domain/src/__seed_f.ts', `import 'class-validator';`),
  seed('pure-code-npm-allowlist', 'workflows/cohort/__seed_b.ts', `import '@temporalio/client';`),
  seed('pure-code-no-node-builtins', 'libs/domain/src/__seed_g.ts', `import 'node:crypto';`),
  seed('pure-code-no-node-builtins', 'workflows/cohort/__seed_c.ts', `import 'fs';`),
  seed(
    'contracts-and-domain-know-no-temporal',
    'libs/contracts/src/__seed_b.ts',
    `import '@temporalio/common';`,
  ),
  seed('messages-need-no-package', 'libs/messages/src/__seed_b.ts', `import 'ajv';`),
  seed(
    'workflow-code-is-started-not-called',
    'libs/orchestration/src/__seed_b.ts',
    `import { cohortWorkflow } from '@workflows/cohort/cohort.workflow';\nexport const a = cohortWorkflow;`,
  ),
  seed(
    'only-the-relay-speaks-to-temporal',
    'libs/application/src/__seed_b.ts',
    `import '@app/orchestration';`,
  ),
  seed(
    'temporal-client-stays-in-orchestration',
    'apps/worker/src/__seed_b.ts',
    `import '@temporalio/client';`,
  ),
  seed('typeorm-stays-in-persistence', 'libs/application/src/__seed_c.ts', `import 'typeorm';`),
  seed('typeorm-stays-in-persistence', 'apps/api/src/__seed_b.ts', `import 'pg';`),
  seed('typeorm-stays-in-persistence', 'apps/api/src/__seed_c.ts', `import 'pg-copy-streams';`),
  seed('ajv-stays-in-packs', 'libs/application/src/__seed_d.ts', `import 'ajv-formats';`),
  seed(
    'class-validator-stays-at-the-edge',
    'libs/application/src/__seed_e.ts',
    `import 'class-validator';`,
  ),
  seed('antd-stays-in-ui', 'apps/web/src/features/__seed_b.ts', `import 'antd/es/button';`),
  seed('echarts-stays-in-charts', 'apps/web/src/features/__seed_c.ts', `import 'echarts/core';`),
  seed('react-stays-in-the-console', 'libs/application/src/__seed_g.ts', `import 'react';`),
  {
    ...seed(
      'console-base-knows-no-feature',
      'apps/web/src/ui/__seed_d.ts',
      `import '../features/__seed_e';`,
    ),
    companion: { file: 'apps/web/src/features/__seed_e.ts', source: 'export {};' },
  },
  seed('no-http-below-the-api', 'libs/application/src/__seed_f.ts', `import '@nestjs/swagger';`),
  seed(
    'no-http-below-the-api',
    'apps/worker/src/__seed_c.ts',
    `import '@nestjs/platform-fastify';`,
  ),
  seed('migrations-import-typeorm-only', 'migrations/__seed_b.ts', `import 'node:fs';`),
  {
    rule: 'bootstrap-has-no-dependencies',
    file: 'tools/launcher/bootstrap.cjs',
    source: `\nrequire('pg');\n`,
    isAppended: true,
  },
  seed('bench-peers-stay-in-bench', 'tools/checks/__seed_a.ts', `import 'pg-boss';`),
  seed('not-to-test', 'libs/domain/src/__seed_h.ts', `import '../../../tools/checks/check';`),
  seed('not-to-test', 'libs/domain/src/__seed_i.ts', `import './time/calendar.spec';`),
  seed('not-to-unresolvable', 'libs/domain/src/__seed_j.ts', `import './nowhere';`),
  seed('not-to-unresolvable', 'tools/checks/__seed_b.ts', `import 'no-such-package';`),
];

/** At least one violation for every rule of .dependency-cruiser.cjs. */
export const LAYER_SEEDS: readonly LayerSeed[] = [...LAYERS, ...RULES];

/** A rule without a seed has never been seen to fail. */
export function rulesWithoutSeed(
  rules: readonly string[],
  seeds: readonly LayerSeed[] = LAYER_SEEDS,
): readonly string[] {
  return rules.filter((rule) => !seeds.some((one) => one.rule === rule));
}
