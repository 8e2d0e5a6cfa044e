import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { dayNumber } from '@web/ui/day-math';
import { dayText, instantText } from '@web/ui/days';
import { ProblemNotice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { StateTag } from '@web/ui/StateTag';
import { FactDialog } from './FactDialog';
import { amountText } from './quota-words';
import { QUOTAS, quotaActions, type Fact, type UnitQuota } from './useQuotas';

/** So soon before its end a period is the thing to do. */
const URGENT_DAYS = 14;

interface OfUnit {
  readonly campaignId: string;
  readonly unitId: string;
  readonly today: string;
}

interface Told {
  /** says on the page what was done: the card may have moved to another group */
  readonly onDone: (text: string) => void;
}

/** What is owed, period by period, with what was told of it and what may be done. */
export const QuotaCards = ({
  quotas,
  ...scene
}: OfUnit & Told & { readonly quotas: readonly UnitQuota[] }): ReactNode => (
  <ul className="cards">
    {quotas.map((quota) => (
      <li key={`${quota.code} ${quota.fromOn}`}>
        <QuotaCard {...scene} quota={quota} />
      </li>
    ))}
  </ul>
);

function QuotaCard({
  quota,
  campaignId,
  unitId,
  today,
  onDone,
}: OfUnit & Told & { readonly quota: UnitQuota }): ReactNode {
  const intents = useIntents([QUOTAS]);
  const [isTelling, setTelling] = useState(false);
  const span = t('web.quota.span', {
    from: dayText(quota.fromOn, today),
    to: dayText(quota.toOn, today),
  });
  const isUrgent =
    quota.state === 'OPEN' && dayNumber(quota.toOn) - dayNumber(today) <= URGENT_DAYS;
  const name = `${quota.code} ${quota.fromOn}`;
  return (
    <article className="card" aria-label={t('web.quota.card', { title: quota.title, span })}>
      <span className="card-head">
        <strong className="card-title">{quota.title}</strong>
        <StateTag machine="QUOTA_PERIOD" state={quota.state} />
      </span>
      <span>{span}</span>
      <span>
        {t('web.quota.progress', {
          minimum: amountText(quota.minimum, quota.unit),
          achieved: amountText(quota.achieved, quota.unit, quota.precision),
        })}
        {quota.madeUp > 0 &&
          t('web.quota.progress.made-up', { madeUp: amountText(quota.madeUp, quota.unit) })}
      </span>
      {quota.exemptReason !== null && (
        <span className="prose quiet">
          {t('web.quota.exempt.why', { why: quota.exemptReason })}
        </span>
      )}
      {quota.facts.length > 0 && (
        <ul className="steps">
          {quota.facts.map((fact) => (
            <li key={fact.id}>
              <FactLine fact={fact} today={today} onDone={onDone} />
            </li>
          ))}
        </ul>
      )}
      <span className="card-foot">
        <small className="quiet">{t('web.quota.source', { source: quota.source })}</small>
        {quota.actions.includes('record') && (
          <span className="card-next">
            <Button kind={isUrgent ? 'primary' : 'default'} onClick={() => setTelling(true)}>
              {t(quota.state === 'OPEN' ? 'web.quota.record' : 'web.quota.make-up')}
            </Button>
          </span>
        )}
      </span>
      {isTelling && (
        <FactDialog
          quota={quota}
          today={today}
          isBusy={intents.busy === name}
          act={async (told) => {
            await intents.run(name, (key) =>
              quotaActions.record(campaignId, unitId, quota, told, key),
            );
            onDone(t('web.quota.recorded'));
          }}
          onClose={() => setTelling(false)}
        />
      )}
    </article>
  );
}

function FactLine({
  fact,
  today,
  onDone,
}: Told & { readonly fact: Fact; readonly today: string }): ReactNode {
  const intents = useIntents([QUOTAS]);
  const [isRefusing, setRefusing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const confirm = (): void => {
    setProblem(null);
    intents
      .run(`confirm ${fact.id}`, (key) => quotaActions.confirm(fact.id, key))
      .then(
        () => onDone(t('web.quota.confirmed')),
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  return (
    <>
      <p>
        {t('web.quota.fact', {
          amount: amountText(fact.value, fact.unit, fact.precision),
          day: dayText(fact.asOf, today),
        })}
        {fact.madeUp && t('web.quota.fact.made-up')}
      </p>
      {fact.note !== '' && <p className="prose quiet">{fact.note}</p>}
      <small className={fact.state === 'REFUSED' ? 'error-text' : 'quiet'}>
        {t(`web.quota.fact.${fact.state}`, {
          by: fact.recordedByName,
          who: fact.confirmedByName ?? '',
          at: instantText(fact.confirmedAt ?? fact.refusedAt ?? fact.recordedAt),
          reason: fact.refuseReason ?? '',
        })}
      </small>
      {fact.actions.includes('confirm') && (
        <span className="actions">
          <Button kind="primary" isBusy={intents.busy === `confirm ${fact.id}`} onClick={confirm}>
            {t('web.quota.confirm')}
          </Button>
          <Button onClick={() => setRefusing(true)}>{t('web.quota.refuse')}</Button>
        </span>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {isRefusing && (
        <ReasonDialog
          title={t('web.quota.refuse')}
          text={t('web.quota.refuse.text')}
          label={t('web.quota.refuse.reason')}
          action={t('web.quota.refuse')}
          onSend={async (reason) => {
            await intents.run(`refuse ${fact.id}`, (key) =>
              quotaActions.refuse(fact.id, reason, key),
            );
            onDone(t('web.quota.refused'));
          }}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}
