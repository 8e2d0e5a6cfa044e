import type { TaskBrief } from './useTasks';
import { workGroups } from './work-groups';

const task = (id: string, part: Partial<TaskBrief>): TaskBrief => ({
  id,
  campaignId: 'c',
  campaignTitle: 'campaign',
  phaseNo: 1,
  taskKey: 'T1',
  title: id,
  schoolId: 's',
  schoolName: 'school',
  groupName: 'group',
  state: 'IN_PROGRESS',
  holder: 'SCHOOL',
  waitingFor: null,
  dueOn: '2026-03-20',
  today: '2026-03-10',
  currentDueAt: '2026-03-20T16:00:00.000Z',
  dueProvisional: false,
  workingDaysLeft: 8,
  leadNames: [],
  returnReason: null,
  overdue: false,
  lateOriginal: false,
  returnCount: 0,
  version: 1,
  actions: [],
  ...part,
});
const TASKS = [
  task('late', { overdue: true, workingDaysLeft: -2 }),
  task('today', { dueOn: '2026-03-10', workingDaysLeft: 0 }),
  // due on a Sunday: no working day is left, and it is not today
  task('sunday', { dueOn: '2026-03-15', workingDaysLeft: 4 }),
  task('later', {}),
  task('to-sign', { state: 'INTERNAL_REVIEW' }),
  task('sent', { state: 'SUBMITTED', holder: 'TOWN' }),
];
const ids = (hat: 'officer' | 'principal') =>
  workGroups(TASKS, hat).map(({ key, items }) => [key, items.map(({ id }) => id).join()]);

it('sorts the work of an officer by urgency, others’ work after it', () => {
  expect(ids('officer')).toEqual([
    ['late', 'late'],
    ['today', 'today'],
    ['week', 'sunday'],
    ['later', 'later'],
    ['school', 'to-sign'],
    ['review', 'sent'],
  ]);
});

it('gives a principal what waits for his signature', () => {
  expect(ids('principal')).toEqual([
    ['late', ''],
    ['today', ''],
    ['week', ''],
    ['later', 'to-sign'],
    ['school', 'late,today,sunday,later'],
    ['review', 'sent'],
  ]);
});
