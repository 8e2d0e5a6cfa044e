import { dirname, relative } from 'node:path';
import type { BundleOptions } from '@temporalio/worker';
import type { WebpackPluginInstance } from 'webpack';
import { fromRoot, projectRoot } from './root';

/** What may be in the sandbox: our pure code, and the SDK with its own three small dependencies. */
const SANDBOX =
  /^(workflows|libs\/(contracts|domain)|node_modules\/(@temporalio\/(workflow|common)|nexus-rpc|long|ms))\//;

/** The SDK's bundler takes any package that happens to bundle; this refuses every file outside the allowed folders. */
function onlySandboxFiles(
  entryFolder: string,
  alsoAllowed: readonly string[],
): WebpackPluginInstance {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap('sandbox', (compilation) => {
        compilation.hooks.finishModules.tap('sandbox', (modules) => {
          for (const module of modules) {
            const file = module.nameForCondition();
            if (!file || dirname(file) === entryFolder || alsoAllowed.includes(file)) continue;
            const path = relative(projectRoot, file).replaceAll('\\', '/');
            if (!SANDBOX.test(path)) {
              compilation.errors.push(new Error(`not allowed in the workflow bundle: ${path}`));
            }
          }
        });
      });
    },
  };
}

export interface WorkflowBundleInput {
  /** path from the project's root */
  readonly entry?: string;
  /** absolute paths of interceptor modules (tests only) */
  readonly interceptors?: readonly string[];
  /** files to swap, both paths from the root (tests only) */
  readonly replace?: Readonly<Record<string, string>>;
}

/** The only place with bundle options: build, trace, replay and server tests all use it. */
export function workflowBundleOptions(input: WorkflowBundleInput = {}): BundleOptions {
  const { entry = 'workflows/main.ts', interceptors = [], replace = {} } = input;
  const workflowsPath = fromRoot(entry);
  const replaced = Object.fromEntries(
    Object.entries(replace).map(([from, to]) => [fromRoot(from), fromRoot(to)]),
  );
  return {
    workflowsPath,
    workflowInterceptorModules: [...interceptors],
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [
        ...(config.plugins ?? []),
        onlySandboxFiles(dirname(workflowsPath), [...interceptors, ...Object.values(replaced)]),
      ],
      resolve: {
        ...config.resolve,
        // a linked node_modules must not lead out of the project
        symlinks: false,
        alias: {
          ...config.resolve?.alias,
          ...replaced,
          '@app/contracts': fromRoot('libs/contracts/src/index.ts'),
          '@app/domain': fromRoot('libs/domain/src/index.ts'),
        },
      },
    }),
  };
}
