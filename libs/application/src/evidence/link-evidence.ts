import { DomainError, reachOf, type PersonActor } from '@app/domain';
import {
  evidenceOrThrow,
  filesOfTask,
  linkedFile,
  linkEvidence,
  unlinkEvidence,
  uploadLimits,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { auditEvidence, changeableTask, startWork } from './evidence-step';

export interface LinkCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly taskId: string;
  readonly evidenceId: string;
}
export interface LinkResult {
  readonly taskId: string;
  readonly evidenceId: string;
}

/** One file serves one more duty of the same school. */
export class LinkEvidence {
  constructor(private readonly deps: Deps) {}

  async execute(command: LinkCommand): Promise<LinkResult> {
    const { actor, request, taskId, evidenceId } = command;
    const subject = { kind: 'SCHOOL_TASK', id: taskId };
    return this.deps.commands.run(
      { actor, name: 'evidence.link', request, subject },
      async (scope) => {
        const task = await changeableTask(scope, actor, taskId);
        const reader = { reach: reachOf('evidence.read', actor), bureauId: actor.bureauId };
        const evidence = await evidenceOrThrow(scope, evidenceId, reader);
        // a file belongs to the school that sent it, whoever else may read it
        if (evidence.unitId !== task.schoolId) throw new DomainError('object.missing', 'missing');
        if (evidence.state === 'REFUSED') throw new DomainError('evidence.malware', 'conflict');
        // the same bytes under another name are there already, as when they are sent once more
        const known = await linkedFile(scope, taskId, evidence.fileId);
        if (known !== undefined) return { taskId, evidenceId: known };
        const limits = await uploadLimits(scope, task.bureauId);
        if ((await filesOfTask(scope, taskId)) >= limits.handInFiles)
          throw new DomainError('evidence.too-many-files', 'invalid', {
            limit: limits.handInFiles,
          });
        await linkEvidence(scope, { taskId, evidenceId, by: actor.personId }, scope.now);
        auditEvidence(scope, actor, task, { action: 'link', evidenceId });
        await startWork(scope, actor, task);
        return { taskId, evidenceId };
      },
    );
  }
}

/** Takes a file out of a draft; submissions of before keep theirs. */
export class UnlinkEvidence {
  constructor(private readonly deps: Deps) {}

  async execute(command: LinkCommand): Promise<LinkResult> {
    const { actor, request, taskId, evidenceId } = command;
    const subject = { kind: 'SCHOOL_TASK', id: taskId };
    return this.deps.commands.run(
      { actor, name: 'evidence.unlink', request, subject },
      async (scope) => {
        const task = await changeableTask(scope, actor, taskId);
        if (!(await unlinkEvidence(scope, taskId, evidenceId, scope.now)))
          throw new DomainError('object.missing', 'missing');
        auditEvidence(scope, actor, task, { action: 'unlink', evidenceId });
        await startWork(scope, actor, task);
        return { taskId, evidenceId };
      },
    );
  }
}
