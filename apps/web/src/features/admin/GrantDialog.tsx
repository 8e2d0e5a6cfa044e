import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { dayText, instantText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { ReasonField } from '@web/ui/ReasonField';
import { Awaited } from '@web/ui/States';
import { PEOPLE } from '../people/usePeople';
import { grantDays, GrantStateTag } from './grant-words';
import { decide, GRANTS, useGrant, type Decision, type Grant } from './useGrants';

const DECISIONS = ['reject', 'revoke', 'approve'] as const satisfies readonly Decision[];

const KINDS = { approve: 'primary', reject: 'default', revoke: 'danger' } as const;

interface GrantDialogProps {
  readonly id: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** One role as it was asked for, with what this person may decide and why not where he may not. */
export function GrantDialog({ id, onDone, onClose }: GrantDialogProps): ReactNode {
  const { data: grant, error, refetch } = useGrant(id);
  if (grant) return <Decide grant={grant} onDone={onDone} onClose={onClose} />;
  return (
    <Dialog title={t('web.menu.grants')} onClose={onClose}>
      <Awaited rows={4} error={error} onRetry={refetch} />
    </Dialog>
  );
}

function Decide({
  grant,
  onDone,
  onClose,
}: Omit<GrantDialogProps, 'id'> & { readonly grant: Grant }): ReactNode {
  const intents = useIntents([GRANTS, PEOPLE]);
  const [reason, setReason] = useState('');
  const [wants, setWants] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const offers = DECISIONS.flatMap((decision) => {
    const offer = offerOf(grant.actions, decision);
    return offer ? [{ ...offer, decision }] : [];
  });
  const refusal = offers.find(({ decision }) => decision !== 'approve')?.decision;
  const name = grant.personName;
  const act = (decision: Decision): void => {
    setWants(decision !== 'approve');
    if (decision !== 'approve' && reason.trim() === '') return;
    setProblem(null);
    intents
      .run(`${decision} ${grant.id}`, (key) => decide(grant, decision, reason.trim(), key))
      .then(
        () => {
          onDone(t(`web.admin.grant.done.${decision}`, { name }));
          onClose();
        },
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  return (
    <Dialog
      title={t('web.admin.grant.title', { name })}
      onClose={intents.busy === null ? onClose : undefined}
      footer={
        <>
          {offers.length === 0 && <Button onClick={onClose}>{t('web.close')}</Button>}
          {offers.map(({ decision, allowed }) => (
            <Button
              key={decision}
              kind={KINDS[decision]}
              disabled={!allowed}
              isBusy={intents.busy === `${decision} ${grant.id}`}
              onClick={() => act(decision)}
            >
              {t(`web.admin.grant.action.${decision}`)}
            </Button>
          ))}
        </>
      }
    >
      <GrantFacts grant={grant} />
      <GrantNote grant={grant} />
      {offers
        .filter(({ allowed }) => !allowed)
        .map(({ decision, reason: why }) => (
          <Notice
            key={decision}
            tone="warning"
            title={textOr(`error.${why ?? ''}`, 'web.refused')}
          />
        ))}
      {refusal && (
        <ReasonField
          label={t(`web.admin.grant.reason.${refusal === 'revoke' ? 'revoke' : 'reject'}`)}
          rows={2}
          value={reason}
          isMissing={wants && reason.trim() === ''}
          onChange={setReason}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && <p className="quiet">{t('web.conflict.fresh')}</p>}
    </Dialog>
  );
}

/** What a decision would mean, or who takes it. */
function GrantNote({ grant }: { readonly grant: Grant }): ReactNode {
  if (offerOf(grant.actions, 'approve')?.allowed === true)
    return (
      <p>
        {t('web.admin.grant.approve.text', {
          name: grant.personName,
          role: t(`web.role.${grant.code}`),
          from: dayText(grant.validFrom, ''),
        })}
      </p>
    );
  if (offerOf(grant.actions, 'revoke')) return <p>{t('web.admin.grant.revoke.text')}</p>;
  return grant.state === 'REQUESTED' ? (
    <p className="quiet">{t('web.admin.grant.note.sec')}</p>
  ) : null;
}

function GrantFacts({ grant }: { readonly grant: Grant }): ReactNode {
  const { lineNames, requestedByName, decidedByName, decidedAt, decisionReason } = grant;
  const readsPeople = useSession().hats.some(({ code }) => code === 'SYS' || code === 'SEC');
  return (
    <dl className="facts">
      <dt>{t('web.admin.grant.person')}</dt>
      <dd>
        {readsPeople ? (
          <Link to={`/a/accounts/${grant.personId}`}>{grant.personName}</Link>
        ) : (
          grant.personName
        )}
      </dd>
      <dt>{t('web.grant.state')}</dt>
      <dd>
        <GrantStateTag state={grant.state} />
      </dd>
      <dt>{t('web.admin.grant.code')}</dt>
      <dd>{t(`web.role.${grant.code}`)}</dd>
      <dt>{t('web.admin.grant.unit')}</dt>
      <dd>{grant.unitName}</dd>
      {lineNames.length > 0 && (
        <>
          <dt>{t('web.admin.grant.lines')}</dt>
          <dd>{lineNames.join(t('web.list.separator'))}</dd>
        </>
      )}
      <dt>{t('web.admin.grant.days')}</dt>
      <dd>{grantDays(grant)}</dd>
      <dt>{t('web.admin.grant.reason')}</dt>
      <dd className="prose">{grant.reason ?? t('web.admin.grant.reason.none')}</dd>
      <dt>{t('web.admin.grant.asked')}</dt>
      <dd>
        {t('web.admin.grant.asked.by', {
          who: requestedByName ?? t('web.system'),
          at: instantText(grant.createdAt),
        })}
      </dd>
      {decidedAt !== null && (
        <>
          <dt>{t('web.admin.grant.decided')}</dt>
          <dd className="prose">
            {t('web.admin.grant.asked.by', {
              who: decidedByName ?? t('web.system'),
              at: instantText(decidedAt),
            })}
            {decisionReason !== null && `\n${decisionReason}`}
          </dd>
        </>
      )}
    </dl>
  );
}
