import { provideChromium } from './chromium.cjs';

const report = { line: (): void => undefined };
const asked: string[] = [];
/** A machine on which apt-get puts a font where there was none. */
const machine = (fontsAfterInstall: boolean) => {
  let hasFont = false;
  return (command: string, args: readonly string[]) => {
    asked.push([command, ...args].join(' '));
    if (command === 'apt-get' && args.includes('install')) hasFont = fontsAfterInstall;
    const output = command === 'fc-list' && hasFont ? 'Noto Sans CJK SC' : '';
    return Promise.resolve({ ok: true, output });
  };
};
const env = { CHROMIUM_PATH: '/usr/bin/some-browser' };
beforeEach(() => (asked.length = 0));

it('installs what is missing when it may, and only that', async () => {
  const found = await provideChromium({ env, report, run: machine(true), isRoot: true });
  expect(found).toBe('/usr/bin/some-browser');
  const installed = asked.filter((line) => line.includes('install'));
  expect(installed).toHaveLength(1);
  expect(installed[0]).toContain('fonts-noto-cjk');
  expect(installed[0]).not.toMatch(/ chromium( |$)/);
});

it('says how to mend it to people who may not install', async () => {
  await expect(provideChromium({ env, report, run: machine(true), isRoot: false })).rejects.toThrow(
    'apt-get install chromium fonts-noto-cjk',
  );
  expect(asked.filter((line) => line.startsWith('apt-get'))).toEqual([]);
});

it('fails when the installation brought nothing', async () => {
  await expect(
    provideChromium({ env: { PATH: '/nowhere' }, report, run: machine(false), isRoot: true }),
  ).rejects.toMatchObject({ key: 'chromium.none' });
});
