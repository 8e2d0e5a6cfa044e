import type { CohortState, PhaseState } from '@app/contracts';
import type { Queryable } from '../core/database';
import { LIVE_CHANNEL } from '../live/listener';
import {
  claimDigestsSql,
  collectStaleDigestsSql,
  createScanItemsSql,
  dueCalendarsSql,
  fireCohortRungSql,
  fireTaskRungsSql,
  queueDigestsSql,
  requeueDigestsSql,
} from '../sql/run-cohort-scan.sql';

/** What a cohort's clock must know to decide when to wake. */
export interface CohortClockRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly phaseId: string;
  readonly calendarId: string;
  readonly generation: number;
  readonly state: CohortState;
  readonly stateVersion: number;
  readonly version: number;
  readonly paused: boolean;
  readonly phaseState: PhaseState;
  readonly phaseEndAt: Date | null;
  readonly townReviewBudgetWorkingDays: number;
  readonly unsettled: number;
  readonly members: number;
  readonly nextTaskAt: Date | null;
  /** next rung or end of an undecided extension request */
  readonly nextExtensionAt: Date | null;
  readonly nextCohortAt: Date | null;
  /** latest due date of a returned task that lies after the phase's end */
  readonly latestReturnDueAt: Date | null;
  /** a reopened cohort is left to its schools until then */
  readonly workUntilAt: Date | null;
}

export async function cohortClock(db: Queryable, cohortId: string): Promise<CohortClockRow | null> {
  const rows = await db.query<CohortClockRow>(
    `SELECT c.id, c.bureau_id AS "bureauId", c.campaign_id AS "campaignId", c.phase_id AS "phaseId", k.calendar_id AS "calendarId", c.generation,
       c.state, c.state_version AS "stateVersion", c.version, (k.state = 'SUSPENDED') AS paused, p.state AS "phaseState", p.end_at AS "phaseEndAt",
       p.town_review_budget_wd AS "townReviewBudgetWorkingDays", t.unsettled, m.members, t.next_at AS "nextTaskAt",
       CASE WHEN c.state = 'TOWN_REVIEW' THEN c.next_action_at END AS "nextCohortAt", t.latest_return AS "latestReturnDueAt", x.next_at AS "nextExtensionAt", c.work_until_at AS "workUntilAt"
     FROM cohort c JOIN campaign k ON k.id = c.campaign_id JOIN phase p ON p.id = c.phase_id
     CROSS JOIN LATERAL (
       SELECT (count(*) FILTER (WHERE s.cohort_id = c.id))::int AS unsettled,
         min(s.next_action_at) FILTER (WHERE s.clock_cohort_id = c.id AND NOT s.suspended) AS next_at,
         max(s.current_due_at) FILTER (WHERE s.cohort_id = c.id AND s.state = 'RETURNED' AND s.current_due_at > p.end_at) AS latest_return
       FROM school_task s WHERE (s.cohort_id = c.id OR s.clock_cohort_id = c.id) AND s.open) t
     CROSS JOIN LATERAL (
       SELECT min(least(e.next_action_at, s.current_due_at)) AS next_at FROM extension_request e JOIN school_task s ON s.id = e.school_task_id
       WHERE e.state = 'SUBMITTED' AND s.clock_cohort_id = c.id AND NOT s.suspended) x
     CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM cohort_member x WHERE x.cohort_id = c.id AND x.left_at IS NULL) m
     WHERE c.id = $1`,
    [cohortId],
  );
  return rows[0] ?? null;
}

export interface ScanKey {
  readonly cohortId: string;
  readonly upTo: Date;
  readonly commandId: string;
  readonly at: Date;
  readonly ladderVersion: number;
  /** the calendar day the scan runs on */
  readonly day: string;
  readonly calendarId: string;
}

/** Fires every rung that is due, in order, and collects who must hear of it. @returns rungs fired */
export async function fireDueRungs(
  db: Queryable,
  scan: ScanKey,
  onBatch: (fired: number) => void,
): Promise<number> {
  const values = [
    scan.cohortId,
    scan.upTo,
    scan.commandId,
    scan.at,
    scan.ladderVersion,
    scan.day,
    scan.calendarId,
  ];
  await db.execute(createScanItemsSql);
  let fired = 0;
  for (;;) {
    const n =
      (await db.execute(fireTaskRungsSql, values)) + (await db.execute(fireCohortRungSql, values));
    fired += n;
    onBatch(fired);
    if (n === 0) return fired;
  }
}

/** The digest slots an item may go to at this moment. */
export interface DigestSlots {
  /** null on a day off, at night, or when the day's window is over */
  readonly todayAt: Date | null;
  readonly nextAt: Date;
  /** pause between a digest's last item and its sending, ms */
  readonly settleMs: number;
}

