import { useState, type ReactNode } from 'react';
import { findUnits } from '@web/api/find';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { TextField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';
import { PickOne } from '@web/ui/PickOne';
import type { OverviewPhase } from '../overview/useOverview';
import { draftOf, gapsOf, isWhole, lineOf, type Gap, type LineDraft } from './gate-gaps';
import { TargetFields, targetsOf } from './TargetFields';
import type { NewLine, Phase } from './useGate';

interface CarryOverPlanProps {
  readonly phase: Phase;
  readonly phases: readonly OverviewPhase[];
  /** @throws ApiProblem */
  readonly onSave: (lines: readonly NewLine[]) => Promise<unknown>;
}

/** 遗留安排: a line for everything that is open, written together and saved together. */
export function CarryOverPlan({ phase, phases, onSave }: CarryOverPlanProps): ReactNode {
  const gaps = gapsOf(phase);
  const [drafts, setDrafts] = useState<Readonly<Record<string, LineDraft>>>({});
  const [wants, setWants] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useUnsaved(Object.keys(drafts).length > 0);
  const of = (gap: Gap): LineDraft =>
    drafts[gap.key] ?? draftOf(gap, phase.sheet?.lines ?? [], phase.ownerSectionId);
  const change = (gap: Gap, part: Partial<LineDraft>): void =>
    setDrafts((before) => ({ ...before, [gap.key]: { ...of(gap), ...part } }));
  const save = (): void => {
    setWants(true);
    if (!gaps.every((gap) => isWhole(of(gap)))) return;
    setBusy(true);
    setProblem(null);
    onSave(gaps.map((gap) => lineOf(gap, of(gap))))
      .then(
        () => {
          setDrafts({});
          setWants(false);
        },
        (error: unknown) => setProblem(asProblem(error)),
      )
      .finally(() => setBusy(false));
  };
  const open = gaps.filter((gap) => !isWhole(of(gap))).length;
  return (
    <section className="panel no-print" aria-labelledby="carry-plan">
      <div className="panel-head">
        <h2 id="carry-plan">{t('web.gate.plan')}</h2>
        <span className="quiet">{t('web.gate.plan.count', { count: gaps.length, open })}</span>
      </div>
      <p className="quiet">{t('web.gate.plan.hint')}</p>
      {gaps.map((gap) => (
        <Line
          key={gap.key}
          gap={gap}
          draft={of(gap)}
          wants={wants}
          phase={phase}
          phases={phases}
          onChange={(part) => change(gap, part)}
        />
      ))}
      {problem && <ProblemNotice problem={problem} />}
      {wants && open > 0 && (
        <p className="error-text" role="alert">
          {t('web.gate.plan.open', { open })}
        </p>
      )}
      <div className="actions">
        <Button kind="primary" isBusy={isBusy} onClick={save}>
          {t('web.gate.plan.save', { count: gaps.length })}
        </Button>
      </div>
    </section>
  );
}

function Line(props: {
  readonly gap: Gap;
  readonly draft: LineDraft;
  readonly wants: boolean;
  readonly phase: Phase;
  readonly phases: readonly OverviewPhase[];
  readonly onChange: (part: Partial<LineDraft>) => void;
}): ReactNode {
  const { gap, draft, wants, phase, onChange } = props;
  const isMissing = wants && draft.reason.trim() === '';
  return (
    <fieldset className="field-set gate-line">
      <legend>{gap.title}</legend>
      <PickOne
        label={t('web.gate.owner')}
        value={draft.ownerUnitId === '' ? null : { id: draft.ownerUnitId, text: draft.ownerText }}
        error={wants && draft.ownerUnitId === '' ? t('web.gate.owner.required') : undefined}
        search={findUnits}
        onPick={(pick) => onChange({ ownerUnitId: pick?.id ?? '', ownerText: pick?.text ?? '' })}
      />
      <TargetFields
        targets={targetsOf(props.phases, phase.id)}
        target={draft.target}
        newDueOn={draft.newDueOn}
        min={phase.today}
        wants={wants}
        onTarget={(target) => onChange({ target })}
        onDue={(newDueOn) => onChange({ newDueOn })}
      />
      <TextField
        label={t('web.gate.line.reason')}
        maxLength={500}
        value={draft.reason}
        error={isMissing ? t('web.reason.required') : undefined}
        onChange={(reason) => onChange({ reason })}
      />
    </fieldset>
  );
}
