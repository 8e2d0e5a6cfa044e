import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from '../time/calendar';
import { armNewVersion, rearm, returnDueOn, rungInstants, type Rung } from './ladder';

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
