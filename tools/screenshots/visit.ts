import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { field } from '../demo/client';

/** A browser window of a demo person, signed in beforehand; a stranger's without a login. */
export async function contextOf(
  browser: Browser,
  visit: {
    readonly base: string;
    readonly size: { readonly width: number; readonly height: number };
    readonly login: string | undefined;
    readonly password: string;
  },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: visit.base,
    viewport: visit.size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  if (visit.login !== undefined) {
    const answer = await context.request.post('/api/v1/session', {
      data: { login: visit.login, password: visit.password },
    });
    if (!answer.ok()) throw new Error(`${visit.login}: ${String(answer.status())}`);
  }
  return context;
}

/** The launcher keeps the shared password of the demo accounts beside the data. */
export function demoPassword(): string {
  const file = join(process.env['GONGJIAN_DATA'] ?? '.data', 'demo.json');
  const known: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const password = field(known, 'password');
  if (typeof password !== 'string') throw new Error(`${file} has no password`);
  return password;
}
