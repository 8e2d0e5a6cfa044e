import { insertDigestsSql } from '../builders/digests';
import { MailServer } from '../support/mail-server';
import { until } from '../support/until';

export type Query = <T>(sql: string) => Promise<readonly T[]>;

/** Readers by mail whose digests are urgent: they know no quiet hours, whenever this runs. */
export const READERS = 24;

/** A mail server that somebody takes away and brings back, and digests on their way to it. */
export class MailOfTheDrill {
  private constructor(private server: MailServer) {}
  private readonly before: MailServer[] = [];

  static async start(): Promise<MailOfTheDrill> {
    return new MailOfTheDrill(await MailServer.start());
  }

  get settings(): Readonly<Record<string, string>> {
    return {
      SMTP_URL: `smtp://127.0.0.1:${this.server.port}`,
      SMTP_FROM: 'gongjian@mail.example',
      SMTP_ALLOW_PLAIN: 'true',
    };
  }

  /** From now on so many people read by mail as well. */
  async readers(query: Query): Promise<void> {
    await query(
      `INSERT INTO delivery_setting SELECT bureau_id, ARRAY['EMAIL'], 1, clock_timestamp(), person_id FROM account a JOIN person p ON p.id = a.person_id WHERE login = 'off1'`,
    );
    await query(
      `INSERT INTO delivery_preference (person_id, channels, email, updated_at)
       SELECT id, '{EMAIL}', 'r' || row_number() OVER (ORDER BY id) || '@mail.example', clock_timestamp() FROM person ORDER BY id LIMIT ${READERS}`,
    );
  }

  /** One urgent digest for each reader. */
  async digests(query: Query): Promise<void> {
    await query(
      insertDigestsSql(
        `SELECT p.bureau_id, p.id, (SELECT id FROM calendar WHERE code = 'CN'), t
         FROM delivery_preference f JOIN person p ON p.id = f.person_id CROSS JOIN (SELECT clock_timestamp() AS t) now`,
      ),
    );
  }

  /** Takes mails and keeps the senders waiting; ends when some are in its hands. */
  async hold(): Promise<void> {
    this.server.manner = 'hold';
    await until('mails in hand', () => Promise.resolve(this.server.received.length > 0));
  }

  release(): void {
    this.server.manner = 'accept';
  }

  /** Nobody listens any more until `comeBack`. */
  async goAway(): Promise<void> {
    this.before.push(this.server);
    await this.server.stop();
  }

  async comeBack(): Promise<void> {
    this.server = await MailServer.start(false, this.server.port);
  }

  /** How often each message was received whole, over all its lives. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const server of [...this.before, this.server])
      for (const [id, n] of server.counts()) counts.set(id, (counts.get(id) ?? 0) + n);
    return counts;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
