import type { SignStepType } from '@app/contracts';
import {
  peopleInRole,
  type CampaignRow,
  type Queryable,
  type RouteStepRow,
} from '@app/persistence';

export interface ResolvedStep {
  readonly no: number;
  readonly type: SignStepType;
  readonly signerId: string;
  readonly post: string;
}

/**
 * Turns a route into named, enabled people. Who wrote it never signs: where he heads a section, the section's other LEAD
 * signs for it; a step nobody can sign is reported, never dropped.
 */
export async function resolveRoute(
  db: Queryable,
  campaign: Pick<CampaignRow, 'id' | 'bureauId' | 'ownerSectionId' | 'trigger'>,
  route: readonly RouteStepRow[],
  writerIds: readonly string[],
  day: string,
): Promise<{ readonly steps: readonly ResolvedStep[]; readonly unresolved: readonly string[] }> {
  const steps: ResolvedStep[] = [];
  const unresolved: string[] = [];
  const full: readonly RouteStepRow[] =
    campaign.trigger === 'INCIDENT' ? [...route, { type: 'SERIAL', who: 'CHIEF' }] : route;
  let no = 0;
  for (const step of full) {
    no += 1;
    const units =
      step.who === 'LEAD_HEADS'
        ? await leadSections(db, campaign.id)
        : step.who === 'OWNER_HEAD'
          ? [campaign.ownerSectionId]
          : [null];
    const chosen = new Set<string>();
    for (const unit of units) {
      const person = await signerFor(db, step.who, unit, campaign, writerIds, day);
      if (!person) unresolved.push(`${step.who}${unit === null ? '' : `:${unit}`}`);
      else if (!chosen.has(person.personId)) {
        chosen.add(person.personId);
        steps.push({ no, type: step.type, signerId: person.personId, post: person.post });
      }
    }
    if (units.length === 0) unresolved.push(step.who);
  }
  return { steps, unresolved };
}

async function leadSections(db: Queryable, campaignId: string): Promise<readonly string[]> {
  const rows = await db.query<{ unit_id: string }>(
    `SELECT DISTINCT p.unit_id FROM task t JOIN task_party p ON p.task_id = t.id WHERE t.campaign_id = $1 AND p.role = 'LEAD' AND p.unit_id IS NOT NULL ORDER BY 1`,
    [campaignId],
  );
  return rows.map((r) => r.unit_id);
}

async function signerFor(
  db: Queryable,
  who: string,
  unitId: string | null,
  campaign: Pick<CampaignRow, 'bureauId' | 'ownerSectionId'>,
  writerIds: readonly string[],
  day: string,
): Promise<{ readonly personId: string; readonly post: string } | undefined> {
  const pick = (people: readonly { readonly personId: string; readonly post: string }[]) =>
    people.find((p) => !writerIds.includes(p.personId));
  if (who === 'CHIEF') return pick(await peopleInRole(db, 'CHIEF', campaign.bureauId, day));
  if (who === 'DEP') {
    return pick([
      ...(await peopleInRole(db, 'DEP', campaign.ownerSectionId, day)),
      ...(await peopleInRole(db, 'DEP', campaign.bureauId, day)),
    ]);
  }
  if (unitId === null) return undefined;
  return pick([
    ...(await peopleInRole(db, 'HEAD', unitId, day)),
    ...(await peopleInRole(db, 'LEAD', unitId, day)),
  ]);
}
