import { DomainError } from '@app/domain';
import type { SignOffState, SignStepType } from '@app/contracts';
import type { Queryable } from '../core/database';

export type SignOffPurpose = 'CAMPAIGN_PLAN' | 'PHASE_GATE' | 'DATE_AMENDMENT';

export interface SignStepRow {
  readonly id: string;
  readonly no: number;
  readonly type: SignStepType;
  readonly post: string;
  readonly signerId: string;
  readonly signerName: string;
  readonly signerDisabled: boolean;
  /** 代: in whose name the signer signed */
  readonly delegateOf: string | null;
  readonly delegateOfName: string | null;
  readonly decision: string | null;
  readonly opinion: string | null;
  readonly decidedAt: Date | null;
  readonly hash: Buffer | null;
  readonly round: number;
}

export interface SignOffRow {
  readonly id: string;
  readonly bureauId: string;
  readonly no: string;
  readonly purpose: SignOffPurpose;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly calendarId: string;
  readonly ownerSectionId: string;
  readonly title: string;
  readonly authorId: string;
  readonly authorName: string;
  /** who drafted the campaign */
  readonly campaignAuthorId: string;
  readonly contentHash: Buffer | null;
  readonly snapshotId: string | null;
  readonly currentNo: number | null;
  readonly stepStartedAt: Date | null;
  readonly changedAfterSign: boolean;
  readonly changeNote: unknown;
  readonly deadlineVersion: number;
  readonly nextRung: number | null;
  readonly nextActionAt: Date | null;
  readonly state: SignOffState;
  readonly stateVersion: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly steps: readonly SignStepRow[];
}

/** What a row shows. */
export const SIGN_OFF_COLUMNS = `s.id, s.bureau_id AS "bureauId", s.no, s.purpose, s.subject_kind AS "subjectKind", s.subject_id AS "subjectId", s.campaign_id AS "campaignId",
  c.title AS "campaignTitle", c.calendar_id AS "calendarId", c.owner_section_id AS "ownerSectionId", s.title, s.author_id AS "authorId", w.name AS "authorName", c.created_by AS "campaignAuthorId", s.content_hash AS "contentHash", s.snapshot_id AS "snapshotId",
  s.current_no AS "currentNo", s.step_started_at AS "stepStartedAt", s.changed_after_sign AS "changedAfterSign", s.change_note AS "changeNote",
  s.deadline_version AS "deadlineVersion", s.next_rung AS "nextRung", s.next_action_at AS "nextActionAt", s.state, s.state_version AS "stateVersion", s.version, s.created_at AS "createdAt"`;
export const SIGN_OFF_JOINS =
  'JOIN campaign c ON c.id = s.campaign_id JOIN person w ON w.id = s.author_id';
const SELECT = `SELECT ${SIGN_OFF_COLUMNS} FROM sign_off s ${SIGN_OFF_JOINS}`;

/** Steps of several sign-offs, in the order of their chains. */
export async function stepsOf(
  db: Queryable,
  signOffIds: readonly string[],
): Promise<readonly (SignStepRow & { readonly signOffId: string })[]> {
  return db.query<SignStepRow & { readonly signOffId: string }>(
    `SELECT t.sign_off_id AS "signOffId", t.id, t.no, t.type, t.post, t.signer_id AS "signerId", p.name AS "signerName", (p.disabled_at IS NOT NULL) AS "signerDisabled",
       t.delegate_of AS "delegateOf", q.name AS "delegateOfName", t.decision, t.opinion,
       t.decided_at AS "decidedAt", t.hash, t.round FROM sign_step t JOIN person p ON p.id = t.signer_id LEFT JOIN person q ON q.id = t.delegate_of WHERE t.sign_off_id = ANY($1::uuid[]) ORDER BY t.no, t.round, p.name, t.id`,
    [signOffIds],
  );
}

async function withSteps(db: Queryable, row: Omit<SignOffRow, 'steps'>): Promise<SignOffRow> {
  return { ...row, steps: await stepsOf(db, [row.id]) };
}

/** @throws DomainError object.missing */
export async function signOffOrThrow(
  db: Queryable,
  signOffId: string,
  bureauId: string,
  lock = false,
): Promise<SignOffRow> {
  const rows = await db.query<Omit<SignOffRow, 'steps'>>(
    `${SELECT} WHERE s.id = $1 AND s.bureau_id = $2${lock ? ' FOR NO KEY UPDATE OF s' : ''}`,
    [signOffId, bureauId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return withSteps(db, row);
}

/** For the clock, which knows no bureau. */
export async function signOffById(
  db: Queryable,
  signOffId: string,
  lock = false,
): Promise<SignOffRow | null> {
  const row = (
    await db.query<Omit<SignOffRow, 'steps'>>(
      `${SELECT} WHERE s.id = $1${lock ? ' FOR NO KEY UPDATE OF s' : ''}`,
      [signOffId],
    )
  )[0];
  return row ? withSteps(db, row) : null;
}

export interface NewSignOff {
  readonly bureauId: string;
  readonly no: string;
  readonly purpose: SignOffPurpose;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly authorId: string;
  readonly at: Date;
}

export async function insertSignOff(db: Queryable, s: NewSignOff): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO sign_off (bureau_id, no, purpose, subject_kind, subject_id, campaign_id, title, author_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) RETURNING id`,
    [
      s.bureauId,
      s.no,
      s.purpose,
      s.subjectKind,
      s.subjectId,
      s.campaignId,
      s.title,
      s.authorId,
      s.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('sign-off was not written');
  return id;
}

export async function replaceSteps(
  db: Queryable,
  signOffId: string,
  steps: readonly {
    readonly no: number;
    readonly type: SignStepType;
    readonly signerId: string;
    readonly post: string;
  }[],
): Promise<void> {
  await db.execute('DELETE FROM sign_step WHERE sign_off_id = $1 AND decision IS NULL', [
    signOffId,
  ]);
  for (const s of steps) {
    await db.execute(
      `INSERT INTO sign_step (sign_off_id, no, type, signer_id, post, round)
       SELECT $1, $2, $3, $4, $5, coalesce(max(round), 0) + 1 FROM sign_step WHERE sign_off_id = $1 AND no = $2 AND signer_id = $4`,
      [signOffId, s.no, s.type, s.signerId, s.post],
    );
  }
}

export async function decideStep(
  db: Queryable,
  stepId: string,
  d: {
    readonly decision: string;
    readonly opinion: string | null;
    readonly at: Date;
    readonly hash: Buffer | null;
    /** a delegate's hand: the step becomes his, in the name of who had to sign */
    readonly delegateId?: string;
  },
): Promise<void> {
  await db.execute(
    `UPDATE sign_step SET decision = $2, opinion = $3, decided_at = $4, hash = $5,
       delegate_of = CASE WHEN $6::uuid IS NULL THEN NULL ELSE signer_id END, signer_id = coalesce($6::uuid, signer_id) WHERE id = $1`,
    [stepId, d.decision, d.opinion, d.at, d.hash, d.delegateId ?? null],
  );
}

/** Marks a sign-off as changed after it was sent to be signed; `note` tells the differences. */
export async function markChangedAfterSign(
  db: Queryable,
  signOffId: string,
  note: unknown,
  at: Date,
): Promise<void> {
  await db.execute(
    'UPDATE sign_off SET changed_after_sign = true, change_note = $2::jsonb, updated_at = $3, version = version + 1 WHERE id = $1',
    [signOffId, JSON.stringify(note), at],
  );
}
