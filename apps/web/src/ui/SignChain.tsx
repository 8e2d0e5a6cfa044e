import './sheet.css';
import type { ReactNode } from 'react';
import type { SignStepType } from '@app/contracts';
import { t, textOr } from '../app/t';
import { instantText } from './days';
import { Digest } from './Sheet';
import type { Tone } from './stateTone';

/** One signature, given, asked for or still to come. */
export interface ChainStep {
  readonly key: string;
  readonly no: number;
  readonly type?: SignStepType;
  readonly post: string;
  /** the hand in words; a delegate with 代 and the principal's name */
  readonly name: string | null;
  readonly decision: string | null;
  /** his turn now */
  readonly isCurrent?: boolean;
  readonly at: string | null;
  readonly opinion?: string | null;
  /** what he saw when he decided */
  readonly digest?: string | null;
}

const TONES: Readonly<Record<string, Tone>> = {
  APPROVED: 'done',
  RETURNED: 'late',
  REJECTED: 'late',
  SKIPPED: 'waiting',
};
const toneOf = (step: ChainStep): Tone =>
  step.decision === null
    ? step.isCurrent === true
      ? 'action'
      : 'waiting'
    : (TONES[step.decision] ?? 'waiting');

function stateWords(step: ChainStep): string {
  if (step.decision !== null)
    return textOr(`web.chain.decision.${step.decision}`, 'web.state.unknown');
  if (step.type === 'NOTIFY') return t('web.chain.notified');
  return step.isCurrent === true ? t('web.chain.current') : t('web.chain.later');
}

interface SignChainProps {
  readonly steps: readonly ChainStep[];
  /** the digest of what stands above; a signature under another one says so */
  readonly digest?: string | null;
}

/** The chain of signatures with what each of them saw. */
export const SignChain = ({ steps, digest = null }: SignChainProps): ReactNode => (
  <ol className="chain">
    {steps.map((step) => (
      <li key={step.key} aria-current={step.isCurrent === true ? 'step' : undefined}>
        <span className="chain-no" aria-hidden="true">
          {step.no}
        </span>
        <div className="chain-who">
          <strong>{step.name ?? t('web.none')}</strong>
          <span className="quiet">
            {step.post}
            {step.type !== undefined &&
              step.type !== 'SERIAL' &&
              ` · ${t(`web.chain.type.${step.type}`)}`}
          </span>
          {typeof step.opinion === 'string' && step.opinion !== '' && (
            <p className="prose">{t('web.chain.opinion', { text: step.opinion })}</p>
          )}
          {typeof step.digest === 'string' && (
            <p className="quiet chain-saw">
              {step.digest === digest ? t('web.chain.saw-this') : t('web.chain.saw-other')}
              {step.digest !== digest && <Digest value={step.digest} />}
            </p>
          )}
        </div>
        <div className="chain-state">
          <span className={`tag tag-${toneOf(step)}`}>{stateWords(step)}</span>
          {step.at !== null && <time dateTime={step.at}>{instantText(step.at)}</time>}
        </div>
      </li>
    ))}
  </ol>
);
