import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { dayNumber, dayOfNumber, isDay, todayInBeijing } from '@web/ui/day-math';
import { ProblemNotice } from '@web/ui/Notice';
import { PhaseTimeline, type SpanProblems } from '@web/ui/PhaseTimeline';
import { Empty } from '@web/ui/States';
import { nextNo, phaseOf } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { PhaseCard } from './PhaseCard';
import { RemoveButton } from './RemoveButton';
import { usePhases } from './usePhase';
import { useAct } from './useAct';

const MONTH_DAYS = 30;

/** Phases on one picture with their dates, and below it what each of them is. */
export function PhasesStep(): ReactNode {
  const { campaign, saver, saved, requests, findings, isEditable } = useDraftSession();
  const act = useAct();
  const { phases } = campaign.plan;
  const { drafts, changeSpan } = usePhases();
  const problems = Object.fromEntries(
    phases.map((phase, i): [string, SpanProblems] => {
      const at = (field: string): string | undefined =>
        saved.edits.get(`phase:${phase.id}`)?.problem?.findings.find((f) => f.field === field)
          ?.message ??
        findings.find(
          (f) => f.field === `phases[${String(i)}].${field}` && f.severity === 'BLOCKING',
        )?.message;
      const [startOn, endOn] = [at('startOn'), at('endOn')];
      return [
        phase.id,
        {
          ...(startOn === undefined ? {} : { startOn }),
          ...(endOn === undefined ? {} : { endOn }),
        },
      ];
    }),
  );
  const add = (): void => {
    const last = phases.at(-1);
    const from =
      last && isDay(last.endOn) ? dayOfNumber(dayNumber(last.endOn) + 1) : campaign.startOn;
    const no = nextNo(phases);
    act.press('add', (version, key) =>
      requests.addPhase(
        {
          no,
          type: 'CUSTOM',
          title: t('web.editor.phase.new', { no }),
          requirement: '',
          startOn: from,
          endOn: dayOfNumber(dayNumber(from) + MONTH_DAYS - 1),
          townReviewBudgetWorkingDays: 5,
          gateBudgetWorkingDays: 10,
          gateSpec: [],
          startRequiresGateOf: [],
        },
        version,
        key,
      ),
    );
  };
  return (
    <>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {phases.length === 0 ? (
        <Empty icon="today" title={t('web.editor.phases.empty')} />
      ) : (
        <section className="panel" id="phases" tabIndex={-1} aria-label={t('web.editor.timeline')}>
          <PhaseTimeline
            label={t('web.editor.timeline')}
            today={todayInBeijing()}
            span={campaign}
            problems={problems}
            phases={phases.map((phase, i) => {
              const { no, title, startOn, endOn, gateSpec } = drafts[i] ?? phaseOf(phase);
              return {
                id: phase.id,
                no,
                title,
                startOn,
                endOn,
                state: phase.state,
                provisional: phase.provisional,
                gate:
                  gateSpec.length === 0
                    ? undefined
                    : {
                        on: endOn,
                        label: t('web.editor.gate.rules', { count: gateSpec.length }),
                        isDone: false,
                      },
              };
            })}
            onChange={isEditable ? changeSpan : undefined}
          />
          {isEditable && <p className="quiet">{t('web.editor.timeline.hint')}</p>}
        </section>
      )}
      {phases.map((phase, i) => (
        <PhaseCard
          key={phase.id}
          phaseId={phase.id}
          index={i}
          remove={
            <RemoveButton
              title={phase.title}
              text={t('web.editor.phase.remove.text', {
                tasks: campaign.plan.tasks.filter((task) =>
                  task.phases.some(({ phaseId }) => phaseId === phase.id),
                ).length,
              })}
              onRemove={async () => {
                await act.run(phase.id, (version, key) =>
                  requests.removePhase(phase.id, version, key),
                );
                saver.drop(`phase:${phase.id}`);
              }}
            />
          }
        />
      ))}
      <div className="actions">
        <Button isBusy={act.busy === 'add'} onClick={add}>
          {t('web.editor.phase.add')}
        </Button>
      </div>
    </>
  );
}
