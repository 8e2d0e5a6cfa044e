'use strict';
// The first code that runs on a fresh machine: Node built-ins only, any Node from 20.19 on. It brings Node 24 and the
// locked dependencies, then hands over to start.cjs, test.cjs or the named script under that Node.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { constants } = require('node:os');
const { delimiter, dirname, join } = require('node:path');
const { cacheFolder, readJson, root, sha256 } = require('./files.cjs');
const { waitForLock } = require('./lock.cjs');
const { lastLines, runToEnd, stopSignals } = require('./process.cjs');
const { LauncherError, createReport, describeFailure } = require('./report.cjs');

const WANTED_MAJOR = 24;
const MINIMUM_HOST = [20, 19];
const COMMANDS = { start: 'start.cjs', test: 'test.cjs' };
const isWindows = process.platform === 'win32';

const versionOf = (text) => text.replace(/^v/, '').split('.').map(Number);

/** True for Node 20.19 and newer. */
function isHostEnough(version) {
  const [major, minor] = versionOf(version);
  return major > MINIMUM_HOST[0] || (major === MINIMUM_HOST[0] && minor >= MINIMUM_HOST[1]);
}

/** The npm package that carries Node for this machine. */
function nodePackage(platform, arch) {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'win' }[platform];
  const isKnown = system && ['x64', 'arm64'].includes(arch);
  return isKnown ? `node-${system}-${arch}` : undefined;
}

const NPM_REASON = /^npm (?:error|ERR!) (?:code |notarget No |E?\d{3} |.*request to .* failed)/;

/** The lines of npm's output that say why: its last ones only tell where its own log lies. */
function npmReason(output) {
  const said = output.split('\n').filter((line) => NPM_REASON.test(line));
  return said.length > 0 ? said.slice(0, 3).join('\n') : lastLines(output, 4);
}

const runNpm = (args, options) => runToEnd('npm', args, { shell: isWindows, ...options });

function requireNpm() {
  const probe = spawnSync('npm', ['--version'], { shell: isWindows, encoding: 'utf8' });
  if (probe.status !== 0) throw new LauncherError('error.noNpm');
}

const nodeVersion = (file) => {
  const probe = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return probe.status === 0 ? probe.stdout.trim() : undefined;
};

/** Node 24 from the cache; installed there first when it is not. Two clones may do this at once. */
async function provideNode(report) {
  const name = nodePackage(process.platform, process.arch);
  if (!name)
    throw new LauncherError('error.noNodePackage', {
      platform: `${process.platform}-${process.arch}`,
    });
  const folder = join(cacheFolder(), 'node');
  const target = join(folder, `${WANTED_MAJOR}-${name}`);
  const file = join(target, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  const cached = () => {
    const version = fs.existsSync(file) ? nodeVersion(file) : undefined;
    return version && versionOf(version)[0] === WANTED_MAJOR ? version : undefined;
  };
  const known = cached();
  if (known) return file;
  requireNpm();
  await report.step('step.node', {}, async () => {
    const lock = await waitForLock(join(folder, 'install.lock'));
    try {
      if (cached()) return;
      const own = join(folder, `install-${process.pid}`);
      fs.mkdirSync(own, { recursive: true });
      fs.writeFileSync(join(own, 'package.json'), '{"private":true}\n');
      try {
        const installed = await runNpm(
          [
            'install',
            '--prefix',
            own,
            '--no-audit',
            '--no-fund',
            '--ignore-scripts',
            '--no-package-lock',
            `${name}@${WANTED_MAJOR}`,
          ],
          { cwd: own, env: { ...process.env, npm_config_global: undefined } },
        );
        const made = join(own, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
        if (!installed.ok || !fs.existsSync(made)) {
          throw new LauncherError(
            'error.nodeDownload',
            { package: `${name}@${WANTED_MAJOR}` },
            {
              detail: npmReason(installed.output),
            },
          );
        }
        fs.chmodSync(made, 0o755);
        // a broken leftover is moved away, never deleted under a process that may still run from it
        if (fs.existsSync(target)) fs.renameSync(target, `${target}.old-${process.pid}`);
        fs.renameSync(own, target);
      } finally {
        fs.rmSync(own, { recursive: true, force: true });
      }
    } finally {
      lock.release();
    }
  });
  return file;
}

/** True when npm's own record of node_modules names the same versions as the lock file. */
function isInstalled(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const present = installed.packages[path];
    return present ? present.version === wanted.version : wanted.optional === true;
  });
}

/** Installs the locked dependencies when they are missing or of another lock file. */
async function provideDependencies(report, { folder = root, install = runNpm } = {}) {
  const lockText = fs.readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const wanted = sha256(lockText);
  const modules = join(folder, 'node_modules');
  const marker = join(modules, '.gongjian-lock');
  const isCurrent = () => {
    try {
      if (fs.readFileSync(marker, 'utf8').trim() === wanted) return true;
    } catch {
      // no marker yet: installed by hand, or not at all
    }
    if (!isInstalled(JSON.parse(lockText), readJson(join(modules, '.package-lock.json'))))
      return false;
    fs.writeFileSync(marker, `${wanted}\n`);
    return true;
  };
  if (isCurrent()) return false;
  requireNpm();
  await report.step('step.dependencies', {}, async () => {
    const lock = await waitForLock(join(folder, '.data/install.lock'), {
      onWait: () => report.line('dependencies.waiting'),
    });
    try {
      if (isCurrent()) return;
      // install scripts stay off: the one that matters (links of PostgreSQL's libraries) is done by its provider
      const result = await install(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
      });
      const log = join(folder, '.data/logs/npm-ci.log');
      fs.mkdirSync(dirname(log), { recursive: true });
      fs.writeFileSync(log, result.output);
      if (!result.ok) {
        throw new LauncherError(
          'error.installFailed',
          { log },
          { detail: npmReason(result.output) },
        );
      }
      fs.writeFileSync(marker, `${wanted}\n`);
    } finally {
      lock.release();
    }
  });
  return true;
}

/** Runs a command in our place: its signals are ours, its exit code is ours. */
function handOver(file, args, { everyMs = 1_000 } = {}) {
  const child = spawn(file, args, { stdio: 'inherit' });
  for (const signal of stopSignals()) process.on(signal, () => child.kill(signal));
  // npm passes a signal to its shell only: when that shell is gone, nobody is left to tell us
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] && parent > 1) {
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      // once: a second signal would turn the orderly end into a forced one
      clearInterval(watch);
      child.kill('SIGTERM');
    }, everyMs);
    watch.unref();
  }
  child.once('error', (error) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) =>
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1)),
  );
}

async function main() {
  const [command = '', ...rest] = process.argv.slice(2);
  if (!isHostEnough(process.version))
    throw new LauncherError('error.oldNode', { version: process.version });
  if (!COMMANDS[command] && !(command === 'run' && rest.length > 0)) {
    throw new LauncherError('error.commandUnknown', { command });
  }
  process.chdir(root);
  const report = createReport();
  const isRight = versionOf(process.version)[0] === WANTED_MAJOR;
  const node = isRight ? process.execPath : await provideNode(report);
  // everything below, npm included, finds this Node first
  process.env['PATH'] = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
  await provideDependencies(report);
  const script = COMMANDS[command]
    ? [join(__dirname, COMMANDS[command]), ...rest]
    : [join(__dirname, 'run.cjs'), ...rest];
  handOver(node, script);
}

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  });
}

module.exports = {
  handOver,
  isHostEnough,
  isInstalled,
  nodePackage,
  npmReason,
  provideDependencies,
};
