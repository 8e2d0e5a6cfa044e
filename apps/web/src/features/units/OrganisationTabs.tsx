import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';

/** The two lists of the organisation. */
export function OrganisationTabs(): ReactNode {
  const base = useFaceBase();
  return (
    <nav className="tabs" aria-label={t('web.unit.tabs')}>
      <NavLink to={`${base}/units`}>{t('web.unit.tab.units')}</NavLink>
      <NavLink to={`${base}/people`}>{t('web.unit.tab.people')}</NavLink>
    </nav>
  );
}
