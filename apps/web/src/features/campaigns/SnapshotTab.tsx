import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { instantText } from '@web/ui/days';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useCampaignScene } from './campaign-context';

/** Figures as they were signed, with every correction since: old, new, why, and the two persons. */
export function SnapshotTab(): ReactNode {
  const { path } = useCampaignScene();
  const { snapshotId: id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['campaigns', 'snapshot', id],
    queryFn: () => bodyOf(api.GET('/api/v1/snapshots/{id}', { params: { path: { id } } })),
  });
  if (!data) return <Awaited rows={2} error={error} onRetry={refetch} />;
  return (
    <section className="panel" aria-labelledby="snapshot-title">
      <Link to={`${path}/changes`}>{t('web.campaign.tab.changes')}</Link>
      <h2 id="snapshot-title">
        {textOr(`web.snapshot.${data.kind}`, 'web.snapshot.OTHER')}
        {data.groupName !== null && ` · ${data.groupName}`}
      </h2>
      <dl className="facts">
        <dt>{t('web.snapshot.cut-off')}</dt>
        <dd>{instantText(data.cutOff)}</dd>
        <dt>{t('web.sign.digest')}</dt>
        <dd>
          <code className="break">{data.hash}</code>
        </dd>
      </dl>
      <h3>{t('web.snapshot.restatements')}</h3>
      {data.restatements.length === 0 && (
        <p className="quiet">{t('web.snapshot.restatements.none')}</p>
      )}
      <ul className="rows">
        {data.restatements.map((one) => (
          <li key={one.id}>
            <span>
              <strong>
                {t('web.snapshot.restated', { old: one.oldValue, next: one.newValue })}
              </strong>
              <small className="quiet">
                {one.figure} · {one.reason} ·{' '}
                {t('web.snapshot.persons', {
                  proposed: one.proposedByName,
                  decided: one.decidedByName ?? t('web.none'),
                })}
              </small>
            </span>
            <StateTag machine="RESTATEMENT" state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
