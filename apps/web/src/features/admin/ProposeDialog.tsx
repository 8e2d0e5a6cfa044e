import { useState, type ReactNode } from 'react';
import type { ActorCode } from '@app/contracts';
import { findPeople, findUnitsOf } from '@web/api/find';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { Dialog } from '@web/ui/Dialog';
import { TextField } from '@web/ui/Fields';
import { Icon } from '@web/ui/icons';
import { ProblemNotice } from '@web/ui/Notice';
import { PickOne, type Pick } from '@web/ui/PickOne';
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
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const missing = (isThere: boolean, text: string): string | undefined =>
    wants && !isThere ? text : undefined;
  const choose = (role: ActorCode | null): void => {
    setCode(role);
    // a unit of another kind does not fit the new role
    setUnit(null);
    if (role && placeOf(role).place === 'bureau')
      // there is but one bureau; when it cannot be asked for, it is looked for like any unit
      findUnitsOf(['BUREAU'])('').then(
        ([bureau]) => setUnit(bureau ?? null),
        () => undefined,
      );
  };
  const send = (): void => {
    setWants(true);
    if (!person || !code || !unit || validFrom === '' || reason.trim() === '') return;
    setBusy(true);
    setProblem(null);
    props
      .onPropose({
        personId: person.id,
        code,
        unitId: unit.id,
        lines: hasLines(code) ? lines.map(({ id }) => id) : [],
        validFrom,
        validTo,
        reason: reason.trim(),
      })
      .then(props.onClose, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title={t('web.admin.grant.propose')}
      onClose={isBusy ? undefined : props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={send}>
            {t('web.admin.grant.propose')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('web.admin.grant.propose.text')}</p>
      <PickOne
        label={t('web.admin.grant.person')}
        value={person}
        error={missing(person !== null, t('web.admin.grant.person.required'))}
        search={findPeople}
        onPick={setPerson}
      />
      <label className="field">
        <span>{t('web.admin.grant.code')}</span>
        <select
          className="input"
          value={code ?? ''}
          aria-invalid={wants && !code}
          onChange={(event) => choose(GRANTABLE.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t('web.admin.grant.code.choose')}</option>
          {GRANTABLE.map((one) => (
            <option key={one} value={one}>
              {t(`web.role.${one}`)}
            </option>
          ))}
        </select>
        {wants && !code && <small className="error-text">{t('web.admin.grant.code.choose')}</small>}
      </label>
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
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
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
