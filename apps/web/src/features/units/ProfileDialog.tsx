import { useState, type ReactNode } from 'react';
import { SCHOOL_FLAGS, type SchoolFlag } from '@app/contracts';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { FormDialog } from '@web/ui/FormDialog';
import { useSend } from '@web/ui/useSend';
import { EMPTY_PROFILE, ProfileFields, profileGaps } from './ProfileFields';
import { setProfile, UNITS, type Profile, type Unit } from './useUnits';

const isFlag = (flag: string): flag is SchoolFlag => SCHOOL_FLAGS.some((one) => one === flag);

/** The register's profile as a body of the api. */
function profileOf(unit: Unit): Profile {
  const last = unit.profiles[0];
  if (!last) return EMPTY_PROFILE;
  const { validFrom: _, validTo: __, flags, ...rest } = last;
  return { ...rest, flags: flags.filter(isFlag) };
}

/** A school's profile from a day on; what is running keeps what it was given. */
export function ProfileDialog({
  unit,
  onDone,
  onClose,
}: {
  readonly unit: Unit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([UNITS]);
  const { isBusy, problem, errors, send } = useSend();
  const [profile, setDraft] = useState(() => profileOf(unit));
  const [validFrom, setFrom] = useState(todayInBeijing());
  useUnsaved(JSON.stringify(profile) !== JSON.stringify(profileOf(unit)));
  const run = async (): Promise<void> => {
    const isThrough = await send(profileGaps(profile), () =>
      intents.run('setProfile', (key) =>
        setProfile(unit.id, { validFrom, profile, expectedVersion: unit.version }, key),
      ),
    );
    if (!isThrough) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('web.unit.action.setProfile')}
      action={t('web.unit.save-from')}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={onClose}
    >
      <p>{t('web.unit.text.setProfile')}</p>
      <ProfileFields value={profile} errors={errors} onChange={setDraft} />
      <DayField
        label={t('web.unit.from-day')}
        value={validFrom}
        error={errors.get('validFrom')}
        onChange={setFrom}
      />
    </FormDialog>
  );
}
