import { DomainError, isDueExpr, type Calendar } from '@app/domain';
import {
  calendarDataOrThrow,
  planDues,
  type CalendarRow,
  type PlanDueRow,
  type PlanMove,
  type Queryable,
  type RevisionRow,
} from '@app/persistence';
import { resolvedDue } from '../campaign/plan-instants';
import { calculatorOf } from './calendar-service';
import { yearOf } from './calendar-year';

/** A move with what a preview says of it; only the move itself is kept. */
export interface ProjectedMove {
  readonly move: PlanMove;
  readonly plan: PlanDueRow;
}

export interface Projection {
  readonly data: CalendarRow;
  readonly old: Calendar;
  readonly next: Calendar;
  /** dates that move or only become certain */
  readonly moves: readonly ProjectedMove[];
  /** opened duties whose certain dates stay, though the plan would now say another day */
  readonly kept: readonly ProjectedMove[];
}

export const movesOf = ({ moves }: Pick<Projection, 'moves'>): readonly PlanMove[] =>
  moves.map(({ move }) => move);
/** Those whose tasks are out: they are followed batch by batch. */
export const openedMoves = (projection: Projection): readonly PlanMove[] =>
  movesOf(projection).filter(({ opened }) => opened);

/**
 * What the plans look like by a calendar with this year, or these terms, in it. Of opened duties only provisional dates move; a duty nobody
 * has yet takes any date (domain model 5.4).
 */
export async function projectYear(
  db: Queryable,
  revision: Pick<RevisionRow, 'calendarId' | 'kind' | 'year' | 'source' | 'days' | 'schoolYear'>,
): Promise<Projection> {
  const data = await calendarDataOrThrow(db, revision.calendarId);
  const old = calculatorOf(data);
  const next = calculatorOf({ ...data, version: data.version + 1, ...changed(data, revision) });
  const moves: ProjectedMove[] = [];
  const kept: ProjectedMove[] = [];
  for (const row of await planDues(db, revision.calendarId)) {
    if (!isDueExpr(row.due)) continue;
    const due = resolvedOrNull(row.due, row, next);
    if (due === null) continue;
    if (due.dueAtMs === row.dueAt.getTime() && due.provisional === row.provisional) continue;
    const stays = !row.isPlanned && !row.provisional;
    const move = {
      table: row.table,
      id: row.id,
      title: row.title,
      phaseNo: row.phaseNo,
      opened: !row.isPlanned,
      fromAt: row.dueAt.toISOString(),
      toAt: new Date(due.dueAtMs).toISOString(),
      toOn: due.dueOn,
      provisional: due.provisional,
    };
    (stays ? kept : moves).push({ move, plan: row });
  }
  return { data, old, next, moves, kept };
}

function changed(
  data: CalendarRow,
  { kind, year, source, days, schoolYear }: Parameters<typeof projectYear>[1],
): Partial<Pick<CalendarRow, 'years' | 'schoolYears'>> {
  if (kind === 'DAYS')
    return { years: [...data.years.filter((y) => y.year !== year), yearOf(year, source, days)] };
  if (schoolYear === null) return {};
  const others = data.schoolYears.filter((y) => y.year !== year);
  return { schoolYears: [...others, { year, source, ...schoolYear }] };
}

function resolvedOrNull(
  due: Parameters<typeof resolvedDue>[0],
  row: {
    readonly phaseNo: number;
    readonly startOn: string;
    readonly endOn: string;
    readonly openedAt: Date | null;
  },
  calendar: Calendar,
) {
  try {
    return resolvedDue(
      due,
      {
        no: row.phaseNo,
        startOn: row.startOn,
        endOn: row.endOn,
        openedAt: row.openedAt ?? undefined,
      },
      calendar,
    );
  } catch (error) {
    // what could not be dated when the plan was issued is not dated by a calendar either
    if (error instanceof DomainError && error.code === 'due.unresolved') return null;
    throw error;
  }
}
