import type { DeliveryChannel, DeliveryState, WebhookFormat } from '@app/contracts';
import type { Queryable } from '../core/database';

/**
 * Puts digests that have just reached the inbox on their way through the channels their bureau allows and their reader
 * chose. The inbox message and these rows are one transaction, so a digest has at most one of each.
 */
export async function fanOutDigests(
  db: Queryable,
  digestIds: readonly string[],
  at: Date,
): Promise<number> {
  return db.execute(
    `INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at)
     SELECT d.bureau_id, d.id, d.recipient_id, c.channel, d.calendar_id, d.slot_at, d.urgent, $2::timestamptz, $2::timestamptz
     FROM digest d JOIN delivery_setting s ON s.bureau_id = d.bureau_id JOIN delivery_preference p ON p.person_id = d.recipient_id
     JOIN person r ON r.id = d.recipient_id AND r.disabled_at IS NULL CROSS JOIN LATERAL unnest(p.channels) AS c(channel)
     WHERE d.id = ANY($1::uuid[]) AND c.channel = ANY(s.channels)
     ON CONFLICT (recipient_id, channel, slot_at, urgent) DO NOTHING`,
    [digestIds, at],
  );
}

/** Calendars by which something waits to go out. */
export async function dueDeliveryCalendars(db: Queryable, at: Date): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    "SELECT DISTINCT calendar_id AS id FROM delivery WHERE state IN ('PENDING','FAILED_RETRY','CLAIMED') AND due_at <= $1 ORDER BY 1",
    [at],
  );
  return rows.map((r) => r.id);
}

export interface ClaimedDelivery {
  readonly id: string;
  readonly digestId: string;
  readonly channel: DeliveryChannel;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly recipientName: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** null = taken back since: by the bureau, by the reader, or he has left */
  readonly email: string | null;
  readonly target: {
    readonly format: WebhookFormat;
    readonly url: string;
    readonly secret: string;
  } | null;
}

/**
 * What a killed worker held when its lease ran out may have arrived: somebody looks at it. Only a receiver that promises
 * to know a message by its id is asked again, by the next claim.
 */
export async function loseClaims(
  db: Queryable,
  at: Date,
  leaseMs: number,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `UPDATE delivery d SET state = 'UNKNOWN', fault = 'worker.lost', settled_at = $1::timestamptz, claimed_at = NULL, claim_token = NULL
     WHERE d.state = 'CLAIMED' AND d.claimed_at < $1::timestamptz - make_interval(secs => $2::float8 / 1000)
       AND NOT (d.channel = 'WEBHOOK' AND EXISTS (SELECT FROM delivery_preference p JOIN webhook_target w ON w.id = p.webhook_target_id
         WHERE p.person_id = d.recipient_id AND w.format = 'SIGNED')) RETURNING d.id`,
    [at, leaseMs],
  );
  return rows.map((r) => r.id);
}

/** Claims what is due under a lease and counts the attempt. */
export async function claimDeliveries(
  db: Queryable,
  claim: {
    readonly token: string;
    readonly at: Date;
    readonly limit: number;
    readonly leaseMs: number;
    readonly awakeCalendarIds: readonly string[];
  },
): Promise<readonly ClaimedDelivery[]> {
  return db.query<ClaimedDelivery>(
    `WITH picked AS MATERIALIZED (
       SELECT d.id FROM delivery d WHERE (d.urgent OR d.calendar_id = ANY($5::uuid[])) AND d.due_at <= $2::timestamptz
         AND (d.state IN ('PENDING','FAILED_RETRY') OR (d.state = 'CLAIMED' AND d.claimed_at < $2::timestamptz - make_interval(secs => $4::float8 / 1000)))
       ORDER BY d.due_at, d.id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE delivery d SET state = 'CLAIMED', claimed_at = $2::timestamptz, claim_token = $1, attempts = attempts + 1 FROM picked k WHERE d.id = k.id
       RETURNING d.id, d.digest_id, d.bureau_id, d.recipient_id, d.channel, d.attempts, d.created_at)
     SELECT c.id, c.digest_id AS "digestId", c.channel, c.attempts, c.created_at AS "createdAt", r.name AS "recipientName", m.title, m.lines,
       CASE WHEN c.channel = 'EMAIL' AND allowed.ok THEN p.email END AS email,
       CASE WHEN c.channel = 'WEBHOOK' AND allowed.ok AND w.id IS NOT NULL THEN jsonb_build_object('format', w.format, 'url', w.url, 'secret', w.secret) END AS target
     FROM claimed c JOIN person r ON r.id = c.recipient_id JOIN inbox_message m ON m.id = c.digest_id
     LEFT JOIN delivery_preference p ON p.person_id = c.recipient_id LEFT JOIN delivery_setting s ON s.bureau_id = c.bureau_id
     LEFT JOIN webhook_target w ON w.id = p.webhook_target_id AND w.disabled_at IS NULL AND w.bureau_id = c.bureau_id
     CROSS JOIN LATERAL (SELECT coalesce(r.disabled_at IS NULL AND c.channel = ANY(s.channels) AND c.channel = ANY(p.channels), false) AS ok) allowed`,
    [claim.token, claim.at, claim.limit, claim.leaseMs, claim.awakeCalendarIds],
  );
}

/** Writes how an attempt ended; a claim that was taken over meanwhile changes nothing. */
export async function settleDelivery(
  db: Queryable,
  d: {
    readonly id: string;
    readonly token: string;
    readonly state: DeliveryState;
    readonly fault: string | null;
    readonly dueAt: Date | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const moved = await db.execute(
    `UPDATE delivery SET state = $3, fault = $4, due_at = coalesce($5::timestamptz, due_at), settled_at = $6, claimed_at = NULL, claim_token = NULL
     WHERE id = $1 AND claim_token = $2 AND state = 'CLAIMED'`,
    [d.id, d.token, d.state, d.fault, d.dueAt, d.at],
  );
  return moved === 1;
}

/** A message as operators see it: no name, no text. */
export interface DeliveryRow {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly fault: string | null;
  readonly slotAt: Date;
  readonly settledAt: Date | null;
  readonly recipientId: string;
}

const ROW = `SELECT id, channel, state, attempts, fault, slot_at AS "slotAt", settled_at AS "settledAt", recipient_id AS "recipientId" FROM delivery`;

/** Locked for a decision; null when the bureau has none of this id. */
export async function lockDelivery(
  db: Queryable,
  deliveryId: string,
  bureauId: string,
): Promise<DeliveryRow | null> {
  const rows = await db.query<DeliveryRow>(
    `${ROW} WHERE id = $1 AND bureau_id = $2 FOR NO KEY UPDATE`,
    [deliveryId, bureauId],
  );
  return rows[0] ?? null;
}

export async function decideDelivery(
  db: Queryable,
  deliveryId: string,
  to: 'PENDING' | 'SUPPRESSED',
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await db.execute(
    `UPDATE delivery SET state = $2, decided_by = $3, due_at = CASE WHEN $2 = 'PENDING' THEN $4::timestamptz ELSE due_at END,
       attempts = CASE WHEN $2 = 'PENDING' THEN 0 ELSE attempts END, settled_at = $4::timestamptz WHERE id = $1`,
    [deliveryId, to, by.personId, by.at],
  );
}
