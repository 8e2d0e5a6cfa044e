import { DomainError, type Reach } from '@app/domain';
import type {
  CohortState,
  EvidencePolicy,
  FormSpec,
  ReviewStage,
  SchoolTaskState,
  TaskKind,
} from '@app/contracts';
import type { Queryable } from '../core/database';
import { reachPredicate } from '../core/reach-predicate';

/** A school task with everything its guards, clocks and answers need. */
export interface SchoolTaskRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly calendarId: string;
  readonly phaseId: string;
  readonly phaseNo: number;
  readonly kind: TaskKind;
  readonly taskKey: string;
  readonly title: string;
  readonly requirement: string;
  readonly formSpec: FormSpec;
  readonly evidencePolicy: EvidencePolicy;
  readonly evidenceReason: string | null;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly reviewUnitId: string;
  readonly leadSectionIds: readonly string[];
  /** names of the lead sections, the primary one first */
  readonly leadNames: readonly string[];
  readonly cohortId: string;
  readonly cohortState: CohortState;
  readonly cohortGeneration: number;
  readonly clockCohortId: string | null;
  readonly clockCohortGeneration: number;
  readonly assigneeId: string | null;
  readonly state: SchoolTaskState;
  readonly stateVersion: number;
  readonly version: number;
  readonly holder: 'SCHOOL' | 'TOWN' | 'BUREAU';
  readonly reviewLevels: number;
  readonly reviewStage: ReviewStage | null;
  readonly originalDueAt: Date;
  readonly currentDueAt: Date;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly deadlineVersion: number;
  readonly segmentId: string | null;
  readonly content: Readonly<Record<string, unknown>> | null;
  readonly preparedBy: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly lateOriginal: boolean;
  readonly lateCurrent: boolean;
  readonly afterSignature: boolean;
  readonly exemptReason: string | null;
  readonly exemptRequestedBy: string | null;
  /** why it came back; only while it is returned */
  readonly returnReason: string | null;
  readonly createdAt: Date;
}

/** What a draft or a submission rests on, in the order of the ids. */
export interface EvidenceMark {
  readonly id: string;
  /** hex */
  readonly sha256: string;
  readonly isKept: boolean;
}
/** One task with its evidence, as guards and digests need it; lists go without. */
export interface SchoolTaskDetail extends SchoolTaskRow {
  readonly evidenceMarks: readonly EvidenceMark[];
}

/** What a row shows. */
export const SCHOOL_TASK_COLUMNS = `t.id, t.bureau_id AS "bureauId", t.campaign_id AS "campaignId", k.title AS "campaignTitle", k.calendar_id AS "calendarId", t.phase_id AS "phaseId",
  t.phase_no AS "phaseNo", t.kind, t.task_key AS "taskKey", coalesce(tk.title, d.title) AS title, coalesce(nullif(tp.requirement, ''), tk.requirement, d.requirement) AS requirement,
  coalesce(tp.form_spec, d.form_spec) AS "formSpec", coalesce(tk.evidence_policy, d.evidence_policy) AS "evidencePolicy", coalesce(tk.evidence_reason, d.evidence_reason) AS "evidenceReason",
  t.school_id AS "schoolId", s.name AS "schoolName", t.group_id AS "groupId", g.name AS "groupName", c.review_unit_id AS "reviewUnitId", t.lead_section_ids AS "leadSectionIds",
  ARRAY(SELECT l.name FROM unnest(t.lead_section_ids) WITH ORDINALITY AS o(id, place) JOIN unit l ON l.id = o.id ORDER BY o.place) AS "leadNames",
  CASE WHEN t.state = 'RETURNED' THEN (SELECT r.reason FROM review r WHERE r.school_task_id = t.id AND r.result = 'RETURNED' ORDER BY r.at DESC, r.id DESC LIMIT 1) END AS "returnReason",
  t.cohort_id AS "cohortId", c.state AS "cohortState", c.generation AS "cohortGeneration", t.clock_cohort_id AS "clockCohortId",
  coalesce(cc.generation, 1) AS "clockCohortGeneration", t.assignee_id AS "assigneeId", t.state, t.state_version AS "stateVersion", t.version, t.holder,
  t.review_levels AS "reviewLevels", t.review_stage AS "reviewStage", t.original_due_at AS "originalDueAt", t.current_due_at AS "currentDueAt", t.due_on AS "dueOn",
  t.due_provisional AS "dueProvisional", t.deadline_version AS "deadlineVersion", t.segment_id AS "segmentId", t.content, t.prepared_by AS "preparedBy",
  t.submitted_by AS "submittedBy", t.submitted_at AS "submittedAt", t.submission_count AS "submissionCount", t.return_count AS "returnCount",
  t.late_original AS "lateOriginal", t.late_current AS "lateCurrent", t.after_signature AS "afterSignature", t.exempt_reason AS "exemptReason",
  t.exempt_requested_by AS "exemptRequestedBy", t.created_at AS "createdAt"`;
