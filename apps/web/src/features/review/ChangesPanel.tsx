import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Answer } from '@web/ui/form/Answers';
import { formSpecOf } from '@web/ui/form/form-fields';
import type { Task } from '../tasks/useTasks';
import { changesOf, fileChangesOf, readSubmissions } from './changes';

/** After a return: what was asked for, and what the school has changed since. */
export function ChangesPanel({
  task,
  onVersions,
}: {
  readonly task: Task;
  readonly onVersions: () => void;
}): ReactNode {
  const [before, after] = readSubmissions(task).slice(-2);
  if (!before || !after) return null;
  const spec = formSpecOf(task.formSpec);
  const changes = changesOf(spec, before.content, after.content);
  const files = fileChangesOf(task, before, after);
  const asked = task.reviews.findLast(({ result }) => result === 'RETURNED');
  const count = changes.length + files.added.length + files.removed.length;
  return (
    <section className="panel review-changes" aria-labelledby="changes-title">
      <div className="panel-head">
        <h2 id="changes-title">{t('web.review.changes', { no: before.no, count })}</h2>
        <Button kind="text" onClick={onVersions}>
          {t('web.review.versions')}
        </Button>
      </div>
      {asked?.reason && <p className="prose">{t('web.review.asked', { reason: asked.reason })}</p>}
      {changes.length > 0 && (
        <dl className="answers">
          {changes.map(({ name, title, before: old, after: now }) => {
            const field = spec.properties[name];
            return (
              field && (
                <div key={name}>
                  <dt>{title}</dt>
                  <dd>
                    <del>
                      <span className="sr-only">{t('web.review.before')}</span>
                      <Answer field={field} value={old} />
                    </del>
                    <ins>
                      <span className="sr-only">{t('web.review.after')}</span>
                      <Answer field={field} value={now} />
                    </ins>
                  </dd>
                </div>
              )
            );
          })}
        </dl>
      )}
      {files.added.length > 0 && (
        <p>{t('web.review.files.added', { names: files.added.join(t('web.list.separator')) })}</p>
      )}
      {files.removed.length > 0 && (
        <p>
          {t('web.review.files.removed', { names: files.removed.join(t('web.list.separator')) })}
        </p>
      )}
      {count === 0 && <p className="quiet">{t('web.review.changes.none')}</p>}
    </section>
  );
}
