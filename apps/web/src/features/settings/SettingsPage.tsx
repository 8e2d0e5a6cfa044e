import '../campaigns/campaigns.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Awaited } from '@web/ui/States';
import { DeviceSettings } from './DeviceSettings';
import { OwnChannels } from './OwnChannels';
import { SettingsTabs } from './SettingsTabs';
import { useChannels } from './useChannels';

/** A person's own settings: how messages reach him, who signs for him, what this device keeps. */
export function SettingsPage(): ReactNode {
  useTitle(t('web.menu.settings'));
  const face = useFaceBase();
  const { data, error, refetch } = useChannels();
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>{t('web.menu.settings')}</h1>
      </header>
      <SettingsTabs />
      <section className="panel form" aria-labelledby="channels-title">
        <h2 id="channels-title">{t('web.settings.channels')}</h2>
        <p className="quiet">{t('web.settings.channels.text')}</p>
        {data && <OwnChannels channels={data} />}
        {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      </section>
      <section className="panel" aria-labelledby="delegation-title">
        <div className="panel-head">
          <h2 id="delegation-title">{t('web.menu.delegations')}</h2>
          <Link className="btn" to={`${face}/delegations`}>
            {t('web.settings.delegations.open')}
          </Link>
        </div>
        <p className="quiet">{t('web.delegation.empty.hint')}</p>
      </section>
      <section className="panel form" aria-labelledby="device-title">
        <h2 id="device-title">{t('web.settings.device')}</h2>
        <p className="quiet">{t('web.settings.device.text')}</p>
        <DeviceSettings />
      </section>
    </div>
  );
}
