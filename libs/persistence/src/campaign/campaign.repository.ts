import { DomainError, type Reach } from '@app/domain';
import type {
  CampaignScope,
  CampaignState,
  DueExpr,
  FormSpec,
  GateRule,
  SupportType,
} from '@app/contracts';
import type { Queryable } from '../core/database';

export interface RouteStepRow {
  readonly type: 'SERIAL' | 'PARALLEL_ALL' | 'PARALLEL_ANY' | 'NOTIFY';
  readonly who: string;
}

export interface CampaignRow {
  readonly id: string;
  readonly bureauId: string;
  readonly code: string;
  readonly title: string;
  readonly theme: string | null;
  readonly trigger: string;
  readonly ownerSectionId: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly calendarId: string;
  readonly scope: CampaignScope;
  readonly goals: readonly string[];
  readonly milestones: readonly unknown[];
  readonly quotas: readonly unknown[];
  readonly reports: readonly unknown[];
  readonly signRoutes: {
    readonly campaign: readonly RouteStepRow[];
    readonly gate: readonly RouteStepRow[];
  };
  readonly templateId: string;
  readonly templateVersion: number;
  readonly y0: number | null;
  readonly planVersion: number;
  readonly explainedFindings: readonly {
    readonly key: string;
    readonly text: string;
    readonly by: string;
  }[];
  readonly docPrefix: string;
  readonly docNumber: string | null;
  readonly signOffId: string | null;
  readonly snapshotId: string | null;
  readonly finalSnapshotId: string | null;
  readonly signedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly plannedAt: Date | null;
  readonly state: CampaignState;
  readonly stateVersion: number;
  readonly version: number;
  readonly createdBy: string;
}

/** What a row shows. */
export const CAMPAIGN_COLUMNS = `c.id, c.bureau_id AS "bureauId", c.code, c.title, c.theme, c.campaign_trigger AS trigger, c.owner_section_id AS "ownerSectionId", c.start_on AS "startOn", c.end_on AS "endOn",
  c.start_at AS "startAt", c.end_at AS "endAt", c.calendar_id AS "calendarId", c.scope, c.goals, c.milestones, c.quotas, c.reports, c.sign_routes AS "signRoutes",
  c.template_id AS "templateId", c.template_version AS "templateVersion", c.y0, c.plan_version AS "planVersion", c.explained_findings AS "explainedFindings",
  c.doc_prefix AS "docPrefix", n.text AS "docNumber", c.sign_off_id AS "signOffId", c.snapshot_id AS "snapshotId", c.final_snapshot_id AS "finalSnapshotId",
  c.signed_at AS "signedAt", c.released_at AS "releasedAt", c.planned_at AS "plannedAt", c.state, c.state_version AS "stateVersion", c.version, c.created_by AS "createdBy"`;
export const CAMPAIGN_JOINS = 'LEFT JOIN doc_number n ON n.id = c.doc_number_id';

/** Drafts are for the author's line, the office and the signers; an issued plan is for everybody it concerns. */
export function campaignScope(reader: CampaignReader, values: unknown[]): string {
  const bureau = `c.bureau_id = $${values.push(reader.bureauId)}`;
  const { reach } = reader;
  if (reach.all) return bureau;
  const person = `$${values.push(reader.personId)}::uuid`;
  const parts = [
    `c.created_by = ${person}`,
    `EXISTS (SELECT 1 FROM sign_step s WHERE s.sign_off_id = c.sign_off_id AND ${person} IN (s.signer_id, s.delegate_of))`,
  ];
  if (reach.lineSectionIds.length > 0) {
    const lines = `$${values.push(reach.lineSectionIds)}::uuid[]`;
    parts.push(`(c.owner_section_id = ANY(${lines}) OR (c.state NOT IN ('DRAFT','RETURNED') AND EXISTS (
      SELECT 1 FROM task t JOIN task_party p ON p.task_id = t.id WHERE t.campaign_id = c.id AND p.role = 'LEAD' AND p.unit_id = ANY(${lines}))))`);
  }
  const audience: string[] = [];
  if (reach.groupIds.length > 0)
    audience.push(`a.group_id = ANY($${values.push(reach.groupIds)}::uuid[])`);
  if (reach.unitIds.length > 0)
    audience.push(`a.school_id = ANY($${values.push(reach.unitIds)}::uuid[])`);
  if (audience.length > 0) {
    parts.push(
      `(c.released_at IS NOT NULL AND EXISTS (SELECT 1 FROM campaign_audience a WHERE a.campaign_id = c.id AND (${audience.join(' OR ')})))`,
    );
  }
  return `${bureau} AND (${parts.join(' OR ')})`;
}

