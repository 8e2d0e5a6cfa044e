import { WORK_CHANNEL, type Database } from '@app/persistence';

/** At most so often a process tells the workers that something was committed. */
const QUIET_MS = 100;

/**
 * Wakes the loops of the workers after commits of this process. One notice for many commits, outside of their
 * transactions: a notice inside each of them would put all commits in a row.
 */
export class Announcer {
  private timer: NodeJS.Timeout | null = null;
  private isAgain = false;

  constructor(private readonly database: Database) {}

  /** Something was committed. */
  touch(): void {
    if (this.timer) {
      this.isAgain = true;
      return;
    }
    this.send();
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.isAgain) return;
      this.isAgain = false;
      this.touch();
    }, QUIET_MS);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private send(): void {
    // the loops poll as well: a notice that is lost costs half a second
    this.database.execute('SELECT pg_notify($1, $2)', [WORK_CHANNEL, '']).catch(() => undefined);
  }
}
