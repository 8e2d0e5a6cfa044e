import './meetings.css';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Button } from '@web/ui/Button';
import { ListFoot } from '@web/ui/ListFoot';
import { dayText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Notice } from '@web/ui/Notice';
import { Offers } from '@web/ui/Offers';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useMeetings, type Campaign, type Meeting } from '../campaigns/useCampaigns';
import { ItemDialog } from './ItemDialog';
import {
  finishItem,
  MEETING_ACTIONS,
  meetingActions,
  planMeeting,
  type MeetingActionName,
} from './meeting-actions';
import { MeetingDialog } from './MeetingDialog';
import { PlanDialog } from './PlanDialog';

type Item = Meeting['items'][number];
type Open =
  | { readonly kind: 'plan' }
  | { readonly kind: 'step'; readonly name: MeetingActionName; readonly meeting: Meeting }
  | { readonly kind: 'item'; readonly item: Item; readonly meeting: Meeting };

/** States in which a meeting is still to come: it can take an item over. */
const COMING: ReadonlySet<string> = new Set(['PLANNED', 'NOTIFIED']);

/** Meetings of a campaign, or of one of its phases: what they decided, who does it, and what can be done now. */
export function MeetingsPanel({
  campaign,
  phaseId = '',
}: {
  readonly campaign: Campaign;
  readonly phaseId?: string;
}): ReactNode {
  const query = useMeetings(campaign.id);
  const { data, error, refetch } = query;
  const all = data?.pages.flatMap((page) => page.items) ?? [];
  const intents = useIntents(['campaigns', 'documents', 'workbench', 'phases']);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const show = (next: Open): void => {
    setDone(null);
    setOpen(next);
  };
  const items = all.filter((one) => phaseId === '' || one.phaseId === phaseId);
  const planFor = campaign.mayPlanMeetings;
  return (
    <section className="panel" aria-labelledby="meetings-title">
      <div className="panel-head">
        <h2 id="meetings-title">{t('web.meeting.list')}</h2>
        <div className="actions">
          {planFor && (
            <Button onClick={() => show({ kind: 'plan' })}>{t('web.meeting.plan')}</Button>
          )}
          {all.length > 0 && (
            <ExportMenu path="/api/v1/meetings/export" query={{ campaignId: campaign.id }} />
          )}
        </div>
      </div>
      {done !== null && <Notice tone="success" title={done} isLive />}
      {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      {data && items.length === 0 && <p className="quiet">{t('web.meeting.empty')}</p>}
      {items.map((meeting) => (
        <MeetingView
          key={meeting.id}
          meeting={meeting}
          onStep={(name) => show({ kind: 'step', name, meeting })}
          onItem={(item) => show({ kind: 'item', item, meeting })}
        />
      ))}
      {query.hasNextPage && <ListFoot query={query} shown={all.length} />}
      {open?.kind === 'plan' && planFor && (
        <PlanDialog
          phases={campaign.plan.phases}
          phaseId={phaseId}
          onSend={async (plan) => {
            await intents.run('plan', (key) =>
              planMeeting(campaign.id, planFor.groupId, plan, key),
            );
            setDone(t('web.meeting.done.plan'));
          }}
          onClose={() => {
            intents.forget('plan');
            close();
          }}
        />
      )}
      {open?.kind === 'step' && (
        <MeetingDialog
          name={open.name}
          meeting={open.meeting}
          onSend={async (words) => {
            await intents.run(`${open.name} ${open.meeting.id}`, (key) =>
              meetingActions[open.name](open.meeting, words, key),
            );
            setDone(t(`web.meeting.done.${open.name}`));
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'item' && (
        <ItemDialog
          item={open.item}
          others={all.filter(({ id, state }) => id !== open.meeting.id && COMING.has(state))}
          onSend={async (note, movedTo) => {
            await intents.run(`item ${open.item.id}`, (key) =>
              finishItem(open.item.id, note, movedTo, key),
            );
            setDone(t('web.meeting.done.item'));
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

function MeetingView({
  meeting,
  onStep,
  onItem,
}: {
  readonly meeting: Meeting;
  readonly onStep: (name: MeetingActionName) => void;
  readonly onItem: (item: Item) => void;
}): ReactNode {
  const today = todayInBeijing();
  const base = useFaceBase();
  const open = meeting.items.filter(({ doneAt, movedTo }) => doneAt === null && movedTo === null);
  return (
    <article className="meeting" aria-label={meeting.title}>
      <div className="panel-head">
        <h3>{meeting.title}</h3>
        <StateTag machine="MEETING" state={meeting.state} />
      </div>
      <p className="quiet">
        {[
          meeting.no,
          t(`web.meeting-type.${meeting.type}`),
          dayText(meeting.heldOn ?? meeting.plannedOn, today),
          ...(meeting.attendees.length > 0
            ? [t('web.meeting.attendees', { count: meeting.attendees.length })]
            : []),
        ].join(' · ')}
      </p>
      {meeting.agenda !== '' && <p className="prose">{meeting.agenda}</p>}
      {meeting.decisions.length > 0 && (
        <ol className="numbered">
          {meeting.decisions.map((decision) => (
            <li key={decision}>{decision}</li>
          ))}
        </ol>
      )}
      {meeting.minutesDocumentId !== null && (
        <p>
          <Link to={`${base}/documents/${meeting.minutesDocumentId}`}>
            {t('web.document-type.MEETING_MINUTES')}
          </Link>
        </p>
      )}
      {meeting.items.length > 0 && (
        <>
          <h4>{t('web.meeting.items', { count: meeting.items.length, open: open.length })}</h4>
          <ul className="rows">
            {meeting.items.map((item) => (
              <li key={item.id}>
                <span>
                  <strong>{item.text}</strong>
                  <small className="quiet">
                    {item.ownerUnitName} ·{' '}
                    {t('web.task.due-before', { day: dayText(item.dueOn, today) })}
                    {item.doneNote !== null && ` · ${item.doneNote}`}
                  </small>
                </span>
                <span className="tags">
                  <ItemTag item={item} />
                  {item.mayFinish && (
                    <Button onClick={() => onItem(item)}>{t('web.meeting.item.finish')}</Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Offers
        names={MEETING_ACTIONS}
        offers={meeting.actions}
        label={(name) => t(`web.meeting.action.${name}`)}
        onChoose={onStep}
      />
    </article>
  );
}

function ItemTag({ item }: { readonly item: Item }): ReactNode {
  if (item.doneAt !== null)
    return <span className="tag tag-done">{t('web.meeting.item.done')}</span>;
  if (item.movedTo !== null)
    return <span className="tag tag-waiting">{t('web.meeting.item.moved')}</span>;
  return item.overdue ? (
    <span className="tag tag-late">{t('web.tasks.late')}</span>
  ) : (
    <span className="tag tag-progress">{t('web.meeting.item.open')}</span>
  );
}
