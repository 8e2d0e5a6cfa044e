import './admin.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { Icon, type IconName } from '@web/ui/icons';
import { Awaited } from '@web/ui/States';
import type { Tone } from '@web/ui/stateTone';
import { ageText } from './age';
import { useHealth, type Health, type HealthCheck } from './useAdministration';

const LOOKS: Readonly<Record<HealthCheck['state'], readonly [Tone, IconName]>> = {
  OK: ['done', 'check'],
  WATCH: ['action', 'clock'],
  BAD: ['late', 'alert'],
};

/** What a check found, with its figures in words. */
function finding({ key, state, figure, reason }: HealthCheck): string {
  if (key === 'checkpoint' && figure < 0) return t('web.admin.health.check.checkpoint.never');
  return textOr(`web.admin.health.check.${key}.${state}`, 'web.admin.unknown', {
    figure,
    age: ageText(figure),
    reason: reason ?? t('web.none'),
  });
}

const COLUMNS: readonly DataColumn<HealthCheck>[] = [
  {
    key: 'check',
    title: t('web.admin.health.check'),
    cell: ({ key }) => t(`web.admin.health.check.${key}`),
  },
  {
    key: 'state',
    title: t('web.admin.health.state'),
    cell: ({ state }) => (
      <span className={`tag tag-${LOOKS[state][0]}`}>
        <Icon name={LOOKS[state][1]} />
        {t(`web.admin.health.state.${state}`)}
      </span>
    ),
  },
  {
    key: 'finding',
    title: t('web.admin.health.finding'),
    cell: (check) => (
      <>
        {check.key === 'deliveries' && check.figure > 0 ? (
          <Link to="/a/deliveries">{finding(check)}</Link>
        ) : (
          finding(check)
        )}
        {check.since !== null && (
          <small className="quiet block">
            {t('web.sign-ins.since', { at: instantText(check.since) })}
          </small>
        )}
      </>
    ),
  },
];

const ORDER: readonly HealthCheck['state'][] = ['BAD', 'WATCH', 'OK'];

/** 自检: how the system itself stands, what is not well first. */
export function HealthPage(): ReactNode {
  useTitle(t('web.menu.health'));
  const { data, error, refetch } = useHealth();
  return (
    <div className="page page-record">
      <header className="page-head">
        <h1>{t('web.menu.health')}</h1>
        {data && (
          <p className="quiet">{t('web.admin.health.text', { at: instantText(data.at) })}</p>
        )}
      </header>
      {!data && <Awaited rows={8} error={error} onRetry={refetch} />}
      {data && <Standing health={data} />}
    </div>
  );
}

function Standing({ health }: { readonly health: Health }): ReactNode {
  const checks = ORDER.flatMap((state) => health.checks.filter((one) => one.state === state));
  return (
    <>
      <section className="work-group" aria-labelledby="checks-title">
        <h2 id="checks-title">{t('web.admin.health.checks')}</h2>
        <Rows
          caption={t('web.admin.health.checks')}
          columns={COLUMNS}
          items={checks}
          keyOf={({ key }) => key}
        />
      </section>
      <section className="panel" aria-labelledby="jobs-title">
        <h2 id="jobs-title">{t('web.admin.health.jobs')}</h2>
        {health.jobs.length === 0 && <p className="quiet">{t('web.admin.health.jobs.empty')}</p>}
        <dl className="facts">
          {health.jobs.map(({ job, doneAt }) => (
            <div key={job} className="facts-row">
              <dt>
                {textOr(`web.admin.health.job.${job}`, 'web.admin.health.job.other', { job })}
              </dt>
              <dd>{instantText(doneAt)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel" aria-labelledby="versions-title">
        <h2 id="versions-title">{t('web.admin.health.facts')}</h2>
        <dl className="facts">
          <dt>{t('web.admin.health.database')}</dt>
          <dd>PostgreSQL {health.databaseVersion}</dd>
          <dt>{t('web.admin.health.schema')}</dt>
          <dd>{health.schemaVersion}</dd>
          <dt>{t('web.admin.health.encryption')}</dt>
          <dd>
            {t(
              health.isEncrypted
                ? 'web.admin.health.encrypted.yes'
                : 'web.admin.health.encrypted.no',
            )}
          </dd>
        </dl>
      </section>
      <p className="quiet">{t('web.admin.health.note')}</p>
    </>
  );
}
