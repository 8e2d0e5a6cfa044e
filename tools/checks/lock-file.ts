import type { CheckResult, Finding } from './check';
import { isRecord, parseJson, recordOf, textOf } from './guards';
import { readText } from './project-files';

/** The one range that is meant: the SDK asks for any 8.x and must share our copy. */
const RANGES: Readonly<Record<string, string>> = { protobufjs: '^8.7.1' };
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
/** Two copies of one of these keep two registries of classes or of contexts. */
const SINGLE =
  /^(@temporalio\/[^/]+|typeorm|rxjs|react|react-dom|reflect-metadata|@nestjs\/(core|common))$/;
const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

interface Installed {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

const lock = 'package-lock.json';
const finding = (message: string, file = lock): Finding => ({ file, message });

function* manifestProblems(
  manifest: Readonly<Record<string, unknown>>,
  lockedRoot: Readonly<Record<string, unknown>>,
): Generator<Finding> {
  for (const field of DEPENDENCY_FIELDS) {
    const wanted = recordOf(manifest[field]);
    const locked = recordOf(lockedRoot[field]);
    for (const [name, range] of Object.entries(wanted)) {
      const text = textOf(range);
      if (RANGES[name] === undefined ? !EXACT.test(text) : RANGES[name] !== text)
        yield finding(`${name} is not exact: "${text}"`, 'package.json');
      if (locked[name] !== range)
        yield finding(`${name} differs between package.json and the lock`);
    }
    for (const name of Object.keys(locked)) {
      if (!(name in wanted)) yield finding(`${name} is locked, but not in package.json`);
    }
  }
}

function* copyProblems(installed: readonly Installed[]): Generator<Finding> {
  const versions = new Map<string, Set<string>>();
  for (const { name, version } of installed) {
    if (SINGLE.test(name)) versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  for (const [name, found] of versions) {
    if (found.size > 1) yield finding(`${name} is there in ${[...found].join(' and ')}`);
  }
  const sdk = new Set(
    installed.filter(({ name }) => name.startsWith('@temporalio/')).map(({ version }) => version),
  );
  if (sdk.size !== 1)
    yield finding(`all of @temporalio must have one version, found: ${[...sdk].join(', ')}`);
  const protobuf = installed.filter(
    ({ name, version }) => name === 'protobufjs' && version.startsWith('8.'),
  );
  if (protobuf.length !== 1 || protobuf[0]?.path !== 'node_modules/protobufjs')
    yield finding(
      `protobufjs 8.x must be there once, at the root: ${protobuf.map(({ path }) => path).join(', ') || 'none'}`,
    );
}

/** The lock names no host, agrees with package.json and holds one copy of what may exist only once. */
export function checkLockFile(root: string): CheckResult {
  const text = readText(root, lock);
  const manifest = recordOf(parseJson(readText(root, 'package.json'), 'package.json'));
  const packages = recordOf(recordOf(parseJson(text, lock))['packages']);
  const installed = Object.entries(packages).flatMap(([path, entry]): Installed[] => {
    const name = path.split('node_modules/').at(-1);
    return path === '' || !name
      ? []
      : [{ path, name, version: textOf(recordOf(entry)['version']) }];
  });
  const findings: Finding[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    // a host in the lock binds every clone to one registry
    if (isRecord(entry) && 'resolved' in entry)
      findings.push(finding(`${path} has a resolved field`));
    if (path !== '' && isRecord(entry) && !entry['link'] && !textOf(entry['integrity']))
      findings.push(finding(`${path} has no integrity`));
  }
  if (/\bregistry\.|\/repository\/npm|npmmirror/.test(text))
    findings.push(finding('a registry host is written into the lock'));
  findings.push(...manifestProblems(manifest, recordOf(packages[''])), ...copyProblems(installed));
  return { name: 'lock-file', checkedCount: installed.length, findings };
}
