import type { DueExpr } from '@app/contracts';
import type { Calendar } from './calendar';
import {
  addMonths,
  dateOf,
  daysInMonth,
  lastDayOfMonth,
  numberOf,
  partsOf,
  weekdayOfNumber,
} from './civil-date';
import { termOffsetDay, termsMeant, type Term } from './terms';

/** What an expression may be anchored to; only the field its kind needs has to be there. */
export interface DueContext {
  readonly phase?: { readonly startOn: string; readonly endOn: string };
  /** the period a report or quota is for */
  readonly period?: { readonly fromOn: string; readonly toOn: string };
  /** the very term an offset counts from; absent = the calendar's term the period or phase belongs to */
  readonly term?: { readonly startOn: string; readonly endOn: string };
  /** instant of the event a budget runs from, or that something must precede */
  readonly eventAtMs?: number;
  /** working days a suspension took out of a budget */
  readonly suspendedWorkingDays?: number;
  /** end of office hours where they are prescribed */
  readonly closingTime?: string;
}

export interface ResolvedDue {
  /** exclusive end: on time ⇔ submittedAt < dueAtMs */
  readonly dueAtMs: number;
  /** the local day that holds dueAtMs − 1 ms */
  readonly dueOn: string;
  /** a year the count passes through is not published yet */
  readonly provisional: boolean;
  /** SOFT: no overdue, no ladder */
  readonly soft: boolean;
  readonly opensOn: string | null;
  /** the date falls on a day off; fixed dates do not shift, a banner says so */
  readonly onDayOff: boolean;
}

