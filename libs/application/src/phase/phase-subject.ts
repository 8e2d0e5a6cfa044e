import type { PhaseFacts } from '@app/domain';
import type { PhaseState } from '@app/contracts';
import type { PhaseRow } from '@app/persistence';
import type { Subject } from '../pipeline/action-runner';

/** The phase as the action runner sees it: the gate's line is the campaign's owner section. */
export function phaseSubject(
  phase: PhaseRow,
  signerIds: readonly string[] = [],
): Subject<PhaseState> {
  return {
    id: phase.id,
    state: phase.state,
    unitId: phase.bureauId,
    relation: {
      bureauId: phase.bureauId,
      lineSectionIds: [phase.ownerSectionId],
      involvedPersonIds: signerIds,
    },
  };
}

/** Guard facts with nothing wrong; callers replace what their action looks at. */
export function phaseFacts(phase: PhaseRow, overrides: Partial<PhaseFacts> = {}): PhaseFacts {
  return {
    campaignState: phase.campaignState,
    gatesMissing: [],
    fannedOut: phase.fannedOutAt !== null,
    gateSignOff: phase.gateSignOffState,
    unmetItems: 0,
    unsignedCohorts: 0,
    missingLines: 0,
    lostItems: 0,
    settled: phase.settledAt !== null,
    namedCohorts: 0,
    ...overrides,
  };
}
