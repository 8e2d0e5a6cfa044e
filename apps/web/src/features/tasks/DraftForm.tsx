import { useRef, useState, type ReactNode } from 'react';
import { keepsLocalDrafts } from '@web/api/local-drafts';
import { LeaveGuard } from '@web/app/LeaveGuard';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { timeText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { Answers } from '@web/ui/form/Answers';
import { formSpecOf, openFields } from '@web/ui/form/form-fields';
import { FormRenderer } from '@web/ui/form/FormRenderer';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import type { DraftKeeper, DraftSnapshot } from './draft-keeper';
import { useUploads } from '../uploads/useUploads';
import { taskActions } from './task-actions';
import { useDraft } from './useDraft';
import type { Task } from './useTasks';
import type { TaskActionRunner } from './useTaskAction';

/** The form of a task while the school may write in it, and handing it to the principal. */
export function DraftForm({
  task,
  personId,
  runner,
  canSubmit,
}: {
  readonly task: Task;
  readonly personId: string;
  readonly runner: TaskActionRunner;
  readonly canSubmit: boolean;
}): ReactNode {
  const [keeper, draft] = useDraft(task, personId);
  const [showsOpen, setShowsOpen] = useState(false);
  const form = useRef<HTMLElement>(null);
  const spec = formSpecOf(task.formSpec);
  const open = openFields(spec, draft.content);
  const { items } = useUploads(personId, task.id);
  const coming = items.filter(({ state }) => state !== 'refused').length;
  const [showsComing, setShowsComing] = useState(false);
  const submit = (): void => {
    if (open.length > 0) {
      setShowsOpen(true);
      // after the messages are there, the first of them is where to go on
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    // what arrives after the hand-in would be refused
    setShowsComing(coming > 0);
    if (coming === 0) void handIn(task.id, keeper, runner);
  };
  return (
    <section className="panel" ref={form} aria-labelledby="form-title">
      <div className="panel-head">
        <h2 id="form-title">{t('web.form.title')}</h2>
        <DraftState draft={draft} onRetry={() => void keeper.flush()} />
      </div>
      {draft.problem !== null && draft.status === 'refused' && (
        <ProblemNotice problem={draft.problem} />
      )}
      <FormRenderer
        spec={spec}
        values={draft.content}
        findings={draft.findings}
        showsOpen={showsOpen}
        onChange={(content) => keeper.change(content)}
      />
      {showsOpen && open.length > 0 && (
        <Notice tone="error" title={t('web.form.open', { count: open.length })} isLive />
      )}
      {showsComing && coming > 0 && (
        <Notice tone="warning" title={t('web.form.files-under-way', { count: coming })} isLive />
      )}
      {canSubmit && (
        <div className="actions actions-foot">
          <Button
            kind="primary"
            isWide
            isBusy={runner.busy === 'submitInternally'}
            onClick={submit}
          >
            {t('web.action.submitInternally')}
          </Button>
          <small className="quiet">{t('web.action.submitInternally.hint')}</small>
        </div>
      )}
      {draft.conflict && (
        <ConflictDialog draft={draft} task={task} onChoose={(which) => keeper.choose(which)} />
      )}
      <LeaveGuard
        isUnsaved={draft.status !== 'saved'}
        save={async () => (await keeper.flush()).status === 'saved'}
        text={keepsLocalDrafts() ? t('web.leave.text') : t('web.leave.text.lost')}
      />
    </section>
  );
}

/** First the text, then the action: what is handed in is what stands on the page. */
async function handIn(id: string, keeper: DraftKeeper, runner: TaskActionRunner): Promise<void> {
  await runner
    .run('submitInternally', async (key) => {
      const { status, problem } = await keeper.flush();
      if (status !== 'saved') throw problem ?? new Error('the draft is not saved');
      return taskActions.submitInternally({ id, version: keeper.version }, key);
    })
    // shown by the runner
    .catch(() => undefined);
}

/** Where the text is: on this device, on its way, on the server. */
function DraftState({
  draft,
  onRetry,
}: {
  readonly draft: DraftSnapshot;
  readonly onRetry: () => void;
}): ReactNode {
  const local = keepsLocalDrafts() ? t('web.draft.local') : t('web.draft.not-local');
  const words = {
    saved:
      draft.savedAtMs === null
        ? ''
        : t('web.draft.saved', { time: timeText(new Date(draft.savedAtMs)) }),
    local,
    saving: t('web.draft.saving'),
    waiting: t('web.draft.waiting', { local }),
    refused: t('web.draft.refused', { local }),
  } as const;
  return (
    <span className={`draft draft-${draft.status}`} role="status">
      {words[draft.status]}
      {draft.status === 'waiting' && (
        <Button kind="text" onClick={onRetry}>
          {t('web.retry')}
        </Button>
      )}
    </span>
  );
}

function ConflictDialog({
  draft,
  task,
  onChoose,
}: {
  readonly draft: DraftSnapshot;
  readonly task: Task;
  readonly onChoose: (which: 'mine' | 'theirs') => Promise<void>;
}): ReactNode {
  const [busy, setBusy] = useState<'mine' | 'theirs' | null>(null);
  const spec = formSpecOf(task.formSpec);
  const choose = (which: 'mine' | 'theirs'): void => {
    setBusy(which);
    onChoose(which)
      // the dialog stays open and the same choice can be made again
      .catch(() => undefined)
      .finally(() => setBusy(null));
  };
  if (!draft.conflict) return null;
  return (
    <Dialog title={t('web.conflict.title')}>
      <p>{t('web.conflict.text')}</p>
      <div className="versus">
        <section>
          <h3>{t('web.conflict.mine')}</h3>
          <Answers spec={spec} values={draft.conflict.mine} />
          <Button kind="primary" isBusy={busy === 'mine'} onClick={() => choose('mine')}>
            {t('web.conflict.take-mine')}
          </Button>
        </section>
        <section>
          <h3>{t('web.conflict.theirs')}</h3>
          <Answers spec={spec} values={draft.conflict.theirs} />
          <Button isBusy={busy === 'theirs'} onClick={() => choose('theirs')}>
            {t('web.conflict.take-theirs')}
          </Button>
        </section>
      </div>
    </Dialog>
  );
}