export class DueExprError extends Error {
  constructor(
    readonly code:
      | 'due.phase-missing'
      | 'due.period-missing'
      | 'due.term-ambiguous'
      | 'due.term-missing'
      | 'due.event-missing'
      | 'due.year-unresolved'
      | 'due.number-invalid',
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

const need = <T>(value: T | undefined, code: DueExprError['code'], kind: DueExpr['kind']): T => {
  if (value === undefined) throw new DueExprError(code, { kind });
  return value;
};

/** Inclusive whole numbers; anything else is a slip in the plan and must not become a date. */
const inRange = (value: number, low: number, high: number, kind: DueExpr['kind']): number => {
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new DueExprError('due.number-invalid', { kind, value });
};
const LONGEST = 10_000;

/** "the 31st" of a shorter month and 29 February of a common year mean the month's last day */
const dayInMonth = (year: number, month: number, day: number): string =>
  dateOf(year, month, Math.min(day, daysInMonth(year, month)));

/** The one occurrence of a month and day inside the span; the span's last year when none falls inside. */
function yearlyIn(
  span: { readonly fromOn: string; readonly toOn: string },
  month: number,
  day: number,
): string {
  const [first, last] = [partsOf(span.fromOn).year, partsOf(span.toOn).year];
  const inside = Array.from({ length: last - first + 1 }, (_, i) =>
    dayInMonth(first + i, month, day),
  ).filter((on) => on >= span.fromOn && on <= span.toOn);
  if (inside.length > 1) {
    throw new DueExprError('due.year-unresolved', {
      month,
      day,
      fromOn: span.fromOn,
      toOn: span.toOn,
    });
  }
  return inside[0] ?? dayInMonth(last, month, day);
}

/**
 * The instant an expression means (domain model 5.1–5.3, 5.6). A yearly date, a last day and a rhythm are taken in the
 * context's period, else in its phase; a rhythm is due at the end of its period.
 * @throws DueExprError when the context lacks the anchor, or a number of the expression is out of range
 */
export function resolveDue(expr: DueExpr, context: DueContext, calendar: Calendar): ResolvedDue {
  /** @param countedOn where a working-day count began: an unpublished year on the way makes the result provisional */
  const endOf = (
    on: string,
    more: { readonly time?: string; readonly opensOn?: string; readonly countedOn?: string } = {},
  ): ResolvedDue => {
    const dueAtMs =
      more.time === undefined ? calendar.endOf(on) : calendar.instantOf(on, more.time);
    const dueOn = calendar.dayOf(dueAtMs - 1);
    return {
      dueAtMs,
      dueOn,
      provisional: touchesUnpublished(calendar, more.countedOn ?? dueOn, dueOn),
      soft: false,
      opensOn: more.opensOn ?? null,
      onDayOff: !calendar.isWorking(dueOn),
    };
  };
  const event = (): number => need(context.eventAtMs, 'due.event-missing', expr.kind);
  const span = (): { readonly fromOn: string; readonly toOn: string } => {
    const { period, phase } = context;
    return need(
      period ?? (phase && { fromOn: phase.startOn, toOn: phase.endOn }),
      'due.period-missing',
      expr.kind,
    );
  };
  const paused = inRange(context.suspendedWorkingDays ?? 0, 0, LONGEST, expr.kind);

  switch (expr.kind) {
    case 'FIXED':
      return endOf(expr.on, { time: expr.time });
    case 'YEARLY': {
      const month = inRange(expr.month, 1, 12, expr.kind);
      return endOf(
        yearlyIn(span(), month, inRange(expr.day, 1, daysInMonth(2000, month), expr.kind)),
      );
    }
    case 'LAST_DAY': {
      const end = partsOf(span().toOn);
      const month = inRange(expr.month ?? end.month, 1, 12, expr.kind);
      const last =
        expr.of === 'YEAR' ? 12 : expr.of === 'QUARTER' ? Math.ceil(month / 3) * 3 : month;
      return endOf(lastDayOfMonth(end.year, last));
    }
    case 'WINDOW': {
      const toDay = inRange(expr.toDay, 1, 31, expr.kind);
      const fromDay = inRange(expr.fromDay, 1, toDay, expr.kind);
      const end = partsOf(need(context.period, 'due.period-missing', expr.kind).toOn);
      const { year, month } = addMonths(end.year, end.month, 1);
      return endOf(dayInMonth(year, month, toDay), { opensOn: dayInMonth(year, month, fromDay) });
    }
    case 'WEEKDAY': {
      const weekday = inRange(expr.weekday, 1, 7, expr.kind);
      const from = need(context.period, 'due.period-missing', expr.kind).fromOn;
      const plain = calendar.dayAfter(from, (weekday - weekdayOfNumber(numberOf(from)) + 7) % 7);
      const shift = expr.shift ?? 'NEXT';
      if (calendar.isWorking(plain) || shift === 'NONE') return endOf(plain);
      return endOf(calendar.addWorkingDays(plain, shift === 'NEXT' ? 1 : -1), { countedOn: plain });
    }
    case 'BUDGET': {
      const startAtMs = event();
      const n = inRange(expr.n, 0, LONGEST, expr.kind);
      const from = calendar.dayOf(startAtMs);
      if (expr.unit === 'WD') {
        const on = calendar.addWorkingDays(from, n + paused);
        return endOf(on, { time: context.closingTime, countedOn: from });
      }
      const later = (on: string): string =>
        paused === 0 ? on : calendar.addWorkingDays(on, paused);
      if (expr.unit === 'CD') {
        const plain = calendar.dayAfter(from, n);
        return endOf(later(plain), { countedOn: paused === 0 ? undefined : plain });
      }
      const plainAtMs = startAtMs + Math.round((n / 24) * calendar.dayLengthMs);
      const plain = calendar.dayOf(plainAtMs - 1);
      const on = later(plain);
      return {
        ...endOf(on, { countedOn: paused === 0 ? undefined : plain }),
        dueAtMs: plainAtMs + calendar.startOf(on) - calendar.startOf(plain),
      };
    }
    case 'BEFORE': {
      const on = calendar.dayOf(event());
      const n = inRange(expr.n, 0, LONGEST, expr.kind);
      if (expr.unit === 'CD' || n === 0) return endOf(calendar.dayAfter(on, -n));
      const latest = calendar.latestRequestDay(on, n);
      return endOf(latest, { countedOn: on });
    }
    case 'TERM_OFFSET': {
      const days = inRange(expr.days, -LONGEST, LONGEST, expr.kind);
      if (context.term) return endOf(termOffsetDay({ no: 1, ...context.term }, expr.anchor, days));
      const term = termOfOffset(expr, context, calendar);
      const due = endOf(termOffsetDay(term, expr.anchor, days));
      return { ...due, provisional: due.provisional || term.assumed };
    }
    case 'PHASE_OFFSET': {
      const phase = need(context.phase, 'due.phase-missing', expr.kind);
      const anchor = expr.anchor === 'START' ? phase.startOn : phase.endOn;
      const n = inRange(expr.workingDays, -LONGEST, LONGEST, expr.kind);
      if (n === 0) return endOf(anchor);
      return endOf(calendar.addWorkingDays(anchor, n), { countedOn: anchor });
    }
    case 'SOFT':
      return { ...resolveDue(expr.inner, context, calendar), soft: true };
    case 'ROLLING': {
      const days = inRange(expr.days, 1, LONGEST, expr.kind);
      return endOf(calendar.dayAfter(calendar.dayOf(event()), days));
    }
    case 'COUNT_IN':
      inRange(expr.n, 1, LONGEST, expr.kind);
      return endOf(need(context.period, 'due.period-missing', expr.kind).toOn);
  }
}

/**
 * The term an offset counts from: of the calendar, where its day falls into the period or phase, or nearest to it.
 * @throws DueExprError when no term is known, or several are meant and the expression does not say which
 */
export function termOfOffset(
  expr: Extract<DueExpr, { kind: 'TERM_OFFSET' }>,
  context: Pick<DueContext, 'period' | 'phase'>,
  calendar: Calendar,
): Term {
  const { period, phase } = context;
  const span = period ?? (phase && { fromOn: phase.startOn, toOn: phase.endOn });
  const found = span === undefined ? [] : termsMeant(expr, span, calendar.terms);
  if (found.length > 1)
    throw new DueExprError('due.term-ambiguous', {
      terms: found.map((t) => `${t.schoolYear}-${t.no}`).join(', '),
    });
  return need(found[0], 'due.term-missing', expr.kind);
}

function touchesUnpublished(calendar: Calendar, a: string, b: string): boolean {
  const [low, high] = a <= b ? [a, b] : [b, a];
  for (let { year } = partsOf(low); year <= partsOf(high).year; year += 1) {
    if (calendar.isProvisional(dateOf(year, 1, 1))) return true;
  }
  return false;
}
