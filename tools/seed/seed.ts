import { randomBytes } from 'node:crypto';
import { createRuntime } from '@app/application';
import { DomainError } from '@app/domain';
import { t } from '@app/messages';
import { calendarsOf } from '@app/persistence';
import { beginningMs, hasPast, tellPast } from './past/past';
import { StandingClock } from './past/standing-clock';
import { personActor } from './person-actor';

/**
 * Installs the demo district with its calendar and, unless GONGJIAN_DEMO_PAST is `none`, a past lived through the use cases; prints
 * one JSON line with the shared password and the accounts worth trying.
 */
async function main(): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is not set');
  const password = process.env['DEMO_PASSWORD'] ?? `Gj-${randomBytes(6).toString('hex')}`;
  const todayMs = Date.now();
  const isTold = process.env['GONGJIAN_DEMO_PAST'] !== 'none' && hasPast(todayMs);
  const clock = new StandingClock(isTold ? beginningMs(todayMs) : todayMs);
  const runtime = createRuntime({ databaseUrl, poolSize: 8, name: 'gongjian-seed', clock });
  try {
    const installed = await runtime.app.organisation.installDistrict.execute(
      'district-a',
      password,
    );
    const calendars = await calendarsOf(runtime.database, installed.bureauId);
    const isFresh = !calendars.some((c) => c.code === 'CN');
    if (!isFresh) clock.moveTo(todayMs);
    // the launcher asks because it knows no password: it was killed before it had written the one of the first time down
    if (!installed.created)
      await runtime.app.organisation.renewDemoPassword.execute(installed.bureauId, password);
    if (isFresh) {
      const { calendarId } = await runtime.app.calendar.create.execute({
        actor: await personActor(runtime, 'off1'),
        code: 'CN',
        title: '2026',
        packIds: ['cn-workdays-2026'],
        termPackIds: ['district-a'],
      });
      if (isTold) await tellPast(runtime, clock, { calendarId, todayMs, onMonth: sayMonth });
    } else if (isTold) process.stdout.write(`${t('demo.past.cut')}\n`);
    process.stdout.write(
      `${JSON.stringify({ created: installed.created, password, accounts: installed.accounts })}\n`,
    );
  } finally {
    await runtime.close();
  }
}

/** One line of the launcher's own output a month. */
function sayMonth(month: string): void {
  const [year = '', no = ''] = month.split('-');
  process.stdout.write(`${t('demo.past.month', { year, month: Number(no) })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `seed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}${error instanceof DomainError ? ` ${JSON.stringify(error.findings)}` : ''}\n`,
  );
  process.exit(1);
});
