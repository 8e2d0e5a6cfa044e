import type { Queryable } from '../core/database';

/** Where a request came from, as its sender says (device) and the line shows (address). */
export interface Origin {
  readonly address: string | null;
  readonly device: string | null;
}

export const SIGN_IN_OUTCOMES = ['SIGNED_IN', 'WRONG_PASSWORD', 'DISABLED'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

export interface SignInRow extends Origin {
  readonly id: string;
  readonly at: Date;
  readonly outcome: SignInOutcome;
}

/** Keeps how an attempt ended for the person it was about; an unknown login costs the same statement and leaves nothing. */
export async function noteSignIn(
  db: Queryable,
  attempt: Origin & {
    readonly personId: string | null;
    readonly at: Date;
    readonly outcome: SignInOutcome;
  },
): Promise<void> {
  await db.execute(
    `INSERT INTO sign_in (person_id, at, outcome, address, device)
     SELECT person_id, $2, $3, $4, $5 FROM account WHERE person_id = $1`,
    [attempt.personId, attempt.at, attempt.outcome, attempt.address, attempt.device],
  );
}

export interface OpenSessionRow extends Origin {
  readonly id: string;
  readonly since: Date;
  /** at the latest; half an hour without a request ends it before */
  readonly until: Date;
  /** the one that asks */
  readonly isOwn: boolean;
}

/** The person's sessions that have neither ended, expired nor been idle too long; the asking one first. */
export async function openSessionsOf(
  db: Queryable,
  asked: { readonly personId: string; readonly tokenHash: Buffer; readonly idleMs: number },
): Promise<readonly OpenSessionRow[]> {
  return db.query<OpenSessionRow>(
    `SELECT id, created_at AS since, expires_at AS until, address, device, token_hash = $2 AS "isOwn" FROM session
     WHERE person_id = $1 AND ended_at IS NULL AND expires_at > clock_timestamp() AND seen_at > clock_timestamp() - make_interval(secs => $3::float8 / 1000)
     ORDER BY token_hash = $2 DESC, created_at DESC, id`,
    [asked.personId, asked.tokenHash, asked.idleMs],
  );
}

/**
 * Ends sessions of the person other than the asking one.
 * @param sessionId one of them; null = all
 * @returns how many ended
 */
export async function endOtherSessions(
  db: Queryable,
  which: {
    readonly personId: string;
    readonly tokenHash: Buffer;
    readonly sessionId: string | null;
  },
  at: Date,
): Promise<number> {
  return db.execute(
    'UPDATE session SET ended_at = $4 WHERE person_id = $1 AND token_hash <> $2 AND ended_at IS NULL AND ($3::uuid IS NULL OR id = $3)',
    [which.personId, which.tokenHash, which.sessionId, at],
  );
}
