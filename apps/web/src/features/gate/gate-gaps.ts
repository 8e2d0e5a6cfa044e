import { t } from '@web/app/t';
import { cohortName } from '../sign-off/SignedSheet';
import type { GateLine, NewLine, Phase } from './useGate';

/** Something open that needs a line before the gate can be signed. */
export interface Gap {
  readonly key: string;
  readonly title: string;
  readonly gateItemNo?: number;
  readonly cohortId?: string;
}

/** Unmet items that bind, and unsigned cohorts; the item that counts cohorts is planned for cohort by cohort. */
export function gapsOf(phase: Pick<Phase, 'sheet'>): readonly Gap[] {
  const { sheet } = phase;
  if (!sheet) return [];
  const items = sheet.items
    .filter(({ mandatory, status }) => mandatory && status === 'UNMET')
    .filter(({ kind }) => kind !== 'COHORT' || sheet.unsignedCohorts.length === 0)
    .map(({ no, labelText, numerator, denominator }) => ({
      key: `item ${String(no)}`,
      title: t('web.gate.gap.item', { no, label: labelText, open: denominator - numerator }),
      gateItemNo: no,
    }));
  const cohorts = sheet.unsignedCohorts.map((cohort) => ({
    key: `cohort ${cohort.id}`,
    title: t('web.gate.gap.cohort', { name: cohortName(cohort) }),
    cohortId: cohort.id,
  }));
  return [...items, ...cohorts];
}

/** A line as it is written, before it is sent. */
export interface LineDraft {
  readonly ownerUnitId: string;
  readonly ownerText: string;
  readonly newDueOn: string;
  /** a phase's id; empty = the routine ledger; null = not chosen yet */
  readonly target: string | null;
  readonly reason: string;
}

export const isWhole = (draft: LineDraft): boolean =>
  draft.ownerUnitId !== '' &&
  draft.newDueOn !== '' &&
  draft.target !== null &&
  draft.reason.trim() !== '';

/** What stands planned for a gap already, or an empty line of the owning section. */
export function draftOf(gap: Gap, lines: readonly GateLine[], ownerSectionId: string): LineDraft {
  const line = lines.find(
    (one) =>
      (gap.gateItemNo !== undefined && one.gateItemNo === gap.gateItemNo) ||
      (gap.cohortId !== undefined && one.cohortId === gap.cohortId),
  );
  if (!line)
    return {
      ownerUnitId: ownerSectionId,
      ownerText: t('web.gate.owner-section'),
      newDueOn: '',
      target: null,
      reason: '',
    };
  return {
    ownerUnitId: line.ownerUnitId,
    ownerText: line.ownerUnitName ?? t('web.gate.owner-section'),
    newDueOn: line.newDueOn,
    target: line.routine ? '' : line.targetPhaseId,
    reason: line.reason,
  };
}

export const lineOf = (gap: Gap, draft: LineDraft): NewLine => ({
  ...(gap.gateItemNo === undefined ? {} : { gateItemNo: gap.gateItemNo }),
  ...(gap.cohortId === undefined ? {} : { cohortId: gap.cohortId }),
  ownerUnitId: draft.ownerUnitId,
  newDueOn: draft.newDueOn,
  routine: draft.target === '',
  ...(draft.target === null || draft.target === '' ? {} : { targetPhaseId: draft.target }),
  reason: draft.reason.trim(),
});
