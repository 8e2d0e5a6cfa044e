import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '@app/domain';
import type { MailChannel, OutgoingMessage } from './channel';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte */
  readonly isSecure: boolean;
  /** without it STARTTLS must succeed before anything is said */
  readonly allowsPlain: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  /** one more authority the server's certificate may come from, PEM */
  readonly ca?: string;
  /** an attempt must end before its lease does */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0) ?? 32};`);

const domainOf = (address: string): string =>
  /@([\w.-]+)>?$/.exec(address)?.[1] ?? 'gongjian.invalid';

/** The message as mail: plain text and the same as simple HTML; the id is the Message-ID of every attempt. */
export async function composed(
  message: OutgoingMessage,
  from: string,
  to: string,
): Promise<Buffer> {
  const domain = domainOf(from);
  return new MailComposer({
    from,
    to,
    subject: message.title,
    date: message.createdAt,
    messageId: `<${message.id}@${domain}>`,
    headers: { 'List-ID': `<digest.${domain}>`, 'Auto-Submitted': 'auto-generated' },
    text: message.lines.join('\n'),
    html: `<ul>${message.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** Speaks SMTP itself, to know of every failure whether the message had been handed over. */
export class SmtpMail implements MailChannel {
  constructor(private readonly options: SmtpOptions) {}

  async send(message: OutgoingMessage, to: string): Promise<SendOutcome> {
    const raw = await composed(message, this.options.from, to);
    return new Promise((resolve) => {
      new Attempt(this.options, raw, to, resolve).start();
    });
  }
}

interface Failure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

class Attempt {
  private readonly connection: SMTPConnection;
  private readonly timer: NodeJS.Timeout;
  private isHandedOver = false;
  private isSettled = false;

  constructor(
    private readonly options: SmtpOptions,
    private readonly raw: Buffer,
    private readonly to: string,
    private readonly settle: (outcome: SendOutcome) => void,
  ) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.connection = new SMTPConnection({
      host: options.host,
      port: options.port,
      secure: options.isSecure,
      requireTLS: !options.isSecure && !options.allowsPlain,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      tls: { minVersion: 'TLSv1.2', ...(options.ca === undefined ? {} : { ca: options.ca }) },
    });
    this.timer = setTimeout(() => this.fail({ code: 'ETIMEDOUT' }), timeoutMs);
  }

  start(): void {
    this.connection.on('error', (error: Failure) => this.fail(error));
    this.connection.once('end', () => this.fail({ code: 'ECONNECTION' }));
    this.connection.connect(() => this.login());
  }

  private login(): void {
    const { user, password } = this.options;
    if (user === undefined) {
      this.hand();
      return;
    }
    this.connection.login({ credentials: { user, pass: password } }, (error) => {
      if (error) this.fail(error);
      else this.hand();
    });
  }

  private hand(): void {
    // the server takes the content only after it has accepted sender and recipient: read = handed over
    const content = streamOf(this.raw, () => {
      this.isHandedOver = true;
    });
    this.connection.send({ from: addressOf(this.options.from), to: this.to }, content, (error) => {
      if (error) this.fail(error);
      else this.end({ kind: 'sent' });
    });
  }

  private fail(error: Failure): void {
    this.end(outcomeOf(error, this.isHandedOver));
  }

  private end(outcome: SendOutcome): void {
    if (this.isSettled) return;
    this.isSettled = true;
    clearTimeout(this.timer);
    if (outcome.kind === 'sent') this.connection.quit();
    else this.connection.close();
    this.settle(outcome);
  }
}

/** What the server says of this mail; what it says of our sign-in or encryption is a matter of the configuration. */
const ABOUT_THE_MAIL: readonly unknown[] = ['EENVELOPE', 'EMESSAGE'];

/** 4xx may go through later, 5xx never; silence after the content was read leaves the outcome open. */
function outcomeOf(error: Failure, isHandedOver: boolean): SendOutcome {
  const { responseCode } = error;
  const isAboutMail = ABOUT_THE_MAIL.includes(error.code);
  if (typeof responseCode === 'number' && responseCode >= 500 && isAboutMail)
    return { kind: 'refused', fault: `smtp.${responseCode}` };
  if (typeof responseCode === 'number' && responseCode >= 400)
    return { kind: 'refused-for-now', fault: `smtp.${responseCode}` };
  const fault = `smtp.${typeof error.code === 'string' ? error.code.toLowerCase() : 'failed'}`;
  return isHandedOver ? { kind: 'unknown', fault } : { kind: 'refused-for-now', fault };
}

const addressOf = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;

function streamOf(raw: Buffer, onRead: () => void): Readable {
  return new Readable({
    read() {
      onRead();
      this.push(raw);
      this.push(null);
    },
  });
}
