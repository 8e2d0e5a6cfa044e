import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { useCarryOvers, type CarryOver, type CarryOverFilter } from './useGate';

const SORTS = ['newDueOn', '-newDueOn', 'createdAt', '-createdAt'] as const;
const FLAGS = ['open', 'overdue', 'mine', 'routine'] as const;
const FILTERS: readonly FilterSpec[] = FLAGS.map((name) => ({
  kind: 'flag',
  name,
  label: t(`web.carry.filter.${name}`),
}));

export const matterText = (one: CarryOver): string =>
  one.schoolName === null
    ? (one.subjectText ?? one.subjectKey)
    : t('web.carry.task', { school: one.schoolName, key: one.subjectText ?? one.subjectKey });

export const CarryState = ({ one }: { readonly one: CarryOver }): ReactNode => {
  if (one.open)
    return (
      <span className={`tag tag-${one.overdue ? 'late' : 'progress'}`}>
        {t(one.overdue ? 'web.carry.overdue' : 'web.carry.open')}
      </span>
    );
  return <span className="tag tag-done">{t(`web.carry.outcome.${one.outcome ?? 'DONE'}`)}</span>;
};

const COLUMNS: readonly DataColumn<CarryOver>[] = [
  {
    key: 'what',
    title: t('web.carry.what'),
    cell: (one) => (
      <>
        {matterText(one)}
        <small className="quiet block">
          {one.campaignTitle} · {t('web.task.phase', { no: one.phaseNo })}
        </small>
      </>
    ),
  },
  { key: 'owner', title: t('web.gate.owner'), cell: ({ ownerUnitName }) => ownerUnitName },
  {
    key: 'due',
    title: t('web.gate.new-due'),
    cell: ({ newDueOn }) => dayText(newDueOn, ''),
    sort: 'newDueOn',
  },
  {
    key: 'target',
    title: t('web.gate.target'),
    cell: (one) =>
      one.routine ? t('web.gate.routine') : t('web.task.phase', { no: one.targetPhaseNo ?? 0 }),
  },
  { key: 'state', title: t('web.tasks.state'), cell: (one) => <CarryState one={one} /> },
];

function filterOf(params: URLSearchParams): CarryOverFilter {
  const sort = SORTS.find((one) => one === params.get('sort'));
  const campaignId = params.get('campaignId');
  return {
    ...Object.fromEntries(
      FLAGS.filter((name) => params.get(name) === 'true').map((name) => [name, true]),
    ),
    ...(campaignId === null ? {} : { campaignId }),
    ...(sort ? { sort } : {}),
  };
}

/** What was carried over at the gates, and what became of it. */
export function CarryOversPage(): ReactNode {
  useTitle(t('web.menu.carry-overs'));
  const face = useFace();
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const query = useCarryOvers(filter);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.carry-overs')}</h1>
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/carry-overs/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.menu.carry-overs')}
        query={query}
        columns={COLUMNS}
        rowTo={(one) => `${face}/carry-overs/${one.id}`}
        defaultSort="newDueOn"
        empty={<Empty title={t('web.carry.empty')} />}
      />
    </div>
  );
}
