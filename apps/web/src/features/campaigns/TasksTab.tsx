import { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { DataTable } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { useCampaignScene } from './campaign-context';
import { groupRows } from './figures';
import { taskColumns, taskFilters } from './task-list';
import { useProgress } from './useCampaigns';
import { taskFilterOf, useSchoolTasks } from './useSchoolTasks';

/** Every task of every school of the campaign, as the address asks. */
export function TasksTab(): ReactNode {
  const scene = useCampaignScene();
  const [params] = useSearchParams();
  const { data: progress } = useProgress(scene.campaign.id);
  const filter = { ...taskFilterOf(params), campaignId: scene.campaign.id };
  const query = useSchoolTasks(filter);
  const columns = useMemo(() => taskColumns(`${scene.path}/tasks`), [scene.path]);
  const filters = taskFilters({
    phases: scene.campaign.plan.phases.map(({ no, title }) => ({
      no,
      label: t('web.campaign.phase', { no, title }),
    })),
    groups: new Map(
      groupRows(progress?.units ?? []).map(({ unitId, unitName }) => [unitId, unitName]),
    ),
    first: query.data?.pages[0]?.items[0],
  });
  return (
    <section className="stack" aria-label={t('web.campaign.tab.tasks')}>
      <FilterBar filters={filters}>
        <ExportMenu path="/api/v1/school-tasks/export" query={filter} />
      </FilterBar>
      <DataTable
        caption={t('web.campaign.tab.tasks')}
        query={query}
        columns={columns}
        defaultSort="dueAt"
        rowTo={({ id }) => `${scene.path}/tasks/${id}`}
        empty={
          <Empty icon="list" title={t('web.tasks.empty')}>
            <p className="quiet">{t('web.campaigns.empty.text')}</p>
          </Empty>
        }
      />
    </section>
  );
}
