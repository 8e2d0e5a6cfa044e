import { SMTPServer } from 'smtp-server';
import type { Identity } from './own-authority';

/** What the server does with a message it has been given whole. */
export type MailManner =
  /** takes it and says so */
  | 'accept'
  /** takes it and breaks the line before it says so */
  | 'drop'
  /** says that it is busy */
  | 'busy'
  /** says that there is no such mailbox */
  | 'refuse'
  /** takes it and says nothing until the manner changes */
  | 'hold';

export interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
  readonly isEncrypted: boolean;
}

/** A real mail server on the loopback whose manners the test decides. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  private readonly held: (() => void)[] = [];
  private current: MailManner = 'accept';

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /**
   * @param offersTls STARTTLS with a certificate no authority has signed; without it mail goes plain
   * @param port 0 = a free one; the one it had, to come back after an outage
   * @param identity what it shows instead of that certificate
   */
  static async start(
    offersTls = false,
    port = 0,
    identity: Partial<Identity> = {},
  ): Promise<MailServer> {
    let mail: MailServer | undefined;
    const server = new SMTPServer({
      authOptional: true,
      logger: false,
      ...(identity.cert === undefined ? {} : { key: identity.key, cert: identity.cert }),
      disabledCommands: offersTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((r) => r.address).join();
          const raw = Buffer.concat(parts).toString('utf8');
          mail?.take({ raw, to, isEncrypted: session.secure }, done);
        });
      },
    });
    // a client that gives up is no failure of the server
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    mail = new MailServer(server, address.port);
    return mail;
  }

  set manner(manner: MailManner) {
    this.current = manner;
    if (manner !== 'hold') for (const go of this.held.splice(0)) go();
  }

  /** How often each message id was received whole. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { messageId } of this.received)
      counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      for (const connection of this.server.connections) connection.close();
      this.server.close(() => resolve());
    });
  }

  private take(mail: Omit<ReceivedMail, 'messageId'>, done: (error?: Error | null) => void): void {
    const refuse = (responseCode: number): void =>
      done(Object.assign(new Error('no'), { responseCode }));
    if (this.current === 'busy') return refuse(451);
    if (this.current === 'refuse') return refuse(550);
    const messageId = /^Message-ID: <([^@>]+)@/im.exec(mail.raw)?.[1] ?? '';
    this.received.push({ ...mail, messageId });
    if (this.current === 'hold') return void this.held.push(() => done());
    if (this.current === 'drop') {
      for (const connection of this.server.connections) connection.close();
      return;
    }
    done();
  }
}
