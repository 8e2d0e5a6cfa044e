import { DomainError, type PersonActor } from '@app/domain';
import { insertReview, type SchoolTaskDetail, type TransactionScope } from '@app/persistence';
import { ballBackToSchool, ballReturned, ballToReviewer, settled } from '../clock/arming';
import { RETURN_REASONS } from '../clock/ladder-version';
import type { Deps } from '../composition/deps';
import { noteGateChange } from '../gate/gate-change';
import { sha256 } from '../pipeline/canonical';
import type { RequestKey } from '../pipeline/command-runner';
import {
  act,
  afterSettling,
  factsOf,
  withTask,
  type SchoolTaskCommand,
  type SchoolTaskResult,
  type Step,
} from './school-task-step';

/** Deciding on a task that was only submitted takes it up first. */
async function takenUp(step: Step, actor: PersonActor): Promise<Step> {
  if (step.task.state !== 'SUBMITTED') return step;
  const next = await act(step, actor, 'takeUp', { set: { review_stage: 'TOWN' } });
  return {
    ...next,
    facts: { ...next.facts, reviewStage: 'TOWN' },
    task: { ...next.task, reviewStage: 'TOWN' },
  };
}

export class TakeUpTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'takeUp', async (step) => {
      await act(step, command.actor, 'takeUp', { set: { review_stage: 'TOWN' } });
      await insertReview(step.scope, {
        taskId: step.task.id,
        at: step.scope.now,
        reviewerId: command.actor.personId,
        stage: 'TOWN',
        result: 'TAKEN_UP',
      });
    });
  }
}

/** The town passes a two-level task on to the lead section. */
export class PassUpTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'passUp', async (first) => {
      const step = await takenUp(first, command.actor);
      const unitId = step.task.leadSectionIds[0] ?? step.task.bureauId;
      const columns = await ballToReviewer(step.scope, step.task, { holder: 'BUREAU', unitId });
      await act(step, command.actor, 'passUp', { set: { review_stage: 'LEAD', ...columns } });
      await insertReview(step.scope, {
        taskId: step.task.id,
        at: step.scope.now,
        reviewerId: command.actor.personId,
        stage: 'TOWN',
        result: 'PASSED_UP',
      });
    });
  }
}

export class AcceptTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'accept', async (first) => {
      const step = await takenUp(first, command.actor);
      const stage = step.facts.reviewStage ?? 'TOWN';
      await act(step, command.actor, 'accept', {
        set: { review_stage: null, ...(await settled(step.scope, step.task)) },
      });
      await insertReview(step.scope, {
        taskId: step.task.id,
        at: step.scope.now,
        reviewerId: command.actor.personId,
        stage,
        result: 'ACCEPTED',
      });
      await afterSettling(step);
      await noteGateChange(step.scope, step.task.phaseId);
    });
  }
}

export interface ReturnCommand extends SchoolTaskCommand {
  readonly reasonCode: string;
  readonly reason: string;
  /** the new due day; at least five working days and never earlier than the present one */
  readonly newDueOn?: string;
}

async function giveBack(
  step: Step,
  command: ReturnCommand,
  action: 'return' | 'reopen',
): Promise<void> {
  if (command.reason.trim() === '')
    throw new DomainError('reason.required', 'invalid', {}, [
      { field: 'reason', code: 'reason.required' },
    ]);
  if (!RETURN_REASONS.reasons.some(({ code }) => code === command.reasonCode))
    throw new DomainError('return.reason-unknown', 'invalid', {}, [
      { field: 'reasonCode', code: 'return.reason-unknown' },
    ]);
  const stage = step.facts.reviewStage ?? 'TOWN';
  const { columns, dueAt } = await ballReturned(step.scope, step.task, {
    newDueOn: command.newDueOn ?? null,
    by: command.actor.personId,
    reason: command.reason,
  });
  await act(step, command.actor, action, {
    set: { review_stage: null, return_count: step.task.returnCount + 1, ...columns },
    data: { reasonCode: command.reasonCode, dueAt: dueAt.toISOString() },
  });
  await insertReview(step.scope, {
    taskId: step.task.id,
    at: step.scope.now,
    reviewerId: command.actor.personId,
    stage,
    result: 'RETURNED',
    reasonCode: command.reasonCode,
    reason: command.reason,
    newDueAt: dueAt,
  });
  await noteGateChange(step.scope, step.task.phaseId);
}

