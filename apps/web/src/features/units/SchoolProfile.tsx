import type { ReactNode } from 'react';
import type { Schemas } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { dayText } from '@web/ui/days';

/** What a school is, since when, with its figures. */
export function SchoolProfile({
  profile,
}: {
  readonly profile: Schemas['SchoolProfileResponse'];
}): ReactNode {
  const numbers = [
    ['web.school.pupils', profile.pupils],
    ['web.school.boarders', profile.boarders],
    ['web.school.staff', profile.staff],
    ['web.school.campuses', profile.campuses],
    ['web.school.guards-in-house', profile.guardsInHouse],
    ['web.school.guards-outsourced', profile.guardsOutsourced],
  ] as const;
  return (
    <section className="panel">
      <h2>{t('web.school.profile')}</h2>
      <p className="quiet">{t('web.school.since', { day: dayText(profile.validFrom, '') })}</p>
      <dl className="facts">
        <dt>{t('web.school.type')}</dt>
        <dd>{textOr(`web.school-type.${profile.schoolType}`, 'web.none')}</dd>
        <dt>{t('web.school.ownership')}</dt>
        <dd>{textOr(`web.ownership.${profile.ownership}`, 'web.none')}</dd>
        <dt>{t('web.school.boarding')}</dt>
        <dd>{textOr(`web.boarding.${profile.boarding}`, 'web.none')}</dd>
        <dt>{t('web.school.flags')}</dt>
        <dd>
          {profile.flags.length === 0
            ? t('web.none')
            : profile.flags
                .map((flag) => textOr(`web.school-flag.${flag}`, 'web.none'))
                .join(t('web.list.separator'))}
        </dd>
      </dl>
      <dl className="facts facts-number">
        {numbers.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
