import type { CampaignScope, DueExpr, FormSpec, GateRule, SupportType } from '@app/contracts';
import type { Queryable } from '../core/database';

export interface NewCampaign {
  readonly bureauId: string;
  readonly code: string;
  readonly title: string;
  readonly trigger: string;
  readonly ownerSectionId: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly calendarId: string;
  readonly scope: CampaignScope;
  readonly goals: readonly string[];
  readonly milestones: readonly unknown[];
  readonly quotas: readonly unknown[];
  readonly reports: readonly unknown[];
  readonly signRoutes: unknown;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly y0: number | null;
  readonly docPrefix: string;
  readonly by: string;
  readonly at: Date;
}

/** The id of the row an INSERT has written. */
export async function insertedId(
  db: Queryable,
  sql: string,
  values: readonly unknown[],
): Promise<string> {
  const id = (await db.query<{ id: string }>(`${sql} RETURNING id`, values))[0]?.id;
  if (id === undefined) throw new Error('row was not written');
  return id;
}

export async function insertCampaign(db: Queryable, c: NewCampaign): Promise<string> {
  return insertedId(
    db,
    `INSERT INTO campaign (bureau_id, code, title, campaign_trigger, owner_section_id, start_on, end_on, calendar_id, scope, goals, milestones, quotas, reports, sign_routes,
       template_id, template_version, y0, doc_prefix, created_by, updated_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11::jsonb, $12::jsonb, $13::jsonb, $14::jsonb, $15, $16, $17, $18, $19, $19, $20, $20)`,
    [
      c.bureauId,
      c.code,
      c.title,
      c.trigger,
      c.ownerSectionId,
      c.startOn,
      c.endOn,
      c.calendarId,
      JSON.stringify(c.scope),
      JSON.stringify(c.goals),
      JSON.stringify(c.milestones),
      JSON.stringify(c.quotas),
      JSON.stringify(c.reports),
      JSON.stringify(c.signRoutes),
      c.templateId,
      c.templateVersion,
      c.y0,
      c.docPrefix,
      c.by,
      c.at,
    ],
  );
}

export interface PhaseInput {
  readonly no: number;
  readonly type: string;
  readonly title: string;
  readonly requirement: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly townReviewBudgetWorkingDays?: number;
  readonly gateBudgetWorkingDays?: number;
  readonly gateSpec: readonly GateRule[];
  readonly startRequiresGateOf?: readonly number[];
}

export async function insertPhase(
  db: Queryable,
  campaign: { readonly id: string; readonly bureauId: string; readonly at: Date },
  p: PhaseInput,
): Promise<string> {
  return insertedId(
    db,
    `INSERT INTO phase (bureau_id, campaign_id, no, type, title, requirement, start_on, end_on, town_review_budget_wd, gate_budget_wd, gate_spec, start_requires_gate_of, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)`,
    [
      campaign.bureauId,
      campaign.id,
      p.no,
      p.type,
      p.title,
      p.requirement,
      p.startOn,
      p.endOn,
      p.townReviewBudgetWorkingDays ?? 5,
      p.gateBudgetWorkingDays ?? 10,
      JSON.stringify(p.gateSpec),
      p.startRequiresGateOf ?? [],
      campaign.at,
    ],
  );
}

/** @returns false when the phase is not one of the campaign */
export async function updatePhase(
  db: Queryable,
  campaignId: string,
  phaseId: string,
  p: PhaseInput,
  at: Date,
): Promise<boolean> {
  return (
    (await db.execute(
      `UPDATE phase SET no = $3, type = $4, title = $5, requirement = $6, start_on = $7, end_on = $8, town_review_budget_wd = $9, gate_budget_wd = $10,
         gate_spec = $11::jsonb, start_requires_gate_of = $12, updated_at = $13, version = version + 1 WHERE campaign_id = $1 AND id = $2`,
      [
        campaignId,
        phaseId,
        p.no,
        p.type,
        p.title,
        p.requirement,
        p.startOn,
        p.endOn,
        p.townReviewBudgetWorkingDays ?? 5,
        p.gateBudgetWorkingDays ?? 10,
        JSON.stringify(p.gateSpec),
        p.startRequiresGateOf ?? [],
        at,
      ],
    )) === 1
  );
}

/** Removes a phase of a draft with what hangs on it. @returns false when it is not one of the campaign */
export async function deletePhase(
  db: Queryable,
  campaignId: string,
  phaseId: string,
): Promise<boolean> {
  await db.execute(
    'DELETE FROM task_phase WHERE phase_id = $1 AND EXISTS (SELECT 1 FROM phase p WHERE p.id = $1 AND p.campaign_id = $2)',
    [phaseId, campaignId],
  );
  await db.execute('DELETE FROM deliverable_spec WHERE phase_id = $1 AND campaign_id = $2', [
    phaseId,
    campaignId,
  ]);
  return (
    (await db.execute('DELETE FROM phase WHERE id = $1 AND campaign_id = $2', [
      phaseId,
      campaignId,
    ])) === 1
  );
}

