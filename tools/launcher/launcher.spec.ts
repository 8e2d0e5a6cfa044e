import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { PassThrough } from 'node:stream';
import { waitUntil } from './process.cjs';
import { environmentOf } from './run.cjs';
import { inStopOrder, onSignals } from './session.cjs';
import { accountsOf, answerOf, resetDecision } from './start.cjs';
import { nextDelayMs, supervise } from './supervise.cjs';
import { availability, failuresOf, PLAN, planOf, summary, tierResult } from './tiers.cjs';

describe('--reset', () => {
  it('deletes nothing unless asked', () => {
    expect(resetDecision({ args: [], isTty: false, env: {} })).toBe('keep');
    expect(resetDecision({ args: ['--yes'], isTty: true, env: {} })).toBe('keep');
  });

  it('asks a person and refuses without one', () => {
    expect(resetDecision({ args: ['--reset'], isTty: true, env: {} })).toBe('ask');
    expect(() => resetDecision({ args: ['--reset'], isTty: false, env: {} })).toThrow('--yes');
    expect(resetDecision({ args: ['--reset', '--yes'], isTty: false, env: {} })).toBe('delete');
  });

  it('never touches an external database', () => {
    const env = { DATABASE_URL: 'postgres://x' };
    expect(() => resetDecision({ args: ['--reset', '--yes'], isTty: true, env })).toThrow(
      'DATABASE_URL',
    );
  });
});

describe('the question of --reset', () => {
  const ask = (type: (input: PassThrough) => void): Promise<string> => {
    const input = new PassThrough();
    const terminal = createInterface({ input, output: new PassThrough(), terminal: true });
    const answer = answerOf(terminal, '? ');
    type(input);
    return answer;
  };

  it('hears the word whatever its case', async () => {
    expect(await ask((input) => input.write(' Yes\r'))).toBe('yes');
  });

  it('takes Ctrl-C and Ctrl-D as a no', async () => {
    expect(await ask((input) => input.write('\u0003'))).toBe('');
    expect(await ask((input) => input.write('\u0004'))).toBe('');
  });
});

describe('the end', () => {
  it('stops first what depends on the others', () => {
    const started = ['worker', 'PostgreSQL', 'api', 'Temporal'].map((name) => ({ name }));
    expect(inStopOrder(started).map(({ name }) => name)).toEqual([
      'api',
      'worker',
      'Temporal',
      'PostgreSQL',
    ]);
  });

  it('takes the same Ctrl-C from terminal and npm as one, a later one as force', () => {
    let nowMs = 0;
    const calls: string[] = [];
    const handle = onSignals({
      onStop: () => calls.push('stop'),
      onForce: () => calls.push('force'),
      now: () => nowMs,
      listen: () => undefined,
    });
    handle();
    nowMs = 50;
    handle();
    expect(calls).toEqual(['stop']);
    nowMs = 5_000;
    handle();
    expect(calls).toEqual(['stop', 'force']);
  });
});

