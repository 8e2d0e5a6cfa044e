import type { DueExpr } from '@app/contracts';
import { dateOf } from './civil-date';

type Parts = Readonly<Record<string, unknown>>;
const isInt = (value: unknown): boolean => Number.isInteger(value);
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);
const optional =
  (test: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || test(value);
const isTime = (value: unknown): boolean =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

function isDay(value: unknown): boolean {
  const [, y, m, d] =
    (typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null) ?? [];
  if (y === undefined || m === undefined || d === undefined) return false;
  const [month, day] = [Number(m), Number(d)];
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(y), month, 0)).getUTCDate() : 0;
  return day >= 1 && day <= days && dateOf(Number(y), month, day) === value;
}

const SHAPES: Readonly<Record<DueExpr['kind'], Readonly<Record<string, (v: unknown) => boolean>>>> =
  {
    FIXED: { on: isDay, time: optional(isTime) },
    YEARLY: { month: isInt, day: isInt },
    LAST_DAY: { of: oneOf('MONTH', 'QUARTER', 'YEAR'), month: optional(isInt) },
    WINDOW: { fromDay: isInt, toDay: isInt },
    WEEKDAY: { weekday: isInt, shift: optional(oneOf('NONE', 'NEXT', 'PREV')) },
    COUNT_IN: { n: isInt, per: oneOf('WEEK', 'MONTH', 'QUARTER', 'TERM', 'SCHOOL_YEAR', 'YEAR') },
    ROLLING: { days: isInt },
    BUDGET: { n: isInt, unit: oneOf('WD', 'CD', 'H') },
    BEFORE: { n: isInt, unit: oneOf('WD', 'CD') },
    TERM_OFFSET: { anchor: oneOf('START', 'END'), days: isInt, term: optional(isInt) },
    PHASE_OFFSET: { anchor: oneOf('START', 'END'), workingDays: isInt },
    SOFT: { inner: isDueExpr },
  };
const shapes: Readonly<Record<string, Readonly<Record<string, (v: unknown) => boolean>>>> = SHAPES;

/** Whether a value from outside is a due expression at all; its numbers are judged when it is resolved. */
export function isDueExpr(value: unknown): value is DueExpr {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { kind, ...rest }: Parts = { ...value };
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  if (!shape) return false;
  return (
    Object.keys(rest).every((name) => Object.hasOwn(shape, name)) &&
    Object.entries(shape).every(([name, test]) => test(rest[name]))
  );
}
