import { DomainError } from '@app/domain';
import type { CampaignState, GateRule, PhaseState, SignOffState } from '@app/contracts';
import type { Queryable } from '../core/database';

/** A phase with what its guards look at. */
export interface PhaseRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly no: number;
  readonly type: string;
  readonly title: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly townReviewBudgetWorkingDays: number;
  readonly gateBudgetWorkingDays: number;
  readonly gateSpec: readonly GateRule[];
  readonly startRequiresGateOf: readonly number[];
  readonly generation: number;
  readonly openedAt: Date | null;
  readonly fannedOutAt: Date | null;
  readonly gateReadyAt: Date | null;
  readonly gateRemindedAt: Date | null;
  readonly sheetId: string | null;
  readonly signOffId: string | null;
  readonly snapshotId: string | null;
  readonly settledAt: Date | null;
  readonly reopenedAt: Date | null;
  readonly state: PhaseState;
  readonly stateVersion: number;
  readonly version: number;
  readonly campaignState: CampaignState;
  readonly campaignTitle: string;
  readonly ownerSectionId: string;
  readonly calendarId: string;
  readonly gateSignOffState: SignOffState | null;
}

const SELECT_PHASE = `
SELECT p.id, p.bureau_id AS "bureauId", p.campaign_id AS "campaignId", p.no, p.type, p.title, p.start_on AS "startOn", p.end_on AS "endOn",
  p.start_at AS "startAt", p.end_at AS "endAt", p.town_review_budget_wd AS "townReviewBudgetWorkingDays", p.gate_budget_wd AS "gateBudgetWorkingDays",
  p.gate_spec AS "gateSpec", p.start_requires_gate_of AS "startRequiresGateOf", p.generation, p.opened_at AS "openedAt", p.fanned_out_at AS "fannedOutAt",
  p.gate_ready_at AS "gateReadyAt", p.gate_reminded_at AS "gateRemindedAt", p.sheet_id AS "sheetId", p.sign_off_id AS "signOffId",
  p.snapshot_id AS "snapshotId", p.settled_at AS "settledAt", p.reopened_at AS "reopenedAt", p.state, p.state_version AS "stateVersion", p.version,
  c.state AS "campaignState", c.title AS "campaignTitle", c.owner_section_id AS "ownerSectionId", c.calendar_id AS "calendarId", s.state AS "gateSignOffState"
FROM phase p JOIN campaign c ON c.id = p.campaign_id LEFT JOIN sign_off s ON s.id = p.sign_off_id
WHERE p.id = $1`;

/** @throws DomainError object.missing */
export async function phaseOrThrow(db: Queryable, phaseId: string): Promise<PhaseRow> {
  const row = (await db.query<PhaseRow>(SELECT_PHASE, [phaseId]))[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Locks the phase row for this transaction. @throws DomainError object.missing */
export async function lockPhaseOrThrow(db: Queryable, phaseId: string): Promise<PhaseRow> {
  const row = (await db.query<PhaseRow>(`${SELECT_PHASE} FOR NO KEY UPDATE OF p`, [phaseId]))[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Numbers in startRequiresGateOf whose phase is neither CLOSED nor CLOSED_WITH_ISSUES. */
export async function missingGates(db: Queryable, phase: PhaseRow): Promise<readonly number[]> {
  if (phase.startRequiresGateOf.length === 0) return [];
  const rows = await db.query<{ no: number }>(
    `SELECT no FROM phase WHERE campaign_id = $1 AND no = ANY($2::int[]) AND state NOT IN ('CLOSED','CLOSED_WITH_ISSUES') ORDER BY no`,
    [phase.campaignId, phase.startRequiresGateOf],
  );
  return rows.map((r) => r.no);
}
