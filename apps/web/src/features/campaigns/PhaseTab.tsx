import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { MissingPage } from '@web/app/ErrorPage';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { useFaceBase } from '@web/app/useFaceBase';
import type { Schemas } from '@web/api/client';
import { Rows, DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText, instantText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { Empty, Loading } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { MeetingsPanel } from '../meetings/MeetingsPanel';
import { useCampaignScene, type CampaignScene } from './campaign-context';
import { DataFigures } from './DataFigures';
import { figuresOf, tasksHref } from './figures';
import { useCohorts, useProgress, type PlanPhase } from './useCampaigns';

type Cohort = Schemas['CohortBriefResponse'];

/** One phase: how it stands, what is in it, its cohorts and the way to its gate. */
export function PhaseTab(): ReactNode {
  const scene = useCampaignScene();
  const no = Number(useParams()['no']);
  const phase = scene.campaign.plan.phases.find((one) => one.no === no);
  useTitle(phase ? t('web.campaign.phase', { no, title: phase.title }) : scene.campaign.title);
  if (!phase) return <MissingPage isPart />;
  return <PhaseView scene={scene} phase={phase} />;
}

function PhaseView({
  scene,
  phase,
}: {
  readonly scene: CampaignScene;
  readonly phase: PlanPhase;
}): ReactNode {
  const { campaign, path } = scene;
  const { data } = useProgress(campaign.id);
  const today = todayInBeijing();
  const filter = { phaseNo: String(phase.no) };
  return (
    <>
      <section className="panel" aria-labelledby="phase-title">
        <div className="panel-head">
          <h2 id="phase-title">{t('web.campaign.phase', { no: phase.no, title: phase.title })}</h2>
          <StateTag machine="PHASE" state={phase.state} />
        </div>
        <p>
          {t('web.campaign.span', {
            from: dayText(phase.startOn, today),
            to: dayText(phase.endOn, today),
          })}
          {phase.provisional && t('web.due.provisional')}
        </p>
        {phase.requirement !== '' && <p className="prose">{phase.requirement}</p>}
        <p className="quiet">
          {t('web.phase.budgets', {
            town: phase.townReviewBudgetWorkingDays,
            gate: phase.gateBudgetWorkingDays,
          })}
        </p>
        <div className="actions">
          <Link className="btn" to={`${path}/gates/${String(phase.no)}`}>
            {t('web.phase.gate')}
          </Link>
          <Link className="btn" to={`${path}/progress?${new URLSearchParams(filter).toString()}`}>
            {t('web.campaign.tab.progress')}
          </Link>
        </div>
      </section>
      {data ? (
        <DataFigures
          figures={figuresOf(data, phase.no)}
          to={tasksHref(path)}
          cutOff={data.cutOff}
          filter={filter}
        />
      ) : (
        <Loading rows={1} />
      )}
      <Duties scene={scene} phase={phase} />
      <Cohorts scene={scene} phase={phase} />
      <MeetingsPanel campaign={campaign} phaseId={phase.id} />
    </>
  );
}

interface Duty {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly dueAt: string | null;
  readonly reviewLevels: number;
}

function Duties({
  scene,
  phase,
}: {
  readonly scene: CampaignScene;
  readonly phase: PlanPhase;
}): ReactNode {
  const { plan } = scene.campaign;
  const duties: readonly Duty[] = [
    ...plan.deliverables
      .filter(({ phaseId }) => phaseId === phase.id)
      .map((one) => ({ ...one, key: `D${one.code}`, dueAt: null })),
    ...plan.tasks.flatMap((task) =>
      task.phases
        .filter(({ phaseId }) => phaseId === phase.id)
        .map((one) => ({ ...one, key: `T${String(task.no)}`, title: task.title })),
    ),
  ];
  const columns: readonly DataColumn<Duty>[] = [
    { key: 'title', title: t('web.tasks.title'), cell: ({ title }) => title },
    {
      key: 'due',
      title: t('web.tasks.due'),
      cell: ({ dueAt }) => (dueAt === null ? t('web.phase.due.each') : instantText(dueAt)),
    },
    {
      key: 'levels',
      title: t('web.task.review'),
      cell: ({ reviewLevels }) =>
        t(reviewLevels > 1 ? 'web.phase.review.two' : 'web.phase.review.one'),
    },
  ];
  return (
    <section className="panel" aria-labelledby="duties-title">
      <h2 id="duties-title">{t('web.phase.duties', { count: duties.length })}</h2>
      <Rows
        caption={t('web.phase.duties', { count: duties.length })}
        columns={columns}
        items={duties}
        rowTo={({ key }) => tasksHref(scene.path)({ phaseNo: String(phase.no), taskKey: key })}
      />
    </section>
  );
}

function Cohorts({
  scene,
  phase,
}: {
  readonly scene: CampaignScene;
  readonly phase: PlanPhase;
}): ReactNode {
  const base = useFaceBase();
  const query = useCohorts(scene.campaign.id, phase.no);
  const columns: readonly DataColumn<Cohort>[] = [
    {
      key: 'group',
      title: t('web.progress.unit'),
      cell: ({ groupName, shardNo }) =>
        shardNo > 1 ? t('web.phase.shard', { group: groupName, no: shardNo }) : groupName,
    },
    {
      key: 'state',
      title: t('web.campaigns.state'),
      cell: ({ state }) => <StateTag machine="COHORT" state={state} />,
    },
    {
      key: 'open',
      title: t('web.phase.cohort.open'),
      isNumber: true,
      cell: ({ open, total, groupId }) => (
        <Link to={tasksHref(scene.path)({ phaseNo: String(phase.no), groupId, open: 'true' })}>
          {t('web.heat.of', { part: open, whole: total })}
        </Link>
      ),
    },
    {
      key: 'signed',
      title: t('web.phase.cohort.signed'),
      cell: ({ signedAt }) => (signedAt === null ? t('web.none') : instantText(signedAt)),
    },
  ];
  return (
    <section className="panel" aria-labelledby="cohorts-title">
      <h2 id="cohorts-title">{t('web.phase.cohorts')}</h2>
      <DataTable
        caption={t('web.phase.cohorts')}
        query={query}
        columns={columns}
        rowTo={({ id }) => `${base}/cohorts/${id}/sheet`}
        empty={
          <Empty icon="list" title={t('web.phase.cohorts.empty')}>
            <p className="quiet">{t('web.progress.empty.text')}</p>
          </Empty>
        }
      />
    </section>
  );
}
