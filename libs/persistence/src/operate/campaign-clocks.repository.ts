import type { Queryable } from '../core/database';

export interface CampaignHead {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly suspendedSince: Date | null;
}
export interface PhasePictureRow {
  readonly no: number;
  readonly title: string;
  readonly state: string;
  readonly generation: number;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly gateReadyAt: Date | null;
  readonly cohorts: Readonly<Record<string, number>>;
  readonly openDuties: number;
  readonly allDuties: number;
  readonly nextActionAt: Date | null;
  readonly workflowId: string;
  readonly workflowState: string | null;
}
export interface CohortPictureRow {
  readonly workflowId: string;
  readonly phaseNo: number;
  readonly group: string;
  readonly state: string;
  readonly openDuties: number;
  readonly atSchool: number;
  readonly atTown: number;
  readonly atBureau: number;
  readonly nextActionAt: Date | null;
  readonly workflowState: string | null;
}
export interface SignOffPictureRow {
  readonly workflowId: string;
  readonly purpose: string;
  readonly state: string;
  readonly step: number | null;
  readonly waitsFor: string | null;
  readonly since: Date | null;
  readonly nextActionAt: Date | null;
  readonly workflowState: string | null;
}

/** By code, or by id; a code that several bureaus use gives several. */
export async function findCampaigns(db: Queryable, name: string): Promise<readonly CampaignHead[]> {
  return db.query<CampaignHead>(
    `SELECT c.id, c.code, c.title, c.state, c.start_at AS "startAt", c.end_at AS "endAt", s.from_at AS "suspendedSince"
     FROM campaign c LEFT JOIN suspension s ON s.campaign_id = c.id AND s.to_at IS NULL WHERE c.code = $1 OR c.id::text = lower($1) ORDER BY c.created_at`,
    [name],
  );
}

export async function phaseClocks(
  db: Queryable,
  campaignId: string,
): Promise<readonly PhasePictureRow[]> {
  return db.query<PhasePictureRow>(
    `SELECT p.no, p.title, p.state, p.generation, p.start_at AS "startAt", p.end_at AS "endAt", p.gate_ready_at AS "gateReadyAt",
       coalesce((SELECT jsonb_object_agg(x.state, x.n) FROM (SELECT state, count(*) AS n FROM cohort WHERE phase_id = p.id GROUP BY state) x), '{}') AS cohorts,
       t.open::int AS "openDuties", t.n::int AS "allDuties", t.next AS "nextActionAt", w.id AS "workflowId", r.state AS "workflowState"
     FROM phase p CROSS JOIN LATERAL (SELECT 'phase/' || p.id || CASE WHEN p.generation > 1 THEN '/g' || p.generation ELSE '' END AS id) w
     CROSS JOIN LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE open) AS open, min(next_action_at) FILTER (WHERE open AND NOT suspended) AS next FROM school_task WHERE phase_id = p.id) t
     LEFT JOIN workflow_ref r ON r.workflow_id = w.id WHERE p.campaign_id = $1 ORDER BY p.no, p.id`,
    [campaignId],
  );
}

export async function cohortClocks(
  db: Queryable,
  campaignId: string,
): Promise<readonly CohortPictureRow[]> {
  return db.query<CohortPictureRow>(
    `SELECT w.id AS "workflowId", p.no AS "phaseNo", u.name AS "group", o.state, t.open::int AS "openDuties", t.school::int AS "atSchool", t.town::int AS "atTown", t.bureau::int AS "atBureau",
       least(t.next, o.next_action_at) AS "nextActionAt", r.state AS "workflowState"
     FROM cohort o JOIN phase p ON p.id = o.phase_id JOIN unit u ON u.id = o.group_id
     CROSS JOIN LATERAL (SELECT 'cohort/' || o.id || CASE WHEN o.generation > 1 THEN '/g' || o.generation ELSE '' END AS id) w
     CROSS JOIN LATERAL (SELECT count(*) AS open, count(*) FILTER (WHERE holder = 'SCHOOL') AS school, count(*) FILTER (WHERE holder = 'TOWN') AS town,
       count(*) FILTER (WHERE holder = 'BUREAU') AS bureau, min(next_action_at) FILTER (WHERE NOT suspended) AS next FROM school_task WHERE clock_cohort_id = o.id AND open) t
     LEFT JOIN workflow_ref r ON r.workflow_id = w.id WHERE o.campaign_id = $1 AND o.state <> 'CLOSED' ORDER BY p.no, u.name, o.shard_no`,
    [campaignId],
  );
}

export async function signOffClocks(
  db: Queryable,
  campaignId: string,
): Promise<readonly SignOffPictureRow[]> {
  return db.query<SignOffPictureRow>(
    `SELECT 'signoff/' || s.id AS "workflowId", s.purpose, s.state, s.current_no AS step,
       (SELECT string_agg(p.name || ' (' || t.post || ')' || CASE WHEN p.disabled_at IS NULL THEN '' ELSE ' [disabled]' END, ', ' ORDER BY p.name)
          FROM sign_step t JOIN person p ON p.id = t.signer_id WHERE t.sign_off_id = s.id AND t.no = s.current_no AND t.decision IS NULL) AS "waitsFor",
       s.step_started_at AS since, s.next_action_at AS "nextActionAt", r.state AS "workflowState"
     FROM sign_off s LEFT JOIN workflow_ref r ON r.workflow_id = 'signoff/' || s.id WHERE s.campaign_id = $1 ORDER BY s.created_at`,
    [campaignId],
  );
}

/** Clocks of one campaign that have not ended, for a nudge. */
export async function openClocksOf(
  db: Queryable,
  campaignId: string,
): Promise<readonly { readonly workflowId: string }[]> {
  return db.query(
    `SELECT workflow_id AS "workflowId" FROM workflow_ref WHERE state <> 'closed' AND workflow_id IN (
       SELECT 'campaign/' || $1::text
       UNION ALL SELECT 'phase/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END FROM phase WHERE campaign_id = $1::uuid
       UNION ALL SELECT 'cohort/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END FROM cohort WHERE campaign_id = $1::uuid
       UNION ALL SELECT 'signoff/' || id FROM sign_off WHERE campaign_id = $1::uuid) ORDER BY 1`,
    [campaignId],
  );
}
