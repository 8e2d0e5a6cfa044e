import { contentDigest } from '@app/application';
import { reachOf, type PersonActor } from '@app/domain';
import { schoolTaskOrThrow } from '@app/persistence';
import { signAll } from './campaign';
import type { Suite } from './suite';

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly school: string;
  readonly group_id: string;
}

const WORD = 'as planned';
/** Fills either form of the demo template. */
const CONTENT = {
  TASK: { done: WORD },
  DELIVERABLE: { goals: WORD, keyTasks: WORD, division: WORD, measures: WORD, timeLimits: WORD },
} as const;

/** The account that holds an office at a unit. */
async function holder(suite: Suite, code: string, unitId: string): Promise<PersonActor> {
  const rows = await suite.database.query<{ login: string }>(
    `SELECT a.login FROM duty_holder h JOIN account a ON a.person_id = h.person_id
     WHERE h.code = $1 AND h.unit_id = $2 ORDER BY a.login LIMIT 1`,
    [code, unitId],
  );
  const login = rows[0]?.login;
  if (login === undefined) throw new Error(`nobody is ${code} there`);
  return suite.as(login);
}

/** Every school hands in a phase's work and the town accepts it; tasks of two levels are left out. */
export async function settleDuties(suite: Suite, phaseId: string): Promise<void> {
  const duties = await suite.database.query<Duty>(
    `SELECT t.id, t.kind, u.code AS school, t.group_id FROM school_task t JOIN unit u ON u.id = t.school_id
     WHERE t.phase_id = $1 AND t.open ORDER BY t.id`,
    [phaseId],
  );
  for (const { id: taskId, kind, school, group_id } of duties) {
    const { schoolTask } = suite.app;
    const actor = await suite.as(`saf-${school}`);
    const head = await suite.as(`prin-${school}`);
    await schoolTask.acknowledge.execute({ actor, taskId });
    const content = kind === 'DELIVERABLE' ? CONTENT.DELIVERABLE : CONTENT.TASK;
    await schoolTask.saveDraft.execute({ actor, taskId, content });
    await schoolTask.submitInternally.execute({ actor, taskId });
    const reader = { reach: reachOf('school-task.read', head), bureauId: head.bureauId };
    const task = await schoolTaskOrThrow(suite.database, taskId, reader);
    await schoolTask.sign.execute({ actor: head, taskId, seenDigest: contentDigest(task) });
    await schoolTask.accept.execute({ actor: await holder(suite, 'TOWN', group_id), taskId });
  }
}

/** Each cohort in town review gets its sheet and its signature. */
export async function signCohorts(suite: Suite, phaseId: string): Promise<void> {
  const cohorts = await suite.database.query<{ id: string; group_id: string }>(
    "SELECT id, group_id FROM cohort WHERE phase_id = $1 AND state = 'TOWN_REVIEW' ORDER BY id",
    [phaseId],
  );
  for (const { id: cohortId, group_id } of cohorts) {
    const { prepareSheet, sign } = suite.app.cohort;
    const prepared = await prepareSheet.execute({
      actor: await holder(suite, 'TOWN', group_id),
      cohortId,
      lines: [],
    });
    await sign.execute({
      actor: await holder(suite, 'TOWNH', group_id),
      cohortId,
      seenHash: prepared.sheetHash ?? '',
    });
  }
}

/** The office opens the gate of a phase with nothing left, and everybody signs. */
export async function closeGate(suite: Suite, phaseId: string): Promise<void> {
  const actor = await suite.as('off1');
  const { signOffId } = await suite.app.phase.openGate.execute({ actor, phaseId });
  await suite.app.signOff.start.execute({ actor, signOffId });
  await signAll(suite, signOffId);
}
