import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hydrateLinks, majorProblem, urlOf, withDatabase } from './postgres.cjs';
import {
  cachedFile,
  findTemporal,
  goVersionOf,
  isEnoughGo,
  STEPS,
  VERSION,
} from './temporal-chain.cjs';
import type { ChainStep, Found } from './temporal-chain.cjs';
import { serverArguments } from './temporal.cjs';

const ORDER = ['address', 'path', 'cache', 'download', 'build'] as const;

/** A chain of fakes in which only the named step has something. */
function chain(hit: (typeof ORDER)[number] | undefined) {
  const asked: string[] = [];
  const lines: string[] = [];
  const steps: readonly ChainStep[] = ORDER.map((name) => ({
    name,
    find: async (): Promise<Found> => {
      asked.push(name);
      return name === hit ? { where: name, file: `/bin/${name}` } : { reason: 'not here' };
    },
  }));
  const report = { line: (key: string) => void lines.push(key) };
  return { asked, lines, run: () => findTemporal({ env: {}, report, cache: '/cache', steps }) };
}

describe('the chain of Temporal providers', () => {
  it.each(ORDER.map((name, index) => [name, index + 1] as const))(
    'stops at %s after %i looks',
    async (name, looks) => {
      const { asked, lines, run } = chain(name);
      expect(await run()).toMatchObject({ step: name, file: `/bin/${name}` });
      expect(asked).toEqual(ORDER.slice(0, looks));
      expect(lines.filter((key) => key === 'temporal.trying')).toHaveLength(looks);
      expect(lines.at(-1)).toBe('temporal.found');
    },
  );

  it('names every way out when nothing is found', async () => {
    const { asked, run } = chain(undefined);
    await expect(run()).rejects.toThrow('TEMPORAL_ADDRESS');
    expect(asked).toEqual([...ORDER]);
  });

  it('uses the address that is set before anything else', async () => {
    const report = { line: () => undefined };
    const env = { TEMPORAL_ADDRESS: 'temporal.example:7233', PATH: '' };
    expect(await findTemporal({ env, report, cache: '/nowhere' })).toMatchObject({
      step: 'address',
      address: 'temporal.example:7233',
    });
  });

  it('believes a binary only when it runs', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'chain-'));
    mkdirSync(join(cache, 'temporal', VERSION), { recursive: true });
    writeFileSync(cachedFile(cache), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const report = { line: () => undefined };
    const steps = STEPS.slice(0, 3);
    await expect(findTemporal({ env: { PATH: '' }, report, cache, steps })).rejects.toThrow();
    writeFileSync(cachedFile(cache), '#!/bin/sh\necho temporal version 1\n', { mode: 0o755 });
    const found = await findTemporal({ env: { PATH: '' }, report, cache, steps });
    expect(found.step).toBe('cache');
    rmSync(cache, { recursive: true });
  });
});

describe('Go', () => {
  it.each([
    ['go version go1.26.8 linux/amd64', true],
    ['go version go1.25.0 darwin/arm64', true],
    ['go version go1.24.9 linux/amd64', false],
    ['go version go2.0 linux/amd64', true],
    ['command not found', false],
  ])('%s is enough: %s', (output, isEnough) => {
    expect(isEnoughGo(goVersionOf(output))).toBe(isEnough);
  });
});

describe('the dev server', () => {
  it('is started on loopback with our namespace, search attributes and id length', () => {
    const args = serverArguments({ port: 1, database: '/d.sqlite', namespace: 'gongjian' });
    const text = args.join(' ');
    expect(text).toContain('server start-dev --namespace gongjian --ip 127.0.0.1 --port 1');
    for (const attribute of [
      'BureauId=Keyword',
      'CampaignId=Keyword',
      'UnitCode=Keyword',
      'Stage=Keyword',
      'PhaseNo=Int',
      'Paused=Bool',
    ]) {
      expect(text).toContain(`--search-attribute ${attribute}`);
    }
    expect(text).toContain('--db-filename /d.sqlite');
    expect(text).toContain('--dynamic-config-value limit.maxIDLength=255');
  });
});

describe('PostgreSQL', () => {
  it('refuses a folder of another major, in both directions', () => {
    expect(majorProblem('17', '18')).toEqual({ dataMajor: '17', binaryMajor: '18' });
    expect(majorProblem('18', '17')).toBeDefined();
    expect(majorProblem('18', '18')).toBeUndefined();
    expect(majorProblem(undefined, '18')).toBeUndefined();
  });

  it('writes passwords safely into addresses', () => {
    const url = urlOf({ port: 1, user: 'a', password: 'p@/:', database: 'x' });
    expect(decodeURIComponent(new URL(url).password)).toBe('p@/:');
    expect(new URL(withDatabase(url, 'other')).pathname).toBe('/other');
  });

  it('makes the links that an install without scripts leaves out, once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    mkdirSync(join(folder, 'native/lib'), { recursive: true });
    writeFileSync(join(folder, 'native/lib/libx.so.5.1'), 'x');
    writeFileSync(
      join(folder, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libx.so.5.1', target: 'native/lib/libx.so.5' }]),
    );
    hydrateLinks(folder);
    hydrateLinks(folder);
    expect(existsSync(join(folder, 'native/lib/libx.so.5'))).toBe(true);
    expect(readlinkSync(join(folder, 'native/lib/libx.so.5'))).toBe('libx.so.5.1');
    rmSync(folder, { recursive: true });
  });
});
