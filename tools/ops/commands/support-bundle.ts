import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  databaseFacts,
  gateStates,
  readGauges,
  stateCounts,
  stuckThings,
  tableCounts,
} from '@app/application';
import { CONFIG_VARIABLES, fromRoot } from '@app/platform';
import { archive } from '../bundle-archive';
import { EXIT, wordOrThrow, type Command } from '../command';
import type { OpsContext } from '../context';
import { scrubLine, scrubText } from '../scrub';

const LOG_LINES = 500;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** A part that cannot be read says why; a bundle is asked for when things are broken. */
async function part(read: () => Promise<unknown>): Promise<string> {
  try {
    return json(await read());
  } catch (error) {
    return json({ failed: scrubText(error instanceof Error ? error.message : String(error)) });
  }
}

function versions(): unknown {
  const own: { readonly version?: string; readonly dependencies?: Record<string, string> } =
    JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return {
    gongjian: own.version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    dependencies: own.dependencies,
  };
}

function logs(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of globSync('*.log', { cwd: folder })) {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n').slice(-LOG_LINES);
    files[`logs/${basename(path)}`] = lines.map(scrubLine).join('\n');
  }
  return files;
}

/** The texts of the bundle by name. */
export async function bundleFiles(
  context: OpsContext,
  logFolder: string,
): Promise<Record<string, string>> {
  const { database } = context.runtime();
  return {
    'versions.json': json(versions()),
    'configuration.json': json({
      // names only: a value may be a secret
      set: CONFIG_VARIABLES.filter((name) => context.variable(name) !== undefined),
      unset: CONFIG_VARIABLES.filter((name) => context.variable(name) === undefined),
    }),
    'database.json': await part(() => databaseFacts(database)),
    'tables.json': await part(() => tableCounts(database)),
    'states.json': await part(() => stateCounts(database)),
    'gauges.json': await part(() => readGauges(database)),
    'gates.json': await part(async () =>
      (await gateStates(database)).map(({ name, open, changedAt }) => ({ name, open, changedAt })),
    ),
    'stuck.json': await part(async () =>
      (await stuckThings(database, 200)).map(({ kind, count, ageSeconds }) => ({
        kind,
        count,
        ageSeconds,
      })),
    ),
    'temporal.json': await part(async () => ({
      reachable: context.hasTemporal() ? await context.clocks().reachable() : 'not configured',
    })),
    ...(existsSync(logFolder) ? logs(logFolder) : {}),
  };
}

/** Everything a helper needs and nothing about people. */
export const supportBundle: Command = {
  name: 'support-bundle',
  usage: '<file.tar.gz> [--logs <folder>]',
  help: 'versions, names of settings, health, counts and the last log lines as one archive, without personal data',
  examples: ['support-bundle /tmp/gongjian-support.tar.gz'],
  options: { logs: { type: 'string' } },
  run: async (context, args) => {
    const file = resolve(wordOrThrow(args, 0, 'file'));
    const data = resolve(fromRoot('.'), context.variable('GONGJIAN_DATA') ?? '.data');
    const files = await bundleFiles(context, args.text('logs') ?? join(data, 'logs'));
    const bytes = archive(files, Date.now());
    writeFileSync(file, bytes, { mode: 0o600 });
    return {
      code: EXIT.ok,
      data: { file, bytes: bytes.length, parts: Object.keys(files) },
      lines: [
        `${file}: ${Object.keys(files).length} parts, ${bytes.length} bytes`,
        'look through it before you hand it on',
      ],
    };
  },
};
