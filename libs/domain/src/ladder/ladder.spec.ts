import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from '../time/calendar';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { highestLevelOf } from './levels';
import {
  armNewVersion,
  rearm,
  returnDueOn,
  rungInstants,
  signOffRungInstants,
  withFloor,
  type Rung,
} from './ladder';

const calendar = createCalendar({
  code: 'plain',
  version: 1,
  dayLengthMs: DAY_MS,
  epoch: SHANGHAI_EPOCH,
  years: [{ year: 2026, source: 'test', off: [], work: [] }],
});
const OFFSETS = [-3, -1, 0, 1, 3, 7, 15];
const rungs: readonly Rung[] = OFFSETS.map((offset, i) => ({
  rung: i + 1,
  offsetWorkingDays: offset,
  recipients: ['SAF'],
  level: i,
  effect: null,
  suggest: null,
}));
const at = (text: string): number => Date.parse(`${text}+08:00`);
const dueTuesday = calendar.endOf('2026-12-15');

it('counts from the due day in working days, at 08:15', () => {
  const days = rungInstants(rungs, dueTuesday, calendar).map((r) => [
    r.offsetWorkingDays,
    new Date(r.atMs).toISOString(),
  ]);
  expect(days).toEqual([
    [-3, '2026-12-10T00:15:00.000Z'],
    [-1, '2026-12-14T00:15:00.000Z'],
    [0, '2026-12-15T00:15:00.000Z'],
    [1, '2026-12-16T00:15:00.000Z'],
    [3, '2026-12-18T00:15:00.000Z'],
    [7, '2026-12-24T00:15:00.000Z'],
    [15, '2027-01-05T00:15:00.000Z'],
  ]);
});

it('moves rung 0 to the last working day before a due day that is off, and counts +k from the due day', () => {
  const sunday = rungInstants(rungs, calendar.endOf('2026-12-13'), calendar);
  const day = (rung: number): string | undefined => {
    const found = sunday.find((r) => r.rung === rung);
    return found && calendar.dayOf(found.atMs);
  };
  expect([day(2), day(3), day(4)]).toEqual(['2026-12-10', '2026-12-11', '2026-12-14']);
});

it('skips rungs already past when a version is armed', () => {
  const armed = armNewVersion(rungInstants(rungs, dueTuesday, calendar), at('2026-12-14T10:00:00'));
  expect(armed.skipped.map((r) => r.rung)).toEqual([1, 2]);
  expect(armed.next?.rung).toBe(3);
});

it('fires only the highest missed rung at or after the due day when the ball comes back', () => {
  const armed = rearm(rungInstants(rungs, dueTuesday, calendar), [1], at('2026-12-21T10:00:00'));
  expect(armed.skipped.map((r) => r.rung)).toEqual([2, 3, 4]);
  expect(armed.next).toEqual({ rung: 5, atMs: at('2026-12-21T10:00:00') });
});

it('waits for the next rung when only rungs before the due day were missed', () => {
  const armed = rearm(rungInstants(rungs, dueTuesday, calendar), [], at('2026-12-14T10:00:00'));
  expect(armed.skipped.map((r) => r.rung)).toEqual([1, 2]);
  expect(armed.next?.rung).toBe(3);
});

it('never fires a rung again that this version has fired', () => {
  const armed = rearm(
    rungInstants(rungs, dueTuesday, calendar),
    [1, 2, 3, 4, 5, 6, 7],
    at('2027-02-01T10:00:00'),
  );
  expect(armed).toEqual({ skipped: [], next: null });
});

it('gives a returned duty at least five working days and never an earlier date than it had', () => {
  const base = { currentDueAtMs: dueTuesday, minimumWorkingDays: 5 };
  const due = (returnedAt: string, chosenOn: string | null): string =>
    returnDueOn(calendar, { ...base, returnedAtMs: at(returnedAt), chosenOn });
  expect(due('2026-12-01T09:00:00', null)).toBe('2026-12-15');
  expect(due('2026-12-14T09:00:00', '2026-12-16')).toBe('2026-12-21');
  expect(due('2026-12-14T09:00:00', '2026-12-30')).toBe('2026-12-30');
});

const pack: { readonly ladders: readonly { readonly code: string; readonly rungs: Rung[] }[] } =
  JSON.parse(
    readFileSync(join(__dirname, '../../../packs/data/ladders/default/1/pack.json'), 'utf8'),
  );
const ladderOf = (code: string): readonly Rung[] =>
  pack.ladders.find((l) => l.code === code)?.rungs ?? [];

