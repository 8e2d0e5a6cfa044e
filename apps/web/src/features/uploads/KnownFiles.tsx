import { useId, useState, type ReactNode } from 'react';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { ListFoot } from '@web/ui/ListFoot';
import { Dialog } from '@web/ui/Dialog';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited, Empty } from '@web/ui/States';
import { sizeText } from '../evidence/files';
import type { Task } from '../tasks/useTasks';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import { FilePicture } from './FilePicture';

type KnownFile = Schemas['EvidenceBriefResponse'];

/** Files of the task's school that the task has not, by words of the name, the newest first. */
const useKnownFiles = (task: Task, words: string) =>
  // what is with the task belongs to the question: a chosen file leaves the list
  usePages(
    ['evidence', 'known', task.id, task.evidence.map(({ id }) => id), words],
    (page) =>
      bodyOf(
        api.GET('/api/v1/evidence', {
          params: {
            query: {
              ...page,
              unitId: task.schoolId,
              notOf: task.id,
              states: ['KEPT', 'QUARANTINED'],
              ...(words === '' ? {} : { q: words }),
            },
          },
        }),
      ),
    { keepsRows: true, size: 20 },
  );

const linkEvidence = (taskId: string, evidenceId: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/school-tasks/{id}/evidence', {
      params: { path: { id: taskId }, header: intent(key) },
      body: { evidenceId },
    }),
  );

/** 选用已有材料: one file may serve many duties; it is not sent again. */
export function KnownFiles({
  task,
  room,
  runner,
  onClose,
}: {
  readonly task: Task;
  /** files the task may still take */
  readonly room: number;
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
}): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useKnownFiles(task, words);
  const files = query.data?.pages.flatMap((page) => page.items) ?? [];
  const use = (file: KnownFile): void =>
    void runner
      .run(`linkEvidence ${file.id}`, (key) => linkEvidence(task.id, file.id, key))
      .then(
        () => setChosen(file.name),
        // shown below
        () => setChosen(null),
      );
  return (
    <Dialog title={t('web.upload.known.pick')} onClose={onClose}>
      <p className="quiet">{t('web.upload.known.text')}</p>
      <form
        role="search"
        className="known-search"
        onSubmit={(event) => {
          event.preventDefault();
          setWords(typed.trim());
        }}
      >
        <label htmlFor={id}>{t('web.upload.known.search')}</label>
        <input
          id={id}
          className="input"
          type="search"
          maxLength={50}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" isBusy={query.isFetching && !query.isFetchingNextPage}>
          {t('web.upload.known.find')}
        </Button>
      </form>
      <div role="status" className="file-news">
        {chosen !== null && (
          <Notice tone="success" title={t('web.upload.known.chosen', { name: chosen })} />
        )}
        {room === 0 && (
          <Notice
            tone="warning"
            title={t('error.evidence.too-many-files', { limit: task.evidenceLimits.files })}
          />
        )}
      </div>
      {runner.problem && <ProblemNotice problem={runner.problem} />}
      {!query.data && <Awaited error={query.error} onRetry={query.refetch} />}
      {query.data && files.length === 0 && (
        <Empty icon="list" title={t('web.upload.known.none')}>
          <p className="quiet">{t('web.upload.known.none.text')}</p>
        </Empty>
      )}
      {files.length > 0 && (
        <ul className="files" aria-label={t('web.upload.known.pick')}>
          {files.map((file) => (
            <KnownRow
              key={file.id}
              file={file}
              isFull={room === 0}
              isBusy={runner.busy === `linkEvidence ${file.id}`}
              onUse={() => use(file)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && <ListFoot query={query} shown={files.length} />}
    </Dialog>
  );
}

const KnownRow = ({
  file,
  isFull,
  isBusy,
  onUse,
}: {
  readonly file: KnownFile;
  readonly isFull: boolean;
  readonly isBusy: boolean;
  readonly onUse: () => void;
}): ReactNode => (
  <li className="file">
    <FilePicture file={file} />
    <div className="file-text">
      <span className="file-name">{file.name}</span>
      <small className="quiet">
        {sizeText(file.sizeBytes)} ·{' '}
        {t('web.upload.known.sent', { at: instantText(file.uploadedAt) })}
      </small>
      {file.state === 'QUARANTINED' && (
        <small className="quiet">{t('web.proof.quarantined')}</small>
      )}
      {file.alsoServes.length > 0 && (
        <small className="quiet">
          {t('web.upload.known.for', {
            duties: [...new Set(file.alsoServes.map(({ title }) => title))].join(
              t('web.list.separator'),
            ),
          })}
        </small>
      )}
    </div>
    <div className="file-actions">
      <Button
        disabled={isFull}
        isBusy={isBusy}
        aria-label={t('web.upload.known.use.name', { name: file.name })}
        onClick={onUse}
      >
        {t('web.upload.known.use')}
      </Button>
    </div>
  </li>
);
