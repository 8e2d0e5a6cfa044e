import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { t } from './t';

interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  /** @returns whether nothing is left unsaved */
  readonly save: () => Promise<boolean>;
  /** what becomes of the text */
  readonly text: string;
  /** addresses between which nothing is left */
  readonly isHome?: (pathname: string) => boolean;
}

/** Leaving saves first; what could not be saved is said before the page goes. */
export function LeaveGuard(props: LeaveGuardProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const blocker = useBlocker(
    ({ nextLocation }) => props.isUnsaved && props.isHome?.(nextLocation.pathname) !== true,
  );
  const last = useRef({ blocker, save: props.save });
  useEffect(() => {
    last.current = { blocker, save: props.save };
  });
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!isBlocked) return;
    void last.current.save().then((isSaved) => {
      const { blocker: now } = last.current;
      if (!isSaved) setAsking(true);
      else if (now.state === 'blocked') now.proceed();
    });
  }, [isBlocked]);
  if (blocker.state !== 'blocked' || !isAsking) return null;
  const answer = (act: () => void): void => {
    setAsking(false);
    act();
  };
  return (
    <Dialog
      title={t('web.leave.title')}
      onClose={() => answer(() => blocker.reset())}
      footer={
        <>
          <Button onClick={() => answer(() => blocker.proceed())}>{t('web.leave.go')}</Button>
          <Button kind="primary" onClick={() => answer(() => blocker.reset())}>
            {t('web.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
    </Dialog>
  );
}
