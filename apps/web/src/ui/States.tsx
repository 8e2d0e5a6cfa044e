import type { ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../app/t';
import { Button } from './Button';
import { Icon, type IconName } from './icons';

/** Nothing here: what it means and what comes next. */
export const Empty = ({
  icon = 'check',
  title,
  isPage = false,
  children,
}: {
  readonly icon?: IconName;
  readonly title: string;
  /** the page has nothing else: this is its heading */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}): ReactNode => (
  <div className="state">
    <Icon name={icon} />
    <StateTitle isPage={isPage}>{title}</StateTitle>
    {children}
  </div>
);

const StateTitle = (props: { readonly isPage: boolean; readonly children: string }): ReactNode =>
  props.isPage ? (
    <h1 className="state-title">{props.children}</h1>
  ) : (
    <p className="state-title">{props.children}</p>
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
  isPage = false,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** the page has nothing else: this is its heading */
  readonly isPage?: boolean;
}): ReactNode {
  const problem = asProblem(error);
  return (
    <div className="state" role="alert">
      <Icon name="alert" />
      <StateTitle isPage={isPage}>{problem.title}</StateTitle>
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
  isPage = false,
}: {
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly rows?: number;
  /** the page has nothing else */
  readonly isPage?: boolean;
}): ReactNode =>
  error ? (
    <Failed error={error} onRetry={() => void onRetry()} isPage={isPage} />
  ) : (
    <Loading rows={rows} />
  );
