import { useState, type ReactNode } from 'react';
import { MEETING_TYPES } from '@app/contracts';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, LinesField, TextField } from '@web/ui/Fields';
import type { PlanPhase } from '../campaigns/useCampaigns';
import type { Plan } from './meeting-actions';

/** Plans a meeting: kind, title, day, what is to be spoken of, and the phase it counts for. */
export function PlanDialog(props: {
  readonly phases: readonly PlanPhase[];
  readonly phaseId: string;
  /** @throws ApiProblem */
  readonly onSend: (plan: Plan) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
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
          <ChoiceField
            label={t('web.meeting.type')}
            value={plan.type}
            isBegin
            options={MEETING_TYPES.map((type) => ({
              value: type,
              label: t(`web.meeting-type.${type}`),
            }))}
            onChange={(type) => change({ type })}
          />
          <TextField
            label={t('web.meeting.title')}
            value={plan.title}
            maxLength={200}
            onChange={(text) => change({ title: text })}
          />
          <DayField
            label={t('web.meeting.planned-on')}
            value={plan.plannedOn}
            onChange={(plannedOn) => change({ plannedOn })}
          />
          <ChoiceField
            label={t('web.meeting.phase')}
            value={plan.phaseId}
            options={[
              { value: '', label: t('web.meeting.phase.none') },
              ...props.phases.map(({ id, no, title }) => ({
                value: id,
                label: t('web.campaign.phase', { no, title }),
              })),
            ]}
            onChange={(phaseId) => change({ phaseId })}
          />
          <LinesField
            label={t('web.meeting.agenda.optional')}
            value={plan.agenda}
            maxLength={2000}
            onChange={(agenda) => change({ agenda })}
          />
        </>
      }
    />
  );
}
