import '../campaigns/campaigns.css';
import './calendars.css';
import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { useChosenCalendar, type CalendarBrief } from './useCalendars';

/** The page a paper of a calendar is written on, once the calendar is known. */
export function PaperEditFrame(props: {
  readonly title: string;
  /** where one comes from, below the calendars of the face */
  readonly back: string;
  readonly backText: string;
  readonly isNarrow?: boolean;
  readonly children: (calendar: CalendarBrief) => ReactNode;
}): ReactNode {
  const face = useFaceBase();
  const { list, calendar } = useChosenCalendar();
  const query = calendar ? `?calendar=${calendar.id}` : '';
  return (
    <div className={props.isNarrow === true ? 'page page-narrow' : 'page'}>
      <RecordHead
        backTo={`${face}/calendars/${props.back}${query}`}
        backText={props.backText}
        overline={t('web.calendar.paper')}
        title={props.title}
        tags={null}
      />
      {calendar ? (
        props.children(calendar)
      ) : (
        <Awaited rows={6} error={list.error} onRetry={list.refetch} />
      )}
    </div>
  );
}
