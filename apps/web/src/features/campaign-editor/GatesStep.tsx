import type { ReactNode } from 'react';
import { GATE_ITEM_KINDS, type GateItemKind, type GateRule, type GateTest } from '@app/contracts';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Empty } from '@web/ui/States';
import type { PhaseDraft } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { Checks, NumberField, SelectField } from './fields';
import { RecordNotes } from './RecordNotes';
import { usePhase } from './usePhase';

/** What may be asked of each kind of item; the first is the usual one. */
const TESTS: Readonly<Record<GateItemKind, readonly [GateTest, ...GateTest[]]>> = {
  SCHOOL_TASK: ['ALL_SETTLED', 'ACCEPTED_SHARE'],
  DELIVERABLE: ['ALL_SETTLED', 'ACCEPTED_SHARE'],
  COHORT: ['ALL_SIGNED'],
  REPORT: ['RECEIVED', 'ACCEPTED_SHARE'],
  MILESTONE: ['CONFIRMED'],
  HAZARD: ['BOOKS_BALANCE', 'ALL_SETTLED'],
  QUOTA: ['ALL_SETTLED', 'ACCEPTED_SHARE'],
  DOCUMENT: ['RECEIVED'],
  MEETING: ['COUNT_AT_LEAST'],
};
const FIRST_MIN: Readonly<Partial<Record<GateTest, number>>> = {
  ACCEPTED_SHARE: 95,
  COUNT_AT_LEAST: 1,
};

const ruleOf = (kind: GateItemKind, test: GateTest, mandatory: boolean): GateRule => ({
  kind,
  test,
  mandatory,
  ...(FIRST_MIN[test] === undefined ? {} : { min: FIRST_MIN[test] }),
});

/** What must be met at the end of each phase before it is signed. */
export function GatesStep(): ReactNode {
  const { phases } = useDraftSession().campaign.plan;
  if (phases.length === 0) return <Empty icon="check" title={t('web.editor.phases.empty')} />;
  return phases.map((phase, i) => <GateCard key={phase.id} phaseId={phase.id} index={i} />);
}

