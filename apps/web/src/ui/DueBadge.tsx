import type { ReactNode } from 'react';
import { t } from '../app/t';
import { Icon } from './icons';
import type { Tone } from './stateTone';

export interface Due {
  readonly dueOn: string;
  readonly today: string;
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
  readonly dueProvisional: boolean;
}

/** Below so many working days the badge asks for attention. */
const SOON = 3;

/** In words: working days left, today, or by how many working days it is late. */
export function dueWords(due: Due): string {
  if (due.overdue)
    return due.workingDaysLeft < 0
      ? t('web.due.late', { days: -due.workingDaysLeft })
      : t('web.due.just-late');
  if (due.dueOn === due.today) return t('web.due.today');
  return t('web.due.left', { days: due.workingDaysLeft });
}

export function dueTone(due: Due): Tone {
  if (due.overdue) return 'late';
  return due.workingDaysLeft <= SOON ? 'action' : 'waiting';
}

/** The due of something open. */
export const DueBadge = ({ due }: { readonly due: Due }): ReactNode => (
  <span className={`tag tag-${dueTone(due)}`}>
    <Icon name={due.overdue ? 'alert' : 'clock'} />
    {dueWords(due)}
    {due.dueProvisional && t('web.due.provisional')}
  </span>
);
