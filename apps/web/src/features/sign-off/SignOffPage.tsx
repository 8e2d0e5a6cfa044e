import './sign-off.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { isProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { mayDo, offerOf } from '@web/app/access';
import { t, textOr, type WebKey } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { Icon } from '@web/ui/icons';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { Sheet, SheetSection } from '@web/ui/Sheet';
import { SignChain, type ChainStep } from '@web/ui/SignChain';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { usePrincipal, type Principal } from '../delegations/usePrincipal';
import { SignDialog } from './SignDialog';
import { SignedSheet } from './SignedSheet';
import { hasIssues, isLate, waitWords } from './sign-words';
import { signOffActions, SIGN_OFFS, useSignOff, type SignOff } from './useSignOffs';

type DialogName = 'sign' | 'return' | 'reject' | 'withdraw';

/** What is to be signed, made for reading and paper; the signature stands at its foot. */
export function SignOffPage(): ReactNode {
  const { id = '' } = useParams();
  const principal = usePrincipal();
  const { data, error, refetch } = useSignOff(id, principal?.id ?? '');
  useTitle(data?.title ?? t('web.menu.to-sign'));
  return (
    <div className="page page-sheet">
      <BackLink />
      {data ? (
        <SignOffRecord
          key={`${data.id} ${principal?.id ?? ''}`}
          signOff={data}
          principal={principal}
        />
      ) : (
        <Awaited rows={6} error={error} onRetry={refetch} />
      )}
    </div>
  );
}

function BackLink(): ReactNode {
  const face = useFace();
  return (
    <Link className="back" to={face === '/l' ? '/l' : `${face}/sign-offs`}>
      <Icon name="left" />
      {t('web.menu.to-sign')}
    </Link>
  );
}

export const chainOf = (signOff: Pick<SignOff, 'steps'>): readonly ChainStep[] =>
  signOff.steps.map((step) => ({
    key: step.id,
    no: step.no,
    type: step.type,
    post: step.post,
    name: step.signedAs,
    decision: step.decision,
    isCurrent: step.current,
    at: step.decidedAt,
    opinion: step.opinion,
    digest: step.hash,
  }));

/** The button says what signing does: the last hand closes a gate, with or without issues. */
function signVerb(signOff: SignOff): WebKey {
  return signOff.sheet?.gate && hasIssues(signOff.sheet.gate)
    ? 'web.sign-off.sign.issues'
    : 'web.sign-off.sign';
}

