import { useState, type ReactNode } from 'react';
import { offerOf } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { dayText, instantText } from '@web/ui/days';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited, Failed } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import type { Task } from '../tasks/useTasks';
import { useTaskAction, type TaskActionRunner } from '../tasks/useTaskAction';
import { AskExtensionDialog } from './AskExtensionDialog';
import { EXTENSIONS, useExtension, type Extension, type ExtensionBrief } from './useRequests';
import { extensionActions, useTaskExtensions, type Asked } from './useTaskExtensions';

const LIVE: readonly string[] = ['DRAFT', 'SUBMITTED'];

/** Figures of a refusal's sentence. */
const figures = (facts: object = {}): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(
    Object.entries(facts).filter((pair): pair is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof pair[1]),
    ),
  );

/** More time for a task: what was asked and answered, and asking. */
export function TaskExtension({ task }: { readonly task: Task }): ReactNode {
  const { hats } = useSession();
  const { data, error, refetch } = useTaskExtensions(task.id);
  const runner = useTaskAction([EXTENSIONS]);
  const [isAsking, setAsking] = useState(false);
  const offer = offerOf(task.actions, 'draftExtension');
  const items = data?.items ?? [];
  // drafts of the officer are sent by the principal; his own go at once
  const sends = hats.some(({ code, unitId }) => code === 'PRIN' && unitId === task.schoolId);
  const ask = async (asked: Asked): Promise<void> => {
    let made = { id: '', version: 0 };
    await runner.run('draftExtension', async (key) => {
      const { extensionId, version } = await extensionActions.draft(task.id, asked, key);
      made = { id: extensionId, version };
    });
    if (!sends || made.id === '') return;
    await runner
      .run('submitExtension', (key) => extensionActions.submit(made, key))
      // the draft stands on the page with its own button, the reason above it
      .catch(() => undefined);
  };
  if (!offer && items.length === 0 && !error) return null;
  const isOpen = items.some(({ state }) => LIVE.includes(state));
  return (
    <section className="panel" aria-labelledby="extension-title">
      <h2 id="extension-title">{t('web.request.extensions')}</h2>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {runner.done !== null && (
        <Notice tone="success" title={textOr(`web.done.${runner.done}`, 'web.done')} isLive />
      )}
      {runner.problem && !isAsking && <ProblemNotice problem={runner.problem} />}
      {items.length > 0 && (
        <ol className="steps">
          {items.map((item) => (
            <li key={item.id}>
              <Said item={item} />
              {LIVE.includes(item.state) && <Live id={item.id} task={task} runner={runner} />}
            </li>
          ))}
        </ol>
      )}
      {offer && !isOpen && (
        <>
          <div className="actions">
            <Button
              disabled={!offer.allowed}
              aria-describedby={offer.allowed ? undefined : 'extension-refused'}
              onClick={() => setAsking(true)}
            >
              {t(sends ? 'web.action.submitExtension' : 'web.action.draftExtension')}
            </Button>
          </div>
          <small id="extension-refused" className="quiet">
            {offer.allowed
              ? t(sends ? 'web.extension.hint' : 'web.extension.hint.officer', {
                  days: task.extensionRoom.aheadWorkingDays,
                })
              : textOr(`error.${offer.reason ?? ''}`, 'web.refused', figures(offer.facts))}
          </small>
        </>
      )}
      {isAsking && (
        <AskExtensionDialog
          task={task}
          before={null}
          action={t(sends ? 'web.action.submitExtension' : 'web.action.draftExtension')}
          isBusy={runner.busy !== null}
          act={ask}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** What was asked, where it stands and what was answered. */
const Said = ({ item }: { readonly item: ExtensionBrief }): ReactNode => (
  <div className="answer">
    <span className="card-head">
      <strong>
        {item.state === 'APPROVED'
          ? t('web.extension.granted', {
              day: dayText(item.newDueOn, item.today),
              days: item.askedWorkingDays ?? item.workingDaysNow,
            })
          : t('web.request.extension.days', {
              from: dayText(item.currentDueOn, item.today),
              to: dayText(item.newDueOn, item.today),
              days: item.askedWorkingDays ?? item.workingDaysNow,
            })}
      </strong>
      <StateTag machine="EXTENSION_REQUEST" state={item.state} />
    </span>
    <p className="prose">{t('web.request.extension.reason', { reason: item.reason })}</p>
    {item.decisionReason !== null && (
      <p className="prose">
        {t('web.request.extension.decided', {
          who: item.decidedByName ?? t('web.system'),
          reason: item.decisionReason,
        })}
      </p>
    )}
    {item.state === 'SUBMITTED' && item.decisionDueOn !== null && (
      <p className="quiet">
        {t('web.extension.decide-by', { day: dayText(item.decisionDueOn, item.today) })}
      </p>
    )}
    <small className="quiet">
      {t('web.request.extension.by', {
        no: item.no ?? '',
        who: item.requestedByName,
        at: instantText(item.submittedAt ?? item.createdAt),
      })}
    </small>
  </div>
);

type LiveName = 'submit' | 'withdraw' | 'discard';

/** What may be done with a request nobody has answered. */
function Live({
  id,
  task,
  runner,
}: {
  readonly id: string;
  readonly task: Task;
  readonly runner: TaskActionRunner;
}): ReactNode {
  const { data, error, refetch } = useExtension(id);
  const [isEditing, setEditing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  const edit = offerOf(data.actions, 'edit');
  const act = (name: LiveName): void =>
    void runner
      .run(`${name}Extension`, (key) => extensionActions[name](data, key))
      // shown by the runner
      .catch(() => undefined);
  return (
    <>
      <div className="actions">
        <LiveAction extension={data} name="submit" runner={runner} onAct={() => act('submit')} />
        {edit?.allowed === true && (
          <Button onClick={() => setEditing(true)}>{t('web.action.editExtension')}</Button>
        )}
        <LiveAction
          extension={data}
          name="withdraw"
          runner={runner}
          onAct={() => act('withdraw')}
        />
        {offerOf(data.actions, 'discard')?.allowed === true && (
          <LiveAction
            extension={data}
            name="discard"
            runner={runner}
            onAct={() => setDiscarding(true)}
          />
        )}
      </div>
      {data.state === 'DRAFT' && !offerOf(data.actions, 'submit') && (
        <small className="quiet">{t('web.extension.waits-for-principal')}</small>
      )}
      {isDiscarding && (
        <Confirm
          title={t('web.action.discardExtension')}
          consequence={<p>{t('web.extension.discard.text')}</p>}
          action={t('web.action.discardExtension')}
          isDanger
          onConfirm={() =>
            runner.run('discardExtension', (key) => extensionActions.discard(data, key))
          }
          onClose={() => setDiscarding(false)}
        />
      )}
      {isEditing && (
        <AskExtensionDialog
          task={task}
          before={data}
          action={t('web.action.editExtension')}
          isBusy={runner.busy !== null}
          act={(asked) =>
            runner.run('editExtension', (key) => extensionActions.edit(data, asked, key))
          }
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

/** Refused actions stand there with their reason, those of others do not. */
function LiveAction({
  extension,
  name,
  runner,
  onAct,
}: {
  readonly extension: Extension;
  readonly name: LiveName;
  readonly runner: TaskActionRunner;
  readonly onAct: () => void;
}): ReactNode {
  const offer = offerOf(extension.actions, name);
  if (!offer) return null;
  const hint = `extension-${name}-refused`;
  return (
    <>
      <Button
        kind={name === 'submit' ? 'primary' : 'default'}
        disabled={!offer.allowed}
        isBusy={runner.busy === `${name}Extension`}
        aria-describedby={offer.allowed ? undefined : hint}
        onClick={onAct}
      >
        {t(`web.action.${name}Extension`)}
      </Button>
      {!offer.allowed && (
        <small id={hint} className="error-text">
          {textOr(`error.${offer.reason ?? ''}`, 'web.refused', figures(offer.facts))}
        </small>
      )}
    </>
  );
}
