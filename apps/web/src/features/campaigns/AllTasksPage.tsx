import { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { taskColumns, taskFilters } from './task-list';
import { taskFilterOf, useSchoolTasks, type SchoolTaskBrief } from './useSchoolTasks';
import './campaigns.css';

/** School tasks of every campaign within reach: the list behind the figures of the first page. */
export function AllTasksPage(): ReactNode {
  useTitle(t('web.campaign.tab.tasks'));
  const base = useFaceBase();
  const [params] = useSearchParams();
  const filter = taskFilterOf(params);
  const query = useSchoolTasks(filter);
  const filters = taskFilters({
    phases: [],
    groups: new Map(),
    first: query.data?.pages[0]?.items[0],
  }).filter(({ name }) => name !== 'phaseNo' && name !== 'groupId');
  const columns = useMemo(() => columnsBelow(base), [base]);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.campaign.tab.tasks')}</h1>
      </header>
      <FilterBar filters={filters}>
        <ExportMenu path="/api/v1/school-tasks/export" query={filter} />
      </FilterBar>
      <DataTable
        caption={t('web.campaign.tab.tasks')}
        query={query}
        columns={columns}
        defaultSort="dueAt"
        rowTo={({ id, campaignId }) => `${base}/campaigns/${campaignId}/tasks/${id}`}
        empty={
          <Empty icon="list" title={t('web.tasks.empty')}>
            <p className="quiet">{t('web.campaigns.empty.text')}</p>
          </Empty>
        }
      />
    </div>
  );
}

/** The columns of a campaign's tasks, and beside the school the campaign. */
function columnsBelow(base: string): readonly DataColumn<SchoolTaskBrief>[] {
  const [school, ...rest] = taskColumns(`${base}/tasks`);
  return [
    ...(school ? [school] : []),
    {
      key: 'campaign',
      title: t('web.tasks.campaign'),
      cell: ({ campaignTitle }) => campaignTitle,
    },
    ...rest,
  ];
}
