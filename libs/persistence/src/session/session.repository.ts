import type { ActorCode, DelegatedPower, GrantView } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { Origin } from './sign-in.repository';

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
  readonly disabled: boolean;
}

const ACCOUNT = `SELECT a.person_id AS "personId", p.bureau_id AS "bureauId", p.unit_id AS "unitId", p.name, p.post, a.login, a.password_hash AS "passwordHash",
  a.password_history AS "passwordHistory", a.must_change AS "mustChange", a.is_demo AS "isDemo",
  (a.disabled_at IS NOT NULL OR p.disabled_at IS NOT NULL) AS disabled FROM account a JOIN person p ON p.id = a.person_id`;

export async function accountByLogin(db: Queryable, login: string): Promise<AccountRow | null> {
  return (await db.query<AccountRow>(`${ACCOUNT} WHERE a.login = $1`, [login]))[0] ?? null;
}

export async function accountOf(db: Queryable, personId: string): Promise<AccountRow | null> {
  return (await db.query<AccountRow>(`${ACCOUNT} WHERE a.person_id = $1`, [personId]))[0] ?? null;
}

export interface DemoPersonRow {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly unitName: string;
}

/** The named demo accounts that may sign in, in the order of the names given. */
export async function demoPeople(
  db: Queryable,
  logins: readonly string[],
): Promise<readonly DemoPersonRow[]> {
  return db.query<DemoPersonRow>(
    `SELECT a.login, p.name, p.post, u.name AS "unitName" FROM account a JOIN person p ON p.id = a.person_id JOIN unit u ON u.id = p.unit_id
     WHERE a.is_demo AND a.login = ANY($1::text[]) AND a.disabled_at IS NULL AND p.disabled_at IS NULL ORDER BY array_position($1::text[], a.login)`,
    [logins],
  );
}

/** The instant that counts, in SQL: the one given, or the database's own where none is. */
const instant = (parameter: string): string =>
  `coalesce(${parameter}::timestamptz, date_trunc('milliseconds', clock_timestamp()))`;

/** Whole seconds a login has to wait before the next attempt; 0 = none. @param at null = by the database's clock */
export async function signInWaitSeconds(
  db: Queryable,
  loginHash: Buffer,
  at: Date | null,
): Promise<number> {
  const rows = await db.query<{ seconds: number }>(
    `SELECT greatest(0, ceil(extract(epoch FROM retry_at - ${instant('$2')})))::int AS seconds FROM sign_in_guard WHERE login_hash = $1`,
    [loginHash, at],
  );
  return rows[0]?.seconds ?? 0;
}

/**
 * Counts a failed sign-in of a login and sets its next waiting time; counts older than a day are forgotten.
 * @param delaySeconds waiting time after the first, second … failure; the last one holds from then on
 * @returns failures in a row
 */
export async function noteSignInFailure(
  db: Queryable,
  failure: {
    readonly loginHash: Buffer;
    readonly delaySeconds: readonly number[];
    readonly at: Date;
  },
): Promise<number> {
  const values = [failure.loginHash, failure.at, failure.delaySeconds];
  await db.execute(
    "DELETE FROM sign_in_guard WHERE failed_at < $1::timestamptz - interval '1 day'",
    [failure.at],
  );
  const rows = await db.query<{ count: number }>(
    `INSERT INTO sign_in_guard AS g (login_hash, failed_count, failed_at, retry_at) VALUES ($1, 1, $2, $2::timestamptz + make_interval(secs => ($3::int[])[1]))
     ON CONFLICT (login_hash) DO UPDATE SET failed_count = g.failed_count + 1, failed_at = $2,
       retry_at = $2::timestamptz + make_interval(secs => ($3::int[])[least(g.failed_count + 1, cardinality($3::int[]))])
     RETURNING failed_count AS count`,
    values,
  );
  return rows[0]?.count ?? 1;
}

