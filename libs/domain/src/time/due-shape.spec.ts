import { isDueExpr } from './due-shape';

it.each<[string, unknown, boolean]>([
  ['a fixed day', { kind: 'FIXED', on: '2026-09-30' }, true],
  ['a fixed day with its hour', { kind: 'FIXED', on: '2026-09-30', time: '17:30' }, true],
  ['a leap day', { kind: 'FIXED', on: '2028-02-29' }, true],
  ['a day that does not exist', { kind: 'FIXED', on: '2026-02-29' }, false],
  ['a day under another name', { kind: 'FIXED', date: '2026-09-30' }, false],
  ['an hour that does not exist', { kind: 'FIXED', on: '2026-09-30', time: '24:00' }, false],
  ['something more than it has', { kind: 'YEARLY', month: 12, day: 15, extra: 1 }, false],
  ['a number in words', { kind: 'ROLLING', days: '15' }, false],
  ['an offset', { kind: 'PHASE_OFFSET', anchor: 'END', workingDays: -3 }, true],
  ['an offset from nowhere', { kind: 'PHASE_OFFSET', anchor: 'MIDDLE', workingDays: 1 }, false],
  ['a soft target', { kind: 'SOFT', inner: { kind: 'LAST_DAY', of: 'YEAR' } }, true],
  ['a soft target of nothing', { kind: 'SOFT', inner: null }, false],
  ['an unknown kind', { kind: 'SOMEDAY' }, false],
  ['an inherited name', { kind: 'constructor' }, false],
  ['no kind', {}, false],
  ['no object', 'FIXED', false],
])('%s', (_, value, wanted) => {
  expect(isDueExpr(value)).toBe(wanted);
});
