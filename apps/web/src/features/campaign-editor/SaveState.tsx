import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { timeText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { useDraftSession } from './draft-session';

/** Whether everything typed has reached the server, and when. */
export function SaveState(): ReactNode {
  const { saver, saved } = useDraftSession();
  const states = [...saved.edits.values()].map(({ status }) => status);
  const has = (status: (typeof states)[number]): boolean => states.includes(status);
  if (has('conflict')) return <Shown kind="refused" text={t('web.editor.save.conflict')} />;
  if (has('refused')) return <Shown kind="refused" text={t('web.editor.save.refused')} />;
  if (has('waiting'))
    return (
      <span className="draft draft-waiting" role="status">
        {t('web.editor.save.waiting')}
        <Button kind="text" onClick={() => saver.retry()}>
          {t('web.retry')}
        </Button>
      </span>
    );
  if (states.length > 0) return <Shown kind="saving" text={t('web.draft.saving')} />;
  if (saved.savedAt === null) return <Shown kind="idle" text={t('web.editor.save.auto')} />;
  return <Shown kind="saved" text={t('web.editor.save.done', { time: timeText(saved.savedAt) })} />;
}

const Shown = ({ kind, text }: { readonly kind: string; readonly text: string }): ReactNode => (
  <span className={`draft draft-${kind}`} role="status">
    {text}
  </span>
);

/** Leaving saves first; what could not be saved is said before the page goes. @param isHome addresses of the editor */
export function LeaveGuard({
  isHome,
}: {
  readonly isHome: (pathname: string) => boolean;
}): ReactNode {
  const { saver, saved } = useDraftSession();
  const isUnsaved = saved.edits.size > 0;
  const asked = useRef(false);
  const [isAsking, setAsking] = useState(false);
  useUnsaved(isUnsaved);
  const blocker = useBlocker(({ nextLocation }) => isUnsaved && !isHome(nextLocation.pathname));
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!isBlocked) {
      asked.current = false;
      return;
    }
    if (asked.current) return;
    asked.current = true;
    void saver.flush().then((isSaved) => {
      if (isSaved) blocker.proceed();
      else setAsking(true);
    });
  }, [isBlocked, blocker, saver]);
  if (!isBlocked || !isAsking) return null;
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
      <p>{t('web.leave.text.lost')}</p>
    </Dialog>
  );
}
