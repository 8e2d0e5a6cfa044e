import { armNewVersion, DomainError, reachOf, type Actor } from '@app/domain';
import {
  cohortCounts,
  cohortQuotas,
  cohortSchools,
  cohortTaskIds,
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
import { checkCarryTargets } from '../gate/carry-lines';
import { noteGateChange } from '../gate/gate-change';
import { checkGateReady } from '../gate/gate-ready';
import { canonicalJson } from '../pipeline/canonical';
import { settleQuotasOf } from '../quota/plan-quotas';
import { giveBackTask } from '../school-task/review-duties';
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
  // a second start (after a return or a reopening) is a new deadline version: its rungs fire anew
  const columns = await townReviewColumns(scope, cohort, cohort.returnCount + cohort.generation);
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
      await checkCarryTargets(
        scope,
        { id: cohort.phaseId, campaignId: cohort.campaignId, bureauId: cohort.bureauId },
        command.lines.map((line) => ({ ...line, routine: line.targetPhaseId === null })),
      );
      await saveExceptionLines(scope, cohort.id, command.lines);
      await actOnCohort(
        scope,
        cohort,
        command.actor,
        'prepareSheet',
        await cohortFacts(scope, cohort, null),
      );
      await settleQuotasOf(
        scope,
        { ...cohort, id: cohort.campaignId },
        await cohortSchools(scope, cohort.id),
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
        quotas: await cohortQuotas(scope, cohort.id),
        ids: await cohortTaskIds(scope, cohort.id),
        hazards: NO_HAZARDS,
        exceptions,
      });
      await insertSheetDraft(scope, {
        cohortId: cohort.id,
        version,
        counts: { ...counts, quotas: await cohortQuotas(scope, cohort.id) },
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
    return withCohort(this.deps, command, 'signCohort', async (scope, cohort, actor) => {
      const draft = await draftSheet(scope, cohort.id);
      await actOnCohort(
        scope,
        cohort,
        actor,
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
      await signSheet(
        scope,
        draft.id,
        {
          signerId: command.actor.personId,
          delegateOf: actor.delegateId === undefined ? null : actor.personId,
        },
        scope.now,
      );
      await insertSnapshot(scope, {
        bureauId: cohort.bureauId,
        subjectKind: 'COHORT',
        subjectId: cohort.id,
        kind: 'COHORT_SHEET',
        definitionVersion: 1,
        cutOff: scope.now,
        content: draft.content,
      });
      // the sign-off of an open gate is locked before its phase, as a signature does
      await noteGateChange(scope, cohort.phaseId);
      const phase = await lockPhaseOrThrow(scope, cohort.phaseId);
      if ((await unsignedCohorts(scope, phase.id)).length === 0) await checkGateReady(scope, phase);
    });
  }
}

/** Chosen tasks go back to their schools, all or none; the draft is dropped and the cohort is open again. */
export class ReturnToSchools {
  constructor(private readonly deps: Deps) {}

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
    const { actor, cohortId, tasks } = command;
    const reader = { reach: reachOf('school-task.read', actor), bureauId: actor.bureauId };
    return withCohort(
      this.deps,
      command,
      'returnToSchools',
      async (scope, cohort) => {
        await actOnCohort(
          scope,
          cohort,
          actor,
          'returnToSchools',
          { ...(await cohortFacts(scope, cohort, null)), returnable: tasks.length },
          { return_count: cohort.returnCount + 1, next_rung: null, next_action_at: null },
        );
        for (const [i, item] of tasks.entries()) {
          const task = await schoolTaskOrThrow(scope, item.taskId, reader);
          if (task.cohortId !== cohortId)
            throw new DomainError('object.missing', 'missing', {}, [
              { field: `tasks[${i}].taskId`, code: 'object.missing' },
            ]);
          await giveBackTask(scope, task, { actor, ...item });
        }
        await dropDraft(scope, cohort.id, scope.now);
      },
      async (scope) => {
        for (const { taskId } of [...tasks].toSorted((x, y) => (x.taskId < y.taskId ? -1 : 1)))
          await schoolTaskOrThrow(scope, taskId, reader, true);
      },
    );
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
          ...(await townReviewColumns(scope, cohort, cohort.returnCount + 1 + cohort.generation)),
        },
        { reason: command.reason },
      );
      await supersedeSheet(scope, cohort.id, scope.now);
      await noteGateChange(scope, cohort.phaseId);
    });
  }
}
