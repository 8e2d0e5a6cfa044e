import { diagramDrift, stateDiagrams } from '../docs/state-diagrams';
import type { CheckResult } from './check';

/** The diagrams in docs/states are what the machines say today, no page more and none less. */
export function checkStateDiagrams(root: string): CheckResult {
  return {
    name: 'state-diagrams',
    checkedCount: stateDiagrams().size,
    findings: diagramDrift(root),
  };
}
