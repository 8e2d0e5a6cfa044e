import { addDays, CivilDateError, daysBetween, DomainError, type NamedDays } from '@app/domain';
import { t } from '@app/messages';

const LONGEST_HOLIDAY = 60;

/** Marks of a Chinese keyboard read as the plain ones. */
function plainMarks(text: string): string {
  const typed = [...t('input.marks')];
  const plain = [...t('input.marks.plain')];
  return [...text].map((c) => plain[typed.indexOf(c)] ?? c).join('');
}

/**
 * Days of a year from text, a holiday a line: `name|days off|days worked`; days are single or `first~last`, separated by
 * commas or spaces.
 * @throws DomainError calendar.text-line naming the line
 */
export function daysOfText(text: string): readonly NamedDays[] {
  return text.split('\n').flatMap((raw, i) => {
    const line = raw.trim();
    if (line === '') return [];
    const [label = '', off = '', work = '', ...rest] = plainMarks(line)
      .split('|')
      .map((x) => x.trim());
    if (label === '' || rest.length > 0 || (off === '' && work === ''))
      throw new DomainError('calendar.text-line', 'invalid', { line: i + 1 });
    return [{ label, off: daysOf(off, i + 1), work: daysOf(work, i + 1) }];
  });
}

function daysOf(part: string, line: number): readonly string[] {
  return part
    .split(/[\s,]+/)
    .filter((x) => x !== '')
    .flatMap((x) => {
      const [first = '', last = first] = x.split('~');
      try {
        const length = daysBetween(first, last);
        if (length >= 0 && length < LONGEST_HOLIDAY)
          return Array.from({ length: length + 1 }, (_, k) => addDays(first, k));
      } catch (error) {
        if (!(error instanceof CivilDateError)) throw error;
      }
      throw new DomainError('calendar.text-line', 'invalid', { line });
    });
}
