import { isMessageKey, t } from '@app/messages';
import {
  markChangedAfterSign,
  phaseOrThrow,
  unsignedCohorts,
  type TransactionScope,
} from '@app/persistence';
import { frozenGate } from './frozen-gate';
import { computeItems } from './gate-items';

/** One difference between what was sent to be signed and what is true now. */
export interface ChangeNote {
  readonly field: string;
  /** what differs, in the reader's words */
  readonly item: string;
  readonly old: string;
  readonly new: string;
  /** the same as one sentence */
  readonly text: string;
}

/** The same for every gate of a campaign that is being signed: milestones, meetings and documents belong to no one phase. */
export async function noteGateChanges(scope: TransactionScope, campaignId: string): Promise<void> {
  const open = await scope.query<{ id: string }>(
    "SELECT id FROM phase WHERE campaign_id = $1 AND state = 'IN_REVIEW' ORDER BY id",
    [campaignId],
  );
  for (const phase of open) await noteGateChange(scope, phase.id);
}

/**
 * After a step that may move a gate's figures: while its sheet is being signed, a difference is noted on the sign-off
 * (签后变更). The frozen sheet itself stays as it is. Costs one indexed read when no gate is being signed.
 */
export async function noteGateChange(scope: TransactionScope, phaseId: string): Promise<void> {
  const open = await scope.query<{ id: string; snapshotId: string }>(
    `SELECT s.id, s.snapshot_id AS "snapshotId" FROM phase p JOIN sign_off s ON s.id = p.sign_off_id
     WHERE p.id = $1 AND p.state = 'IN_REVIEW' AND s.state = 'PENDING' FOR NO KEY UPDATE OF s`,
    [phaseId],
  );
  const signOff = open[0];
  if (!signOff) return;
  const frozen = await frozenGate(scope, signOff);
  const items = await computeItems(scope, await phaseOrThrow(scope, phaseId));
  const unsigned = await unsignedCohorts(scope, phaseId);
  const shown = (x: { readonly numerator: number; readonly denominator: number }): string =>
    `${x.numerator}/${x.denominator}`;
  const notes: ChangeNote[] = [];
  for (const item of frozen.items) {
    const now = items.find((i) => i.no === item.no);
    if (!now || shown(now) === shown(item)) continue;
    const label = isMessageKey(item.label) ? t(item.label) : item.label;
    notes.push({
      field: `items[${item.no}]`,
      item: t('snapshot.figure.sheet', { item: label, no: item.no }),
      old: shown(item),
      new: shown(now),
      text: t('change.gate-item', {
        item: label,
        no: item.no,
        signed: shown(item),
        now: shown(now),
      }),
    });
  }
  const tell = (
    key: 'change.cohort-signed' | 'change.cohort-unsigned',
    c: { readonly id: string; readonly groupName: string; readonly shardNo: number },
  ): void =>
    void notes.push({
      field: `cohorts[${c.id}]`,
      item: t('change.cohort-item', { group: c.groupName, shard: c.shardNo }),
      old: t(key === 'change.cohort-signed' ? 'change.no' : 'change.yes'),
      new: t(key === 'change.cohort-signed' ? 'change.yes' : 'change.no'),
      text: t(key, { group: c.groupName, shard: c.shardNo }),
    });
  for (const c of unsigned)
    if (!frozen.unsignedCohorts.some((x) => x.id === c.id)) tell('change.cohort-unsigned', c);
  for (const c of frozen.unsignedCohorts)
    if (!unsigned.some((x) => x.id === c.id)) tell('change.cohort-signed', c);
  if (notes.length > 0) await markChangedAfterSign(scope, signOff.id, notes, scope.now);
}