/** Where it comes from, beginning at the task `t`. */
export const SCHOOL_TASK_JOINS = `JOIN campaign k ON k.id = t.campaign_id JOIN unit s ON s.id = t.school_id JOIN unit g ON g.id = t.group_id
  JOIN cohort c ON c.id = t.cohort_id LEFT JOIN cohort cc ON cc.id = t.clock_cohort_id
  LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id`;
/** How the policy's relations read on a school task. */
export const SCHOOL_TASK_REACH = {
  lines: 't.lead_section_ids',
  group: 't.group_id',
  unit: 't.school_id',
  involved: 't.assignee_id = $person',
};

/** The reader's scope as a condition. */
export function schoolTaskScope(reach: Reach, bureauId: string, values: unknown[]): string {
  return `t.bureau_id = $${values.push(bureauId)} AND ${reachPredicate(reach, SCHOOL_TASK_REACH, values)}`;
}

/** A task within the reader's scope; another's answers like one that does not exist. @throws DomainError object.missing */
export async function schoolTaskOrThrow(
  db: Queryable,
  taskId: string,
  reader: { readonly reach: Reach; readonly bureauId: string },
  lock = false,
): Promise<SchoolTaskDetail> {
  const values: unknown[] = [taskId];
  const where = schoolTaskScope(reader.reach, reader.bureauId, values);
  const rows = await db.prepared<SchoolTaskRow>(
    `SELECT ${SCHOOL_TASK_COLUMNS} FROM school_task t ${SCHOOL_TASK_JOINS} WHERE t.id = $1 AND ${where}${lock ? ' FOR NO KEY UPDATE OF t' : ''}`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  // A statement of its own: after waiting for the lock the one above would still see the links of before.
  const evidenceMarks = await db.prepared<EvidenceMark>(
    `SELECT e.id, encode(f.sha256, 'hex') AS sha256, f.state = 'KEPT' AS "isKept" FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
     JOIN stored_file f ON f.id = e.file_id WHERE l.school_task_id = $1 ORDER BY e.id`,
    [taskId],
  );
  return { ...row, evidenceMarks };
}

export async function insertSubmission(
  db: Queryable,
  s: {
    readonly taskId: string;
    readonly no: number;
    readonly at: Date;
    readonly preparedBy: string;
    readonly signedBy: string;
    /** 代: in whose name it was signed */
    readonly delegateOf: string | null;
    readonly content: string;
    readonly hash: Buffer;
    readonly lateVsOriginal: boolean;
    readonly lateVsCurrent: boolean;
    readonly singleHanded: boolean;
    readonly requestKey: string | null;
  },
): Promise<void> {
  await db.execute(
    `INSERT INTO submission (school_task_id, no, at, prepared_by, signed_by, content, hash, late_vs_original, late_vs_current, single_handed, request_key, delegate_of)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12)`,
    [
      s.taskId,
      s.no,
      s.at,
      s.preparedBy,
      s.signedBy,
      s.content,
      s.hash,
      s.lateVsOriginal,
      s.lateVsCurrent,
      s.singleHanded,
      s.requestKey,
      s.delegateOf,
    ],
  );
}

export async function insertReview(
  db: Queryable,
  r: {
    readonly taskId: string;
    readonly at: Date;
    readonly reviewerId: string;
    readonly stage: string;
    readonly result: string;
    readonly reasonCode?: string | null;
    readonly reason?: string | null;
    readonly newDueAt?: Date | null;
  },
): Promise<void> {
  await db.execute(
    `INSERT INTO review (school_task_id, submission_id, at, reviewer_id, stage, result, reason_code, reason, new_due_at)
     VALUES ($1, (SELECT id FROM submission WHERE school_task_id = $1 ORDER BY no DESC LIMIT 1), $2, $3, $4, $5, $6, $7, $8)`,
    [
      r.taskId,
      r.at,
      r.reviewerId,
      r.stage,
      r.result,
      r.reasonCode ?? null,
      r.reason ?? null,
      r.newDueAt ?? null,
    ],
  );
}

/** Who passed the task up to the lead section last; null = nobody. */
export async function lastPassedUpBy(db: Queryable, taskId: string): Promise<string | null> {
  const rows = await db.query<{ reviewer_id: string }>(
    "SELECT reviewer_id FROM review WHERE school_task_id = $1 AND result = 'PASSED_UP' ORDER BY at DESC, id DESC LIMIT 1",
    [taskId],
  );
  return rows[0]?.reviewer_id ?? null;
}

export interface TaskDeadlineRow {
  readonly version: number;
  readonly cause: string;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly createdAt: Date;
  readonly reason: string | null;
}

export interface TaskHistory {
  readonly submissions: readonly (Readonly<Record<string, unknown>> & {
    readonly signedByName: string | null;
    readonly delegateOfName: string | null;
  })[];
  readonly reviews: readonly unknown[];
  readonly deadlines: readonly TaskDeadlineRow[];
  readonly segments: readonly unknown[];
  readonly events: readonly unknown[];
}

/** The task's versions, reviews, deadlines, holders and changes of state, oldest first. */
export async function taskHistory(db: Queryable, taskId: string): Promise<TaskHistory> {
  const [submissions, reviews, deadlines, segments, events] = [
    await db.query<TaskHistory['submissions'][number]>(
      `SELECT s.no, s.at, s.prepared_by AS "preparedBy", p.name AS "preparedByName", s.signed_by AS "signedBy", q.name AS "signedByName", s.delegate_of AS "delegateOf", d.name AS "delegateOfName", s.content, encode(s.hash, 'hex') AS hash,
         s.late_vs_original AS "lateVsOriginal", s.late_vs_current AS "lateVsCurrent", s.single_handed AS "singleHanded", s.withdrawn_at AS "withdrawnAt",
         (SELECT coalesce(jsonb_agg(x.evidence_id ORDER BY x.evidence_id), '[]') FROM submission_evidence x WHERE x.submission_id = s.id) AS evidence
       FROM submission s LEFT JOIN person p ON p.id = s.prepared_by LEFT JOIN person q ON q.id = s.signed_by LEFT JOIN person d ON d.id = s.delegate_of WHERE s.school_task_id = $1 ORDER BY s.no`,
      [taskId],
    ),
    await db.query(
      `SELECT r.at, r.reviewer_id AS "reviewerId", p.name AS "reviewerName", r.stage, r.result, r.reason_code AS "reasonCode", r.reason, r.new_due_at AS "newDueAt"
       FROM review r LEFT JOIN person p ON p.id = r.reviewer_id WHERE r.school_task_id = $1 ORDER BY r.at, r.id`,
      [taskId],
    ),
    await db.query<TaskDeadlineRow>(
      `SELECT version, cause, due_at AS "dueAt", provisional, created_at AS "createdAt", reason FROM deadline WHERE subject_kind = 'SCHOOL_TASK' AND subject_id = $1 ORDER BY version`,
      [taskId],
    ),
    await db.query(
      `SELECT g.holder, g.unit_id AS "unitId", u.name AS "unitName", g.from_at AS "fromAt", g.to_at AS "toAt", g.due_at AS "dueAt"
       FROM court_segment g LEFT JOIN unit u ON u.id = g.unit_id WHERE g.subject_kind = 'SCHOOL_TASK' AND g.subject_id = $1 ORDER BY g.from_at, g.id`,
      [taskId],
    ),
    await db.query(
      `SELECT e.action, e.from_state AS "fromState", e.to_state AS "toState", e.at, p.name AS "actorName"
       FROM state_event e LEFT JOIN person p ON p.id = e.actor_id WHERE e.subject_kind = 'SCHOOL_TASK' AND e.subject_id = $1 ORDER BY e.state_version`,
      [taskId],
    ),
  ];
  return { submissions, reviews, deadlines, segments, events };
}

/** In whose name the latest submission was signed, when a delegate signed it. */
export async function submittedFor(db: Queryable, taskId: string): Promise<string | null> {
  const rows = await db.query<{ delegate_of: string | null }>(
    'SELECT delegate_of FROM submission WHERE school_task_id = $1 ORDER BY no DESC LIMIT 1',
    [taskId],
  );
  return rows[0]?.delegate_of ?? null;
}

/** People who may work on the school's tasks: 1 = prepare and sign may be the same hand (domain model 8, rule 6). */
export async function officersOf(db: Queryable, schoolId: string, day: string): Promise<number> {
  const rows = await db.prepared<{ n: number }>(
    `SELECT count(DISTINCT person_id)::int AS n FROM duty_holder
     WHERE unit_id = $1 AND code IN ('SAF','PRIN') AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)`,
    [schoolId, day],
  );
  return rows[0]?.n ?? 0;
}

/** Unsettled tasks of a cohort, the one named left out. */
export async function unsettledInCohort(
  db: Queryable,
  cohortId: string,
  exceptTaskId: string,
): Promise<number> {
  const rows = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM school_task WHERE cohort_id = $1 AND open AND id <> $2',
    [cohortId, exceptTaskId],
  );
  return rows[0]?.n ?? 0;
}

/** NO KEY: an update of a task in its own transaction holds a key-share lock on its cohort; FOR UPDATE would make two of them deadlock. */
export async function lockCohortRow(db: Queryable, cohortId: string): Promise<void> {
  await db.execute('SELECT 1 FROM cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
}

export async function settleCarryOver(db: Queryable, taskId: string, at: Date): Promise<void> {
  await db.execute(
    "UPDATE carry_over SET settled_at = $2, outcome = 'DONE', version = version + 1 WHERE subject_kind = 'SCHOOL_TASK' AND subject_id = $1 AND settled_at IS NULL",
    [taskId, at],
  );
}
