import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey, type Schemas } from '@web/api/client';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { refreshTasks } from '../tasks/useTasks';
import { reviewActions, type ReviewItem } from './useReview';

type Results = Schemas['AcceptManyResponse']['results'];

/** Says what is accepted before it is, and afterwards which were refused and why. */
export function BatchAccept({
  items,
  onClose,
}: {
  readonly items: readonly ReviewItem[];
  readonly onClose: () => void;
}): ReactNode {
  const client = useQueryClient();
  // what was chosen when the dialog opened, and one key for it: the list behind moves on
  const [seen] = useState(items);
  const [key] = useState(newKey);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [results, setResults] = useState<Results | null>(null);
  const accept = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await reviewActions.acceptMany(seen, key);
      setResults(answer.results);
      await refreshTasks(client);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  if (results !== null) return <Outcome items={seen} results={results} onClose={onClose} />;
  return (
    <Dialog
      title={t('web.review.batch.title')}
      onClose={isBusy ? undefined : onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={() => void accept()}>
            {t('web.review.batch', { count: seen.length })}
          </Button>
        </>
      }
    >
      <BatchSummary items={seen} />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}

function BatchSummary({ items }: { readonly items: readonly ReviewItem[] }): ReactNode {
  const schools = new Set(items.map(({ schoolId }) => schoolId)).size;
  const late = items.filter(({ lateOriginal }) => lateOriginal);
  const again = items.filter(({ returnCount }) => returnCount > 0);
  const byTask = new Map<string, number>();
  for (const { title } of items) byTask.set(title, (byTask.get(title) ?? 0) + 1);
  return (
    <>
      <p>{t('web.review.batch.text', { count: items.length, schools })}</p>
      <table className="table">
        <caption className="sr-only">{t('web.review.batch.by-task')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.review.task')}</th>
            <th scope="col" className="number">
              {t('web.review.batch.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...byTask].map(([title, count]) => (
            <tr key={title}>
              <td>{title}</td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Named title={t('web.review.batch.late', { count: late.length })} items={late} />
      <Named title={t('web.review.batch.again', { count: again.length })} items={again} />
    </>
  );
}

const Named = ({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly ReviewItem[];
}): ReactNode =>
  items.length > 0 && (
    <Notice tone="warning" title={title}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {t('web.review.named', { school: item.schoolName, title: item.title })}
          </li>
        ))}
      </ul>
    </Notice>
  );

function Outcome({
  items,
  results,
  onClose,
}: {
  readonly items: readonly ReviewItem[];
  readonly results: Results;
  readonly onClose: () => void;
}): ReactNode {
  const refused = results.filter(({ ok }) => !ok);
  return (
    <Dialog
      title={t('web.review.batch.title')}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('web.close')}
        </Button>
      }
    >
      <Notice
        tone={refused.length === 0 ? 'success' : 'warning'}
        title={t('web.review.batch.done', {
          count: results.length - refused.length,
          refused: refused.length,
        })}
        isLive
      >
        {refused.length > 0 && (
          <ul>
            {refused.map(({ taskId, code }) => {
              const item = items.find(({ id }) => id === taskId);
              return (
                <li key={taskId}>
                  {t('web.review.batch.refused', {
                    school: item?.schoolName ?? '',
                    title: item?.title ?? '',
                    reason: textOr(`error.${code ?? ''}`, 'web.refused'),
                  })}
                </li>
              );
            })}
          </ul>
        )}
      </Notice>
    </Dialog>
  );
}
