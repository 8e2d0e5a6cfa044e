import { periodsOf, type Calendar, type PeriodUnit } from '@app/domain';
import { t } from '@app/messages';
import type { ExemptReasons, QuotaSpanRow, RunningQuotaRule } from '@app/persistence';

export const exemptReasons = (): ExemptReasons => ({
  partial: t('quota.exempt.partial'),
  vacation: t('quota.exempt.vacation'),
});

/** The widest period there is, on both sides of a span: enough to see which periods the span cuts. */
const MARGIN_YEARS = 1;
const shifted = (on: string, years: number): string =>
  `${Number(on.slice(0, 4)) + years}${on.slice(4)}`.replace(/-02-29$/, '-02-28');

/** The periods of a quota within a plan: terms as they are entered, those wholly in vacations marked (domain model 5.6). */
export function quotaSpans(
  calendar: Calendar,
  per: PeriodUnit,
  startOn: string,
  endOn: string,
): readonly QuotaSpanRow[] {
  const [first, last] = [shifted(startOn, -MARGIN_YEARS), shifted(endOn, MARGIN_YEARS)];
  const options = { terms: calendar.terms.entered(first, last) };
  const whole = new Set(periodsOf(per, first, last, options).map((p) => `${p.fromOn} ${p.toOn}`));
  return periodsOf(per, startOn, endOn, options).map((p) => ({
    ...p,
    endsAt: new Date(calendar.endOf(p.toOn)).toISOString(),
    partial: !whole.has(`${p.fromOn} ${p.toOn}`),
    vacation: calendar.terms.isVacation(p.fromOn, p.toOn),
  }));
}

/** What other terms change of a rule's periods. What has begun stays as it is; a running term nobody knew of is added. */
export interface SpanChange {
  readonly ruleId: string;
  readonly title: string;
  readonly drop: readonly string[];
  readonly put: readonly QuotaSpanRow[];
  readonly added: number;
  readonly exempted: number;
}

const overlap = (a: QuotaSpanRow, b: QuotaSpanRow): boolean =>
  a.fromOn <= b.toOn && b.fromOn <= a.toOn;

export function spanChange(rule: RunningQuotaRule, calendar: Calendar, today: string): SpanChange {
  const begun = rule.spans.filter((s) => s.fromOn <= today);
  const known = new Map(rule.spans.map((s) => [s.fromOn, s]));
  const target = quotaSpans(calendar, rule.per, rule.startOn, rule.endOn).filter(
    (s) => s.toOn >= today && !begun.some((b) => overlap(b, s)),
  );
  const kept = new Set(target.map((s) => s.fromOn));
  const put = target.filter((s) => {
    const old = known.get(s.fromOn);
    return old?.toOn !== s.toOn || old.partial !== s.partial || old.vacation !== s.vacation;
  });
  return {
    ruleId: rule.id,
    title: rule.title,
    drop: rule.spans.filter((s) => s.fromOn > today && !kept.has(s.fromOn)).map((s) => s.fromOn),
    put,
    added: put.filter((s) => !known.has(s.fromOn)).length,
    exempted: put.filter((s) => s.vacation && known.get(s.fromOn)?.vacation !== true).length,
  };
}
