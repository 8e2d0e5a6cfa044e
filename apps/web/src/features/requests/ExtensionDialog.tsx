import type { ReactNode } from 'react';
import { t, textOr } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { DecideDialog } from '../review/DecideDialog';
import { useTaskAction } from '../tasks/useTaskAction';
import { decideExtension, EXTENSIONS, useExtension } from './useRequests';

/** Figures of a refusal's sentence. */
const params = (facts: object): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(
    Object.entries(facts).filter((pair): pair is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof pair[1]),
    ),
  );

/** Decides on more time: what was granted before, what the rule leaves, and what the answer will do. */
export function ExtensionDialog({
  id,
  onClose,
  onDone,
}: {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}): ReactNode {
  const { data, error, refetch } = useExtension(id);
  const runner = useTaskAction([EXTENSIONS]);
  if (!data)
    return (
      <Dialog title={t('web.request.extensions')} onClose={onClose}>
        <Awaited rows={2} error={error} onRetry={refetch} />
      </Dialog>
    );
  const { approvalRefused: refused } = data;
  return (
    <DecideDialog
      title={t('web.request.extension.decide', { school: data.schoolName })}
      lead={t('web.request.extension.lead', {
        title: data.title,
        from: dayText(data.currentDueOn, data.today),
        to: dayText(data.newDueOn, data.today),
        days: data.workingDaysNow,
        reason: data.reason,
      })}
      yes={t('web.request.extension.yes', { day: dayText(data.newDueOn, data.today) })}
      no={t('web.request.extension.no')}
      yesRefused={
        refused === null
          ? undefined
          : textOr(`error.${refused.reason}`, 'web.refused', params(refused.facts))
      }
      name={`decide:${data.id}`}
      runner={runner}
      act={(approve, reason, key) => decideExtension(data, { approve, reason }, key)}
      onClose={onClose}
      onDone={(approve) =>
        onDone(
          t(approve ? 'web.request.extension.granted' : 'web.request.extension.refused', {
            school: data.schoolName,
            day: dayText(data.newDueOn, data.today),
          }),
        )
      }
    >
      <p className="quiet">
        {t('web.request.extension.limits', {
          granted: data.granted,
          days: data.grantedWorkingDays,
          times: data.limits.times,
          total: data.limits.totalWorkingDays,
        })}
      </p>
      {data.shortNotice && (
        <Notice tone="warning" title={t('web.request.extension.short-notice.text')} />
      )}
    </DecideDialog>
  );
}
