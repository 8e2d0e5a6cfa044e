import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import addFormats from 'ajv-formats';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type {
  CalendarPack,
  DictionaryPack,
  DistrictPack,
  LadderPack,
  RulePack,
  QuotaPack,
  TemplatePack,
  TermPack,
} from './types';

/** Sources and dist share one data folder: the nearest parent that holds it. */
const findHome = (folder: string): string => {
  const home = join(folder, 'libs/packs');
  return existsSync(join(home, 'data')) || dirname(folder) === folder
    ? home
    : findHome(dirname(folder));
};
const HOME = findHome(__dirname);

interface PackKinds {
  templates: TemplatePack;
  calendars: CalendarPack;
  ladders: LadderPack;
  dictionaries: DictionaryPack;
  rules: RulePack;
  demo: DistrictPack;
  quotas: QuotaPack;
  terms: TermPack;
}
export type PackKind = keyof PackKinds;
export const PACK_KINDS = [
  'templates',
  'calendars',
  'ladders',
  'dictionaries',
  'rules',
  'demo',
  'quotas',
  'terms',
] as const satisfies readonly PackKind[];

export class PackError extends Error {
  constructor(
    message: string,
    readonly findings: readonly string[] = [],
  ) {
    super(findings.length > 0 ? `${message}: ${findings.join('; ')}` : message);
  }
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validators = new Map<PackKind, ValidateFunction>();
const loaded = new Map<string, unknown>();

function validator(kind: PackKind): ValidateFunction {
  const known = validators.get(kind);
  if (known) return known;
  const schema: unknown = JSON.parse(
    readFileSync(join(HOME, 'schemas', `${kind}.schema.json`), 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null)
    throw new PackError(`schema of ${kind} is not an object`);
  const made = ajv.compile(schema);
  validators.set(kind, made);
  return made;
}

/** Findings of a pack against its schema, as `pointer message`; empty = valid. */
export function packFindings(kind: PackKind, content: unknown): readonly string[] {
  const validate = validator(kind);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    (e) => `${e.instancePath || '/'} ${e.message ?? 'is invalid'}`,
  );
}

export interface PackName {
  readonly kind: PackKind;
  readonly id: string;
  readonly version: number;
}

export function listPacks(kind: PackKind): readonly PackName[] {
  const folder = join(HOME, 'data', kind);
  return readdirSync(folder)
    .sort()
    .flatMap((id) =>
      readdirSync(join(folder, id)).map((version) => ({ kind, id, version: Number(version) })),
    )
    .sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
}

export const packFile = (name: PackName): string =>
  join(HOME, 'data', name.kind, name.id, String(name.version), 'pack.json');
export const packSha256 = (name: PackName): string =>
  createHash('sha256')
    .update(readFileSync(packFile(name)))
    .digest('hex');

/**
 * A released pack, checked against its schema; without a version the newest one.
 * @throws PackError when it does not exist or does not match its schema
 */
export function loadPack<K extends PackKind>(kind: K, id: string, version?: number): PackKinds[K] {
  const versions = listPacks(kind).filter((p) => p.id === id);
  const found =
    version === undefined ? versions.at(-1) : versions.find((p) => p.version === version);
  if (!found)
    throw new PackError(`no such pack: ${kind}/${id}${version === undefined ? '' : `/${version}`}`);
  const key = `${kind}/${id}/${found.version}`;
  const known = loaded.get(key);
  const content: unknown = known ?? JSON.parse(readFileSync(packFile(found), 'utf8'));
  if (known === undefined) {
    const findings = packFindings(kind, content);
    if (findings.length > 0) throw new PackError(`${key} does not match its schema`, findings);
    loaded.set(key, content);
  }
  return asPack<K>(content);
}

function asPack<K extends PackKind>(content: unknown): PackKinds[K] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the JSON Schema has just proved the shape
  return content as PackKinds[K];
}