/** Whole seconds an address has to wait: it failed that often within the last minute. 0 = none. */
export async function addressWaitSeconds(
  db: Queryable,
  addressHash: Buffer,
  limit: number,
  at: Date | null,
): Promise<number> {
  const rows = await db.query<{ seconds: number }>(
    `SELECT greatest(0, ceil(extract(epoch FROM window_at + interval '1 minute' - ${instant('$3')})))::int AS seconds
     FROM address_guard WHERE address_hash = $1 AND failed_count >= $2`,
    [addressHash, limit, at],
  );
  return rows[0]?.seconds ?? 0;
}

/** Counts a failure of an address; a new minute begins with the first failure after the last one ended. */
export async function noteAddressFailure(
  db: Queryable,
  addressHash: Buffer,
  at: Date,
): Promise<void> {
  await db.execute(
    `INSERT INTO address_guard AS g (address_hash, window_at, failed_count) VALUES ($1, $2, 1)
     ON CONFLICT (address_hash) DO UPDATE SET
       failed_count = CASE WHEN g.window_at <= $2::timestamptz - interval '1 minute' THEN 1 ELSE g.failed_count + 1 END,
       window_at = CASE WHEN g.window_at <= $2::timestamptz - interval '1 minute' THEN $2 ELSE g.window_at END`,
    [addressHash, at],
  );
}

export async function forgetSignInFailures(db: Queryable, loginHash: Buffer): Promise<void> {
  await db.execute('DELETE FROM sign_in_guard WHERE login_hash = $1', [loginHash]);
}

export async function insertSession(
  db: Queryable,
  s: {
    readonly tokenHash: Buffer;
    readonly csrfHash: Buffer;
    readonly personId: string;
    readonly at: Date;
    readonly expiresAt: Date;
    readonly from: Origin;
  },
): Promise<void> {
  await db.execute(
    'INSERT INTO session (token_hash, csrf_hash, person_id, created_at, seen_at, expires_at, address, device) VALUES ($1, $2, $3, $4, $4, $5, $6, $7)',
    [s.tokenHash, s.csrfHash, s.personId, s.at, s.expiresAt, s.from.address, s.from.device],
  );
}

/** A grant as its holder reads it: with the name of the unit it holds at. */
export interface HatRow extends GrantView {
  readonly unitName: string;
}

/** A delegation to the person as he reads it. */
export interface MandateRow {
  readonly delegationId: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly powers: readonly DelegatedPower[];
  readonly campaignIds: readonly string[];
  readonly endsOn: string;
  /** the principal's roles */
  readonly codes: readonly ActorCode[];
}

export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly isDemo: boolean;
  readonly mustChange: boolean;
  readonly passwordChangedAt: Date;
  readonly seenAt: Date;
  readonly now: Date;
  readonly hats: readonly HatRow[];
  readonly mandates: readonly MandateRow[];
}

