import { dateAmendmentMachine, offers, reachOf, type PersonActor } from '@app/domain';
import {
  amendmentOrThrow,
  campaignOrThrow,
  dutiesOf,
  openTasksOfDuties,
  reachPredicate,
  SCHOOL_TASK_REACH,
} from '@app/persistence';
import { campaignRelation, readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { dueWords } from '../query/due-words';
import { amendmentFacts } from './amend-dates';

const SHOWN = 500;

export class AmendmentQueries {
  constructor(private readonly deps: Deps) {}

  /** The amendment, and what it did to the tasks within the reader's reach: a school sees its own difference. */
  async one(actor: PersonActor, amendmentId: string) {
    const db = this.deps.database;
    const a = await amendmentOrThrow(db, amendmentId, actor.bureauId);
    const campaign = await campaignOrThrow(db, a.campaignId, readerOf(actor));
    const ids = a.changes.map(({ dutyId }) => dutyId);
    const duties = new Map((await dutiesOf(db, a.campaignId, ids)).map((duty) => [duty.id, duty]));
    const open = await openTasksOfDuties(db, a.campaignId, ids);
    const values: unknown[] = [amendmentId, SHOWN];
    const reach = reachPredicate(reachOf('school-task.read', actor), SCHOOL_TASK_REACH, values);
    const effects = await db.query(
      `SELECT e.school_task_id AS "taskId", t.task_key AS "taskKey", t.phase_no AS "phaseNo", t.school_id AS "schoolId", e.outcome, e.from_due_at AS "fromDueAt", e.to_due_at AS "toDueAt"
       FROM amendment_effect e JOIN school_task t ON t.id = e.school_task_id WHERE e.amendment_id = $1 AND ${reach} ORDER BY t.school_id, t.task_key LIMIT $2`,
      values,
    );
    return plain({
      ...a,
      changes: a.changes.map((c) => {
        const duty = duties.get(c.dutyId);
        return {
          ...c,
          words: dueWords(c.due),
          title: duty?.title ?? null,
          phaseNo: duty?.phaseNo ?? null,
          // an amendment in force has written its own date into the plan
          wordsBefore: duty && a.appliedAt === null ? dueWords(duty.due) : null,
          openTasks: open.get(c.dutyId) ?? 0,
        };
      }),
      effects,
      actions: offers(
        dateAmendmentMachine,
        a.state,
        actor,
        campaignRelation(campaign),
        amendmentFacts(campaign),
      ),
    });
  }
}
