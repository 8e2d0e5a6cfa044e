import { useState, type ReactNode } from 'react';
import { api, bodyOf, intent } from '@web/api/client';
import { ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { DayField } from '@web/ui/DayField';
import { ChoiceField, LinesField, TextField } from '@web/ui/Fields';
import { CAMPAIGNS, type Campaign } from './useCampaigns';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Duties of phases that are not over: only their dates can move. */
export function dutiesOf({ plan }: Campaign): readonly Choice[] {
  return plan.phases
    .filter(({ state }) => state === 'PLANNED' || state === 'ACTIVE')
    .flatMap((phase) => {
      const label = (title: string): string => t('web.amendment.duty', { no: phase.no, title });
      return [
        ...plan.deliverables
          .filter(({ phaseId }) => phaseId === phase.id)
          .map(({ id, title }) => ({ id, label: label(title) })),
        ...plan.tasks.flatMap((task) =>
          task.phases
            .filter(({ phaseId }) => phaseId === phase.id)
            .map(({ id }) => ({ id, label: label(task.title) })),
        ),
      ];
    });
}

/** Drafts a new date for one duty; nothing moves before the draft has been read, sent and signed. */
export function AmendmentDialog({
  campaign,
  onDone,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([CAMPAIGNS, 'workbench']);
  const [form, setForm] = useState({ dutyId: '', on: '', reason: '', document: '' });
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const run = async (): Promise<void> => {
    const { dutyId, on } = form;
    const [reason, document] = [form.reason.trim(), form.document.trim()];
    if ([dutyId, on, reason, document].includes(''))
      throw new ApiProblem('web.form.open', 0, t('web.amendment.open'));
    await intents.run('draft', (key) =>
      bodyOf(
        api.POST('/api/v1/campaigns/{id}/date-amendments', {
          params: { path: { id: campaign.id }, header: intent(key) },
          body: { reason, document, changes: [{ dutyId, due: { kind: 'FIXED', on } }] },
        }),
      ),
    );
    onDone();
  };
  return (
    <Confirm
      title={t('web.amendment.new')}
      action={t('web.amendment.draft')}
      onConfirm={run}
      onClose={onClose}
      consequence={
        <>
          <p className="quiet">{t('web.amendment.text')}</p>
          <ChoiceField
            label={t('web.tasks.title')}
            value={form.dutyId}
            options={[
              { value: '', label: t('web.form.choose') },
              ...dutiesOf(campaign).map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(dutyId) => change({ dutyId })}
          />
          <DayField
            label={t('web.amendment.on')}
            value={form.on}
            min={todayInBeijing()}
            onChange={(on) => change({ on })}
          />
          <LinesField
            label={t('web.campaign.words.reason')}
            value={form.reason}
            rows={2}
            maxLength={500}
            onChange={(text) => change({ reason: text })}
          />
          <TextField
            label={t('web.campaign.words.document')}
            value={form.document}
            maxLength={200}
            onChange={(text) => change({ document: text })}
          />
        </>
      }
    />
  );
}
