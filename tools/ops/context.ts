import {
  createRelayRuntime,
  createRuntime,
  type RelayRuntime,
  type Runtime,
} from '@app/application';
import {
  createLogger,
  loadConfig,
  storageOf,
  temporalConnectionOf,
  type Config,
} from '@app/platform';
import { OperatorError } from './errors';

/** What commands reach the system with; connections are made when they are first asked for. */
export class OpsContext {
  private made: Runtime | undefined;
  private relay: RelayRuntime | undefined;

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly write: (line: string) => void = (line) => void process.stderr.write(line),
  ) {}

  /** The whole configuration, checked. */
  config(): Config {
    return loadConfig(this.env);
  }

  variable(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  /** @throws OperatorError when the variable is not set */
  variableOrThrow(name: string, hint: string): string {
    const value = this.variable(name);
    if (value === undefined) throw new OperatorError(`${name} is not set: ${hint}`);
    return value;
  }

  /** Database and use cases, as the application's account. */
  runtime(): Runtime {
    this.made ??= createRuntime({
      databaseUrl: this.variableOrThrow(
        'DATABASE_URL',
        'start the system in this folder or name its database',
      ),
      poolSize: 4,
      name: 'gongjian-ops',
      storage: storageOf(loadConfig(this.env, 'tool')),
    });
    return this.made;
  }

  /** The way to Temporal. */
  clocks(): RelayRuntime {
    if (this.relay) return this.relay;
    this.variableOrThrow('TEMPORAL_ADDRESS', 'start the system in this folder or name its server');
    this.relay = createRelayRuntime(
      this.runtime(),
      temporalConnectionOf(this.config()),
      createLogger({ name: 'ops', level: 'warn' }),
    );
    return this.relay;
  }

  hasTemporal(): boolean {
    return this.variable('TEMPORAL_ADDRESS') !== undefined;
  }

  /** A line about work under way; it goes to the error stream, so that --json stays readable. */
  readonly progress = (text: string): void => {
    this.write(`… ${text}\n`);
  };

  async close(): Promise<void> {
    await this.relay?.close();
    await this.made?.close();
  }
}
