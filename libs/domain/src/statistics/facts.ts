import type { FactPrecision, FactUnit } from '@app/contracts';
import { DomainError } from '../errors/domain-error';

export interface CountedFact {
  readonly value: number;
  readonly unit: FactUnit;
  readonly precision: FactPrecision;
}

/** The least certain of several precisions: one estimate makes the sum an estimate, one "at least" makes it a floor. */
export function weakest(precisions: readonly FactPrecision[]): FactPrecision {
  if (precisions.includes('ESTIMATE')) return 'ESTIMATE';
  return precisions.includes('AT_LEAST') ? 'AT_LEAST' : 'EXACT';
}

/**
 * The sum of facts of one unit. Heads and attendances, or any two units, are never added up (domain model, trap 16).
 * @throws DomainError fact.units-mixed
 */
export function sumFacts(facts: readonly CountedFact[]): {
  readonly value: number;
  readonly precision: FactPrecision;
} {
  const units = new Set(facts.map((f) => f.unit));
  if (units.size > 1)
    throw new DomainError('fact.units-mixed', 'invalid', {
      units: [...units].toSorted().join(','),
    });
  // cents keep the sum of decimals exact
  const cents = facts.reduce((sum, f) => sum + Math.round(f.value * 100), 0);
  return { value: cents / 100, precision: weakest(facts.map((f) => f.precision)) };
}
