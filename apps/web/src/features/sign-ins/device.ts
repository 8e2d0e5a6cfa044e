import { t, type WebKey } from '@web/app/t';

type Pairs = readonly (readonly [sign: RegExp, name: WebKey])[];

/** The first that fits; browsers carry the names of those they descend from, so the special ones come first. */
const BROWSERS: Pairs = [
  [/MicroMessenger/, 'web.sign-ins.browser.wechat'],
  [/Edg(A|iOS)?\//, 'web.sign-ins.browser.edge'],
  [/Firefox\/|FxiOS\//, 'web.sign-ins.browser.firefox'],
  [/Chrome\/|CriOS\//, 'web.sign-ins.browser.chrome'],
  [/Safari\//, 'web.sign-ins.browser.safari'],
];
const SYSTEMS: Pairs = [
  [/HarmonyOS|OpenHarmony/, 'web.sign-ins.system.harmony'],
  [/Android/, 'web.sign-ins.system.android'],
  [/iPhone|iPad/, 'web.sign-ins.system.ios'],
  [/Windows/, 'web.sign-ins.system.windows'],
  [/Macintosh/, 'web.sign-ins.system.mac'],
  [/Linux/, 'web.sign-ins.system.linux'],
];

const find = (pairs: Pairs, device: string): WebKey | undefined =>
  pairs.find(([sign]) => sign.test(device))?.[1];

/** What a browser calls itself, as people know it; a claim of the other side, not a proof. */
export function deviceText(device: string | null): string {
  if (device === null || device === '') return t('web.sign-ins.device.unknown');
  const browser = find(BROWSERS, device);
  const system = find(SYSTEMS, device);
  if (!browser) return t(system ?? 'web.sign-ins.device.other');
  return system
    ? t('web.sign-ins.device.pair', { browser: t(browser), system: t(system) })
    : t(browser);
}
