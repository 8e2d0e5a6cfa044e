import { useId, useRef, useState, type ReactNode } from 'react';
import { api, bodyOf, intent, newKey } from '@web/api/client';
import { ApiProblem, asProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { useRefreshCampaigns, type Campaign } from './useCampaigns';

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
  const refresh = useRefreshCampaigns();
  const key = useRef(newKey());
  const id = useId();
  const [form, setForm] = useState({ dutyId: '', on: '', reason: '', document: '' });
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const run = async (): Promise<void> => {
    const { dutyId, on } = form;
    const [reason, document] = [form.reason.trim(), form.document.trim()];
    if ([dutyId, on, reason, document].includes(''))
      throw new ApiProblem('web.form.open', 0, t('web.amendment.open'));
    try {
      await bodyOf(
        api.POST('/api/v1/campaigns/{id}/date-amendments', {
          params: { path: { id: campaign.id }, header: intent(key.current) },
          body: { reason, document, changes: [{ dutyId, due: { kind: 'FIXED', on } }] },
        }),
      );
    } catch (error) {
      const found = asProblem(error);
      if (!found.isNetwork && found.status < 500) key.current = newKey();
      throw found;
    }
    onDone();
    await refresh();
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
          <div className="field">
            <label htmlFor={`${id}-duty`}>{t('web.tasks.title')}</label>
            <select
              id={`${id}-duty`}
              className="input"
              value={form.dutyId}
              onChange={(event) => change({ dutyId: event.target.value })}
            >
              <option value="">{t('web.form.choose')}</option>
              {dutiesOf(campaign).map((duty) => (
                <option key={duty.id} value={duty.id}>
                  {duty.label}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-on`}>{t('web.amendment.on')}</label>
            <input
              id={`${id}-on`}
              className="input"
              type="date"
              min={todayInBeijing()}
              value={form.on}
              onChange={(event) => change({ on: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-reason`}>{t('web.campaign.words.reason')}</label>
            <textarea
              id={`${id}-reason`}
              className="input"
              rows={2}
              maxLength={500}
              value={form.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-document`}>{t('web.campaign.words.document')}</label>
            <input
              id={`${id}-document`}
              className="input"
              maxLength={200}
              value={form.document}
              onChange={(event) => change({ document: event.target.value })}
            />
          </div>
        </>
      }
    />
  );
}
