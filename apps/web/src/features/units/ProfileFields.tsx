import type { ReactNode } from 'react';
import { BOARDINGS, OWNERSHIPS, SCHOOL_FLAGS, SCHOOL_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import { Field } from '@web/ui/Field';
import { ChoiceField } from '@web/ui/Fields';
import type { Profile } from './useUnits';

/** Figures of a school, in the order of the register. */
const COUNTS = [
  ['pupils', 'web.school.pupils', 0],
  ['boarders', 'web.school.boarders', 0],
  ['staff', 'web.school.staff', 0],
  ['campuses', 'web.school.campuses', 1],
  ['guardsInHouse', 'web.school.guards-in-house', 0],
  ['guardsOutsourced', 'web.school.guards-outsourced', 0],
] as const;
const MOST = 100_000;

export const EMPTY_PROFILE: Profile = {
  schoolType: 'PRIMARY',
  ownership: 'PUBLIC',
  boarding: 'NONE',
  flags: [],
  pupils: 0,
  boarders: 0,
  staff: 0,
  campuses: 1,
  guardsInHouse: 0,
  guardsOutsourced: 0,
};

interface ProfileFieldsProps {
  readonly value: Profile;
  /** what the server said about a field, by its name */
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (profile: Profile) => void;
}

/** What a school is: kind, figures and facilities. */
export function ProfileFields({ value, errors, onChange }: ProfileFieldsProps): ReactNode {
  return (
    <>
      <div className="unit-fields">
        <ChoiceField
          label={t('web.school.type')}
          value={value.schoolType}
          error={errors.get('profile.schoolType')}
          options={SCHOOL_TYPES.map((one) => ({ value: one, label: t(`web.school-type.${one}`) }))}
          onChange={(schoolType) => onChange({ ...value, schoolType })}
        />
        <ChoiceField
          label={t('web.school.ownership')}
          value={value.ownership}
          options={OWNERSHIPS.map((one) => ({ value: one, label: t(`web.ownership.${one}`) }))}
          onChange={(ownership) => onChange({ ...value, ownership })}
        />
        <ChoiceField
          label={t('web.school.boarding')}
          value={value.boarding}
          options={BOARDINGS.map((one) => ({ value: one, label: t(`web.boarding.${one}`) }))}
          onChange={(boarding) => onChange({ ...value, boarding })}
        />
        {COUNTS.map(([key, label, least]) => (
          <Field key={key} label={t(label)} error={errors.get(`profile.${key}`)}>
            {(field) => (
              <input
                {...field}
                type="number"
                inputMode="numeric"
                min={least}
                max={MOST}
                step={1}
                value={Number.isNaN(value[key]) ? '' : value[key]}
                onChange={({ target }) => onChange({ ...value, [key]: target.valueAsNumber })}
              />
            )}
          </Field>
        ))}
      </div>
      <fieldset className="field-set">
        <legend>{t('web.school.flags')}</legend>
        <div className="unit-checks">
          {SCHOOL_FLAGS.map((flag) => (
            <label key={flag} className="check">
              <input
                type="checkbox"
                checked={value.flags.includes(flag)}
                onChange={({ target }) =>
                  onChange({
                    ...value,
                    flags: target.checked
                      ? [...value.flags, flag]
                      : value.flags.filter((one) => one !== flag),
                  })
                }
              />
              <span>{t(`web.school-flag.${flag}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Fields left empty, with the sentence each gets. */
export const profileGaps = (profile: Profile): ReadonlyMap<string, string> =>
  new Map(
    COUNTS.filter(([key, , least]) => !Number.isInteger(profile[key]) || profile[key] < least).map(
      ([key]) => [`profile.${key}`, t('web.unit.count-needed')],
    ),
  );
