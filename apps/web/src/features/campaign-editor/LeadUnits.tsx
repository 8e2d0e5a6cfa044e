import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { usePlanOptions } from './usePlan';

interface LeadUnitsProps {
  readonly id: string;
  readonly values: readonly string[];
  readonly problem?: string;
  readonly onChange: (values: readonly string[]) => void;
}

/** The leading sections in their order; the first answers for the task. */
export function LeadUnits({ id, values, problem, onChange }: LeadUnitsProps): ReactNode {
  const { data } = usePlanOptions();
  const sections = data?.sections ?? [];
  const free = sections.filter((section) => !values.includes(section.id));
  const nameOf = (unitId: string): string =>
    sections.find((section) => section.id === unitId)?.name ?? t('web.none');
  const raise = (at: number): void =>
    onChange(
      values.map(
        (unitId, i) => (i === at - 1 ? values[at] : i === at ? values[at - 1] : unitId) ?? unitId,
      ),
    );
  return (
    <fieldset
      id={id}
      className="checks"
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      data-invalid={problem !== undefined || undefined}
    >
      <legend>{t('web.editor.task.leads')}</legend>
      <ol className="rows">
        {values.map((unitId, i) => (
          <li key={unitId}>
            <span>
              {nameOf(unitId)}
              {i === 0 && <small className="quiet"> {t('web.editor.task.primary')}</small>}
            </span>
            <span className="actions">
              {i > 0 && (
                <Button
                  kind="text"
                  aria-label={t('web.editor.task.raise', { name: nameOf(unitId) })}
                  onClick={() => raise(i)}
                >
                  {t('web.editor.raise')}
                </Button>
              )}
              <Button
                kind="text"
                aria-label={t('web.editor.task.drop-lead', { name: nameOf(unitId) })}
                onClick={() => onChange(values.filter((one) => one !== unitId))}
              >
                {t('web.editor.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <select
          className="input"
          aria-label={t('web.editor.task.add-lead')}
          value=""
          onChange={(event) => onChange([...values, event.target.value])}
        >
          <option value="" disabled>
            {t('web.editor.task.add-lead')}
          </option>
          {free.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </select>
      )}
      {problem !== undefined && (
        <small id={`${id}-problem`} className="error-text">
          {problem}
        </small>
      )}
    </fieldset>
  );
}
