import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import type { Schemas } from '@web/api/client';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { dayText, instantText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Notice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import { RegisterDialog } from '../documents/RegisterDialog';
import { documentStateText, typeText } from '../documents/useDocuments';
import { MeetingsPanel } from '../meetings/MeetingsPanel';
import { useCampaignScene } from './campaign-context';
import { useDocuments } from './useCampaigns';

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
    cell: ({ type }) => typeText(type),
  },
  {
    key: 'state',
    title: t('web.campaigns.state'),
    cell: ({ state }) => documentStateText(state),
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
  const base = useFaceBase();
  const documents = useDocuments(campaign.id);
  const [isRegistering, setRegistering] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <section className="panel" aria-labelledby="documents-title">
        <div className="panel-head">
          <h2 id="documents-title">{t('web.document.register')}</h2>
          <div className="actions">
            {campaign.mayRegisterDocuments && (
              <Button
                onClick={() => {
                  setDone(false);
                  setRegistering(true);
                }}
              >
                {t('web.document.register.new')}
              </Button>
            )}
            <Link className="btn" to={`${base}/documents?campaignId=${campaign.id}`}>
              {t('web.document.all')}
            </Link>
            <ExportMenu path="/api/v1/documents/export" query={{ campaignId: campaign.id }} />
          </div>
        </div>
        {isDone && <Notice tone="success" title={t('web.document.register.done')} isLive />}
        {isRegistering && (
          <RegisterDialog
            campaignId={campaign.id}
            onDone={() => setDone(true)}
            onClose={() => setRegistering(false)}
          />
        )}
        <DataTable
          caption={t('web.document.register')}
          query={documents}
          columns={COLUMNS}
          rowTo={({ id }) => `${base}/documents/${id}`}
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
      <MeetingsPanel campaign={campaign} />
    </>
  );
}
