import { lookup as systemLookup } from 'node:dns';
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { SendOutcome } from '@app/domain';
import type { OutgoingMessage, WebhookChannel, WebhookTarget } from './channel';
import { mayBeReached } from './public-address';
import { webhookOutcome, webhookRequest, type WebhookRequest } from './webhook-format';

export interface WebhookOptions {
  /** networks (CIDR) that may be reached though they are not public; none by default, then https alone is spoken */
  readonly allowedNetworks: readonly string[];
  readonly timeoutMs?: number;
  /** resolves a name to its addresses; the system's by default */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** An attempt must end before its lease does. */
const TIMEOUT_MS = 15_000;
/** An answer is a word; more is not read. */
const MAX_ANSWER_BYTES = 64 * 1024;

const resolveBySystem = (host: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map((f) => f.address));
    });
  });

/**
 * Sends to addresses of the bureau's choice without becoming a door into the house: the name is resolved once, every
 * address must be public, the connection goes to the address that was checked, and no redirect is followed.
 */
export class HttpWebhook implements WebhookChannel {
  constructor(private readonly options: WebhookOptions) {}

  async send(message: OutgoingMessage, target: WebhookTarget): Promise<SendOutcome> {
    const request = webhookRequest(message, target, Date.now());
    const url = new URL(request.url);
    if (!this.mayUse(url)) return { kind: 'refused', fault: 'webhook.address-refused' };
    const address = await this.pinned(url);
    if (typeof address !== 'string') return address;
    return this.post(url, address, request, target.format);
  }

  async mayBeTarget(address: string): Promise<boolean> {
    const url = URL.parse(address);
    if (url === null || !this.mayUse(url)) return false;
    const found = await this.pinned(url);
    // a name that is not known yet may be one tomorrow; one that points inside is refused
    return typeof found === 'string' || found.kind !== 'refused';
  }

  private mayUse(url: URL): boolean {
    if (url.username !== '' || url.password !== '') return false;
    // plain http only into a network the operator has named
    return (
      url.protocol === 'https:' ||
      (url.protocol === 'http:' && this.options.allowedNetworks.length > 0)
    );
  }

  /** The one address that is spoken to, or why there is none. */
  private async pinned(url: URL): Promise<string | SendOutcome> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    let found: readonly string[];
    try {
      found = isIP(host) === 0 ? await (this.options.resolve ?? resolveBySystem)(host) : [host];
    } catch (error) {
      if (error instanceof Error) return { kind: 'refused-for-now', fault: 'webhook.name-unknown' };
      throw error;
    }
    const [first] = found;
    if (first === undefined) return { kind: 'refused-for-now', fault: 'webhook.name-unknown' };
    // one closed address among several is enough: a name that points inside is not to be trusted
    return found.every((a) => mayBeReached(a, this.options.allowedNetworks))
      ? first
      : { kind: 'refused', fault: 'webhook.address-refused' };
  }

  private post(
    url: URL,
    address: string,
    request: WebhookRequest,
    format: WebhookTarget['format'],
  ): Promise<SendOutcome> {
    const { timeoutMs = TIMEOUT_MS } = this.options;
    const family = isIP(address);
    const lookup: LookupFunction = (_host, options, done) => {
      if (options.all === true) done(null, [{ address, family }]);
      else done(null, address, family);
    };
    return new Promise((resolve) => {
      let isHandedOver = false;
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...request.headers, 'content-length': Buffer.byteLength(request.body) },
        lookup,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      };
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      const failed = (fault: string): void =>
        resolve(isHandedOver ? { kind: 'unknown', fault } : { kind: 'refused-for-now', fault });
      const call = send(url, options, (answer) => {
        void readAnswer(answer).then(
          (body) => resolve(webhookOutcome(format, answer.statusCode ?? 0, body)),
          () => failed('webhook.answer-lost'),
        );
      });
      call.on('socket', (socket) => {
        const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
        // from here on the other side may have the message
        socket.once(ready, () => (isHandedOver = true));
      });
      call.on('error', (error: NodeJS.ErrnoException) =>
        failed(`webhook.${(error.code ?? error.name).toLowerCase()}`),
      );
      call.end(request.body);
    });
  }
}

async function readAnswer(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > MAX_ANSWER_BYTES) break;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
