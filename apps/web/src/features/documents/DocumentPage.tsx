import '../sign-off/sign-off.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { dayText, instantText } from '@web/ui/days';
import { Icon } from '@web/ui/icons';
import { Sheet, SheetSection } from '@web/ui/Sheet';
import { Awaited } from '@web/ui/States';
import { PlanPart } from '../sign-off/SignedSheet';
import { documentStateText, typeText, useDocument, type OfficialDocument } from './useDocuments';

/** An official document, for reading and for paper. */
export function DocumentPage(): ReactNode {
  const { id = '' } = useParams();
  const base = useFaceBase();
  const { data, error, refetch } = useDocument(id);
  useTitle(data?.title ?? t('web.menu.documents'));
  return (
    <div className="page page-sheet">
      <Link className="back" to={`${base}/documents`}>
        <Icon name="left" />
        {t('web.menu.documents')}
      </Link>
      {data ? (
        <DocumentSheet document={data} />
      ) : (
        <Awaited rows={6} error={error} onRetry={refetch} />
      )}
    </div>
  );
}

function DocumentSheet({ document }: { readonly document: OfficialDocument }): ReactNode {
  const base = useFaceBase();
  const { campaignId, campaignTitle, signedAt, releasedAt } = document;
  return (
    <Sheet
      overline={typeText(document.type)}
      title={document.title}
      number={document.docNumber ?? undefined}
      digest={document.hash}
      tags={<span className="tag tag-waiting">{documentStateText(document.state)}</span>}
      facts={[
        ...(campaignId === null
          ? []
          : [
              [
                t('web.documents.campaign'),
                <Link key="campaign" to={`${base}/campaigns/${campaignId}/documents`}>
                  {campaignTitle}
                </Link>,
              ] as const,
            ]),
        ...(signedAt === null ? [] : [[t('web.document.signed'), instantText(signedAt)] as const]),
        ...(releasedAt === null
          ? []
          : [[t('web.document.released'), instantText(releasedAt)] as const]),
      ]}
      foot={<Button onClick={() => window.print()}>{t('web.print')}</Button>}
    >
      {document.plan && <PlanPart plan={document.plan} />}
      {document.minutes && <Minutes minutes={document.minutes} />}
      {document.text !== null && (
        <SheetSection title={t('web.document.text')}>
          <p className="prose">{document.text}</p>
        </SheetSection>
      )}
    </Sheet>
  );
}

function Minutes({
  minutes,
}: {
  readonly minutes: NonNullable<OfficialDocument['minutes']>;
}): ReactNode {
  return (
    <>
      <SheetSection title={t('web.minutes.about')}>
        <p>
          {minutes.no}
          {minutes.heldOn !== null && ` · ${dayText(minutes.heldOn, '')}`}
        </p>
        <p>
          {t('web.minutes.attendees', {
            count: minutes.attendees.length,
            names: minutes.attendees.join(t('web.list.separator')),
          })}
        </p>
      </SheetSection>
      <SheetSection title={t('web.minutes.decisions')}>
        <ol className="sheet-list">
          {minutes.decisions.map((decision) => (
            <li key={decision}>{decision}</li>
          ))}
        </ol>
      </SheetSection>
      {minutes.items.length > 0 && (
        <SheetSection title={t('web.minutes.items')}>
          <table className="table sheet-table">
            <caption className="sr-only">{t('web.minutes.items')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('web.minutes.item')}</th>
                <th scope="col">{t('web.minutes.owner')}</th>
                <th scope="col">{t('web.minutes.due')}</th>
              </tr>
            </thead>
            <tbody>
              {minutes.items.map((item) => (
                <tr key={`${item.text} ${item.dueOn}`}>
                  <th scope="row">{item.text}</th>
                  <td>{item.ownerUnitName}</td>
                  <td>{dayText(item.dueOn, '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </SheetSection>
      )}
    </>
  );
}