export interface CampaignReader {
  readonly reach: Reach;
  readonly bureauId: string;
  readonly personId: string;
}

/** @throws DomainError object.missing outside the reader's scope too */
export async function campaignOrThrow(
  db: Queryable,
  campaignId: string,
  reader: CampaignReader | null,
  lock = false,
): Promise<CampaignRow> {
  const values: unknown[] = [campaignId];
  const where = reader ? ` AND ${campaignScope(reader, values)}` : '';
  const row = (
    await db.query<CampaignRow>(
      `SELECT ${CAMPAIGN_COLUMNS} FROM campaign c ${CAMPAIGN_JOINS} WHERE c.id = $1${where}${lock ? ' FOR NO KEY UPDATE OF c' : ''}`,
      values,
    )
  )[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

/** Changes with every change of a campaign's phases and of the dates in them, which a calendar moves without a version. */
export async function campaignPhasesMark(db: Queryable, campaignId: string): Promise<string> {
  const rows = await db.query<{ mark: string | null }>(
    `SELECT string_agg(concat_ws(':', p.no, p.version, p.state, p.settled_at, p.sheet_id, p.start_at, p.end_at, p.provisional,
       (SELECT md5(string_agg(concat_ws(':', x.id, x.due_at), ',' ORDER BY x.id)) FROM task_phase x WHERE x.phase_id = p.id)), ',' ORDER BY p.no) AS mark
     FROM phase p WHERE p.campaign_id = $1`,
    [campaignId],
  );
  return rows[0]?.mark ?? '';
}

export interface PlanPhase {
  readonly id: string;
  readonly no: number;
  readonly type: string;
  readonly title: string;
  readonly requirement: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly provisional: boolean;
  readonly townReviewBudgetWorkingDays: number;
  readonly gateBudgetWorkingDays: number;
  readonly gateSpec: readonly GateRule[];
  readonly startRequiresGateOf: readonly number[];
  readonly state: string;
  readonly generation: number;
}
export interface PlanTaskPhase {
  readonly id: string;
  readonly phaseId: string;
  readonly requirement: string;
  readonly due: DueExpr;
  readonly formSpec: FormSpec;
  readonly reviewLevels: 1 | 2;
  readonly dueAt: string | null;
}
export interface PlanTask {
  readonly id: string;
  readonly no: number;
  readonly planNo: string;
  readonly title: string;
  readonly requirement: string;
  readonly scope: CampaignScope | null;
  readonly evidencePolicy: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly evidenceReason: string | null;
  readonly leadUnitIds: readonly string[];
  readonly supportTypes: readonly SupportType[];
  readonly phases: readonly PlanTaskPhase[];
}
export interface PlanDeliverable {
  readonly id: string;
  readonly phaseId: string;
  readonly code: string;
  readonly title: string;
  readonly requirement: string;
  readonly due: DueExpr;
  readonly formSpec: FormSpec;
  readonly reviewLevels: 1 | 2;
  readonly evidencePolicy: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly evidenceReason: string | null;
}
export interface PlanBasis {
  readonly id: string;
  readonly issuer: string;
  readonly title: string;
  readonly docNumber: string;
  readonly issuedOn: string;
  readonly clause: string | null;
}
export interface CampaignPlan {
  readonly bases: readonly PlanBasis[];
  readonly phases: readonly PlanPhase[];
  readonly tasks: readonly PlanTask[];
  readonly deliverables: readonly PlanDeliverable[];
}

/** Everything the plan of a campaign consists of, in print order. */
export async function campaignPlan(db: Queryable, campaignId: string): Promise<CampaignPlan> {
  const bases = await db.query<PlanBasis>(
    `SELECT b.id, b.issuer, b.title, b.doc_number AS "docNumber", b.issued_on AS "issuedOn", b.clause FROM campaign_basis x JOIN policy_basis b ON b.id = x.basis_id WHERE x.campaign_id = $1 ORDER BY x.ord`,
    [campaignId],
  );
  const phases = await db.query<PlanPhase>(
    `SELECT id, no, type, title, requirement, start_on AS "startOn", end_on AS "endOn", start_at AS "startAt", end_at AS "endAt", provisional,
       town_review_budget_wd AS "townReviewBudgetWorkingDays", gate_budget_wd AS "gateBudgetWorkingDays", gate_spec AS "gateSpec",
       start_requires_gate_of AS "startRequiresGateOf", state, generation FROM phase WHERE campaign_id = $1 ORDER BY no, id`,
    [campaignId],
  );
  const tasks = await db.query<PlanTask>(
    `SELECT t.id, t.no, t.plan_no AS "planNo", t.title, t.requirement, t.scope, t.evidence_policy AS "evidencePolicy", t.evidence_reason AS "evidenceReason",
       coalesce((SELECT jsonb_agg(p.unit_id ORDER BY p.ord) FROM task_party p WHERE p.task_id = t.id AND p.role = 'LEAD' AND p.unit_id IS NOT NULL), '[]') AS "leadUnitIds",
       coalesce((SELECT jsonb_agg(p.support_type ORDER BY p.ord) FROM task_party p WHERE p.task_id = t.id AND p.role = 'SUPPORT' AND p.support_type IS NOT NULL), '[]') AS "supportTypes",
       coalesce((SELECT json_agg(json_build_object('id', x.id, 'phaseId', x.phase_id, 'requirement', x.requirement, 'due', x.due, 'formSpec', x.form_spec, 'reviewLevels', x.review_levels, 'dueAt', x.due_at) ORDER BY f.no, x.id)
         FROM task_phase x JOIN phase f ON f.id = x.phase_id WHERE x.task_id = t.id), '[]') AS phases
     FROM task t WHERE t.campaign_id = $1 ORDER BY t.no, t.id`,
    [campaignId],
  );
  const deliverables = await db.query<PlanDeliverable>(
    `SELECT d.id, d.phase_id AS "phaseId", d.code, d.title, d.requirement, d.due, d.form_spec AS "formSpec", d.review_levels AS "reviewLevels",
       d.evidence_policy AS "evidencePolicy", d.evidence_reason AS "evidenceReason"
     FROM deliverable_spec d JOIN phase p ON p.id = d.phase_id WHERE d.campaign_id = $1 ORDER BY p.no, d.code`,
    [campaignId],
  );
  return { bases, phases, tasks, deliverables };
}

/** Schools in scope on a day, by group and type, and whether any support type of any task reaches them. */
export async function audiencePreview(
  db: Queryable,
  campaignId: string,
  day: string,
): Promise<
  readonly {
    readonly groupId: string;
    readonly schoolType: string;
    readonly supportType: string | null;
    readonly schools: number;
  }[]
> {
  return db.query(
    `SELECT s.group_id AS "groupId", s.school_type AS "schoolType", s.support_type AS "supportType", count(*)::int AS schools
     FROM campaign c CROSS JOIN LATERAL schools_on(c.bureau_id, $2::date) s
     WHERE c.id = $1 AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags) GROUP BY 1, 2, 3 ORDER BY 1, 2`,
    [campaignId, day],
  );
}

export async function writeAudience(
  db: Queryable,
  campaignId: string,
  day: string,
): Promise<number> {
  return db.execute(
    `INSERT INTO campaign_audience (campaign_id, school_id, group_id)
     SELECT c.id, s.school_id, s.group_id FROM campaign c CROSS JOIN LATERAL schools_on(c.bureau_id, $2::date) s
     WHERE c.id = $1 AND scope_matches(c.scope, s.school_type, s.group_id, s.code, s.flags) ON CONFLICT DO NOTHING`,
    [campaignId, day],
  );
}

/** How many of the campaigns named are the bureau's. */
export async function campaignsOfBureau(
  db: Queryable,
  bureauId: string,
  campaignIds: readonly string[],
): Promise<number> {
  const rows = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM campaign WHERE bureau_id = $1 AND id = ANY($2::uuid[])',
    [bureauId, campaignIds],
  );
  return rows[0]?.n ?? 0;
}
