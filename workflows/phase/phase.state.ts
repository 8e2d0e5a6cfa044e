import type { PhaseInput, PhaseRef } from '@app/contracts';

/** Every version of the input ever sent becomes today's reference. */
export function upgradePhaseInput(input: PhaseInput): PhaseRef {
  return { phaseId: input.phaseId, generation: input.generation ?? 1 };
}
