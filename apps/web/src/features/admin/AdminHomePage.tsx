import './admin.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Awaited, Empty } from '@web/ui/States';
import { ChainState } from './ChainState';
import { useAdministration } from './useAdministration';

/** An administrator's first page: what waits, each figure the length of its list. */
export function AdminHomePage(): ReactNode {
  useTitle(t('web.menu.admin-home'));
  const { hats } = useSession();
  const roles = (['SYS', 'SEC', 'AUD'] as const).filter((one) =>
    hats.some(({ code }) => code === one),
  );
  const { data, error, refetch } = useAdministration();
  const figures = data
    ? [
        {
          to: '/a/grants?state=REQUESTED',
          count: data.proposals,
          text: t(
            roles.includes('SEC')
              ? 'web.admin.home.proposals.SEC'
              : 'web.admin.home.proposals.other',
          ),
        },
        {
          to: '/a/deliveries',
          count: data.deliveries ?? 0,
          text: t('web.admin.home.deliveries'),
        },
        {
          to: '/a/health',
          count: data.faults ?? 0,
          text: t('web.admin.home.faults'),
        },
      ].filter(({ count }) => count > 0)
    : [];
  return (
    <div className="page page-record">
      <header className="page-head">
        <h1>{t('web.menu.admin-home')}</h1>
        {roles.map((role) => (
          <p key={role} className="quiet">
            {t(`web.admin.home.text.${role}`)}
          </p>
        ))}
      </header>
      <section className="work-group" aria-labelledby="waiting-title">
        <h2 id="waiting-title">{t('web.admin.home.waiting')}</h2>
        {!data && <Awaited rows={2} error={error} onRetry={refetch} />}
        {data && figures.length === 0 && (
          <Empty title={t('web.admin.home.none')}>
            <p className="quiet">{t('web.admin.home.none.text')}</p>
          </Empty>
        )}
        <ul className="admin-figures">
          {figures.map(({ to, count, text }) => (
            <li key={to}>
              <Link to={to}>
                <strong>{count}</strong>
                <span>{text}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {roles.includes('AUD') && (
        <section className="work-group" aria-labelledby="chain-title">
          <h2 id="chain-title">{t('web.admin.home.chain')}</h2>
          <ChainState />
        </section>
      )}
    </div>
  );
}
