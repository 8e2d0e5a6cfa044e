import './evidence.css';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '@web/api/client';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { Notice } from '@web/ui/Notice';
import { fileKind, sizeText } from './files';
import { ZoomImage } from './ZoomImage';

export type Evidence = Schemas['EvidenceResponse'];

const contentOf = (id: string): string => `/api/v1/evidence/${id}/content`;

/** Evidence to be read: pictures large and with zoom, PDF on the page, everything else as a download. */
export function EvidenceViewer({
  evidence,
  empty = t('web.proof.none'),
}: {
  readonly evidence: readonly Evidence[];
  readonly empty?: string;
}): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const [isLarge, setLarge] = useState(false);
  const shown = evidence.find(({ id }) => id === chosen) ?? evidence[0];
  if (!shown) return <p className="quiet">{empty}</p>;
  return (
    <div className="proof">
      {evidence.length > 1 && (
        <ul className="proof-list" aria-label={t('web.proof.files')}>
          {evidence.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="proof-pick"
                aria-pressed={one.id === shown.id}
                onClick={() => setChosen(one.id)}
              >
                <Thumbnail evidence={one} />
                <span className="proof-name">{one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Shown key={shown.id} evidence={shown} onLarge={() => setLarge(true)} />
      <Facts evidence={shown} />
      {isLarge && (
        <Dialog title={shown.name} onClose={() => setLarge(false)}>
          <div className="proof-large">
            <Shown evidence={shown} />
          </div>
        </Dialog>
      )}
    </div>
  );
}

const Thumbnail = ({ evidence }: { readonly evidence: Evidence }): ReactNode =>
  evidence.hasThumbnail && evidence.state === 'KEPT' ? (
    <img src={`/api/v1/evidence/${evidence.id}/thumbnail`} alt="" loading="lazy" />
  ) : (
    <span className="proof-kind" aria-hidden="true">
      {(evidence.name.split('.').at(-1) ?? '').slice(0, 4).toUpperCase()}
    </span>
  );

/** The file itself; one that still waits for the scanner is not touched. */
function Shown({
  evidence,
  onLarge,
}: {
  readonly evidence: Evidence;
  readonly onLarge?: () => void;
}): ReactNode {
  const { id, name, state } = evidence;
  if (state !== 'KEPT')
    return (
      <Notice
        tone="warning"
        title={state === 'QUARANTINED' ? t('web.proof.quarantined') : t('web.proof.refused')}
      />
    );
  const kind = fileKind(evidence.mediaType);
  const download = (
    <a className="btn" href={contentOf(id)} download={name}>
      {t('web.proof.download')}
    </a>
  );
  const large = onLarge && <Button onClick={onLarge}>{t('web.proof.large')}</Button>;
  switch (kind) {
    case 'image':
      return (
        <ZoomImage src={contentOf(id)} name={name}>
          {large}
          {download}
        </ZoomImage>
      );
    case 'pdf':
      return (
        <div className="proof-pdf">
          <iframe
            className="proof-frame"
            src={`${contentOf(id)}?show=inline`}
            title={t('web.proof.pdf', { name })}
          />
          <p className="proof-small quiet">{t('web.proof.pdf.phone')}</p>
          <div className="actions">
            <a
              className="btn"
              href={`${contentOf(id)}?show=inline`}
              target="_blank"
              rel="noreferrer"
            >
              {t('web.proof.open')}
            </a>
            {download}
          </div>
        </div>
      );
    case 'other':
      return (
        <div className="proof-file">
          <Thumbnail evidence={evidence} />
          <p>{t('web.proof.office', { name, size: sizeText(evidence.sizeBytes) })}</p>
          {download}
        </div>
      );
  }
}

function Facts({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { alsoServes, takenAt, width, height } = evidence;
  return (
    <>
      {alsoServes.length > 0 && (
        <Notice tone="warning" title={t('web.proof.also', { count: alsoServes.length })}>
          <ul>
            {alsoServes.slice(0, 5).map((duty) => (
              <li key={duty.taskId}>
                {t('web.proof.also.one', {
                  school: duty.schoolName,
                  title: duty.title,
                  campaign: duty.campaignTitle,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="facts proof-facts">
        <dt>{t('web.proof.file')}</dt>
        <dd>
          {evidence.name} · {sizeText(evidence.sizeBytes)}
          {width !== null && height !== null && ` · ${String(width)}×${String(height)}`}
        </dd>
        <dt>{t('web.proof.taken')}</dt>
        <dd>{takenAt === null ? t('web.proof.taken.unknown') : instantText(takenAt)}</dd>
        <dt>{t('web.proof.uploaded')}</dt>
        <dd>{instantText(evidence.uploadedAt)}</dd>
        <dt>{t('web.proof.digest')}</dt>
        <dd>
          <code title={evidence.sha256}>{evidence.sha256.slice(0, 16)}…</code>
        </dd>
      </dl>
    </>
  );
}
