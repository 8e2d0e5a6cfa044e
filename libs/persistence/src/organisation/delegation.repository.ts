import type { ActorCode, DelegatedPower, GrantView } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
import { grantsOf } from './people.repository';

export interface DelegationRow {
  readonly id: string;
  readonly bureauId: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly powers: readonly DelegatedPower[];
  readonly campaignIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly version: number;
}

export const DELEGATION_COLUMNS = `d.id, d.bureau_id AS "bureauId", d.principal_id AS "principalId", p.name AS "principalName", d.delegate_id AS "delegateId", q.name AS "delegateName",
  d.powers, d.campaign_ids AS "campaignIds", d.starts_on AS "startsOn", d.ends_on AS "endsOn", d.reason, d.created_at AS "createdAt", d.revoked_at AS "revokedAt", d.version`;
export const DELEGATION_JOINS =
  'JOIN person p ON p.id = d.principal_id JOIN person q ON q.id = d.delegate_id';
const SELECT = `SELECT ${DELEGATION_COLUMNS} FROM delegation d ${DELEGATION_JOINS}`;

/** Both people are still there: with one of them the delegation ends. */
const IN_FORCE = `d.revoked_at IS NULL AND p.disabled_at IS NULL AND q.disabled_at IS NULL`;

export async function insertDelegation(
  db: Queryable,
  d: {
    readonly bureauId: string;
    readonly principalId: string;
    readonly delegateId: string;
    readonly powers: readonly DelegatedPower[];
    readonly campaignIds: readonly string[];
    readonly startsOn: string;
    readonly endsOn: string;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO delegation (bureau_id, principal_id, delegate_id, powers, campaign_ids, starts_on, ends_on, reason, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $2) RETURNING id`,
    [
      d.bureauId,
      d.principalId,
      d.delegateId,
      d.powers,
      d.campaignIds,
      d.startsOn,
      d.endsOn,
      d.reason,
      d.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('delegation was not written');
  return id;
}

/** The delegation, where the reader is concerned or may read all. @throws DomainError object.missing */
export async function delegationOrThrow(
  db: Queryable,
  delegationId: string,
  reader: { readonly bureauId: string; readonly personId: string; readonly all: boolean },
  lock = false,
): Promise<DelegationRow> {
  const rows = await db.query<DelegationRow>(
    `${SELECT} WHERE d.id = $1 AND d.bureau_id = $2 AND ($4 OR $3 IN (d.principal_id, d.delegate_id))${lock ? ' FOR NO KEY UPDATE OF d' : ''}`,
    [delegationId, reader.bureauId, reader.personId, reader.all],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Live delegations between two days in which one of the people gives or receives. */
export async function delegationsBetween(
  db: Queryable,
  personIds: readonly string[],
  startsOn: string,
  endsOn: string,
): Promise<readonly DelegationRow[]> {
  return db.query<DelegationRow>(
    `${SELECT} WHERE ${IN_FORCE} AND d.ends_on >= $2::date AND d.starts_on <= $3::date AND (d.principal_id = ANY($1::uuid[]) OR d.delegate_id = ANY($1::uuid[]))`,
    [personIds, startsOn, endsOn],
  );
}

/** Delegations to a person in force on a day. */
export async function mandatesOf(
  db: Queryable,
  delegateId: string,
  day: string,
): Promise<readonly DelegationRow[]> {
  return db.query<DelegationRow>(
    `${SELECT} WHERE d.delegate_id = $1 AND ${IN_FORCE} AND $2::date BETWEEN d.starts_on AND d.ends_on ORDER BY p.name, d.id`,
    [delegateId, day],
  );
}

/** Who may sign for one of the people on a day. */
export async function delegatesOf(
  db: Queryable,
  principalIds: readonly string[],
  power: DelegatedPower,
  campaignId: string,
  day: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT d.delegate_id AS id FROM delegation d JOIN person p ON p.id = d.principal_id JOIN person q ON q.id = d.delegate_id
     WHERE d.principal_id = ANY($1::uuid[]) AND ${IN_FORCE} AND $4::date BETWEEN d.starts_on AND d.ends_on
       AND $2 = ANY(d.powers) AND (d.campaign_ids = '{}' OR $3 = ANY(d.campaign_ids)) ORDER BY 1`,
    [principalIds, power, campaignId, day],
  );
  return rows.map((r) => r.id);
}

export interface PrincipalRow {
  readonly personId: string;
  readonly bureauId: string;
  readonly unitId: string;
  readonly grants: readonly GrantView[];
  /** campaigns the power holds in; empty = all */
  readonly campaignIds: readonly string[];
}

