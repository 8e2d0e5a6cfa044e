import { highestLevelOf, levelOf, superiorsOf } from './levels';

it('orders the line from the safety officer to the chief', () => {
  const line = ['SAF', 'PRIN', 'TOWN', 'TOWNH', 'OFF', 'DEP', 'CHIEF'].map(levelOf);
  expect(line).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('puts head of town, lead section and area leader on one level', () => {
  expect(['TOWNH', 'LEAD', 'AREA'].map(levelOf)).toEqual([4, 4, 4]);
});

it('takes the highest of several recipients and ignores those outside the line', () => {
  expect(highestLevelOf(['PRIN', 'TOWN'])).toBe(3);
  expect(highestLevelOf(['HOLDER'])).toBe(0);
  expect(highestLevelOf([])).toBe(0);
});

it.each([
  ['SAF', ['PRIN', 'TOWNH', 'OFF']],
  ['STAFF', ['PRIN', 'TOWNH', 'OFF']],
  ['TOWNH', ['OFF']],
  ['LEAD', ['HEAD', 'DEP', 'CHIEF']],
  ['OFF', ['HEAD', 'DEP', 'CHIEF']],
  ['CHIEF', []],
])('tells the superiors of %s in order', (code, chain) => {
  expect(superiorsOf(code)).toEqual(chain);
});
