import { beginningMs, firstYear, tellPast } from '../../tools/seed/past/past';
import { StandingClock, dayOf, instantOf, weekdayFrom } from '../../tools/seed/past/standing-clock';
import { createSuite, type Suite } from '../builders/suite';
import { brokenInvariants } from '../support/invariants';

const TODAY = '2026-11-26';
const months: string[] = [];
let suite: Suite;
beforeAll(async () => {
  const todayMs = instantOf(TODAY, '10:00');
  const clock = new StandingClock(beginningMs(todayMs));
  suite = await createSuite({ clock });
  await tellPast(suite, clock, {
    calendarId: suite.calendarId,
    todayMs,
    scope: { schoolTypes: ['TRAINING_ORG'], include: await someSchools() },
    onMonth: (month) => months.push(month),
  });
}, 240_000);
afterAll(() => suite.drop());

/** Codes of eight junior schools: enough for every kind of past. */
async function someSchools(): Promise<readonly string[]> {
  const found = await rows<{ code: string }>(
    "SELECT u.code FROM unit u JOIN school_profile p ON p.unit_id = u.id WHERE p.school_type = 'JUNIOR' ORDER BY u.code LIMIT 8",
  );
  return found.map(({ code }) => code);
}

const rows = <T extends Record<string, unknown>>(sql: string): Promise<T[]> =>
  suite.database.query<T>(sql);

it('tells of a closed sweep, a campaign under way, a plan that is being signed and a draft', async () => {
  expect(
    await rows('SELECT state, template_id AS template FROM campaign ORDER BY created_at'),
  ).toEqual([
    { state: 'CLOSED', template: 'spring-term-sweep' },
    { state: 'ACTIVE', template: 'campus-safety-three-year' },
    { state: 'IN_SIGNOFF', template: 'demo-four-phase' },
    { state: 'DRAFT', template: 'spring-term-sweep' },
  ]);
});

it('has drills and lessons that schools told of, most confirmed in time, some missed', async () => {
  const found = await rows<{ state: string }>(
    `SELECT DISTINCT q.state FROM quota_period q JOIN quota_rule r ON r.id = q.rule_id WHERE r.level = 'SCHOOL' ORDER BY q.state`,
  );
  expect(found.map(({ state }) => state)).toEqual(expect.arrayContaining(['MET', 'OPEN']));
  const [facts] = await rows<{ confirmed: number; waiting: number }>(
    'SELECT count(confirmed_at)::int AS confirmed, (count(*) - count(confirmed_at))::int AS waiting FROM fact',
  );
  expect(facts?.confirmed).toBeGreaterThan(0);
  expect(facts?.waiting).toBe(0);
});

it('has a first gate that was signed and a second phase with work in every stage', async () => {
  const phases = await rows<{ no: number; state: string; signed: boolean }>(
    `SELECT p.no, p.state, p.snapshot_id IS NOT NULL AS signed FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE c.state = 'ACTIVE' ORDER BY p.no`,
  );
  expect(phases[0]?.state).toMatch(/^CLOSED/);
  expect(phases.map((p) => p.signed)).toEqual([true, false, false, false]);
  expect(phases[1]?.state).toBe('ACTIVE');
  const states = await rows<{ state: string }>(
    `SELECT DISTINCT t.state FROM school_task t JOIN campaign c ON c.id = t.campaign_id WHERE c.state = 'ACTIVE' AND t.phase_no = 2`,
  );
  expect(states.map((s) => s.state)).toEqual(
    expect.arrayContaining(['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS']),
  );
  const [returned] = await rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM review WHERE result = 'RETURNED'",
  );
  expect(returned?.n).toBeGreaterThan(0);
  const [late] = await rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM submission WHERE late_vs_original',
  );
  expect(late?.n).toBeGreaterThan(0);
});

it('leaves something on the desks of today', async () => {
  const [desk] = await rows(
    `SELECT (SELECT count(*)::int FROM extension_request WHERE state = 'SUBMITTED') AS extensions,
       (SELECT count(*)::int FROM school_task WHERE state = 'EXEMPT_REQUESTED') AS exemptions,
       (SELECT count(*)::int FROM delegation) AS delegations,
       (SELECT count(*)::int FROM sign_off WHERE state = 'PENDING') AS signatures`,
  );
  expect(desk).toEqual({ extensions: 2, exemptions: 1, delegations: 1, signatures: 1 });
});

it('happened before today, told month by month, and left the books in order', async () => {
  const [last] = await rows<{ at: Date }>('SELECT max(at) AS at FROM state_event');
  expect(dayOf(last?.at.getTime() ?? 0) <= TODAY).toBe(true);
  expect(months).toEqual(
    Array.from({ length: 10 }, (_, i) => `2026-${String(i + 2).padStart(2, '0')}`),
  );
  // no relay is at work here: its messages wait for the first start
  const broken = await brokenInvariants(suite.databases.adminUrl);
  expect(broken.filter((name) => !name.startsWith('I06'))).toEqual([]);
});

it('begins a year earlier when this year has no past worth seeing', () => {
  expect(['2026-07-31', '2026-08-01', '2027-03-01'].map(firstYear)).toEqual([2025, 2026, 2026]);
  expect(['2026-11-28', '2026-11-29', '2026-11-30'].map(weekdayFrom)).toEqual([
    '2026-11-30',
    '2026-11-30',
    '2026-11-30',
  ]);
});

it('goes on over the second gate when the system is installed in the spring after', async () => {
  const todayMs = instantOf('2027-03-15', '10:00');
  const clock = new StandingClock(beginningMs(todayMs));
  const later = await createSuite({ clock });
  try {
    await tellPast(later, clock, {
      calendarId: later.calendarId,
      todayMs,
      scope: { schoolTypes: ['TRAINING_ORG'], include: await someSchools() },
      onMonth: () => undefined,
    });
    const phases = await later.database.query<{ state: string }>(
      `SELECT p.state FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE c.state = 'ACTIVE' ORDER BY p.no`,
    );
    expect(phases.map(({ state }) => state)).toEqual([
      expect.stringMatching(/^CLOSED/),
      'CLOSED_WITH_ISSUES',
      'ACTIVE',
      'PLANNED',
    ]);
    const broken = await brokenInvariants(later.databases.adminUrl);
    expect(broken.filter((name) => !name.startsWith('I06'))).toEqual([]);
  } finally {
    await later.drop();
  }
}, 240_000);
