import { useRef, useState, type ReactNode } from 'react';
import type { ActorCode } from '@app/contracts';
import { findPeople, findUnitsOf } from '@web/api/find';
import { t } from '@web/app/t';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { Icon } from '@web/ui/icons';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { NO_GAPS, useSend } from '@web/ui/useSend';
import { GRANTABLE, hasLines, placeOf } from './roles';
import type { Proposal } from './useGrants';

interface ProposeDialogProps {
  /** already known where it is asked for from a person's page */
  readonly person?: Pick;
  /** @throws ApiProblem */
  readonly onPropose: (proposal: Proposal) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a role: who, which, where, from when, and why. */
export function ProposeDialog(props: ProposeDialogProps): ReactNode {
  const [person, setPerson] = useState<Pick | null>(props.person ?? null);
  const [code, setCode] = useState<ActorCode | null>(null);
  const [unit, setUnit] = useState<Pick | null>(null);
  const [lines, setLines] = useState<readonly Pick[]>([]);
  const [validFrom, setFrom] = useState(todayInBeijing);
  const [validTo, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const { isBusy, problem, send } = useSend();
  const missing = (isThere: boolean, text: string): string | undefined =>
    wants && !isThere ? text : undefined;
  const asked = useRef<ActorCode | null>(null);
  const choose = (role: ActorCode | null): void => {
    asked.current = role;
    setCode(role);
    // a unit of another kind does not fit the new role
    setUnit(null);
    if (role && placeOf(role).place === 'bureau')
      // there is but one bureau; when it cannot be asked for, it is looked for like any unit
      findUnitsOf(['BUREAU'])('').then(
        // another role may have been chosen meanwhile
        ([bureau]) => asked.current === role && setUnit(bureau ?? null),
        () => undefined,
      );
  };
  const run = async (): Promise<void> => {
    setWants(true);
    if (!person || !code || !unit || validFrom === '' || reason.trim() === '') return;
    const isThrough = await send(NO_GAPS, () =>
      props.onPropose({
        personId: person.id,
        code,
        unitId: unit.id,
        lines: hasLines(code) ? lines.map(({ id }) => id) : [],
        validFrom,
        validTo,
        reason: reason.trim(),
      }),
    );
    if (isThrough) props.onClose();
  };
  return (
    <FormDialog
      title={t('web.admin.grant.propose')}
      action={t('web.admin.grant.propose')}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={props.onClose}
    >
      <p className="quiet">{t('web.admin.grant.propose.text')}</p>
      <PickOne
        label={t('web.admin.grant.person')}
        value={person}
        error={missing(person !== null, t('web.admin.grant.person.required'))}
        search={findPeople}
        onPick={setPerson}
      />
      <ChoiceField
        label={t('web.admin.grant.code')}
        value={code ?? ''}
        error={missing(code !== null, t('web.admin.grant.code.choose'))}
        options={[
          { value: '', label: t('web.admin.grant.code.choose') },
          ...GRANTABLE.map((one) => ({ value: one, label: t(`web.role.${one}`) })),
        ]}
        onChange={(role) => choose(role === '' ? null : role)}
      />
      {code && (
        <Where
          code={code}
          unit={unit}
          error={missing(unit !== null, t('web.admin.account.unit.required'))}
          onPick={setUnit}
        />
      )}
      {code && hasLines(code) && <Lines lines={lines} onChange={setLines} />}
      <div className="two">
        <DayField
          label={t('web.admin.grant.from')}
          value={validFrom}
          error={missing(validFrom !== '', t('web.admin.account.required'))}
          onChange={setFrom}
        />
        <DayField
          label={t('web.admin.grant.to')}
          value={validTo}
          min={validFrom}
          onChange={setTo}
        />
      </div>
      <TextField
        label={t('web.admin.grant.reason')}
        value={reason}
        maxLength={500}
        hint={t('web.admin.grant.reason.hint')}
        error={missing(reason.trim() !== '', t('web.reason.required'))}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function Where(props: {
  readonly code: ActorCode;
  readonly unit: Pick | null;
  readonly error: string | undefined;
  readonly onPick: (unit: Pick | null) => void;
}): ReactNode {
  const { place, kinds } = placeOf(props.code);
  return (
    <>
      <PickOne
        key={props.code}
        label={t('web.admin.grant.unit')}
        value={props.unit}
        error={props.error}
        search={findUnitsOf(kinds)}
        onPick={props.onPick}
      />
      {place !== 'other' && (
        <small className="quiet">{t(`web.admin.grant.unit.hint.${place}`)}</small>
      )}
    </>
  );
}

function Lines({
  lines,
  onChange,
}: {
  readonly lines: readonly Pick[];
  readonly onChange: (lines: readonly Pick[]) => void;
}): ReactNode {
  return (
    <div className="field-set">
      <PickOne
        key={lines.length}
        label={t('web.admin.grant.lines')}
        value={null}
        search={findUnitsOf(['SECTION'])}
        onPick={(line) => {
          if (line && lines.every(({ id }) => id !== line.id)) onChange([...lines, line]);
        }}
      />
      {lines.length > 0 && (
        <ul className="filter-row">
          {lines.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                className="chip"
                aria-label={t('web.admin.grant.lines.remove', { name: line.text })}
                onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
              >
                {line.text} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <small className="quiet">{t('web.admin.grant.lines.hint')}</small>
    </div>
  );
}
