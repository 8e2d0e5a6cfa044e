import type { Queryable } from '../core/database';

export const STUCK_KINDS = [
  'late-clock',
  'late-cohort',
  'late-sign-off',
  'signer-gone',
  'gate-ready',
  'phase-over',
  'fan-out',
  'message-old',
  'message-dead',
  'clock-not-started',
  'calendar-missing',
  'digest-old',
  'delivery-stopped',
  'gate-closed',
  'restore-not-reviewed',
] as const;
export type StuckKind = (typeof STUCK_KINDS)[number];

export interface StuckRow {
  readonly kind: StuckKind;
  /** what is stuck: a workflow id, a campaign code with its phase, a message's number */
  readonly subject: string;
  readonly count: number;
  readonly since: Date;
  readonly ageSeconds: number;
  /** whom it waits for: a person, a unit or a part of the system */
  readonly waitsFor: string;
}

const gen = (alias: string): string =>
  `CASE WHEN ${alias}.generation > 1 THEN '/g' || ${alias}.generation ELSE '' END`;
const LATE = "clock_timestamp() - interval '15 minutes'";

/** One SELECT per kind: kind, subject, count, since, waits for. */
const PARTS: readonly string[] = [
  `SELECT 'late-clock', 'cohort/' || o.id || ${gen('o')}, count(*), min(t.next_action_at), 'worker'
     FROM school_task t JOIN cohort o ON o.id = t.clock_cohort_id JOIN campaign c ON c.id = t.campaign_id
     WHERE t.open AND NOT t.suspended AND o.state <> 'CLOSED' AND c.state = 'ACTIVE' AND t.next_action_at < ${LATE} GROUP BY o.id, o.generation`,
  `SELECT 'late-cohort', 'cohort/' || o.id || ${gen('o')}, 1, o.next_action_at, 'worker'
     FROM cohort o JOIN campaign c ON c.id = o.campaign_id WHERE o.state <> 'CLOSED' AND c.state = 'ACTIVE' AND o.next_action_at < ${LATE}`,
  `SELECT 'late-sign-off', 'signoff/' || id, 1, next_action_at, 'worker' FROM sign_off WHERE state = 'PENDING' AND next_action_at < ${LATE}`,
  `SELECT 'signer-gone', 'signoff/' || s.id, 1, coalesce(p.disabled_at, s.step_started_at, s.updated_at), 'safety office: reassign the step of ' || p.name || ' (' || t.post || ')'
     FROM sign_off s JOIN sign_step t ON t.sign_off_id = s.id AND t.no = s.current_no AND t.decision IS NULL JOIN person p ON p.id = t.signer_id
     WHERE s.state = 'PENDING' AND p.disabled_at IS NOT NULL`,
  `SELECT 'gate-ready', c.code || ' phase ' || p.no, 1, p.gate_ready_at, 'safety office: open the gate' FROM phase p JOIN campaign c ON c.id = p.campaign_id
     WHERE c.state = 'ACTIVE' AND p.state = 'ACTIVE' AND p.gate_ready_at < clock_timestamp() - interval '1 day'`,
  `SELECT 'phase-over', c.code || ' phase ' || p.no, 1, p.end_at, CASE WHEN p.gate_ready_at IS NULL THEN 'schools and town centres: ' ||
       (SELECT count(*) FROM school_task t WHERE t.phase_id = p.id AND t.open) || ' duties open' ELSE 'safety office: open the gate' END
     FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE c.state = 'ACTIVE' AND p.state = 'ACTIVE' AND p.end_at < clock_timestamp()`,
  `SELECT 'fan-out', 'phase/' || p.id || ${gen('p')}, (SELECT count(*) FROM launch_chunk l WHERE l.phase_id = p.id AND l.done_at IS NULL), p.opened_at, 'worker'
     FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE c.state = 'ACTIVE' AND p.state = 'ACTIVE' AND p.fanned_out_at IS NULL AND p.opened_at < ${LATE}`,
  `SELECT 'message-old', workflow_id, count(*), min(created_at), CASE WHEN max(failures) > 0 THEN 'operator: ' || coalesce(max(last_error), '') ELSE 'Temporal' END
     FROM outbox WHERE kind <> 'event' GROUP BY workflow_id HAVING min(created_at) < clock_timestamp() - interval '60 seconds'`,
  `SELECT 'message-dead', workflow_id, count(*), min(settled_at), 'operator: ' || coalesce(max(last_error), '') FROM outbox_log WHERE outcome = 'dead' AND redriven_at IS NULL GROUP BY workflow_id`,
  `SELECT 'clock-not-started', w.workflow_id, 1, w.created_at, 'worker, or reconcile' FROM workflow_ref w
     WHERE w.state = 'requested' AND w.created_at < ${LATE} AND NOT EXISTS (SELECT FROM outbox o WHERE o.workflow_id = w.workflow_id)`,
  `SELECT 'digest-old', channel, count(*), min(sendable_at), 'worker, or the delivery gate' FROM digest WHERE state IN ('PENDING','CLAIMED')
     AND sendable_at < clock_timestamp() - interval '120 seconds' GROUP BY channel`,
  `SELECT 'delivery-stopped', channel || ' ' || state, count(*), min(coalesce(settled_at, slot_at)), 'operator: deliveries; ' || coalesce(max(fault), '') FROM delivery
     WHERE state IN ('UNKNOWN','DEAD') GROUP BY channel, state`,
  // the year that runs, and from the day of warning on ($2) the next one, of calendars by which campaigns run
  `SELECT 'calendar-missing', k.code || ' ' || y.year, k.campaigns, k.epoch_at + (y.since - k.epoch_on) * (k.day_length_ms * interval '1 millisecond'), 'safety office: enter the year ' || y.year || ', a deputy publishes it'
     FROM (SELECT c.id, c.code, c.epoch_on, c.epoch_at, c.day_length_ms, r.campaigns, r.last_on, c.epoch_on + floor(extract(epoch FROM clock_timestamp() - c.epoch_at) * 1000 / c.day_length_ms)::int AS today
       FROM calendar c JOIN (SELECT calendar_id, count(*) AS campaigns, max(end_on) AS last_on FROM campaign WHERE state IN ('ISSUED','ACTIVE','SUSPENDED') GROUP BY 1) r ON r.calendar_id = c.id) k
     CROSS JOIN LATERAL (VALUES (extract(year FROM k.today)::int, make_date(extract(year FROM k.today)::int, 1, 1)),
       (extract(year FROM k.today)::int + 1, (extract(year FROM k.today)::text || '-' || $2::text)::date)) AS y(year, since)
     WHERE y.since <= k.today AND k.last_on >= make_date(y.year, 1, 1) AND NOT EXISTS (SELECT FROM calendar_year p WHERE p.calendar_id = k.id AND p.year = y.year AND p.state = 'PUBLISHED')`,
  `SELECT 'gate-closed', 'relay', 1, changed_at, 'operator: ' || reason FROM relay_gate WHERE NOT open`,
  `SELECT 'gate-closed', 'delivery', 1, changed_at, 'operator: ' || reason FROM delivery_gate WHERE NOT open`,
  `SELECT 'restore-not-reviewed', backup, 1, restored_at, 'operator: delivery review' FROM restore_mark
     WHERE reviewed_at IS NULL AND restored_at = (SELECT max(restored_at) FROM restore_mark)`,
];

const STUCK = `SELECT kind, subject, n::int AS count, since, round(extract(epoch FROM clock_timestamp() - since))::int AS "ageSeconds", waits AS "waitsFor"
  FROM (${PARTS.join('\nUNION ALL ')}) AS x(kind, subject, n, since, waits) ORDER BY since, kind, subject LIMIT $1`;

/** Everything that should have moved and has not, the oldest first. */
export async function stuckThings(
  db: Queryable,
  limit: number,
  /** day from which the next year is missed, as `11-01` */
  nextYearFrom: string,
): Promise<readonly StuckRow[]> {
  return db.query<StuckRow>(STUCK, [limit, nextYearFrom]);
}
