/** A run rolls over long before the server would suggest it; a file of its own so that tests can swap it. */
export const RUN_MAX_EVENTS = 1_500;
export const RUN_MAX_AGE_MS = 30 * 24 * 3_600_000;
