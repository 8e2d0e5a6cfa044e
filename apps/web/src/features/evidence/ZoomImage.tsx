import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';

/** Steps of the zoom: the whole picture, then larger than its frame; moved by scrolling, with a finger or the arrows. */
const STEPS = ['fit', '200', '400'] as const;

/** A picture that can be looked at closely. */
export function ZoomImage({
  src,
  name,
  children,
}: {
  readonly src: string;
  readonly name: string;
  /** more to do with it */
  readonly children?: ReactNode;
}): ReactNode {
  const [step, setStep] = useState(0);
  const [isBroken, setBroken] = useState(false);
  const zoom = STEPS[step] ?? 'fit';
  if (isBroken) return <p className="error-text">{t('web.proof.broken', { name })}</p>;
  return (
    <div className="proof-image">
      {/* scrolled with the arrows once it has the focus */}
      <div
        className={`zoom zoom-${zoom}`}
        role="group"
        aria-label={t('web.proof.picture', { name })}
        tabIndex={0}
      >
        <img src={src} alt={name} onError={() => setBroken(true)} />
      </div>
      <div className="actions">
        <Button
          disabled={step === 0}
          aria-label={t('web.proof.smaller')}
          onClick={() => setStep(step - 1)}
        >
          −
        </Button>
        <Button
          disabled={step === STEPS.length - 1}
          aria-label={t('web.proof.larger')}
          onClick={() => setStep(step + 1)}
        >
          +
        </Button>
        {children}
      </div>
    </div>
  );
}
