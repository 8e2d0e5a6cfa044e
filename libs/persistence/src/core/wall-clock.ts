import type { QueryResultRow } from 'pg';

/** What a clock may ask: the connection on which the instant will be used. */
interface Asks {
  query<R extends QueryResultRow>(sql: string): Promise<{ readonly rows: readonly R[] }>;
}

/**
 * Whose time counts (domain model, 5.0): read once at the start of a transaction and passed to SQL as a parameter.
 * Milliseconds precision, like everything that is compared with it.
 */
export interface WallClock {
  now(on: Asks): Promise<Date>;
  /** the instant, where it is known without asking; null = a statement outside a transaction reads the database's clock itself */
  known(): Date | null;
}

/** The database's clock, the one of every process; tests own theirs. */
export const databaseClock: WallClock = {
  known: () => null,
  now: async (on) => {
    const { rows } = await on.query<{ now: Date }>(
      "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
    );
    const now = rows[0]?.now;
    if (!now) throw new Error('the database told no time');
    return now;
  },
};
