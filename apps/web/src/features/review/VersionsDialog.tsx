import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { instantText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { Answer } from '@web/ui/form/Answers';
import { formSpecOf } from '@web/ui/form/form-fields';
import type { Task } from '../tasks/useTasks';
import { changesOf, readSubmissions, type Submission } from './changes';

/** Two submissions side by side, question by question; what differs is marked in words, too. */
export function VersionsDialog({
  task,
  onClose,
}: {
  readonly task: Task;
  readonly onClose: () => void;
}): ReactNode {
  const versions = readSubmissions(task);
  const [left, setLeft] = useState(versions.at(-2)?.no ?? 1);
  const [right, setRight] = useState(versions.at(-1)?.no ?? 1);
  const before = versions.find(({ no }) => no === left);
  const after = versions.find(({ no }) => no === right);
  if (!before || !after) return null;
  const spec = formSpecOf(task.formSpec);
  const changed = new Set(changesOf(spec, before.content, after.content).map(({ name }) => name));
  const pick = (label: string, value: number, onChange: (no: number) => void): ReactNode => (
    <label className="field">
      <span className="sr-only">{label}</span>
      <select
        className="input"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {versions.map(({ no, at }) => (
          <option key={no} value={no}>
            {t('web.review.version', { no, at: instantText(at) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Dialog title={t('web.review.versions')} onClose={onClose}>
      <div className="versions">
        <table className="table">
          <caption className="sr-only">{t('web.review.versions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('web.review.question')}</th>
              <th scope="col">{pick(t('web.review.before'), left, setLeft)}</th>
              <th scope="col">{pick(t('web.review.after'), right, setRight)}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(spec.properties).map(([name, field]) => (
              <tr key={name} className={changed.has(name) ? 'is-changed' : undefined}>
                <th scope="row">
                  {field.title}
                  {changed.has(name) && (
                    <span className="tag tag-action">{t('web.review.changed')}</span>
                  )}
                </th>
                <td>
                  <Answer field={field} value={before.content[name]} />
                </td>
                <td>
                  <Answer field={field} value={after.content[name]} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('web.task.evidence')}</th>
              <Files task={task} submission={before} />
              <Files task={task} submission={after} />
            </tr>
            <tr>
              <th scope="row">{t('web.review.signed')}</th>
              <td>{before.signedAs ?? before.signedByName}</td>
              <td>{after.signedAs ?? after.signedByName}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function Files({
  task,
  submission,
}: {
  readonly task: Task;
  readonly submission: Submission;
}): ReactNode {
  const all = [...task.evidence, ...task.pastEvidence];
  return (
    <td>
      {submission.evidence.length === 0 ? (
        <span className="quiet">{t('web.none')}</span>
      ) : (
        <ul>
          {submission.evidence.map((id) => (
            <li key={id}>
              <a href={`/api/v1/evidence/${id}/content`} download>
                {all.find((one) => one.id === id)?.name ?? id}
              </a>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
