import { useState, type ReactNode } from 'react';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { dayText } from '@web/ui/days';
import { ChoiceField, LinesField } from '@web/ui/Fields';
import type { Meeting } from '../campaigns/useCampaigns';

/** An action item is done, or goes over to a later meeting. */
export function ItemDialog(props: {
  readonly item: Meeting['items'][number];
  /** meetings that can take it over */
  readonly others: readonly Meeting[];
  /** @throws ApiProblem */
  readonly onSend: (note: string, movedTo: string) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const [note, setNote] = useState('');
  const [movedTo, setMovedTo] = useState('');
  const [wants, setWants] = useState(false);
  const owed = (text: string): string | undefined =>
    wants && text.trim() === '' ? t('web.form.required') : undefined;
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
            <ChoiceField
              label={t('web.meeting.item.how')}
              value={movedTo}
              isBegin
              options={[
                { value: '', label: t('web.meeting.item.finish') },
                ...props.others.map(({ id, no, title }) => ({
                  value: id,
                  label: t('web.meeting.item.to', { no, title }),
                })),
              ]}
              onChange={setMovedTo}
            />
          )}
          <LinesField
            label={t('web.meeting.item.note')}
            value={note}
            maxLength={500}
            isBegin={props.others.length === 0}
            error={owed(note)}
            onChange={setNote}
          />
        </>
      }
    />
  );
}
