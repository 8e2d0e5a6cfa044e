import type { Queryable } from '../core/database';

export interface AccountRow {
  readonly personId: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly passwordHistory: readonly string[];
  readonly mustChange: boolean;
  readonly isDemo: boolean;
  readonly failedCount: number;
  readonly retryAt: Date | null;
  readonly disabled: boolean;
}

const ACCOUNT = `SELECT a.person_id AS "personId", p.bureau_id AS "bureauId", p.unit_id AS "unitId", p.name, p.post, a.login, a.password_hash AS "passwordHash",
  a.password_history AS "passwordHistory", a.must_change AS "mustChange", a.is_demo AS "isDemo", a.failed_count AS "failedCount", a.retry_at AS "retryAt",
  (a.disabled_at IS NOT NULL OR p.disabled_at IS NOT NULL) AS disabled FROM account a JOIN person p ON p.id = a.person_id`;

export async function accountByLogin(db: Queryable, login: string): Promise<AccountRow | null> {
  return (await db.query<AccountRow>(`${ACCOUNT} WHERE a.login = $1`, [login]))[0] ?? null;
}

export async function accountOf(db: Queryable, personId: string): Promise<AccountRow | null> {
  return (await db.query<AccountRow>(`${ACCOUNT} WHERE a.person_id = $1`, [personId]))[0] ?? null;
}

export async function noteFailure(db: Queryable, personId: string, retryAt: Date): Promise<void> {
  await db.execute(
    'UPDATE account SET failed_count = failed_count + 1, retry_at = $2 WHERE person_id = $1',
    [personId, retryAt],
  );
}

export async function noteSuccess(db: Queryable, personId: string): Promise<void> {
  await db.execute(
    'UPDATE account SET failed_count = 0, retry_at = NULL WHERE person_id = $1 AND (failed_count > 0 OR retry_at IS NOT NULL)',
    [personId],
  );
}

export async function insertSession(
  db: Queryable,
  s: {
    readonly tokenHash: Buffer;
    readonly csrfHash: Buffer;
    readonly personId: string;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await db.execute(
    'INSERT INTO session (token_hash, csrf_hash, person_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)',
    [s.tokenHash, s.csrfHash, s.personId, s.at, s.expiresAt],
  );
}

export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly csrfHash: Buffer;
  readonly seenAt: Date;
  readonly now: Date;
}

/** A session that has neither ended, expired nor been idle too long, of a person who may sign in. */
export async function liveSession(
  db: Queryable,
  tokenHash: Buffer,
  idleMs: number,
): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow>(
    `SELECT s.id, s.person_id AS "personId", s.csrf_hash AS "csrfHash", s.seen_at AS "seenAt", date_trunc('milliseconds', clock_timestamp()) AS now
     FROM session s JOIN account a ON a.person_id = s.person_id JOIN person p ON p.id = s.person_id
     WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > clock_timestamp() AND s.seen_at > clock_timestamp() - make_interval(secs => $2::float8 / 1000)
       AND a.disabled_at IS NULL AND p.disabled_at IS NULL`,
    [tokenHash, idleMs],
  );
  return rows[0] ?? null;
}

export async function touchSession(db: Queryable, sessionId: string, at: Date): Promise<void> {
  await db.execute('UPDATE session SET seen_at = $2 WHERE id = $1', [sessionId, at]);
}

export async function endSessions(
  db: Queryable,
  where: { readonly personId?: string; readonly tokenHash?: Buffer },
  at: Date,
): Promise<number> {
  return db.execute(
    'UPDATE session SET ended_at = $3 WHERE ended_at IS NULL AND (person_id = $1 OR token_hash = $2)',
    [where.personId ?? null, where.tokenHash ?? null, at],
  );
}

export async function storePassword(
  db: Queryable,
  personId: string,
  hash: string,
  history: readonly string[],
  at: Date,
): Promise<void> {
  await db.execute(
    'UPDATE account SET password_hash = $2, password_history = $3, password_changed_at = $4, must_change = false, failed_count = 0, retry_at = NULL WHERE person_id = $1',
    [personId, hash, history, at],
  );
}
