import { useState, type ReactNode } from 'react';
import { findUnits } from '@web/api/find';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { LinesField, TextField } from '@web/ui/Fields';
import { PickOne, type Pick } from '@web/ui/PickOne';
import type { Meeting } from '../campaigns/useCampaigns';
import type { MeetingActionName, MeetingWords } from './meeting-actions';

const MOST_ITEMS = 100;

interface MeetingDialogProps {
  readonly name: MeetingActionName;
  readonly meeting: Meeting;
  /** @throws ApiProblem */
  readonly onSend: (words: MeetingWords) => Promise<unknown>;
  readonly onClose: () => void;
}
interface ItemDraft {
  readonly text: string;
  readonly owner: Pick | null;
  readonly dueOn: string;
}
const NO_ITEM: ItemDraft = { text: '', owner: null, dueOn: '' };

/** Names and decisions are written one a line; names may stand in a row, too. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const namesOf = (text: string): readonly string[] =>
  linesOf(text)
    .flatMap((line) => line.split(new RegExp(`[,;\\t${t('web.list.separator')}]`)))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** One step of a meeting: says what follows, asks for what it needs, keeps the words when it was refused. */
export function MeetingDialog({ name, meeting, onSend, onClose }: MeetingDialogProps): ReactNode {
  const today = todayInBeijing();
  const [agenda, setAgenda] = useState(meeting.agenda);
  const [heldOn, setHeldOn] = useState(meeting.plannedOn < today ? meeting.plannedOn : today);
  const [attendees, setAttendees] = useState('');
  const [decisions, setDecisions] = useState('');
  const [reason, setReason] = useState('');
  const [items, setItems] = useState<readonly ItemDraft[]>([NO_ITEM]);
  const [wants, setWants] = useState(false);
  const given = items.filter(({ text, owner, dueOn }) => text + dueOn !== '' || owner !== null);
  const isMissing: Readonly<Record<MeetingActionName, boolean>> = {
    notify: agenda.trim() === '',
    hold: heldOn === '' || namesOf(attendees).length === 0 || linesOf(decisions).length === 0,
    issueMinutes: given.some(
      ({ text, owner, dueOn }) => text.trim() === '' || owner === null || dueOn === '',
    ),
    track: false,
    close: false,
    cancel: reason.trim() === '',
  };
  const owed = (text: string): string | undefined =>
    wants && text.trim() === '' ? t('web.form.required') : undefined;
  const send = async (): Promise<void> => {
    setWants(true);
    if (isMissing[name]) throw new ApiProblem('web.form.open', 0, t(`web.meeting.needs.${name}`));
    await onSend({
      agenda: agenda.trim(),
      heldOn,
      attendees: namesOf(attendees),
      decisions: linesOf(decisions),
      items: given.flatMap(({ text, owner, dueOn }) =>
        owner ? [{ text: text.trim(), ownerUnitId: owner.id, dueOn }] : [],
      ),
      reason: reason.trim(),
    });
  };
  return (
    <Confirm
      title={t(`web.meeting.action.${name}`)}
      action={t(`web.meeting.action.${name}`)}
      isDanger={name === 'cancel'}
      onConfirm={send}
      onClose={onClose}
      consequence={
        <>
          <p>
            <strong>{meeting.title}</strong>
          </p>
          <p className="quiet">{t(`web.meeting.consequence.${name}`)}</p>
          {name === 'notify' && (
            <LinesField
              label={t('web.meeting.agenda')}
              value={agenda}
              maxLength={2000}
              isBegin
              error={owed(agenda)}
              onChange={setAgenda}
            />
          )}
          {name === 'hold' && (
            <>
              <DayField label={t('web.meeting.held-on')} value={heldOn} onChange={setHeldOn} />
              <LinesField
                label={t('web.meeting.attendees.label')}
                hint={t('web.meeting.attendees.hint')}
                value={attendees}
                maxLength={5000}
                error={owed(attendees)}
                onChange={setAttendees}
              />
              <LinesField
                label={t('web.meeting.decisions')}
                hint={t('web.meeting.decisions.hint')}
                value={decisions}
                maxLength={20_000}
                error={owed(decisions)}
                onChange={setDecisions}
              />
            </>
          )}
          {name === 'issueMinutes' && <ItemFields items={items} onChange={setItems} />}
          {name === 'cancel' && (
            <LinesField
              label={t('web.campaign.words.reason')}
              value={reason}
              maxLength={500}
              isBegin
              error={owed(reason)}
              onChange={setReason}
            />
          )}
        </>
      }
    />
  );
}

/** Who does what by when; a meeting may also end without any. */
function ItemFields({
  items,
  onChange,
}: {
  readonly items: readonly ItemDraft[];
  readonly onChange: (items: readonly ItemDraft[]) => void;
}): ReactNode {
  return (
    <>
      {items.map((item, i) => (
        <fieldset key={i} className="action-item">
          <legend>{t('web.meeting.item.no', { no: i + 1 })}</legend>
          <TextField
            label={t('web.minutes.item')}
            value={item.text}
            maxLength={500}
            onChange={(text) => onChange(items.with(i, { ...item, text }))}
          />
          <PickOne
            label={t('web.minutes.owner')}
            value={item.owner}
            search={findUnits}
            onPick={(owner) => onChange(items.with(i, { ...item, owner }))}
          />
          <DayField
            label={t('web.minutes.due')}
            value={item.dueOn}
            onChange={(dueOn) => onChange(items.with(i, { ...item, dueOn }))}
          />
          <div>
            <Button kind="text" onClick={() => onChange(items.toSpliced(i, 1))}>
              {t('web.form.remove-row', { no: i + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {items.length < MOST_ITEMS && (
        <div>
          <Button onClick={() => onChange([...items, NO_ITEM])}>{t('web.meeting.item.add')}</Button>
        </div>
      )}
    </>
  );
}
