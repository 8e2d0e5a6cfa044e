import type { ReactNode } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { asProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { Empty } from '../ui/States';
import { t } from './t';
import { useTitle } from './useTitle';

/** What is left when a page broke: why, what to do, and the number of the request where there is one. */
export function ErrorPage(): ReactNode {
  const error = useRouteError();
  const problem = asProblem(error);
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const title = isMissing ? t('web.missing.title') : problem.title;
  useTitle(title);
  return (
    <main className="page page-narrow">
      <Empty icon="alert" title={title} isPage>
        <p className="quiet">{isMissing ? t('web.missing.text') : t('web.error.what-now')}</p>
        {problem.traceId !== null && (
          <small className="quiet">{t('web.error.trace', { id: problem.traceId })}</small>
        )}
        <div className="actions actions-centre">
          <Button onClick={() => location.reload()}>{t('web.error.reload')}</Button>
          <Link className="btn btn-primary" to="/">
            {t('web.home')}
          </Link>
        </div>
      </Empty>
    </main>
  );
}

/** @param isPart the rest of the page is there, with its own heading */
export const MissingPage = ({ isPart = false }: { readonly isPart?: boolean }): ReactNode => {
  useTitle(t('web.missing.title'));
  return (
    <Empty icon="alert" title={t('web.missing.title')} isPage={!isPart}>
      <p className="quiet">{t('web.missing.text')}</p>
      <Link className="btn btn-primary" to="/">
        {t('web.home')}
      </Link>
    </Empty>
  );
};
