import { issued, runClocks } from '../builders/campaign';
import { castAt, type Cast } from '../builders/cast';
import { unitId } from '../builders/person';
import { createSuite, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let cast: Cast;
let campaignId: string;
beforeAll(async () => {
  // the first phase ran out, the second is due in days: every figure has something to count
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  campaignId = await issued(suite);
  await runClocks(suite, campaignId);
  cast = await castAt(suite, web, 'own', {
    bureau: (await suite.as('sys')).bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group: await unitId(suite, 'G-1'),
    school: await unitId(suite, '9900100001'),
  });
  // a spread of states, holders and due days, as the work of weeks would leave it
  await suite.database.execute(
    `UPDATE school_task t SET state = s.state, holder = s.holder, current_due_at = c.epoch_at + make_interval(days => s.day + 1), due_on = c.epoch_on + s.day
     FROM (SELECT id, (row_number() OVER (ORDER BY school_id, id))::int AS i FROM school_task) n
     JOIN LATERAL (SELECT (ARRAY['ASSIGNED','ACKNOWLEDGED','SUBMITTED','UNDER_REVIEW','ACCEPTED','EXEMPTED','CANCELLED','RETURNED'])[1 + n.i % 8] AS state,
       (ARRAY['SCHOOL','SCHOOL','TOWN','BUREAU','TOWN','TOWN','SCHOOL','SCHOOL'])[1 + n.i % 8] AS holder, n.i % 13 - 6 AS day) s ON true
     JOIN campaign k ON k.id = $1 JOIN calendar c ON c.id = k.calendar_id
     WHERE t.id = n.id`,
    [campaignId],
  );
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

async function rowsOf(browser: Browser, query: string): Promise<number> {
  let n = 0;
  let next: unknown = null;
  do {
    const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
    const page = await browser.get(`/school-tasks?${query}&limit=200${cursor}`);
    expect([query, page.status]).toEqual([query, 200]);
    n += list(page.body, 'items').length;
    next = field(page.body, 'nextCursor');
  } while (typeof next === 'string');
  return n;
}

describe.each(['OFF', 'TOWN', 'LEAD', 'PRIN', 'CHIEF'] as const)(
  'progress as %s reads it',
  (code) => {
    it('opens behind every figure the list of exactly its records', async () => {
      const browser = cast[code];
      if (!browser) throw new Error(`no ${code}`);
      const answer = await browser.get(`/campaigns/${campaignId}/progress`);
      // the bureau's reader counts it once as a whole and once as a group, others what they see
      const units = list(answer.body, 'units').filter(
        (u, i, all) => all.length < 12 || i % 5 === 0,
      );
      expect(units.length).toBeGreaterThan(0);
      const wrong: string[] = [];
      let compared = 0;
      const kinds = new Set<string>();
      for (const unit of units) {
        const lists = field(unit, 'lists');
        const accepted = field(unit, 'accepted');
        const figures: (readonly [string, unknown, string])[] = [
          ['total', field(unit, 'total'), text(lists, 'total')],
          ['overdue', field(unit, 'overdue'), text(lists, 'overdue')],
          ['dueSoon', field(unit, 'dueSoon'), text(lists, 'dueSoon')],
          ['numerator', field(accepted, 'numerator'), text(lists, 'numerator')],
          ['denominator', field(accepted, 'denominator'), text(lists, 'denominator')],
          ...['byState', 'waitingFor'].flatMap((name) =>
            Object.entries(Object(field(unit, name))).map(
              ([key, n]) => [`${name}.${key}`, n, text(lists, name, key)] as const,
            ),
          ),
        ];
        for (const [name, figure, query] of figures) {
          const n = await rowsOf(browser, query);
          compared += 1;
          if (n > 0) kinds.add(name.split('.')[0] ?? '');
          if (n !== figure)
            wrong.push(`${text(unit, 'unitKind')} ${name}: ${String(figure)} but ${n} rows`);
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(8);
      expect([...kinds].toSorted()).toEqual([
        'byState',
        'denominator',
        'dueSoon',
        'numerator',
        'overdue',
        'total',
        'waitingFor',
      ]);
    }, 60_000);
  },
);

describe('an unchanged page', () => {
  it('is not made again until a figure changes', async () => {
    const office = cast.OFF;
    if (!office) throw new Error('no OFF');
    const path = `/campaigns/${campaignId}/progress`;
    const first = await office.get(path);
    const tag = String(first.headers['etag']);
    const again = (mark: string, browser: Browser = office) =>
      browser.ask('GET', path, { headers: { 'if-none-match': mark } });
    const same = await again(tag);
    expect([same.status, same.text]).toEqual([304, '']);
    // folding moves no figure but the mark may change; the tag of another reader never fits
    const town = cast.TOWN;
    if (!town) throw new Error('no TOWN');
    expect((await again(tag, town)).status).toBe(200);
    await suite.database.execute(
      "UPDATE school_task SET state = 'ACCEPTED' WHERE id = (SELECT id FROM school_task WHERE campaign_id = $1 AND state = 'ASSIGNED' LIMIT 1)",
      [campaignId],
    );
    const changed = await again(tag);
    expect(changed.status).toBe(200);
    const next = String(changed.headers['etag']);
    expect(next).not.toBe(tag);
    while ((await suite.app.progress.fold.execute()) > 0);
    expect((await again(String((await office.get(path)).headers['etag']))).status).toBe(304);
  });

  it('of a campaign changes with its state and its phases', async () => {
    const office = cast.OFF;
    if (!office) throw new Error('no OFF');
    const path = `/campaigns/${campaignId}`;
    const tag = String((await office.get(path)).headers['etag']);
    const again = () => office.ask('GET', path, { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await suite.database.execute(
      'UPDATE phase SET version = version + 1 WHERE campaign_id = $1 AND no = 2',
      [campaignId],
    );
    expect((await again()).status).toBe(200);
  });
});
