import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from './b1/verdict';
import { takeBenchLock } from './bench-lock';
import { readOptions } from './options';
import { alternate, ratioOf, spreadOf } from './pairs';

describe('options', () => {
  it('sorts the sizes, each once', () => {
    expect(readOptions(['--suite', 'B1', '--sizes', '1000,100,100']).sizes).toEqual([100, 1000]);
  });

  it.each([
    [['--suite', 'B99'], /no suite B99/],
    [['--sizes', '100,x'], /x is not a count/],
    [['--sizes', '0'], /0 is not a count/],
    [['--ci', '--write'], /not for the books/],
  ])('refuses %j', (words, reason) => {
    expect(() => readOptions(words)).toThrow(reason);
  });
});

describe('pairs', () => {
  it('alternates the first side', async () => {
    const order: string[] = [];
    const side = (name: string) => async (): Promise<number> => {
      order.push(name);
      return Promise.resolve(1);
    };
    await alternate(3, side('A'), side('B'));
    expect(order.join('')).toBe('ABBAAB');
  });

  it('takes ratios inside a pair', () => {
    const pairs = [
      { productMs: 10, baselineMs: 10 },
      { productMs: 40, baselineMs: 20 },
      { productMs: 30, baselineMs: 10 },
    ];
    expect(ratioOf(pairs)).toEqual({ min: 1, median: 2, max: 3 });
  });

  it('takes the middle of an even number of values and refuses none at all', () => {
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5);
    expect(() => spreadOf([])).toThrow('no values');
  });
});

describe('the verdict on B1', () => {
  const size = (schools: number, launchMs: number, floorMs: number) => ({
    schools,
    rows: schools * 120,
    pairs: [{ productMs: launchMs, baselineMs: floorMs }],
    again: { min: 0.1, median: 0.1, max: 0.1 },
  });
  const missed = (ci: boolean, ...sizes: ReturnType<typeof size>[]): readonly string[] =>
    judge({ sizes, peer: { rows: 1_000, ms: 1_000 } }, ci)
      .filter(({ isMet }) => !isMet)
      .map(({ name }) => name);

  it('is met when every target is', () => {
    expect(missed(false, size(100, 110, 100), size(1_000, 1_100, 1_000))).toEqual([]);
  });

  it('names a launch too far above its floor, half as strictly in CI', () => {
    expect(missed(false, size(100, 110, 70))).toEqual(['100 schools: launch / floor']);
    expect(missed(true, size(100, 110, 70))).toEqual([]);
  });

  it('names a launch that grows faster than its data', () => {
    expect(missed(false, size(100, 100, 100), size(1_000, 1_100, 1_000))).toEqual([
      'growth 100 -> 1000',
    ]);
  });

  it('names a launch not a hundred times faster than save()', () => {
    expect(missed(false, size(100, 130, 130))).toEqual(['100 schools: times faster than save()']);
  });
});

describe('the lock', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bench-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one in, and the next after its release', () => {
    const file = join(folder, 'lock');
    const release = takeBenchLock(file);
    expect(() => takeBenchLock(file)).toThrow('a benchmark runs already');
    release();
    takeBenchLock(file)();
  });

  it('takes over the lock of a process that is gone', () => {
    const file = join(folder, 'lock');
    // above the highest pid Linux gives
    writeFileSync(file, '4194305');
    takeBenchLock(file)();
  });
});
