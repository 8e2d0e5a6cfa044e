import { pathToFileURL } from 'node:url';
import { createRuntime, type ChannelOptions, type Runtime } from '@app/application';
import type { PersonActor } from '@app/domain';
import type { FileStore } from '@app/integrations';
import type { WallClock } from '@app/persistence';
import { personActor } from '../../tools/seed/person-actor';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { temporaryFolder } from '../support/temporary-folder';

/** The one password of the suite's people. */
export const DEMO_PASSWORD = 'Test-pass-1234';

/** A suite with its own database, the demo district in it, and every person at hand by login. */
export interface Suite extends Runtime {
  readonly databases: TestDatabase;
  readonly calendarId: string;
  as(login: string): Promise<PersonActor>;
  drop(): Promise<void>;
}

export async function createSuite(
  options: {
    readonly dayLengthMs?: number;
    readonly epochOn?: string;
    readonly onCommit?: () => void;
    /** absent = the database's clock */
    readonly clock?: WallClock;
    readonly channels?: ChannelOptions;
    /** instead of a folder of the suite's own */
    readonly files?: FileStore;
    readonly scannerAddress?: string;
  } = {},
): Promise<Suite> {
  const databases = await createTestDatabase();
  const folder = temporaryFolder();
  const runtime = createRuntime({
    databaseUrl: databases.appUrl,
    poolSize: 10,
    name: 'gongjian-test',
    onCommit: options.onCommit,
    clock: options.clock,
    channels: options.channels,
    storage: options.files ?? { url: pathToFileURL(folder.path).toString() },
    scannerAddress: options.scannerAddress,
  });
  await runtime.app.organisation.installDistrict.execute('district-a', DEMO_PASSWORD);
  const people = new Map<string, PersonActor>();
  const as = async (login: string): Promise<PersonActor> => {
    const known = people.get(login);
    if (known) return known;
    const actor = await personActor(runtime, login);
    people.set(login, actor);
    return actor;
  };
  const { calendarId } = await runtime.app.calendar.create.execute({
    actor: await as('off1'),
    code: 'TEST',
    title: 'test',
    packIds: ['cn-workdays-2026'],
    dayLengthMs: options.dayLengthMs,
    epochOn: options.epochOn,
  });
  return {
    ...runtime,
    databases,
    calendarId,
    as,
    drop: async () => {
      await runtime.close();
      await databases.drop();
      folder.remove();
    },
  };
}

/** A test whose clock jumps by weeks signs its people in once: their sessions are made to last. */
export const lastSessions = (suite: Suite): Promise<number> =>
  suite.database.execute("UPDATE session SET seen_at = '2099-01-01', expires_at = '2099-01-02'");
