import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { ListFoot } from '@web/ui/ListFoot';
import { instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Notice } from '@web/ui/Notice';
import { Awaited, Failed, Loading } from '@web/ui/States';
import { AmendmentDialog } from './AmendmentDialog';
import { AmendmentView } from './AmendmentView';
import { useCampaignScene, type CampaignScene } from './campaign-context';
import { useActivity, useAmendments, useSnapshots } from './useCampaigns';

/** What has changed since the plan was signed: dates, pauses, figures. */
export function ChangesTab(): ReactNode {
  const scene = useCampaignScene();
  return (
    <>
      <Amendments scene={scene} />
      <Pauses scene={scene} />
      <Snapshots scene={scene} />
    </>
  );
}

function Amendments({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const { campaign } = scene;
  const { data, error, refetch } = useAmendments(campaign.id);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const mayDraft = useSession().hats.some(({ code }) => code === 'OFF' || code === 'LEAD');
  const isRunning = campaign.state === 'ISSUED' || campaign.state === 'ACTIVE';
  return (
    <section className="panel" aria-labelledby="amendments-title">
      <div className="panel-head">
        <h2 id="amendments-title">{t('web.amendment.list')}</h2>
        {mayDraft && (
          <span className="actions">
            <Button
              disabled={!isRunning}
              aria-describedby={isRunning ? undefined : 'amendment-refused'}
              onClick={() => setOpen(true)}
            >
              {t('web.amendment.new')}
            </Button>
            {!isRunning && (
              <small id="amendment-refused" className="quiet">
                {t('error.amendment.not-running')}
              </small>
            )}
          </span>
        )}
      </div>
      {isDone && <Notice tone="success" title={t('web.amendment.drafted')} isLive />}
      {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <p className="quiet">{t('web.amendment.empty')}</p>}
      {data?.items.map(({ id }) => (
        <AmendmentView key={id} id={id} />
      ))}
      {isOpen && (
        <AmendmentDialog
          campaign={campaign}
          onDone={() => setDone(true)}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

/** When the campaign stood still, from its own history. */
function Pauses({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const query = useActivity(scene.campaign.id);
  const steps =
    query.data?.pages
      .flatMap((page) => page.items)
      .filter(
        ({ kind, action }) => kind === 'CAMPAIGN' && (action === 'suspend' || action === 'resume'),
      ) ?? [];
  return (
    <section className="panel" aria-labelledby="pauses-title">
      <h2 id="pauses-title">{t('web.changes.pauses')}</h2>
      {!query.data && <Awaited rows={1} error={query.error} onRetry={query.refetch} />}
      {query.data && !query.hasNextPage && steps.length === 0 && (
        <p className="quiet">{t('web.changes.pauses.none')}</p>
      )}
      <ul className="rows">
        {steps.map((step) => (
          <li key={step.id}>
            <span>
              <strong>{textOr(`web.activity.did.${step.action}`, 'web.did')}</strong>
              <small className="quiet">
                {instantText(step.at)} · {step.actorName ?? t('web.system')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <ListFoot query={query} shown={steps.length} />}
    </section>
  );
}

/** Figures as they were signed; a later correction stands beside them and never replaces them. */
function Snapshots({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const { campaign, path } = scene;
  const query = useSnapshots(campaign.id);
  const { data, error, refetch } = query;
  const snapshots = data?.pages.flatMap((page) => page.items) ?? [];
  const phases = new Map(campaign.plan.phases.map((phase) => [phase.id, phase]));
  // a reader without the frozen figures has no such part of the page
  if (error && !data)
    return 'status' in error && error.status === 403 ? null : (
      <Failed error={error} onRetry={() => void refetch()} />
    );
  return (
    <section className="panel" aria-labelledby="snapshots-title">
      <div className="panel-head">
        <h2 id="snapshots-title">{t('web.changes.snapshots')}</h2>
        {snapshots.length > 0 && (
          <ExportMenu path="/api/v1/snapshots/export" query={{ campaignId: campaign.id }} />
        )}
      </div>
      {!data && <Loading rows={1} />}
      {data && snapshots.length === 0 && <p className="quiet">{t('web.changes.snapshots.none')}</p>}
      <ul className="rows">
        {snapshots.map((one) => {
          const phase = phases.get(one.subjectId);
          return (
            <li key={one.id}>
              <span>
                <strong>
                  <Link to={`${path}/changes/snapshots/${one.id}`}>
                    {textOr(`web.snapshot.${one.kind}`, 'web.snapshot.OTHER')}
                    {phase && ` · ${t('web.campaign.phase', { no: phase.no, title: phase.title })}`}
                    {one.groupName !== null && ` · ${one.groupName}`}
                  </Link>
                </strong>
                <small className="quiet">
                  {t('web.figure.cut-off', { at: instantText(one.cutOff) })}
                </small>
              </span>
              <code title={one.hash}>{one.hash.slice(0, 12)}…</code>
            </li>
          );
        })}
      </ul>
      {query.hasNextPage && <ListFoot query={query} shown={snapshots.length} />}
      <p className="quiet">{t('web.changes.snapshots.text')}</p>
    </section>
  );
}
