import type { Queryable } from '../core/database';
import { rearmTasksSql, takeTasksBackSql } from '../sql/reopen-cohorts.sql';

export interface Reopening {
  readonly id: string;
  readonly phaseId: string;
  readonly phaseNo: number;
  readonly generation: number;
  readonly reason: string;
  readonly cohortIds: readonly string[];
  readonly workUntilAt: Date;
  readonly earlierState: string;
  readonly earlierSheetId: string | null;
  readonly earlierSnapshotId: string | null;
  readonly decidedBy: string;
  readonly reopenedAt: Date;
}

/** Closed cohorts of the phase among those named, locked. @returns ids */
export async function lockClosedCohorts(
  db: Queryable,
  phaseId: string,
  cohortIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM cohort WHERE phase_id = $1 AND id = ANY($2::uuid[]) AND state = 'CLOSED' ORDER BY id FOR NO KEY UPDATE`,
    [phaseId, cohortIds],
  );
  return rows.map((r) => r.id);
}

/** The reopened cohorts' open tasks are theirs again, with their ladders armed; stale exception lines go. */
export async function reopenCohortTasks(
  db: Queryable,
  r: {
    readonly cohortIds: readonly string[];
    readonly at: Date;
    readonly ladderVersion: number;
    readonly calendarId: string;
    readonly neverOn: string;
  },
): Promise<void> {
  await db.execute(takeTasksBackSql, [r.cohortIds, r.at]);
  await db.execute(rearmTasksSql, [r.cohortIds, r.at, r.ladderVersion, r.calendarId, r.neverOn]);
  await db.execute('DELETE FROM exception_line WHERE cohort_id = ANY($1::uuid[])', [r.cohortIds]);
}

export async function insertReopening(
  db: Queryable,
  r: Omit<Reopening, 'id' | 'phaseNo'>,
): Promise<void> {
  await db.execute(
    `INSERT INTO phase_reopening (phase_id, generation, reason, cohort_ids, work_until_at, earlier_state, earlier_sheet_id, earlier_snapshot_id, decided_by, reopened_at)
     VALUES ($1, $2, $3, $4::uuid[], $5, $6, $7, $8, $9, $10)`,
    [
      r.phaseId,
      r.generation,
      r.reason,
      r.cohortIds,
      r.workUntilAt,
      r.earlierState,
      r.earlierSheetId,
      r.earlierSnapshotId,
      r.decidedBy,
      r.reopenedAt,
    ],
  );
}

const SELECT = `SELECT r.id, r.phase_id AS "phaseId", p.no AS "phaseNo", r.generation, r.reason, r.cohort_ids AS "cohortIds", r.work_until_at AS "workUntilAt", r.earlier_state AS "earlierState",
  r.earlier_sheet_id AS "earlierSheetId", r.earlier_snapshot_id AS "earlierSnapshotId", r.decided_by AS "decidedBy", r.reopened_at AS "reopenedAt"
FROM phase_reopening r JOIN phase p ON p.id = r.phase_id`;

export async function reopeningsOfPhase(
  db: Queryable,
  phaseId: string,
): Promise<readonly Reopening[]> {
  return db.query<Reopening>(`${SELECT} WHERE r.phase_id = $1 ORDER BY r.generation`, [phaseId]);
}

/** Reopenings of a campaign's phases in [from, to): the figure "reopened" of a period with its ids. */
export async function reopeningsOfCampaign(
  db: Queryable,
  campaignId: string,
  from: Date,
  to: Date,
): Promise<readonly Reopening[]> {
  return db.query<Reopening>(
    `${SELECT} WHERE p.campaign_id = $1 AND r.reopened_at >= $2 AND r.reopened_at < $3 ORDER BY r.reopened_at, p.no`,
    [campaignId, from, to],
  );
}
