import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { sizeText } from '../evidence/files';
import type { UploadItem, UploadQueue } from './upload-queue';
import { secondsLeft } from './upload-speed';

const MINUTE = 60;

function leftText(item: UploadItem): string {
  const seconds = secondsLeft(item.sizeBytes - item.sentBytes, item.bytesPerSecond);
  if (seconds === null) return '';
  return seconds < MINUTE
    ? t('web.upload.left.seconds', { count: seconds })
    : t('web.upload.left.minutes', { count: Math.ceil(seconds / MINUTE) });
}

function words(item: UploadItem): string {
  const sent = sizeText(item.sentBytes);
  const size = sizeText(item.sizeBytes);
  switch (item.state) {
    case 'queued':
      return t('web.upload.queued', { size });
    case 'sending':
      return item.bytesPerSecond === null
        ? t('web.upload.sending', { sent, size })
        : t('web.upload.sending.speed', {
            sent,
            size,
            speed: sizeText(item.bytesPerSecond),
            left: leftText(item),
          });
    case 'checking':
      return t('web.upload.checking');
    case 'waiting':
      return t('web.upload.waiting', { sent, size });
    case 'paused':
      return t('web.upload.paused', { sent, size });
    case 'refused':
      return item.reason ?? t('web.refused');
  }
}

/** A file on its way: how far it is, and what can be done about it. */
export function UploadRow({
  item,
  queue,
}: {
  readonly item: UploadItem;
  readonly queue: UploadQueue;
}): ReactNode {
  const { id, name, state } = item;
  const isRefused = state === 'refused';
  const isStill = state === 'paused' || state === 'waiting';
  return (
    <li className={`file file-${state}`} aria-label={name}>
      <div className="file-text">
        <span className="file-name">{name}</span>
        {!isRefused && (
          <progress
            className="file-progress"
            aria-label={t('web.upload.progress', { name })}
            value={item.sentBytes}
            max={Math.max(1, item.sizeBytes)}
          />
        )}
        <small
          className={isRefused ? 'error-text' : 'quiet'}
          role={isRefused ? 'alert' : undefined}
        >
          {words(item)}
        </small>
        {!item.isOnDevice && !isRefused && (
          <small className="quiet">{t('web.upload.not-on-device')}</small>
        )}
      </div>
      <div className="file-actions">
        {isStill && (
          <Button
            aria-label={t('web.upload.resume.name', { name })}
            onClick={() => queue.resume(id)}
          >
            {t('web.upload.resume')}
          </Button>
        )}
        {(state === 'queued' || state === 'sending') && (
          <Button aria-label={t('web.upload.pause.name', { name })} onClick={() => queue.pause(id)}>
            {t('web.upload.pause')}
          </Button>
        )}
        {state !== 'checking' && (
          <Button
            kind="text"
            aria-label={t(isRefused ? 'web.upload.dismiss.name' : 'web.upload.cancel.name', {
              name,
            })}
            onClick={() => void queue.cancel(id)}
          >
            {isRefused ? t('web.upload.dismiss') : t('web.upload.cancel')}
          </Button>
        )}
      </div>
    </li>
  );
}
