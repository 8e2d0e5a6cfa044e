import type { DueExpr, FormSpec } from '@app/contracts';
import type { Queryable } from '../core/database';
import { insertedId } from './plan-writer.repository';

export interface DeliverableInput {
  readonly phaseId: string;
  readonly code: string;
  readonly title: string;
  readonly requirement: string;
  readonly due: DueExpr;
  readonly formSpec: FormSpec;
  readonly reviewLevels: number;
  readonly evidencePolicy: string;
  readonly evidenceReason: string | null;
}

export async function insertDeliverable(
  db: Queryable,
  campaignId: string,
  d: DeliverableInput,
): Promise<string> {
  return insertedId(
    db,
    `INSERT INTO deliverable_spec (campaign_id, phase_id, code, title, requirement, due, form_spec, review_levels, evidence_policy, evidence_reason)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::json, $8, $9, $10)`,
    [
      campaignId,
      d.phaseId,
      d.code,
      d.title,
      d.requirement,
      JSON.stringify(d.due),
      JSON.stringify(d.formSpec),
      d.reviewLevels,
      d.evidencePolicy,
      d.evidenceReason,
    ],
  );
}

/** @returns false when the deliverable is not one of the campaign */
export async function updateDeliverable(
  db: Queryable,
  campaignId: string,
  deliverableId: string,
  d: DeliverableInput,
): Promise<boolean> {
  return (
    (await db.execute(
      `UPDATE deliverable_spec SET phase_id = $3, code = $4, title = $5, requirement = $6, due = $7::jsonb, form_spec = $8::json, review_levels = $9,
         evidence_policy = $10, evidence_reason = $11, version = version + 1 WHERE campaign_id = $1 AND id = $2`,
      [
        campaignId,
        deliverableId,
        d.phaseId,
        d.code,
        d.title,
        d.requirement,
        JSON.stringify(d.due),
        JSON.stringify(d.formSpec),
        d.reviewLevels,
        d.evidencePolicy,
        d.evidenceReason,
      ],
    )) === 1
  );
}

/** @returns false when the deliverable is not one of the campaign */
export async function deleteDeliverable(
  db: Queryable,
  campaignId: string,
  deliverableId: string,
): Promise<boolean> {
  return (
    (await db.execute('DELETE FROM deliverable_spec WHERE campaign_id = $1 AND id = $2', [
      campaignId,
      deliverableId,
    ])) === 1
  );
}

export async function insertBasis(
  db: Queryable,
  b: {
    readonly bureauId: string;
    readonly issuer: string;
    readonly title: string;
    readonly docNumber: string;
    readonly issuedOn: string;
    readonly clause: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  return insertedId(
    db,
    'INSERT INTO policy_basis (bureau_id, issuer, title, doc_number, issued_on, clause, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [b.bureauId, b.issuer, b.title, b.docNumber, b.issuedOn, b.clause, b.by, b.at],
  );
}

export async function linkBasis(db: Queryable, campaignId: string, basisId: string): Promise<void> {
  await db.execute(
    'INSERT INTO campaign_basis (campaign_id, basis_id, ord) SELECT $1, $2, coalesce(max(ord), 0) + 1 FROM campaign_basis WHERE campaign_id = $1 ON CONFLICT DO NOTHING',
    [campaignId, basisId],
  );
}

/** Puts another document in the place of one; the old row stays for the plans that were signed on it. */
export async function replaceBasis(
  db: Queryable,
  campaignId: string,
  basisId: string,
  nextId: string,
): Promise<boolean> {
  return (
    (await db.execute(
      'UPDATE campaign_basis SET basis_id = $3 WHERE campaign_id = $1 AND basis_id = $2',
      [campaignId, basisId, nextId],
    )) === 1
  );
}

/** @returns false when the campaign is not based on it */
export async function unlinkBasis(
  db: Queryable,
  campaignId: string,
  basisId: string,
): Promise<boolean> {
  return (
    (await db.execute('DELETE FROM campaign_basis WHERE campaign_id = $1 AND basis_id = $2', [
      campaignId,
      basisId,
    ])) === 1
  );
}
