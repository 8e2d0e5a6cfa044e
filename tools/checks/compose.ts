import { parse } from 'yaml';

export interface ComposeFinding {
  readonly service: string;
  readonly problem: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Images whose own account is not root; all others must name a user. */
const NON_ROOT_IMAGES =
  /^(temporalio\/(server|admin-tools|ui)|nginxinc\/nginx-unprivileged|prom\/prometheus):/;
const OWN_IMAGE = /^gongjian:/;
/** Set by images of others and read by them alone. */
const SERVICES_WITH_OWN_VARIABLES = /^(postgres|backup|temporal.*|proxy|prometheus)$/;
const SHARDS = '512';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Merged mapping of a service's environment; the list form is refused elsewhere. */
const environmentOf = (service: Fields): Fields => fieldsOf(service['environment']);

const runsOnce = (service: Fields): boolean => service['restart'] === 'no';

function* imageProblems(service: Fields): Generator<string> {
  const image = service['image'];
  if (typeof image !== 'string') {
    yield 'has no image';
    return;
  }
  const tag = /:([\w.-]+)$/.exec(image)?.[1];
  if (!tag || tag === 'latest' || !/\d/.test(tag)) yield `image is not pinned: ${image}`;
  if (/auto-setup/.test(image)) yield 'auto-setup is not for production';
  if (/alpine/.test(image) && OWN_IMAGE.test(image)) yield 'our image cannot be Alpine';
  const user = service['user'];
  const isRoot = user === 'root' || user === 0 || user === '0';
  const hasOwnUser = NON_ROOT_IMAGES.test(image) || OWN_IMAGE.test(image);
  if (isRoot || (user === undefined && !hasOwnUser)) yield 'runs as root';
}

function* serviceProblems(
  name: string,
  service: Fields,
  known: ReadonlySet<string>,
): Generator<string> {
  yield* imageProblems(service);
  const environment = environmentOf(service);
  if (environment['TZ'] !== 'UTC') yield 'TZ is not UTC';
  if (!runsOnce(service) && !isFields(service['healthcheck'])) yield 'has no health check';
  if (!SERVICES_WITH_OWN_VARIABLES.test(name)) {
    for (const variable of Object.keys(environment)) {
      if (!known.has(variable)) yield `variable is not documented: ${variable}`;
    }
    if (name !== 'migrate' && 'DATABASE_MIGRATION_URL' in environment) {
      yield "holds the owner's account";
    }
  }
  for (const port of Array.isArray(service['ports']) ? service['ports'] : []) {
    if (name !== 'proxy' && !String(port).startsWith('127.0.0.1:')) {
      yield `port is open to the network: ${String(port)}`;
    }
  }
}

function* wholeProblems(services: Fields): Generator<ComposeFinding> {
  const temporal = fieldsOf(services['temporal']);
  if (environmentOf(temporal)['NUM_HISTORY_SHARDS'] !== SHARDS) {
    yield { service: 'temporal', problem: `history shards are not ${SHARDS}` };
  }
  if (environmentOf(temporal)['TEMPORAL_TLS_REQUIRE_CLIENT_AUTH'] !== 'true') {
    yield { service: 'temporal', problem: 'does not ask for a client certificate' };
  }
  for (const service of ['backup', 'prometheus']) {
    if (!isFields(services[service])) yield { service, problem: 'is missing' };
  }
  if (!/max_slot_wal_keep_size/.test(JSON.stringify(fieldsOf(services['postgres'])['command']))) {
    yield { service: 'postgres', problem: 'lets an absent backup fill its disk' };
  }
  const key = environmentOf(fieldsOf(services['worker']))['AUDIT_CHECKPOINT_KEY_PATH'];
  if (typeof key !== 'string' || !key.startsWith('/run/secrets/')) {
    yield { service: 'worker', problem: 'does not sign the audit chains' };
  }
  for (const name of ['api', 'worker', 'temporal', 'postgres', 'temporal-postgres']) {
    if (fieldsOf(services[name])['ports'] !== undefined)
      yield { service: name, problem: 'is reachable from the host' };
  }
  for (const service of ['api', 'worker']) {
    const { replicas } = fieldsOf(fieldsOf(services[service])['deploy']);
    if (typeof replicas !== 'number' || replicas < 2) yield { service, problem: 'is not doubled' };
  }
}

/**
 * Checks the compose file without Docker: pinned images, UTC, 512 shards, no auto-setup, health checks, no root, no
 * open ports, documented variables.
 * @param text the YAML text
 * @param knownVariables names documented in `.env.example`
 */
export function checkCompose(
  text: string,
  knownVariables: readonly string[],
): readonly ComposeFinding[] {
  const known = new Set(knownVariables);
  const services = fieldsOf(fieldsOf(parse(text, { merge: true }))['services']);
  // a file without services must not pass as clean
  if (Object.keys(services).length === 0) return [{ service: '-', problem: 'no services found' }];
  const ofServices = Object.entries(services).flatMap(([name, service]) =>
    [...serviceProblems(name, fieldsOf(service), known)].map((problem) => ({
      service: name,
      problem,
    })),
  );
  const used = [...text.matchAll(/\$\{(\w+)/g)].map(([, variable]) => variable ?? '');
  const undocumented = [...new Set(used)]
    .filter((variable) => !known.has(variable))
    .map((variable) => ({ service: '-', problem: `variable is not documented: ${variable}` }));
  return [...ofServices, ...wholeProblems(services), ...undocumented];
}

/** Checks an image recipe of ours: pinned Debian base with glibc, UTC, no root, locked install without scripts. */
export function checkDockerfile(text: string): readonly string[] {
  const problems: string[] = [];
  const bases = [...text.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base ?? '');
  if (bases.length === 0) problems.push('no base image');
  for (const base of bases) {
    if (base !== 'node:24-bookworm-slim') problems.push(`other base image: ${base}`);
  }
  const last = text.slice(text.lastIndexOf('\nFROM '));
  const user = [...last.matchAll(/^USER (\S+)/gm)].at(-1)?.[1];
  if (user === undefined || user === 'root') problems.push('runs as root');
  if (!/^ENV .*\bTZ=UTC\b/m.test(last)) problems.push('TZ is not UTC');
  if (!/npm ci --ignore-scripts/.test(text))
    problems.push('dependencies are not installed from the lock file');
  return problems;
}
