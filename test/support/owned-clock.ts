import type { WallClock } from '@app/persistence';

/** Shanghai has had no shifts since 1991. */
const ZONE = '+08:00';

/** The test's own time: it stands until the test moves it, and only forward. */
export class OwnedClock implements WallClock {
  private atMs: number;

  /** @param local `YYYY-MM-DD HH:MM[:SS[.mmm]]` in Shanghai */
  constructor(local: string) {
    this.atMs = instantOf(local).getTime();
  }

  now(): Promise<Date> {
    return Promise.resolve(new Date(this.atMs));
  }

  known(): Date {
    return new Date(this.atMs);
  }

  get nowMs(): number {
    return this.atMs;
  }

  set(local: string): void {
    this.setMs(instantOf(local).getTime());
  }

  setMs(atMs: number): void {
    if (atMs < this.atMs) throw new Error(`time does not run back to ${localOf(new Date(atMs))}`);
    this.atMs = atMs;
  }
}

export function instantOf(local: string): Date {
  const at = new Date(`${local.replace(' ', 'T')}${local.length === 16 ? ':00' : ''}${ZONE}`);
  if (Number.isNaN(at.getTime())) throw new Error(`no instant ${local}`);
  return at;
}

/** `YYYY-MM-DD HH:MM` in Shanghai. */
export function localOf(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
