import type { ReactNode } from 'react';
import { t, textOr } from '@web/app/t';
import type { Schemas } from '@web/api/client';
import { DataTable, ListFoot, type DataColumn } from '@web/ui/DataTable';
import { dayText, instantText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Empty, Failed, Loading } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useCampaignScene } from './campaign-context';
import { useDocuments, useMeetings, type Meeting } from './useCampaigns';

type Document = Schemas['DocumentBriefResponse'];

const COLUMNS: readonly DataColumn<Document>[] = [
  { key: 'title', title: t('web.document.title'), cell: ({ title }) => title },
  {
    key: 'number',
    title: t('web.campaigns.number'),
    cell: ({ docNumber }) => docNumber ?? t('web.none'),
  },
  {
    key: 'type',
    title: t('web.document.type'),
    cell: ({ type }) => textOr(`web.document-type.${type}`, 'web.document-type.OTHER'),
  },
  {
    key: 'state',
    title: t('web.campaigns.state'),
    cell: ({ state }) => textOr(`web.document-state.${state}`, 'web.state.unknown'),
  },
  {
    key: 'released',
    title: t('web.document.released'),
    cell: ({ releasedAt }) => (releasedAt === null ? t('web.none') : instantText(releasedAt)),
  },
  {
    key: 'hash',
    title: t('web.sign.digest'),
    isWideOnly: true,
    cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
  },
];

/** What the campaign rests on in writing: its register, its basis, its meetings with what they decided. */
export function DocumentsTab(): ReactNode {
  const { campaign } = useCampaignScene();
  const documents = useDocuments(campaign.id);
  return (
    <>
      <section className="panel" aria-labelledby="documents-title">
        <div className="panel-head">
          <h2 id="documents-title">{t('web.document.register')}</h2>
          <ExportMenu path="/api/v1/documents/export" query={{ campaignId: campaign.id }} />
        </div>
        <DataTable
          caption={t('web.document.register')}
          query={documents}
          columns={COLUMNS}
          empty={<Empty icon="list" title={t('web.document.empty')} />}
        />
      </section>
      <section className="panel" aria-labelledby="basis-title">
        <h2 id="basis-title">{t('web.campaign.basis')}</h2>
        {campaign.plan.bases.length === 0 && <p className="quiet">{t('web.none')}</p>}
        <ul className="rows">
          {campaign.plan.bases.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{one.title}</strong>
                <small className="quiet">
                  {one.issuer} · {one.docNumber} · {dayText(one.issuedOn, todayInBeijing())}
                  {one.clause !== null && ` · ${one.clause}`}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Meetings campaignId={campaign.id} />
    </>
  );
}

function Meetings({ campaignId }: { readonly campaignId: string }): ReactNode {
  const query = useMeetings(campaignId);
  const { data, error, refetch } = query;
  const meetings = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel" aria-labelledby="meetings-title">
      <div className="panel-head">
        <h2 id="meetings-title">{t('web.meeting.list')}</h2>
        {meetings.length > 0 && (
          <ExportMenu path="/api/v1/meetings/export" query={{ campaignId }} />
        )}
      </div>
      {!data && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      {data && meetings.length === 0 && <p className="quiet">{t('web.meeting.empty')}</p>}
      {meetings.map((meeting) => (
        <MeetingView key={meeting.id} meeting={meeting} />
      ))}
      {query.hasNextPage && <ListFoot query={query} shown={meetings.length} />}
    </section>
  );
}

function MeetingView({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const today = todayInBeijing();
  const open = meeting.items.filter(({ doneAt, movedTo }) => doneAt === null && movedTo === null);
  return (
    <article className="meeting">
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
                <ItemTag item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function ItemTag({ item }: { readonly item: Meeting['items'][number] }): ReactNode {
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
