import { Reminders } from '../builders/reminders';
import { MailServer, type MailManner } from '../support/mail-server';
import { ownIdentity } from '../support/own-authority';

jest.setTimeout(120_000);

// Thu 5 March 2026 is a plain working day; a delegation's notice to two people is the digest that travels.
let r: Reminders;
let mail: MailServer;
let encrypting: MailServer;
const TIMEOUT_MS = 2_000;
const smtp = (server: MailServer, allowsPlain: boolean) => ({
  host: '127.0.0.1',
  port: server.port,
  isSecure: false,
  allowsPlain,
  from: 'Gongjian <gongjian@mail.example>',
  timeoutMs: TIMEOUT_MS,
});

beforeAll(async () => {
  mail = await MailServer.start();
  encrypting = await MailServer.start(true);
  r = await Reminders.at('2026-03-05 09:00', { smtp: smtp(mail, true) });
  await r.suite.app.delivery.allow.execute({
    actor: await r.suite.as('off1'),
    channels: ['EMAIL'],
  });
  await r.suite.app.delivery.choose.execute({
    actor: await r.suite.as('dep1'),
    channels: ['EMAIL'],
    email: 'reader@mail.example',
    webhookTargetId: null,
  });
});
afterAll(async () => {
  await r.suite.drop();
  await mail.stop();
  await encrypting.stop();
});

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly digestId: string;
  readonly state: string;
  readonly attempts: number;
  readonly fault: string | null;
}
const latest = async (): Promise<Row> => {
  const [row] = await r.rows<Row>(
    'SELECT id, digest_id AS "digestId", state, attempts, fault FROM delivery ORDER BY created_at DESC LIMIT 1',
  );
  if (!row) throw new Error('nothing on its way');
  return row;
};
const send = (): Promise<number> => r.suite.app.delivery.send.execute();

/** A line for dep1 tomorrow morning, carried to the moment his digest has reached the inbox. */
async function nextMorning(on: string, manner: MailManner): Promise<Row> {
  const actor = await r.suite.as('dep1');
  const { personId } = await r.suite.as('dep2');
  const given = await r.suite.app.delegation.give.execute({
    actor,
    delegateId: personId,
    powers: ['SIGN_OFF'],
    startsOn: on,
    endsOn: on,
    reason: 'away',
  });
  await r.suite.app.delegation.revoke.execute({ actor, delegationId: given.delegationId });
  mail.manner = manner;
  await r.live(`${on} 08:21`);
  return latest();
}

it('sends a digest once, at its slot, as text and HTML under its own id', async () => {
  const before = await nextMorning('2026-03-06', 'accept');
  expect(before.state).toBe('PENDING');
  expect(await send()).toBe(1);
  const [received] = mail.received;
  expect(received?.messageId).toBe(before.digestId);
  expect(received?.to).toBe('reader@mail.example');
  expect(received?.raw).toMatch(/^List-ID: <digest\.mail\.example>/m);
  expect(received?.raw).toMatch(/multipart\/alternative/);
  expect((await latest()).state).toBe('SENT');
  expect(await send()).toBe(0);
  expect(mail.received).toHaveLength(1);
});

it('makes a state of an answer that never came, sends nothing by itself, and once more when somebody says so', async () => {
  await nextMorning('2026-03-09', 'drop');
  await send();
  const lost = await latest();
  expect(lost.state).toBe('UNKNOWN');
  mail.manner = 'accept';
  await r.live('2026-03-09 19:00');
  expect(await send()).toBe(0);
  const actor = await r.suite.as('sys');
  const stopped = await r.suite.app.lists.page('deliveries', actor, {
    filter: {},
    sort: '-at',
    limit: 10,
    after: null,
  });
  expect(stopped.items).toMatchObject([{ id: lost.id, state: 'UNKNOWN', channel: 'EMAIL' }]);
  expect(JSON.stringify(stopped.items)).not.toContain('mail.example');
  await r.suite.app.delivery.resend.execute({ actor, deliveryId: lost.id });
  await send();
  expect((await latest()).state).toBe('SENT');
  // the same id again: whoever got the first one can tell
  expect(mail.counts().get(lost.digestId)).toBe(2);
  await expect(
    r.suite.app.delivery.resend.execute({ actor, deliveryId: lost.id }),
  ).rejects.toMatchObject({ code: 'delivery.state' });
});

