import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HttpWebhook, mayBeReached, webhookSignature, type WebhookTarget } from '@app/integrations';

interface Received {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Manner = (response: ServerResponse, request: IncomingMessage) => void;

const received: Received[] = [];
const answer =
  (status: number, body = '', headers: Record<string, string> = {}): Manner =>
  (response) =>
    void response.writeHead(status, headers).end(body);
let manner: Manner = answer(200);
let server: Server;
let base = '';
const secret = 'a-secret-of-sixteen';

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      });
      manner(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => void received.splice(0));

const message = {
  id: '00000000-0000-4000-8000-000000000002',
  createdAt: new Date('2026-03-05T00:20:00Z'),
  recipientName: 'name',
  title: 'title',
  lines: ['first', 'second'],
};
const inside = new HttpWebhook({ allowedNetworks: ['127.0.0.0/8'], timeoutMs: 2_000 });
const post = (format: WebhookTarget['format'], url = `${base}/hook`, channel = inside) =>
  channel.send(message, { format, url, secret });

it('signs time, id and content so that the receiver can tell', async () => {
  manner = answer(204);
  expect(await post('SIGNED')).toEqual({ kind: 'sent' });
  const [one] = received;
  if (!one) throw new Error('nothing received');
  const [at, id] = [one.headers['x-gongjian-timestamp'], one.headers['x-gongjian-event']];
  expect(id).toBe(message.id);
  expect(one.headers['x-gongjian-signature']).toBe(
    webhookSignature(secret, String(at), message.id, one.body),
  );
  expect(one.headers['x-gongjian-signature']).not.toBe(
    webhookSignature(secret, String(at), message.id, one.body.replace('first', 'other')),
  );
  expect(JSON.parse(one.body)).toMatchObject({ id: message.id, lines: ['first', 'second'] });
});

it('speaks as the robots want it, with the signature of the one that asks for it', async () => {
  manner = answer(200, '{"errcode":0,"errmsg":"ok"}');
  expect(await post('WECOM')).toEqual({ kind: 'sent' });
  expect(await post('DINGTALK', `${base}/robot?access_token=t`)).toEqual({ kind: 'sent' });
  for (const one of received)
    expect(JSON.parse(one.body)).toMatchObject({
      msgtype: 'text',
      text: { content: 'name title\nfirst\nsecond' },
    });
  const query = new URL(received[1]?.url ?? '', base).searchParams;
  const at = query.get('timestamp') ?? '';
  expect(query.get('sign')).toBe(
    createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'),
  );
  expect(query.get('access_token')).toBe('t');
});

it.each([
  ['a robot that is asked too often', 'WECOM', answer(200, '{"errcode":45009}'), 'refused-for-now'],
  ['a robot that says no', 'DINGTALK', answer(200, '{"errcode":310000}'), 'refused'],
  ['a robot that says nothing one can read', 'WECOM', answer(200, '<html>'), 'unknown'],
  ['too many requests', 'SIGNED', answer(429), 'refused-for-now'],
  ['a wrong request', 'SIGNED', answer(400), 'refused'],
  ['a receiver that broke', 'SIGNED', answer(503), 'unknown'],
  ['a line that breaks before the answer', 'SIGNED', (_, q) => q.socket.destroy(), 'unknown'],
  ['an answer that never comes', 'SIGNED', () => undefined, 'unknown'],
] as const satisfies readonly (readonly [string, WebhookTarget['format'], Manner, string])[])(
  'understands %s',
  async (_what, format, how, kind) => {
    manner = how;
    expect((await post(format)).kind).toBe(kind);
    expect(received).toHaveLength(1);
  },
);

it('follows no redirect', async () => {
  manner = answer(302, '', { location: `${base}/elsewhere` });
  expect(await post('SIGNED')).toEqual({ kind: 'refused', fault: 'http.302' });
  expect(received.map((one) => one.url)).toEqual(['/hook']);
});

it('knows nobody who does not listen', async () => {
  expect((await post('SIGNED', 'http://127.0.0.1:1/')).kind).toBe('refused-for-now');
});

describe('an address inside', () => {
  const refused = { kind: 'refused', fault: 'webhook.address-refused' };
  const outside = new HttpWebhook({ allowedNetworks: [], timeoutMs: 2_000 });

  it.each([
    'http://203.0.114.1/',
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[fd00::1]/',
    'https://0x7f.1/',
    'https://user:word@example.com/',
  ])('is refused: %s', async (url) => {
    expect(await post('SIGNED', url, outside)).toEqual(refused);
    expect(await outside.mayBeTarget(url)).toBe(false);
  });

  it('is refused behind a name, also as one of several', async () => {
    const resolve = () => Promise.resolve(['93.184.216.34', '192.168.1.1']);
    const named = new HttpWebhook({ allowedNetworks: [], resolve });
    expect(await post('SIGNED', 'https://hook.example/', named)).toEqual(refused);
  });

  it('is not reached by a name that changes between the check and the call', async () => {
    let asked = 0;
    // first the allowed receiver, then another: the call goes where the check went
    const resolve = () => Promise.resolve([asked++ === 0 ? '127.0.0.1' : '127.0.0.2']);
    const rebound = new HttpWebhook({ allowedNetworks: ['127.0.0.1/32'], resolve });
    manner = answer(200);
    const url = `http://hook.example:${new URL(base).port}/hook`;
    expect(await post('SIGNED', url, rebound)).toEqual({ kind: 'sent' });
    expect(asked).toBe(1);
    expect(received[0]?.headers.host).toBe(`hook.example:${new URL(base).port}`);
    expect(await post('SIGNED', url, rebound)).toEqual(refused);
    expect(received).toHaveLength(1);
  });

  it('is told from a public one', () => {
    expect(mayBeReached('93.184.216.34', [])).toBe(true);
    expect(mayBeReached('2606:2800:220:1::1', [])).toBe(true);
    expect(mayBeReached('10.0.0.1', ['10.0.0.0/24'])).toBe(true);
    expect(mayBeReached('10.0.1.1', ['10.0.0.0/24'])).toBe(false);
    expect(mayBeReached('no address', [])).toBe(false);
  });
});
