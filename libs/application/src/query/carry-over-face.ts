import { textOf } from '@app/messages';
import type { CarryOverRow } from '@app/persistence';

/** A carried matter as people read it. */
export const carryOverFace = (r: CarryOverRow, now: Date) => ({
  ...r,
  subjectText:
    r.subjectKind === 'GATE_ITEM'
      ? textOf(`gate.item.${r.subjectKey.split(' ')[0] ?? ''}`)
      : r.subjectTitle,
  open: r.settledAt === null,
  overdue: r.settledAt === null && r.newDueAt <= now,
});
