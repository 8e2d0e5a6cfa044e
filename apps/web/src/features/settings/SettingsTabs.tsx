import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useMaySetChannels } from './useChannels';

/** One's own settings and the bureau's; who may not set the bureau's sees no tabs. */
export function SettingsTabs(): ReactNode {
  const face = useFaceBase();
  if (!useMaySetChannels()) return null;
  return (
    <nav className="tabs" aria-label={t('web.menu.settings')}>
      <NavLink to={`${face}/settings`} end>
        {t('web.settings.own')}
      </NavLink>
      <NavLink to={`${face}/settings/channels`}>{t('web.settings.bureau')}</NavLink>
    </nav>
  );
}
