import type { Queryable } from '../core/database';
import { openCarriesInto, passOn } from './carry-over.repository';
import {
  carryItemsSql,
  carryTasksSql,
  carryingCohortsSql,
  closeCohortsSql,
  disarmPhaseTasksSql,
  endPriorCarriesSql,
  missMeetingsSql,
} from '../sql/settle-phase.sql';

export interface ClosedCohort {
  readonly id: string;
  readonly generation: number;
  readonly groupId: string;
  readonly stateVersion: number;
  readonly action: string;
}

/** Carry-overs, closed cohorts and silent ladders of a closed phase, set-based. */
export async function settlePhaseRows(
  db: Queryable,
  s: {
    readonly phaseId: string;
    readonly at: Date;
    readonly setId: string;
    readonly calendarId: string;
    /** reason of what goes on to the routine ledger, with the placeholder {reason} for the one before */
    readonly movedReason: string;
  },
): Promise<{
  readonly cohorts: readonly ClosedCohort[];
  readonly carried: number;
  /** matters carried into this phase that it leaves open: now in the routine ledger */
  readonly movedOn: number;
  /** cohorts of other phases that drive what was carried over */
  readonly carriers: readonly { readonly id: string; readonly generation: number }[];
}> {
  await db.execute(endPriorCarriesSql, [s.phaseId, s.at]);
  const carried = await db.execute(carryTasksSql, [s.phaseId, s.at, s.calendarId]);
  await db.execute(carryItemsSql, [s.phaseId, s.at, s.calendarId]);
  const cohorts = await db.query<ClosedCohort>(closeCohortsSql, [s.phaseId, s.at, s.setId]);
  await db.execute(disarmPhaseTasksSql, [s.phaseId, s.at]);
  await db.execute(missMeetingsSql, [s.phaseId, s.at, s.setId]);
  const movedOn = await passOn(db, {
    ids: await openCarriesInto(db, s.phaseId),
    at: s.at,
    targetPhaseId: null,
    owner: null,
    due: null,
    reason: s.movedReason,
  });
  await db.execute(
    'UPDATE phase SET settled_at = $2, updated_at = $2, version = version + 1 WHERE id = $1',
    [s.phaseId, s.at],
  );
  const carriers = await db.query<{ id: string; generation: number }>(carryingCohortsSql, [
    s.phaseId,
  ]);
  return { cohorts, carried, movedOn: movedOn.length, carriers };
}
