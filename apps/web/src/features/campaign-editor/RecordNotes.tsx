import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { useDraftSession } from './draft-session';

interface RecordNotesProps {
  readonly name: string;
  /** the record of somebody else in words, after a conflict */
  readonly describe: (theirs: unknown) => string;
}

/** What became of the last change of a record, when it was not simply saved. */
export function RecordNotes({ name, describe }: RecordNotesProps): ReactNode {
  const { saver, saved } = useDraftSession();
  const edit = saved.edits.get(name);
  if (edit === undefined) return null;
  if (edit.status === 'conflict')
    return (
      <Notice
        tone="warning"
        isLive
        title={t(
          edit.theirs === undefined ? 'web.editor.conflict.gone' : 'web.editor.conflict.title',
        )}
        action={
          <span className="actions">
            {edit.theirs !== undefined && (
              <Button kind="primary" onClick={() => saver.choose(name, 'mine')}>
                {t('web.editor.conflict.mine')}
              </Button>
            )}
            <Button onClick={() => saver.choose(name, 'theirs')}>
              {t('web.editor.conflict.theirs')}
            </Button>
          </span>
        }
      >
        {edit.theirs !== undefined && (
          <p>{t('web.editor.conflict.text', { theirs: describe(edit.theirs) })}</p>
        )}
      </Notice>
    );
  if (edit.status === 'refused' && edit.problem) return <ProblemNotice problem={edit.problem} />;
  return null;
}
