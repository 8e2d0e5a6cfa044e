import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, done, intent, type Schemas } from '@web/api/client';
import { offerOf } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { instantText } from '@web/ui/days';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { useDraftSession } from './draft-session';
import { LaunchProgress } from './LaunchProgress';
import { SignChain } from './SignChain';
import { useAct } from './useAct';
import { refreshPlan, useReach, useSignChain } from './usePlan';

type Chain = Schemas['PlanChainResponse'];

/** The way of the plan: to those who sign it, to its number, and out to the schools. */
export function IssueStep(): ReactNode {
  const { campaign, isEditable } = useDraftSession();
  const client = useQueryClient();
  const isWaiting = campaign.state === 'IN_SIGNOFF';
  const { data: chain, error, refetch } = useSignChain(campaign.id, isWaiting);
  const isDecided = isWaiting && chain !== undefined && chain.state !== 'PENDING';
  useEffect(() => {
    // what fails here is asked for again by the page itself
    if (isDecided) refreshPlan(client, campaign.id).catch(() => undefined);
  }, [isDecided, client, campaign.id]);
  if (!chain) return <Awaited rows={4} error={error} onRetry={refetch} />;
  const isOut = !isEditable && !isWaiting && campaign.state !== 'APPROVED';
  return (
    <>
      {isOut && <LaunchProgress />}
      {campaign.state === 'APPROVED' && <IssuePanel />}
      {chain.refusal && (
        <Notice
          tone="error"
          title={t('web.editor.refused', {
            by: chain.refusal.by,
            at: chain.refusal.at === null ? '' : instantText(chain.refusal.at),
          })}
        >
          <p className="prose">{chain.refusal.opinion}</p>
        </Notice>
      )}
      <SignChain chain={chain} />
      {isEditable && <SubmitPanel chain={chain} />}
      {isWaiting && <WithdrawPanel />}
    </>
  );
}

/** 送审: after it the text is locked until everybody has decided. */
function SubmitPanel({ chain }: { readonly chain: Chain }): ReactNode {
  const { campaign, requests, saved } = useDraftSession();
  const act = useAct();
  const submit = offerOf(campaign.actions, 'submit');
  if (!submit) return null;
  const isBlocked = !submit.allowed || chain.unresolved.length > 0;
  return (
    <section className="panel">
      {act.problem && <ProblemNotice problem={act.problem} />}
      <div className="actions">
        <Button
          kind="primary"
          disabled={isBlocked}
          isBusy={act.busy === 'submit'}
          aria-describedby="submit-why"
          onClick={() => act.press('submit', requests.submit)}
        >
          {t('web.editor.submit')}
        </Button>
        <small id="submit-why" className={isBlocked ? 'error-text' : 'quiet'}>
          {submit.allowed
            ? t(saved.edits.size > 0 ? 'web.draft.saving' : 'web.editor.submit.hint')
            : textOr(`error.${submit.reason ?? ''}`, 'web.refused', factsOf(submit.facts ?? {}))}
        </small>
        {!submit.allowed && (
          <Link to={`/b/campaigns/${campaign.id}/edit/check`}>{t('web.editor.submit.check')}</Link>
        )}
      </div>
    </section>
  );
}

const factsOf = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));

function WithdrawPanel(): ReactNode {
  const { campaign } = useDraftSession();
  const client = useQueryClient();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const signOffId = campaign.signOffId;
  if (offerOf(campaign.actions, 'withdraw')?.allowed !== true || signOffId === null) return null;
  const withdraw = async (): Promise<void> => {
    await act.run('withdraw', async (version, key) => {
      await done(
        api.POST('/api/v1/sign-offs/{id}/withdraw', {
          params: { path: { id: signOffId }, header: intent(key) },
        }),
      );
      return { version };
    });
    await refreshPlan(client, campaign.id);
  };
  return (
    <div className="actions">
      <Button onClick={() => setAsking(true)}>{t('web.editor.withdraw')}</Button>
      <small className="quiet">{t('web.editor.waiting')}</small>
      {isAsking && (
        <Confirm
          title={t('web.editor.withdraw')}
          action={t('web.editor.withdraw')}
          consequence={<p>{t('web.editor.withdraw.text')}</p>}
          onConfirm={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** 签发并下达: number, document and fan-out in one step, which cannot be undone. */
function IssuePanel(): ReactNode {
  const { campaign, requests } = useDraftSession();
  const act = useAct();
  const { data: reach } = useReach(campaign.id);
  const [isAsking, setAsking] = useState(false);
  const issue = offerOf(campaign.actions, 'issue');
  const count = reach?.schools ?? 0;
  const label = t('web.editor.issue', { count });
  const number = t('web.editor.issue.number', {
    prefix: campaign.docPrefix,
    year: todayInBeijing().slice(0, 4),
  });
  return (
    <section className="panel" aria-labelledby="issue-title">
      <h3 id="issue-title">{t('web.editor.issue.title')}</h3>
      <p>{number}</p>
      {campaign.docPrefix === '' && (
        <Notice tone="warning" title={t('web.editor.issue.no-prefix')} />
      )}
      {issue ? (
        <div className="actions">
          <Button
            kind="primary"
            disabled={!issue.allowed || !reach}
            onClick={() => setAsking(true)}
          >
            {label}
          </Button>
          {!issue.allowed && (
            <small className="error-text">
              {textOr(`error.${issue.reason ?? ''}`, 'web.refused')}
            </small>
          )}
        </div>
      ) : (
        <p className="quiet">{t('web.editor.issue.office')}</p>
      )}
      {isAsking && (
        <Confirm
          title={label}
          action={label}
          consequence={
            <p>
              {t('web.editor.issue.text', { title: campaign.title, count })} {number}
            </p>
          }
          onConfirm={async () => {
            await act.run('issue', requests.issue);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
