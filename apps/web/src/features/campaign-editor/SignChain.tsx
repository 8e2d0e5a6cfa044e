import type { ReactNode } from 'react';
import type { Schemas } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { instantText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';

type Chain = Schemas['PlanChainResponse'];
type Step = Schemas['ChainStepResponse'];

const toneOf = ({ decision, isCurrent }: Step): string => {
  if (decision === 'APPROVED') return 'timeline-done';
  if (decision === 'RETURNED' || decision === 'REJECTED') return 'timeline-late';
  return isCurrent ? 'timeline-action' : 'timeline-waiting';
};

const wordsOf = ({ decision, isCurrent }: Step, isSent: boolean): string => {
  if (decision !== null) return textOr(`web.decision.${decision}`, 'web.none');
  if (!isSent) return '';
  return t(isCurrent ? 'web.editor.chain.now' : 'web.editor.chain.later');
};

/** Who signs in which order, what each has decided, and which posts nobody holds. */
export function SignChain({ chain }: { readonly chain: Chain }): ReactNode {
  const isSent = chain.steps.some(({ isCurrent, decision }) => isCurrent || decision !== null);
  const people = chain.steps.length;
  return (
    <section className="panel" id="signRoutes" tabIndex={-1} aria-labelledby="chain-title">
      <div className="panel-head">
        <h3 id="chain-title">{t('web.editor.chain')}</h3>
        <span className="quiet">{chain.no ?? t('web.editor.chain.preview', { people })}</span>
      </div>
      {chain.unresolved.length > 0 && (
        <Notice tone="error" title={t('web.editor.chain.unresolved')}>
          <ul>
            {chain.unresolved.map((who) => (
              <li key={who}>{who}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ol className="timeline">
        {chain.steps.map((step, i) => (
          <li key={`${String(step.no)} ${step.signerName} ${String(i)}`} className={toneOf(step)}>
            <div>
              <strong>{step.signerName}</strong>
              <span>{step.post}</span>
              <span className="quiet">
                {t('web.editor.chain.step', {
                  no: step.no,
                  type: textOr(`web.sign-type.${step.type}`, 'web.none'),
                })}
              </span>
              <span>{wordsOf(step, isSent)}</span>
            </div>
            {step.decidedAt !== null && (
              <time dateTime={step.decidedAt}>{instantText(step.decidedAt)}</time>
            )}
            {step.opinion !== null && step.opinion !== '' && <p>{step.opinion}</p>}
          </li>
        ))}
      </ol>
      {chain.emptyPostCount > 0 && (
        <details id="posts">
          <summary>{t('web.editor.chain.empty', { count: chain.emptyPostCount })}</summary>
          <p className="quiet">{t('web.editor.chain.empty.text')}</p>
          <ul className="rows">
            {chain.emptyPosts.map(({ unitId, post, postName }) => (
              <li key={`${unitId} ${post}`}>{postName}</li>
            ))}
          </ul>
          {chain.emptyPostCount > chain.emptyPosts.length && (
            <p className="quiet">
              {t('web.editor.chain.empty.more', {
                count: chain.emptyPostCount - chain.emptyPosts.length,
              })}
            </p>
          )}
        </details>
      )}
    </section>
  );
}
