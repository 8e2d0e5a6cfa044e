import type { Page } from 'playwright-core';
import {
  dayFromToday,
  launchSmallCampaign,
  type SmallCampaign,
} from '../../tools/demo/small-campaign';
import { DESK, openConsole, type ConsoleBrowser, type Size, type Visitor } from './console';
import { startSystem, type System } from './system';

const START_MS = 420_000;
const STOP_MS = 60_000;

/** A running system with a browser before it; its members are there once the suite's set-up is through. */
export interface ConsoleSuite {
  readonly system: System;
  readonly browser: ConsoleBrowser;
  /** the demo template's campaign. Its phase 1 has ended with nothing handed in, phase 2 runs. */
  readonly campaign: SmallCampaign;
  /** A browser of its own, not signed in. */
  visit(size?: Size): Promise<Visitor>;
  /** Somebody signed in (by the api) and at an address. */
  at(login: string, path: string, size?: Size): Promise<Page>;
  /** Somebody who signs in by the form and waits for his menu. */
  signedIn(login: string, size?: Size): Promise<Page>;
}

/**
 * Declares the set-up of a browser suite: its own system and one Chromium. After each test every page is closed, and
 * what a browser complained about fails the test.
 *
 * @param name of the system's folder
 * @param how `isEmpty`: no campaign; `size` of a visit that names none; `variables` of the installation
 */
export function consoleSuite(
  name: string,
  how: {
    readonly isEmpty?: boolean;
    readonly size?: Size;
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): ConsoleSuite {
  let system: System | undefined;
  let browser: ConsoleBrowser | undefined;
  let campaign: SmallCampaign | undefined;
  const visitors: Visitor[] = [];
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the suite is not set up');
    return value;
  };
  const usual = how.size ?? DESK;

  beforeAll(async () => {
    system = await startSystem(name, how.variables);
    if (!how.isEmpty)
      campaign = await launchSmallCampaign(system.apiUrl, system.password, {
        startsOn: dayFromToday(-8),
      });
    browser = await openConsole(system.apiUrl);
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  }, STOP_MS);
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    for (const visitor of visitors.splice(0)) await visitor.close();
    expect(complaints).toEqual([]);
  });

  const visit = async (size: Size = usual): Promise<Visitor> => {
    const visitor = await there(browser).visit(size);
    visitors.push(visitor);
    return visitor;
  };
  return {
    get system() {
      return there(system);
    },
    get browser() {
      return there(browser);
    },
    get campaign() {
      return there(campaign);
    },
    visit,
    at: async (login, path, size) => {
      const { page, context } = await visit(size);
      const answer = await context.request.post('/api/v1/session', {
        data: { login, password: there(system).password },
      });
      expect(answer.status()).toBe(200);
      await page.goto(path);
      await page.locator('main h1').first().waitFor();
      return page;
    },
    signedIn: async (login, size) => {
      const { page } = await visit(size);
      await page.goto('/sign-in');
      await page.getByLabel('账号').fill(login);
      await page.getByLabel('密码').fill(there(system).password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('navigation', { name: '主菜单' }).waitFor();
      return page;
    },
  };
}
