import { t } from '@web/app/t';
import { dayNumber, dayOfNumber, isDay } from '@web/ui/day-math';
import { spansOf, type NamedDays } from './year-days';

/** A holiday as it is typed: days as a notice writes them. */
export interface NoticeLine {
  readonly label: string;
  readonly off: string;
  readonly work: string;
}
export interface ReadDays {
  readonly days: readonly string[];
  /** the first words that are no day */
  readonly wrong: string | null;
}

const LONGEST = 60;
const two = (n: number): string => String(n).padStart(2, '0');

/** Marks of a Chinese keyboard and words of a notice read as the plain ones; `_` takes a mark away. */
function plainMarks(text: string): string {
  const typed = [...t('web.calendar.input.marks')];
  const plain = [...t('web.calendar.input.marks.plain')];
  return [...text]
    .map((c) => plain[typed.indexOf(c)] ?? c)
    .join('')
    .replaceAll('_', '')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s*~\s*/g, '~');
}

interface Parts {
  readonly year: number;
  readonly month: number;
}

function dayOf(word: string, given: Parts): string | null {
  const parts = word.split(/[-/.]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part)))
    return null;
  const numbers = parts.map(Number);
  const date = numbers.at(-1) ?? 0;
  const month = numbers.at(-2) ?? given.month;
  const year = numbers.at(-3) ?? given.year;
  const on = `${String(year)}-${two(month)}-${two(date)}`;
  return isDay(on) && dayOfNumber(dayNumber(on)) === on ? on : null;
}

/** The end of a span lies in its month and year unless it says so; past December it is the next year's. */
function lastOf(word: string, from: string): string | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const same = dayOf(word, { year, month });
  return same === null || same >= from ? same : dayOf(word, { year: year + 1, month });
}

/** Days as people write them: single days and spans, in figures or in the words of a notice. */
export function readDays(text: string, year: number): ReadDays {
  const days: string[] = [];
  for (const word of plainMarks(text).split(/[\s,;]+/)) {
    if (word === '') continue;
    const [first = '', last = first, ...rest] = word.split('~');
    const from = dayOf(first, { year, month: 0 });
    const to = from === null ? null : lastOf(last, from);
    const length = from === null || to === null ? 0 : dayNumber(to) - dayNumber(from) + 1;
    if (from === null || rest.length > 0 || length < 1 || length > LONGEST)
      return { days, wrong: word };
    for (let i = 0; i < length; i += 1) days.push(dayOfNumber(dayNumber(from) + i));
  }
  return { days, wrong: null };
}

/** Lines of a table or of a text: name, days off, days worked, between tabs or bars. */
export function readNotice(text: string): readonly NoticeLine[] {
  return text.split('\n').flatMap((raw) => {
    if (raw.trim() === '') return [];
    const [label = '', off = '', work = ''] = raw
      .replaceAll(t('web.calendar.input.bar'), '|')
      .split(/[|\t]/)
      .map((part) => part.trim());
    return [{ label, off, work }];
  });
}

const spansText = (days: readonly string[]): string =>
  spansOf(days)
    .map(({ from, to }) => (from === to ? from : `${from}~${to}`))
    .join(' ');

/** What stands in the form when a paper or a year in force is corrected. */
export const linesOf = (days: readonly NamedDays[]): readonly NoticeLine[] =>
  days.map(({ label, off, work }) => ({ label, off: spansText(off), work: spansText(work) }));
