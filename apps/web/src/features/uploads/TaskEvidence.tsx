import './uploads.css';
import { useState, type ReactNode } from 'react';
import { api, bodyOf, intent } from '@web/api/client';
import { mayDo } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { Notice } from '@web/ui/Notice';
import { EvidenceViewer, type Evidence } from '../evidence/EvidenceViewer';
import { sizeText } from '../evidence/files';
import type { Task } from '../tasks/useTasks';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import { FilePicker } from './FilePicker';
import { FilePicture } from './FilePicture';
import { KnownFiles } from './KnownFiles';
import { UploadRow } from './UploadRow';
import { useUploads } from './useUploads';

const MB = 1024 * 1024;
const megabytes = (bytes: number): number => Math.ceil(bytes / MB);

const removeEvidence = (taskId: string, evidenceId: string, key: string) =>
  bodyOf(
    api.DELETE('/api/v1/school-tasks/{id}/evidence/{evidenceId}', {
      params: { path: { id: taskId, evidenceId }, header: intent(key) },
    }),
  );

/** Whether proof is asked for and why, what is there, and adding to it while the school may. */
export function TaskEvidence({
  task,
  personId,
  runner,
}: {
  readonly task: Task;
  readonly personId: string;
  readonly runner: TaskActionRunner;
}): ReactNode {
  const isAsked = task.evidencePolicy !== 'NONE';
  const mayChange = isAsked && mayDo(task.actions, 'work');
  const { queue, items, arrived } = useUploads(personId, task.id);
  const [shown, setShown] = useState<Evidence | null>(null);
  const shares = arrived.filter(({ isKnown }) => isKnown);
  const fresh = arrived.filter(({ isKnown }) => !isKnown);
  return (
    <section className="panel" aria-labelledby="evidence-title">
      <div className="panel-head">
        <h2 id="evidence-title">{t('web.task.evidence')}</h2>
        {isAsked && (
          <span className="quiet">
            {t('web.upload.count', {
              count: task.evidence.length,
              limit: task.evidenceLimits.files,
            })}
          </span>
        )}
      </div>
      <p>{textOr(`web.evidence.${task.evidencePolicy}`, 'web.none')}</p>
      {task.evidenceReason !== null && (
        <p className="quiet">{t('web.evidence.reason', { reason: task.evidenceReason })}</p>
      )}
      {task.evidence.length + items.length > 0 && (
        <ul className="files" aria-label={t('web.proof.files')}>
          {task.evidence.map((one) => (
            <FileRow
              key={one.id}
              evidence={one}
              onOpen={() => setShown(one)}
              isBusy={runner.busy === `removeEvidence ${one.id}`}
              onRemove={
                mayChange
                  ? () =>
                      void runner
                        .run(`removeEvidence ${one.id}`, (key) =>
                          removeEvidence(task.id, one.id, key),
                        )
                        // shown by the runner
                        .catch(() => undefined)
                  : undefined
              }
            />
          ))}
          {items.map((item) => (
            <UploadRow key={item.id} item={item} queue={queue} />
          ))}
        </ul>
      )}
      {isAsked && !mayChange && task.evidence.length === 0 && (
        <p className="quiet">{t('web.proof.none')}</p>
      )}
      <div role="status" className="file-news">
        {fresh.length > 0 && (
          <Notice tone="success" title={t('web.upload.arrived', { count: fresh.length })} />
        )}
        {shares.map(({ name }) => (
          <Notice key={name} tone="info" title={t('web.upload.known', { name })} />
        ))}
      </div>
      {mayChange && <AddFiles task={task} queue={queue} underWay={items} runner={runner} />}
      {shown && (
        <Dialog title={shown.name} onClose={() => setShown(null)}>
          <EvidenceViewer evidence={[shown]} />
        </Dialog>
      )}
    </section>
  );
}

function AddFiles({
  task,
  queue,
  underWay,
  runner,
}: {
  readonly task: Task;
  readonly runner: TaskActionRunner;
  readonly queue: ReturnType<typeof useUploads>['queue'];
  readonly underWay: ReturnType<typeof useUploads>['items'];
}): ReactNode {
  const [left, setLeft] = useState(0);
  const [isChoosing, setChoosing] = useState(false);
  const { files, fileBytes } = task.evidenceLimits;
  const coming = underWay.filter(({ state }) => state !== 'refused').length;
  const room = Math.max(0, files - task.evidence.length - coming);
  const pick = (picked: readonly File[]): void => {
    setLeft(Math.max(0, picked.length - room));
    void queue.add(task.id, picked.slice(0, room), ({ size }) =>
      size > fileBytes
        ? t('error.evidence.too-large', {
            sizeMb: megabytes(size),
            limitMb: megabytes(fileBytes),
          })
        : null,
    );
  };
  return (
    <>
      {left > 0 && (
        <Notice
          tone="warning"
          title={t('web.upload.too-many', { count: left, limit: files })}
          isLive
        />
      )}
      <FilePicker disabled={room === 0} describedBy="evidence-hint" onPick={pick}>
        <Button
          disabled={room === 0}
          aria-describedby="evidence-hint"
          onClick={() => {
            runner.forget();
            setChoosing(true);
          }}
        >
          {t('web.upload.known.pick')}
        </Button>
      </FilePicker>
      {isChoosing && (
        <KnownFiles task={task} room={room} runner={runner} onClose={() => setChoosing(false)} />
      )}
      <small id="evidence-hint" className="quiet">
        {room === 0
          ? t('error.evidence.too-many-files', { limit: files })
          : t('web.upload.hint', { size: megabytes(fileBytes) })}
      </small>
    </>
  );
}

/** A file that is with the server. */
function FileRow({
  evidence,
  isBusy,
  onOpen,
  onRemove,
}: {
  readonly evidence: Evidence;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | undefined;
}): ReactNode {
  const { name, state, sizeBytes, alsoServes } = evidence;
  return (
    <li className="file">
      <FilePicture file={evidence} />
      <div className="file-text">
        <span className="file-name">{name}</span>
        <small className="quiet">{sizeText(sizeBytes)}</small>
        {state === 'QUARANTINED' && <small className="quiet">{t('web.proof.quarantined')}</small>}
        {state === 'REFUSED' && <small className="error-text">{t('web.proof.refused')}</small>}
        {alsoServes.length > 0 && (
          <small className="quiet">
            {t('web.upload.also', {
              duties: alsoServes.map(({ title }) => title).join(t('web.list.separator')),
            })}
          </small>
        )}
      </div>
      <div className="file-actions">
        <Button aria-label={t('web.upload.open.name', { name })} onClick={onOpen}>
          {t('web.upload.open')}
        </Button>
        {onRemove && (
          <Button
            kind="text"
            isBusy={isBusy}
            aria-label={t('web.upload.remove.name', { name })}
            onClick={onRemove}
          >
            {t('web.upload.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