function SignOffRecord({
  signOff,
  principal,
}: {
  readonly signOff: SignOff;
  readonly principal: Principal | null;
}): ReactNode {
  const intents = useIntents([SIGN_OFFS, 'delegations', 'phases', 'overview']);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [opinion, setOpinion] = useState('');
  const [done, setDone] = useState<DialogName | null>(null);
  const [isStale, setStale] = useState(false);
  const hand = { id: signOff.id, onBehalfOf: principal?.id ?? '' };
  const finish = (name: DialogName): void => {
    setDone(name);
    setStale(false);
  };
  const sign = async (seenHash: string, password: string): Promise<void> => {
    setDone(null);
    try {
      await intents.run('sign', (key) =>
        signOffActions.sign(hand, { seenHash, opinion: opinion.trim(), password }, key),
      );
      finish('sign');
    } catch (error) {
      if (!isProblem(error) || error.code !== 'sign-off.stale-hash') throw error;
      // the fresh sheet stands on the page by now; the words are kept for the next signature
      setStale(true);
    }
  };
  const refuse = async (name: 'return' | 'reject', text: string): Promise<void> => {
    await intents.run(name, (key) => signOffActions[name](hand, text, key));
    finish(name);
  };
  return (
    <>
      {principal !== null && (
        <Notice tone="info" title={t('web.sign-off.acting', { name: principal.name })} />
      )}
      {isStale && (
        <Notice tone="error" title={t('web.sign-off.stale')} isLive>
          {t('web.sign-off.stale.next')}
        </Notice>
      )}
      {done !== null && <DoneNotice text={t(`web.sign-off.done.${done}`)} />}
      {signOff.changedAfterSign && (
        <Notice tone="warning" title={t('web.sign-off.changed-after')} />
      )}
      <Sheet
        overline={t(`web.sign-off.purpose.${signOff.purpose}`)}
        title={signOff.title}
        number={signOff.no}
        tags={
          <>
            <StateTag machine="SIGN_OFF" state={signOff.state} />
            {signOff.clock !== null && (
              <span className={`tag tag-${isLate(signOff) ? 'late' : 'waiting'}`}>
                {waitWords(signOff)}
              </span>
            )}
          </>
        }
        cutOff={signOff.sheet?.gate?.cutOff ?? null}
        digest={signOff.contentHash}
        facts={[[t('web.sign-off.author'), signOff.authorName]]}
        foot={<Foot signOff={signOff} principal={principal?.name ?? null} onOpen={setDialog} />}
      >
        <SignedSheet signOff={signOff} />
        <SheetSection title={t('web.sign-off.chain')}>
          {signOff.steps.length === 0 ? (
            <p className="quiet">{t('web.sign-off.chain.none')}</p>
          ) : (
            <SignChain steps={chainOf(signOff)} digest={signOff.contentHash} />
          )}
        </SheetSection>
      </Sheet>
      {dialog === 'sign' && (
        <SignDialog
          signOff={signOff}
          principalName={principal?.name ?? null}
          action={t(signVerb(signOff))}
          opinion={opinion}
          onOpinion={setOpinion}
          onSign={sign}
          onClose={() => setDialog(null)}
        />
      )}
      {(dialog === 'return' || dialog === 'reject') && (
        <ReasonDialog
          title={t(`web.sign-off.${dialog}`)}
          text={t(`web.sign-off.${dialog}.text`, { author: signOff.authorName })}
          label={t('web.sign-off.opinion')}
          action={t(`web.sign-off.${dialog}`)}
          isDanger={dialog === 'reject'}
          onSend={(text) => refuse(dialog, text)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'withdraw' && (
        <Withdraw
          onConfirm={async () => {
            await intents.run('withdraw', (key) => signOffActions.withdraw(signOff.id, key));
            finish('withdraw');
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** What has happened; the focus goes there, because the button that did it is gone. */
function DoneNotice({ text }: { readonly text: string }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="success" title={text} isLive />
    </div>
  );
}

interface FootProps {
  readonly signOff: SignOff;
  readonly principal: string | null;
  readonly onOpen: (name: DialogName) => void;
}

function Foot({ signOff, principal, onOpen }: FootProps): ReactNode {
  const sign = offerOf(signOff.actions, 'signStep');
  const isMine = mayDo(signOff.actions, 'signStep');
  return (
    <>
      {isMine && (
        <>
          <Button kind="primary" onClick={() => onOpen('sign')}>
            {principal === null
              ? t(signVerb(signOff))
              : t('web.sign-off.sign.for', { verb: t(signVerb(signOff)), name: principal })}
          </Button>
          {mayDo(signOff.actions, 'return') && (
            <Button onClick={() => onOpen('return')}>{t('web.sign-off.return')}</Button>
          )}
          {mayDo(signOff.actions, 'reject') && (
            <Button onClick={() => onOpen('reject')}>{t('web.sign-off.reject')}</Button>
          )}
        </>
      )}
      {sign && !sign.allowed && (
        <small className="quiet">{textOr(`error.${sign.reason ?? ''}`, 'web.refused')}</small>
      )}
      {mayDo(signOff.actions, 'withdraw') && (
        <Button onClick={() => onOpen('withdraw')}>{t('web.sign-off.withdraw')}</Button>
      )}
      <Button kind="text" onClick={() => globalThis.print()}>
        {t('web.print')}
      </Button>
    </>
  );
}

const Withdraw = (props: {
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}): ReactNode => (
  <Confirm
    title={t('web.sign-off.withdraw')}
    action={t('web.sign-off.withdraw')}
    consequence={<p>{t('web.sign-off.withdraw.text')}</p>}
    onConfirm={props.onConfirm}
    onClose={props.onClose}
  />
);
