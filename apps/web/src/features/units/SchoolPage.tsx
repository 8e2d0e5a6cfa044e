import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { dayText } from '@web/ui/days';
import { Failed, Loading } from '@web/ui/States';

const useUnit = (id: string) =>
  useQuery({
    queryKey: ['units', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });

/** The own school as the register knows it. */
export function SchoolPage(): ReactNode {
  useTitle(t('web.menu.school'));
  const { hats, unitId } = useSession();
  const own = hats.find(({ code }) => code === 'PRIN' || code === 'SAF')?.unitId ?? unitId;
  const { data: unit, error, refetch } = useUnit(own);
  const profile = unit?.profiles[0];
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>{unit?.name ?? t('web.menu.school')}</h1>
        {unit && <p className="quiet">{t('web.school.code', { code: unit.code })}</p>}
      </header>
      {!unit && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!unit && !error && <Loading rows={5} />}
      {unit && (
        <section className="panel">
          <h2>{t('web.school.belongs')}</h2>
          <dl className="facts">
            <dt>{t('web.school.group')}</dt>
            <dd>{unit.parentName ?? t('web.none')}</dd>
            <dt>{t('web.school.head')}</dt>
            <dd>{unit.headName ?? t('web.none')}</dd>
          </dl>
        </section>
      )}
      {profile && <Profile profile={profile} />}
      {unit && <p className="quiet">{t('web.school.hint')}</p>}
    </div>
  );
}

function Profile({ profile }: { readonly profile: Schemas['SchoolProfileResponse'] }): ReactNode {
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
