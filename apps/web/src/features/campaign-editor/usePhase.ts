import { textOr } from '@web/app/t';
import type { PhaseSpan } from '@web/ui/PhaseTimeline';
import { phaseOf, type Campaign, type PhaseDraft } from './campaign-plan';
import { useDraftSession, useRecord, type PlanRecord } from './draft-session';

const phaseIn =
  (phaseId: string) =>
  (campaign: Campaign): PhaseDraft | undefined => {
    const found = campaign.plan.phases.find(({ id }) => id === phaseId);
    return found && phaseOf(found);
  };

/** All phases as typed, in the order of the plan, and a change of the days of one of them. */
export function usePhases(): {
  readonly drafts: readonly PhaseDraft[];
  readonly changeSpan: (phaseId: string, span: PhaseSpan) => void;
} {
  const { campaign, saver, saved, requests } = useDraftSession();
  const typed = (phaseId: string): PhaseDraft | undefined =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- only this file writes under the name
    saved.edits.get(`phase:${phaseId}`)?.value as PhaseDraft | undefined;
  return {
    drafts: campaign.plan.phases.map((phase) => typed(phase.id) ?? phaseOf(phase)),
    changeSpan: (phaseId, span) => {
      const server = phaseIn(phaseId)(campaign);
      if (!server) return;
      saver.change(
        `phase:${phaseId}`,
        { ...(typed(phaseId) ?? server), ...span },
        server,
        phaseIn(phaseId),
        (value, version, key) => requests.updatePhase(phaseId, value, version, key),
      );
    },
  };
}

/** One phase of the plan, as typed. */
export function usePhase(phaseId: string, index: number): PlanRecord<PhaseDraft> | null {
  const { campaign, requests } = useDraftSession();
  const server = phaseIn(phaseId)(campaign);
  const record = useRecord<PhaseDraft>(
    `phase:${phaseId}`,
    `phases[${String(index)}]`,
    phaseIn(phaseId),
    server ?? GONE,
    (value, version, key) => requests.updatePhase(phaseId, value, version, key),
  );
  return server ? record : null;
}
const GONE: PhaseDraft = {
  no: 0,
  type: 'CUSTOM',
  title: '',
  requirement: '',
  startOn: '',
  endOn: '',
  townReviewBudgetWorkingDays: 5,
  gateBudgetWorkingDays: 10,
  gateSpec: [],
  startRequiresGateOf: [],
};

export const phaseTypeName = (type: string): string =>
  textOr(`web.phase-type.${type}`, 'web.phase-type.CUSTOM');
