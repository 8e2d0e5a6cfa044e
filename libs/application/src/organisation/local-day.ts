const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The civil day in Asia/Shanghai of an instant; the organisation is dated by real days, whatever a campaign's calendar. */
export const localDay = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
