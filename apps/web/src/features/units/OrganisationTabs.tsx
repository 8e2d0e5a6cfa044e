import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { mayReadVacancies } from './useVacancies';

/** The lists of the organisation; empty posts for those who have them filled. */
export function OrganisationTabs(): ReactNode {
  const base = useFaceBase();
  const { hats } = useSession();
  const withVacancies = base === '/b' && mayReadVacancies(hats);
  return (
    <nav className="tabs" aria-label={t('web.unit.tabs')}>
      <NavLink to={`${base}/units`}>{t('web.unit.tab.units')}</NavLink>
      <NavLink to={`${base}/people`}>{t('web.unit.tab.people')}</NavLink>
      {withVacancies && <NavLink to={`${base}/vacancies`}>{t('web.unit.tab.vacancies')}</NavLink>}
    </nav>
  );
}
