import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperatorError } from '../command';

export interface ManifestFile {
  /** below the backup's folder, with `/` */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup holds; a backup without it, or with another content than it says, is not restored. */
export interface Manifest {
  readonly v: 1;
  readonly kind: 'embedded' | 'pg_dump' | 'pg_basebackup';
  readonly label: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly serverVersion: string;
  readonly migration: string;
  readonly startWal: string | null;
  readonly stopWal: string | null;
  /** number of the last audit checkpoint in it */
  readonly checkpoint: number;
  readonly files: readonly ManifestFile[];
}

const NAME = 'manifest.json';
const SUM = 'manifest.sha256';

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeFileSync(join(folder, NAME), text, { mode: 0o600 });
  const sum = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(folder, SUM), `${sum}  ${NAME}\n`, { mode: 0o600 });
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const files: unknown = Reflect.get(value, 'files');
  return (
    Reflect.get(value, 'v') === 1 &&
    typeof Reflect.get(value, 'label') === 'string' &&
    Array.isArray(files) &&
    files.length > 0
  );
}

/** @throws OperatorError when there is none, or when it is not the one that was written */
export function readManifest(folder: string): Manifest {
  let text: string;
  let sum: string;
  try {
    text = readFileSync(join(folder, NAME), 'utf8');
    sum = readFileSync(join(folder, SUM), 'utf8').split(' ')[0] ?? '';
  } catch {
    throw new OperatorError(`${folder} is no finished backup: its manifest is missing`);
  }
  if (createHash('sha256').update(text).digest('hex') !== sum)
    throw new OperatorError(`the manifest of ${folder} was changed`);
  const value: unknown = JSON.parse(text);
  if (!isManifest(value)) throw new OperatorError(`the manifest of ${folder} cannot be read`);
  return value;
}

/** Files that are missing or differ from the manifest. */
export async function manifestFaults(
  folder: string,
  manifest: Manifest,
  progress: (text: string) => void,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const tick = ticker(progress, 'checking the manifest', manifest.files.length);
  for (const file of manifest.files) {
    tick();
    const found = await sha256Of(join(folder, file.path)).catch(() => undefined);
    if (found === undefined) faults.push(`${file.path} is missing`);
    else if (found !== file.sha256) faults.push(`${file.path} differs`);
  }
  return faults;
}

/** Says how far work has come, at most every two seconds. */
export function ticker(
  progress: (text: string) => void,
  what: string,
  total: number,
): (step?: number) => void {
  let done = 0;
  let saidAt = Date.now();
  return (step = 1) => {
    done += step;
    if (Date.now() - saidAt < 2_000) return;
    saidAt = Date.now();
    progress(`${what}: ${total === 0 ? done : `${Math.floor((100 * done) / total)} %`}`);
  };
}
