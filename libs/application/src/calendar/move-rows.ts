import type { Calendar } from '@app/domain';
import type { PlanMove } from '@app/persistence';

/** Rows a preview names; what is beyond them is counted. */
export const MOVE_ROWS = 200;

export const moveRows = (
  moves: readonly PlanMove[],
  next: Calendar,
  tasks: ReadonlyMap<string, number>,
) =>
  moves.slice(0, MOVE_ROWS).map((m) => ({
    title: m.title,
    phaseNo: m.phaseNo,
    opened: m.opened,
    fromOn: next.dayOf(new Date(m.fromAt).getTime() - 1),
    toOn: m.toOn,
    provisional: m.provisional,
    tasks: m.opened ? (tasks.get(m.id) ?? 0) : 0,
  }));
