import { Client } from 'pg';
import { DomainError } from '@app/domain';
import { createSuite, type Suite } from '../builders/suite';

let suite: Suite;
let admin: Client;
beforeAll(async () => {
  suite = await createSuite();
  admin = new Client({ connectionString: suite.databases.adminUrl });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin.end();
  await suite.drop();
});

it('refuses the work whose connection was lost and does not end the process', async () => {
  const ends: unknown[] = [];
  const onEnd = (error: unknown): void => void ends.push(error);
  process.on('uncaughtException', onEnd);
  try {
    const work = suite.app.deps.commands.transact(async (scope) => {
      const [me] = await scope.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await admin.query('SELECT pg_terminate_backend($1)', [me?.pid]);
      // nothing is asked when the line goes; the next question finds it gone
      await new Promise((later) => setImmediate(later));
      return scope.query('SELECT pg_sleep(10)');
    });
    const refusal: unknown = await work.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'database.unavailable' });
    expect(await suite.healthy()).toBe(true);
  } finally {
    process.off('uncaughtException', onEnd);
  }
  expect(ends).toEqual([]);
});
