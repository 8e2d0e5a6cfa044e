import {
  armNewVersion,
  codesAllowing,
  DomainError,
  extensionAsked,
  extensionMachine,
  formatNumber,
  reachOf,
  RECORD_NUMBER_PATTERNS,
  type PersonActor,
} from '@app/domain';
import {
  dutyHolders,
  extensionOrThrow,
  insertExtension,
  insertSkipped,
  isUniqueViolation,
  nextSerial,
  schoolTaskOrThrow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { nudgeWhenSoon } from '../clock/arming';
import { instantsOf } from '../clock/rung-instants';
import { EXTENSION_RULE, TIME_RULES } from '../clock/time-rules';
import type { Deps } from '../composition/deps';
import { performCreation } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import {
  actOnExtension,
  extensionFacts,
  extensionRelation,
  withExtension,
  type ExtensionCommand,
  type ExtensionResult,
} from './extension-step';
import { tellExtensionNews } from './extension-notice';

const needReason = (reason: string): void => {
  if (reason.trim() === '')
    throw new DomainError('reason.required', 'invalid', {}, [
      { field: 'reason', code: 'reason.required' },
    ]);
};

export interface DraftExtensionCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly taskId: string;
  readonly reason: string;
  readonly newDueOn: string;
}

/** 拟写延期申请: what is impossible from the start is refused here already, so nobody drafts in vain. */
export class DraftExtension {
  constructor(private readonly deps: Deps) {}

  async execute(command: DraftExtensionCommand): Promise<ExtensionResult> {
    needReason(command.reason);
    const { actor } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'extension.draft',
        request: command.request,
        subject: { kind: 'SCHOOL_TASK', id: command.taskId },
      },
      async (scope) => {
        const task = await schoolTaskOrThrow(
          scope,
          command.taskId,
          { reach: reachOf('extension.read', actor), bureauId: actor.bureauId },
          true,
        );
        const subject = {
          state: 'DRAFT' as const,
          unitId: task.schoolId,
          relation: extensionRelation(task),
        };
        const facts = await extensionFacts(
          scope,
          {
            ...task,
            taskId: task.id,
            newDueOn: command.newDueOn,
            taskOpen: !['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state),
            requestedBy: actor.personId,
          },
          scope.now.getTime(),
          actor.unitId,
        );
        const by = codesAllowing('extension.draft', actor, subject.relation);
        if (by.length === 0) throw new DomainError('action.not-permitted', 'forbidden');
        const refusal = extensionAsked(facts, { personId: actor.personId, by });
        if (refusal)
          throw new DomainError(refusal.code, refusal.kind ?? 'conflict', refusal.facts ?? {}, [
            { field: 'newDueOn', code: refusal.code },
          ]);
        const id = await insertExtension(scope, {
          bureauId: task.bureauId,
          taskId: task.id,
          reason: command.reason,
          newDueOn: command.newDueOn,
          requestedBy: actor.personId,
          rulePack: TIME_RULES.pack,
          ruleVersion: TIME_RULES.version,
          at: scope.now,
        }).catch((error: unknown) => {
          if (!isUniqueViolation(error, 'uq_extension_request_live')) throw error;
          throw new DomainError('extension.open', 'conflict');
        });
        await performCreation(scope, extensionMachine, {
          action: 'draft',
          actor,
          subject: { ...subject, id },
          data: { schoolTaskId: task.id },
        });
        const made = await extensionOrThrow(scope, id, null);
        return { extensionId: id, no: made.no, state: made.state, version: made.version };
      },
    );
  }
}

/** Changes the text or the date of a draft. */
export class EditExtension {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: ExtensionCommand & { readonly reason: string; readonly newDueOn: string },
  ): Promise<ExtensionResult> {
    needReason(command.reason);
    return withExtension(this.deps, command, 'edit', async ({ scope, extension, facts }) => {
      await actOnExtension(scope, extension, command.actor, 'edit', facts, {
        set: { reason: command.reason, new_due_on: command.newDueOn },
      });
    });
  }
}

/** 申请延期: the number is taken, the approver's clock begins, and what is asked late is marked 临期. */
export class SubmitExtension {
  constructor(private readonly deps: Deps) {}

  async execute(command: ExtensionCommand): Promise<ExtensionResult> {
    return withExtension(this.deps, command, 'submit', async (step) => {
      const { scope, extension, task, facts } = step;
      const calendar = await calendarOf(scope, extension.calendarId);
      const nowMs = scope.now.getTime();
      const today = calendar.dayOf(nowMs);
      const currentOn = calendar.dayOf(extension.currentDueAt.getTime() - 1);
      // after the due day nothing can be decided any more, so the approver's term ends there at the latest
      const budgetOn = calendar.addWorkingDays(today, EXTENSION_RULE.decisionWorkingDays);
      const decisionDueAt = new Date(calendar.endOf(budgetOn < currentOn ? budgetOn : currentOn));
      const rungs = await instantsOf(scope, extension.calendarId, 'EXTENSION', decisionDueAt);
      const armed = armNewVersion(rungs, nowMs);
      const year = Number(today.slice(0, 4));
      await actOnExtension(scope, extension, command.actor, 'submit', facts, {
        set: {
          requested_by: command.actor.personId,
          submitted_at: scope.now,
          base_due_at: extension.currentDueAt,
          base_deadline_version: task.deadlineVersion,
          asked_wd: facts.askedWorkingDays,
          short_notice:
            calendar.latestRequestDay(currentOn, EXTENSION_RULE.aheadWorkingDays) < today,
          decision_due_at: decisionDueAt,
          next_rung: armed.next?.rung ?? null,
          next_action_at: armed.next ? new Date(armed.next.atMs) : null,
        },
        data: { newDueOn: extension.newDueOn },
      });
      const n = await nextSerial(scope, extension.bureauId, 'YQ', year);
      const no = formatNumber(RECORD_NUMBER_PATTERNS.EXTENSION_REQUEST, { year, n });
      await scope.execute('UPDATE extension_request SET no = $2 WHERE id = $1', [extension.id, no]);
      await insertSkipped(
        scope,
        {
          kind: 'EXTENSION_REQUEST',
          id: extension.id,
          version: 1,
          ladder: 'EXTENSION',
          at: scope.now,
        },
        armed.skipped,
      );
      const lapsesAtMs = extension.currentDueAt.getTime();
      await nudgeWhenSoon(scope, task, Math.min(armed.next?.atMs ?? lapsesAtMs, lapsesAtMs));
      await tellExtensionNews(
        scope,
        { ...extension, no },
        'asked',
        await dutyHolders(scope, 'TOWN', [extension.groupId], today),
      );
    });
  }
}

export class WithdrawExtension {
  constructor(private readonly deps: Deps) {}

  async execute(command: ExtensionCommand): Promise<ExtensionResult> {
    return withExtension(this.deps, command, 'withdraw', async ({ scope, extension, facts }) => {
      await actOnExtension(scope, extension, command.actor, 'withdraw', facts, {
        set: { next_rung: null, next_action_at: null },
      });
    });
  }
}

/** Throws a draft away: nobody was asked, and the school may draft another. */
export class DiscardExtension {
  constructor(private readonly deps: Deps) {}

  async execute(command: ExtensionCommand): Promise<ExtensionResult> {
    return withExtension(this.deps, command, 'discard', async ({ scope, extension, facts }) => {
      await actOnExtension(scope, extension, command.actor, 'discard', facts);
    });
  }
}
