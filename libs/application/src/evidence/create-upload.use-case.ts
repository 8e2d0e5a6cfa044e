import {
  DomainError,
  megabytes,
  refuseForeignName,
  safeFileName,
  type PersonActor,
} from '@app/domain';
import { announcedToday, filesOfTask, insertUpload, uploadLimits } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { secondsToMidnight } from '../organisation/local-day';
import { changeableTask } from './evidence-step';

/** Announces a file for a task: bound to the person, the task and the size, within every limit. */
export class CreateUpload {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly taskId: string;
    readonly name: string;
    readonly sizeBytes: number;
  }): Promise<{ readonly uploadId: string }> {
    const { actor, taskId, sizeBytes } = command;
    return this.deps.commands.run(
      { actor, name: 'evidence.upload', subject: { kind: 'SCHOOL_TASK', id: taskId } },
      async (scope) => {
        const task = await changeableTask(scope, actor, taskId);
        const name = safeFileName(command.name);
        refuseForeignName(name);
        const limits = await uploadLimits(scope, task.bureauId);
        if (sizeBytes <= 0) throw new DomainError('evidence.empty', 'invalid');
        if (sizeBytes > limits.fileBytes)
          throw new DomainError('evidence.too-large', 'invalid', {
            sizeMb: megabytes(sizeBytes),
            limitMb: megabytes(limits.fileBytes),
          });
        if ((await filesOfTask(scope, taskId)) >= limits.handInFiles)
          throw new DomainError('evidence.too-many-files', 'invalid', {
            limit: limits.handInFiles,
          });
        const announced = await announcedToday(scope, task.schoolId, scope.now);
        if (announced + sizeBytes > limits.unitBytesPerDay)
          throw new DomainError('evidence.quota-exceeded', 'limited', {
            limitMb: megabytes(limits.unitBytesPerDay),
            retryAfterSeconds: secondsToMidnight(scope.now),
          });
        const uploadId = await insertUpload(
          scope,
          {
            bureauId: task.bureauId,
            personId: actor.personId,
            unitId: task.schoolId,
            taskId,
            name,
            sizeBytes,
          },
          scope.now,
        );
        return { uploadId };
      },
    );
  }
}