/** A session that has neither ended, expired nor been idle too long, of a person who may sign in, with the grants of today. @param at null = by the database's clock */
export async function liveSession(
  db: Queryable,
  tokenHash: Buffer,
  idleMs: number,
  at: Date | null,
): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow>(
    `SELECT s.id, s.person_id AS "personId", p.bureau_id AS "bureauId", p.unit_id AS "unitId", o.name AS "unitName", p.name, p.post, a.login, a.is_demo AS "isDemo",
       a.must_change AS "mustChange", a.password_changed_at AS "passwordChangedAt", s.seen_at AS "seenAt", clock.now,
       coalesce((SELECT jsonb_agg(jsonb_build_object('code', g.code, 'unitId', g.unit_id, 'lines', g.lines, 'unitName', u.name) ORDER BY g.code, u.name, g.unit_id)
         FROM role_grant g JOIN unit u ON u.id = g.unit_id, LATERAL (SELECT (clock.now AT TIME ZONE 'Asia/Shanghai')::date AS day) today
         WHERE g.person_id = s.person_id AND g.state = 'APPROVED' AND g.valid_from <= today.day AND (g.valid_to IS NULL OR g.valid_to >= today.day)), '[]') AS hats,
       coalesce((SELECT jsonb_agg(jsonb_build_object('delegationId', d.id, 'principalId', d.principal_id, 'principalName', q.name, 'powers', d.powers, 'campaignIds', d.campaign_ids,
           'endsOn', d.ends_on, 'codes', (SELECT coalesce(jsonb_agg(DISTINCT g.code), '[]') FROM role_grant g
             WHERE g.person_id = d.principal_id AND g.state = 'APPROVED' AND g.valid_from <= today.day AND (g.valid_to IS NULL OR g.valid_to >= today.day))) ORDER BY q.name, d.id)
         FROM delegation d JOIN person q ON q.id = d.principal_id, LATERAL (SELECT (clock.now AT TIME ZONE 'Asia/Shanghai')::date AS day) today
         WHERE d.delegate_id = s.person_id AND d.revoked_at IS NULL AND q.disabled_at IS NULL AND today.day BETWEEN d.starts_on AND d.ends_on), '[]') AS mandates
     FROM session s JOIN account a ON a.person_id = s.person_id JOIN person p ON p.id = s.person_id JOIN unit o ON o.id = p.unit_id CROSS JOIN (SELECT ${instant('$3')} AS now) clock
     WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > clock.now AND s.seen_at > clock.now - make_interval(secs => $2::float8 / 1000)
       AND a.disabled_at IS NULL AND p.disabled_at IS NULL`,
    [tokenHash, idleMs, at],
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
  password: {
    readonly personId: string;
    readonly hash: string;
    readonly history: readonly string[];
    /** a password somebody else knows: its owner must change it first */
    readonly mustChange: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await db.execute(
    'UPDATE account SET password_hash = $2, password_history = $3, password_changed_at = $4, must_change = $5 WHERE person_id = $1',
    [password.personId, password.hash, password.history, password.at, password.mustChange],
  );
}

export async function insertAccount(
  db: Queryable,
  account: {
    readonly personId: string;
    readonly login: string;
    readonly hash: string;
    readonly at: Date;
  },
): Promise<void> {
  await db.execute(
    'INSERT INTO account (person_id, login, password_hash, password_changed_at, must_change) VALUES ($1, $2, $3, $4, true)',
    [account.personId, account.login, account.hash, account.at],
  );
}

export async function insertSetupToken(
  db: Queryable,
  token: { readonly hash: Buffer; readonly at: Date; readonly expiresAt: Date },
): Promise<void> {
  await db.execute(
    'INSERT INTO setup_token (token_hash, created_at, expires_at) VALUES ($1, $2, $3)',
    [token.hash, token.at, token.expiresAt],
  );
}

/** Uses up a token; false when it is unknown, used or too old. */
export async function takeSetupToken(db: Queryable, hash: Buffer, at: Date): Promise<boolean> {
  const taken = await db.execute(
    'UPDATE setup_token SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
    [hash, at],
  );
  return taken === 1;
}

/** Those of the sessions that have not ended, by token hash in hex. @param at null = by the database's clock */
export async function sessionsAlive(
  db: Queryable,
  tokenHashes: readonly Buffer[],
  idleMs: number,
  at: Date | null,
): Promise<readonly string[]> {
  const rows = await db.query<{ hash: string }>(
    `SELECT encode(s.token_hash, 'hex') AS hash FROM session s JOIN account a ON a.person_id = s.person_id JOIN person p ON p.id = s.person_id
     CROSS JOIN (SELECT ${instant('$3')} AS now) clock
     WHERE s.token_hash = ANY($1::bytea[]) AND s.ended_at IS NULL AND s.expires_at > clock.now
       AND s.seen_at > clock.now - make_interval(secs => $2::float8 / 1000) AND a.disabled_at IS NULL AND p.disabled_at IS NULL`,
    [tokenHashes, idleMs, at],
  );
  return rows.map((r) => r.hash);
}
