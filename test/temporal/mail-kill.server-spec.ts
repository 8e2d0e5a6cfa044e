import { insertDigestsSql } from '../builders/digests';
import { createSuite, type Suite } from '../builders/suite';
import { MailServer } from '../support/mail-server';
import { until } from '../support/until';
import { startWorkerProcess } from '../support/worker-process';

jest.setTimeout(150_000);

const READERS = 40;
let suite: Suite;
let mail: MailServer;
beforeAll(async () => {
  suite = await createSuite();
  mail = await MailServer.start();
});
afterAll(async () => {
  await suite.drop();
  await mail.stop();
});

const count = async (where: string): Promise<number> => {
  const rows = await suite.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${where}`);
  return rows[0]?.n ?? -1;
};

it('sends nothing twice when a worker is killed: what it held is of unknown outcome', async () => {
  const { bureauId, personId } = await suite.as('off1');
  const at = await suite.database.now();
  await suite.database.execute('INSERT INTO delivery_setting VALUES ($1, $2, 1, $3, $4)', [
    bureauId,
    ['EMAIL'],
    at,
    personId,
  ]);
  await suite.database.execute(
    `INSERT INTO delivery_preference (person_id, channels, email, updated_at)
     SELECT id, '{EMAIL}', 'r' || row_number() OVER (ORDER BY id) || '@mail.example', $2 FROM person WHERE bureau_id = $1 ORDER BY id LIMIT ${READERS}`,
    [bureauId, at],
  );
  await suite.database.execute(
    insertDigestsSql(
      'SELECT $1::uuid, person_id, $2::uuid, $3::timestamptz FROM delivery_preference',
    ),
    [bureauId, suite.calendarId, at],
  );
  const settings = {
    databaseUrl: suite.databases.appUrl,
    temporalAddress: '127.0.0.1:1',
    temporalNamespace: 'none',
    env: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      SMTP_FROM: 'gongjian@mail.example',
      SMTP_ALLOW_PLAIN: 'true',
    },
  };
  // killed between sending and settling: the server has the mails, the worker has no answer
  mail.manner = 'hold';
  const first = await startWorkerProcess(settings);
  await until('mails are on their way', () => Promise.resolve(mail.received.length >= 5));
  const held = mail.received.length;
  await first.kill();
  mail.manner = 'accept';
  const second = await startWorkerProcess(settings);
  await until(
    'everything has an end',
    async () => (await count("delivery WHERE state IN ('SENT','UNKNOWN')")) === READERS,
  );
  await second.stop();

  // nothing is sent twice by itself; what the killed one held waits for somebody's word
  expect(new Set(mail.counts().values())).toEqual(new Set([1]));
  const lost = await count("delivery WHERE state = 'UNKNOWN' AND fault = 'worker.lost'");
  expect(lost).toBe(await count("delivery WHERE state = 'UNKNOWN'"));
  expect(lost).toBeGreaterThanOrEqual(held);
  expect(lost).toBeLessThanOrEqual(16);
  expect(await count('inbox_message')).toBe(READERS);
});
