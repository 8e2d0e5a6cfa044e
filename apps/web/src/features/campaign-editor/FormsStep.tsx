import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { ProblemNotice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import { newDuty } from './campaign-plan';
import { DeliverableCard } from './DeliverableCard';
import { useDraftSession } from './draft-session';
import { plainForm } from './plain-form';
import { RemoveButton } from './RemoveButton';
import { TaskFormsCard } from './TaskFormsCard';
import { useAct } from './useAct';

/** What a school hands in: for each task and phase, and the deliverables of the phases. */
export function FormsStep(): ReactNode {
  const { campaign, requests, saver } = useDraftSession();
  const act = useAct();
  const [justMade, setJustMade] = useState<string | null>(null);
  const { tasks, deliverables, phases } = campaign.plan;
  const [first] = phases;
  const add = (): void => {
    if (!first) return;
    const taken = new Set(deliverables.map(({ code }) => code));
    const no = [...taken, ''].map((_, i) => i + 1).find((n) => !taken.has(`DL${String(n)}`)) ?? 1;
    const code = `DL${String(no)}`;
    setJustMade(code);
    act.press('add', (version, key) =>
      requests.addDeliverable(
        {
          ...newDuty(first.id, plainForm()),
          code,
          title: t('web.editor.deliverable.new', { no }),
          evidencePolicy: 'OPTIONAL',
          evidenceReason: '',
        },
        version,
        key,
      ),
    );
  };
  return (
    <>
      <h3>{t('web.editor.forms.tasks')}</h3>
      {tasks.length === 0 && <Empty icon="list" title={t('web.editor.tasks.empty')} />}
      <div className="folds">
        {tasks.map((task, i) => (
          <TaskFormsCard key={task.id} taskId={task.id} index={i} />
        ))}
      </div>
      <h3>{t('web.editor.deliverables')}</h3>
      <p className="quiet">{t('web.editor.deliverables.text')}</p>
      {act.problem && <ProblemNotice problem={act.problem} />}
      <div className="folds" id="deliverables" tabIndex={-1}>
        {deliverables.map((one, i) => (
          <DeliverableCard
            key={one.id}
            deliverableId={one.id}
            index={i}
            isOpen={one.code === justMade}
            remove={
              <RemoveButton
                title={one.title}
                text={t('web.editor.deliverable.remove.text')}
                onRemove={async () => {
                  await act.run(one.id, (version, key) =>
                    requests.removeDeliverable(one.id, version, key),
                  );
                  saver.drop(`deliverable:${one.id}`);
                }}
              />
            }
          />
        ))}
      </div>
      <div className="actions">
        <Button isBusy={act.busy === 'add'} disabled={!first} onClick={add}>
          {t('web.editor.deliverable.add')}
        </Button>
        {!first && <small className="quiet">{t('web.editor.phases.empty')}</small>}
      </div>
    </>
  );
}
