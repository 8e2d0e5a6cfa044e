import './review.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePageKeys } from '@web/app/page-keys';
import { useSession } from '@web/app/session';
import { DESK_FROM_PX } from '@web/app/theme';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Icon } from '@web/ui/icons';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { useIsWide } from '@web/ui/useIsWide';
import { useTaskAction, type TaskActionRunner } from '../tasks/useTaskAction';
import { useTask } from '../tasks/useTasks';
import { QueueList } from './QueueList';
import { ReviewItem, type Decided } from './ReviewItem';
import { ReviewNav } from './ReviewNav';
import { queueFilterOf, usePrefetchTask, useQueue } from './useReview';

const REVIEWERS: readonly string[] = ['TOWN', 'LEAD', 'OFF'];

/** 审核: the queue at the left, one submission in the middle, its evidence at the right; on a phone one after the other. */
export function ReviewPage(): ReactNode {
  useTitle(t('web.review.title'));
  const { hats } = useSession();
  const { taskId } = useParams();
  const runner = useTaskAction(['cohorts']);
  if (hats.some(({ code }) => REVIEWERS.includes(code)))
    return <Queue taskId={taskId} runner={runner} />;
  // a head of a town signs the sheets and reviews nothing himself; a single task he may read all the same
  if (taskId === undefined) return <Navigate to="/b/cohorts" replace />;
  return (
    <div className="page">
      <OneTask id={taskId} runner={runner} onDecided={() => undefined} />
    </div>
  );
}

function Queue({
  taskId,
  runner,
}: {
  readonly taskId: string | undefined;
  readonly runner: TaskActionRunner;
}): ReactNode {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const isWide = useIsWide(DESK_FROM_PX);
  const query = useQueue(queueFilterOf(params));
  const prefetch = usePrefetchTask();
  const [decided, setDecided] = useState<Decided | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const place = items.findIndex(({ id }) => id === taskId);
  // where the person was before the item left the queue
  const last = useRef(0);
  const search = params.size === 0 ? '' : `?${params.toString()}`;
  const first = items[0]?.id;
  const previous = place > 0 ? items[place - 1]?.id : undefined;
  const next =
    place < 0 ? items[Math.min(last.current, items.length - 1)]?.id : items[place + 1]?.id;
  const go = (id: string | undefined): void => {
    if (id === undefined) return;
    runner.forget();
    void navigate(`/b/review/${id}${search}`);
  };
  useEffect(() => {
    if (place >= 0) last.current = place;
  }, [place]);
  useEffect(() => prefetch(next), [next, prefetch]);
  usePageKeys([
    { keys: ['j', 'ArrowRight'], label: t('web.review.key.next'), run: () => go(next) },
    { keys: ['k', 'ArrowLeft'], label: t('web.review.key.previous'), run: () => go(previous) },
  ]);
  if (isWide && taskId === undefined && first !== undefined)
    return <Navigate to={`/b/review/${first}${search}`} replace />;
  const news = decided !== null && decided.id !== taskId && (
    <Notice
      tone="success"
      title={decided.text}
      action={<Link to={`/b/review/${decided.id}${search}`}>{t('web.review.see')}</Link>}
      isLive
    />
  );
  const list = (
    <section className="review-list" aria-label={t('web.review.queue')}>
      <ReviewNav />
      <QueueList query={query} items={items} current={taskId} search={search} />
    </section>
  );
  if (taskId === undefined)
    return (
      <div className="page">
        {news}
        {list}
      </div>
    );
  const item = (
    <>
      {news}
      <OneTask
        key={taskId}
        id={taskId}
        runner={runner}
        onDecided={(done) => {
          setDecided(done);
          const onward = next === taskId ? previous : (next ?? previous);
          runner.forget();
          void navigate(`/b/review${onward === undefined ? '' : `/${onward}`}${search}`);
        }}
      />
    </>
  );
  return isWide ? (
    <div className="page review">
      {list}
      <div className="review-item">{item}</div>
    </div>
  ) : (
    <div className="page">
      <div className="review-steps">
        <Link className="back" to={`/b/review${search}`}>
          <Icon name="left" />
          {t('web.review.back', { count: items.length })}
        </Link>
        {next !== undefined && (
          <Link className="back" to={`/b/review/${next}${search}`}>
            {t('web.review.next')}
            <Icon name="right" />
          </Link>
        )}
      </div>
      {item}
    </div>
  );
}

function OneTask({
  id,
  runner,
  onDecided,
}: {
  readonly id: string;
  readonly runner: TaskActionRunner;
  readonly onDecided: (decided: Decided) => void;
}): ReactNode {
  const { data, error, refetch } = useTask(id);
  if (data) return <ReviewItem task={data} runner={runner} onDecided={onDecided} />;
  return <Awaited rows={4} error={error} onRetry={refetch} />;
}
