import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { todayInBeijing } from '@web/ui/day-math';

/** The calendar opens at this year. */
export const CalendarsHome = (): ReactNode => (
  <Navigate to={todayInBeijing().slice(0, 4)} replace />
);
