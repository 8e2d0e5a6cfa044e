import type { CohortInput, CohortRef } from '@app/contracts';

/** Every version of the input ever sent becomes today's reference. */
export function upgradeCohortInput(input: CohortInput): CohortRef {
  return { cohortId: input.cohortId, generation: input.generation ?? 1 };
}
