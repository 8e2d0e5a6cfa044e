import type { ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Icon, type IconName } from './icons';

/** Nothing here: what it means and what comes next. */
export const Empty = ({
  icon = 'check',
  title,
  children,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode => (
  <div className="state">
    <Icon name={icon} />
    <p className="state-title">{title}</p>
    {children}
  </div>
);

/** Grey rows of the size of what will come, so that nothing jumps. */
export const Loading = ({ rows = 3 }: { readonly rows?: number | undefined }): ReactNode => (
  <div className="skeleton" role="status">
    <span className="sr-only">{t('web.loading')}</span>
    {Array.from({ length: rows }, (_, i) => (
      <div key={i} className="skeleton-row" aria-hidden="true" />
    ))}
  </div>
);

/** It could not be shown: why, again, and the number of the request. */
export function Failed({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const problem = asProblem(error);
  return (
    <div className="state" role="alert">
      <Icon name="alert" />
      <p className="state-title">{problem.title}</p>
      <Button onClick={onRetry}>{t('web.retry')}</Button>
      {problem.traceId !== null && (
        <small className="quiet">{t('web.error.trace', { id: problem.traceId })}</small>
      )}
    </div>
  );
}

/** In the place of what is not there yet: it is being read, or could not be. */
export const Awaited = ({
  error,
  onRetry,
  rows,
}: {
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly rows?: number;
}): ReactNode =>
  error ? <Failed error={error} onRetry={() => void onRetry()} /> : <Loading rows={rows} />;
