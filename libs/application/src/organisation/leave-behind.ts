import type { PersonActor } from '@app/domain';
import {
  dutyHolders,
  endDelegationsOf,
  openSignOffsOf,
  takeTasksBack,
  type PersonRow,
  type TransactionScope,
} from '@app/persistence';
import { tellPeople } from '../delegation/tell-people';
import { localDay } from './local-day';

/** What a person who leaves had in his hands; ids and counts only, for who disables him sees no business. */
export interface LeftBehind {
  /** sign-offs with a step that waits, or will wait, for him: the office names another signer */
  readonly signOffIds: readonly string[];
  /** open tasks that went back to their schools' officers */
  readonly tasks: number;
  readonly delegations: number;
}

/** Nothing is left lying: tasks go back, delegations end, and the office and the schools hear what is theirs now. */
export async function leaveBehind(
  scope: TransactionScope,
  actor: PersonActor,
  person: PersonRow,
): Promise<LeftBehind> {
  const day = localDay(scope.now);
  const by = { personId: actor.personId, at: scope.now };
  const signOffs = await openSignOffsOf(scope, person.bureauId, person.id);
  const tasks = await takeTasksBack(scope, person.id, by);
  const delegations = await endDelegationsOf(scope, person.id, by, day);
  for (const { id, title } of signOffs) {
    await tellPeople(scope, person.bureauId, {
      topic: 'SIGNER_LEFT',
      subjectKind: 'SIGN_OFF',
      subjectId: id,
      recipientIds: await dutyHolders(scope, 'OFF', [person.bureauId], day),
      facts: { title },
    });
  }
  for (const schoolId of new Set(tasks.map((t) => t.schoolId))) {
    await tellPeople(scope, person.bureauId, {
      topic: 'ASSIGNEE_LEFT',
      subjectKind: 'UNIT',
      subjectId: schoolId,
      recipientIds: await dutyHolders(scope, 'SAF', [schoolId], day),
      facts: { count: tasks.filter((t) => t.schoolId === schoolId).length },
    });
  }
  return { signOffIds: signOffs.map(({ id }) => id), tasks: tasks.length, delegations };
}
