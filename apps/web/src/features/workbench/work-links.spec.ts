import { mine, watched } from './work-links';

const counts = [
  { key: 'review', list: 'review-queue', query: '', count: 4 },
  { key: 'signOff', list: 'sign-offs', query: 'waitingForMe=true', count: 1 },
  { key: 'returned', list: 'campaigns', query: 'states=RETURNED', count: 0 },
  { key: 'overdue', list: 'school-tasks', query: 'overdue=true', count: 0 },
  { key: 'newer', list: 'something-else', query: '', count: 9 },
];

it('puts signatures first and leaves out what is nothing', () => {
  expect(mine(counts, '/b')).toEqual([
    { key: 'signOff', count: 1, to: '/b/sign-offs?waitingForMe=true' },
    { key: 'review', count: 4, to: '/b/review' },
  ]);
});

it('says that nothing is late, with the list that shows it', () => {
  expect(watched(counts, '/b')).toEqual([
    { key: 'overdue', count: 0, to: '/b/tasks?overdue=true' },
  ]);
});
