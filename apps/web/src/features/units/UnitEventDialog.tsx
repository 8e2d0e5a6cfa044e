import { useState, type ReactNode } from 'react';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { LinesField, TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { useSend } from '@web/ui/useSend';
import { findGroups, findSchools } from './find-units';
import { EVENT_NEEDS, UNIT_EVENTS, type EventNeeds, type UnitEventAction } from './unit-actions';
import { moveUnit, recordEvent, UNITS, type Unit, type UnitEventBody } from './useUnits';

const MOST_SIGNS = 500;

interface Draft {
  readonly on: string;
  readonly name: string;
  readonly parent: Pick | null;
  readonly successors: readonly Pick[];
  readonly receipt: string;
  readonly reason: string;
}

/** What is missing, by the api's field names. */
function gapsOf(draft: Draft, needs: EventNeeds, unit: Unit): ReadonlyMap<string, string> {
  const gaps = new Map<string, string>();
  if (draft.on === '') gaps.set('on', t('web.unit.day-needed'));
  if (needs.name && (draft.name.trim() === '' || draft.name.trim() === unit.name))
    gaps.set('name', t('web.unit.name-needed'));
  if (needs.parent && (draft.parent === null || draft.parent.id === unit.parentId))
    gaps.set('parentId', t('web.unit.parent-needed'));
  const least = needs.successors === 'one' ? 1 : needs.successors === 'many' ? 2 : 0;
  if (draft.successors.length < least)
    gaps.set(
      'successorIds',
      t(least === 1 ? 'web.unit.successor-needed' : 'web.unit.successors-needed'),
    );
  if (needs.receipt && draft.receipt.trim() === '')
    gaps.set('receipt', t('web.unit.receipt-needed'));
  return gaps;
}

function bodyOf(draft: Draft, action: UnitEventAction, unit: Unit): UnitEventBody {
  const needs = EVENT_NEEDS[action];
  const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const receipt = said(draft.receipt);
  const reason = said(draft.reason);
  return {
    kind: UNIT_EVENTS[action],
    on: draft.on,
    expectedVersion: unit.version,
    ...(needs.name ? { name: draft.name.trim() } : {}),
    ...(draft.parent ? { parentId: draft.parent.id } : {}),
    ...(needs.successors ? { successorIds: draft.successors.map(({ id }) => id) } : {}),
    ...(receipt === undefined ? {} : { receipt }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** An event in the life of a school, from a day on, with what follows from it. */
export function UnitEventDialog({
  unit,
  action,
  onDone,
  onClose,
}: {
  readonly unit: Unit;
  readonly action: UnitEventAction;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const needs = EVENT_NEEDS[action];
  // only schools have a history of events; a campus just moves
  const isSchool = unit.kind === 'SCHOOL';
  const intents = useIntents([UNITS]);
  const { isBusy, problem, errors, send } = useSend();
  const [draft, setDraft] = useState<Draft>({
    on: todayInBeijing(),
    name: unit.name,
    parent: null,
    successors: [],
    receipt: '',
    reason: '',
  });
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const run = async (): Promise<void> => {
    const isThrough = await send(gapsOf(draft, needs, unit), () =>
      intents.run(action, (key) =>
        isSchool
          ? recordEvent(unit.id, bodyOf(draft, action, unit), key)
          : moveUnit(
              unit.id,
              {
                parentId: draft.parent?.id ?? '',
                validFrom: draft.on,
                expectedVersion: unit.version,
              },
              key,
            ),
      ),
    );
    if (!isThrough) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t(`web.unit.action.${action}`)}
      action={t(`web.unit.action.${action}`)}
      isDanger={needs.isDanger === true}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={onClose}
    >
      <p>{t(needs.text, { name: unit.name })}</p>
      {needs.name && (
        <TextField
          label={t('web.unit.new-name')}
          error={errors.get('name')}
          value={draft.name}
          maxLength={100}
          onChange={(text) => change({ name: text })}
        />
      )}
      {needs.parent && (
        <PickOne
          label={t('web.unit.new-parent')}
          value={draft.parent}
          error={errors.get('parentId')}
          search={isSchool ? findGroups : findSchools}
          onPick={(parent) => change({ parent })}
        />
      )}
      {needs.successors && (
        <Successors
          needs={needs}
          chosen={draft.successors}
          error={errors.get('successorIds')}
          onChange={(successors) => change({ successors })}
        />
      )}
      <DayField
        label={t('web.unit.from-day')}
        value={draft.on}
        error={errors.get('on') ?? errors.get('validFrom')}
        onChange={(on) => change({ on })}
      />
      {needs.successors && (
        <TextField
          label={t(needs.receipt ? 'web.unit.receipt' : 'web.unit.receipt.optional')}
          hint={t('web.unit.receipt.hint')}
          error={errors.get('receipt')}
          value={draft.receipt}
          maxLength={100}
          onChange={(text) => change({ receipt: text })}
        />
      )}
      {isSchool && (
        <LinesField
          label={t('web.unit.reason')}
          error={errors.get('reason')}
          value={draft.reason}
          rows={2}
          maxLength={MOST_SIGNS}
          onChange={(text) => change({ reason: text })}
        />
      )}
    </FormDialog>
  );
}

/** Schools that go on in its place, each found by its name. */
function Successors({
  needs,
  chosen,
  error,
  onChange,
}: {
  readonly needs: EventNeeds;
  readonly chosen: readonly Pick[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly Pick[]) => void;
}): ReactNode {
  const isFull = needs.successors === 'one' && chosen.length === 1;
  const label = t(
    needs.successors === 'any' ? 'web.unit.successors.optional' : 'web.unit.successors',
  );
  return (
    <div className="stack">
      {chosen.length > 0 && (
        <ul className="unit-chosen" aria-label={label}>
          {chosen.map((one) => (
            <li key={one.id}>
              <span>{one.text}</span>
              <Button
                kind="text"
                aria-label={t('web.unit.successors.remove', { name: one.text })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
              >
                {t('web.unit.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!isFull && (
        <PickOne
          key={chosen.length}
          label={label}
          value={null}
          error={error}
          search={findSchools}
          onPick={(pick) => {
            if (pick && chosen.every(({ id }) => id !== pick.id)) onChange([...chosen, pick]);
          }}
        />
      )}
    </div>
  );
}
