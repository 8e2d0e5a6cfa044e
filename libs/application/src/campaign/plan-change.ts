import { DomainError } from '@app/domain';
import { t } from '@app/messages';
import {
  campaignOrThrow,
  markChangedAfterSign,
  signOffById,
  snapshotOrThrow,
  type CampaignRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { canonicalJson, sha256 } from '../pipeline/canonical';
import { planContent } from './plan-sign-off';

/** What is issued must be, to the byte, what was signed. @throws DomainError sign-off.content-changed */
export async function requireSigned(
  db: Queryable,
  campaign: CampaignRow,
  content: string,
): Promise<void> {
  const signOff = campaign.signOffId === null ? null : await signOffById(db, campaign.signOffId);
  if (!signOff?.contentHash?.equals(sha256(content)))
    throw new DomainError('sign-off.content-changed', 'conflict');
}

/** Notes on the plan's sign-off which parts differ from what was signed (签后变更). */
export async function notePlanChange(scope: TransactionScope, campaignId: string): Promise<void> {
  const campaign = await campaignOrThrow(scope, campaignId, null);
  const signOff =
    campaign.signOffId === null ? null : await signOffById(scope, campaign.signOffId, true);
  if (!signOff || signOff.snapshotId === null) return;
  const signed = partsOf(await snapshotOrThrow(scope, signOff.snapshotId));
  const now = partsOf(await planContent(scope, campaign));
  const parts = [...new Set([...signed.keys(), ...now.keys()])].toSorted();
  const notes = parts
    .filter((part) => signed.get(part) !== now.get(part))
    .map((part) => ({ field: part, text: t('change.plan-part', { part }) }));
  if (notes.length > 0) await markChangedAfterSign(scope, signOff.id, notes, scope.now);
}

/** Top-level parts of a canonical text, each in its canonical form. */
function partsOf(content: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(content);
  return new Map(Object.entries(Object(value)).map(([part, x]) => [part, canonicalJson(x)]));
}
