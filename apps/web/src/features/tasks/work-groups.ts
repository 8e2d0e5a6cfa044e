import { t } from '@web/app/t';
import type { WorkGroup } from '@web/ui/WorkList';
import type { TaskBrief } from './useTasks';

/** Working days that still count as this week's work. */
const WEEK = 5;

export type SchoolHat = 'principal' | 'officer';

/** Whether the next step is this person's: the draft the officer's, the signature the principal's. */
export function isMine(task: TaskBrief, hat: SchoolHat): boolean {
  if (task.holder !== 'SCHOOL') return false;
  const waitsForSignature = task.state === 'INTERNAL_REVIEW';
  return hat === 'principal' ? waitsForSignature : !waitsForSignature;
}

/** What needs the person by urgency, then what his colleague holds, then what others review. */
export function workGroups(
  tasks: readonly TaskBrief[],
  hat: SchoolHat,
): readonly WorkGroup<TaskBrief>[] {
  const mine = tasks.filter((task) => isMine(task, hat));
  const open = mine.filter(({ overdue }) => !overdue);
  const isToday = (task: TaskBrief): boolean => task.dueOn === task.today;
  const isThisWeek = (task: TaskBrief): boolean => !isToday(task) && task.workingDaysLeft <= WEEK;
  return [
    {
      key: 'late',
      title: t('web.today.late'),
      isLate: true,
      items: mine.filter(({ overdue }) => overdue),
    },
    { key: 'today', title: t('web.today.today'), items: open.filter(isToday) },
    { key: 'week', title: t('web.today.week'), items: open.filter(isThisWeek) },
    {
      key: 'later',
      title: t('web.today.later'),
      items: open.filter((task) => !isToday(task) && !isThisWeek(task)),
    },
    {
      key: 'school',
      title: hat === 'principal' ? t('web.today.with-officer') : t('web.today.with-principal'),
      items: tasks.filter((task) => task.holder === 'SCHOOL' && !isMine(task, hat)),
    },
    {
      key: 'review',
      title: t('web.today.in-review'),
      items: tasks.filter(({ holder }) => holder !== 'SCHOOL'),
    },
  ];
}