describe('when npm dies first', () => {
  it('asks the child to stop once, so that its orderly end is not forced', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongjian-orphan-'));
    const counted = join(folder, 'signals');
    const done = join(folder, 'done');
    // takes its time to stop, and writes down every signal meanwhile
    const child = `const fs = require('node:fs');
      fs.writeFileSync(${JSON.stringify(join(folder, 'up'))}, '');
      process.on('SIGTERM', () => {
        fs.appendFileSync(${JSON.stringify(counted)}, 'x');
        setTimeout(() => { fs.writeFileSync(${JSON.stringify(done)}, ''); process.exit(0); }, 500);
      });
      setInterval(() => undefined, 1000);`;
    const middle = `require(${JSON.stringify(join(__dirname, 'bootstrap.cjs'))})
      .handOver(process.execPath, ['-e', ${JSON.stringify(child)}], { everyMs: 20 });`;
    const npm = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(middle)}], { stdio: 'ignore' })`,
      ],
      { env: { ...process.env, npm_lifecycle_event: 'start' } },
    );
    const seen = (file: string) => waitUntil(() => existsSync(file), { timeoutMs: 20_000 });
    expect(await seen(join(folder, 'up'))).toBe(true);
    npm.kill('SIGKILL');
    expect(await seen(done)).toBe(true);
    expect(readFileSync(counted, 'utf8')).toBe('x');
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});

describe('supervision', () => {
  const service = (pid: number) => ({
    pid,
    logFile: 'x.log',
    exited: Promise.resolve({ signal: 'SIGKILL' }),
  });
  const forever = { pid: 99, logFile: 'x.log', exited: new Promise<never>(() => undefined) };
  const report = { line: () => undefined };

  it('waits longer after every quick failure and starts again after a steady minute', () => {
    expect([nextDelayMs(undefined, 0), nextDelayMs(1_000, 10), nextDelayMs(20_000, 10)]).toEqual([
      1_000, 2_000, 30_000,
    ]);
    expect(nextDelayMs(30_000, 61_000)).toBe(1_000);
  });

  it('brings back a service that ended and one whose restart failed', async () => {
    const delays: number[] = [];
    const attempts = ['fail', 'up'];
    const isBack = new Promise<number | undefined>((resolve) => {
      supervise({
        name: 'api',
        service: service(1),
        start: async () => {
          if (attempts.shift() === 'fail') throw new Error('no');
          return forever;
        },
        report,
        onChange: ({ pid }) => resolve(pid),
        wait: async (ms) => void delays.push(ms),
        now: () => 0,
      });
    });
    expect(await isBack).toBe(99);
    expect(delays).toEqual([1_000, 2_000]);
  });

  it('leaves a service alone that is being stopped', async () => {
    let starts = 0;
    let finish: (value: { signal: string }) => void = () => undefined;
    const exited = new Promise<{ signal: string }>((resolve) => (finish = resolve));
    const watcher = supervise({
      name: 'api',
      service: { pid: 1, logFile: 'x.log', exited },
      start: async () => {
        starts += 1;
        return forever;
      },
      report,
    });
    watcher.release();
    finish({ signal: 'SIGTERM' });
    await watcher.done;
    expect(starts).toBe(0);
  });
});

describe('demo accounts', () => {
  it('are read from the last JSON line of the seed', () => {
    const made = { password: 'p', accounts: [{ login: 'a', hat: 'DEP' }] };
    expect(accountsOf(`263 schools\n${JSON.stringify(made)}\n`)).toEqual(made);
    expect(accountsOf('nothing to do\n')).toBeUndefined();
  });
});

describe('addresses of the running system', () => {
  const runtime = { apiUrl: 'http://127.0.0.1:3000', databaseUrl: 'postgres://ours' };

  it('reach the scripts', () => {
    expect(environmentOf(runtime, {})).toMatchObject({
      GONGJIAN_API_URL: 'http://127.0.0.1:3000',
      DATABASE_URL: 'postgres://ours',
      TZ: 'UTC',
    });
  });

  it('are not mixed into a system the user named', () => {
    const env = environmentOf(runtime, { GONGJIAN_API_URL: 'https://other.example' });
    expect(env['GONGJIAN_API_URL']).toBe('https://other.example');
    expect(env['DATABASE_URL']).toBeUndefined();
  });
});

describe('the test run', () => {
  const jest = ['unit', 'gates', 'trace', 'replay', 'int', 'temporal', 'e2e', 'faults'];
  const json = {
    numTotalTests: 3,
    numPassedTests: 3,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
  };

  it('runs everything without words, only the named parts with words', () => {
    const all = planOf([], jest).parts.map(({ name }) => name);
    expect(all).toEqual(PLAN.filter(({ name }) => name !== 'security').map(({ name }) => name));
    expect(planOf(['int', 'unit'], jest).parts.map(({ name }) => name)).toEqual(['unit', 'int']);
    expect(planOf(['check:code'], jest).parts.every(({ kind }) => kind === 'check')).toBe(true);
  });

  it('has a part for every jest project and for nothing else', () => {
    const config = readFileSync(join(__dirname, '../../jest.config.cjs'), 'utf8');
    const projects = [...config.matchAll(/tier\(\s*'(\w+)'/g)].map(([, name]) => name ?? '');
    expect(projects.length).toBeGreaterThan(7);
    const tiers = planOf([], projects).parts.filter(({ kind }) => kind === 'tier');
    expect(tiers.map(({ name }) => name).toSorted()).toEqual(projects.toSorted());
  });

  it('passes what stands behind -- to jest and refuses an unknown tier', () => {
    expect(planOf(['unit', '--', '-t', 'x'], jest)).toMatchObject({ jestArgs: ['-t', 'x'] });
    expect(planOf(['uint'], jest).unknown).toBe('uint');
    expect(planOf(['security'], jest).unknown).toBe('security');
  });

  it('counts a crash, an empty run and a broken file as failures', () => {
    expect(tierResult(json, 0)).toEqual({ passed: 3, failed: 0 });
    expect(tierResult(undefined, 1)).toMatchObject({ failed: 1, problem: 'noJson' });
    expect(tierResult({ ...json, numTotalTests: 0, numPassedTests: 0 }, 0)).toMatchObject({
      failed: 1,
      problem: 'nothing',
    });
    expect(tierResult({ ...json, numRuntimeErrorTestSuites: 1 }, 1)).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(tierResult(json, 1)).toMatchObject({ failed: 1 });
  });

  it('says each reason once, with its tests, and keeps the end of a long one', () => {
    const long = ['it did not start:', ...Array.from({ length: 40 }, (_, n) => `line ${n}`)];
    const failed = (fullName: string, message: string) => ({
      status: 'failed',
      fullName,
      failureMessages: [message],
    });
    const outcome = {
      testResults: [
        {
          name: '/p/test/a.spec.ts',
          status: 'failed',
          assertionResults: [
            failed('one', long.join('\n')),
            failed('two', long.join('\n')),
            { status: 'passed', fullName: 'three', failureMessages: [] },
            failed('four', '\u001B[31mother\u001B[39m\n    at x.ts:1'),
          ],
        },
        { name: '/p/test/b.spec.ts', status: 'failed', assertionResults: [], message: 'no file' },
        { name: '/p/test/c.spec.ts', status: 'passed', assertionResults: [], message: '' },
      ],
    };
    const [first, second, third, ...others] = failuresOf(outcome, '/p');
    expect(first).toMatchObject({ file: 'test/a.spec.ts', tests: ['one', 'two'] });
    expect(first?.reason.split('\n')).toHaveLength(17);
    expect(first?.reason).toMatch(/^it did not start:\n[^]*\n…\n[^]*line 39$/);
    expect(second).toEqual({ file: 'test/a.spec.ts', tests: ['four'], reason: 'other' });
    expect(third).toEqual({ file: 'test/b.spec.ts', tests: [], reason: 'no file' });
    expect(others).toEqual([]);
    expect(failuresOf(undefined, '/p')).toEqual([]);
  });

  it('fails a tier without its provider; only Temporal may be skipped, and only on request', () => {
    expect(availability(['postgres'], [], []).state).toBe('run');
    expect(availability(['postgres', 'temporal'], ['temporal'], []).state).toBe('fail');
    expect(availability(['postgres', 'temporal'], ['temporal'], ['temporal']).state).toBe('skip');
    expect(availability(['postgres'], ['postgres'], ['postgres']).state).toBe('fail');
    expect(
      availability(['postgres', 'temporal'], ['postgres', 'temporal'], ['temporal']).state,
    ).toBe('fail');
  });

  it('ends with one line; nothing run is a failure', () => {
    const good = { passed: 4, failed: 0 };
    expect(summary([good, { passed: 2, failed: 0 }])).toEqual({
      line: '6 passed, 0 failed',
      exitCode: 0,
    });
    expect(summary([good, { passed: 0, failed: 1 }])).toEqual({
      line: '4 passed, 1 failed',
      exitCode: 1,
    });
    expect(summary([]).exitCode).toBe(1);
  });

  it('prints the closing line and fails also when the command line is wrong', async () => {
    const child = spawn(process.execPath, [join(__dirname, 'test.cjs'), 'no-such-tier']);
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
