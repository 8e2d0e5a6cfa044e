import type { Queryable } from '../core/database';
import {
  carryItemsSql,
  carryTasksSql,
  carryingCohortsSql,
  closeCohortsSql,
  disarmPhaseTasksSql,
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
  },
): Promise<{
  readonly cohorts: readonly ClosedCohort[];
  readonly carried: number;
  /** cohorts of other phases that drive what was carried over */
  readonly carriers: readonly { readonly id: string; readonly generation: number }[];
}> {
  const carried = await db.execute(carryTasksSql, [s.phaseId, s.at, s.calendarId]);
  await db.execute(carryItemsSql, [s.phaseId, s.at, s.calendarId]);
  const cohorts = await db.query<ClosedCohort>(closeCohortsSql, [s.phaseId, s.at, s.setId]);
  await db.execute(disarmPhaseTasksSql, [s.phaseId, s.at]);
  await db.execute(
    'UPDATE phase SET settled_at = $2, updated_at = $2, version = version + 1 WHERE id = $1',
    [s.phaseId, s.at],
  );
  const carriers = await db.query<{ id: string; generation: number }>(carryingCohortsSql, [
    s.phaseId,
  ]);
  return { cohorts, carried, carriers };
}
