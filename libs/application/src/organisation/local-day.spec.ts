import { localDay, secondsToMidnight } from './local-day';

it.each([
  ['2026-03-01T15:59:59.500Z', '2026-03-01', 1],
  ['2026-03-01T16:00:00.000Z', '2026-03-02', 86_400],
  ['2026-03-01T04:00:00.000Z', '2026-03-01', 43_200],
])('%s is on %s in Shanghai, %i s before the next day', (at, day, seconds) => {
  expect([localDay(new Date(at)), secondsToMidnight(new Date(at))]).toEqual([day, seconds]);
});
