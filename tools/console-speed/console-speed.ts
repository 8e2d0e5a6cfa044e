import { arch, cpus, release } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { field, list, Person, text } from '../demo/client';
import { contextOf, demoPassword } from '../screenshots/visit';
import { writeChapter } from './book';

/** A modest phone on a slow line (console design, section 9). */
const LINE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 } as const;
const CPU_SLOWDOWN = 4;
const VISITS = 5;
const PHONE = { width: 390, height: 844 } as const;
const DESK = { width: 1440, height: 900 } as const;

interface Visit {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** the page's own data is painted */
  readonly until: string;
  readonly size: typeof PHONE | typeof DESK;
  readonly targetMs?: number;
}
interface Measured extends Visit {
  readonly paintedMs: readonly number[];
  readonly longestTaskMs: number;
  readonly scriptKb: number;
}

/** Times how long pages of the running demo system take until their data is painted, with nothing in the cache. */
async function main(): Promise<void> {
  const base = process.env['GONGJIAN_API_URL'];
  if (!base) throw new Error('no running demo system: start it first');
  const password = demoPassword();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: ['--no-sandbox'],
  });
  try {
    const measured: Measured[] = [];
    for (const visit of await visits(base, password)) {
      const one = await measure(browser, base, password, visit);
      process.stdout.write(`${visit.name} ${String(median(one.paintedMs))} ms\n`);
      measured.push(one);
    }
    writeChapter(page(measured, browser.version()));
  } finally {
    await browser.close();
  }
}

async function visits(base: string, password: string): Promise<readonly Visit[]> {
  const office = await Person.signIn(base, 'off1', password);
  const running = list(await office.get('/campaigns?states=ACTIVE&limit=1'), 'items')[0];
  const campaign = `/b/campaigns/${text(running, 'id')}`;
  const school = await Person.signIn(base, 'saf-9900100001', password);
  const task = list(await school.get('/school-tasks?limit=1'), 'items')[0];
  return [
    {
      name: 'school: what is due',
      login: 'saf-9900100001',
      path: '/s',
      until: '.card',
      size: PHONE,
      targetMs: 2_000,
    },
    {
      name: 'school: one task',
      login: 'saf-9900100001',
      path: `/s/tasks/${text(task, 'id')}`,
      until: '.record-head h1',
      size: PHONE,
    },
    { name: 'leader: to sign', login: 'dep1', path: '/l', until: '.overview-card', size: PHONE },
    { name: 'bureau: workbench', login: 'off1', path: '/b', until: '.health', size: DESK },
    {
      name: 'bureau: progress of a campaign',
      login: 'off1',
      path: `${campaign}/progress`,
      until: '.heat',
      size: DESK,
    },
    {
      name: 'bureau: tasks of a campaign',
      login: 'off1',
      path: `${campaign}/tasks`,
      until: '.list-foot',
      size: DESK,
    },
  ];
}

async function measure(
  browser: Browser,
  base: string,
  password: string,
  visit: Visit,
): Promise<Measured> {
  const paintedMs: number[] = [];
  let longestTaskMs = 0;
  let scriptKb = 0;
  for (let i = 0; i < VISITS; i += 1) {
    // a context of its own: an empty cache each time
    const context = await contextOf(browser, {
      base,
      size: visit.size,
      login: visit.login,
      password,
    });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await tab.addInitScript(WATCH_LONG_TASKS);
    await tab.addInitScript(watchPaint(visit.until));
    await tab.goto(visit.path, { waitUntil: 'commit' });
    const seen: unknown = await tab.evaluate(READ);
    paintedMs.push(Math.round(Number(field(seen, 'painted'))));
    longestTaskMs = Math.max(longestTaskMs, Math.round(Number(field(seen, 'longest'))));
    scriptKb = Math.round(Number(field(seen, 'script')) / 1024);
    await context.close();
  }
  return { ...visit, paintedMs, longestTaskMs, scriptKb };
}

const WATCH_LONG_TASKS = `globalThis.longest = 0;
new PerformanceObserver((found) => { for (const one of found.getEntries()) globalThis.longest = Math.max(globalThis.longest, one.duration); }).observe({ type: 'longtask', buffered: true });`;
/**
 * Notes when the frame with the awaited data has been painted. The page looks for itself: a question from outside waits for
 * its slowed processor and would be counted with it.
 */
const watchPaint = (
  until: string,
): string => `globalThis.painted = new Promise((done) => new MutationObserver((_, observer) => {
  if (!document.querySelector(${JSON.stringify(until)})) return;
  observer.disconnect();
  requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => done(performance.now()); after.port2.postMessage(0); });
}).observe(document, { childList: true, subtree: true }));`;
const READ = `globalThis.painted.then((painted) => ({ painted, longest: globalThis.longest,
  script: performance.getEntriesByType('resource').filter((r) => r.name.endsWith('.js')).reduce((n, r) => n + r.encodedBodySize, 0) }))`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function page(measured: readonly Measured[], browser: string): string {
  const rows = measured.map((m) => {
    const target = m.targetMs === undefined ? '' : `<= ${m.targetMs.toLocaleString('en-US')}`;
    const met =
      m.targetMs === undefined ? '' : median(m.paintedMs) <= m.targetMs ? 'yes' : '**no**';
    const range = `${Math.min(...m.paintedMs).toLocaleString('en-US')} / **${median(m.paintedMs).toLocaleString('en-US')}** / ${Math.max(...m.paintedMs).toLocaleString('en-US')}`;
    return `| ${m.name} | ${m.size.width} | ${range} | ${target} | ${met} | ${m.scriptKb} | ${m.longestTaskMs} |`;
  });
  return `# The console: time until a page's data is painted

Written by \`npm run bench:console\` on the running demo system. Empty cache, ${CPU_SLOWDOWN} times slower processor, 1.6 Mbit/s,
${LINE.latency} ms; ${VISITS} visits each, signed in beforehand; the clock runs from the navigation to the frame that shows
the page's own data, taken in the page.

| page | width | painted, ms, min / median / max | asked | met | script, kB gzip | longest task, ms |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Server and browser share the host: ${cpus().length} cores (${cpus()[0]?.model ?? arch()}), kernel ${release()}, Chromium ${browser}, Node ${process.version}.
`;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `console-speed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
