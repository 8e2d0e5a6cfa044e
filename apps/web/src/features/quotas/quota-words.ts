import type { FactPrecision, FactUnit } from '@app/contracts';
import { t } from '@web/app/t';

/** A figure with its unit and how exact it is: 约 12 课时. */
export const amountText = (
  value: number,
  unit: FactUnit,
  precision: FactPrecision = 'EXACT',
): string =>
  t(`web.quota.amount.${precision}`, { value: String(value), unit: t(`web.fact-unit.${unit}`) });
