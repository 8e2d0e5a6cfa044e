/** Stands in for workflows/shared/run-limits.ts: a run rolls over after a few wakes. */
export const RUN_MAX_EVENTS = 40;
export const RUN_MAX_AGE_MS = 30 * 24 * 3_600_000;
