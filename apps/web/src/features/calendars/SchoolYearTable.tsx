import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { daysWithin } from '@web/ui/day-math';

interface Span {
  readonly key: string;
  readonly name: string;
  readonly isTerm: boolean;
  readonly from: string;
  readonly to: string;
}
interface SchoolYearTableProps {
  readonly terms: readonly {
    readonly no: number;
    readonly name: string;
    readonly startOn: string;
    readonly endOn: string;
  }[];
  readonly vacations: readonly {
    readonly label: string;
    readonly fromOn: string;
    readonly toOn: string;
  }[];
}

const COLUMNS: readonly DataColumn<Span>[] = [
  { key: 'name', title: t('web.calendar.span.name'), cell: ({ name }) => name },
  {
    key: 'kind',
    title: t('web.calendar.span.kind'),
    cell: ({ isTerm }) => t(isTerm ? 'web.calendar.term' : 'web.calendar.vacation'),
  },
  { key: 'from', title: t('web.calendar.span.from'), cell: ({ from }) => dayText(from, '') },
  { key: 'to', title: t('web.calendar.span.to'), cell: ({ to }) => dayText(to, '') },
  {
    key: 'days',
    title: t('web.calendar.span.days'),
    isNumber: true,
    cell: ({ from, to }) => daysWithin(from, to),
  },
];

/** Terms and vacations of a school year, in the order of the year. */
export function SchoolYearTable({ terms, vacations }: SchoolYearTableProps): ReactNode {
  const spans: readonly Span[] = [
    ...terms.map(({ no, name, startOn, endOn }) => ({
      key: `term ${String(no)}`,
      name,
      isTerm: true,
      from: startOn,
      to: endOn,
    })),
    ...vacations.map(({ label, fromOn, toOn }) => ({
      key: `vacation ${label} ${fromOn}`,
      name: label,
      isTerm: false,
      from: fromOn,
      to: toOn,
    })),
  ].toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <Rows
      caption={t('web.calendar.side.terms')}
      columns={COLUMNS}
      items={spans}
      keyOf={({ key }) => key}
    />
  );
}
