import {
  cohortMachine,
  DomainError,
  offers,
  reachOf,
  schoolTaskMachine,
  signOffMachine,
  type PersonActor,
} from '@app/domain';
import {
  auditFaults,
  cohortCounts,
  cohortOrThrow,
  draftSheet,
  exceptionLines,
  filedAfterSignature,
  markRead,
  peopleInRole,
  schoolTaskOrThrow,
  sheetsOf,
  signOffOrThrow,
  taskHistory,
  type SchoolTaskRow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import { cohortFacts, cohortRelation } from '../cohort/cohort-step';
import type { Deps } from '../composition/deps';
import { shownEvidence } from '../evidence/evidence-queries';
import { contentDigest, factsOf, relationOf } from '../school-task/school-task-step';
import { signOffFacts, signOffRelation } from '../sign-off/sign-off-engine';
import { plain } from './plain';
import { isOpen } from './task-brief';

/** What people read of their duties; every answer is within the reader's scope. */
export class DutyQueries {
  constructor(private readonly deps: Deps) {}

  async task(actor: PersonActor, taskId: string) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const { evidenceMarks, ...task } = await schoolTaskOrThrow(db, taskId, {
      reach: reachOf('school-task.read', actor),
      bureauId: actor.bureauId,
    });
    const whole = { ...task, evidenceMarks };
    const calendar = await calendarOf(db, task.calendarId);
    const today = calendar.dayOf(nowMs);
    const history = await taskHistory(db, task.id);
    return plain({
      ...task,
      evidence: await shownEvidence(this.deps, actor, task.id),
      digest: contentDigest(whole),
      overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
      today,
      workingDaysLeft: calendar.workingDaysBetween(today, task.dueOn),
      waitingFor: isOpen(task) ? await this.waitingFor(task, today) : null,
      ...history,
      // the due instant is the exclusive end of its day
      deadlines: history.deadlines.map((d) => ({
        ...d,
        dueOn: calendar.dayOf(d.dueAt.getTime() - 1),
      })),
      actions: offers(
        schoolTaskMachine,
        task.state,
        actor,
        relationOf(task),
        await factsOf(db, whole, actor, new Date(nowMs)),
      ),
    });
  }

  async cohort(actor: PersonActor, cohortId: string) {
    const db = this.deps.database;
    const cohort = await cohortOrThrow(db, cohortId, {
      reach: reachOf('cohort.read', actor),
      bureauId: actor.bureauId,
    });
    return plain({
      ...cohort,
      counts: await cohortCounts(db, cohortId),
      lines: await exceptionLines(db, cohortId),
      draft: await draftSheet(db, cohortId),
      sheets: await sheetsOf(db, cohortId),
      filedAfterSignature: await filedAfterSignature(db, cohortId),
      actions: offers(
        cohortMachine,
        cohort.state,
        actor,
        cohortRelation(cohort),
        await cohortFacts(db, cohort, null),
      ),
    });
  }

  /** The chain, what is signed, and what this person may do; for signers, the author and those who may read all. */
  async signOff(actor: PersonActor, signOffId: string) {
    const db = this.deps.database;
    const s = await signOffOrThrow(db, signOffId, actor.bureauId);
    const involved =
      s.authorId === actor.personId || s.steps.some((x) => x.signerId === actor.personId);
    const reach = reachOf('sign-off.read', actor);
    if (!involved && !reach.all && !reach.lineSectionIds.includes(s.ownerSectionId))
      throw new DomainError('object.missing', 'missing');
    const content =
      s.snapshotId === null
        ? null
        : ((
            await db.query<{ content: string }>('SELECT content FROM snapshot WHERE id = $1', [
              s.snapshotId,
            ])
          )[0]?.content ?? null);
    const facts = await signOffFacts(db, s, await databaseNowMs(db), null);
    return plain({
      ...s,
      content,
      actions: offers(signOffMachine, s.state, actor, signOffRelation(s), facts),
    });
  }

  async read(actor: PersonActor, messageId: string): Promise<{ readonly messageId: string }> {
    const found = await this.deps.commands.transact((scope) =>
      markRead(scope, actor.personId, messageId, scope.now),
    );
    if (!found) throw new DomainError('object.missing', 'missing');
    return { messageId };
  }

  verifyAudit() {
    return auditFaults(this.deps.database);
  }

  private async waitingFor(task: SchoolTaskRow, today: string) {
    const db = this.deps.database;
    if (task.holder === 'SCHOOL') {
      const code = task.state === 'INTERNAL_REVIEW' ? 'PRIN' : 'SAF';
      return {
        holder: task.holder,
        unitId: task.schoolId,
        unitName: task.schoolName,
        people: await peopleInRole(db, code, task.schoolId, today),
      };
    }
    if (task.holder === 'TOWN') {
      return {
        holder: task.holder,
        unitId: task.groupId,
        unitName: task.groupName,
        people: await peopleInRole(db, 'TOWN', task.groupId, today),
      };
    }
    const section = task.leadSectionIds[0] ?? task.bureauId;
    return {
      holder: task.holder,
      unitId: section,
      unitName: null,
      people: await peopleInRole(db, 'LEAD', section, today),
    };
  }
}
