import { useId, useState, type ReactNode } from 'react';
import { MEETING_TYPES } from '@app/contracts';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { DayField } from '@web/ui/DayField';
import { todayInBeijing } from '@web/ui/day-math';
import type { PlanPhase } from '../campaigns/useCampaigns';
import type { Plan } from './meeting-actions';
import { TextField } from './TextField';

/** Plans a meeting: kind, title, day, what is to be spoken of, and the phase it counts for. */
export function PlanDialog(props: {
  readonly phases: readonly PlanPhase[];
  readonly phaseId: string;
  /** @throws ApiProblem */
  readonly onSend: (plan: Plan) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const id = useId();
  const [plan, setPlan] = useState<Plan>({
    type: 'PROGRESS',
    title: '',
    agenda: '',
    plannedOn: todayInBeijing(),
    phaseId: props.phaseId,
  });
  const change = (part: Partial<Plan>): void => setPlan({ ...plan, ...part });
  const send = async (): Promise<void> => {
    if (plan.title.trim() === '' || plan.plannedOn === '')
      throw new ApiProblem('web.form.open', 0, t('web.meeting.needs.plan'));
    await props.onSend({ ...plan, title: plan.title.trim(), agenda: plan.agenda.trim() });
  };
  return (
    <Confirm
      title={t('web.meeting.plan')}
      action={t('web.meeting.plan')}
      onConfirm={send}
      onClose={props.onClose}
      consequence={
        <>
          <div className="field">
            <label htmlFor={`${id}-type`}>{t('web.meeting.type')}</label>
            <select
              id={`${id}-type`}
              className="input"
              data-begin
              value={plan.type}
              onChange={(event) => {
                const type = MEETING_TYPES.find((one) => one === event.target.value);
                if (type) change({ type });
              }}
            >
              {MEETING_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`web.meeting-type.${type}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-title`}>{t('web.meeting.title')}</label>
            <input
              id={`${id}-title`}
              className="input"
              maxLength={200}
              value={plan.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          </div>
          <DayField
            label={t('web.meeting.planned-on')}
            value={plan.plannedOn}
            onChange={(plannedOn) => change({ plannedOn })}
          />
          <div className="field">
            <label htmlFor={`${id}-phase`}>{t('web.meeting.phase')}</label>
            <select
              id={`${id}-phase`}
              className="input"
              value={plan.phaseId}
              onChange={(event) => change({ phaseId: event.target.value })}
            >
              <option value="">{t('web.meeting.phase.none')}</option>
              {props.phases.map((phase) => (
                <option key={phase.id} value={phase.id}>
                  {t('web.campaign.phase', { no: phase.no, title: phase.title })}
                </option>
              ))}
            </select>
          </div>
          <TextField
            label={t('web.meeting.agenda.optional')}
            value={plan.agenda}
            most={2000}
            onChange={(agenda) => change({ agenda })}
          />
        </>
      }
    />
  );
}
