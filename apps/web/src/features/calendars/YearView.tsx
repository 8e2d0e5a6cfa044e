import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { dayNumber, dayOfNumber } from '@web/ui/day-math';
import { monthsOf, type DayKind, type DayMarks, type YearDay, type YearMonth } from './year-days';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
const MARKS: Readonly<
  Partial<Record<DayKind, 'web.calendar.mark.off' | 'web.calendar.mark.work'>>
> = { HOLIDAY: 'web.calendar.mark.off', MAKE_UP: 'web.calendar.mark.work' };

interface YearViewProps {
  readonly year: number;
  readonly marks: DayMarks;
  readonly today: string;
  /** where a day leads; absent = the days are only read */
  readonly dayTo?: (on: string) => string;
}

/** What a day is, in words. */
export const kindText = (kind: DayKind, label: string): string =>
  label === ''
    ? t(`web.calendar.kind.${kind}`)
    : t('web.calendar.kind.named', { name: label, words: t(`web.calendar.kind.${kind}`) });

/**
 * Twelve months. A holiday carries 休, a make-up day 班, so that the year reads without colour and on paper. Where days
 * lead on, the whole year is one stop of the keyboard and the arrows go through it.
 */
export function YearView({ year, marks, today, dayTo }: YearViewProps): ReactNode {
  const grid = useRef<HTMLDivElement>(null);
  const first = `${String(year)}-01-01`;
  const [stop, setStop] = useState(today.startsWith(String(year)) ? today : first);
  const current = stop.startsWith(String(year)) ? stop : first;
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const on = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
    if (step === undefined || on === undefined) return;
    event.preventDefault();
    const next = dayOfNumber(dayNumber(on) + step);
    if (!next.startsWith(String(year))) return;
    setStop(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <>
      <Legend />
      {/* the arrows are pressed on the links of the days; the frame only hears them */}
      <div className="months" ref={grid} onKeyDown={dayTo ? move : undefined} role="presentation">
        {monthsOf(year, marks).map((month) => (
          <MonthTable key={month.month} month={month} today={today} stop={current} dayTo={dayTo} />
        ))}
      </div>
    </>
  );
}

const Legend = (): ReactNode => (
  <ul className="legend">
    <li>
      <span className="day-key">1</span>
      {t('web.calendar.kind.WORKING')}
    </li>
    <li>
      <span className="day-key day-weekend">1</span>
      {t('web.calendar.kind.WEEKEND')}
    </li>
    <li>
      <span className="day-key day-holiday">
        1<small>{t('web.calendar.mark.off')}</small>
      </span>
      {t('web.calendar.kind.HOLIDAY')}
    </li>
    <li>
      <span className="day-key day-make-up">
        1<small>{t('web.calendar.mark.work')}</small>
      </span>
      {t('web.calendar.kind.MAKE_UP')}
    </li>
  </ul>
);

interface MonthProps {
  readonly month: YearMonth;
  readonly today: string;
  /** the day the keyboard stops at */
  readonly stop: string;
  readonly dayTo: ((on: string) => string) | undefined;
}

function MonthTable({ month, ...rest }: MonthProps): ReactNode {
  return (
    <table className="month">
      <caption>
        {t('web.calendar.month', { month: month.month })}
        <small className="quiet">
          {t('web.calendar.month.working', { count: month.workingDays })}
        </small>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col" abbr={t(`web.weekday.${day}`)}>
              {t(`web.weekday.${day}`).slice(-1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, i) => (
          <tr key={i}>
            {week.map((day, k) =>
              day === null ? <td key={k} /> : <DayCell key={k} day={day} {...rest} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CLASSES: Readonly<Record<DayKind, string>> = {
  WORKING: '',
  WEEKEND: ' day-weekend',
  HOLIDAY: ' day-holiday',
  MAKE_UP: ' day-make-up',
};

function DayCell({
  day,
  today,
  stop,
  dayTo,
}: { readonly day: YearDay } & Omit<MonthProps, 'month'>) {
  const mark = MARKS[day.kind];
  const isToday = day.on === today;
  const words = kindText(day.kind, day.label);
  const face = (
    <>
      <span aria-hidden="true">{day.date}</span>
      {mark && <small aria-hidden="true">{t(mark)}</small>}
      <span className="sr-only">
        {dayText(day.on)} {words}
        {isToday && ` ${t('web.calendar.today')}`}
      </span>
    </>
  );
  return (
    <td className={`day${CLASSES[day.kind]}${isToday ? ' day-today' : ''}`} title={words}>
      {dayTo ? (
        <Link
          to={dayTo(day.on)}
          data-day={day.on}
          tabIndex={day.on === stop ? 0 : -1}
          aria-current={isToday ? 'date' : undefined}
        >
          {face}
        </Link>
      ) : (
        <span>{face}</span>
      )}
    </td>
  );
}
