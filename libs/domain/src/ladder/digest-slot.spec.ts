import fc from 'fast-check';
import { createCalendar, DAY_MS, SHANGHAI_EPOCH } from '../time/calendar';
import { isQuiet, nextSlotAtMs } from './digest-slot';

const base = {
  code: 'plain',
  version: 1,
  years: [{ year: 2026, source: 'test', off: ['2026-05-01'], work: ['2026-05-09'] }],
};
const calendar = createCalendar({ ...base, dayLengthMs: DAY_MS, epoch: SHANGHAI_EPOCH });
const fast = createCalendar({ ...base, dayLengthMs: 1500, epoch: { on: '2026-03-02', atMs: 0 } });
const at = (text: string): number => Date.parse(`${text}+08:00`);

it.each([
  ['2026-04-30T08:15:00', '2026-04-30T08:20:00'],
  ['2026-04-30T08:20:00', '2026-04-30T08:20:00'],
  ['2026-04-30T08:20:01', '2026-05-04T08:20:00'],
  ['2026-05-01T08:00:00', '2026-05-04T08:20:00'],
  ['2026-05-08T21:00:00', '2026-05-09T08:20:00'],
  ['2026-05-04T02:00:00', '2026-05-04T08:20:00'],
])('an item of %s goes out at %s', (item, slot) => {
  expect(nextSlotAtMs(at(item), calendar)).toBe(at(slot));
});

it('is quiet from 20:00 to 07:00 and on days off', () => {
  const quiet = [
    '2026-04-30T06:59:59',
    '2026-04-30T07:00:00',
    '2026-04-30T19:59:59',
    '2026-04-30T20:00:00',
    '2026-05-01T10:00:00',
    '2026-05-09T10:00:00',
  ].map((text) => isQuiet(at(text), calendar));
  expect(quiet).toEqual([true, false, false, true, true, false]);
});

it('never chooses a quiet slot, never one in the past, and never waits past one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 * 300 }), (atMs) => {
      const slot = nextSlotAtMs(atMs, fast);
      expect(slot).toBeGreaterThanOrEqual(atMs);
      expect(isQuiet(slot, fast)).toBe(false);
      expect(nextSlotAtMs(slot, fast)).toBe(slot);
      const between = fast.workingDaysBetween(fast.dayOf(atMs), fast.dayOf(slot));
      expect(between).toBeLessThanOrEqual(1);
    }),
  );
});
