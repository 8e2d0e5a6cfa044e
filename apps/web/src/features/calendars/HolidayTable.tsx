import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { spansOf, type NamedDays } from './year-days';

/** Days in a row as one span, in words; other years with the year. */
export function DaySpans({
  days,
  year,
}: {
  readonly days: readonly string[];
  readonly year: number;
}): ReactNode {
  if (days.length === 0) return <span className="quiet">{t('web.none')}</span>;
  return (
    <ul className="day-spans">
      {spansOf(days).map(({ from, to, days: count }) => (
        <li key={from}>
          {from === to
            ? dayText(from, String(year) + '-')
            : t('web.calendar.span', {
                from: dayText(from, String(year) + '-'),
                to: dayText(to, String(year) + '-'),
                count,
              })}
        </li>
      ))}
    </ul>
  );
}

/** The notice of a year, holiday by holiday. */
export function HolidayTable({
  days,
  year,
}: {
  readonly days: readonly NamedDays[];
  readonly year: number;
}): ReactNode {
  const columns: readonly DataColumn<NamedDays>[] = [
    {
      key: 'label',
      title: t('web.calendar.holiday'),
      cell: ({ label }) => (label === '' ? t('web.none') : label),
    },
    {
      key: 'off',
      title: t('web.calendar.kind.HOLIDAY'),
      cell: ({ off }) => <DaySpans days={off} year={year} />,
    },
    {
      key: 'work',
      title: t('web.calendar.kind.MAKE_UP'),
      cell: ({ work }) => <DaySpans days={work} year={year} />,
    },
    {
      key: 'count',
      title: t('web.calendar.off-days'),
      isNumber: true,
      cell: ({ off }) => off.length,
    },
  ];
  return (
    <Rows
      caption={t('web.calendar.holidays')}
      columns={columns}
      items={days}
      keyOf={({ label, off, work }) => `${label} ${off[0] ?? work[0] ?? ''}`}
    />
  );
}
