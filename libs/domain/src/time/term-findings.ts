import { addDays, CivilDateError, partsOf } from './civil-date';
import type { SchoolYearData, TermDays, VacationDays } from './terms';

/** What is wrong with a school year as somebody entered it: the field, and the days the mend is about. */
export interface TermFinding {
  readonly code:
    | 'term.day-invalid'
    | 'term.end-before-start'
    | 'term.gap'
    | 'term.none'
    | 'term.number-wrong'
    | 'term.other-school-year'
    | 'term.overlap'
    | 'term.overlap-year'
    | 'term.vacation-cuts-term'
    | 'term.vacation-overlap';
  /** `terms[1].startOn` */
  readonly field: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const FIRST_MONTH = 8;
const LAST_MONTH = 9;
/** Days a school year may use: from August on, its summer vacation may end in September of the next. */
const belongs = (year: number, on: string): boolean => {
  const day = partsOf(on);
  const months = (day.year - year) * 12 + day.month;
  return months >= FIRST_MONTH && months <= 12 + LAST_MONTH;
};
const exists = (on: string): boolean => {
  try {
    partsOf(on);
    return true;
  } catch (error) {
    if (error instanceof CivilDateError) return false;
    throw error;
  }
};

interface Span {
  readonly fromOn: string;
  readonly toOn: string;
  readonly from: string;
  readonly to: string;
}
const spansOf = (
  terms: readonly TermDays[],
  vacations: readonly VacationDays[],
): { readonly terms: readonly Span[]; readonly vacations: readonly Span[] } => ({
  terms: terms.map((t, i) => ({
    fromOn: t.startOn,
    toOn: t.endOn,
    from: `terms[${i}].startOn`,
    to: `terms[${i}].endOn`,
  })),
  vacations: vacations.map((v, i) => ({
    fromOn: v.fromOn,
    toOn: v.toOn,
    from: `vacations[${i}].fromOn`,
    to: `vacations[${i}].toOn`,
  })),
});

/** Findings of the days one by one; what is none of them has spans that can be compared. */
function dayFindings(year: number, spans: readonly Span[]): readonly TermFinding[] {
  return spans.flatMap(({ fromOn, toOn, from, to }): readonly TermFinding[] => {
    const wrong = [
      { field: from, on: fromOn },
      { field: to, on: toOn },
    ].flatMap(({ field, on }): readonly TermFinding[] => {
      if (!exists(on)) return [{ code: 'term.day-invalid', field, facts: { on } }];
      return belongs(year, on)
        ? []
        : [{ code: 'term.other-school-year', field, facts: { on, year, next: year + 1 } }];
    });
    if (wrong.length > 0) return wrong;
    return toOn < fromOn
      ? [{ code: 'term.end-before-start', field: to, facts: { fromOn, toOn } }]
      : [];
  });
}

/**
 * Whether the days of a school year fit together and to its neighbours in force: terms in order and apart, every day
 * between two of them and up to the next year in a vacation. A vacation may lie within a term (spring or autumn break).
 */
export function termFindings(
  entry: Pick<SchoolYearData, 'year' | 'terms' | 'vacations'>,
  others: readonly SchoolYearData[] = [],
): readonly TermFinding[] {
  const { year, terms, vacations } = entry;
  if (terms.length === 0) return [{ code: 'term.none', field: 'terms', facts: {} }];
  const spans = spansOf(terms, vacations);
  const days = dayFindings(year, [...spans.terms, ...spans.vacations]);
  if (days.length > 0) return days;
  const found: TermFinding[] = [];
  terms.forEach((term, i) => {
    if (term.no !== i + 1)
      found.push({ code: 'term.number-wrong', field: `terms[${i}].no`, facts: { no: i + 1 } });
    const before = terms[i - 1];
    if (before && term.startOn <= before.endOn)
      found.push({
        code: 'term.overlap',
        field: `terms[${i}].startOn`,
        facts: { endOn: before.endOn, after: addDays(before.endOn, 1) },
      });
  });
  spans.vacations.forEach((v, i) => {
    const twin = spans.vacations.slice(0, i).find((o) => o.fromOn <= v.toOn && v.fromOn <= o.toOn);
    if (twin)
      found.push({
        code: 'term.vacation-overlap',
        field: v.from,
        facts: { fromOn: twin.fromOn, toOn: twin.toOn },
      });
    const cut = spans.terms.find(
      (t) =>
        t.fromOn <= v.toOn && v.fromOn <= t.toOn && !(t.fromOn <= v.fromOn && v.toOn <= t.toOn),
    );
    if (cut)
      found.push({
        code: 'term.vacation-cuts-term',
        field: v.from,
        facts: { fromOn: cut.fromOn, toOn: cut.toOn },
      });
  });
  return found.length > 0 ? found : fitFindings(entry, spans, others);
}

function fitFindings(
  { year, terms }: Pick<SchoolYearData, 'year' | 'terms'>,
  spans: ReturnType<typeof spansOf>,
  others: readonly SchoolYearData[],
): readonly TermFinding[] {
  const found: TermFinding[] = [];
  const firstOn = terms[0]?.startOn ?? '';
  const next = others.find((o) => o.year === year + 1)?.terms[0]?.startOn;
  const previous = others.find((o) => o.year === year - 1);
  const previousEnd = [...(previous?.terms ?? [])]
    .map((t) => t.endOn)
    .concat((previous?.vacations ?? []).map((v) => v.toOn));
  const lastBefore = previousEnd.sort().at(-1);
  if (lastBefore !== undefined && firstOn <= lastBefore)
    found.push({
      code: 'term.overlap-year',
      field: 'terms[0].startOn',
      facts: { year: year - 1, endOn: lastBefore, after: addDays(lastBefore, 1) },
    });
  if (lastBefore !== undefined && firstOn > addDays(lastBefore, 1))
    found.push({
      code: 'term.gap',
      field: 'terms[0].startOn',
      facts: { fromOn: addDays(lastBefore, 1), toOn: addDays(firstOn, -1) },
    });
  const all = [...spans.terms, ...spans.vacations].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  let coveredTo = addDays(firstOn, -1);
  for (const span of all) {
    if (span.fromOn > addDays(coveredTo, 1))
      found.push({
        code: 'term.gap',
        field: 'vacations',
        facts: { fromOn: addDays(coveredTo, 1), toOn: addDays(span.fromOn, -1) },
      });
    if (span.toOn > coveredTo) coveredTo = span.toOn;
  }
  const lastTerm = terms.at(-1)?.endOn ?? '';
  if (coveredTo === lastTerm && next === undefined)
    found.push({
      code: 'term.gap',
      field: 'vacations',
      facts: { fromOn: addDays(lastTerm, 1), toOn: `${year + 1}-08-31` },
    });
  if (next !== undefined && coveredTo >= next)
    found.push({
      code: 'term.overlap-year',
      field: 'vacations',
      facts: { year: year + 1, endOn: coveredTo, after: next },
    });
  if (next !== undefined && coveredTo < addDays(next, -1))
    found.push({
      code: 'term.gap',
      field: 'vacations',
      facts: { fromOn: addDays(coveredTo, 1), toOn: addDays(next, -1) },
    });
  return found;
}
