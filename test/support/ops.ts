import { COMMANDS } from '../../tools/ops/commands';
import type { Arguments, Outcome } from '../../tools/ops/command';
import { OpsContext } from '../../tools/ops/context';

/** Calls commands as the command line does, against one database. */
export class OpsConsole {
  readonly progress: string[] = [];
  readonly context: OpsContext;

  constructor(databaseUrl: string) {
    this.context = new OpsContext(
      { ...process.env, TZ: 'UTC', DATABASE_URL: databaseUrl },
      (line) => void this.progress.push(line),
    );
  }

  run(
    name: string,
    positionals: readonly string[] = [],
    options: Readonly<Record<string, string | true>> = {},
  ): Promise<Outcome> {
    const command = COMMANDS.find((c) => c.name === name);
    if (!command) throw new Error(`no command ${name}`);
    const args: Arguments = {
      positionals,
      text: (option) => {
        const value = options[option];
        return typeof value === 'string' ? value : undefined;
      },
      flag: (option) => options[option] === true,
    };
    return command.run(this.context, args);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** What the command line would print. */
export const said = (outcome: Outcome): string => outcome.lines.join('\n');