/** In whose name a delegate may use a power on a day; null when no delegation says so. */
export async function principalFor(
  db: Queryable,
  mandate: {
    readonly delegateId: string;
    readonly principalId: string;
    readonly power: DelegatedPower;
  },
  day: string,
): Promise<PrincipalRow | null> {
  const rows = await db.query<{
    bureauId: string;
    unitId: string;
    campaignIds: readonly string[];
  }>(
    `SELECT p.bureau_id AS "bureauId", p.unit_id AS "unitId", d.campaign_ids AS "campaignIds" FROM delegation d
     JOIN person p ON p.id = d.principal_id JOIN person q ON q.id = d.delegate_id
     WHERE d.delegate_id = $1 AND d.principal_id = $2 AND $3 = ANY(d.powers) AND ${IN_FORCE} AND $4::date BETWEEN d.starts_on AND d.ends_on`,
    [mandate.delegateId, mandate.principalId, mandate.power, day],
  );
  const first = rows[0];
  if (!first) return null;
  return {
    personId: mandate.principalId,
    bureauId: first.bureauId,
    unitId: first.unitId,
    grants: await grantsOf(db, mandate.principalId, day),
    campaignIds: rows.some((r) => r.campaignIds.length === 0)
      ? []
      : rows.flatMap((r) => r.campaignIds),
  };
}

export async function revokeDelegation(
  db: Queryable,
  delegationId: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await db.execute(
    'UPDATE delegation SET revoked_at = $2, revoked_by = $3, version = version + 1 WHERE id = $1',
    [delegationId, by.at, by.personId],
  );
}

/** With a person who leaves, what he gave and what he received ends. @returns how many ended */
export async function endDelegationsOf(
  db: Queryable,
  personId: string,
  by: { readonly personId: string; readonly at: Date },
  day: string,
): Promise<number> {
  return db.execute(
    `UPDATE delegation SET revoked_at = $2, revoked_by = $3, version = version + 1
     WHERE $1 IN (principal_id, delegate_id) AND revoked_at IS NULL AND ends_on >= $4::date`,
    [personId, by.at, by.personId, day],
  );
}

export interface WaitingForDelegate {
  readonly kind: DelegatedPower;
  readonly id: string;
  readonly title: string;
  readonly campaignId: string;
  readonly principalId: string;
  readonly principalName: string;
  /** since when it waits */
  readonly since: Date | null;
}

/** What waits for a signature in the principals' names, as far as the delegations reach; the oldest first. */
export async function waitingForDelegate(
  db: Queryable,
  delegateId: string,
  day: string,
  limit: number,
  codes: { readonly cohort: readonly ActorCode[]; readonly school: readonly ActorCode[] },
): Promise<readonly WaitingForDelegate[]> {
  return db.query<WaitingForDelegate>(
    `WITH mandate AS (
       SELECT d.principal_id, p.name, d.powers, d.campaign_ids FROM delegation d JOIN person p ON p.id = d.principal_id JOIN person q ON q.id = d.delegate_id
       WHERE d.delegate_id = $1 AND ${IN_FORCE} AND $2::date BETWEEN d.starts_on AND d.ends_on),
     hat AS (
       SELECT g.person_id, g.code, g.unit_id FROM role_grant g JOIN mandate m ON m.principal_id = g.person_id
       WHERE g.state = 'APPROVED' AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date))
     SELECT kind, id, title, "campaignId", "principalId", "principalName", at AS since FROM (
       SELECT DISTINCT 'SIGN_OFF' AS kind, s.id, s.title, s.campaign_id AS "campaignId", m.principal_id AS "principalId", m.name AS "principalName", s.step_started_at AS at
       FROM mandate m JOIN sign_step x ON x.signer_id = m.principal_id AND x.decision IS NULL JOIN sign_off s ON s.id = x.sign_off_id AND s.state = 'PENDING' AND x.no = s.current_no
       WHERE 'SIGN_OFF' = ANY(m.powers) AND (m.campaign_ids = '{}' OR s.campaign_id = ANY(m.campaign_ids))
       UNION SELECT 'COHORT', c.id, g.name, c.campaign_id, m.principal_id, m.name, c.town_review_at
       FROM mandate m JOIN hat h ON h.person_id = m.principal_id AND h.code = ANY($3::text[]) JOIN cohort c ON c.group_id = h.unit_id AND c.state = 'TOWN_REVIEW' JOIN unit g ON g.id = c.group_id
       WHERE 'COHORT' = ANY(m.powers) AND (m.campaign_ids = '{}' OR c.campaign_id = ANY(m.campaign_ids))
         AND EXISTS (SELECT FROM cohort_sheet k WHERE k.cohort_id = c.id AND k.signed_at IS NULL AND k.dropped_at IS NULL)
       UNION SELECT 'SCHOOL_TASK', t.id, coalesce(tk.title, d.title), t.campaign_id, m.principal_id, m.name, t.updated_at
       FROM mandate m JOIN hat h ON h.person_id = m.principal_id AND h.code = ANY($4::text[]) JOIN school_task t ON t.school_id = h.unit_id AND t.state = 'INTERNAL_REVIEW'
       LEFT JOIN task_phase tp ON tp.id = t.task_phase_id LEFT JOIN task tk ON tk.id = tp.task_id LEFT JOIN deliverable_spec d ON d.id = t.deliverable_id
       WHERE 'SCHOOL_TASK' = ANY(m.powers) AND (m.campaign_ids = '{}' OR t.campaign_id = ANY(m.campaign_ids))) w
     ORDER BY at, id LIMIT $5`,
    [delegateId, day, codes.cohort, codes.school, limit],
  );
}
