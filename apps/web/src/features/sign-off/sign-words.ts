import { t } from '@web/app/t';
import { dayText, instantText } from '@web/ui/days';
import type { SignedGate, SignOff, SignOffBrief } from './useSignOffs';

/** How a gate stands: what is met, what is not, what is exempt. */
export const gateCounts = (gate: SignedGate) => ({
  all: gate.items.length,
  met: gate.items.filter(({ status }) => status === 'MET').length,
  unmet: gate.items.filter(({ status }) => status === 'UNMET').length,
  exempt: gate.items.filter(({ status }) => status === 'EXEMPT').length,
  lines: gate.lines.length,
  unsigned: gate.unsignedCohorts.length,
});

/** A sheet with something open that binds closes its phase with issues. */
export const hasIssues = (gate: SignedGate): boolean =>
  gate.unsignedCohorts.length > 0 ||
  gate.items.some(({ mandatory, status }) => mandatory && status === 'UNMET');

/** What is signed, with its figures, in one sentence. */
export function signedSentence(signOff: SignOff): string {
  const { sheet } = signOff;
  if (sheet?.gate) {
    const { gate } = sheet;
    return t(hasIssues(gate) ? 'web.sign-off.sentence.issues' : 'web.sign-off.sentence.gate', {
      campaign: signOff.campaignTitle,
      no: gate.phaseNo,
      title: gate.phaseTitle,
      cutOff: gate.cutOff === null ? t('web.none') : instantText(gate.cutOff),
      ...gateCounts(gate),
    });
  }
  if (sheet?.plan) {
    const { plan } = sheet;
    return t('web.sign-off.sentence.plan', {
      campaign: signOff.campaignTitle,
      start: dayText(plan.startOn, ''),
      end: dayText(plan.endOn, ''),
      phases: plan.phases.length,
      tasks: plan.tasks.length,
      deliverables: plan.deliverables.length,
    });
  }
  if (sheet?.amendment)
    return t('web.sign-off.sentence.amendment', {
      campaign: signOff.campaignTitle,
      changes: sheet.amendment.changes.length,
    });
  return t('web.sign-off.sentence.other', { title: signOff.title });
}

/** Since when it waits and by when it should be signed. */
export function waitWords(
  one: Pick<SignOffBrief, 'clock'> & { readonly waitingSince?: string | null },
): string {
  const { clock } = one;
  if (clock === null) return '';
  const waited =
    clock.waitingWorkingDays <= 0
      ? t('web.sign-off.waits.today')
      : t('web.sign-off.waits.days', { days: clock.waitingWorkingDays });
  const next = [clock.remindOn, clock.escalateOn].find((day) => day !== null && day >= clock.today);
  if (next === undefined || next === null) return t('web.sign-off.waits.over', { waited });
  return next === clock.remindOn
    ? t('web.sign-off.waits.remind', { waited, day: dayText(next, clock.today) })
    : t('web.sign-off.waits.escalate', { waited, day: dayText(next, clock.today) });
}

export const isLate = ({ clock }: Pick<SignOffBrief, 'clock'>): boolean =>
  clock !== null && clock.remindOn !== null && clock.remindOn < clock.today;
