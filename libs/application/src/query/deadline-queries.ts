import {
  DueExprError,
  reachOf,
  termOfOffset,
  type Calendar,
  type PersonActor,
  type Term,
} from '@app/domain';
import type { DueExpr } from '@app/contracts';
import { t } from '@app/messages';
import {
  deadlineMoves,
  deadlineVersions,
  dutyOfTask,
  pausesOf,
  schoolTaskOrThrow,
  type DeadlineVersionRow,
  type DutyOfTask,
  type SchoolTaskRow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { termName } from '../calendar/term-queries';
import type { Deps } from '../composition/deps';
import { dueDisplay, dueWords } from './due-words';
import { plain } from './plain';

/** Longer counts are cut: nobody reads three years day by day. */
const LONGEST_LIST = 400;
const MINUTES_OF_DAY = 1440;

interface Pause {
  readonly fromOn: string;
  readonly toOn: string | null;
}

interface DayCount {
  readonly startOn: string;
  readonly workingDays: number;
  readonly suspendedWorkingDays: number;
  readonly days: readonly {
    readonly on: string;
    readonly kind: string;
    readonly label: string;
    readonly counts: boolean;
    readonly n: number;
    readonly provisional: boolean;
  }[];
}
interface TermFace {
  readonly schoolYear: number;
  readonly no: number;
  readonly name: string;
  readonly anchorOn: string;
  readonly source: string;
  readonly assumed: boolean;
  readonly note: string | null;
}

/** Why a task is due when it is: every version with its cause and its count, day by day (domain model 5.3). */
export class DeadlineQueries {
  constructor(private readonly deps: Deps) {}

  async ofTask(actor: PersonActor, taskId: string) {
    const db = this.deps.database;
    const task = await schoolTaskOrThrow(db, taskId, {
      reach: reachOf('school-task.read', actor),
      bureauId: actor.bureauId,
    });
    const calendar = await calendarOf(db, task.calendarId);
    const duty = await dutyOfTask(db, taskId);
    const rows = await deadlineVersions(db, taskId);
    const pauses = (await pausesOf(db, task.campaignId)).map((p) => ({
      fromOn: calendar.dayOf(p.from.getTime()),
      toOn: p.to === null ? null : calendar.dayOf(p.to.getTime()),
    }));
    const first = rows.find((r) => r.version === 1) ?? firstVersion(task, calendar);
    const versions = [first, ...rows.filter((r) => r.version > 1)];
    return plain({
      taskId,
      original: this.face(calendar, task.originalDueAt.getTime()),
      current: {
        ...this.face(calendar, task.currentDueAt.getTime()),
        provisional: task.dueProvisional,
        notice: task.dueProvisional ? t('due.provisional') : null,
      },
      versions: versions.map((row) => {
        const isCurrent = row.version === task.deadlineVersion;
        const dueAtMs = isCurrent ? task.currentDueAt.getTime() : row.dueAt.getTime();
        const offset = termOffset(row, duty, calendar, calendar.dayOf(dueAtMs - 1));
        if (offset !== null)
          return { ...this.version(calendar, row, duty, task, dueAtMs), ...offset };
        return {
          ...this.version(calendar, row, duty, task, dueAtMs),
          term: null,
          ...this.count(
            calendar,
            startOf(row, duty, task, calendar),
            calendar.dayOf(dueAtMs - 1),
            row.version === 1 && duty.due.kind === 'BUDGET' ? pauses : [],
          ),
        };
      }),
      moves: (await deadlineMoves(db, taskId)).map((m) => ({
        ...m,
        causeText: t(`due.move.${m.cause}`),
      })),
    });
  }

  private version(
    calendar: Calendar,
    row: DeadlineVersionRow,
    duty: DutyOfTask,
    task: SchoolTaskRow,
    dueAtMs: number,
  ) {
    const expr: DueExpr = row.expr ?? duty.due;
    return {
      version: row.version,
      cause: row.cause,
      causeText: t(`due.cause.${row.cause}`),
      expr,
      words: dueWords(expr),
      reason: row.reason,
      by: row.byName,
      at: row.createdAt,
      calendarVersion: row.calendarVersion,
      provisional: row.version === task.deadlineVersion ? task.dueProvisional : row.provisional,
      ...this.face(calendar, dueAtMs),
    };
  }

  private face(calendar: Calendar, dueAtMs: number) {
    const dueOn = calendar.dayOf(dueAtMs - 1);
    const endsDay = dueAtMs === calendar.endOf(dueOn);
    const minutes = Math.round(
      ((dueAtMs - calendar.startOf(dueOn)) / calendar.dayLengthMs) * MINUTES_OF_DAY,
    );
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const label = calendar.labelOf(dueOn);
    return {
      /** exclusive: what is handed in at this very instant is late */
      dueAt: new Date(dueAtMs).toISOString(),
      dueOn,
      display: dueDisplay(dueOn, endsDay ? null : time),
      onDayOff: !calendar.isWorking(dueOn),
      dayLabel: label.name ?? t(`day.${label.kind}`),
    };
  }

  /** The days after the start up to the due day, each with its label and, where it counts, its number. */
  private count(
    calendar: Calendar,
    startOn: string,
    dueOn: string,
    pauses: readonly Pause[],
  ): DayCount {
    const days: DayCount['days'][number][] = [];
    let n = 0;
    let suspended = 0;
    for (
      let on = calendar.dayAfter(startOn, 1);
      on <= dueOn && days.length < LONGEST_LIST;
      on = calendar.dayAfter(on, 1)
    ) {
      const working = calendar.isWorking(on);
      const paused = pauses.some((p) => on > p.fromOn && (p.toOn === null || on <= p.toOn));
      const { kind, name } = calendar.labelOf(on);
      const counts = working && !paused;
      if (counts) n += 1;
      if (working && paused) suspended += 1;
      const words = t(paused ? 'day.SUSPENDED' : `day.${kind}`);
      days.push({
        on,
        kind: paused ? 'SUSPENDED' : kind,
        label: name === null || paused ? words : t('day.named', { name, words }),
        counts,
        n: counts ? n : 0,
        provisional: calendar.isProvisional(on),
      });
    }
    return { startOn, workingDays: n, suspendedWorkingDays: suspended, days };
  }
}

/** Until a second version is written the task's row is the first one. */
const firstVersion = (task: SchoolTaskRow, calendar: Calendar): DeadlineVersionRow => ({
  version: 1,
  cause: 'ORIGINAL',
  expr: null,
  anchorAt: null,
  dueAt: task.originalDueAt,
  provisional: task.dueProvisional,
  calendarVersion: calendar.version,
  createdAt: task.createdAt,
  byName: null,
  reason: null,
});

/** The day a count starts from, itself not counted. */
function startOf(
  row: DeadlineVersionRow,
  duty: DutyOfTask,
  task: SchoolTaskRow,
  calendar: Calendar,
): string {
  if (row.anchorAt !== null) return calendar.dayOf(row.anchorAt.getTime());
  const expr = row.expr ?? duty.due;
  if (expr.kind === 'PHASE_OFFSET' && expr.workingDays > 0)
    return expr.anchor === 'START' ? duty.startOn : duty.endOn;
  return calendar.dayOf((duty.openedAt ?? task.createdAt).getTime());
}

/**
 * A date counted from a term: which term, whether it is only assumed, and the calendar days between, school days and
 * vacations by their names. Null for every other date.
 */
function termOffset(
  row: DeadlineVersionRow,
  duty: DutyOfTask,
  calendar: Calendar,
  dueOn: string,
): ({ readonly term: TermFace } & DayCount) | null {
  const stated = row.expr ?? duty.due;
  const expr = stated.kind === 'SOFT' ? stated.inner : stated;
  if (expr.kind !== 'TERM_OFFSET') return null;
  const term = termOrNull(expr, duty, calendar);
  if (term === null) return null;
  const anchorOn = expr.anchor === 'START' ? term.startOn : term.endOn;
  const step = dueOn < anchorOn ? -1 : 1;
  const days: DayCount['days'][number][] = [];
  for (let on = anchorOn; on !== dueOn && days.length < LONGEST_LIST;) {
    on = calendar.dayAfter(on, step);
    const vacation = calendar.terms.vacationOf(on);
    const { kind, name } = calendar.labelOf(on);
    const words = t(`day.${kind}`);
    days.push({
      on,
      kind: vacation === null ? kind : 'VACATION',
      label: vacation ?? (name === null ? words : t('day.named', { name, words })),
      counts: true,
      n: days.length + 1,
      provisional: calendar.isProvisional(on) || term.assumed,
    });
  }
  return {
    term: {
      schoolYear: term.schoolYear,
      no: term.no,
      name: t('term.of-year', {
        year: term.schoolYear,
        next: term.schoolYear + 1,
        term: termName(term.no),
      }),
      anchorOn,
      source: term.source,
      assumed: term.assumed,
      // a term corrected after the date had become certain moves nothing
      note: term.assumed
        ? t('term.assumed')
        : calendar.dayAfter(anchorOn, expr.days) === dueOn
          ? null
          : t('term.corrected'),
    },
    startOn: anchorOn,
    workingDays: days.filter((d) => calendar.isWorking(d.on)).length,
    suspendedWorkingDays: 0,
    days,
  };
}

function termOrNull(
  expr: Parameters<typeof termOfOffset>[0],
  duty: DutyOfTask,
  calendar: Calendar,
): Term | null {
  try {
    return termOfOffset(expr, { phase: duty }, calendar);
  } catch (error) {
    // a correction may have left the plan between two terms: the date stands, its count cannot be told
    if (error instanceof DueExprError) return null;
    throw error;
  }
}
