import { useState, type ReactNode } from 'react';
import { findPeople } from '@web/api/find';
import { t } from '@web/app/t';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { NO_GAPS, useSend } from '@web/ui/useSend';
import type { Power } from './useDelegations';

export interface Given {
  readonly delegateId: string;
  readonly powers: readonly Power[];
  readonly campaignIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

interface GiveDialogProps {
  readonly mayGive: readonly Power[];
  readonly campaigns: readonly Pick[];
  readonly today: string;
  /** @throws ApiProblem */
  readonly onGive: (given: Given) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Lets another sign for a while: who, what, from when to when, and why. */
export function GiveDialog(props: GiveDialogProps): ReactNode {
  const [delegate, setDelegate] = useState<Pick | null>(null);
  const [powers, setPowers] = useState<readonly Power[]>(props.mayGive.slice(0, 1));
  const [campaignId, setCampaign] = useState('');
  const [startsOn, setStart] = useState(props.today);
  const [endsOn, setEnd] = useState('');
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const { isBusy, problem, send } = useSend();
  const isWhole =
    delegate !== null &&
    powers.length > 0 &&
    startsOn !== '' &&
    endsOn !== '' &&
    reason.trim() !== '';
  const run = async (): Promise<void> => {
    setWants(true);
    if (!isWhole) return;
    const isThrough = await send(NO_GAPS, () =>
      props.onGive({
        delegateId: delegate.id,
        powers,
        campaignIds: campaignId === '' ? [] : [campaignId],
        startsOn,
        endsOn,
        reason: reason.trim(),
      }),
    );
    if (isThrough) props.onClose();
  };
  return (
    <FormDialog
      title={t('web.delegation.give')}
      action={
        delegate === null
          ? t('web.delegation.give')
          : t('web.delegation.give.to', { name: delegate.text })
      }
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={props.onClose}
    >
      <p className="quiet">{t('web.delegation.give.text')}</p>
      <PickOne
        label={t('web.delegation.delegate')}
        value={delegate}
        error={wants && delegate === null ? t('web.delegation.delegate.required') : undefined}
        search={findPeople}
        onPick={setDelegate}
      />
      <fieldset className="field-set">
        <legend>{t('web.delegation.powers')}</legend>
        {props.mayGive.map((power) => (
          <label key={power} className="check">
            <input
              type="checkbox"
              checked={powers.includes(power)}
              onChange={(event) =>
                setPowers(
                  event.target.checked ? [...powers, power] : powers.filter((one) => one !== power),
                )
              }
            />
            <span>{t(`web.delegation.power.${power}`)}</span>
          </label>
        ))}
        {wants && powers.length === 0 && (
          <small className="error-text">{t('web.delegation.powers.required')}</small>
        )}
      </fieldset>
      <ChoiceField
        label={t('web.delegation.scope')}
        value={campaignId}
        options={[
          { value: '', label: t('web.delegation.scope.all') },
          ...props.campaigns.map(({ id, text }) => ({ value: id, label: text })),
        ]}
        onChange={setCampaign}
      />
      <div className="two">
        <DayField
          label={t('web.delegation.from')}
          value={startsOn}
          min={props.today}
          onChange={setStart}
        />
        <DayField
          label={t('web.delegation.to')}
          value={endsOn}
          min={startsOn}
          error={wants && endsOn === '' ? t('web.delegation.to.required') : undefined}
          onChange={setEnd}
        />
      </div>
      <TextField
        label={t('web.delegation.reason')}
        maxLength={500}
        value={reason}
        error={wants && reason.trim() === '' ? t('web.reason.required') : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
