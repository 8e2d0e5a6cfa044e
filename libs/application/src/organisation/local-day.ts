const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The civil day in Asia/Shanghai of an instant; the organisation is dated by real days, whatever a campaign's calendar. */
export const localDay = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
/** Seconds until the next civil day in Asia/Shanghai begins; never nothing. */
export const secondsToMidnight = (at: Date): number =>
  Math.max(1, Math.ceil((DAY_MS - ((at.getTime() + SHANGHAI_OFFSET_MS) % DAY_MS)) / 1000));
