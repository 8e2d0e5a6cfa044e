import type { TransactionScope } from '../core/transaction';
import { MAX_COHORT_SCHOOLS } from '../launch/launch.repository';
import {
  addMembersSql,
  cancelDutiesSql,
  furtherCohortSql,
  joiningSchoolsSql,
  joinTasksSql,
  roomSql,
  runningPhasesSql,
  skipJoinedRungsSql,
} from '../sql/membership.sql';

export async function runningPhases(scope: TransactionScope, bureauId: string) {
  return (await scope.query<{ id: string }>(runningPhasesSql, [bureauId])).map((r) => r.id);
}

export interface JoiningSchool {
  readonly schoolId: string;
  readonly groupId: string;
}
export const joiningSchools = (
  scope: TransactionScope,
  phaseId: string,
  schoolIds: readonly string[],
  day: string,
): Promise<readonly JoiningSchool[]> =>
  scope.query<JoiningSchool>(joiningSchoolsSql, [phaseId, schoolIds, day]);

export const cohortsWithRoom = (
  scope: TransactionScope,
  phaseId: string,
  groupId: string,
): Promise<readonly { readonly id: string; readonly room: number }[]> =>
  scope.query(roomSql, [phaseId, groupId, MAX_COHORT_SCHOOLS]);

export async function furtherCohort(
  scope: TransactionScope,
  phaseId: string,
  groupId: string,
): Promise<string> {
  const rows = await scope.query<{ id: string }>(furtherCohortSql, [phaseId, groupId, scope.now]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('no cohort was made');
  return id;
}

export interface Joining {
  readonly cohortId: string;
  readonly schoolIds: readonly string[];
  readonly day: string;
  readonly ladderVersion: number;
  /** not before this, whatever the phase says */
  readonly dueAt: Date;
  readonly dueOn: string;
  readonly provisional: boolean;
}

/** Members with what they owe from now on. @returns tasks given out */
export async function addMembers(scope: TransactionScope, j: Joining): Promise<number> {
  await scope.execute(addMembersSql, [j.cohortId, j.schoolIds, j.day, scope.now]);
  const tasks = await scope.execute(joinTasksSql, [
    j.cohortId,
    j.schoolIds,
    scope.now,
    j.ladderVersion,
    j.dueAt,
    j.dueOn,
    j.provisional,
  ]);
  await scope.execute(skipJoinedRungsSql, [j.cohortId, j.schoolIds, scope.now, j.ladderVersion]);
  return tasks;
}

/** Cohorts whose books are open and in which any of the schools stands, locked. */
export async function cohortsOf(
  scope: TransactionScope,
  schoolIds: readonly string[],
): Promise<readonly { readonly id: string; readonly schools: number }[]> {
  return scope.query(
    `SELECT c.id, (SELECT count(*)::int FROM cohort_member m WHERE m.cohort_id = c.id AND m.left_at IS NULL AND m.school_id = ANY($1::uuid[])) AS schools
     FROM cohort c WHERE c.state <> 'CLOSED' AND EXISTS (SELECT FROM cohort_member m WHERE m.cohort_id = c.id AND m.left_at IS NULL AND m.school_id = ANY($1::uuid[]))
     ORDER BY c.id FOR NO KEY UPDATE`,
    [schoolIds],
  );
}

/** Ends the membership in cohorts with open books; schools whose fan-out has not come yet get nothing. */
export async function endMemberships(
  scope: TransactionScope,
  schoolIds: readonly string[],
  cohortIds: readonly string[],
): Promise<void> {
  await scope.execute(
    'UPDATE cohort_member SET left_at = $3 WHERE cohort_id = ANY($2::uuid[]) AND school_id = ANY($1::uuid[]) AND left_at IS NULL',
    [schoolIds, cohortIds, scope.now],
  );
  await scope.execute(
    `DELETE FROM launch_member l USING launch_chunk k WHERE k.phase_id = l.phase_id AND k.generation = l.generation AND k.chunk_no = l.chunk_no
       AND k.done_at IS NULL AND l.school_id = ANY($1::uuid[])`,
    [schoolIds],
  );
}

/** @returns duties cancelled */
export async function cancelDuties(
  scope: TransactionScope,
  schoolIds: readonly string[],
  actorId: string,
  setId: string,
): Promise<number> {
  const rows = await scope.query<{ n: number }>(cancelDutiesSql, [
    schoolIds,
    scope.now,
    actorId,
    setId,
  ]);
  return rows[0]?.n ?? 0;
}
