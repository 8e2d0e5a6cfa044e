import { useState, type ReactNode } from 'react';
import { FACT_PRECISIONS, type FactPrecision } from '@app/contracts';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { DayField } from '@web/ui/DayField';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { ChoiceField, LinesField, TextField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';
import { amountText } from './quota-words';
import type { Told, UnitQuota } from './useQuotas';

const MOST_SIGNS = 500;
/** Two decimals, as the api takes it. */
const NUMBER = /^\d{1,10}(\.\d{1,2})?$/;
const AT_FIELDS = new Set(['value', 'asOf', 'note']);

/** What was done of a quota, when, and how exactly it was counted. */
export function FactDialog({
  quota,
  today,
  isBusy,
  act,
  onClose,
}: {
  readonly quota: UnitQuota;
  readonly today: string;
  readonly isBusy: boolean;
  readonly act: (told: Told) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const [value, setValue] = useState('');
  const [precision, setPrecision] = useState<FactPrecision>('EXACT');
  const [asOf, setAsOf] = useState(today < quota.toOn ? today : quota.toOn);
  const [note, setNote] = useState('');
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(value !== '' || note !== '');
  const ofField = (field: string): string | undefined =>
    problem?.findings.find((finding) => finding.field === field)?.message;
  const isNumber = NUMBER.test(value.trim());
  const valueError = wants && !isNumber ? t('web.quota.value.required') : ofField('value');
  const send = (): void => {
    setWants(true);
    setProblem(null);
    if (!isNumber || asOf === '') return;
    act({ value: Number(value), precision, asOf, note: note.trim() }).then(
      onClose,
      (error: unknown) => setProblem(asProblem(error)),
    );
  };
  return (
    <Dialog
      title={t('web.quota.record.title', { title: quota.title })}
      onClose={isBusy ? undefined : onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={send}>
            {t('web.quota.record.send')}
          </Button>
        </>
      }
    >
      <p>
        {t('web.quota.record.text', {
          from: dayText(quota.fromOn, today),
          to: dayText(quota.toOn, today),
          minimum: amountText(quota.minimum, quota.unit),
        })}
      </p>
      {quota.state === 'UNMET' && <p className="quiet">{t('web.quota.made-up.text')}</p>}
      <TextField
        label={t('web.quota.value', { unit: t(`web.fact-unit.${quota.unit}`) })}
        inputMode="decimal"
        value={value}
        error={valueError}
        onChange={setValue}
      />
      <ChoiceField
        label={t('web.quota.precision')}
        value={precision}
        options={FACT_PRECISIONS.map((one) => ({
          value: one,
          label: t(`web.quota.precision.${one}`),
        }))}
        onChange={setPrecision}
      />
      <DayField
        label={t('web.quota.as-of')}
        value={asOf}
        min={quota.fromOn}
        error={wants && asOf === '' ? t('web.quota.as-of.required') : ofField('asOf')}
        onChange={setAsOf}
      />
      <LinesField
        label={t('web.quota.note')}
        value={note}
        maxLength={MOST_SIGNS}
        onChange={setNote}
      />
      {problem && !problem.findings.some(({ field }) => AT_FIELDS.has(field)) && (
        <ProblemNotice problem={problem} />
      )}
    </Dialog>
  );
}
