import { formFindings } from '@app/packs';
import {
  DomainError,
  reachOf,
  schoolTaskMachine,
  type PersonActor,
  type Relation,
  type SchoolTaskAction,
  type SchoolTaskFacts,
} from '@app/domain';
import type { SchoolTaskState } from '@app/contracts';
import {
  lastPassedUpBy,
  lockCohortRow,
  officersOf,
  schoolTaskOrThrow,
  settleCarryOver,
  submittedFor,
  unsettledInCohort,
  type Queryable,
  type SchoolTaskDetail,
  type SchoolTaskRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { nudgeCohort } from '../clock/arming';
import type { Deps } from '../composition/deps';
import { inTheNameOf } from '../delegation/in-the-name-of';
import { actorIdOf, performAction } from '../pipeline/action-runner';
import { canonicalJson, sha256 } from '../pipeline/canonical';
import type { RequestKey } from '../pipeline/command-runner';

export interface SchoolTaskCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly taskId: string;
  /** the version the person saw; another one refuses with version.stale */
  readonly expectedVersion?: number;
  /** 代: in whose name a delegate signs */
  readonly onBehalfOf?: string;
}

/** What a delegate may do in the name of a principal: the signature itself, either way. */
export const DELEGATED_ACTIONS: ReadonlySet<string> = new Set<SchoolTaskAction>([
  'sign',
  'sendBack',
]);

export interface SchoolTaskResult {
  readonly taskId: string;
  readonly state: SchoolTaskState;
  readonly version: number;
}

export function relationOf(task: SchoolTaskRow): Relation {
  return {
    bureauId: task.bureauId,
    groupIds: [task.groupId],
    unitIds: [task.schoolId],
    lineSectionIds: task.leadSectionIds,
    involvedPersonIds: task.assigneeId === null ? [] : [task.assigneeId],
  };
}

/** Ids and hashes of what a hand-in rests on. */
export const evidenceOf = (task: SchoolTaskDetail) =>
  task.evidenceMarks.map(({ id, sha256: hash }) => ({ id, sha256: hash }));

/** Digest of what a principal sees before he signs: the form and every file. */
export function contentDigest(task: SchoolTaskDetail): string {
  const seen = { task: task.id, content: task.content ?? {}, evidence: evidenceOf(task) };
  return sha256(canonicalJson(seen)).toString('hex');
}

export async function factsOf(
  db: Queryable,
  task: SchoolTaskDetail,
  actor: PersonActor,
  now: Date,
): Promise<SchoolTaskFacts> {
  const calendar = await calendarOf(db, task.calendarId);
  const day = calendar.dayOf(now.getTime());
  return {
    reviewLevels: task.reviewLevels,
    reviewStage: task.reviewStage,
    cohortState: task.cohortState,
    preparedBy: task.preparedBy,
    submittedBy: task.submittedBy,
    submittedFor: task.submittedBy === null ? null : await submittedFor(db, task.id),
    exemptRequestedBy: task.exemptRequestedBy,
    passedUpBy: task.reviewStage === 'LEAD' ? await lastPassedUpBy(db, task.id) : null,
    actorUnitId: actor.unitId,
    schoolId: task.schoolId,
    formFindings: formFindings(task.formSpec, task.content ?? {}, 'complete').length,
    evidenceMissing:
      task.evidencePolicy === 'REQUIRED' && !task.evidenceMarks.some(({ isKept }) => isKept),
    evidenceReason: task.evidenceReason,
    singleHandedAllowed: (await officersOf(db, task.schoolId, day)) <= 1,
  };
}

export interface Step {
  readonly scope: TransactionScope;
  readonly task: SchoolTaskDetail;
  readonly facts: SchoolTaskFacts;
  /** who acts, or in whose name a delegate does */
  readonly actor: PersonActor;
}

/** Locks the task within the actor's scope, runs the work, and answers with the task's new face. */
export async function withTask(
  deps: Deps,
  command: SchoolTaskCommand,
  action: SchoolTaskAction,
  work: (step: Step) => Promise<void>,
): Promise<SchoolTaskResult> {
  return deps.commands.run(
    {
      actor: command.actor,
      name: `school-task.${action}`,
      request: command.request,
      subject: { kind: 'SCHOOL_TASK', id: command.taskId },
    },
    async (scope) => {
      const { actor, requireCampaign } = await inTheNameOf(
        scope,
        command.actor,
        'SCHOOL_TASK',
        command.onBehalfOf,
        scope.now,
      );
      const reader = { reach: reachOf('school-task.read', actor), bureauId: actor.bureauId };
      const task = await schoolTaskOrThrow(scope, command.taskId, reader, true);
      requireCampaign(task.campaignId);
      if (command.expectedVersion !== undefined && command.expectedVersion !== task.version) {
        throw new DomainError('version.stale', 'conflict', { version: task.version });
      }
      await work({ scope, task, actor, facts: await factsOf(scope, task, actor, scope.now) });
      const after = await schoolTaskOrThrow(scope, command.taskId, reader);
      return { taskId: after.id, state: after.state, version: after.version };
    },
  );
}

/** One action of the machine on a locked task. */
export async function act(
  step: Step,
  actor: PersonActor,
  action: SchoolTaskAction,
  options: {
    readonly to?: SchoolTaskState;
    readonly set?: Readonly<Record<string, unknown>>;
    readonly data?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Step> {
  const moved = await performAction(step.scope, schoolTaskMachine, {
    action,
    to: options.to,
    actor,
    subject: {
      id: step.task.id,
      state: step.task.state,
      relation: relationOf(step.task),
      unitId: step.task.schoolId,
    },
    facts: step.facts,
    set: { updated_by: actorIdOf(actor), ...options.set },
    data: options.data,
  });
  return {
    ...step,
    task: {
      ...step.task,
      state: moved.to,
      stateVersion: moved.stateVersion,
      version: moved.version,
    },
  };
}

/**
 * After a settling action: when this was the cohort's last unsettled task its clock is woken. Near the end the cohort row
 * is locked and counted again, so that two last acceptances at once cannot both miss it.
 */
export async function afterSettling(step: Step): Promise<void> {
  const { scope, task } = step;
  await settleCarryOver(scope, task.id, scope.now);
  if ((await unsettledInCohort(scope, task.cohortId, task.id)) > LOCK_BELOW) return;
  await lockCohortRow(scope, task.cohortId);
  if ((await unsettledInCohort(scope, task.cohortId, task.id)) === 0) {
    nudgeCohort(scope, task.cohortId, task.cohortGeneration, 'allSettled');
  }
}
/** Above this many open tasks no lock is taken: the end is not near. */
const LOCK_BELOW = 64;
