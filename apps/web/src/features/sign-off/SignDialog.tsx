import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { LinesField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';
import { Digest } from '@web/ui/Sheet';
import { ForNameLine } from '../delegations/ForName';
import { isAtPassword, SignaturePassword } from '../session/SignaturePassword';
import { signedSentence } from './sign-words';
import type { SignOff } from './useSignOffs';

const MOST_SIGNS = 500;

interface SignDialogProps {
  readonly signOff: SignOff;
  /** 代: in whose name; null = the person's own */
  readonly principalName: string | null;
  readonly action: string;
  readonly opinion: string;
  readonly onOpinion: (text: string) => void;
  /** @throws ApiProblem */
  readonly onSign: (seenHash: string, password: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Says in one sentence what is signed, with its figures and its digest; nothing is signed without it. */
export function SignDialog(props: SignDialogProps): ReactNode {
  // what was on the page when the dialog opened: a change meanwhile refuses the signature
  const [seen] = useState(props.signOff);
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const sign = (): void => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    props
      .onSign(seen.contentHash ?? '', password)
      .then(props.onClose, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      title={props.action}
      onClose={isBusy ? undefined : props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={sign}>
            {props.principalName === null
              ? t('web.sign-off.confirm')
              : t('web.sign-off.confirm.for', { name: props.principalName })}
          </Button>
        </>
      }
    >
      <ForNameLine name={props.principalName ?? undefined} />
      <p className="prose">{signedSentence(seen)}</p>
      <LinesField
        label={t('web.sign-off.opinion.optional')}
        value={props.opinion}
        rows={2}
        maxLength={MOST_SIGNS}
        onChange={props.onOpinion}
      />
      <SignaturePassword value={password} problem={problem} onChange={setPassword} onEnter={sign} />
      <p className="digest">
        {t('web.sign.digest')} <Digest value={seen.contentHash ?? ''} />
      </p>
      {problem && !isAtPassword(problem) && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