describe('the shipped ladders', () => {
  it('climb a task in eight rungs to the deputy', () => {
    const climb = ladderOf('SCHOOL_TASK').map((r) => [r.offsetWorkingDays, r.recipients.join()]);
    expect(climb).toEqual([
      [-7, 'SAF'],
      [-3, 'SAF,PRIN'],
      [-1, 'SAF,PRIN'],
      [0, 'SAF,PRIN'],
      [1, 'PRIN,TOWN'],
      [3, 'TOWNH,LEAD,AREA'],
      [7, 'DEP'],
      [15, 'DEP'],
    ]);
  });

  it.each(['SCHOOL_TASK', 'COHORT'])('state the level their recipients have: %s', (code) => {
    const rungs = ladderOf(code);
    expect(rungs.length).toBeGreaterThan(5);
    expect(rungs.map((r) => r.level)).toEqual(rungs.map((r) => highestLevelOf(r.recipients)));
  });

  it('remind a signer after three working days at a step and his superior after five', () => {
    const days = signOffRungInstants(ladderOf('SIGNOFF'), at('2026-12-10T17:00:00'), calendar).map(
      (r) => calendar.dayOf(r.atMs),
    );
    expect(days).toEqual(['2026-12-15', '2026-12-17']);
  });
});

describe('the floor after a return', () => {
  const rungsOf = ladderOf('SCHOOL_TASK');
  const overdue = (reached: number): Rung | undefined =>
    withFloor(rungsOf, reached).find((r) => r.offsetWorkingDays === 1);

  it('sends the first overdue rung to the highest level already reached', () => {
    expect(overdue(4)).toMatchObject({
      level: 4,
      recipients: ['PRIN', 'TOWN', 'TOWNH', 'LEAD', 'AREA'],
      effect: 'SLIP_YELLOW',
    });
    expect(overdue(6)).toMatchObject({ level: 6, recipients: ['PRIN', 'TOWN', 'DEP'] });
  });

  it('changes nothing while no higher level was reached', () => {
    expect(withFloor(rungsOf, 0)).toEqual(rungsOf);
    expect(withFloor(rungsOf, 3)).toEqual(rungsOf);
  });

  it('leaves every other rung as it is', () => {
    const changed = withFloor(rungsOf, 6).filter((r, i) => r !== rungsOf[i]);
    expect(changed.map((r) => r.offsetWorkingDays)).toEqual([1]);
  });
});

describe('rungs over any due date', () => {
  const fast = createCalendar({
    code: 'fast',
    version: 1,
    dayLengthMs: 1500,
    epoch: { on: '2026-03-02', atMs: 0 },
    years: [
      { year: 2026, source: 'test', off: ['2026-04-06', '2026-05-01'], work: ['2026-05-09'] },
    ],
  });
  const dues = fc.integer({ min: 30 * 1500, max: 250 * 1500 });

  it('fire in order, on working days, at the same time of day', () => {
    fc.assert(
      fc.property(dues, (dueAtMs) => {
        const instants = rungInstants(rungs, dueAtMs, fast);
        for (const [i, { atMs }] of instants.entries()) {
          const day = fast.dayOf(atMs);
          expect(fast.isWorking(day)).toBe(true);
          expect(atMs).toBe(fast.instantOf(day, '08:15'));
          expect(atMs).toBeGreaterThan(instants[i - 1]?.atMs ?? -1);
        }
        const zero = instants.find((r) => r.offsetWorkingDays === 0);
        const first = instants.find((r) => r.offsetWorkingDays === 1);
        expect(zero?.atMs).toBeLessThan(fast.endOf(fast.dayOf(dueAtMs - 1)));
        expect(first?.atMs).toBeGreaterThanOrEqual(dueAtMs);
      }),
    );
  });

  it('are each skipped, fired or still to come, once', () => {
    fc.assert(
      fc.property(
        dues,
        fc.integer({ min: 0, max: 300 * 1500 }),
        fc.subarray(rungs.map((r) => r.rung)),
        (dueAtMs, nowMs, done) => {
          const instants = rungInstants(rungs, dueAtMs, fast);
          const { skipped, next } = rearm(instants, done, nowMs);
          const numbers = skipped.map((r) => r.rung);
          expect(numbers.filter((n) => done.includes(n) || n === next?.rung)).toEqual([]);
          expect(skipped.every((r) => r.atMs <= nowMs)).toBe(true);
          if (next) expect(next.atMs).toBeGreaterThanOrEqual(nowMs);
          const missed = instants.filter(
            (r) => !done.includes(r.rung) && r.atMs <= nowMs && r.offsetWorkingDays >= 0,
          );
          if (missed.length > 0) expect(next?.rung).toBe(missed.at(-1)?.rung);
        },
      ),
    );
  });
});