it('tries again later when the server is busy, but never in quiet hours', async () => {
  await nextMorning('2026-03-10', 'busy');
  await send();
  expect(await latest()).toMatchObject({ state: 'FAILED_RETRY', attempts: 1, fault: 'smtp.451' });
  expect(await send()).toBe(0);
  await r.live('2026-03-10 08:23');
  await send();
  expect((await latest()).attempts).toBe(2);
  mail.manner = 'accept';
  await r.live('2026-03-10 21:00');
  expect(await send()).toBe(0);
  await r.live('2026-03-11 07:00');
  expect(await send()).toBe(1);
  expect((await latest()).state).toBe('SENT');
});

it('gives up at once when the server says never, and leaves it when somebody says so', async () => {
  await nextMorning('2026-03-12', 'refuse');
  await send();
  const dead = await latest();
  expect(dead).toMatchObject({ state: 'DEAD', attempts: 1, fault: 'smtp.550' });
  const actor = await r.suite.as('sys');
  await r.suite.app.delivery.suppress.execute({ actor, deliveryId: dead.id });
  expect((await latest()).state).toBe('SUPPRESSED');
  expect(await send()).toBe(0);
});

it('leaves a server that says nothing in time as unknown', async () => {
  await nextMorning('2026-03-13', 'hold');
  await send();
  expect(await latest()).toMatchObject({ state: 'UNKNOWN', fault: 'smtp.etimedout' });
});

it('sends nothing while the gate is closed', async () => {
  await nextMorning('2026-03-16', 'accept');
  await r.rows("UPDATE delivery_gate SET open = false, reason = 'restore'");
  expect(await send()).toBe(0);
  await r.rows("UPDATE delivery_gate SET open = true, reason = 'checked'");
  expect(await send()).toBe(1);
});

it('says nothing to a server whose certificate nobody knows, or that speaks plain when it must not', async () => {
  const { SmtpMail } = await import('@app/integrations');
  const message = {
    id: '00000000-0000-4000-8000-000000000001',
    createdAt: new Date(),
    recipientName: 'name',
    title: 'title',
    lines: ['line'],
  };
  for (const server of [encrypting, mail]) {
    const outcome = await new SmtpMail(smtp(server, false)).send(message, 'a@mail.example');
    expect(outcome).toEqual({ kind: 'refused-for-now', fault: expect.any(String) });
  }
  expect(encrypting.received).toEqual([]);
});

it('speaks to a server whose own authority it was told of, encrypted', async () => {
  const { SmtpMail } = await import('@app/integrations');
  const identity = ownIdentity();
  const server = await MailServer.start(true, 0, identity);
  try {
    const message = {
      id: '00000000-0000-4000-8000-000000000002',
      createdAt: new Date(),
      recipientName: 'name',
      title: 'title',
      lines: ['line'],
    };
    const options = smtp(server, false);
    const unknown = await new SmtpMail(options).send(message, 'a@mail.example');
    expect(unknown.kind).toBe('refused-for-now');
    expect(server.received).toEqual([]);
    const mailer = new SmtpMail({ ...options, ca: identity.ca });
    expect(await mailer.send(message, 'a@mail.example')).toEqual({ kind: 'sent' });
    expect(server.received.map((m) => [m.messageId, m.isEncrypted])).toEqual([[message.id, true]]);
  } finally {
    await server.stop();
  }
});

it('takes nobody who has changed his mind, and offers only what the bureau allows', async () => {
  await nextMorning('2026-03-17', 'accept');
  const sent = mail.received.length;
  const choice = { channels: [], email: null, webhookTargetId: null };
  const actor = await r.suite.as('dep1');
  await r.suite.app.delivery.choose.execute({ actor, ...choice });
  await send();
  expect((await latest()).state).toBe('SUPPRESSED');
  expect(mail.received).toHaveLength(sent);
  await expect(
    r.suite.app.delivery.choose.execute({ actor, ...choice, channels: ['WEBHOOK'] }),
  ).rejects.toMatchObject({ findings: [{ code: 'delivery.channel-not-allowed' }, {}] });
});

it('has one message of each digest in the inbox and at most one delivery per channel and slot', async () => {
  expect(
    await r.rows(
      'SELECT recipient_id FROM delivery GROUP BY recipient_id, channel, slot_at, urgent HAVING count(*) > 1',
    ),
  ).toEqual([]);
  expect(
    await r.rows(
      'SELECT d.id FROM delivery d LEFT JOIN inbox_message m ON m.id = d.digest_id WHERE m.id IS NULL',
    ),
  ).toEqual([]);
});
