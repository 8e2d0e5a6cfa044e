import '../review/review.css';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EXTENSION_STATES } from '@app/contracts';
import { t } from '@web/app/t';
import { useSession } from '@web/app/session';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { dayText, instantText } from '@web/ui/days';
import { ListFoot } from '@web/ui/ListFoot';
import { Notice } from '@web/ui/Notice';
import { StateTag } from '@web/ui/StateTag';
import { Awaited, Empty } from '@web/ui/States';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { ReviewNav } from '../review/ReviewNav';
import { useQueue, type ReviewItem } from '../review/useReview';
import { ExtensionDialog } from './ExtensionDialog';
import { extensionStateOf, useExtensions, type ExtensionBrief } from './useRequests';

const SHOWN = EXTENSION_STATES.filter((state) => state !== 'DRAFT');
const DECIDERS: readonly string[] = ['LEAD', 'OFF'];

/** 延期与不涉及: what schools ask for, and the answers. */
export function RequestsPage(): ReactNode {
  useTitle(t('web.request.title'));
  const { hats } = useSession();
  return (
    <div className="page page-work">
      <ReviewNav />
      <div className="page-head">
        <h1>{t('web.request.title')}</h1>
        <p className="quiet">{t('web.request.text')}</p>
      </div>
      <Extensions />
      {hats.some(({ code }) => DECIDERS.includes(code)) && <Exemptions />}
    </div>
  );
}

function Extensions(): ReactNode {
  const [value, setState] = useUrlFilter('state');
  const state = extensionStateOf(value);
  const query = useExtensions(state);
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="work-group" aria-labelledby="extensions-title">
      <h2 id="extensions-title">
        {t('web.request.extensions')}
        {query.data && <span className="count">{items.length}</span>}
      </h2>
      <div className="filters" role="group" aria-label={t('web.filters')}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === state}
            onClick={() => setState(one === 'SUBMITTED' ? '' : one)}
          >
            {one === 'SUBMITTED' ? t('web.request.waiting') : t(`state.EXTENSION_REQUEST.${one}`)}
          </button>
        ))}
      </div>
      {done !== null && <Notice tone="success" title={done} isLive />}
      {!query.data && <Awaited rows={2} error={query.error} onRetry={query.refetch} />}
      {query.data && items.length === 0 && <Empty title={t('web.request.extensions.empty')} />}
      <ul className="cards">
        {items.map((item) => (
          <li key={item.id}>
            <ExtensionCard item={item} onOpen={() => setOpen(item.id)} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && <ListFoot query={query} shown={items.length} />}
      {open !== null && (
        <ExtensionDialog id={open} onClose={() => setOpen(null)} onDone={setDone} />
      )}
    </section>
  );
}

const ExtensionCard = ({
  item,
  onOpen,
}: {
  readonly item: ExtensionBrief;
  readonly onOpen: () => void;
}): ReactNode => (
  <article className="card" aria-label={item.schoolName}>
    <span className="card-head">
      <strong className="card-title">{item.schoolName}</strong>
      <StateTag machine="EXTENSION_REQUEST" state={item.state} />
    </span>
    <Link to={`/b/review/${item.taskId}`}>{item.title}</Link>
    <span>
      {t('web.request.extension.days', {
        from: dayText(item.currentDueOn, item.today),
        to: dayText(item.newDueOn, item.today),
        days: item.workingDaysNow,
      })}
    </span>
    <span className="prose">{t('web.request.extension.reason', { reason: item.reason })}</span>
    {item.decisionReason !== null && (
      <span className="prose quiet">
        {t('web.request.extension.decided', {
          who: item.decidedByName ?? t('web.system'),
          reason: item.decisionReason,
        })}
      </span>
    )}
    <span className="card-foot">
      <small className="quiet">
        {t('web.request.extension.by', {
          no: item.no ?? '',
          who: item.requestedByName,
          at: instantText(item.submittedAt ?? item.createdAt),
        })}
      </small>
      {item.shortNotice && (
        <span className="tag tag-action">{t('web.request.extension.short-notice')}</span>
      )}
      {item.state === 'SUBMITTED' && item.decisionDueOn !== null && (
        <span className="tag tag-waiting">
          {t('web.request.extension.decide-by', { day: dayText(item.decisionDueOn, item.today) })}
        </span>
      )}
      {item.actions.includes('decide') && (
        <span className="card-next">
          <Button kind="primary" onClick={onOpen}>
            {t('web.request.decide')}
          </Button>
        </span>
      )}
    </span>
  </article>
);

function Exemptions(): ReactNode {
  const query = useQueue({ queue: 'EXEMPTION' });
  const items: readonly ReviewItem[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="work-group" aria-labelledby="exemptions-title">
      <h2 id="exemptions-title">
        {t('web.request.exemptions')}
        {query.data && <span className="count">{items.length}</span>}
      </h2>
      {!query.data && <Awaited rows={2} error={query.error} onRetry={query.refetch} />}
      {query.data && items.length === 0 && <Empty title={t('web.request.exemptions.empty')} />}
      <ul className="cards">
        {items.map((item) => (
          <li key={item.id}>
            <Link className="card" to={`/b/review/${item.id}?queue=EXEMPTION`}>
              <strong className="card-title">{item.schoolName}</strong>
              <span>{item.title}</span>
              <span className="prose">
                {t('web.request.extension.reason', { reason: item.exemptReason ?? '' })}
              </span>
              <span className="card-foot">
                {item.turnSince !== null && (
                  <small className="quiet">
                    {t('web.review.clock.since', { from: instantText(item.turnSince) })}
                  </small>
                )}
                <span className="card-next">{t('web.request.decide')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <ListFoot query={query} shown={items.length} />}
    </section>
  );
}
