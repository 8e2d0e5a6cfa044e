import type { PersonActor } from '@app/domain';
import { openTurns, type Queryable, type SchoolTaskRow } from '@app/persistence';
import { taskBriefs } from './task-brief';

/** What waits for this reviewer: at his town while he reviews for one, else at the bureau. */
export const queueOf = (actor: PersonActor) => ({
  states: ['SUBMITTED', 'UNDER_REVIEW', 'EXEMPT_REQUESTED'],
  holder: actor.grants.some((g) => g.code === 'TOWN') ? 'TOWN' : 'BUREAU',
});

/** Tasks as the review queue shows them: with the clock of the reviewer, which is not the school's. */
export async function reviewItems(
  db: Queryable,
  rows: readonly SchoolTaskRow[],
  actor: PersonActor,
  now: Date,
) {
  const briefs = await taskBriefs(db, rows, actor, now);
  const turns = await openTurns(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row, i) => {
    const turn = turns.find(({ taskId }) => taskId === row.id);
    return {
      ...briefs[i],
      reviewStage: row.reviewStage,
      reviewLevels: row.reviewLevels,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      submissionCount: row.submissionCount,
      lateCurrent: row.lateCurrent,
      exemptReason: row.exemptReason,
      turnSince: turn?.since.toISOString() ?? null,
      turnDueAt: turn?.dueAt?.toISOString() ?? null,
      turnOverdue: turn?.dueAt ? turn.dueAt.getTime() <= now.getTime() : false,
    };
  });
}
