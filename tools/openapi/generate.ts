import { readFileSync, writeFileSync } from 'node:fs';
import { createRuntime } from '@app/application';
import { createLogger, fromRoot } from '@app/platform';
import { createApi } from '../../apps/api/src/create-api';
import { openApiDocument } from '../../apps/api/src/open-api/document';

/** Writes openapi.json from the routes; with --check it only compares and exits 1 when they differ. No server is needed. */
async function main(): Promise<void> {
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
  const text = `${JSON.stringify(openApiDocument(api), null, 2)}\n`;
  await api.close();
  await runtime.close();
  const file = fromRoot('openapi.json');
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    process.stdout.write(`openapi.json: ${Object.keys(openApiPaths(text)).length} paths\n`);
    return;
  }
  const difference = firstDifference(readFileSync(file, 'utf8'), text);
  if (difference !== null)
    throw new Error(
      `openapi.json does not match the routes: run \`npm run openapi:generate\`\n${difference}`,
    );
  process.stdout.write('openapi.json matches the routes\n');
}

/** The first line that differs, as a hint; null = equal. */
function firstDifference(stored: string, fresh: string): string | null {
  if (stored === fresh) return null;
  const [old, now] = [stored.split('\n'), fresh.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  const line = at < 0 ? now.length : at;
  return `line ${line + 1}\n- ${old[line] ?? ''}\n+ ${now[line] ?? ''}`;
}

function openApiPaths(text: string): object {
  const document: unknown = JSON.parse(text);
  if (
    typeof document === 'object' &&
    document !== null &&
    'paths' in document &&
    typeof document.paths === 'object' &&
    document.paths !== null
  )
    return document.paths;
  throw new Error('the document has no paths');
}

main().catch((error: unknown) => {
  process.stderr.write(`openapi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
