import { randomUUID } from 'node:crypto';
import { cohortMachine, type PersonActor } from '@app/domain';
import {
  addMembers,
  cancelDuties,
  cohortCounts,
  cohortOrThrow,
  cohortsOf,
  cohortsWithRoom,
  dropDraft,
  dueInstantsOfPhase,
  endMemberships,
  furtherCohort,
  joiningSchools,
  lockPhaseOrThrow,
  MAX_COHORT_SCHOOLS,
  runningPhases,
  unitOrThrow,
  type PhaseRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { nudgeCohort } from '../clock/arming';
import { BUDGETS, LADDER_VERSION } from '../clock/ladder-version';
import { ensureRungInstants } from '../clock/rung-instants';
import { actOnCohort, cohortFacts, cohortRelation } from '../cohort/cohort-step';
import { startCohortClock } from '../launch/cohort-clock';
import { performCreation } from '../pipeline/action-runner';
import { settleQuotasOf } from '../quota/plan-quotas';
import { queueLaunchNotices } from '../reminder/launch-notice';
import { localDay } from './local-day';

/**
 * Schools that have come into being or back: in every running phase whose scope holds them they owe from now on what their
 * type owes there (domain model 4.3, joinSchool). What they were is frozen as of today.
 * @returns duties given out
 */
export async function joinRunning(
  scope: TransactionScope,
  actor: PersonActor,
  schoolIds: readonly string[],
): Promise<number> {
  if (schoolIds.length === 0) return 0;
  let tasks = 0;
  for (const phaseId of await runningPhases(scope, actor.bureauId)) {
    const phase = await lockPhaseOrThrow(scope, phaseId);
    const joining = await joiningSchools(scope, phaseId, schoolIds, localDay(scope.now));
    const groupIds = [...new Set(joining.map((s) => s.groupId))];
    for (const groupId of groupIds)
      tasks += await joinGroup(
        scope,
        actor,
        phase,
        groupId,
        joining.filter((s) => s.groupId === groupId).map((s) => s.schoolId),
      );
  }
  return tasks;
}

async function joinGroup(
  scope: TransactionScope,
  actor: PersonActor,
  phase: PhaseRow,
  groupId: string,
  schoolIds: readonly string[],
): Promise<number> {
  let tasks = 0;
  let rest = schoolIds;
  for (const { id, room } of await cohortsWithRoom(scope, phase.id, groupId)) {
    const some = rest.slice(0, Math.max(0, room));
    if (some.length === 0) continue;
    rest = rest.slice(some.length);
    const cohort = await cohortOrThrow(scope, id, null, true);
    tasks += await addTo(scope, phase, id, some);
    // a sheet prepared before does not know them
    await dropDraft(scope, id, scope.now);
    await actOnCohort(
      scope,
      cohort,
      actor,
      'joinSchool',
      await cohortFacts(scope, cohort, null),
      {},
      {
        schools: some.length,
      },
    );
    nudgeCohort(scope, id, cohort.generation, 'joinSchool');
  }
  for (let at = 0; at < rest.length; at += MAX_COHORT_SCHOOLS)
    tasks += await openFurther(scope, phase, groupId, rest.slice(at, at + MAX_COHORT_SCHOOLS));
  return tasks;
}

/** All the group's cohorts are full or signed: a signed sheet stays as it is, so the schools get one of their own. */
async function openFurther(
  scope: TransactionScope,
  phase: PhaseRow,
  groupId: string,
  schoolIds: readonly string[],
): Promise<number> {
  const id = await furtherCohort(scope, phase.id, groupId);
  const cohort = await cohortOrThrow(scope, id, null, true);
  const group = await unitOrThrow(scope, groupId, { bureauId: phase.bureauId });
  await performCreation(scope, cohortMachine, {
    action: 'openCohort',
    actor: { kind: 'system', bureauId: phase.bureauId },
    subject: { id, state: 'OPEN', relation: cohortRelation(cohort), unitId: groupId },
    data: { phase: phase.no, shard: cohort.shardNo },
  });
  const tasks = await addTo(scope, phase, id, schoolIds);
  startCohortClock(scope, phase, {
    id,
    groupId,
    shardNo: cohort.shardNo,
    groupCode: group.code,
    groupName: group.name,
    generation: cohort.generation,
  });
  return tasks;
}

async function addTo(
  scope: TransactionScope,
  phase: PhaseRow,
  cohortId: string,
  schoolIds: readonly string[],
): Promise<number> {
  const calendar = await calendarOf(scope, phase.calendarId);
  const dueOn = calendar.addWorkingDays(
    calendar.dayOf(scope.now.getTime()),
    BUDGETS.joinWorkingDays,
  );
  const dueAt = new Date(calendar.endOf(dueOn));
  await ensureRungInstants(scope, phase.calendarId, 'SCHOOL_TASK', [
    dueAt,
    ...(await dueInstantsOfPhase(scope, phase.id)),
  ]);
  const tasks = await addMembers(scope, {
    cohortId,
    schoolIds,
    day: localDay(scope.now),
    ladderVersion: LADDER_VERSION,
    dueAt,
    dueOn,
    provisional: calendar.isProvisional(dueOn),
  });
  await settleQuotasOf(scope, { ...phase, id: phase.campaignId }, schoolIds);
  await queueLaunchNotices(scope, phase, [cohortId], schoolIds);
  return tasks;
}

/**
 * Schools that go: what they still owe is cancelled and leaves the denominators from now on; what they have done, signed
 * sheets and snapshots stay as they are (domain model 4.3, leaveSchool).
 * @returns duties cancelled
 */
export async function leaveRunning(
  scope: TransactionScope,
  actor: PersonActor,
  schoolIds: readonly string[],
): Promise<number> {
  if (schoolIds.length === 0) return 0;
  const cohorts = await cohortsOf(scope, schoolIds);
  const setId = randomUUID();
  const tasks = await cancelDuties(scope, schoolIds, actor.personId, setId);
  scope.audit({
    actorId: actor.personId,
    action: 'SCHOOL_TASK.cancel',
    subjectKind: 'UNIT',
    subjectId: schoolIds[0] ?? null,
    setId,
    unitId: actor.bureauId,
    bureauId: actor.bureauId,
    data: { schools: schoolIds.length, tasks },
  });
  await endMemberships(
    scope,
    schoolIds,
    cohorts.map((c) => c.id),
  );
  for (const { id, schools } of cohorts) {
    const cohort = await cohortOrThrow(scope, id, null);
    if (cohort.state !== 'OPEN' && cohort.state !== 'TOWN_REVIEW') continue;
    await dropDraft(scope, id, scope.now);
    await actOnCohort(
      scope,
      cohort,
      actor,
      'leaveSchool',
      await cohortFacts(scope, cohort, null),
      {},
      {
        schools,
      },
    );
    const isSettled = (await cohortCounts(scope, id)).unsettled === 0;
    nudgeCohort(scope, id, cohort.generation, isSettled ? 'allSettled' : 'leaveSchool');
  }
  return tasks;
}
