import type { ReactNode } from 'react';
import type { Schemas } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { usePlanOptions } from './usePlan';

type Ladder = Schemas['LadderResponse'];
type Rung = Schemas['LadderRungResponse'];

const when = ({ offsetWorkingDays: n }: Rung, code: string): string => {
  // nobody has a due day while a signature is waited for: days count from the request
  if (code === 'SIGNOFF') return t('web.ladder.waited', { days: n });
  if (n === 0) return t('web.ladder.on');
  return t(n < 0 ? 'web.ladder.before' : 'web.ladder.after', { days: Math.abs(n) });
};

/** Who is reminded when; every campaign climbs the same ladders, which are versioned data. */
export function LadderStep(): ReactNode {
  const { data, error, refetch } = usePlanOptions();
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  return (
    <>
      <Notice tone="info" title={t('web.ladder.shared')}>
        {t('web.ladder.shared.text')}
      </Notice>
      {data.ladders.map((ladder) => (
        <LadderTable key={ladder.code} ladder={ladder} />
      ))}
    </>
  );
}

const LadderTable = ({ ladder }: { readonly ladder: Ladder }): ReactNode => (
  <section className="panel" aria-labelledby={`ladder-${ladder.code}`}>
    <div className="panel-head">
      <h3 id={`ladder-${ladder.code}`}>
        {textOr(`web.ladder.${ladder.code}`, 'web.ladder.other')}
      </h3>
      <small className="quiet">
        {t('web.ladder.source', { version: ladder.version, source: ladder.source })}
      </small>
    </div>
    <ol className="rungs">
      {ladder.rungs.map((rung) => (
        <li key={rung.rung}>
          <strong>{when(rung, ladder.code)}</strong>
          <span>
            {rung.recipients
              .map((who) => textOr(`web.recipient.${who}`, 'web.recipient.other'))
              .join(t('web.list.separator'))}
          </span>
          {rung.effect !== null && (
            <span className="tag tag-action">
              {textOr(`web.rung-effect.${rung.effect}`, 'web.recipient.other')}
            </span>
          )}
          {rung.suggest !== null && (
            <span className="tag tag-waiting">
              {t('web.ladder.suggest', {
                what: textOr(`web.rung-suggest.${rung.suggest}`, 'web.recipient.other'),
              })}
            </span>
          )}
        </li>
      ))}
    </ol>
  </section>
);
