import { fileURLToPath } from 'node:url';
import {
  createRelayRuntime,
  createRuntime,
  type RelayRuntime,
  type Runtime,
} from '@app/application';
import {
  channelsOf,
  createLogger,
  loadConfig,
  storageOf,
  storageUrlOf,
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

  /** The folder of the uploads: the one that is set, else the one the processes take; undefined = a bucket. */
  uploadsFolder(): string | undefined {
    const url = storageUrlOf({
      GONGJIAN_DATA: this.variable('GONGJIAN_DATA'),
      STORAGE_URL: this.variable('STORAGE_URL'),
    });
    return url.startsWith('file:') ? fileURLToPath(url) : undefined;
  }

  /** Database and use cases, as the application's account. */
  runtime(): Runtime {
    if (this.made) return this.made;
    // asked for first: a name of what to do helps more than the rule it breaks
    const databaseUrl = this.variableOrThrow(
      'DATABASE_URL',
      'start the system in this folder or name its database',
    );
    const config = loadConfig(this.env, 'tool');
    this.made = createRuntime({
      databaseUrl,
      poolSize: 4,
      name: 'gongjian-ops',
      storage: storageOf(config),
      channels: channelsOf(config),
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