/** Moves the items collected in scan_item into digests. @returns items queued */
export async function queueDigests(
  db: Queryable,
  target: {
    readonly slots: DigestSlots;
    readonly at: Date;
    readonly calendarId: string;
    readonly bureauId: string;
  },
): Promise<number> {
  return queue(db, queueDigestsSql, target);
}

/** Moves what found no open window on its day to a slot that has one. @returns items moved */
export async function requeueStaleDigests(
  db: Queryable,
  target: Parameters<typeof queueDigests>[1] & {
    readonly dayStartsAt: Date;
    /** nothing may go out now: whatever is due waits for the next slot */
    readonly quiet: boolean;
  },
): Promise<number> {
  await db.execute(createScanItemsSql);
  await db.execute(collectStaleDigestsSql, [
    target.calendarId,
    target.bureauId,
    target.at,
    target.dayStartsAt,
    target.quiet,
  ]);
  return queue(db, requeueDigestsSql, target);
}

async function queue(
  db: Queryable,
  sql: string,
  target: Parameters<typeof queueDigests>[1],
): Promise<number> {
  const queued = await db.execute(sql, [
    target.slots.todayAt,
    target.slots.nextAt,
    target.at,
    target.calendarId,
    target.bureauId,
    target.slots.settleMs,
  ]);
  await db.execute('TRUNCATE scan_item');
  return queued;
}

/** Tells the people of a role about a subject. `select` yields (recipient_id, subject_kind, subject_id, campaign_id, facts). */
export async function collectItems(
  db: Queryable,
  topic: string,
  select: string,
  values: readonly unknown[],
): Promise<number> {
  await db.execute(createScanItemsSql);
  return db.execute(
    `INSERT INTO scan_item (recipient_id, topic, subject_kind, subject_id, campaign_id, facts)
     SELECT recipient_id, $${values.length + 1}, subject_kind, subject_id, campaign_id, facts FROM (${select}) s`,
    [...values, topic],
  );
}

export interface ClaimedDigest {
  readonly id: string;
  readonly recipientId: string;
  readonly slotAt: Date;
}

export interface DigestItemRow {
  readonly digestId: string;
  readonly topic: string;
  readonly ladder: string | null;
  readonly rung: number | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly campaignId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly campaignTitle: string | null;
  readonly subjectTitle: string | null;
  readonly unitName: string | null;
}

export async function deliveryGateOpen(db: Queryable): Promise<boolean> {
  return (
    (await db.query<{ open: boolean }>('SELECT open FROM delivery_gate WHERE id = 1'))[0]?.open ??
    false
  );
}

/** Calendars, with their bureaus, by which digests are due at an instant. */
export async function dueDigestCalendars(
  db: Queryable,
  at: Date,
): Promise<readonly { readonly calendarId: string; readonly bureauId: string }[]> {
  const rows = await db.query<{ calendar_id: string; bureau_id: string }>(dueCalendarsSql, [at]);
  return rows.map((r) => ({ calendarId: r.calendar_id, bureauId: r.bureau_id }));
}

/** Claims sendable digests under a lease; a killed worker's digests come back when it has run out. */
export async function claimDigests(
  db: Queryable,
  claim: {
    readonly token: string;
    readonly at: Date;
    readonly limit: number;
    readonly leaseMs: number;
    /** calendars by which something may go out at this instant */
    readonly awakeCalendarIds: readonly string[];
  },
): Promise<readonly ClaimedDigest[]> {
  const rows = await db.query<{ id: string; recipient_id: string; slot_at: Date }>(
    claimDigestsSql,
    [claim.token, claim.at, claim.limit, claim.leaseMs, claim.awakeCalendarIds],
  );
  return rows.map((r) => ({ id: r.id, recipientId: r.recipient_id, slotAt: r.slot_at }));
}

