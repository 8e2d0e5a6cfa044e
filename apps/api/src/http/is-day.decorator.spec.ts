import { isDayText } from './is-day.decorator';

it.each(['2026-09-01', '2028-02-29', '2026-12-31'])('takes %s', (day) => {
  expect(isDayText(day)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-13-01',
  '2026-04-31',
  '2026-9-1',
  '2026-09-01T00:00:00Z',
  '',
  20260901,
  null,
])('refuses %p', (day) => {
  expect(isDayText(day)).toBe(false);
});
