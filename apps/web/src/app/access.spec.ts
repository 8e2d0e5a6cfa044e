import { FACES, isWithin } from './access';

const marked = (address: string): readonly string[] =>
  FACES.flatMap(({ menu }) => menu.filter((item) => isWithin(item, address)).map(({ to }) => to));

it.each([
  ['/b', '/b'],
  ['/b/campaigns/1/tasks', '/b/campaigns'],
  ['/b/cohorts/1/sheet', '/b/review'],
  ['/b/requests', '/b/review'],
  ['/b/carry-overs/1', '/b/campaigns'],
  ['/b/sign/1', '/b/sign-offs'],
  ['/l/sign/1', '/l'],
  ['/l/counted', '/l/campaigns'],
  ['/s/tasks/1', '/s/tasks'],
])('marks for %s the entry %s and no other', (address, to) => {
  expect(marked(address)).toEqual([to]);
});

it('marks nothing for a page that belongs to no entry', () => {
  expect(marked('/b/delegations')).toEqual([]);
});
