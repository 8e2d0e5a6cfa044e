import type { DueExpr } from '@app/contracts';
import type { Calendar } from './calendar';
import {
  addMonths,
  dateOf,
  lastDayOfMonth,
  numberOf,
  partsOf,
  weekdayOfNumber,
} from './civil-date';

/** What an expression may be anchored to; only the field its kind needs has to be there. */
export interface DueContext {
  readonly phase?: { readonly startOn: string; readonly endOn: string };
  /** the period a report or quota is for */
  readonly period?: { readonly fromOn: string; readonly toOn: string };
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
      | 'due.term-missing'
      | 'due.event-missing'
      | 'due.not-an-instant'
      | 'due.number-invalid',
  ) {
    super(code);
  }
}

const need = <T>(value: T | undefined, code: DueExprError['code']): T => {
  if (value === undefined) throw new DueExprError(code);
  return value;
};

/**
 * The instant an expression means (domain model 5.1–5.3, 5.6).
 * @throws DueExprError when the context lacks the anchor, or the kind is a rhythm that has no single instant
 */
export function resolveDue(expr: DueExpr, context: DueContext, calendar: Calendar): ResolvedDue {
  const endOf = (on: string, time?: string, opensOn: string | null = null): ResolvedDue => ({
    dueAtMs: time === undefined ? calendar.endOf(on) : calendar.instantOf(on, time),
    dueOn: on,
    provisional: calendar.isProvisional(on),
    soft: false,
    opensOn,
    onDayOff: !calendar.isWorking(on),
  });
  switch (expr.kind) {
    case 'FIXED':
      return endOf(expr.on, expr.time);
    case 'YEARLY': {
      const { year } = partsOf(
        need(context.period?.toOn ?? context.phase?.endOn, 'due.period-missing'),
      );
      return endOf(dateOf(year, expr.month, expr.day));
    }
    case 'LAST_DAY': {
      const anchor = partsOf(
        need(context.period?.toOn ?? context.phase?.endOn, 'due.period-missing'),
      );
      const month = expr.month ?? anchor.month;
      const last =
        expr.of === 'YEAR' ? 12 : expr.of === 'QUARTER' ? Math.ceil(month / 3) * 3 : month;
      return endOf(lastDayOfMonth(anchor.year, last));
    }
    case 'WINDOW': {
      const end = partsOf(need(context.period?.toOn, 'due.period-missing'));
      const next = addMonths(end.year, end.month, 1);
      return endOf(
        dateOf(next.year, next.month, expr.toDay),
        undefined,
        dateOf(next.year, next.month, expr.fromDay),
      );
    }
    case 'WEEKDAY': {
      if (expr.weekday < 1 || expr.weekday > 7) throw new DueExprError('due.number-invalid');
      const from = need(context.period?.fromOn, 'due.period-missing');
      const ahead = (expr.weekday - weekdayOfNumber(numberOf(from)) + 7) % 7;
      let on = calendar.dayAfter(from, ahead);
      const shift = expr.shift ?? 'NEXT';
      if (!calendar.isWorking(on) && shift !== 'NONE')
        on = calendar.addWorkingDays(on, shift === 'NEXT' ? 1 : -1);
      return endOf(on);
    }
    case 'BUDGET': {
      const eventAtMs = need(context.eventAtMs, 'due.event-missing');
      if (expr.n < 0) throw new DueExprError('due.number-invalid');
      if (expr.unit === 'H') {
        const dueAtMs = eventAtMs + Math.round((expr.n / 24) * calendar.dayLengthMs);
        const on = calendar.dayOf(dueAtMs - 1);
        return { ...endOf(on), dueAtMs };
      }
      const from = calendar.dayOf(eventAtMs);
      if (expr.unit === 'CD') return endOf(calendar.dayAfter(from, expr.n));
      const on = calendar.addWorkingDays(from, expr.n + (context.suspendedWorkingDays ?? 0));
      return endOf(on, context.closingTime);
    }
    case 'BEFORE': {
      const event = calendar.dayOf(need(context.eventAtMs, 'due.event-missing'));
      return endOf(
        expr.unit === 'CD'
          ? calendar.dayAfter(event, -expr.n)
          : calendar.addWorkingDays(event, -expr.n),
      );
    }
    case 'TERM_OFFSET': {
      const term = need(context.term, 'due.term-missing');
      return endOf(
        calendar.dayAfter(expr.anchor === 'START' ? term.startOn : term.endOn, expr.days),
      );
    }
    case 'PHASE_OFFSET': {
      const phase = need(context.phase, 'due.phase-missing');
      const anchor = expr.anchor === 'START' ? phase.startOn : phase.endOn;
      return endOf(
        expr.workingDays === 0 ? anchor : calendar.addWorkingDays(anchor, expr.workingDays),
      );
    }
    case 'SOFT':
      return { ...resolveDue(expr.inner, context, calendar), soft: true };
    case 'ROLLING': {
      const last = calendar.dayOf(need(context.eventAtMs, 'due.event-missing'));
      return endOf(calendar.dayAfter(last, expr.days));
    }
    case 'COUNT_IN': {
      const period = need(context.period, 'due.period-missing');
      return endOf(period.toOn);
    }
  }
}

export interface Period {
  readonly fromOn: string;
  readonly toOn: string;
}

/** Calendar periods that touch [fromOn, toOn], each cut to the span. */
export function periodsOf(
  per: 'MONTH' | 'QUARTER' | 'YEAR',
  fromOn: string,
  toOn: string,
): readonly Period[] {
  const months = per === 'MONTH' ? 1 : per === 'QUARTER' ? 3 : 12;
  const end = numberOf(toOn);
  const start = partsOf(fromOn);
  const periods: Period[] = [];
  let { year, month } = {
    year: start.year,
    month: Math.floor((start.month - 1) / months) * months + 1,
  };
  for (;;) {
    const first = dateOf(year, month, 1);
    if (numberOf(first) > end) return periods;
    const lastMonth = addMonths(year, month, months - 1);
    const last = lastDayOfMonth(lastMonth.year, lastMonth.month);
    periods.push({
      fromOn: numberOf(first) < numberOf(fromOn) ? fromOn : first,
      toOn: numberOf(last) > end ? toOn : last,
    });
    ({ year, month } = addMonths(year, month, months));
  }
}
