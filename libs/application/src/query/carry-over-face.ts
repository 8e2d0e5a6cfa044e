import type { CarryOverRow } from '@app/persistence';

/** A carried matter as people read it. */
export const carryOverFace = (r: CarryOverRow, now: Date) => ({
  ...r,
  open: r.settledAt === null,
  overdue: r.settledAt === null && r.newDueAt <= now,
});
