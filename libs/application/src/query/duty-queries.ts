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
  inboxOf,
  listAudit,
  listCohorts,
  listSchoolTasks,
  listSignOffs,
  markRead,
  peopleInRole,
  schoolTaskOrThrow,
  sheetsOf,
  signOffOrThrow,
  taskHistory,
  toPage,
  type AuditFilter,
  type Page,
  type PageRequest,
  type SchoolTaskFilter,
  type SchoolTaskRow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import { cohortFacts, cohortRelation } from '../cohort/cohort-step';
import { sheetChanges } from '../cohort/sheet-change';
import type { Deps } from '../composition/deps';
import { contentDigest, factsOf, relationOf } from '../school-task/school-task-step';
import { signOffFacts, signOffRelation } from '../sign-off/sign-off-engine';
import { plain } from './plain';

const brief = (task: SchoolTaskRow, actor: PersonActor, nowMs: number) => ({
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
  dueOn: task.dueOn,
  currentDueAt: task.currentDueAt.toISOString(),
  dueProvisional: task.dueProvisional,
  overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
  lateOriginal: task.lateOriginal,
  returnCount: task.returnCount,
  version: task.version,
  actions: listActions(schoolTaskMachine, task.state, actor, relationOf(task)),
});
const isOpen = (task: SchoolTaskRow): boolean =>
  !['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state);

export interface TaskListQuery extends Omit<SchoolTaskFilter, 'overdueAt' | 'dueBefore'> {
  readonly overdue?: boolean;
  readonly dueBefore?: string;
}

/** What people read of their duties; every answer is within the reader's scope. */
export class DutyQueries {
  constructor(private readonly deps: Deps) {}

  async tasks(actor: PersonActor, query: TaskListQuery, page: PageRequest): Promise<Page<unknown>> {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const { overdue, dueBefore, ...filter } = query;
    const rows = await listSchoolTasks(
      db,
      { reach: reachOf('school-task.read', actor), bureauId: actor.bureauId },
      {
        ...filter,
        overdueAt: overdue === true ? new Date(nowMs) : undefined,
        dueBefore: dueBefore === undefined ? undefined : new Date(dueBefore),
      },
      page,
    );
    const cut = toPage(rows, page.limit, (r) => [r.currentDueAt.toISOString(), r.id]);
    return { next: cut.next, items: cut.items.map((t) => brief(t, actor, nowMs)) };
  }

  /** The review queue: what waits for this person's side, oldest due first. */
  async reviewQueue(actor: PersonActor, page: PageRequest): Promise<Page<unknown>> {
    const town = actor.grants.some((g) => g.code === 'TOWN');
    return this.tasks(
      actor,
      {
        states: ['SUBMITTED', 'UNDER_REVIEW', 'EXEMPT_REQUESTED'],
        holder: town ? 'TOWN' : 'BUREAU',
      },
      page,
    );
  }

  async task(actor: PersonActor, taskId: string) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const task = await schoolTaskOrThrow(db, taskId, {
      reach: reachOf('school-task.read', actor),
      bureauId: actor.bureauId,
    });
    const calendar = await calendarOf(db, task.calendarId);
    const today = calendar.dayOf(nowMs);
    return plain({
      ...task,
      digest: contentDigest(task),
      overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
      workingDaysLeft: calendar.workingDaysBetween(today, task.dueOn),
      waitingFor: isOpen(task) ? await this.waitingFor(task, today) : null,
      ...(await taskHistory(db, task.id)),
      actions: offers(
        schoolTaskMachine,
        task.state,
        actor,
        relationOf(task),
        await factsOf(db, task, actor),
      ),
    });
  }

  async cohorts(
    actor: PersonActor,
    filter: { readonly campaignId?: string; readonly phaseNo?: number; readonly state?: string },
    page: PageRequest,
  ): Promise<Page<unknown>> {
    const rows = await listCohorts(
      this.deps.database,
      { reach: reachOf('cohort.read', actor), bureauId: actor.bureauId },
      filter,
      page,
    );
    const cut = toPage(rows, page.limit, (r) => [r.phaseNo, r.id]);
    return {
      next: cut.next,
      items: cut.items.map((c) => ({
        id: c.id,
        campaignId: c.campaignId,
        phaseNo: c.phaseNo,
        groupId: c.groupId,
        groupName: c.groupName,
        shardNo: c.shardNo,
        state: c.state,
        open: c.open,
        actions: listActions(cohortMachine, c.state, actor, cohortRelation(c)),
      })),
    };
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

  async signOffs(
    actor: PersonActor,
    filter: { readonly waitingForMe: boolean; readonly campaignId?: string },
    page: PageRequest,
  ): Promise<Page<unknown>> {
    const all = reachOf('sign-off.read', actor).all;
    const rows = await listSignOffs(
      this.deps.database,
      { bureauId: actor.bureauId, personId: actor.personId, all },
      filter,
      page,
    );
    const cut = toPage(rows, page.limit, (r) => [r.createdAt.toISOString(), r.id]);
    return {
      next: cut.next,
      items: cut.items.map((s) => ({
        id: s.id,
        no: s.no,
        title: s.title,
        purpose: s.purpose,
        state: s.state,
        campaignId: s.campaignId,
        subjectId: s.subjectId,
        hash: s.contentHash?.toString('hex') ?? null,
      })),
    };
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

  async inbox(actor: PersonActor, page: PageRequest): Promise<Page<unknown>> {
    const rows = await inboxOf(this.deps.database, actor.personId, page);
    const cut = toPage(rows, page.limit, (r) => [r.deliveredAt.toISOString(), r.id]);
    return { next: cut.next, items: cut.items.map(plain) };
  }

  async read(actor: PersonActor, messageId: string): Promise<{ readonly messageId: string }> {
    const found = await this.deps.commands.transact((scope) =>
      markRead(scope, actor.personId, messageId, scope.now),
    );
    if (!found) throw new DomainError('object.missing', 'missing');
    return { messageId };
  }

  async audit(actor: PersonActor, filter: AuditFilter, page: PageRequest): Promise<Page<unknown>> {
    const rows = await listAudit(this.deps.database, actor.bureauId, filter, page);
    const cut = toPage(rows, page.limit, (r) => [r.at.toISOString(), r.shard, r.seq]);
    return { next: cut.next, items: cut.items.map(plain) };
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
