import { Fragment, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { SETTLED_TASK_STATES } from '@app/contracts';
import { mayDo, offerOf } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { AntdTheme } from '@web/ui/library/AntdTheme';
import { Button } from '@web/ui/Button';
import { dayText } from '@web/ui/days';
import { DueBadge } from '@web/ui/DueBadge';
import { Answers } from '@web/ui/form/Answers';
import { formSpecOf } from '@web/ui/form/form-fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { DELEGATIONS } from '../delegations/useDelegations';
import { usePrincipal, type Principal } from '../delegations/usePrincipal';
import { TaskExtension } from '../requests/TaskExtension';
import { TaskEvidence } from '../uploads/TaskEvidence';
import { DraftForm } from './DraftForm';
import { taskActions } from './task-actions';
import { TaskDialog, type TaskDialogName } from './TaskDialogs';
import { TaskDue, TaskHistory, TaskParties } from './TaskFacts';
import { useTask, type Task } from './useTasks';
import { useTaskAction, type TaskActionRunner } from './useTaskAction';

/** One task of a school: what is asked, by when and why, the form, and what happened so far. */
export function TaskPage(): ReactNode {
  const { id = '' } = useParams();
  const principal = usePrincipal();
  const { data, error, refetch } = useTask(id, principal?.id);
  useTitle(data?.title ?? t('web.menu.tasks'));
  if (data)
    return (
      <AntdTheme>
        <TaskRecord key={`${data.id} ${principal?.id ?? ''}`} task={data} principal={principal} />
      </AntdTheme>
    );
  return (
    <div className="page page-record">
      <Awaited rows={6} error={error} onRetry={refetch} isPage />
    </div>
  );
}

const isSettled = (task: Task): boolean =>
  SETTLED_TASK_STATES.some((state) => state === task.state);

function TaskRecord({
  task,
  principal,
}: {
  readonly task: Task;
  readonly principal: Principal | null;
}): ReactNode {
  const { personId, hats } = useSession();
  const runner = useTaskAction([DELEGATIONS]);
  const [dialog, setDialog] = useState<TaskDialogName | null>(null);
  // staff a task is given to see nothing of asking for more time
  const mayReadExtensions = hats.some(({ code }) => code === 'PRIN' || code === 'SAF');
  const isEditable = mayDo(task.actions, 'work');
  return (
    <div className="page page-record">
      <RecordHead
        backTo="/s"
        backText={t('web.menu.today')}
        overline={t('web.task.overline', { campaign: task.campaignTitle, phase: task.phaseNo })}
        title={task.title}
        tags={
          <>
            <StateTag machine="SCHOOL_TASK" state={task.state} />
            {!isSettled(task) && <DueBadge due={task} />}
            {isSettled(task) && task.lateOriginal && (
              <span className="tag tag-waiting">{t('web.task.was-late')}</span>
            )}
          </>
        }
        turn={<Turn task={task} />}
      />
      {principal !== null && (
        <Notice tone="info" title={t('web.sign-off.acting', { name: principal.name })} />
      )}
      <Result task={task} />
      {runner.done !== null && (
        <Notice tone="success" title={textOr(`web.done.${runner.done}`, 'web.done')} isLive />
      )}
      {runner.problem && dialog === null && (
        <>
          <ProblemNotice problem={runner.problem} />
          {runner.problem.isConflict && <p className="quiet">{t('web.conflict.fresh')}</p>}
        </>
      )}
      <div className="record">
        <div className="record-body">
          <section className="panel">
            <h2>{t('web.task.requirement')}</h2>
            <p className="prose">{task.requirement}</p>
            <Acknowledge task={task} runner={runner} />
          </section>
          <TaskEvidence task={task} personId={personId} runner={runner} />
          {isEditable ? (
            <DraftForm
              task={task}
              personId={personId}
              runner={runner}
              // offered by the api once the first save has started the work; the button is there before
              canSubmit={hats.some(
                ({ code, unitId }) => code === 'SAF' && unitId === task.schoolId,
              )}
            />
          ) : (
            <ReadForm task={task} principal={principal} runner={runner} onOpen={setDialog} />
          )}
          <MoreActions task={task} onOpen={setDialog} />
        </div>
        <aside className="record-rail" aria-label={t('web.task.about')}>
          <TaskDue task={task} isOpen={!isSettled(task)} />
          {principal === null && mayReadExtensions && <TaskExtension task={task} />}
          <TaskParties task={task} />
          <TaskHistory task={task} />
        </aside>
      </div>
      {dialog !== null && (
        <TaskDialog
          name={dialog}
          task={task}
          principal={principal}
          runner={runner}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** Whose turn it is. */
function Turn({ task }: { readonly task: Task }): ReactNode {
  const { waitingFor } = task;
  if (!waitingFor) return null;
  const key = task.state === 'INTERNAL_REVIEW' ? 'PRINCIPAL' : waitingFor.holder;
  return t('web.turn', {
    who: textOr(`web.turn.${key}`, 'web.none', {
      group: task.groupName,
      lead: task.leadNames[0] ?? t('web.task.lead'),
    }),
  });
}

/** What came of it: sent back with which words, accepted, asked for exemption. */
function Result({ task }: { readonly task: Task }): ReactNode {
  const last = task.reviews.at(-1);
  if (task.state === 'RETURNED' || (last?.result === 'RETURNED' && mayDo(task.actions, 'work'))) {
    const reason = task.returnReason ?? last?.reason ?? '';
    return (
      <Notice tone="error" title={t('web.result.returned', { reason })}>
        {t('web.result.returned.next', { day: dayOf(task) })}
      </Notice>
    );
  }
  if (last?.result === 'SENT_BACK' && task.state === 'IN_PROGRESS')
    return (
      <Notice tone="warning" title={t('web.result.sent-back', { reason: last.reason ?? '' })} />
    );
  if (last?.result === 'EXEMPTION_REFUSED' && mayDo(task.actions, 'work'))
    return (
      <Notice
        tone="warning"
        title={t('web.result.exemption-refused', { reason: last.reason ?? '' })}
      />
    );
  if (task.state === 'ACCEPTED') return <Notice tone="success" title={t('web.result.accepted')} />;
  if (task.state === 'EXEMPT_REQUESTED' || task.state === 'EXEMPTED')
    return (
      <Notice
        tone="info"
        title={t(
          task.state === 'EXEMPTED' ? 'web.result.exempted' : 'web.result.exempt-requested',
          { reason: task.exemptReason ?? '' },
        )}
      />
    );
  return null;
}

const dayOf = (task: Task): string => dayText(task.dueOn, task.today);

function Acknowledge({
  task,
  runner,
}: {
  readonly task: Task;
  readonly runner: TaskActionRunner;
}): ReactNode {
  if (!mayDo(task.actions, 'acknowledge')) return null;
  return (
    <div className="actions">
      <Button
        kind="primary"
        isBusy={runner.busy === 'acknowledge'}
        onClick={() =>
          void runner
            .run('acknowledge', (key) => taskActions.acknowledge(task, key))
            // shown by the runner
            .catch(() => undefined)
        }
      >
        {t('web.action.acknowledge')}
      </Button>
      <small className="quiet">{t('web.action.acknowledge.hint')}</small>
    </div>
  );
}

/** What a button does, and in whose name when it is not the person's own. */
const inWords = (verb: string, principal: Principal | null): string =>
  principal === null ? verb : t('web.sign-off.sign.for', { verb, name: principal.name });

/** The answers to be read; for the principal with his signature at the foot. */
function ReadForm({
  task,
  principal,
  runner,
  onOpen,
}: {
  readonly task: Task;
  readonly principal: Principal | null;
  readonly runner: TaskActionRunner;
  readonly onOpen: (name: TaskDialogName) => void;
}): ReactNode {
  const sign = offerOf(task.actions, 'sign');
  const last = task.submissions.at(-1);
  return (
    <section className="panel" aria-labelledby="form-title">
      <div className="panel-head">
        <h2 id="form-title">{t('web.form.content')}</h2>
        {last && last.withdrawnAt === null && task.state !== 'INTERNAL_REVIEW' && (
          <span className="quiet">{t('web.task.submission', { no: last.no })}</span>
        )}
      </div>
      <Answers spec={formSpecOf(task.formSpec)} values={task.content ?? {}} />
      {sign && (
        <div className="actions actions-foot">
          <Button
            kind="primary"
            isWide
            disabled={!sign.allowed}
            isBusy={runner.busy === 'sign'}
            aria-describedby={sign.allowed ? undefined : 'sign-refused'}
            onClick={() => onOpen('sign')}
          >
            {inWords(t('web.action.sign'), principal)}
          </Button>
          {mayDo(task.actions, 'sendBack') && (
            <Button isWide onClick={() => onOpen('sendBack')}>
              {inWords(t('web.action.sendBack'), principal)}
            </Button>
          )}
          {!sign.allowed && (
            <small id="sign-refused" className="error-text">
              {textOr(`error.${sign.reason ?? ''}`, 'web.refused')}
            </small>
          )}
        </div>
      )}
    </section>
  );
}

/** Seldom used actions, after everything else; a refused one says why. */
function MoreActions({
  task,
  onOpen,
}: {
  readonly task: Task;
  readonly onOpen: (name: TaskDialogName) => void;
}): ReactNode {
  const offered = (['withdraw', 'requestExemption'] as const).flatMap((name) => {
    const offer = offerOf(task.actions, name);
    return offer ? [{ name, offer }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <div className="actions">
      {offered.map(({ name, offer }) => (
        <Fragment key={name}>
          <Button
            disabled={!offer.allowed}
            aria-describedby={offer.allowed ? undefined : `${name}-refused`}
            onClick={() => onOpen(name)}
          >
            {t(`web.action.${name}`)}
          </Button>
          {!offer.allowed && (
            <small id={`${name}-refused`} className="quiet">
              {textOr(`error.${offer.reason ?? ''}`, 'web.refused')}
            </small>
          )}
        </Fragment>
      ))}
    </div>
  );
}
