import { addDays, dateOf, daysBetween, partsOf } from './civil-date';

/** One term as the bureau entered it. */
export interface TermDays {
  /** running number within the school year: 1 = autumn, 2 = spring */
  readonly no: number;
  readonly startOn: string;
  readonly endOn: string;
}
export interface VacationDays {
  readonly label: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** A school year in force; it is named by the year it begins in. */
export interface SchoolYearData {
  readonly year: number;
  readonly source: string;
  readonly terms: readonly TermDays[];
  readonly vacations: readonly VacationDays[];
}

/** A term that may be counted from; `assumed` while nobody has entered its school year. */
export interface Term extends TermDays {
  readonly schoolYear: number;
  readonly source: string;
  readonly assumed: boolean;
}

interface YearlySpan {
  readonly startMonth: number;
  readonly startDay: number;
  readonly endMonth: number;
  readonly endDay: number;
}
/** What is assumed of a school year nobody has entered, so that plans have a date at all. */
export interface TermDefaults {
  readonly source: string;
  readonly autumn: YearlySpan;
  readonly spring: YearlySpan;
}

/** The terms and vacations of a calendar (domain model 5.6): entered where they are known, assumed elsewhere. */
export interface TermBook {
  /** terms that touch [fromOn, toOn], in order */
  between(fromOn: string, toOn: string): readonly Term[];
  /** only those somebody has entered */
  entered(fromOn: string, toOn: string): readonly Term[];
  /** name of the vacation a day belongs to; null = none is known */
  vacationOf(day: string): string | null;
  /** every day of the span lies in vacations */
  isVacation(fromOn: string, toOn: string): boolean;
  isEntered(schoolYear: number): boolean;
}

const NAMED_FROM_MONTH = 8;
/** The school year a day belongs to; August already belongs to the one that begins in September. */
export function schoolYearOf(day: string): number {
  const { year, month } = partsOf(day);
  return month >= NAMED_FROM_MONTH ? year : year - 1;
}

const touches = (t: TermDays, fromOn: string, toOn: string): boolean =>
  t.startOn <= toOn && t.endOn >= fromOn;

/** Builds the book; without defaults a school year nobody has entered has no terms. */
export function createTermBook(
  years: readonly SchoolYearData[],
  defaults: TermDefaults | null,
): TermBook {
  const known = new Map(years.map((y) => [y.year, y]));
  const vacations = years.flatMap((y) => y.vacations);
  const enteredTerms = years
    .flatMap(({ year, source, terms }) =>
      terms.map((t) => ({ ...t, schoolYear: year, source, assumed: false })),
    )
    .sort((a, b) => daysBetween(b.startOn, a.startOn));
  const entered = (fromOn: string, toOn: string): readonly Term[] =>
    enteredTerms.filter((t) => touches(t, fromOn, toOn));
  return {
    entered,
    between: (fromOn, toOn) => {
      if (defaults === null) return entered(fromOn, toOn);
      const terms: Term[] = [];
      for (let year = schoolYearOf(fromOn) - 1; year <= schoolYearOf(toOn) + 1; year += 1) {
        if (known.has(year)) terms.push(...enteredTerms.filter((t) => t.schoolYear === year));
        else terms.push(...assumedTerms(year, defaults));
      }
      return terms.filter((t) => touches(t, fromOn, toOn));
    },
    vacationOf: (day) => vacations.find((v) => v.fromOn <= day && day <= v.toOn)?.label ?? null,
    isVacation: (fromOn, toOn) => {
      let on = fromOn;
      while (on <= toOn) {
        const found = vacations.find((v) => v.fromOn <= on && on <= v.toOn);
        if (!found) return false;
        on = addDays(found.toOn, 1);
      }
      return fromOn <= toOn;
    },
    isEntered: (schoolYear) => known.has(schoolYear),
  };
}

function assumedTerms(year: number, { autumn, spring, source }: TermDefaults): readonly Term[] {
  const span = (no: number, first: number, s: YearlySpan): Term => ({
    no,
    schoolYear: year,
    source,
    assumed: true,
    startOn: dateOf(first, s.startMonth, s.startDay),
    endOn: dateOf(s.endMonth < s.startMonth ? first + 1 : first, s.endMonth, s.endDay),
  });
  return [span(1, year, autumn), span(2, year + 1, spring)];
}

/** The day an offset from a term's first or last day means. */
export const termOffsetDay = (term: TermDays, anchor: 'START' | 'END', days: number): string =>
  addDays(anchor === 'START' ? term.startOn : term.endOn, days);

/** Terms further away than this are never meant. */
const REACH_DAYS = 400;

/**
 * The terms an offset may be meant from: those whose day lies in the span, else the one nearest to it – a term that begins a
 * week earlier than assumed is still the same term.
 * @returns none when no term is known, several when the plan has to say which
 */
export function termsMeant(
  expr: { readonly anchor: 'START' | 'END'; readonly days: number; readonly term?: number },
  span: { readonly fromOn: string; readonly toOn: string },
  book: TermBook,
): readonly Term[] {
  const reach = Math.abs(expr.days) + REACH_DAYS;
  const found = book
    .between(addDays(span.fromOn, -reach), addDays(span.toOn, reach))
    .filter((t) => expr.term === undefined || t.no === expr.term)
    .map((term) => {
      const on = termOffsetDay(term, expr.anchor, expr.days);
      const far =
        on < span.fromOn
          ? daysBetween(on, span.fromOn)
          : on > span.toOn
            ? daysBetween(span.toOn, on)
            : 0;
      return { term, far };
    })
    .sort((a, b) => a.far - b.far || daysBetween(a.term.startOn, b.term.startOn));
  const inside = found.filter((f) => f.far === 0);
  return (inside.length > 0 ? inside : found.slice(0, 1)).map((f) => f.term);
}
