import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The two widths every page is made for. */
export const PHONE: Size = { width: 390, height: 844 };
export const DESK: Size = { width: 1440, height: 900 };
const PATIENCE_MS = 15_000;

/** Answers a page is meant to get and that the browser reports all the same. */
const EXPECTED = /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)/;

/** Runs in the page before its own scripts: what the policy refuses is an error like any other. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));`;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One person at one browser of his own; everything the browser complained about is kept. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface ConsoleBrowser {
  visit(size: Size): Promise<Visitor>;
  close(): Promise<void>;
}

/** @throws Error when the launcher has named no browser: a test without one has not tested anything */
export async function openConsole(baseUrl: string): Promise<ConsoleBrowser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the tests by npm');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    visit: async (size) => {
      const context = await browser.newContext({
        baseURL: baseUrl,
        viewport: size,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const complaints: string[] = [];
      await context.addInitScript(REPORT_VIOLATIONS);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text()))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      return { page, context, complaints, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

export interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe on the page as it stands. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate<{ readonly violations: readonly AxeFinding[] }>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Whether anything makes the page wider than the window. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Everything the page asked for is there. The network itself is never idle: the stream of changes stays open. */
export const loaded = (page: Page): Promise<void> =>
  page.locator('.skeleton').first().waitFor({ state: 'detached' });