/** Gives one locked task of a set back, as it stands: reviewed ones are returned, accepted ones opened again. */
export async function giveBackTask(
  scope: TransactionScope,
  task: SchoolTaskDetail,
  command: ReturnCommand,
): Promise<void> {
  const { actor } = command;
  const step = { scope, task, actor, facts: await factsOf(scope, task, actor, scope.now) };
  if (task.state === 'ACCEPTED') await giveBack(step, command, 'reopen');
  else await giveBack(await takenUp(step, command.actor), command, 'return');
}

/** 退回修改, with a reason and a new date; the ladder is armed again. */
export class ReturnTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: ReturnCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'return', async (first) => {
      await giveBack(await takenUp(first, command.actor), command, 'return');
    });
  }
}

/** An accepted task is opened again while its cohort's sheet is not signed. */
export class ReopenTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: ReturnCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'reopen', (step) => giveBack(step, command, 'reopen'));
  }
}

export class DecideExemption {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly exempt: boolean; readonly reason: string },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'decideExemption', async (step) => {
      const { scope, task } = step;
      const columns = command.exempt
        ? await settled(scope, task)
        : await ballBackToSchool(scope, task);
      await act(step, command.actor, 'decideExemption', {
        to: command.exempt ? 'EXEMPTED' : 'IN_PROGRESS',
        set: columns,
      });
      await insertReview(scope, {
        taskId: task.id,
        at: scope.now,
        reviewerId: command.actor.personId,
        stage: 'LEAD',
        result: command.exempt ? 'EXEMPTED' : 'EXEMPTION_REFUSED',
        reason: command.reason,
      });
      if (command.exempt) {
        await afterSettling(step);
        await noteGateChange(scope, task.phaseId);
      }
    });
  }
}

export interface BulkResult {
  readonly taskId: string;
  readonly ok: boolean;
  readonly code?: string;
}

/**
 * Accepts many tasks, each in a transaction of its own; the answer tells which were refused and why. A repetition of the
 * request repeats each task's own request, so it finds what was done and says the same.
 */
export class AcceptTasks {
  constructor(
    private readonly deps: Deps,
    private readonly accept: AcceptTask,
  ) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly taskIds: readonly string[];
    /** versions the person saw; a task that has moved on since is refused, the others are accepted */
    readonly seen?: readonly { readonly taskId: string; readonly version: number }[];
  }): Promise<{ readonly results: readonly BulkResult[] }> {
    const { actor, request } = command;
    const results: BulkResult[] = [];
    for (const taskId of command.taskIds) {
      try {
        await this.accept.execute({
          actor,
          taskId,
          expectedVersion: command.seen?.find((one) => one.taskId === taskId)?.version,
          request: request && { ...request, key: derivedKey(request.key, taskId) },
        });
        results.push({ taskId, ok: true });
      } catch (error) {
        // the same request is at work on it: the whole is told to come again
        if (!(error instanceof DomainError) || error.code === 'request.in-progress') throw error;
        results.push({ taskId, ok: false, code: error.code });
      }
    }
    return this.deps.commands.run({ actor, name: 'school-task.accept-many', request }, () =>
      Promise.resolve({ results }),
    );
  }
}

/** A key of a part of a request, the same for every repetition. */
function derivedKey(key: string, part: string): string {
  const hex = sha256(`${key}:${part}`).toString('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([a, b]) => hex.slice(a, b))
    .join('-');
}
