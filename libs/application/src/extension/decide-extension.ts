import { DomainError } from '@app/domain';
import { dutyHolders } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { dueMoved } from '../clock/arming';
import type { Deps } from '../composition/deps';
import { noteGateChange } from '../gate/gate-change';
import {
  actOnExtension,
  withExtension,
  type ExtensionCommand,
  type ExtensionResult,
} from './extension-step';
import { tellExtensionNews } from './extension-notice';

/** 同意延期 or 不同意: granted, the task gets a new deadline version; its original date stays for ever. */
export class DecideExtension {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: ExtensionCommand & { readonly approve: boolean; readonly reason: string },
  ): Promise<ExtensionResult> {
    if (command.reason.trim() === '')
      throw new DomainError('reason.required', 'invalid', {}, [
        { field: 'reason', code: 'reason.required' },
      ]);
    const { actor, approve } = command;
    return withExtension(this.deps, command, 'decide', async (step) => {
      const { scope, extension, task, facts } = step;
      await actOnExtension(scope, extension, actor, 'decide', facts, {
        to: approve ? 'APPROVED' : 'REJECTED',
        set: {
          decided_by: actor.personId,
          decided_at: scope.now,
          decision_reason: command.reason,
          // what a return has given meanwhile is not asked for any more
          asked_wd: facts.askedWorkingDays,
          next_rung: null,
          next_action_at: null,
        },
        data: { newDueOn: extension.newDueOn },
      });
      if (approve) {
        const { columns } = await dueMoved(scope, task, {
          dueOn: extension.newDueOn,
          cause: 'EXTENDED',
          by: actor.personId,
          reason: command.reason,
        });
        await setColumns(scope, task.id, columns);
        scope.audit({
          actorId: actor.personId,
          action: 'SCHOOL_TASK.extend',
          subjectKind: 'SCHOOL_TASK',
          subjectId: task.id,
          unitId: task.schoolId,
          bureauId: task.bureauId,
          data: { extensionId: extension.id, no: extension.no, newDueOn: extension.newDueOn },
        });
        scope.emit({
          subjectKind: 'SCHOOL_TASK',
          subjectId: task.id,
          subjectVersion: task.stateVersion,
          action: 'extend',
        });
        await noteGateChange(scope, task.phaseId);
      }
      const day = (await calendarOf(scope, task.calendarId)).dayOf(scope.now.getTime());
      const school = [
        ...(await dutyHolders(scope, 'PRIN', [task.schoolId], day)),
        ...(await dutyHolders(scope, 'SAF', [task.schoolId], day)),
      ];
      await tellExtensionNews(
        scope,
        extension,
        approve ? 'approved' : 'rejected',
        [...new Set(school)],
        extension.newDueOn,
      );
    });
  }
}

/** Columns of a task whose state stays as it is. */
async function setColumns(
  scope: Parameters<typeof dueMoved>[0],
  taskId: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(columns);
  const set = names.map((name, i) => `${name} = $${i + 3}`).join(', ');
  await scope.execute(
    `UPDATE school_task SET ${set}, updated_at = $2, version = version + 1 WHERE id = $1`,
    [taskId, scope.now, ...names.map((name) => columns[name])],
  );
}
