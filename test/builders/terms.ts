import type { TermDays, VacationDays } from '@app/domain';

/** A school year as a bureau publishes it: two terms and the vacations between them. */
export const TERMS: readonly TermDays[] = [
  { no: 1, startOn: '2026-09-07', endOn: '2027-01-22' },
  { no: 2, startOn: '2027-02-22', endOn: '2027-07-09' },
];
export const VACATIONS: readonly VacationDays[] = [
  { label: 'winter', fromOn: '2027-01-23', toOn: '2027-02-21' },
  { label: 'summer', fromOn: '2027-07-10', toOn: '2027-08-31' },
];