export interface TaskInput {
  readonly no: number;
  readonly planNo: string;
  readonly title: string;
  readonly requirement: string;
  readonly scope: CampaignScope | null;
  readonly evidencePolicy: string;
  readonly evidenceReason: string | null;
  readonly leadUnitIds: readonly string[];
  readonly supportTypes: readonly SupportType[];
  readonly phases: readonly {
    readonly phaseId: string;
    readonly requirement: string;
    readonly due: DueExpr;
    readonly formSpec: FormSpec;
    readonly reviewLevels: number;
  }[];
}

async function writeTaskParts(db: Queryable, taskId: string, t: TaskInput): Promise<void> {
  await db.execute('DELETE FROM task_party WHERE task_id = $1', [taskId]);
  await db.execute('DELETE FROM task_phase WHERE task_id = $1', [taskId]);
  await db.execute(
    `INSERT INTO task_party (task_id, unit_id, role, ord) SELECT $1, u, 'LEAD', o FROM unnest($2::uuid[]) WITH ORDINALITY AS x(u, o)`,
    [taskId, t.leadUnitIds],
  );
  await db.execute(
    `INSERT INTO task_party (task_id, support_type, role, ord) SELECT $1, s, 'SUPPORT', o FROM unnest($2::text[]) WITH ORDINALITY AS x(s, o)`,
    [taskId, t.supportTypes],
  );
  await db.execute(
    `INSERT INTO task_phase (task_id, phase_id, requirement, due, form_spec, review_levels)
     SELECT $1, (p->>'phaseId')::uuid, p->>'requirement', (p->'due')::text::jsonb, p->'formSpec', (p->>'reviewLevels')::int FROM json_array_elements($2::json) p`,
    [taskId, JSON.stringify(t.phases)],
  );
}

export async function insertTask(db: Queryable, campaignId: string, t: TaskInput): Promise<string> {
  const id = await insertedId(
    db,
    `INSERT INTO task (campaign_id, no, plan_no, title, requirement, scope, evidence_policy, evidence_reason) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
    [
      campaignId,
      t.no,
      t.planNo,
      t.title,
      t.requirement,
      t.scope === null ? null : JSON.stringify(t.scope),
      t.evidencePolicy,
      t.evidenceReason,
    ],
  );
  await writeTaskParts(db, id, t);
  return id;
}

/** @returns false when the task is not one of the campaign */
export async function updateTask(
  db: Queryable,
  campaignId: string,
  taskId: string,
  t: TaskInput,
): Promise<boolean> {
  const n = await db.execute(
    `UPDATE task SET no = $3, plan_no = $4, title = $5, requirement = $6, scope = $7::jsonb, evidence_policy = $8, evidence_reason = $9, version = version + 1 WHERE campaign_id = $1 AND id = $2`,
    [
      campaignId,
      taskId,
      t.no,
      t.planNo,
      t.title,
      t.requirement,
      t.scope === null ? null : JSON.stringify(t.scope),
      t.evidencePolicy,
      t.evidenceReason,
    ],
  );
  if (n === 1) await writeTaskParts(db, taskId, t);
  return n === 1;
}

export async function deleteTask(
  db: Queryable,
  campaignId: string,
  taskId: string,
): Promise<boolean> {
  return (
    (await db.execute('DELETE FROM task WHERE campaign_id = $1 AND id = $2', [
      campaignId,
      taskId,
    ])) === 1
  );
}

/** The next number of a series, under the series' row lock; never reused. */
export async function nextSerial(
  db: Queryable,
  bureauId: string,
  series: string,
  year: number,
): Promise<number> {
  const rows = await db.query<{ last_n: number }>(
    `INSERT INTO serial AS s (bureau_id, series, year, last_n) VALUES ($1, $2, $3, 1)
     ON CONFLICT (bureau_id, series, year) DO UPDATE SET last_n = s.last_n + 1 RETURNING last_n`,
    [bureauId, series, year],
  );
  return rows[0]?.last_n ?? 1;
}

export async function takeDocNumber(
  db: Queryable,
  n: {
    readonly bureauId: string;
    readonly series: string;
    readonly year: number;
    readonly text: (n: number) => string;
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly at: Date;
  },
): Promise<{ readonly id: string; readonly text: string }> {
  const serial = await nextSerial(db, n.bureauId, n.series, n.year);
  const text = n.text(serial);
  const id = await insertedId(
    db,
    'INSERT INTO doc_number (bureau_id, series, year, n, text, subject_kind, subject_id, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [n.bureauId, n.series, n.year, serial, text, n.subjectKind, n.subjectId, n.at],
  );
  return { id, text };
}
