import { DomainError } from '@app/domain';
import { formFindings, type FormFinding } from '@app/packs';
import { insertReview, insertSubmission, keepWithSubmission } from '@app/persistence';
import { ballBackToSchool, ballToReviewer } from '../clock/arming';
import type { Deps } from '../composition/deps';
import { canonicalJson, sha256 } from '../pipeline/canonical';
import {
  act,
  contentDigest,
  evidenceOf,
  withTask,
  type SchoolTaskCommand,
  type SchoolTaskResult,
} from './school-task-step';

const asFindings = (found: readonly FormFinding[]) =>
  found.map((f) => ({
    field: `content.${f.field}`,
    code: `form.${f.rule}`,
    facts: { limit: f.limit },
  }));

/** 签收: the school has seen the task. */
export class AcknowledgeTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'acknowledge', async (step) => {
      await act(step, command.actor, 'acknowledge');
    });
  }
}

/** Saves the form's draft; the first save starts the work. A draft may be incomplete but not wrong. */
export class SaveDraft {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly content: Readonly<Record<string, unknown>> },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'work', async (step) => {
      const found = formFindings(step.task.formSpec, command.content, 'draft');
      if (found.length > 0)
        throw new DomainError(
          'request.invalid',
          'invalid',
          { count: found.length },
          asFindings(found),
        );
      const set = { content: JSON.stringify(command.content), prepared_by: command.actor.personId };
      if (step.task.state === 'IN_PROGRESS') {
        await saveInProgress(step, command, set);
        return;
      }
      await act(step, command.actor, 'work', { set });
    });
  }
}

async function saveInProgress(
  step: Parameters<typeof act>[0],
  command: SchoolTaskCommand,
  set: { readonly content: string; readonly prepared_by: string },
): Promise<void> {
  if (!canWork(step, command)) throw new DomainError('action.not-permitted', 'forbidden');
  await step.scope.execute(
    'UPDATE school_task SET content = $2::jsonb, prepared_by = $3, updated_at = $4, updated_by = $3, version = version + 1 WHERE id = $1',
    [step.task.id, set.content, set.prepared_by, step.scope.now],
  );
}

const canWork = (step: Parameters<typeof act>[0], command: SchoolTaskCommand): boolean =>
  command.actor.grants.some(
    (g) =>
      (g.code === 'SAF' && g.unitId === step.task.schoolId) ||
      (g.code === 'STAFF' && step.task.assigneeId === command.actor.personId),
  );

/** 送校内审核: the form must be complete. */
export class SubmitInternally {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'submitInternally', async (step) => {
      const found = formFindings(step.task.formSpec, step.task.content ?? {}, 'complete');
      if (step.task.state === 'IN_PROGRESS' && found.length > 0) {
        throw new DomainError(
          'school-task.form-incomplete',
          'invalid',
          { count: found.length },
          asFindings(found),
        );
      }
      await act(step, command.actor, 'submitInternally');
    });
  }
}

/** The principal gives the draft back with a comment. */
export class SendBack {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly comment: string },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'sendBack', async (step) => {
      await act(step, command.actor, 'sendBack');
      await insertReview(step.scope, {
        taskId: step.task.id,
        at: step.scope.now,
        reviewerId: command.actor.personId,
        stage: 'SCHOOL',
        result: 'SENT_BACK',
        reason: command.comment,
      });
    });
  }
}

/** 签字报送: the principal signs the content he saw; lateness is noted against both dues and locks nothing. */
export class SignTask {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly seenDigest: string },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'sign', async (step) => {
      const { scope, task } = step;
      if (task.state === 'INTERNAL_REVIEW' && command.seenDigest !== contentDigest(task)) {
        throw new DomainError('sign-off.stale-hash', 'conflict');
      }
      const lateVsOriginal = scope.now >= task.originalDueAt;
      const lateVsCurrent = scope.now >= task.currentDueAt;
      const no = task.submissionCount + 1;
      const preparedBy = task.preparedBy ?? command.actor.personId;
      const singleHanded = preparedBy === command.actor.personId;
      const content = canonicalJson(task.content ?? {});
      const signed = await act(step, command.actor, 'sign', {
        set: {
          submitted_by: command.actor.personId,
          submitted_at: scope.now,
          submission_count: no,
          review_stage: 'TOWN',
          late_original: lateVsOriginal,
          late_current: lateVsCurrent,
          after_signature:
            task.afterSignature || task.cohortState === 'SIGNED' || task.cohortState === 'CLOSED',
          ...(await ballToReviewer(scope, task, { holder: 'TOWN', unitId: task.reviewUnitId })),
        },
        data: { no, late: lateVsOriginal },
      });
      await insertSubmission(scope, {
        taskId: signed.task.id,
        no,
        at: scope.now,
        preparedBy,
        signedBy: command.actor.personId,
        content,
        hash: sha256(
          canonicalJson({
            task: task.id,
            no,
            content: task.content ?? {},
            evidence: evidenceOf(task),
          }),
        ),
        lateVsOriginal,
        lateVsCurrent,
        singleHanded,
        requestKey: command.request?.key ?? null,
      });
      await keepWithSubmission(scope, signed.task.id, no);
    });
  }
}

/** The principal takes a submission back that nobody has taken up. */
export class WithdrawTask {
  constructor(private readonly deps: Deps) {}

  async execute(command: SchoolTaskCommand): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'withdraw', async (step) => {
      const columns = await ballBackToSchool(step.scope, step.task);
      await act(step, command.actor, 'withdraw', { set: { review_stage: null, ...columns } });
      await step.scope.execute(
        'UPDATE submission SET withdrawn_at = $3 WHERE school_task_id = $1 AND no = $2',
        [step.task.id, step.task.submissionCount, step.scope.now],
      );
    });
  }
}

/** 申请不涉及: the task has no object at this school. */
export class RequestExemption {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly reason: string },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'requestExemption', async (step) => {
      const unitId = step.task.leadSectionIds[0] ?? step.task.bureauId;
      const columns = await ballToReviewer(step.scope, step.task, { holder: 'BUREAU', unitId });
      await act(step, command.actor, 'requestExemption', {
        set: {
          exempt_reason: command.reason,
          exempt_requested_by: command.actor.personId,
          ...columns,
        },
      });
    });
  }
}

/** Hands a task to a member of staff, who may then edit its draft. */
export class AssignTask {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SchoolTaskCommand & { readonly assigneeId: string | null },
  ): Promise<SchoolTaskResult> {
    return withTask(this.deps, command, 'work', async ({ scope, task }) => {
      const ofSchool = command.actor.grants.some(
        (g) => (g.code === 'SAF' || g.code === 'PRIN') && g.unitId === task.schoolId,
      );
      if (!ofSchool) throw new DomainError('action.not-permitted', 'forbidden');
      if (command.assigneeId !== null) {
        const rows = await scope.query<{ ok: boolean }>(
          'SELECT true AS ok FROM person WHERE id = $1 AND unit_id = $2 AND disabled_at IS NULL',
          [command.assigneeId, task.schoolId],
        );
        if (rows.length === 0) throw new DomainError('object.missing', 'missing');
      }
      await scope.execute(
        'UPDATE school_task SET assignee_id = $2, updated_at = $3, version = version + 1 WHERE id = $1',
        [task.id, command.assigneeId, scope.now],
      );
      scope.audit({
        actorId: command.actor.personId,
        action: 'SCHOOL_TASK.assign',
        subjectKind: 'SCHOOL_TASK',
        subjectId: task.id,
        unitId: task.schoolId,
        bureauId: task.bureauId,
      });
    });
  }
}
