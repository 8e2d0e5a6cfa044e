import type { WallClock } from '@app/persistence';

const SHANGHAI = '+08:00';
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A clock that stands until it is moved, and never runs back: the demo district's past is lived by it. */
export class StandingClock implements WallClock {
  constructor(private atMs: number) {}

  now(): Promise<Date> {
    return Promise.resolve(new Date(this.atMs));
  }

  known(): Date {
    return new Date(this.atMs);
  }

  get nowMs(): number {
    return this.atMs;
  }

  moveTo(atMs: number): void {
    this.atMs = Math.max(this.atMs, atMs);
  }
}

/** The instant of a local time in Shanghai. @param on `YYYY-MM-DD` @param time `HH:MM` */
export const instantOf = (on: string, time: string): number =>
  Date.parse(`${on}T${time}:00${SHANGHAI}`);

/** The day in Shanghai of an instant. */
export const dayOf = (atMs: number): string =>
  new Date(atMs + SHANGHAI_MS).toISOString().slice(0, 10);

/** @param days may be negative */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day itself, or the Monday after when it falls on a weekend. */
export function weekdayFrom(on: string): string {
  const weekday = new Date(on).getUTCDay();
  return weekday === 6 ? addDays(on, 2) : weekday === 0 ? addDays(on, 1) : on;
}
