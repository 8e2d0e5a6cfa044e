import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { useQueue } from './useReview';
import { REVIEW_QUEUES } from '@app/contracts';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { FilterBar } from '@web/ui/FilterBar';
import { Icon } from '@web/ui/icons';
import { ListFoot } from '@web/ui/ListFoot';
import { Awaited, Empty } from '@web/ui/States';
import { BatchAccept } from './BatchAccept';
import { queueFilterOf, useReviewSummary, type ReviewItem, type ReviewSummary } from './useReview';

/** So many the api accepts at once. */
const MOST = 200;

/** Options of a filter with how much waits behind each. */
function options(
  items: ReviewSummary['items'],
  of: (item: ReviewSummary['items'][number]) => readonly [value: string, label: string],
) {
  const found = new Map<string, { label: string; count: number }>();
  for (const item of items) {
    const [value, label] = of(item);
    found.set(value, { label, count: (found.get(value)?.count ?? 0) + item.count });
  }
  return [...found].map(([value, { label, count }]) => ({
    value,
    label: t('web.review.option', { label, count }),
  }));
}

/** What a batch may accept: what this person accepts one by one, too. */
const isForBatch = (item: ReviewItem): boolean =>
  item.actions.includes('accept') && (item.reviewLevels === 1 || item.reviewStage === 'LEAD');

/** The queue: filters with their counts, the items, and those chosen to be accepted together. */
export function QueueList({
  query,
  items,
  current,
  search,
}: {
  readonly query: ReturnType<typeof useQueue>;
  readonly items: readonly ReviewItem[];
  readonly current: string | undefined;
  readonly search: string;
}): ReactNode {
  const [params] = useSearchParams();
  const { data: summary } = useReviewSummary();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBatch, setBatch] = useState(false);
  const filter = queueFilterOf(params);
  const figures = summary?.items ?? [];
  const inCampaign = figures.filter(
    ({ campaignId }) => filter.campaignId === undefined || campaignId === filter.campaignId,
  );
  const forBatch = items.filter(isForBatch);
  const picked = forBatch.filter(({ id }) => chosen.has(id));
  const isAll = forBatch.length > 0 && picked.length === Math.min(forBatch.length, MOST);
  const choose = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      {current === undefined && <h1>{t('web.review.title')}</h1>}
      <p className="review-summary">
        {t('web.review.summary', { count: summary?.total ?? 0 })}
        {(summary?.overdue ?? 0) > 0 && (
          <>
            {' · '}
            <Link className="error-text" to="/b/review?turnOverdue=true">
              {t('web.review.summary.overdue', { count: summary?.overdue ?? 0 })}
            </Link>
          </>
        )}
      </p>
      <FilterBar
        filters={[
          {
            kind: 'choice',
            name: 'campaignId',
            label: t('web.task.campaign'),
            options: options(figures, (one) => [one.campaignId, one.campaignTitle]),
          },
          { kind: 'words', name: 'q', label: t('web.review.school') },
          { kind: 'flag', name: 'turnOverdue', label: t('web.review.overdue-at-me') },
          {
            kind: 'choice',
            name: 'taskKey',
            label: t('web.review.task'),
            options: options(inCampaign, (one) => [one.taskKey, one.title]),
          },
          {
            kind: 'choice',
            name: 'queue',
            label: t('web.review.stage'),
            options: REVIEW_QUEUES.map((queue) => ({
              value: queue,
              label: t(`web.review.queue.${queue}`),
            })),
          },
        ]}
      />
      {forBatch.length > 0 && (
        <div className="review-batch">
          <label className="check">
            <input
              type="checkbox"
              checked={isAll}
              onChange={(event) =>
                setChosen(
                  new Set(event.target.checked ? forBatch.slice(0, MOST).map(({ id }) => id) : []),
                )
              }
            />
            <span>{t('web.review.choose-all', { count: Math.min(forBatch.length, MOST) })}</span>
          </label>
          {picked.length > 0 && (
            <Button kind="primary" onClick={() => setBatch(true)}>
              {t('web.review.batch', { count: picked.length })}
            </Button>
          )}
        </div>
      )}
      <Items
        query={query}
        items={items}
        current={current}
        search={search}
        chosen={chosen}
        onChoose={choose}
      />
      {isBatch && (
        <BatchAccept
          items={picked.slice(0, MOST)}
          onClose={() => {
            setBatch(false);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

function Items({
  query,
  items,
  current,
  search,
  chosen,
  onChoose,
}: {
  readonly query: ReturnType<typeof useQueue>;
  readonly items: readonly ReviewItem[];
  readonly current: string | undefined;
  readonly search: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isOn: boolean) => void;
}): ReactNode {
  if (!query.data) return <Awaited rows={6} error={query.error} onRetry={query.refetch} />;
  if (items.length === 0)
    return (
      <Empty title={search === '' ? t('web.review.empty') : t('web.review.empty.filtered')}>
        <p className="quiet">{t('web.review.empty.text')}</p>
      </Empty>
    );
  return (
    <>
      <ul className="review-items" aria-label={t('web.review.queue')}>
        {items.map((item) => (
          <li key={item.id} className={item.id === current ? 'is-current' : undefined}>
            {isForBatch(item) && (
              <input
                type="checkbox"
                aria-label={t('web.review.choose', { school: item.schoolName, title: item.title })}
                checked={chosen.has(item.id)}
                onChange={(event) => onChoose(item.id, event.target.checked)}
              />
            )}
            <Link
              to={`/b/review/${item.id}${search}`}
              aria-current={item.id === current ? 'true' : undefined}
            >
              <strong title={item.schoolName}>{item.schoolName}</strong>
              <span>{item.title}</span>
              <Marks item={item} />
            </Link>
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={items.length} />
    </>
  );
}

/** What is special about an item; the usual has no mark. */
const Marks = ({ item }: { readonly item: ReviewItem }): ReactNode => (
  <span className="review-marks">
    {item.turnOverdue && (
      <span className="tag tag-late">
        <Icon name="alert" />
        {t('web.review.overdue-at-me')}
      </span>
    )}
    {item.state === 'EXEMPT_REQUESTED' && (
      <span className="tag tag-action">{t('web.review.queue.EXEMPTION')}</span>
    )}
    {item.reviewStage === 'LEAD' && (
      <span className="tag tag-progress">{t('web.review.queue.LEAD')}</span>
    )}
    {item.returnCount > 0 && (
      <span className="tag tag-waiting">{t('web.review.again', { count: item.returnCount })}</span>
    )}
    {item.lateOriginal && <span className="tag tag-waiting">{t('web.task.was-late')}</span>}
    {item.submittedAt !== null && <small className="quiet">{instantText(item.submittedAt)}</small>}
  </span>
);
