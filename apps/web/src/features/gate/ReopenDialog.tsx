import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { DayField } from '@web/ui/DayField';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { ApiProblem } from '@web/api/problem';
import { cohortName } from '../sign-off/SignedSheet';
import type { Phase } from './useGate';

interface ReopenDialogProps {
  readonly phase: Phase;
  /** @throws ApiProblem */
  readonly onReopen: (body: {
    readonly reason: string;
    readonly cohortIds: readonly string[];
    readonly workUntilOn: string;
  }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A closed phase is opened again for the cohorts named; the signed sheet stays as it is. */
export function ReopenDialog({ phase, onReopen, onClose }: ReopenDialogProps): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [workUntilOn, setUntil] = useState('');
  const send = (reason: string): Promise<unknown> =>
    chosen.length === 0
      ? Promise.reject(
          new ApiProblem('phase.cohorts-unnamed', 422, t('error.phase.cohorts-unnamed')),
        )
      : onReopen({ reason, cohortIds: chosen, workUntilOn });
  return (
    <ReasonDialog
      title={t('web.gate.reopen')}
      label={t('web.gate.reopen.reason')}
      action={
        chosen.length === 0
          ? t('web.gate.reopen')
          : t('web.gate.reopen.count', { count: chosen.length })
      }
      isDanger
      onSend={send}
      onClose={onClose}
      text={
        <>
          <p>{t('web.gate.reopen.text')}</p>
          <fieldset className="field-set">
            <legend>{t('web.gate.reopen.cohorts')}</legend>
            {phase.closedCohorts.map((cohort) => (
              <label key={cohort.id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(cohort.id)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked
                        ? [...chosen, cohort.id]
                        : chosen.filter((id) => id !== cohort.id),
                    )
                  }
                />
                <span>{cohortName(cohort)}</span>
              </label>
            ))}
          </fieldset>
          <DayField
            label={t('web.gate.reopen.until')}
            value={workUntilOn}
            min={phase.today}
            onChange={setUntil}
          />
        </>
      }
    />
  );
}
