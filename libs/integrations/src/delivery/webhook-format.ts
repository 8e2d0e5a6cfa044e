import { createHmac } from 'node:crypto';
import type { SendOutcome } from '@app/domain';
import type { OutgoingMessage, WebhookTarget } from './channel';

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text, 'utf8');

/** Signature of our own format: over time, id and body, so that none of them can be exchanged. */
export const webhookSignature = (
  secret: string,
  timestamp: string,
  id: string,
  body: string,
): string => `v1=${hmac(secret, `${timestamp}.${id}.${body}`).digest('hex')}`;

const asText = (m: OutgoingMessage): string =>
  [`${m.recipientName} ${m.title}`, ...m.lines].join('\n');
/** Robots cut or refuse longer texts (2,048 and about 20,000 bytes). */
const CUT: Readonly<Record<'WECOM' | 'DINGTALK', number>> = { WECOM: 2000, DINGTALK: 18_000 };
function cut(text: string, bytes: number): string {
  const whole = Buffer.from(text, 'utf8');
  if (whole.length <= bytes) return text;
  return `${whole
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\uFFFD+$/u, '')} ...`;
}

/** The request a target understands. */
export function webhookRequest(
  message: OutgoingMessage,
  target: WebhookTarget,
  nowMs: number,
): WebhookRequest {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (target.format) {
    case 'SIGNED': {
      const timestamp = String(Math.floor(nowMs / 1000));
      const body = JSON.stringify({
        id: message.id,
        type: 'digest',
        createdAt: message.createdAt.toISOString(),
        recipient: message.recipientName,
        title: message.title,
        lines: message.lines,
      });
      return {
        url: target.url,
        headers: {
          ...json,
          'x-gongjian-event': message.id,
          'x-gongjian-timestamp': timestamp,
          'x-gongjian-signature': webhookSignature(target.secret, timestamp, message.id, body),
        },
        body,
      };
    }
    case 'WECOM':
      return {
        url: target.url,
        headers: json,
        body: JSON.stringify({
          msgtype: 'text',
          text: { content: cut(asText(message), CUT.WECOM) },
        }),
      };
    case 'DINGTALK': {
      const url = new URL(target.url);
      const sign = hmac(target.secret, `${nowMs}\n${target.secret}`).digest('base64');
      url.searchParams.set('timestamp', String(nowMs));
      url.searchParams.set('sign', sign);
      return {
        url: url.toString(),
        headers: json,
        body: JSON.stringify({
          msgtype: 'text',
          text: { content: cut(asText(message), CUT.DINGTALK) },
        }),
      };
    }
  }
}

/** Codes by which robots say "too often": they may be asked again. */
const ROBOT_BUSY: readonly number[] = [45_009, 130_101, -1];

/** What an answer means. Robots answer 200 and say in the body whether they took it. */
export function webhookOutcome(
  format: WebhookTarget['format'],
  status: number,
  body: string,
): SendOutcome {
  const fault = `http.${status}`;
  if (status === 408 || status === 425 || status === 429) return { kind: 'refused-for-now', fault };
  // the receiver broke while it had the message
  if (status >= 500) return { kind: 'unknown', fault };
  if (status < 200 || status >= 300) return { kind: 'refused', fault };
  if (format === 'SIGNED') return { kind: 'sent' };
  const code = errcodeOf(body);
  if (code === 0) return { kind: 'sent' };
  if (code === null) return { kind: 'unknown', fault: 'robot.unreadable' };
  return ROBOT_BUSY.includes(code)
    ? { kind: 'refused-for-now', fault: `robot.${code}` }
    : { kind: 'refused', fault: `robot.${code}` };
}

function errcodeOf(body: string): number | null {
  try {
    const answer: unknown = JSON.parse(body);
    const code: unknown =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'errcode') : null;
    return typeof code === 'number' ? code : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
