import { useState, type ReactNode } from 'react';
import { mayDo, offerOf } from '@web/app/access';
import { usePageKeys, type PageKey } from '@web/app/page-keys';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText, untilText } from '@web/ui/days';
import { Answers } from '@web/ui/form/Answers';
import { formSpecOf } from '@web/ui/form/form-fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { StateTag } from '@web/ui/StateTag';
import { EvidenceViewer } from '../evidence/EvidenceViewer';
import { TaskDue, TaskHistory, TaskParties } from '../tasks/TaskFacts';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { Task } from '../tasks/useTasks';
import { ChangesPanel } from './ChangesPanel';
import { readSubmissions } from './changes';
import { DecideDialog } from './DecideDialog';
import { ReturnDialog } from './ReturnDialog';
import { reviewActions } from './useReview';
import { VersionsDialog } from './VersionsDialog';

/** A decision that was made, in words. */
export interface Decided {
  readonly id: string;
  readonly text: string;
}
type DialogName = 'return' | 'reopen' | 'versions' | 'decideExemption';
type Direct = 'accept' | 'passUp' | 'takeUp';

/** One submission with everything a reviewer decides on, and what he may do with it. */
export function ReviewItem({
  task,
  runner,
  onDecided,
}: {
  readonly task: Task;
  readonly runner: TaskActionRunner;
  readonly onDecided: (decided: Decided) => void;
}): ReactNode {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const versions = readSubmissions(task);
  const decided = (action: Direct | DialogName): void =>
    onDecided({
      id: task.id,
      text: textOr(`web.review.did.${action}`, 'web.done', {
        school: task.schoolName,
        title: task.title,
      }),
    });
  const act = (action: Direct): void => {
    if (!mayDo(task.actions, action)) return;
    void runner
      .run(`${action}:${task.id}`, (key) => reviewActions[action](task, key))
      .then(
        () => (action === 'takeUp' ? undefined : decided(action)),
        // shown by the runner
        () => undefined,
      );
  };
  const open = (name: DialogName): void => {
    if (name === 'versions' ? versions.length > 1 : mayDo(task.actions, name)) setDialog(name);
  };
  usePageKeys(keysOf(task, versions.length, act, open));
  const close = (): void => setDialog(null);
  return (
    <article className="review-columns" aria-labelledby="review-title">
      <div className="review-main">
        <Head task={task} />
        {runner.problem && dialog === null && (
          <>
            <ProblemNotice problem={runner.problem} />
            {runner.problem.isConflict && <p className="quiet">{t('web.review.fresh')}</p>}
          </>
        )}
        {runner.done === `takeUp:${task.id}` && (
          <Notice tone="success" title={t('web.review.did.takeUp')} isLive />
        )}
        <Actions task={task} runner={runner} onAct={act} onOpen={open} />
        <ChangesPanel task={task} onVersions={() => open('versions')} />
        <Submitted task={task} />
        <details className="panel">
          <summary>{t('web.task.requirement')}</summary>
          <p className="prose">{task.requirement}</p>
        </details>
      </div>
      <aside className="review-side" aria-label={t('web.review.side')}>
        <section className="panel">
          <h2>{t('web.review.evidence', { count: task.evidence.length })}</h2>
          {task.evidenceReason !== null && (
            <p className="quiet">{t('web.evidence.reason', { reason: task.evidenceReason })}</p>
          )}
          <EvidenceViewer evidence={task.evidence} />
        </section>
        <Clock task={task} />
        <TaskDue task={task} isOpen={!['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state)} />
        <TaskParties task={task} />
        <TaskHistory task={task} />
      </aside>
      {(dialog === 'return' || dialog === 'reopen') && (
        <ReturnDialog
          task={task}
          action={dialog}
          runner={runner}
          onClose={close}
          onDone={() => decided(dialog)}
        />
      )}
      {dialog === 'versions' && <VersionsDialog task={task} onClose={close} />}
      {dialog === 'decideExemption' && (
        <DecideDialog
          title={t('web.request.exemption.title')}
          lead={t('web.request.exemption.lead', {
            school: task.schoolName,
            title: task.title,
            reason: task.exemptReason ?? '',
          })}
          yes={t('web.request.exemption.yes')}
          no={t('web.request.exemption.no')}
          name={`decideExemption:${task.id}`}
          runner={runner}
          act={(isYes, reason, key) =>
            reviewActions.decideExemption(task, { exempt: isYes, reason }, key)
          }
          onClose={close}
          onDone={() => decided('decideExemption')}
        />
      )}
    </article>
  );
}

function keysOf(
  task: Task,
  versions: number,
  act: (action: Direct) => void,
  open: (name: DialogName) => void,
): readonly PageKey[] {
  const offered = (action: string): boolean => offerOf(task.actions, action) !== undefined;
  const keys: readonly (PageKey | false)[] = [
    offered('accept') && {
      keys: ['a'],
      label: t('web.review.action.accept'),
      run: () => act('accept'),
    },
    offered('return') && {
      keys: ['r'],
      label: t('web.review.action.return'),
      run: () => open('return'),
    },
    offered('passUp') && {
      keys: ['p'],
      label: t('web.review.action.passUp'),
      run: () => act('passUp'),
    },
    offered('decideExemption') && {
      keys: ['d'],
      label: t('web.review.action.decideExemption'),
      run: () => open('decideExemption'),
    },
    versions > 1 && { keys: ['v'], label: t('web.review.versions'), run: () => open('versions') },
  ];
  return keys.filter((key) => key !== false);
}

const Head = ({ task }: { readonly task: Task }): ReactNode => (
  <header className="record-head">
    <p className="overline">
      {t('web.task.overline', { campaign: task.campaignTitle, phase: task.phaseNo })}
    </p>
    <h1 id="review-title">{task.schoolName}</h1>
    <p className="review-task">{task.title}</p>
    <div className="tags">
      <StateTag machine="SCHOOL_TASK" state={task.state} />
      {task.reviewStage !== null && (
        <span className="tag tag-progress">{t(`web.review.queue.${task.reviewStage}`)}</span>
      )}
      {task.lateOriginal && <span className="tag tag-waiting">{t('web.task.was-late')}</span>}
      {task.returnCount > 0 && (
        <span className="tag tag-waiting">
          {t('web.review.again', { count: task.returnCount })}
        </span>
      )}
    </div>
  </header>
);

/** The answers with who prepared and signed them. */
function Submitted({ task }: { readonly task: Task }): ReactNode {
  const last = readSubmissions(task).at(-1);
  return (
    <section className="panel" aria-labelledby="submission-title">
      <div className="panel-head">
        <h2 id="submission-title">{t('web.form.content')}</h2>
        {last && <span className="quiet">{t('web.task.submission', { no: last.no })}</span>}
      </div>
      {task.state === 'EXEMPT_REQUESTED' && (
        <Notice
          tone="info"
          title={t('web.result.exempt-requested', { reason: task.exemptReason ?? '' })}
        />
      )}
      <Answers spec={formSpecOf(task.formSpec)} values={last?.content ?? task.content ?? {}} />
      {last && (
        <dl className="facts review-signed">
          <dt>{t('web.review.prepared')}</dt>
          <dd>{last.preparedByName ?? t('web.none')}</dd>
          <dt>{t('web.review.signed')}</dt>
          <dd>
            {last.signedAs ?? last.signedByName ?? t('web.none')} · {instantText(last.at)}
            {last.singleHanded && (
              <span className="tag tag-waiting">{t('web.review.single-handed')}</span>
            )}
          </dd>
        </dl>
      )}
    </section>
  );
}

/** What may be decided, the usual first; what is refused says why. */
function Actions({
  task,
  runner,
  onAct,
  onOpen,
}: {
  readonly task: Task;
  readonly runner: TaskActionRunner;
  readonly onAct: (action: Direct) => void;
  readonly onOpen: (name: DialogName) => void;
}): ReactNode {
  const passesUp = mayDo(task.actions, 'passUp');
  const shown = (['accept', 'passUp', 'return', 'decideExemption', 'takeUp', 'reopen'] as const)
    .map((action) => ({ action, offer: offerOf(task.actions, action) }))
    // of two levels the first one passes up; that it does not accept need not be said
    .filter(({ action, offer }) => offer && !(action === 'accept' && passesUp && !offer.allowed))
    // the button of a one-level task that leads nowhere
    .filter(({ action, offer }) => !(action === 'passUp' && offer?.allowed !== true));
  if (shown.length === 0) return null;
  const primary = shown.find(({ offer }) => offer?.allowed === true)?.action;
  const refused = shown.filter(({ offer }) => offer?.allowed !== true);
  const reasons = [...new Set(refused.map(({ offer }) => offer?.reason ?? ''))];
  return (
    <div className="review-actions">
      <div className="actions">
        {shown.map(({ action, offer }) => (
          <Button
            key={action}
            kind={action === primary ? 'primary' : 'default'}
            disabled={offer?.allowed !== true}
            isBusy={runner.busy === `${action}:${task.id}`}
            aria-describedby={offer?.allowed === true ? undefined : 'review-refused'}
            onClick={() =>
              action === 'return' || action === 'reopen' || action === 'decideExemption'
                ? onOpen(action)
                : onAct(action)
            }
          >
            {t(`web.review.action.${action}`)}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <small id="review-refused" className="error-text">
          {reasons.map((reason) => textOr(`error.${reason}`, 'web.refused')).join(' ')}
        </small>
      )}
    </div>
  );
}

/** Both sides' clocks: who has held it for how long, and until when. */
const Clock = ({ task }: { readonly task: Task }): ReactNode =>
  task.segments.length > 0 && (
    <section className="panel">
      <h2>{t('web.review.clock')}</h2>
      <ol className="steps">
        {task.segments.map((segment) => (
          <li key={segment.fromAt}>
            <strong>{segment.unitName ?? t(`web.review.holder.${segment.holder}`)}</strong>{' '}
            <span className="quiet">
              {segment.toAt === null
                ? t('web.review.clock.since', { from: instantText(segment.fromAt) })
                : t('web.review.clock.span', {
                    from: instantText(segment.fromAt),
                    to: instantText(segment.toAt),
                  })}
              {segment.toAt === null &&
                segment.dueAt !== null &&
                t('web.review.clock.until', { due: untilText(segment.dueAt) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
