import { useState, type ReactNode } from 'react';
import type { UnitKind } from '@app/contracts';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { useSend } from '@web/ui/useSend';
import { findAnyUnit, findGroups, findSchools } from './find-units';
import { EMPTY_PROFILE, ProfileFields, profileGaps } from './ProfileFields';
import { createUnit, UNITS, useTop, type Unit } from './useUnits';

const SCHOOL_CODE = /^\d{10}$/;
const CODE = /^[A-Za-z0-9-]{1,40}$/;

/** What may stand under a unit of a kind; the api decides again. */
const KINDS_UNDER: Readonly<Partial<Record<UnitKind, readonly UnitKind[]>>> = {
  BUREAU: ['SECTION', 'TOWN_CENTER', 'DIRECT_GROUP', 'MEMBER_UNIT', 'AGENCY'],
  TOWN_CENTER: ['SCHOOL'],
  DIRECT_GROUP: ['SCHOOL'],
  SCHOOL: ['CAMPUS'],
};
const ALL: readonly UnitKind[] = ['SCHOOL', 'CAMPUS', 'TOWN_CENTER', 'DIRECT_GROUP', 'SECTION', 'MEMBER_UNIT', 'AGENCY']; // prettier-ignore

const finderOf = (kind: UnitKind) =>
  kind === 'SCHOOL' ? findGroups : kind === 'CAMPUS' ? findSchools : findAnyUnit;

/** A new unit under another one, from a day on; a school comes with its profile. */
export function NewUnitDialog({
  parent,
  onDone,
  onClose,
}: {
  /** null = to be found */
  readonly parent: Unit | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([UNITS]);
  const { isBusy, problem, errors, send } = useSend();
  const top = useTop();
  const kinds = parent ? (KINDS_UNDER[parent.kind] ?? []) : ALL;
  const [kind, setKind] = useState<UnitKind>(kinds[0] ?? 'SCHOOL');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [found, setFound] = useState<Pick | null>(null);
  const [validFrom, setFrom] = useState(todayInBeijing());
  const [profile, setProfile] = useState(EMPTY_PROFILE);
  useUnsaved(code !== '' || name !== '');
  const isSchool = kind === 'SCHOOL';
  const isUnderBureau = !isSchool && kind !== 'CAMPUS';
  const bureau = top.data?.find((one) => one.kind === 'BUREAU');
  const parentId = parent?.id ?? (isUnderBureau ? bureau?.id : found?.id);
  const run = async (): Promise<void> => {
    const gaps = new Map(isSchool ? profileGaps(profile) : []);
    if (!(isSchool ? SCHOOL_CODE : CODE).test(code.trim()))
      gaps.set('code', t(isSchool ? 'web.unit.code.school' : 'web.unit.code.other'));
    if (name.trim() === '') gaps.set('name', t('web.unit.name-needed'));
    if (parentId === undefined) gaps.set('parentId', t('web.unit.parent-needed'));
    let made = '';
    const isThrough = await send(gaps, async () => {
      const answer = await intents.run('create', (key) =>
        createUnit(
          {
            kind,
            code: code.trim(),
            name: name.trim(),
            parentId: parentId ?? '',
            validFrom,
            ...(isSchool ? { profile } : {}),
          },
          key,
        ),
      );
      made = answer.unitId;
    });
    if (!isThrough) return;
    onClose();
    onDone(made);
  };
  return (
    <FormDialog
      title={t('web.unit.action.create')}
      action={t('web.unit.action.create')}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={onClose}
    >
      <p>{t(isSchool ? 'web.unit.text.create.school' : 'web.unit.text.create')}</p>
      <ChoiceField
        label={t('web.unit.kind')}
        value={kind}
        error={errors.get('kind')}
        options={kinds.map((one) => ({ value: one, label: t(`web.unit-kind.${one}`) }))}
        onChange={(next) => {
          setKind(next);
          setFound(null);
        }}
      />
      <div className="unit-fields unit-fields-two">
        <TextField
          label={t('web.unit.code')}
          hint={t(isSchool ? 'web.unit.code.school' : 'web.unit.code.other')}
          error={errors.get('code')}
          value={code}
          maxLength={40}
          inputMode={isSchool ? 'numeric' : 'text'}
          onChange={setCode}
        />
        <TextField
          label={t('web.unit.name')}
          error={errors.get('name')}
          value={name}
          maxLength={100}
          onChange={setName}
        />
      </div>
      {parent === null && !isUnderBureau && (
        <PickOne
          key={kind}
          label={t('web.school.group')}
          value={found}
          error={errors.get('parentId')}
          search={finderOf(kind)}
          onPick={setFound}
        />
      )}
      {parent !== null && <p className="quiet">{t('web.unit.under', { name: parent.name })}</p>}
      <DayField
        label={t('web.unit.from-day')}
        value={validFrom}
        error={errors.get('validFrom')}
        onChange={setFrom}
      />
      {isSchool && <ProfileFields value={profile} errors={errors} onChange={setProfile} />}
    </FormDialog>
  );
}
