import '../campaigns/campaigns.css';
import './calendars.css';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { mayDo, offerOf, type Offer } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { instantText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { MovesSummary, MovesView } from './MovesView';
import { CALENDARS, type Moves, type TermMoves } from './useCalendars';

interface Paper {
  readonly id: string;
  readonly calendarId: string;
  readonly year: number;
  readonly yearVersion: number | null;
  readonly source: string;
  readonly enteredByName: string;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly moved: number;
  readonly appliedAt: string | null;
  readonly state: string;
  readonly version: number;
  readonly actions: readonly Offer[];
}
interface PreviewQuery {
  readonly data: Moves | TermMoves | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface PaperViewProps {
  readonly title: string;
  readonly paper: Paper;
  /** the side of the calendar it belongs to: '' or `terms` */
  readonly side: '' | 'terms';
  /** absent = only read */
  readonly moves: PreviewQuery | null;
  readonly publish: (id: string, version: number, key: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/** A paper of a calendar: what stands in it, what publishing would move, and the second person's signature. */
export function PaperView(props: PaperViewProps): ReactNode {
  const { paper, moves, side } = props;
  const face = useFaceBase();
  const intents = useIntents([CALENDARS, 'campaigns', 'workbench']);
  const [isPublishing, setPublishing] = useState(false);
  const [isDone, setDone] = useState(false);
  const year = `${face}/calendars/${String(paper.year)}${side === '' ? '' : '/terms'}`;
  const calendar = `?calendar=${paper.calendarId}`;
  const publish = offerOf(paper.actions, 'publish');
  const isDraft = paper.state === 'DRAFT';
  return (
    <div className="page">
      <RecordHead
        backTo={`${year}${calendar}`}
        backText={t('web.menu.calendars')}
        overline={t('web.calendar.paper')}
        title={props.title}
        tags={
          <>
            <StateTag machine="CALENDAR_YEAR" state={paper.state} />
            {paper.yearVersion !== null && (
              <span className="tag tag-waiting">
                {t('web.calendar.version.no', { no: paper.yearVersion })}
              </span>
            )}
          </>
        }
        turn={turnOf(paper)}
      />
      {isDone && <Notice tone="success" title={t('web.calendar.published')} isLive />}
      {isDraft && (
        <div className="actions">
          {publish && (
            <Button
              kind="primary"
              disabled={!publish.allowed || moves?.data === undefined}
              title={publish.allowed ? undefined : reasonOf(publish)}
              onClick={() => setPublishing(true)}
            >
              {t('web.calendar.publish')}
            </Button>
          )}
          {mayDo(paper.actions, 'edit') && (
            <Link className="btn" to={`${year}/edit${calendar}`}>
              {t('web.calendar.edit')}
            </Link>
          )}
          {publish && !publish.allowed && <p className="quiet">{reasonOf(publish)}</p>}
        </div>
      )}
      {isDraft && !publish && (
        <Notice tone="info" title={t('web.calendar.second')}>
          {t('web.calendar.second.text')}
        </Notice>
      )}
      {!isDraft && <Following paper={paper} />}
      {isDraft && moves && <Preview moves={moves} />}
      {props.children}
      {isPublishing && moves?.data && (
        <Confirm
          title={t('web.calendar.publish.title', { title: props.title })}
          action={t('web.calendar.publish')}
          consequence={
            <>
              <p>{t('web.calendar.publish.text')}</p>
              <MovesSummary moves={moves.data} />
            </>
          }
          onConfirm={async () => {
            await intents.run('publish', (key) => props.publish(paper.id, paper.version, key));
            setDone(true);
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}

/** Whether the reader is shown what publishing would move: a draft, to those who enter and publish. */
export const useIsPreviewed = ({ state }: { readonly state: string }): boolean =>
  useSession().hats.some(({ code }) => code === 'OFF' || code === 'DEP') && state === 'DRAFT';

/** What stands in a paper, and the official paper it is taken from. */
export const PaperPanel = ({
  id,
  title,
  source,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly children: ReactNode;
}): ReactNode => (
  <section className="panel" aria-labelledby={id}>
    <div className="panel-head">
      <h2 id={id}>{title}</h2>
      {source !== '' && <p className="quiet">{t('web.calendar.source.text', { source })}</p>}
    </div>
    {children}
  </section>
);

const reasonOf = (offer: Offer): string =>
  textOr(`error.${offer.reason ?? ''}`, 'web.refused', {
    count: 0,
    ...(offer.facts && 'count' in offer.facts ? { count: Number(offer.facts['count']) } : {}),
  });

const turnOf = (paper: Paper): string =>
  paper.publishedAt === null
    ? t('web.calendar.turn.draft', { name: paper.enteredByName })
    : t('web.calendar.turn.published', {
        entered: paper.enteredByName,
        name: paper.publishedByName ?? '',
        at: instantText(paper.publishedAt),
      });

function Preview({ moves }: { readonly moves: PreviewQuery }): ReactNode {
  if (moves.data) return <MovesView moves={moves.data} />;
  return <Awaited rows={4} error={moves.error} onRetry={moves.refetch} />;
}

/** How far the tasks have followed, batch by batch. */
function Following({ paper }: { readonly paper: Paper }): ReactNode {
  const isThrough = paper.appliedAt !== null;
  return (
    <section className="panel" aria-labelledby="following-title">
      <h2 id="following-title">{t('web.calendar.following')}</h2>
      <p role="status">
        {isThrough
          ? t('web.calendar.following.done', {
              at: instantText(paper.appliedAt),
              count: paper.done,
              moved: paper.moved,
            })
          : t('web.calendar.following.busy', {
              done: paper.done,
              total: paper.total,
              moved: paper.moved,
            })}
      </p>
      {!isThrough && (
        <progress
          className="meter"
          aria-label={t('web.calendar.following')}
          max={Math.max(paper.total, 1)}
          value={paper.done}
        />
      )}
    </section>
  );
}
