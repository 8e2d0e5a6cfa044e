import { armNewVersion, reachOf, type Actor, type PersonActor } from '@app/domain';
import {
  cohortCounts,
  dropDraft,
  draftSheet,
  exceptionLines,
  insertSheetDraft,
  insertSkipped,
  insertSnapshot,
  lockPhaseOrThrow,
  saveExceptionLines,
  schoolTaskOrThrow,
  signSheet,
  supersedeSheet,
  unsignedCohorts,
  type CohortRow,
  type ExceptionLine,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { instantsOf } from '../clock/rung-instants';
import type { Deps } from '../composition/deps';
import { checkGateReady } from '../gate/gate-ready';
import { canonicalJson } from '../pipeline/canonical';
import type { ReturnTask, ReopenTask } from '../school-task/review-duties';
import {
  actOnCohort,
  cohortFacts,
  NO_HAZARDS,
  requireReason,
  withCohort,
  type CohortCommand,
  type CohortResult,
} from './cohort-step';

/** Columns that start the town's review: its budget and the COHORT ladder of a new deadline version. */
async function townReviewColumns(
  scope: TransactionScope,
  cohort: CohortRow,
  version: number,
): Promise<Readonly<Record<string, unknown>>> {
  const calendar = await calendarOf(scope, cohort.calendarId);
  const dueAt = new Date(
    calendar.endOf(
      calendar.addWorkingDays(
        calendar.dayOf(scope.now.getTime()),
        cohort.townReviewBudgetWorkingDays,
      ),
    ),
  );
  const armed = armNewVersion(
    await instantsOf(scope, cohort.calendarId, 'COHORT', dueAt),
    scope.now.getTime(),
  );
  await insertSkipped(
    scope,
    { kind: 'COHORT', id: cohort.id, version, ladder: 'COHORT', at: scope.now },
    armed.skipped,
  );
  return {
    deadline_version: version,
    town_review_at: scope.now,
    town_review_due_at: dueAt,
    next_rung: armed.next?.rung ?? null,
    next_action_at: armed.next ? new Date(armed.next.atMs) : null,
  };
}

/** The step itself; the clock calls it when all is settled, at the phase's end, or after the latest return's due date. */
export async function startTownReview(
  scope: TransactionScope,
  cohort: CohortRow,
  actor: Actor,
): Promise<void> {
  // a second start (after a return) is a new deadline version: its rungs fire anew
  const columns = await townReviewColumns(scope, cohort, cohort.returnCount + 1);
  await actOnCohort(
    scope,
    cohort,
    actor,
    'startTownReview',
    await cohortFacts(scope, cohort, null),
    columns,
  );
}

export class StartTownReview {
  constructor(private readonly deps: Deps) {}

  async execute(command: CohortCommand): Promise<CohortResult> {
    return withCohort(this.deps, command, 'startTownReview', (scope, cohort) =>
      startTownReview(scope, cohort, command.actor),
    );
  }
}

/** Lines for what stays open, and the sheet's draft over them. */
export class PrepareSheet {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: CohortCommand & { readonly lines: readonly ExceptionLine[] },
  ): Promise<CohortResult> {
    return withCohort(this.deps, command, 'prepareSheet', async (scope, cohort) => {
      await saveExceptionLines(scope, cohort.id, command.lines);
      await actOnCohort(
        scope,
        cohort,
        command.actor,
        'prepareSheet',
        await cohortFacts(scope, cohort, null),
      );
      const counts = await cohortCounts(scope, cohort.id);
      const exceptions = await exceptionLines(scope, cohort.id);
      const version = cohort.sheetVersion + 1;
      const content = canonicalJson({
        cohort: cohort.id,
        phase: cohort.phaseNo,
        group: cohort.groupId,
        shard: cohort.shardNo,
        version,
        cutOff: scope.now.toISOString(),
        counts,
        hazards: NO_HAZARDS,
        exceptions,
      });
      await insertSheetDraft(scope, {
        cohortId: cohort.id,
        version,
        counts,
        exceptions,
        content,
        by: command.actor.personId,
        at: scope.now,
      });
    });
  }
}

