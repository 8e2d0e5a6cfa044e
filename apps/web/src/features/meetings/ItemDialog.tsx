import { useId, useState, type ReactNode } from 'react';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { dayText } from '@web/ui/days';
import type { Meeting } from '../campaigns/useCampaigns';
import { TextField } from './TextField';

/** An action item is done, or goes over to a later meeting. */
export function ItemDialog(props: {
  readonly item: Meeting['items'][number];
  /** meetings that can take it over */
  readonly others: readonly Meeting[];
  /** @throws ApiProblem */
  readonly onSend: (note: string, movedTo: string) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const id = useId();
  const [note, setNote] = useState('');
  const [movedTo, setMovedTo] = useState('');
  const [wants, setWants] = useState(false);
  const send = async (): Promise<void> => {
    setWants(true);
    if (note.trim() === '') throw new ApiProblem('web.form.open', 0, t('web.meeting.needs.item'));
    await props.onSend(note.trim(), movedTo);
  };
  return (
    <Confirm
      title={t('web.meeting.item.finish')}
      action={t(movedTo === '' ? 'web.meeting.item.finish' : 'web.meeting.item.move')}
      onConfirm={send}
      onClose={props.onClose}
      consequence={
        <>
          <p>
            <strong>{props.item.text}</strong>
          </p>
          <p className="quiet">
            {props.item.ownerUnitName} ·{' '}
            {t('web.task.due-before', { day: dayText(props.item.dueOn, '') })}
          </p>
          {props.others.length > 0 && (
            <div className="field">
              <label htmlFor={id}>{t('web.meeting.item.how')}</label>
              <select
                id={id}
                className="input"
                data-begin
                value={movedTo}
                onChange={(event) => setMovedTo(event.target.value)}
              >
                <option value="">{t('web.meeting.item.finish')}</option>
                {props.others.map((meeting) => (
                  <option key={meeting.id} value={meeting.id}>
                    {t('web.meeting.item.to', { no: meeting.no, title: meeting.title })}
                  </option>
                ))}
              </select>
            </div>
          )}
          <TextField
            label={t('web.meeting.item.note')}
            value={note}
            most={500}
            isBegin={props.others.length === 0}
            isOwed={wants}
            onChange={setNote}
          />
        </>
      }
    />
  );
}
