import type { ReactNode } from 'react';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { SchoolProfile } from './SchoolProfile';
import { useUnit } from './useUnits';

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
      {!unit && <Awaited rows={5} error={error} onRetry={refetch} />}
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
      {profile && <SchoolProfile profile={profile} />}
      {unit && <p className="quiet">{t('web.school.hint')}</p>}
    </div>
  );
}
