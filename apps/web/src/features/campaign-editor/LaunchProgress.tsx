import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@web/api/client';
import { t } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useDraftSession } from './draft-session';
import { refreshPlan, useLaunch } from './usePlan';

type Launch = Schemas['CampaignLaunchResponse'];
type Phase = Schemas['PhaseLaunchResponse'];

const isDue = ({ startOn, state }: Phase, today: string): boolean =>
  startOn <= today && state !== 'CANCELLED';
/** Everything that begins by today is with the schools. */
const isOut = ({ phases, today, state }: Launch): boolean =>
  state !== 'ISSUED' &&
  phases.filter((phase) => isDue(phase, today)).every(({ fannedOutAt }) => fannedOutAt !== null);
/** Nothing is on its way before the first day. */
const isLater = ({ phases, today, state }: Launch): boolean =>
  state === 'ISSUED' && !phases.some((phase) => isDue(phase, today));

/** The plan on its way to the schools, counted while it happens. */
export function LaunchProgress(): ReactNode {
  const { campaign } = useDraftSession();
  const client = useQueryClient();
  const asked = useLaunch(campaign.id, campaign.state === 'ISSUED' || campaign.state === 'ACTIVE');
  const { data: launch, error, refetch } = asked;
  const state = launch?.state;
  useEffect(() => {
    if (state !== undefined && state !== campaign.state)
      // what fails here is asked for again by the page itself
      refreshPlan(client, campaign.id).catch(() => undefined);
  }, [state, campaign.state, campaign.id, client]);
  if (!launch) return <Awaited error={error} onRetry={refetch} />;
  const done = isOut(launch);
  const tasks = launch.phases.reduce((n, phase) => n + phase.tasks, 0);
  const schools = Math.max(0, ...launch.phases.map(({ schoolsDone }) => schoolsDone));
  return (
    <section className="panel" aria-labelledby="launch-title">
      <div className="panel-head">
        <h3 id="launch-title">{t('web.launch.title')}</h3>
        <StateTag machine="CAMPAIGN" state={launch.state} />
      </div>
      {launch.docNumber !== null && (
        <p>{t('web.launch.number', { number: launch.docNumber, schools: launch.schools })}</p>
      )}
      {done ? (
        <Notice
          tone="success"
          isLive
          title={t('web.launch.done', { schools, tasks })}
          action={
            <Link className="btn btn-primary" to={`/b/campaigns/${campaign.id}`}>
              {t('web.launch.open')}
            </Link>
          }
        />
      ) : (
        <Notice
          tone="info"
          isLive
          title={
            isLater(launch)
              ? t('web.launch.later', { day: dayText(campaign.startOn, launch.today) })
              : t('web.launch.running', { schools, all: launch.schools, tasks })
          }
        />
      )}
      <ol className="rows">
        {launch.phases.map((phase) => (
          <li key={phase.phaseId} className="launch">
            <span>
              {t('web.task.phase', { no: phase.no })} {phase.title}
            </span>
            {isDue(phase, launch.today) ? (
              <>
                <progress
                  max={Math.max(1, phase.schools)}
                  value={
                    phase.fannedOutAt === null ? phase.schoolsDone : Math.max(1, phase.schools)
                  }
                  aria-label={t('web.launch.of', { no: phase.no })}
                />
                <span className="launch-count">
                  {t('web.launch.count', {
                    done: phase.schoolsDone,
                    all: phase.schools,
                    tasks: phase.tasks,
                  })}
                </span>
              </>
            ) : (
              <span className="quiet">
                {t('web.launch.on', { day: dayText(phase.startOn, launch.today) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
