import type { Logger } from 'pino';

/** A repeated job that survives every error of the database or the server and can be woken early. */
export class Loop {
  private stopping = false;
  /** woken while it worked: what woke it may have come too late for this round */
  private isWoken = false;
  private wakeUp: () => void = () => undefined;
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly intervalMs: number,
    /** true = there is more to do at once */
    private readonly work: () => Promise<boolean>,
    private readonly log: Logger,
    private readonly onFailure: (loop: string) => void = () => undefined,
  ) {}

  start(): void {
    this.done = this.run();
  }

  wake(): void {
    this.isWoken = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.done;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let more = false;
      this.isWoken = false;
      try {
        more = await this.work();
      } catch (error) {
        this.onFailure(this.name);
        this.log.warn({ loop: this.name, err: error }, 'loop failed, trying again');
      }
      if (!more && !this.isWoken && !this.stopping) await this.nap();
    }
  }

  private nap(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.intervalMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
