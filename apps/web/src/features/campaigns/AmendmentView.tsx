import { useState, type ReactNode } from 'react';
import { api, bodyOf, intent } from '@web/api/client';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { instantText } from '@web/ui/days';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { CAMPAIGNS, useAmendment, type Amendment } from './useCampaigns';

/** One change of dates: why, on which document, what moves for how many, and the way to its signatures. */
export function AmendmentView({ id }: { readonly id: string }): ReactNode {
  const { data, error, refetch } = useAmendment(id);
  const [isAsking, setAsking] = useState(false);
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  const submit = offerOf(data.actions, 'submit');
  const moved = data.effects.filter(({ outcome }) => outcome === 'MOVED').length;
  return (
    <article className="meeting">
      <div className="panel-head">
        <h3>{data.reason}</h3>
        <StateTag machine="DATE_AMENDMENT" state={data.state} />
      </div>
      <p className="quiet">
        {t('web.amendment.basis', { document: data.document })}
        {data.appliedAt !== null &&
          ` · ${t('web.amendment.applied', { at: instantText(data.appliedAt), count: moved })}`}
      </p>
      <Moves amendment={data} />
      {submit && (
        <div className="actions">
          <Button disabled={!submit.allowed} kind="primary" onClick={() => setAsking(true)}>
            {t('web.amendment.submit')}
          </Button>
          {!submit.allowed && (
            <small className="quiet">{textOr(`error.${submit.reason ?? ''}`, 'web.refused')}</small>
          )}
        </div>
      )}
      {isAsking && <Submit amendment={data} onClose={() => setAsking(false)} />}
    </article>
  );
}

/** Old and new date of each duty, and how many schools would get the new one. */
export const Moves = ({ amendment }: { readonly amendment: Amendment }): ReactNode => (
  <ul className="rows">
    {amendment.changes.map((change) => (
      <li key={change.dutyId}>
        <span>
          <strong>{change.title ?? t('web.none')}</strong>
          <small className="quiet">{t('web.task.phase', { no: change.phaseNo ?? 0 })}</small>
        </span>
        <span>
          {change.wordsBefore !== null && <s className="quiet">{change.wordsBefore}</s>}{' '}
          <strong>{change.words}</strong>
          {amendment.appliedAt === null && (
            <small className="quiet">
              {' '}
              {t('web.amendment.reached', { count: change.openTasks })}
            </small>
          )}
        </span>
      </li>
    ))}
  </ul>
);

function Submit({
  amendment,
  onClose,
}: {
  readonly amendment: Amendment;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([CAMPAIGNS, 'workbench']);
  const count = amendment.changes.reduce((n, { openTasks }) => n + openTasks, 0);
  const run = (): Promise<unknown> =>
    intents.run('submit', (key) =>
      bodyOf(
        api.POST('/api/v1/date-amendments/{id}/submit', {
          params: { path: { id: amendment.id }, header: intent(key) },
          body: {},
        }),
      ),
    );
  return (
    <Confirm
      title={t('web.amendment.submit')}
      action={t('web.amendment.submit')}
      onConfirm={run}
      onClose={onClose}
      consequence={
        <>
          <p>{t('web.amendment.submit.text', { count })}</p>
          <Moves amendment={amendment} />
        </>
      }
    />
  );
}
