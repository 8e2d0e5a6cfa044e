import type { ReactNode } from 'react';
import { BOARDINGS, OWNERSHIPS, SCHOOL_FLAGS, SCHOOL_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import { Field } from '@web/ui/Field';
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
        <Field label={t('web.school.type')} error={errors.get('profile.schoolType')}>
          {(field) => (
            <select
              {...field}
              value={value.schoolType}
              onChange={({ target }) => {
                const schoolType = SCHOOL_TYPES.find((one) => one === target.value);
                if (schoolType) onChange({ ...value, schoolType });
              }}
            >
              {SCHOOL_TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`web.school-type.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('web.school.ownership')}>
          {(field) => (
            <select
              {...field}
              value={value.ownership}
              onChange={({ target }) => {
                const ownership = OWNERSHIPS.find((one) => one === target.value);
                if (ownership) onChange({ ...value, ownership });
              }}
            >
              {OWNERSHIPS.map((one) => (
                <option key={one} value={one}>
                  {t(`web.ownership.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('web.school.boarding')}>
          {(field) => (
            <select
              {...field}
              value={value.boarding}
              onChange={({ target }) => {
                const boarding = BOARDINGS.find((one) => one === target.value);
                if (boarding) onChange({ ...value, boarding });
              }}
            >
              {BOARDINGS.map((one) => (
                <option key={one} value={one}>
                  {t(`web.boarding.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
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
