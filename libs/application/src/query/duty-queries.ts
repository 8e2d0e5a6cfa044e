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
  carryTargets,
  cohortCounts,
  cohortOrThrow,
  draftSheet,
  exceptionLines,
  filedAfterSignature,
  namedLines,
  peopleInRole,
  schoolTaskOrThrow,
  sheetsOf,
  signOffOrThrow,
  taskHistory,
  uploadLimits,
  type SchoolTaskRow,
  type SheetRow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import { cohortFacts, cohortRelation } from '../cohort/cohort-step';
import { sheetChanges } from '../cohort/sheet-change';
import type { Deps } from '../composition/deps';
import { inTheNameOf } from '../delegation/in-the-name-of';
import { signedAs } from '../delegation/signed-as';
import { pastEvidence, shownEvidence } from '../evidence/evidence-queries';
import { extensionRoom } from '../extension/extension-room';
import {
  contentDigest,
  DELEGATED_ACTIONS,
  factsOf,
  relationOf,
} from '../school-task/school-task-step';
import { signOffClock } from '../sign-off/sign-off-clock';
import { signOffFacts, signOffRelation, waitingSteps } from '../sign-off/sign-off-engine';
import { signedSheet } from '../sign-off/signed-sheet';
import { plain } from './plain';
import { isOpen } from './task-brief';

/** Each submission with its signature in words. */
const withSigners = <T extends Awaited<ReturnType<typeof taskHistory>>>(history: T) => ({
  ...history,
  submissions: history.submissions.map((x) => ({
    ...x,
    signedAs: signedAs(x.signedByName, x.delegateOfName),
  })),
});

/** What people read of their duties; every answer is within the reader's scope. */
export class DutyQueries {
  constructor(private readonly deps: Deps) {}

  async task(reader: PersonActor, taskId: string, onBehalfOf?: string) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const { actor, requireCampaign } = await inTheNameOf(
      db,
      reader,
      'SCHOOL_TASK',
      onBehalfOf,
      new Date(nowMs),
    );
    const { evidenceMarks, ...task } = await schoolTaskOrThrow(db, taskId, {
      reach: reachOf('school-task.read', actor),
      bureauId: actor.bureauId,
    });
    requireCampaign(task.campaignId);
    const whole = { ...task, evidenceMarks };
    const calendar = await calendarOf(db, task.calendarId);
    const today = calendar.dayOf(nowMs);
    const history = await taskHistory(db, task.id);
    const limits = await uploadLimits(db, task.bureauId);
    const { extensionActions, ...room } = await extensionRoom(db, whole, actor, nowMs);
    return plain({
      ...task,
      evidence: await shownEvidence(this.deps, actor, task.id),
      pastEvidence: await pastEvidence(this.deps, actor, task.id),
      evidenceLimits: { files: limits.handInFiles, fileBytes: limits.fileBytes },
      ...room,
      digest: contentDigest(whole),
      overdue: isOpen(task) && task.currentDueAt.getTime() <= nowMs,
      today,
      workingDaysLeft: calendar.workingDaysBetween(today, task.dueOn),
      waitingFor: isOpen(task) ? await this.waitingFor(task, today) : null,
      ...withSigners(history),
      // the due instant is the exclusive end of its day
      deadlines: history.deadlines.map((d) => ({
        ...d,
        dueOn: calendar.dayOf(d.dueAt.getTime() - 1),
      })),
      actions: [
        ...offers(
          schoolTaskMachine,
          task.state,
          actor,
          relationOf(task),
          await factsOf(db, whole, actor, new Date(nowMs)),
        ),
        ...extensionActions,
        // nothing is offered in another's name that would be refused when it is done
      ].filter(({ action }) => actor.delegateId === undefined || DELEGATED_ACTIONS.has(action)),
    });
  }

  async cohort(reader: PersonActor, cohortId: string, onBehalfOf?: string) {
    const db = this.deps.database;
    const { actor, requireCampaign } = await inTheNameOf(
      db,
      reader,
      'COHORT',
      onBehalfOf,
      new Date(await databaseNowMs(db)),
    );
    const cohort = await cohortOrThrow(db, cohortId, {
      reach: reachOf('cohort.read', actor),
      bureauId: actor.bureauId,
    });
    requireCampaign(cohort.campaignId);
    const sheets = await sheetsOf(db, cohortId);
    const draft = await draftSheet(db, cohortId);
    const holds = sheets.findLast((s) => s.signedAt !== null && s.supersededAt === null);
    const changes = holds ? await sheetChanges(db, cohortId, holds) : [];
    return plain({
      ...cohort,
      counts: await cohortCounts(db, cohortId),
      lines: await namedLines(db, await exceptionLines(db, cohortId)),
      draft: draft && (await this.sheet(draft)),
      sheets: await Promise.all(sheets.map((x) => this.sheet(x))),
      targets: await carryTargets(db, cohort.campaignId, cohort.phaseId),
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

  /** A sheet in the words people know its lines by; the signed text itself stays with its hash. */
  private async sheet({ content: _, ...sheet }: SheetRow) {
    return {
      ...sheet,
      exceptions: await namedLines(this.deps.database, sheet.exceptions),
      signedAs: signedAs(sheet.signedByName, sheet.delegateOfName),
    };
  }

  /** The chain, what is signed, and what this person may do; for signers, the author and those who may read all. */
  async signOff(
    reader: PersonActor,
    signOffId: string,
    { onBehalfOf, withContent }: { readonly onBehalfOf?: string; readonly withContent?: boolean },
  ) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const { actor, requireCampaign } = await inTheNameOf(
      db,
      reader,
      'SIGN_OFF',
      onBehalfOf,
      new Date(nowMs),
    );
    const s = await signOffOrThrow(db, signOffId, actor.bureauId);
    requireCampaign(s.campaignId);
    const involved =
      s.authorId === actor.personId ||
      s.steps.some((x) => [x.signerId, x.delegateOf].includes(actor.personId));
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
    const facts = await signOffFacts(db, s, nowMs, null);
    const waiting = waitingSteps(s).map((x) => x.id);
    return plain({
      ...s,
      steps: s.steps.map((x) => ({
        ...x,
        signedAs: signedAs(x.signerName, x.delegateOfName),
        current: waiting.includes(x.id),
      })),
      clock: await signOffClock(db, s, nowMs),
      sheet: await signedSheet(db, s, content),
      // the frozen text itself names every record it counts: only for who wants to check the digest
      content: withContent === true ? content : null,
      actions: offers(signOffMachine, s.state, actor, signOffRelation(s), facts),
    });
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