/** What the digests say now: a line that asked for what has been done since is left out. */
export async function digestItems(
  db: Queryable,
  digestIds: readonly string[],
): Promise<readonly DigestItemRow[]> {
  return db.query<DigestItemRow>(
    `SELECT i.digest_id AS "digestId", i.topic, i.ladder, i.rung, i.subject_kind AS "subjectKind", i.subject_id AS "subjectId", i.campaign_id AS "campaignId",
       i.facts, c.title AS "campaignTitle", coalesce(t.title, d.title, g.name) AS "subjectTitle", coalesce(u.name, g.name) AS "unitName"
     FROM digest_item i
     LEFT JOIN campaign c ON c.id = i.campaign_id
     LEFT JOIN school_task s ON i.subject_kind = 'SCHOOL_TASK' AND s.id = i.subject_id
     LEFT JOIN task_phase tp ON tp.id = s.task_phase_id
     LEFT JOIN task t ON t.id = tp.task_id
     LEFT JOIN deliverable_spec d ON d.id = s.deliverable_id
     LEFT JOIN unit u ON u.id = s.school_id
     LEFT JOIN cohort k ON i.subject_kind = 'COHORT' AND k.id = i.subject_id
     LEFT JOIN unit g ON g.id = k.group_id
     LEFT JOIN calendar_revision v ON i.topic = 'CALENDAR_PAPER' AND v.id = i.subject_id
     WHERE i.digest_id = ANY($1::uuid[]) AND (v.id IS NULL OR v.state = 'DRAFT')
     ORDER BY i.digest_id, i.rung DESC NULLS LAST, i.id`,
    [digestIds],
  );
}

/** Digests with nothing left to say are put away. */
export async function putAwayDigests(
  db: Queryable,
  digestIds: readonly string[],
  token: string,
): Promise<void> {
  if (digestIds.length === 0) return;
  await db.execute(
    "UPDATE digest SET state = 'SUPPRESSED' WHERE id = ANY($1::uuid[]) AND claim_token = $2",
    [digestIds, token],
  );
}

/** What a line is about. */
export interface LineSubject {
  readonly kind: string;
  readonly id: string;
  readonly campaignId: string | null;
  /** of a calendar's paper */
  readonly year: number | null;
}

export interface InboxMessageInput {
  readonly id: string;
  readonly recipientId: string;
  readonly slotAt: Date;
  readonly title: string;
  readonly lines: readonly string[];
  /** line by line */
  readonly subjects: readonly LineSubject[];
}

/**
 * In-app delivery: the message id is the digest's id, so a repeated delivery leaves one message. Whoever has one is told,
 * with the commit, when he is online.
 */
export async function deliverToInbox(
  db: Queryable,
  messages: readonly InboxMessageInput[],
  token: string,
  at: Date,
): Promise<void> {
  await db.execute(
    `WITH made AS (INSERT INTO inbox_message (id, recipient_id, slot_at, delivered_at, title, lines, subjects)
       SELECT (m->>'id')::uuid, (m->>'recipientId')::uuid, (m->>'slotAt')::timestamptz, $2::timestamptz, m->>'title', m->'lines', m->'subjects'
       FROM jsonb_array_elements($1::jsonb) m ON CONFLICT (id) DO NOTHING RETURNING recipient_id),
     named AS (SELECT word, (row_number() OVER () - 1) / 150 AS part FROM (SELECT DISTINCT 'INBOX:' || recipient_id AS word FROM made) w)
     SELECT pg_notify($3, words) FROM (SELECT string_agg(word, ' ') AS words FROM named GROUP BY part) p`,
    [JSON.stringify(messages), at, LIVE_CHANNEL],
  );
  await db.execute(
    "UPDATE digest SET state = 'SENT', sent_at = $3 WHERE id = ANY($1::uuid[]) AND claim_token = $2",
    [messages.map((m) => m.id), token, at],
  );
}

export interface InboxRow {
  readonly id: string;
  readonly deliveredAt: Date;
  readonly title: string;
  readonly lines: readonly string[];
  /** line by line; empty for messages of before */
  readonly subjects: readonly LineSubject[];
  readonly readAt: Date | null;
  readonly archivedAt: Date | null;
}

/** Marks messages of the person as read or unread. @returns how many of them are his */
export async function markRead(
  db: Queryable,
  personId: string,
  messageIds: readonly string[],
  readAt: Date | null,
): Promise<number> {
  return db.execute(
    `UPDATE inbox_message SET read_at = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(read_at, $3::timestamptz) END
     WHERE id = ANY($2::uuid[]) AND recipient_id = $1`,
    [personId, messageIds, readAt],
  );
}

export async function markAllRead(db: Queryable, personId: string, at: Date): Promise<number> {
  return db.execute(
    'UPDATE inbox_message SET read_at = $2 WHERE recipient_id = $1 AND read_at IS NULL AND archived_at IS NULL',
    [personId, at],
  );
}

/** Puts messages away, read as they are then, or brings them back. @returns how many of them are the person's */
export async function archiveMessages(
  db: Queryable,
  personId: string,
  messageIds: readonly string[],
  archivedAt: Date | null,
): Promise<number> {
  return db.execute(
    `UPDATE inbox_message SET archived_at = $3::timestamptz, read_at = coalesce(read_at, $3::timestamptz) WHERE id = ANY($2::uuid[]) AND recipient_id = $1`,
    [personId, messageIds, archivedAt],
  );
}