/** 片区签报: the head signs the draft he saw; the bureau's clock starts. */
export class SignCohort {
  constructor(private readonly deps: Deps) {}

  async execute(command: CohortCommand & { readonly seenHash: string }): Promise<CohortResult> {
    return withCohort(this.deps, command, 'signCohort', async (scope, cohort) => {
      const draft = await draftSheet(scope, cohort.id);
      await actOnCohort(
        scope,
        cohort,
        command.actor,
        'signCohort',
        await cohortFacts(scope, cohort, command.seenHash),
        {
          sheet_version: cohort.sheetVersion + 1,
          signed_at: scope.now,
          next_rung: null,
          next_action_at: null,
        },
      );
      if (!draft) return;
      await signSheet(scope, draft.id, command.actor.personId, scope.now);
      await insertSnapshot(scope, {
        bureauId: cohort.bureauId,
        subjectKind: 'COHORT',
        subjectId: cohort.id,
        kind: 'COHORT_SHEET',
        definitionVersion: 1,
        cutOff: scope.now,
        content: draft.content,
      });
      const phase = await lockPhaseOrThrow(scope, cohort.phaseId);
      if ((await unsignedCohorts(scope, phase.id)).length === 0) await checkGateReady(scope, phase);
    });
  }
}

/** Chosen tasks go back to their schools; the draft is dropped and the cohort is open again. */
export class ReturnToSchools {
  constructor(
    private readonly deps: Deps,
    private readonly returnTask: ReturnTask,
    private readonly reopenTask: ReopenTask,
  ) {}

  async execute(
    command: CohortCommand & {
      readonly tasks: readonly {
        readonly taskId: string;
        readonly reasonCode: string;
        readonly reason: string;
        readonly newDueOn?: string;
      }[];
    },
  ): Promise<CohortResult> {
    for (const task of command.tasks) requireReason(task.reason);
    await this.returnTasks(command.actor, command.tasks);
    return withCohort(this.deps, command, 'returnToSchools', async (scope, cohort) => {
      const facts = await cohortFacts(scope, cohort, null);
      await actOnCohort(
        scope,
        cohort,
        command.actor,
        'returnToSchools',
        { ...facts, returnable: command.tasks.length },
        {
          return_count: cohort.returnCount + 1,
          next_rung: null,
          next_action_at: null,
        },
      );
      await dropDraft(scope, cohort.id, scope.now);
    });
  }

  private async returnTasks(
    actor: PersonActor,
    tasks: readonly {
      readonly taskId: string;
      readonly reasonCode: string;
      readonly reason: string;
      readonly newDueOn?: string;
    }[],
  ): Promise<void> {
    const reader = { reach: reachOf('school-task.read', actor), bureauId: actor.bureauId };
    for (const item of tasks) {
      const task = await schoolTaskOrThrow(this.deps.database, item.taskId, reader);
      if (task.state === 'RETURNED') continue;
      const command = { actor, ...item };
      await (task.state === 'ACCEPTED'
        ? this.reopenTask.execute(command)
        : this.returnTask.execute(command));
    }
  }
}

/** The bureau gives a signed sheet back; the old signature stays, superseded. */
export class ReturnToTown {
  constructor(private readonly deps: Deps) {}

  async execute(command: CohortCommand & { readonly reason: string }): Promise<CohortResult> {
    requireReason(command.reason);
    return withCohort(this.deps, command, 'returnToTown', async (scope, cohort) => {
      await actOnCohort(
        scope,
        cohort,
        command.actor,
        'returnToTown',
        await cohortFacts(scope, cohort, null),
        {
          return_count: cohort.returnCount + 1,
          signed_at: null,
          ...(await townReviewColumns(scope, cohort, cohort.returnCount + 2)),
        },
        { reason: command.reason },
      );
      await supersedeSheet(scope, cohort.id, scope.now);
    });
  }
}
