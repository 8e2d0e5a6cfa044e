import { cohortWorkflowId, type DeadlineCause, type DueExpr } from '@app/contracts';
import { armNewVersion, rearm, returnDueOn } from '@app/domain';
import {
  insertDeadline,
  insertSkipped,
  passBall,
  rungsDone,
  type SchoolTaskRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { nextReloadAtMs } from '../reminder/slots';
import { BUDGETS } from './ladder-version';
import { instantsOf } from './rung-instants';

type Columns = Readonly<Record<string, unknown>>;

const armedColumns = (next: { readonly rung: number; readonly atMs: number } | null): Columns => ({
  next_rung: next?.rung ?? null,
  next_action_at: next ? new Date(next.atMs) : null,
});

/** Nobody owes anything any more: the ball is put away and the ladder is off. */
export async function settled(scope: TransactionScope, task: SchoolTaskRow): Promise<Columns> {
  await passBall(scope, {
    taskId: task.id,
    schoolId: task.schoolId,
    createdAt: task.createdAt,
    openSegmentId: task.segmentId,
    at: scope.now,
    to: null,
  });
  return { segment_id: null, next_rung: null, next_action_at: null };
}

/** A reviewer holds the ball: his budget runs, the school's ladder sleeps (domain model, section 6). */
export async function ballToReviewer(
  scope: TransactionScope,
  task: SchoolTaskRow,
  to: { readonly holder: 'TOWN' | 'BUREAU'; readonly unitId: string },
): Promise<Columns> {
  const calendar = await calendarOf(scope, task.calendarId);
  const budget =
    to.holder === 'TOWN' ? BUDGETS.townReviewWorkingDays : BUDGETS.bureauReviewWorkingDays;
  const dueAt = new Date(
    calendar.endOf(calendar.addWorkingDays(calendar.dayOf(scope.now.getTime()), budget)),
  );
  const segmentId = await passBall(scope, {
    taskId: task.id,
    schoolId: task.schoolId,
    createdAt: task.createdAt,
    openSegmentId: task.segmentId,
    at: scope.now,
    to: { ...to, dueAt },
  });
  const armed = armNewVersion(
    await instantsOf(scope, task.calendarId, 'REVIEW', dueAt),
    scope.now.getTime(),
  );
  if (segmentId !== null) {
    await insertSkipped(
      scope,
      { kind: 'COURT_SEGMENT', id: segmentId, version: 1, ladder: 'REVIEW', at: scope.now },
      armed.skipped,
    );
  }
  await nudgeWhenSoon(scope, task, armed.next?.atMs ?? null);
  return {
    holder: to.holder,
    segment_id: segmentId,
    ladder: 'REVIEW',
    ...armedColumns(armed.next),
  };
}

/** The ball comes back without a new deadline (withdrawal, refused exemption). */
export async function ballBackToSchool(
  scope: TransactionScope,
  task: SchoolTaskRow,
): Promise<Columns> {
  const segmentId = await passBall(scope, {
    taskId: task.id,
    schoolId: task.schoolId,
    createdAt: task.createdAt,
    openSegmentId: task.segmentId,
    at: scope.now,
    to: { holder: 'SCHOOL', unitId: task.schoolId, dueAt: null },
  });
  const done = await rungsDone(scope, 'SCHOOL_TASK', task.id, task.deadlineVersion);
  const armed = rearm(
    await instantsOf(scope, task.calendarId, 'SCHOOL_TASK', task.currentDueAt),
    done,
    scope.now.getTime(),
  );
  await insertSkipped(
    scope,
    {
      kind: 'SCHOOL_TASK',
      id: task.id,
      version: task.deadlineVersion,
      ladder: 'SCHOOL_TASK',
      at: scope.now,
    },
    armed.skipped,
  );
  await nudgeWhenSoon(scope, task, armed.next?.atMs ?? null);
  return {
    holder: 'SCHOOL',
    segment_id: segmentId,
    ladder: 'SCHOOL_TASK',
    ...armedColumns(armed.next),
  };
}

/** A return: a new deadline version with at least the minimum term, and the ladder armed again. */
export async function ballReturned(
  scope: TransactionScope,
  task: SchoolTaskRow,
  input: { readonly newDueOn: string | null; readonly by: string; readonly reason: string },
): Promise<{ readonly columns: Columns; readonly dueAt: Date }> {
  const calendar = await calendarOf(scope, task.calendarId);
  const dueOn = returnDueOn(calendar, {
    currentDueAtMs: task.currentDueAt.getTime(),
    returnedAtMs: scope.now.getTime(),
    chosenOn: input.newDueOn,
    minimumWorkingDays: BUDGETS.returnMinimumWorkingDays,
  });
  const version = await newVersion(scope, task, { ...input, dueOn, cause: 'RETURNED' });
  const segmentId = await passBall(scope, {
    taskId: task.id,
    schoolId: task.schoolId,
    createdAt: task.createdAt,
    openSegmentId: task.segmentId,
    at: scope.now,
    to: { holder: 'SCHOOL', unitId: task.schoolId, dueAt: null },
  });
  return {
    columns: {
      holder: 'SCHOOL',
      segment_id: segmentId,
      ladder: 'SCHOOL_TASK',
      ...version.columns,
      ...(await armedAnew(scope, task, version)),
    },
    dueAt: version.dueAt,
  };
}

/**
 * More time (an extension, an amendment): a new deadline version. Whoever holds the ball keeps it; the school's ladder is
 * armed anew only while it is awake, and finds the new date when the ball comes back.
 */
export async function dueMoved(
  scope: TransactionScope,
  task: SchoolTaskRow,
  input: {
    readonly dueOn: string;
    readonly cause: 'EXTENDED' | 'AMENDED';
    readonly by: string | null;
    readonly reason: string;
    readonly expr?: DueExpr;
  },
): Promise<{ readonly columns: Columns; readonly dueAt: Date }> {
  const version = await newVersion(scope, task, input);
  const awake = task.holder === 'SCHOOL' && task.clockCohortId !== null;
  return {
    columns: { ...version.columns, ...(awake ? await armedAnew(scope, task, version) : {}) },
    dueAt: version.dueAt,
  };
}

interface NewVersion {
  readonly version: number;
  readonly dueAt: Date;
  readonly columns: Columns;
}

async function newVersion(
  scope: TransactionScope,
  task: SchoolTaskRow,
  input: {
    readonly dueOn: string;
    readonly cause: DeadlineCause;
    readonly by: string | null;
    readonly reason: string;
    readonly expr?: DueExpr;
  },
): Promise<NewVersion> {
  const calendar = await calendarOf(scope, task.calendarId);
  const dueAt = new Date(calendar.endOf(input.dueOn));
  const version = task.deadlineVersion + 1;
  const provisional = calendar.isProvisional(input.dueOn);
  await insertDeadline(scope, {
    subjectKind: 'SCHOOL_TASK',
    subjectId: task.id,
    version,
    cause: input.cause,
    expr: input.expr ?? { kind: 'FIXED', on: input.dueOn },
    anchorAt: scope.now,
    dueAt,
    provisional,
    calendarId: task.calendarId,
    calendarVersion: calendar.version,
    at: scope.now,
    by: input.by,
    reason: input.reason,
  });
  return {
    version,
    dueAt,
    columns: {
      deadline_version: version,
      current_due_at: dueAt,
      due_on: input.dueOn,
      due_provisional: provisional,
    },
  };
}

async function armedAnew(
  scope: TransactionScope,
  task: SchoolTaskRow,
  { version, dueAt }: NewVersion,
): Promise<Columns> {
  const armed = armNewVersion(
    await instantsOf(scope, task.calendarId, 'SCHOOL_TASK', dueAt),
    scope.now.getTime(),
  );
  await insertSkipped(
    scope,
    { kind: 'SCHOOL_TASK', id: task.id, version, ladder: 'SCHOOL_TASK', at: scope.now },
    armed.skipped,
  );
  await nudgeWhenSoon(scope, task, armed.next?.atMs ?? null);
  return armedColumns(armed.next);
}

/** A clock sleeps until its nightly reload; it is woken only when it must act before that. */
export async function nudgeWhenSoon(
  scope: TransactionScope,
  task: SchoolTaskRow,
  atMs: number | null,
): Promise<void> {
  if (atMs === null || task.clockCohortId === null) return;
  const calendar = await calendarOf(scope, task.calendarId);
  if (atMs < nextReloadAtMs(calendar, scope.now.getTime()))
    nudgeCohort(scope, task.clockCohortId, task.clockCohortGeneration, 'armed');
}

/** Wakes a cohort's clock; several wishes within a second become one message. */
export function nudgeCohort(
  scope: TransactionScope,
  cohortId: string,
  generation: number,
  action: string,
): void {
  scope.send({
    kind: 'signal',
    workflowId: cohortWorkflowId({ cohortId, generation }),
    workflowType: 'cohortWorkflow',
    subjectKind: 'COHORT',
    subjectId: cohortId,
    subjectVersion: 0,
    action,
    coalesce: 'nudge',
  });
}
