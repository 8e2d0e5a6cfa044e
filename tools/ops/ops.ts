import { writeFileSync } from 'node:fs';
import {
  createRelayRuntime,
  createRuntime,
  type RelayRuntime,
  type Runtime,
} from '@app/application';
import { createLogger, loadConfig, temporalConnectionOf } from '@app/platform';

type Command = (
  runtime: Runtime,
  clocks: () => RelayRuntime,
  args: readonly string[],
) => Promise<number>;
const print = (value: unknown): void =>
  void process.stdout.write(
    `${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`,
  );

const COMMANDS: Readonly<Record<string, { readonly help: string; readonly run: Command }>> = {
  'audit verify': {
    help: 'recompute every audit chain; exit code 1 when one is broken',
    run: async (runtime) => {
      const { entries, faults } = await runtime.app.duties.verifyAudit();
      for (const fault of faults) print(`shard ${fault.shard} seq ${fault.seq}: ${fault.fault}`);
      print(
        faults.length === 0
          ? `audit: ${entries} entries intact`
          : `audit: ${faults.length} faults in ${entries} entries`,
      );
      return faults.length === 0 ? 0 : 1;
    },
  },
  'first-administrators': {
    help: 'first-administrators <bureau code> <bureau name> <SYS login:name> <SEC login:name> <AUD login:name>: founds the bureau; prints the one-time passwords once',
    run: async (runtime, _clocks, [code = '', name = '', ...people]) => {
      const [SYS, SEC, AUD] = people.map((word) => {
        const [login = '', ...rest] = word.split(':');
        return { login, name: rest.join(':') || login };
      });
      if (!code || !name || !SYS || !SEC || !AUD) return 2;
      const { token } = await runtime.app.organisation.issueSetupToken.execute();
      print(
        await runtime.app.organisation.createFirstAdministrators.execute({
          token,
          bureau: { code, name },
          administrators: { SYS, SEC, AUD },
        }),
      );
      return 0;
    },
  },
  'renew-administrator': {
    help: 'renew-administrator <login>: a new one-time password for an administrator who lost his',
    run: async (runtime, _clocks, [login = '']) => {
      const { token } = await runtime.app.organisation.issueSetupToken.execute();
      print(await runtime.app.organisation.renewAdministrator.execute({ token, login }));
      return 0;
    },
  },
  reconcile: {
    help: 'compare the clocks that should run with those that do, and restart the missing ones',
    run: async (_runtime, clocks) => {
      const report = await clocks().reconcile.execute();
      print(report);
      return 0;
    },
  },
  describe: {
    help: 'describe <workflow id>: what a clock waits for',
    run: async (_runtime, clocks, [workflowId = '']) => {
      print(await clocks().snapshot(workflowId));
      return 0;
    },
  },
  nudge: {
    help: 'nudge <workflow id>: wakes a clock, which looks at the database again',
    run: async (_runtime, clocks, [workflowId = '']) => {
      print(await clocks().runNow(workflowId));
      return 0;
    },
  },
  'export-history': {
    help: 'export-history <workflow id> <file>: the history as JSON for the replay corpus (test data only)',
    run: async (_runtime, clocks, [workflowId = '', file = '']) => {
      writeFileSync(file, await clocks().history(workflowId));
      print(`written: ${file}`);
      return 0;
    },
  },
};

/** The operator's command: everything it can do is listed when it is called without words. */
async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const name = Object.keys(COMMANDS).find(
    (n) => n === words.slice(0, n.split(' ').length).join(' '),
  );
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !command) {
    print(
      `ops: one of\n${Object.entries(COMMANDS)
        .map(([n, c]) => `  ${n.padEnd(16)} ${c.help}`)
        .join('\n')}`,
    );
    return 2;
  }
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set: start the system or name its database');
  const runtime = createRuntime({ databaseUrl, poolSize: 4, name: 'gongjian-ops' });
  let clocks: RelayRuntime | undefined;
  const connect = (): RelayRuntime => {
    const config = loadConfig();
    if (!config.TEMPORAL_ADDRESS) throw new Error('TEMPORAL_ADDRESS is not set');
    clocks ??= createRelayRuntime(
      runtime,
      temporalConnectionOf(config),
      createLogger({ name: 'ops', level: 'warn' }),
    );
    return clocks;
  };
  try {
    return await command.run(runtime, connect, words.slice(name.split(' ').length));
  } finally {
    await clocks?.close();
    await runtime.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`ops: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
