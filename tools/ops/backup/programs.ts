import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OperatorError } from '../command';

/** The program's file on the PATH. */
export function onPath(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Connection of a client program: the password travels in its environment, never in its arguments. */
export function connectionOf(url: string): {
  readonly env: Readonly<Record<string, string>>;
  readonly database: string;
} {
  const at = new URL(url);
  const database = decodeURIComponent(at.pathname.slice(1));
  return {
    database,
    env: {
      PGHOST: at.hostname.replace(/^\[|\]$/g, ''),
      PGPORT: at.port || '5432',
      PGUSER: decodeURIComponent(at.username),
      PGPASSWORD: decodeURIComponent(at.password),
      PGDATABASE: database,
      PGAPPNAME: 'gongjian-backup',
    },
  };
}

/** @throws OperatorError with the program's last words */
export async function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (given) => resolve(given ?? 1));
  });
  if (code !== 0) throw new OperatorError(`${file} ended with code ${code}: ${said.trim()}`);
}