function GateCard({
  phaseId,
  index,
}: {
  readonly phaseId: string;
  readonly index: number;
}): ReactNode {
  const { campaign } = useDraftSession();
  const record = usePhase(phaseId, index);
  if (!record) return null;
  const { value: phase } = record;
  const path = `phases[${String(index)}]`;
  const set = (part: Partial<PhaseDraft>): void => record.set({ ...phase, ...part });
  const rules = phase.gateSpec;
  const replace = (at: number, rule: GateRule): void =>
    set({ gateSpec: rules.map((before, i) => (i === at ? rule : before)) });
  const earlier = campaign.plan.phases.filter(({ no }) => no < phase.no);
  return (
    <section className="panel" id={path} tabIndex={-1} aria-labelledby={`${path}-gate`}>
      <h3 id={`${path}-gate`}>
        {t('web.task.phase', { no: phase.no })} {phase.title}
      </h3>
      <RecordNotes name={`phase:${phaseId}`} describe={() => phase.title} />
      <ol className="rows" id={`${path}.gateSpec`} tabIndex={-1}>
        {rules.map((rule, i) => (
          <li key={`${String(i)} ${rule.kind}`}>
            <RuleFields
              id={`${path}.gateSpec[${String(i)}]`}
              no={i + 1}
              rule={rule}
              onChange={(next) => replace(i, next)}
            />
            <div className="actions">
              <Button
                kind="text"
                aria-label={t('web.editor.gate.remove', { no: i + 1, phase: phase.title })}
                onClick={() => set({ gateSpec: rules.filter((_, at) => at !== i) })}
              >
                {t('web.editor.remove')}
              </Button>
            </div>
            {rule.select !== undefined && (
              <small className="quiet rule-select">
                {t('web.editor.gate.select', {
                  codes: rule.select
                    .map((code) => textOr(`web.meeting-type.${code}`, 'web.editor.code', { code }))
                    .join(t('web.list.separator')),
                })}
              </small>
            )}
          </li>
        ))}
      </ol>
      {rules.length === 0 && <p className="quiet">{t('web.editor.gate.none')}</p>}
      <div className="actions">
        <Button
          aria-label={t('web.editor.gate.add.to', { phase: phase.title })}
          onClick={() => set({ gateSpec: [...rules, ruleOf('SCHOOL_TASK', 'ALL_SETTLED', true)] })}
        >
          {t('web.editor.gate.add')}
        </Button>
      </div>
      <div className="field-row">
        <NumberField
          id={`${path}.townReviewBudgetWorkingDays`}
          label={t('web.editor.gate.town')}
          hint={t('web.editor.gate.budget.hint')}
          value={phase.townReviewBudgetWorkingDays}
          min={0}
          max={60}
          problem={record.problem('townReviewBudgetWorkingDays')}
          onChange={(townReviewBudgetWorkingDays) => set({ townReviewBudgetWorkingDays })}
        />
        <NumberField
          id={`${path}.gateBudgetWorkingDays`}
          label={t('web.editor.gate.bureau')}
          hint={t('web.editor.gate.budget.hint')}
          value={phase.gateBudgetWorkingDays}
          min={0}
          max={60}
          problem={record.problem('gateBudgetWorkingDays')}
          onChange={(gateBudgetWorkingDays) => set({ gateBudgetWorkingDays })}
        />
      </div>
      {(earlier.length > 0 || phase.startRequiresGateOf.length > 0) && (
        <Checks
          id={`${path}.startRequiresGateOf`}
          label={t('web.editor.gate.requires')}
          hint={t('web.editor.gate.requires.hint')}
          values={phase.startRequiresGateOf.map(String)}
          choices={[...new Set([...earlier.map(({ no }) => no), ...phase.startRequiresGateOf])].map(
            (no) => ({ value: String(no), label: t('web.task.phase', { no }) }),
          )}
          problem={record.problem('startRequiresGateOf')}
          onChange={(values) => set({ startRequiresGateOf: values.map(Number) })}
        />
      )}
    </section>
  );
}

function RuleFields({
  id,
  no,
  rule,
  onChange,
}: {
  readonly id: string;
  readonly no: number;
  readonly rule: GateRule;
  readonly onChange: (rule: GateRule) => void;
}): ReactNode {
  const tests = TESTS[rule.kind].includes(rule.test)
    ? TESTS[rule.kind]
    : [...TESTS[rule.kind], rule.test];
  return (
    <div className="field-row">
      <SelectField
        id={`${id}.kind`}
        label={t('web.editor.gate.kind', { no })}
        value={rule.kind}
        choices={GATE_ITEM_KINDS.map((value) => ({ value, label: t(`web.gate-kind.${value}`) }))}
        onChange={(kind) => onChange(ruleOf(kind, TESTS[kind][0], rule.mandatory))}
      />
      <SelectField
        id={`${id}.test`}
        label={t('web.editor.gate.test', { no })}
        value={rule.test}
        choices={tests.map((value) => ({ value, label: t(`web.gate-test.${value}`) }))}
        onChange={(test) =>
          onChange({
            ...ruleOf(rule.kind, test, rule.mandatory),
            ...(rule.select === undefined ? {} : { select: rule.select }),
          })
        }
      />
      {rule.min !== undefined && (
        <NumberField
          id={`${id}.min`}
          label={t(
            rule.test === 'ACCEPTED_SHARE' ? 'web.editor.gate.share' : 'web.editor.gate.count',
          )}
          value={rule.min}
          min={0}
          max={rule.test === 'ACCEPTED_SHARE' ? 100 : 1000}
          onChange={(min) => onChange({ ...rule, min })}
        />
      )}
      <label className="check-line">
        <input
          type="checkbox"
          checked={rule.mandatory}
          onChange={(event) => onChange({ ...rule, mandatory: event.target.checked })}
        />
        {t('web.editor.gate.mandatory')}
      </label>
    </div>
  );
}
