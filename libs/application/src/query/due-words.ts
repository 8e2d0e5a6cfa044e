import { partsOf } from '@app/domain';
import type { DueExpr } from '@app/contracts';
import { t } from '@app/messages';

const day = (on: string): string => {
  const { year, month, day: d } = partsOf(on);
  return t('due.day', { year, month, day: d });
};

/** A due expression as a plan would say it. */
export function dueWords(expr: DueExpr): string {
  switch (expr.kind) {
    case 'FIXED':
      return expr.time === undefined
        ? t('due.FIXED', { day: day(expr.on) })
        : t('due.FIXED.time', { day: day(expr.on), time: expr.time });
    case 'YEARLY':
      return t('due.YEARLY', { month: expr.month, day: expr.day });
    case 'LAST_DAY':
      return expr.of === 'MONTH' && expr.month !== undefined
        ? t('due.LAST_DAY.month', { month: expr.month })
        : t(`due.LAST_DAY.${expr.of}`);
    case 'WINDOW':
      return t('due.WINDOW', { from: expr.fromDay, to: expr.toDay });
    case 'WEEKDAY':
      return t('due.WEEKDAY', { weekday: t('due.weekdays').charAt(expr.weekday - 1) });
    case 'COUNT_IN':
      return t('due.COUNT_IN', { n: expr.n, per: t(`due.per.${expr.per}`) });
    case 'ROLLING':
      return t('due.ROLLING', { days: expr.days });
    case 'BUDGET':
      return t('due.BUDGET', { n: expr.n, unit: t(`due.unit.${expr.unit}`) });
    case 'BEFORE':
      return t('due.BEFORE', { n: expr.n, unit: t(`due.unit.${expr.unit}`) });
    case 'TERM_OFFSET':
      return offset(t(`due.term.${expr.anchor}`), expr.days, t('due.unit.CD'));
    case 'PHASE_OFFSET':
      return offset(t(`due.phase.${expr.anchor}`), expr.workingDays, t('due.unit.WD'));
    case 'SOFT':
      return t('due.SOFT', { inner: dueWords(expr.inner) });
  }
}

const offset = (anchor: string, n: number, unit: string): string =>
  n === 0
    ? t('due.offset.on', { anchor })
    : t(n < 0 ? 'due.offset.before' : 'due.offset.after', { anchor, n: Math.abs(n), unit });

/** The exclusive end as people read it: the day's end is 24:00 of the day before, never 0:00 of the next. */
export function dueDisplay(dueOn: string, clockTime: string | null): string {
  const { month, day: d } = partsOf(dueOn);
  return t('due.display', { month, day: d, time: clockTime ?? '24:00' });
}
