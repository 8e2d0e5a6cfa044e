import { arch, cpus } from 'node:os';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { createApi } from '../../../apps/api/src/create-api';
import { createRuntime } from '@app/application';
import { createLogger, fromRoot } from '@app/platform';
import { writeChapter } from '../../../tools/console-speed/book';
import { contextOf } from '../../../tools/screenshots/visit';
import { launch } from '../b1/launch';
import { prepareLaunch } from '../b1/roster';
import { takeBenchLock } from '../bench-lock';
import { BenchServer } from '../server';

const DATABASE = 'console_lists';
const PASSWORD = 'Bench-pass-1234';
const SCHOOLS = 10_000;
/** Pages a patient reader loads: a thousand rows. */
const ROWS = 1_000;
/** Nothing the person does may keep the page from answering longer. */
const LIMIT_MS = 200;
const SIZES = [
  { name: 'desk', width: 1440, height: 900, slowdown: 1 },
  { name: 'phone, 4 times slower', width: 390, height: 844, slowdown: 4 },
] as const;
type Size = (typeof SIZES)[number];

interface Figure {
  readonly list: string;
  readonly size: string;
  readonly act: string;
  readonly rows: number;
  readonly longestMs: number;
}
/** The start of the page and its scripts is no matter of the list: it has no target here. */
const OPEN = 'open';

const WATCH = `globalThis.longest = 0;
new PerformanceObserver((found) => { for (const one of found.getEntries()) globalThis.longest = Math.max(globalThis.longest, one.duration); }).observe({ type: 'longtask' });`;

/** Measures the longest task of the lists of schools while they are opened, paged, scrolled and filtered. */
async function main(): Promise<void> {
  const server = BenchServer.fromEnvironment(process.env);
  await server.create(DATABASE);
  const databaseUrl = server.applicationUrl(DATABASE);
  process.stdout.write(`a district of ${String(SCHOOLS)} schools\n`);
  const { campaignId } = await prepareLaunch(databaseUrl, SCHOOLS, PASSWORD);
  await launch(databaseUrl, campaignId);
  await server.settle(DATABASE);
  const runtime = createRuntime({ databaseUrl, poolSize: 6, name: 'gongjian-bench-lists' });
  const api = await createApi(
    runtime,
    {
      origins: [],
      secureCookie: false,
      cursorSecret: 'bench-secret-of-the-cursors',
      maxEventLoopDelayMs: 0,
      consoleFolder: fromRoot('dist/apps/web'),
    },
    createLogger({ name: 'bench-lists', level: 'silent' }),
  );
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: ['--no-sandbox'],
  });
  try {
    await api.listen(0, '127.0.0.1');
    const base = await api.getUrl();
    const [cohort] = await runtime.database.query<{ id: string }>(
      'SELECT id FROM cohort WHERE campaign_id = $1 ORDER BY id LIMIT 1',
      [campaignId],
    );
    const lists = [
      { name: 'tasks of the campaign', path: `/b/campaigns/${campaignId}/tasks`, filter: 'states=ASSIGNED' }, // prettier-ignore
      { name: 'tasks of one cohort', path: `/b/cohorts/${cohort?.id ?? ''}/tasks`, filter: 'show=unsettled' }, // prettier-ignore
    ];
    const figures: Figure[] = [];
    for (const size of SIZES)
      for (const list of lists) figures.push(...(await measure(browser, base, list, size)));
    writeChapter(chapter(figures, browser.version()));
    process.stdout.write(`${chapter(figures, browser.version())}\n`);
  } finally {
    await browser.close();
    await api.close();
    await runtime.close();
    await server.drop(DATABASE);
  }
}

async function measure(
  browser: Browser,
  base: string,
  list: { readonly name: string; readonly path: string; readonly filter: string },
  size: Size,
): Promise<readonly Figure[]> {
  const context = await contextOf(browser, { base, size, login: 'off1', password: PASSWORD });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: size.slowdown });
  const figures: Figure[] = [];
  const count = (): Promise<number> => rowsOf(page, size).count();
  const during = async (act: string, work: () => Promise<unknown>): Promise<void> => {
    await work();
    await settled(page);
    const longest = Number(await page.evaluate('globalThis.longest'));
    figures.push({
      list: list.name,
      size: size.name,
      act,
      rows: await count(),
      longestMs: Math.round(longest),
    });
    await page.evaluate('globalThis.longest = 0');
  };
  await during(OPEN, async () => {
    await page.goto(list.path);
    await page.locator('.list-foot').waitFor();
  });
  const more = page.locator('.list-foot button');
  await during(`load more up to ${String(ROWS)} rows`, async () => {
    for (let rows = await count(); rows < ROWS && (await more.count()) > 0;) {
      await more.click();
      await rowsOf(page, size).nth(rows).waitFor();
      rows = await count();
    }
  });
  await during('scroll to the end and back', async () => {
    for (const to of [0.25, 0.5, 0.75, 1, 0.5, 0]) {
      await page.evaluate(`scrollTo(0, document.documentElement.scrollHeight * ${String(to)})`);
      await settled(page);
    }
  });
  await during('filter', async () => {
    const value = list.filter.split('=')[1] ?? '';
    await page
      .locator('.filter select')
      .filter({ has: page.locator(`option[value="${value}"]`) })
      .first()
      .selectOption(value);
    await page.waitForURL(`**${list.filter}*`);
    // two frames: the rows of before are gone by then
    await settled(page);
    await rowsOf(page, size).first().waitFor();
  });
  await context.close();
  return figures;
}

const rowsOf = (page: Page, size: Size): Locator =>
  page.locator(size.width < 576 ? '.data-card' : '.data-table tbody tr');

/** Two frames without anything left to draw. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))',
  );

function chapter(figures: readonly Figure[], browser: string): string {
  const rows = figures.map(
    (one) =>
      `| ${one.list} | ${one.size} | ${one.act} | ${one.rows} | ${one.longestMs} | ${one.act === OPEN ? '' : one.longestMs <= LIMIT_MS ? 'yes' : '**no**'} |`,
  );
  return `# The console: long lists

Written by \`npm run bench:lists\`: ${SCHOOLS.toLocaleString('en-US')} schools with 1.2 million tasks made and launched by the product's own
use cases, the api and the console of this build before them; the longest task of the page during each act.

| list | width | act | rows on the page | longest task, ms | <= ${String(LIMIT_MS)} |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${cpus().length} cores (${cpus()[0]?.model ?? arch()}), Chromium ${browser}, Node ${process.version}.
`;
}

const release = takeBenchLock();
main()
  .catch((error: unknown) => {
    process.stderr.write(
      `bench-lists: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  })
  .finally(release);
