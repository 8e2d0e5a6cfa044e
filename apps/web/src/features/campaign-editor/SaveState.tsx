import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { timeText } from '@web/ui/days';
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
