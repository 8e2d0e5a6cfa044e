import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { HeatTable } from '@web/ui/HeatTable';
import { Awaited, Empty } from '@web/ui/States';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { saveText } from '@web/ui/save-text';
import { useCampaignScene, type CampaignScene } from './campaign-context';
import { heatCsv, heatOf, tasksHref, type HeatBy } from './figures';
import { useProgress, type Progress } from './useCampaigns';

/** Progress by town and school type or phase; each cell opens the list of its tasks. */
export function ProgressTab(): ReactNode {
  const scene = useCampaignScene();
  const { data, error, refetch } = useProgress(scene.campaign.id);
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  if (data.units.length === 0)
    return (
      <Empty icon="list" title={t('web.progress.empty')}>
        <p className="quiet">{t('web.progress.empty.text')}</p>
      </Empty>
    );
  return <ProgressTable scene={scene} progress={data} />;
}

function ProgressTable({
  scene,
  progress,
}: {
  readonly scene: CampaignScene;
  readonly progress: Progress;
}): ReactNode {
  const { campaign, path } = scene;
  const [by, setBy] = useUrlFilter('by');
  const [phase, setPhase] = useUrlFilter('phaseNo');
  const chosen: HeatBy = by === 'phase' ? 'phase' : 'type';
  const phaseNo = chosen === 'phase' || phase === '' ? undefined : Number(phase);
  const titles = new Map(campaign.plan.phases.map(({ no, title }) => [no, title]));
  const phaseTitle = (no: number): string =>
    t('web.campaign.phase', { no, title: titles.get(no) ?? '' });
  const heat = heatOf(progress, {
    by: chosen,
    phaseNo,
    phaseTitle,
    totalTitle: t('web.progress.all'),
    to: tasksHref(path),
  });
  const corner = t('web.progress.unit');
  return (
    <section className="panel" aria-labelledby="progress-title">
      <div className="panel-head">
        <h2 id="progress-title">{t('web.progress.title')}</h2>
        <small className="quiet">
          {t('web.figure.cut-off', { at: instantText(progress.cutOff) })}
        </small>
      </div>
      <p className="quiet">{t('web.progress.text')}</p>
      <div className="filter-row" role="group" aria-label={t('web.filters')}>
        {(['type', 'phase'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={chosen === one}
            onClick={() => setBy(one === 'type' ? '' : one)}
          >
            {t(`web.progress.by.${one}`)}
          </button>
        ))}
        {chosen === 'type' && (
          <label className="filter">
            <span className="sr-only">{t('web.tasks.phase')}</span>
            <select
              className="input"
              value={phase}
              onChange={(event) => setPhase(event.target.value)}
            >
              <option value="">{t('web.progress.every-phase')}</option>
              {campaign.plan.phases.map(({ no }) => (
                <option key={no} value={String(no)}>
                  {phaseTitle(no)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="filter-end">
          <Button
            onClick={() =>
              saveText(
                t('web.progress.file', { title: campaign.title }),
                'text/csv',
                heatCsv(heat, corner),
              )
            }
          >
            {t('web.progress.csv')}
          </Button>
          <Button onClick={() => print()}>{t('web.print')}</Button>
        </div>
      </div>
      <HeatTable
        caption={t('web.progress.title')}
        corner={corner}
        columns={heat.columns}
        rows={heat.rows}
      />
    </section>
  );
}
