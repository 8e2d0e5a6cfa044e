import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { createRuntime } from '@app/application';
import { createLogger, fromRoot } from '@app/platform';
import { createApi } from '../../apps/api/src/create-api';
import { openApiDocument } from '../../apps/api/src/open-api/document';

const CLIENT = 'apps/web/src/api/generated/schema.ts';

/**
 * Writes openapi.json from the routes and the console's types from openapi.json; with --check it only compares and
 * exits 1 when one of them differs. No server is needed.
 */
async function main(): Promise<void> {
  const document = await documentText();
  const files: readonly (readonly [file: string, text: string])[] = [
    ['openapi.json', document],
    [CLIENT, await clientText(document)],
  ];
  for (const [name, text] of files) {
    const file = fromRoot(name);
    if (!process.argv.includes('--check')) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`${name}: ${text.split('\n').length} lines\n`);
      continue;
    }
    const difference = firstDifference(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
    if (difference !== null)
      throw new Error(
        `${name} does not match the routes: run \`npm run openapi:generate\`\n${difference}`,
      );
    process.stdout.write(`${name} matches the routes\n`);
  }
}

async function documentText(): Promise<string> {
  const runtime = createRuntime({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    poolSize: 1,
    name: 'openapi',
  });
  const api = await createApi(
    runtime,
    { origins: [], secureCookie: false, cursorSecret: 'openapi' },
    createLogger({ name: 'openapi', level: 'silent' }),
  );
  await api.init();
  const document = openApiDocument(api);
  await api.close();
  await runtime.close();
  if (Object.keys(document.paths).length === 0) throw new Error('the document has no paths');
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The types the console's client is made of. */
async function clientText(document: string): Promise<string> {
  const types = astToString(await openapiTypes(document));
  return `/** Made from openapi.json by \`npm run openapi:generate\`; not edited by hand. */\n${types}`;
}

/** The first line that differs, as a hint; null = equal. */
function firstDifference(stored: string, fresh: string): string | null {
  if (stored === fresh) return null;
  const [old, now] = [stored.split('\n'), fresh.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  const line = at < 0 ? now.length : at;
  return `line ${line + 1}\n- ${old[line] ?? ''}\n+ ${now[line] ?? ''}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`openapi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
