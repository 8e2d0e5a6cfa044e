import { phaseOrThrow, unitsWithoutQuotas } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { noteGateChanges } from '../gate/gate-change';
import { settleQuotasOf } from './plan-quotas';

/** Units a transaction opens the periods of: short enough that nobody waits for it. */
const BATCH = 500;

/**
 * The periods that have begun, of every unit the phase has brought in: compliance counts from the launch on, not from the
 * first night. Later phases bring few new schools and find the others done; a run that was killed goes on where it stopped.
 * @param onBatch called after each committed batch, for heartbeats
 */
export async function openQuotas(deps: Deps, phaseId: string, onBatch: () => void): Promise<void> {
  const phase = await phaseOrThrow(deps.database, phaseId);
  if (phase.campaignState !== 'ACTIVE') return;
  const campaign = { ...phase, id: phase.campaignId };
  let after: string | null = null;
  do {
    const last: string | null = after;
    after = await deps.commands.transact(async (scope) => {
      const calendar = await calendarOf(scope, phase.calendarId);
      const unitIds = await unitsWithoutQuotas(scope, {
        campaignId: campaign.id,
        today: calendar.dayOf(scope.now.getTime()),
        after: last,
        limit: BATCH,
      });
      if (unitIds.length === 0) return null;
      const { decided } = await settleQuotasOf(scope, campaign, unitIds);
      if (decided > 0) await noteGateChanges(scope, campaign.id);
      return unitIds.at(-1) ?? null;
    });
    if (after !== null) onBatch();
  } while (after !== null);
}
