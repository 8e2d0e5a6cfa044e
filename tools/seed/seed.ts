import { randomBytes } from 'node:crypto';
import { createRuntime } from '@app/application';
import { calendarsOf } from '@app/persistence';
import { personActor } from './person-actor';

/** Installs the demo district and its calendar; prints one JSON line with the shared password and the accounts worth trying. */
async function main(): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is not set');
  const password = process.env['DEMO_PASSWORD'] ?? `Gj-${randomBytes(6).toString('hex')}`;
  const runtime = createRuntime({ databaseUrl, poolSize: 4, name: 'gongjian-seed' });
  try {
    const installed = await runtime.app.organisation.installDistrict.execute(
      'district-a',
      password,
    );
    const calendars = await calendarsOf(runtime.database, installed.bureauId);
    if (!calendars.some((c) => c.code === 'CN')) {
      const office = await personActor(runtime, 'off1');
      await runtime.app.calendar.create.execute({
        actor: office,
        code: 'CN',
        title: '2026',
        packIds: ['cn-workdays-2026'],
        termPackIds: ['district-a'],
      });
    }
    process.stdout.write(
      `${JSON.stringify({ created: installed.created, password: installed.created ? password : null, accounts: installed.accounts })}\n`,
    );
  } finally {
    await runtime.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`seed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
