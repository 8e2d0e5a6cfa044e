import { insertDigestsSql } from '../builders/digests';
import { createSuite, type Suite } from '../builders/suite';
import { MailServer } from '../support/mail-server';
import { OpsConsole, said } from '../support/ops';

jest.setTimeout(120_000);

const READERS = 5;
let suite: Suite;
let mail: MailServer;
let operator: OpsConsole;
beforeAll(async () => {
  mail = await MailServer.start();
  const from = 'Gongjian <gongjian@mail.example>';
  const smtp = { host: '127.0.0.1', port: mail.port, isSecure: false, allowsPlain: true, from };
  suite = await createSuite({ channels: { smtp: { ...smtp, timeoutMs: 5_000 } } });
  operator = new OpsConsole(suite.databases.appUrl);
  const { bureauId, personId } = await suite.as('off1');
  const at = await suite.database.now();
  await suite.database.execute(
    "INSERT INTO delivery_setting VALUES ($1, ARRAY['EMAIL'], 1, $2, $3)",
    [bureauId, at, personId],
  );
  await suite.database.execute(
    `INSERT INTO delivery_preference (person_id, channels, email, updated_at)
     SELECT id, '{EMAIL}', 'r' || row_number() OVER (ORDER BY id) || '@mail.example', $2 FROM person WHERE bureau_id = $1 ORDER BY id LIMIT ${READERS}`,
    [bureauId, at],
  );
});
afterAll(async () => {
  await operator.close();
  await suite.drop();
  await mail.stop();
});

/** A digest for each reader that meets the server in this manner. */
async function sendInManner(manner: 'refuse' | 'hold'): Promise<void> {
  const { bureauId } = await suite.as('off1');
  const at = await suite.database.now();
  await suite.database.execute(
    insertDigestsSql(
      'SELECT $1::uuid, person_id, $2::uuid, $3::timestamptz FROM delivery_preference',
    ),
    [bureauId, suite.calendarId, at],
  );
  while ((await suite.app.reminder.deliver.execute()) > 0);
  mail.manner = manner;
  while ((await suite.app.delivery.send.execute()) > 0);
  mail.manner = 'accept';
}
const idsIn = async (state: string): Promise<readonly string[]> =>
  (
    await suite.database.query<{ id: string }>(
      'SELECT id FROM delivery WHERE state = $1 ORDER BY id',
      [state],
    )
  ).map((r) => r.id);

it('says that nothing has stopped, and that the gate is open', async () => {
  const outcome = await operator.run('deliveries');
  expect(outcome.code).toBe(0);
  expect(said(outcome)).toBe(
    'the gate is open\nno message was ever put on its way\nnothing has stopped',
  );
});

it('lists what was refused without a name or an address, here and among the stuck', async () => {
  await sendInManner('refuse');
  const outcome = await operator.run('deliveries');
  expect(outcome.code).toBe(1);
  expect(said(outcome)).toContain(`DEAD ${READERS}`);
  expect(said(outcome)).toContain('smtp.550');
  expect(JSON.stringify(outcome.data)).not.toMatch(/mail\.example|recipient/);
  expect(said(await operator.run('stuck'))).toMatch(/delivery-stopped +EMAIL DEAD +5 /);
  expect((await operator.run('deliveries', [], { state: 'dead' })).code).toBe(0);
  await expect(operator.run('deliveries', [], { state: 'lost' })).rejects.toThrow('no state lost');
});

it('shows a closed gate with its reason', async () => {
  await operator.run('pause', ['delivery'], { reason: 'server is moved' });
  expect(said(await operator.run('deliveries'))).toMatch(
    /gate is closed since .*: server is moved/,
  );
  await operator.run('resume', ['delivery'], { reason: 'moved' });
});

it('wants to know which ones and why', async () => {
  await expect(operator.run('deliveries resend', [], { reason: 'x' })).rejects.toThrow('--all');
  await expect(operator.run('deliveries resend', [], { all: true })).rejects.toThrow('--reason');
  await expect(operator.run('deliveries suppress', ['7'], { reason: 'x' })).rejects.toThrow('id');
});

it('sends the ones named once more, names those that had not stopped, and goes on with the rest', async () => {
  const [first = '', second = ''] = await idsIn('DEAD');
  const words = [first.toUpperCase(), suite.calendarId];
  const outcome = await operator.run('deliveries resend', words, { reason: 'mended' });
  expect(outcome.code).toBe(1);
  expect(said(outcome)).toBe(`1 go out once more\n${suite.calendarId}: not among the stopped`);
  await suite.app.delivery.send.execute();
  expect(await idsIn('SENT')).toEqual([first]);
  const left = await operator.run('deliveries suppress', [second], { reason: 'too late' });
  expect([left.code, said(left)]).toEqual([0, '1 are left as they are']);
  const all = await operator.run('deliveries resend', [], { all: true, reason: 'mended' });
  expect(said(all)).toBe(`${READERS - 2} go out once more`);
  await suite.app.delivery.send.execute();
  expect([(await idsIn('SENT')).length, await idsIn('SUPPRESSED')]).toEqual([
    READERS - 1,
    [second],
  ]);
  expect((await operator.run('deliveries')).code).toBe(0);
});

it('sends one of unknown outcome under the id it had, once', async () => {
  await sendInManner('hold');
  const unknown = await idsIn('UNKNOWN');
  expect(unknown).toHaveLength(READERS);
  const digests = await suite.database.query<{ id: string }>(
    'SELECT digest_id AS id FROM delivery WHERE id = ANY($1::uuid[])',
    [unknown],
  );
  const received = () => digests.map((d) => mail.counts().get(d.id) ?? 0);
  const before = received();
  await operator.run('deliveries resend', [], { all: true, reason: 'nobody had it' });
  while ((await suite.app.delivery.send.execute()) > 0);
  expect(received()).toEqual(before.map((n) => n + 1));
});

it("leaves each decision with its reason in the bureau's trail, by nobody of the bureau", async () => {
  const { bureauId } = await suite.as('off1');
  const rows = await suite.database.query(
    `SELECT action, actor_id AS actor, payload::jsonb->'entry'->'data'->>'reason' AS reason, count(*)::int AS n FROM audit_log
     WHERE action LIKE 'OPERATOR.%Delivery' AND subject_kind = 'DELIVERY' AND bureau_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 3`,
    [bureauId],
  );
  expect(rows).toEqual([
    { action: 'OPERATOR.resendDelivery', actor: null, reason: 'mended', n: READERS - 1 },
    { action: 'OPERATOR.resendDelivery', actor: null, reason: 'nobody had it', n: READERS },
    { action: 'OPERATOR.suppressDelivery', actor: null, reason: 'too late', n: 1 },
  ]);
});

it('decides on many in chunks and says how far it is', async () => {
  await suite.database.execute(
    `INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, due_at, created_at, state, settled_at)
     SELECT bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at - n * interval '1 minute', urgent, due_at, created_at, 'DEAD', settled_at
     FROM (SELECT * FROM delivery LIMIT 1) d CROSS JOIN generate_series(1, 450) n`,
  );
  const outcome = await operator.run('deliveries suppress', [], { all: true, reason: 'tidy' });
  expect(said(outcome)).toBe('450 are left as they are');
  expect(operator.progress).toEqual(['… 200 messages\n', '… 400 messages\n']);
});
