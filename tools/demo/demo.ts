import { Story } from './story';

/** Scripted people drive a small campaign through all four phases over the public API of the running system. */
async function main(): Promise<void> {
  const base = process.env['GONGJIAN_API_URL'];
  const password = process.env['DEMO_PASSWORD'] ?? (await demoPassword());
  if (!base || !password) throw new Error('no running demo system: start it first');
  const story = new Story(base, password);
  const { passed, failed } = await story.tell();
  process.stdout.write(`demo: ${passed} checks passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** The launcher keeps the shared password of the demo accounts beside the data. */
async function demoPassword(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const folder = process.env['GONGJIAN_DATA'] ?? '.data';
  const content: unknown = JSON.parse(await readFile(`${folder}/demo.json`, 'utf8'));
  return typeof content === 'object' &&
    content !== null &&
    'password' in content &&
    typeof content.password === 'string'
    ? content.password
    : '';
}

main().catch((error: unknown) => {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
