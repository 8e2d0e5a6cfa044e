/** How far back the speed looks: long enough to be calm, short enough to notice a worse line. */
const WINDOW_MS = 8_000;

interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

/** Speed of one upload over the last seconds. */
export class UploadSpeed {
  private samples: readonly Sample[] = [];

  /** @returns bytes per second, null as long as nothing can be said */
  add(atMs: number, bytes: number): number | null {
    // the line was cut and the server had less than was sent: measured anew
    const kept = this.samples.filter((one) => atMs - one.atMs <= WINDOW_MS && one.bytes <= bytes);
    this.samples = [...kept, { atMs, bytes }];
    const first = this.samples[0];
    if (!first || atMs === first.atMs || bytes === first.bytes) return null;
    return ((bytes - first.bytes) * 1_000) / (atMs - first.atMs);
  }
}

/** Whole seconds still to go, null when nothing moves. */
export const secondsLeft = (rest: number, bytesPerSecond: number | null): number | null =>
  bytesPerSecond === null || bytesPerSecond <= 0 ? null : Math.ceil(rest / bytesPerSecond);
