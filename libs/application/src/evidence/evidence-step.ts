import { DomainError, evidenceMayChange, reachOf, type PersonActor } from '@app/domain';
import {
  schoolTaskOrThrow,
  type Queryable,
  type SchoolTaskDetail,
  type TransactionScope,
} from '@app/persistence';
import { act, factsOf } from '../school-task/school-task-step';

/**
 * The task, locked, whose evidence this person may change now.
 * @throws DomainError object.missing, evidence.not-asked, evidence.task-submitted
 */
export async function changeableTask(
  db: Queryable,
  actor: PersonActor,
  taskId: string,
): Promise<SchoolTaskDetail> {
  const reader = { reach: reachOf('evidence.add', actor), bureauId: actor.bureauId };
  const task = await schoolTaskOrThrow(db, taskId, reader, true);
  if (task.evidencePolicy === 'NONE') throw new DomainError('evidence.not-asked', 'conflict');
  if (!evidenceMayChange(task.state)) throw new DomainError('evidence.task-submitted', 'conflict');
  return task;
}

/** The first file starts the work, as the first save of the form does. */
export async function startWork(
  scope: TransactionScope,
  actor: PersonActor,
  task: SchoolTaskDetail,
): Promise<void> {
  if (task.state === 'IN_PROGRESS') return;
  const facts = await factsOf(scope, task, actor, scope.now);
  await act({ scope, task, facts }, actor, 'work', { set: { prepared_by: actor.personId } });
}

/** An audit entry about a task's evidence. */
export function auditEvidence(
  scope: TransactionScope,
  actor: PersonActor,
  task: SchoolTaskDetail,
  entry: {
    readonly action: string;
    readonly evidenceId: string;
    readonly data?: Readonly<Record<string, unknown>>;
  },
): void {
  scope.audit({
    actorId: actor.personId,
    action: `EVIDENCE.${entry.action}`,
    subjectKind: 'EVIDENCE',
    subjectId: entry.evidenceId,
    unitId: task.schoolId,
    bureauId: task.bureauId,
    data: { taskId: task.id, ...entry.data },
  });
}
