import {
  cohortMachine,
  DomainError,
  listActions,
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
import { sheetChanges } from '../cohort/sheet-change';
import type { Deps } from '../composition/deps';
import { shownEvidence } from '../evidence/evidence-queries';
import { contentDigest, factsOf, relationOf } from '../school-task/school-task-step';
import { signOffFacts, signOffRelation } from '../sign-off/sign-off-engine';
import { plain } from './plain';

/** A task as lists show it. */
export const taskBrief = (task: SchoolTaskRow, actor: PersonActor, nowMs: number) => ({
  id: task.id,
  campaignId: task.campaignId,
  campaignTitle: task.campaignTitle,
  phaseNo: task.phaseNo,
  taskKey: task.taskKey,
  title: task.title,
  schoolId: task.schoolId,
  schoolName: task.schoolName,
  groupName: task.groupName,
  state: task.state,
  holder: task.holder,
  waitingFor: isOpen(task) ? whoseTurn(task) : null,
  dueOn: task.dueOn,
  currentDueAt: task.currentDueAt.toISOString(),
  dueProvisional: task.dueProvisional,
  overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
  lateOriginal: task.lateOriginal,
  returnCount: task.returnCount,
  version: task.version,
  actions: listActions(schoolTaskMachine, task.state, actor, relationOf(task)),
});
/** The unit whose turn it is; the primary lead section for the bureau. */
function whoseTurn(task: SchoolTaskRow) {
  const { holder } = task;
  if (holder === 'SCHOOL') return { holder, unitId: task.schoolId, unitName: task.schoolName };
  if (holder === 'TOWN') return { holder, unitId: task.groupId, unitName: task.groupName };
  return { holder, unitId: task.leadSectionIds[0] ?? task.bureauId, unitName: null };
}
const isOpen = (task: SchoolTaskRow): boolean =>
  !['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state);

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
    return plain({
      ...task,
      evidence: await shownEvidence(this.deps, actor, task.id),
      digest: contentDigest(whole),
      overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
      workingDaysLeft: calendar.workingDaysBetween(today, task.dueOn),
      waitingFor: isOpen(task) ? await this.waitingFor(task, today) : null,
      ...(await taskHistory(db, task.id)),
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
    const sheets = await sheetsOf(db, cohortId);
    const holds = sheets.findLast((s) => s.signedAt !== null && s.supersededAt === null);
    const changes = holds ? await sheetChanges(db, cohortId, holds) : [];
    return plain({
      ...cohort,
      counts: await cohortCounts(db, cohortId),
      lines: await exceptionLines(db, cohortId),
      draft: await draftSheet(db, cohortId),
      sheets,
      // what differs from the sheet that holds: signed, and not superseded by a return or a reopening
      changedAfterSign: changes.length > 0,
      changeNote: changes,
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
