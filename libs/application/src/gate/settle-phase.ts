import { randomUUID } from 'node:crypto';
import { t } from '@app/messages';
import { phaseOrThrow, settlePhaseRows, type TransactionScope } from '@app/persistence';
import { nudgeCohort } from '../clock/arming';
import { sendCampaignChanged } from '../campaign/run-campaign';

/** What a closed gate leaves: carry-overs written, cohorts closed, ladders silenced, clocks told. Once per phase. */
export async function settlePhase(scope: TransactionScope, phaseId: string): Promise<void> {
  const phase = await phaseOrThrow(scope, phaseId);
  if (
    phase.settledAt !== null ||
    (phase.state !== 'CLOSED' && phase.state !== 'CLOSED_WITH_ISSUES')
  )
    return;
  const setId = randomUUID();
  const { cohorts, carried, movedOn, carriers } = await settlePhaseRows(scope, {
    phaseId,
    at: scope.now,
    setId,
    calendarId: phase.calendarId,
    movedReason: t('carry-over.moved-to-routine', { phase: phase.no }),
  });
  for (const cohort of cohorts) {
    scope.audit({
      actorId: null,
      action: `COHORT.${cohort.action}`,
      subjectKind: 'COHORT',
      subjectId: cohort.id,
      stateVersion: cohort.stateVersion,
      setId,
      unitId: cohort.groupId,
      bureauId: phase.bureauId,
    });
    nudgeCohort(scope, cohort.id, cohort.generation, cohort.action);
  }
  for (const carrier of carriers) nudgeCohort(scope, carrier.id, carrier.generation, 'carriedOver');
  scope.emit({
    subjectKind: 'PHASE',
    subjectId: phase.id,
    subjectVersion: phase.stateVersion,
    action: 'settle',
    payload: { cohorts: cohorts.length, carried, movedOn },
  });
  sendCampaignChanged(scope, { id: phase.campaignId, stateVersion: 0 }, 'phaseClosed');
}
