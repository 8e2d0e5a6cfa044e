import { listActions, schoolTaskMachine, type Calendar, type PersonActor } from '@app/domain';
import type { Queryable, SchoolTaskRow } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { relationOf } from '../school-task/school-task-step';

/** A day, and the working days from it to the due day: negative when that is past. */
interface TaskDays {
  readonly today: string;
  readonly workingDaysLeft: number;
}

const brief = (task: SchoolTaskRow, actor: PersonActor, nowMs: number, days: TaskDays) => ({
  id: task.id,
  campaignId: task.campaignId,
  campaignTitle: task.campaignTitle,
  phaseNo: task.phaseNo,
  taskKey: task.taskKey,
  title: task.title,
  schoolId: task.schoolId,
  schoolName: task.schoolName,
  groupName: task.groupName,
  state: task.state,
  holder: task.holder,
  waitingFor: isOpen(task) ? whoseTurn(task) : null,
  dueOn: task.dueOn,
  currentDueAt: task.currentDueAt.toISOString(),
  dueProvisional: task.dueProvisional,
  ...days,
  leadNames: task.leadNames,
  returnReason: task.returnReason,
  overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
  lateOriginal: task.lateOriginal,
  returnCount: task.returnCount,
  version: task.version,
  actions: listActions(schoolTaskMachine, task.state, actor, relationOf(task)),
});

/** Tasks as lists show them. */
export async function taskBriefs(
  db: Queryable,
  tasks: readonly SchoolTaskRow[],
  actor: PersonActor,
  now: Date,
) {
  const nowMs = now.getTime();
  const daysOf = await daysByCalendar(db, tasks, nowMs);
  return tasks.map((task) => brief(task, actor, nowMs, daysOf(task)));
}

/** Days as each task's own calendar counts them; the calendars of a page are few. */
async function daysByCalendar(db: Queryable, tasks: readonly SchoolTaskRow[], nowMs: number) {
  const calendars = new Map<string, Calendar>();
  for (const { calendarId } of tasks) {
    if (!calendars.has(calendarId)) calendars.set(calendarId, await calendarOf(db, calendarId));
  }
  return (task: SchoolTaskRow): TaskDays => {
    const calendar = calendars.get(task.calendarId);
    const today = calendar?.dayOf(nowMs) ?? task.dueOn;
    return { today, workingDaysLeft: calendar?.workingDaysBetween(today, task.dueOn) ?? 0 };
  };
}

/** The unit whose turn it is; the primary lead section for the bureau. */
function whoseTurn(task: SchoolTaskRow) {
  const { holder } = task;
  if (holder === 'SCHOOL') return { holder, unitId: task.schoolId, unitName: task.schoolName };
  if (holder === 'TOWN') return { holder, unitId: task.groupId, unitName: task.groupName };
  return { holder, unitId: task.leadSectionIds[0] ?? task.bureauId, unitName: null };
}

/** Somebody still has to do something. */
export const isOpen = (task: SchoolTaskRow): boolean =>
  !['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state);
