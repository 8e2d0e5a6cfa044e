import { startJourney, type Duty, type Journey } from '../builders/journey';
import { field, list } from '../support/app';

let j: Journey;
let duties: readonly Duty[];
beforeAll(async () => {
  j = await startJourney();
  duties = await j.duties(2);
}, 180_000);
afterAll(() => j.close());

/** Which page of the api lists what a count counts. */
const PATHS: Readonly<Record<string, string>> = {
  'review-queue': '/review-queue',
  'sign-offs': '/sign-offs',
  'school-tasks': '/school-tasks',
  cohorts: '/cohorts',
  campaigns: '/campaigns',
};

/** All rows of a list, however many pages. */
async function lengthOf(login: string, path: string): Promise<number> {
  const asked = new URLSearchParams(path.split('?')[1]);
  asked.set('limit', '200');
  let n = 0;
  for (let more = true; more;) {
    const page = await j.must(login, 'GET', `${path.split('?')[0] ?? ''}?${asked.toString()}`);
    n += list(page, 'items').length;
    const next = field(page, 'nextCursor');
    more = typeof next === 'string';
    if (typeof next === 'string') asked.set('cursor', next);
  }
  return n;
}

it.each(['off1', 'town1-1', 'lead-safety'])(
  'counts for %s exactly the records of the list it names',
  async (login) => {
    const [first] = duties;
    if (first) await j.handIn(first).catch(() => undefined);
    const counts = list(await j.must(login, 'GET', '/workbench'), 'counts');
    expect(counts.length).toBeGreaterThan(2);
    for (const one of counts) {
      const query = String(field(one, 'query'));
      const path = `${PATHS[String(field(one, 'list'))] ?? ''}${query === '' ? '' : `?${query}`}`;
      expect([field(one, 'key'), await lengthOf(login, path)]).toEqual([
        field(one, 'key'),
        field(one, 'count'),
      ]);
    }
  },
);

it('shows a town its own share of a campaign, and the office all of it', async () => {
  const figures = async (login: string) =>
    list(await j.must(login, 'GET', '/workbench'), 'campaigns').find(
      (one) => field(one, 'id') === j.campaignId,
    );
  const [all] = await j.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM school_task WHERE campaign_id = $1',
    [j.campaignId],
  );
  const town = Number(field(await figures('town1-1'), 'total'));
  expect(field(await figures('off1'), 'total')).toBe(all?.n);
  expect(town).toBeGreaterThan(0);
  expect(town).toBeLessThan(all?.n ?? 0);
});

it('tells school types apart so that they add up to their row', async () => {
  const units = list(await j.must('off1', 'GET', `/campaigns/${j.campaignId}/progress`), 'units');
  expect(units.length).toBeGreaterThan(0);
  for (const unit of units) {
    const types = list(unit, 'types');
    const sum = (of: (type: unknown) => unknown): number =>
      types.reduce<number>((n, type) => n + Number(of(type)), 0);
    expect(sum((type) => field(type, 'total'))).toBe(field(unit, 'total'));
    expect(sum((type) => field(type, 'overdue'))).toBe(field(unit, 'overdue'));
    expect(sum((type) => field(type, 'accepted', 'numerator'))).toBe(
      field(unit, 'accepted', 'numerator'),
    );
  }
});

it('reads the activity page by page, each step once, the latest first', async () => {
  const path = `/campaigns/${j.campaignId}/activity`;
  const whole = list(await j.must('off1', 'GET', `${path}?limit=100`), 'items');
  const ids: string[] = [];
  for (let before = ''; ids.length === 0 || before !== '';) {
    const page = await j.must('off1', 'GET', `${path}?limit=3${before}`);
    ids.push(...list(page, 'items').map((one) => String(field(one, 'id'))));
    const next = field(page, 'nextCursor');
    before = typeof next === 'string' ? `&before=${next}` : '';
  }
  expect(ids).toEqual(whole.map((one) => String(field(one, 'id'))));
  expect(whole.map((one) => field(one, 'action'))).toEqual(
    expect.arrayContaining(['create', 'submit', 'issue']),
  );
  // sign-offs are read by those who read all of them
  const town = list(await j.must('town1-1', 'GET', `${path}?limit=100`), 'items');
  expect(town.length).toBeGreaterThan(0);
  expect(town.filter((one) => field(one, 'kind') === 'SIGN_OFF')).toEqual([]);
  const groups = new Set(
    town.flatMap((one) => (field(one, 'kind') === 'COHORT' ? [field(one, 'subject')] : [])),
  );
  expect(groups.size).toBe(1);
});

it('finds campaigns by a year they have a day in', async () => {
  const of = async (year: number): Promise<number> =>
    list(await j.must('off1', 'GET', `/campaigns?year=${String(year)}`), 'items').length;
  const [span] = await j.rows<{ from: number; to: number }>(
    'SELECT extract(year FROM start_on)::int AS "from", extract(year FROM end_on)::int AS "to" FROM campaign WHERE id = $1',
    [j.campaignId],
  );
  expect(await of(span?.from ?? 0)).toBe(1);
  expect(await of(span?.to ?? 0)).toBe(1);
  expect([await of((span?.from ?? 0) - 1), await of((span?.to ?? 0) + 1), await of(0)]).toEqual([
    0, 0, 0,
  ]);
});
