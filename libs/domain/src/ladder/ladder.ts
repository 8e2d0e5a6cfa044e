import type { Calendar } from '../time/calendar';

/** One rung of a reminder ladder; offsets are working days from the due day. */
export interface Rung {
  readonly rung: number;
  readonly offsetWorkingDays: number;
  readonly recipients: readonly string[];
  /** how high the rung reaches; a new version's first overdue rung goes to the highest level already reached */
  readonly level: number;
  readonly effect: string | null;
  readonly suggest: string | null;
}

export interface RungInstant {
  readonly rung: number;
  readonly offsetWorkingDays: number;
  readonly level: number;
  readonly atMs: number;
}

/** Rungs fire at this time of day, five minutes before the digests leave. */
export const RUNG_TIME = '08:15';

/**
 * When each rung of a due date fires (domain model, section 6). D is the local day that holds dueAt − 1 ms; rung 0 is on D,
 * or on the last working day before it when D is off; −k counts from rung 0's day, +k from D.
 */
export function rungInstants(
  rungs: readonly Rung[],
  dueAtMs: number,
  calendar: Calendar,
): readonly RungInstant[] {
  const due = calendar.dayOf(dueAtMs - 1);
  const zero = calendar.isWorking(due) ? due : calendar.addWorkingDays(due, -1);
  return rungs.map((r) => ({
    rung: r.rung,
    offsetWorkingDays: r.offsetWorkingDays,
    level: r.level,
    atMs: calendar.instantOf(
      r.offsetWorkingDays > 0
        ? calendar.addWorkingDays(due, r.offsetWorkingDays)
        : calendar.addWorkingDays(zero, r.offsetWorkingDays),
      RUNG_TIME,
    ),
  }));
}

/** SIGNOFF: +k is the k-th working day after the day a step began. */
export function signOffRungInstants(
  rungs: readonly Rung[],
  stepStartedAtMs: number,
  calendar: Calendar,
): readonly RungInstant[] {
  return rungInstants(rungs, calendar.endOf(calendar.dayOf(stepStartedAtMs)), calendar);
}

/**
 * The ladder of a version that follows a return (rule 3): its first overdue rung goes to the highest level already reached
 * as well, so sending work back does not buy a fresh climb. The rung keeps its number, day and effect.
 */
export function withFloor(rungs: readonly Rung[], reachedLevel: number): readonly Rung[] {
  const first = [...rungs]
    .filter((r) => r.offsetWorkingDays > 0)
    .sort((a, b) => a.offsetWorkingDays - b.offsetWorkingDays)[0];
  if (first === undefined || first.level >= reachedLevel) return rungs;
  const higher = rungs.filter((r) => r.level === reachedLevel).flatMap((r) => r.recipients);
  return rungs.map((r) =>
    r === first
      ? {
          ...r,
          level: reachedLevel,
          recipients: [
            ...r.recipients,
            ...higher.filter((c, i) => !r.recipients.includes(c) && higher.indexOf(c) === i),
          ],
        }
      : r,
  );
}

export interface Armed {
  /** rungs to record as SKIPPED */
  readonly skipped: readonly RungInstant[];
  readonly next: { readonly rung: number; readonly atMs: number } | null;
}

/** Arms a new deadline version: rungs already past are SKIPPED (rule 4). */
export function armNewVersion(instants: readonly RungInstant[], nowMs: number): Armed {
  const ordered = [...instants].sort((a, b) => a.rung - b.rung);
  const next = ordered.find((i) => i.atMs > nowMs);
  return {
    skipped: ordered.filter((i) => i.atMs <= nowMs),
    next: next ? { rung: next.rung, atMs: next.atMs } : null,
  };
}

/**
 * The ball comes back without a new version (rule 4): rungs that fell due meanwhile are SKIPPED except the highest one
 * at or after the due day, which fires at once; rungs fired or skipped earlier stay as they are.
 */
export function rearm(
  instants: readonly RungInstant[],
  done: readonly number[],
  nowMs: number,
): Armed {
  const open = [...instants].filter((i) => !done.includes(i.rung)).sort((a, b) => a.rung - b.rung);
  const past = open.filter((i) => i.atMs <= nowMs);
  const last = past.filter((i) => i.offsetWorkingDays >= 0).at(-1);
  const ahead = open.find((i) => i.atMs > nowMs);
  return {
    skipped: past.filter((i) => i.rung !== last?.rung),
    next: last
      ? { rung: last.rung, atMs: nowMs }
      : ahead
        ? { rung: ahead.rung, atMs: ahead.atMs }
        : null,
  };
}

/** A returned duty's new due day: the reviewer's choice, at least max(current due day, return day + minimum). */
export function returnDueOn(
  calendar: Calendar,
  input: {
    readonly currentDueAtMs: number;
    readonly returnedAtMs: number;
    readonly chosenOn: string | null;
    readonly minimumWorkingDays: number;
  },
): string {
  const current = calendar.dayOf(input.currentDueAtMs - 1);
  const minimum = calendar.addWorkingDays(
    calendar.dayOf(input.returnedAtMs),
    input.minimumWorkingDays,
  );
  const floor = current > minimum ? current : minimum;
  return input.chosenOn !== null && input.chosenOn > floor ? input.chosenOn : floor;
}
