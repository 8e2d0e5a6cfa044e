import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, textOr } from '@web/app/t';
import { DataFigures } from './DataFigures';
import { todayInBeijing } from '@web/ui/day-math';
import { PhaseTimeline } from '@web/ui/PhaseTimeline';
import { Awaited } from '@web/ui/States';
import { MilestonesPanel } from '../milestones/MilestonesPanel';
import { useCampaignScene, type CampaignScene } from './campaign-context';
import { tasksHref, figuresOf } from './figures';
import { useProgress, type Progress } from './useCampaigns';

/** The campaign at a glance: its phases against today, how it stands, for whom it waits, its milestones. */
export function OverviewTab(): ReactNode {
  const scene = useCampaignScene();
  const { data, error, refetch } = useProgress(scene.campaign.id);
  return (
    <>
      <Phases scene={scene} />
      {!data && <Awaited rows={2} error={error} onRetry={refetch} />}
      {data && (
        <>
          <DataFigures figures={figuresOf(data)} to={tasksHref(scene.path)} cutOff={data.cutOff} />
          <Waiting scene={scene} progress={data} />
        </>
      )}
      <MilestonesPanel campaignId={scene.campaign.id} />
      <Plan scene={scene} />
    </>
  );
}

function Phases({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const { campaign, path } = scene;
  return (
    <section className="panel" aria-labelledby="phases-title">
      <h2 id="phases-title">{t('web.campaign.phases')}</h2>
      <PhaseTimeline
        label={t('web.campaign.phases')}
        today={todayInBeijing()}
        span={{ startOn: campaign.startOn, endOn: campaign.endOn }}
        phases={campaign.plan.phases.map((phase) => ({
          ...phase,
          to: `${path}/phases/${String(phase.no)}`,
          gate: {
            on: phase.endOn,
            label: textOr(`state.PHASE.${phase.state}`, 'web.state.unknown'),
            isDone: phase.state === 'CLOSED' || phase.state === 'CLOSED_WITH_ISSUES',
            to: `${path}/gates/${String(phase.no)}`,
          },
        }))}
      />
    </section>
  );
}

/** Whose turn it is, by town, the most first; each figure opens its list. */
function Waiting({
  scene,
  progress,
}: {
  readonly scene: CampaignScene;
  readonly progress: Progress;
}): ReactNode {
  const to = tasksHref(scene.path);
  const { waitingFor } = figuresOf(progress);
  const holders = ['SCHOOL', 'TOWN', 'BUREAU'].filter((holder) => (waitingFor[holder] ?? 0) > 0);
  return (
    <section className="panel" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('web.campaign.waiting')}</h2>
      {holders.length === 0 ? (
        <p className="quiet">{t('web.campaign.waiting.none')}</p>
      ) : (
        <ul className="figures">
          {holders.map((holder) => (
            <li key={holder}>
              <Link to={to({ holder })}>
                <strong>{waitingFor[holder]}</strong>
                <span>{textOr(`web.holder.${holder}`, 'web.none')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the campaign rests on and aims at. */
function Plan({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const { plan, goals } = scene.campaign;
  return (
    <section className="panel" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('web.campaign.plan')}</h2>
      <dl className="facts">
        {plan.bases.length > 0 && (
          <>
            <dt>{t('web.campaign.basis')}</dt>
            <dd>
              {plan.bases.map((one) => (
                <p key={one.id}>
                  {t('web.campaign.basis.line', {
                    issuer: one.issuer,
                    title: one.title,
                    number: one.docNumber,
                  })}
                </p>
              ))}
            </dd>
          </>
        )}
        {goals.length > 0 && (
          <>
            <dt>{t('web.campaign.goals')}</dt>
            <dd>
              {goals.map((goal) => (
                <p key={goal}>{goal}</p>
              ))}
            </dd>
          </>
        )}
        <dt>{t('web.campaign.size')}</dt>
        <dd>
          {t('web.campaign.size.text', {
            phases: plan.phases.length,
            tasks: plan.tasks.length,
            deliverables: plan.deliverables.length,
          })}
        </dd>
      </dl>
    </section>
  );
}
