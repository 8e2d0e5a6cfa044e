import { DomainError } from '@app/domain';
import { isMessageKey, t } from '@app/messages';
import {
  campaignOrThrow,
  markChangedAfterSign,
  signOffById,
  snapshotOrThrow,
  type CampaignRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import type { ChangeNote } from '../gate/gate-change';
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
  const notes: ChangeNote[] = parts
    .filter((part) => signed.get(part) !== now.get(part))
    .flatMap((part) => partNotes(part, signed.get(part), now.get(part)));
  if (notes.length > 0) await markChangedAfterSign(scope, signOff.id, notes, scope.now);
}

/** Leaves of one part that differ, each with its old and new value; more than a reader would look at become one line. */
function partNotes(
  part: string,
  before: string | undefined,
  after: string | undefined,
): readonly ChangeNote[] {
  const key = `plan.part.${part}`;
  const label = isMessageKey(key) ? t(key) : part;
  const [old, young] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...young.keys()])].filter(
    (path) => old.get(path) !== young.get(path),
  );
  const whole = t('change.plan-part', { part: label });
  if (paths.length > MAX_LEAVES)
    return [{ field: part, item: label, old: '', new: '', text: whole }];
  return paths.map((path) => {
    const item = path === '' ? label : `${label} ${path}`;
    const [was, is] = [old.get(path) ?? t('change.none'), young.get(path) ?? t('change.none')];
    return {
      field: path === '' ? part : `${part}${path}`,
      item,
      old: was,
      new: is,
      text: t('change.value', { item, signed: was, now: is }),
    };
  });
}
const MAX_LEAVES = 20;
const MAX_SHOWN = 200;

/** Every scalar of a JSON text by its path. */
function leavesOf(content: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [name, x] of Object.entries(value))
        walk(x, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`);
    else if (value !== null) found.set(path, String(value).slice(0, MAX_SHOWN));
  };
  if (content !== undefined) walk(JSON.parse(content), '');
  return found;
}

/** Top-level parts of a canonical text, each in its canonical form. */
function partsOf(content: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(content);
  return new Map(Object.entries(Object(value)).map(([part, x]) => [part, canonicalJson(x)]));
}
