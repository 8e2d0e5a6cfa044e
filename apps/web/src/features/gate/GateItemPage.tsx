import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { Icon } from '@web/ui/icons';
import { ItemState } from '@web/ui/Sheet';
import { Awaited, Empty } from '@web/ui/States';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { useGateItem } from './useGate';
import type { Schemas } from '@web/api/client';

type Entry = Schemas['GateEntryResponse'];
type Item = Schemas['GateItemListResponse'];

const MACHINES: Readonly<Record<string, string>> = {
  SCHOOL_TASK: 'SCHOOL_TASK',
  DELIVERABLE: 'SCHOOL_TASK',
  COHORT: 'COHORT',
  MILESTONE: 'MILESTONE',
  MEETING: 'MEETING',
  QUOTA: 'QUOTA_PERIOD',
  DOCUMENT: 'DOCUMENT',
};
const columnsOf = (item: Item): readonly DataColumn<Entry>[] => [
  { key: 'title', title: t('web.tasks.title'), cell: ({ title }) => title },
  ...(item.entries.some(({ place }) => place !== null)
    ? [{ key: 'place', title: t('web.gate.place'), cell: ({ place }: Entry) => place }]
    : []),
  {
    key: 'done',
    title: t('web.gate.counted'),
    cell: ({ done }) => <ItemState status={done ? 'MET' : 'UNMET'} />,
  },
  {
    key: 'state',
    title: t('web.gate.state-now'),
    cell: ({ state }) => textOr(`state.${MACHINES[item.kind] ?? ''}.${state}`, 'web.state.unknown'),
  },
];

/** Exactly the records a line of the gate sheet counted, what is open first. */
export function GateItemPage(): ReactNode {
  const { phaseId = '', no = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useGateItem(phaseId, Number(no));
  const [show, setShow] = useUrlFilter('show');
  const title = data ? `${String(data.no)}. ${data.labelText}` : t('web.gate.items');
  useTitle(title);
  const entries = (data?.entries ?? []).filter(({ done }) =>
    show === 'open' ? !done : show === 'done' ? done : true,
  );
  return (
    <div className="page">
      <p>
        <Button kind="text" onClick={() => void navigate(-1)}>
          <Icon name="left" />
          {t('web.back')}
        </Button>
      </p>
      <header className="page-head">
        <h1>{title}</h1>
        {data && (
          <p className="quiet">
            {data.campaignTitle} ·{' '}
            {t('web.gate.phase', { no: data.phaseNo, title: data.phaseTitle })} ·{' '}
            {t('web.gate.share', { numerator: data.numerator, denominator: data.denominator })}
          </p>
        )}
      </header>
      {!data && <Awaited rows={4} error={error} onRetry={refetch} />}
      {data && (
        <>
          <div className="filters" role="group" aria-label={t('web.filters')}>
            {(['', 'open', 'done'] as const).map((value) => (
              <button
                key={value}
                type="button"
                className="chip"
                aria-pressed={show === value}
                onClick={() => setShow(value)}
              >
                {t(value === '' ? 'web.gate.show.all' : `web.gate.show.${value}`, {
                  count:
                    value === 'open'
                      ? data.denominator - data.numerator
                      : value === 'done'
                        ? data.numerator
                        : data.denominator,
                })}
              </button>
            ))}
          </div>
          {entries.length === 0 ? (
            <Empty icon="list" title={t('web.gate.show.none')} />
          ) : (
            <Rows caption={title} columns={columnsOf(data)} items={entries} />
          )}
          {data.entries.length < data.denominator && (
            <p className="quiet">
              {t('web.gate.show.cut', { shown: data.entries.length, count: data.denominator })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
