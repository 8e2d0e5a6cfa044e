import type { ReactNode } from 'react';
import { SUPPORT_TYPES } from '@app/contracts';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { ProblemNotice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import { newDuty, nextNo } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { plainForm } from './plain-form';
import { RemoveButton } from './RemoveButton';
import { TaskCard } from './TaskCard';
import { useAct } from './useAct';

/** What is to be done, who leads, who works on it, in which phases, and how many schools that reaches. */
export function TasksStep(): ReactNode {
  const { campaign, requests, saver } = useDraftSession();
  const act = useAct();
  const { tasks, phases } = campaign.plan;
  const add = (): void => {
    const no = nextNo(tasks);
    act.press('add', (version, key) =>
      requests.addTask(
        {
          no,
          planNo: t('web.editor.task.plan-no', { no }),
          title: t('web.editor.task.new', { no }),
          requirement: '',
          scope: null,
          evidencePolicy: 'OPTIONAL',
          evidenceReason: '',
          leadUnitIds: [campaign.ownerSectionId],
          supportTypes: SUPPORT_TYPES,
          phases: phases.slice(0, 1).map(({ id }) => newDuty(id, plainForm())),
        },
        version,
        key,
      ),
    );
  };
  return (
    <>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {tasks.length === 0 && <Empty icon="list" title={t('web.editor.tasks.empty')} />}
      <div className="folds" id="tasks" tabIndex={-1}>
        {tasks.map((task, i) => (
          <TaskCard
            key={task.id}
            taskId={task.id}
            index={i}
            remove={
              <RemoveButton
                title={task.title}
                text={t('web.editor.task.remove.text', { phases: task.phases.length })}
                onRemove={async () => {
                  await act.run(task.id, (version, key) =>
                    requests.removeTask(task.id, version, key),
                  );
                  saver.drop(`task:${task.id}`);
                }}
              />
            }
          />
        ))}
      </div>
      <div className="actions">
        <Button isBusy={act.busy === 'add'} onClick={add}>
          {t('web.editor.task.add')}
        </Button>
      </div>
    </>
  );
}
