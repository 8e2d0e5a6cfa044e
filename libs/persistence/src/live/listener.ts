import { Client } from 'pg';

/** Something happened in the outbox that people may want to see; the payload names subjects only. */
export const LIVE_CHANNEL = 'gongjian_live';
/** Somebody committed: the loops of the workers have something to do. */
export const WORK_CHANNEL = 'gongjian_work';

const RECONNECT_MS = 1_000;

/** One connection that listens for one process and comes back by itself; what it missed meanwhile is told as a gap. */
export class Listener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;
  private hadConnection = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: (payload: string) => void,
    /** the connection was lost: anything may have been said meanwhile */
    private readonly gap: () => void = () => undefined,
  ) {}

  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'gongjian-listen',
      keepAlive: true,
    });
    client.on('notification', (message) => {
      this.heard(message.payload ?? '');
    });
    client.on('error', () => {
      this.again(client);
    });
    client.on('end', () => {
      this.again(client);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch {
      // a server that is away is no reason to end: the loops poll and the streams go on without ticks
      this.again(client);
      return;
    }
    if (this.hadConnection) this.gap();
    this.hadConnection = true;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private again(client: Client): void {
    if (this.isStopped || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => {
      if (!this.isStopped) void this.start();
    }, RECONNECT_MS);
  }
}
