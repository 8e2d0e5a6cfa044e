import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Who reads the configuration: each has variables that only it cannot do without. */
export type ConfigRole = 'api' | 'worker' | 'tool';

const ToInteger = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  );
const ToBoolean = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
const IsPostgresUrl = (): PropertyDecorator =>
  IsUrl({ protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false });
const IsWebAddress = (): PropertyDecorator =>
  IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false });
const IsPort = (): PropertyDecorator => (target, key) => {
  IsInt()(target, key);
  Min(1)(target, key);
  Max(65_535)(target, key);
};

/** Every environment variable of the project; `.env.example` documents the same list. An empty value means unset. */
export class Config {
  /** All processes live in UTC; local time is a matter of the calendar packs. */
  @IsIn(['UTC'])
  readonly TZ: string = '';

  @IsIn(LOG_LEVELS)
  readonly LOG_LEVEL: LogLevel = 'info';

  /** The application account: reads and writes, never owns a table. */
  @IsPostgresUrl()
  readonly DATABASE_URL: string = '';

  /** The owner's account: migrations and operators only. */
  @IsOptional()
  @IsPostgresUrl()
  readonly DATABASE_MIGRATION_URL: string | undefined = undefined;

  /** A superuser on the same machine, for backups of the embedded server; the launcher knows it. */
  @IsOptional()
  @IsPostgresUrl()
  readonly DATABASE_ADMIN_URL: string | undefined = undefined;

  @ToInteger()
  @IsInt()
  @Min(2)
  @Max(100)
  readonly DATABASE_POOL_SIZE: number = 10;

  @IsOptional()
  @Matches(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/)
  readonly TEMPORAL_ADDRESS: string | undefined = undefined;

  @Matches(/^[\w.-]+$/)
  readonly TEMPORAL_NAMESPACE: string = 'gongjian';

  @IsOptional()
  @MinLength(1)
  readonly TEMPORAL_API_KEY: string | undefined = undefined;

  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly TEMPORAL_TLS: boolean | undefined = undefined;

  @IsOptional()
  @MinLength(1)
  readonly TEMPORAL_TLS_CLIENT_CERT_PATH: string | undefined = undefined;

  @IsOptional()
  @MinLength(1)
  readonly TEMPORAL_TLS_CLIENT_KEY_PATH: string | undefined = undefined;

  @IsOptional()
  @MinLength(1)
  readonly TEMPORAL_TLS_SERVER_CA_CERT_PATH: string | undefined = undefined;

  @IsOptional()
  @MinLength(1)
  readonly TEMPORAL_TLS_SERVER_NAME: string | undefined = undefined;

  /** Where files are kept: a folder or a bucket; without it, a folder beside the data. */
  @IsOptional()
  @Matches(/^(file:\/\/\/[^?#]+|s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w/-]*)?)$/)
  readonly STORAGE_URL: string | undefined = undefined;

  @IsOptional()
  @IsWebAddress()
  readonly S3_ENDPOINT: string | undefined = undefined;

  @Matches(/^[a-z0-9-]+$/)
  readonly S3_REGION: string = 'us-east-1';

  @IsOptional()
  @MinLength(1)
  readonly S3_ACCESS_KEY_ID: string | undefined = undefined;

  @IsOptional()
  @MinLength(1)
  readonly S3_SECRET_ACCESS_KEY: string | undefined = undefined;

  /** The virus scanner; without it files are judged by what they are alone. */
  @IsOptional()
  @Matches(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/)
  readonly CLAMAV_ADDRESS: string | undefined = undefined;

  @Matches(/^[\w.:-]+$/)
  readonly HOST: string = '127.0.0.1';

  @ToInteger()
  @IsPort()
  readonly PORT: number = 3000;

  /** The address people use; without it, the api's own. Decides the Origin check and the cookie. */
  @IsOptional()
  @IsWebAddress()
  readonly PUBLIC_ORIGIN: string | undefined = undefined;

  /** Addresses or networks (CIDR, comma-separated) whose X-Forwarded-* headers are believed. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/)
  readonly TRUSTED_PROXIES: string | undefined = undefined;

  /** Key of the api's own signatures (cursors); the same in every api process. */
  @IsOptional()
  @MinLength(32)
  readonly SESSION_SECRET: string | undefined = undefined;

  /** Signing a plan, a gate, a cohort sheet or a school's task takes the signer's password once more. */
  @ToBoolean()
  @IsBoolean()
  readonly SIGNATURE_PASSWORD: boolean = false;

  /** Demo accounts may sign in without a forced change; the launcher sets it on the embedded database only. */
  @ToBoolean()
  @IsBoolean()
  readonly DEMO_ACCOUNTS: boolean = false;

  /** The shared password of the demo accounts, shown on the sign-in page; without DEMO_ACCOUNTS nobody sees it. */
  @IsOptional()
  @MinLength(8)
  readonly DEMO_PASSWORD: string | undefined = undefined;

  @ToInteger()
  @IsPort()
  readonly WORKER_HEALTH_PORT: number = 3001;

  /** Port of /metrics of the api, on METRICS_HOST; unset = none. The worker's is on its health port. */
  @IsOptional()
  @ToInteger()
  @IsPort()
  readonly METRICS_PORT: number | undefined = undefined;

  @Matches(/^[\w.:-]+$/)
  readonly METRICS_HOST: string = '127.0.0.1';

  /** Port of the Temporal SDK's own metrics in the worker, on METRICS_HOST; unset = none. */
  @IsOptional()
  @ToInteger()
  @IsPort()
  readonly WORKER_SDK_METRICS_PORT: number | undefined = undefined;

  /** Ed25519 private key (PEM) that signs the hourly audit checkpoint; never in the database or its backup. */
  @IsOptional()
  @MinLength(1)
  readonly AUDIT_CHECKPOINT_KEY_PATH: string | undefined = undefined;

  /** File that each checkpoint is appended to, to be carried elsewhere. */
  @IsOptional()
  @MinLength(1)
  readonly AUDIT_CHECKPOINT_FILE: string | undefined = undefined;

  /** Activities that use the database at the same time: 6 on a small host, 16 in production. */
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(64)
  readonly WORKER_CORE_SLOTS: number = 6;

  /** Mail server: smtp://host:587 (STARTTLS) or smtps://host:465, with user and password where it asks for them. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/)
  readonly SMTP_URL: string | undefined = undefined;

  /** Sender of every mail, as an address or `Name <address>`. */
  @IsOptional()
  @Matches(/^[^\r\n]*[^\s<>]+@[\w.-]+>?$/)
  readonly SMTP_FROM: string | undefined = undefined;

  /** Certificate authority of the mail server, when the system does not know it. */
  @IsOptional()
  @MinLength(1)
  readonly SMTP_CA_PATH: string | undefined = undefined;

  /** Mail without encryption, for a server on the same host. */
  @ToBoolean()
  @IsBoolean()
  readonly SMTP_ALLOW_PLAIN: boolean = false;

  /** Networks (CIDR, comma-separated) webhooks may reach though they are not public; plain http is spoken there too. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/)
  readonly WEBHOOK_ALLOWED_NETWORKS: string | undefined = undefined;

  /** Address of the running api for the demo and the operator's command. */
  @IsOptional()
  @IsWebAddress()
  readonly GONGJIAN_API_URL: string | undefined = undefined;

  /** Launcher: folder with Node and Temporal, shared by all clones of a user. */
  @IsOptional()
  @MinLength(1)
  readonly GONGJIAN_CACHE: string | undefined = undefined;

  /** Launcher: folder with the data of this clone. */
  @IsOptional()
  @MinLength(1)
  readonly GONGJIAN_DATA: string | undefined = undefined;

  /** Launcher: second folder for the write-ahead log of the embedded database, better on another disk. */
  @IsOptional()
  @MinLength(1)
  readonly GONGJIAN_WAL_ARCHIVE: string | undefined = undefined;

  /** Launcher: `none` leaves the demo district without its past. */
  @IsOptional()
  @IsIn(['none'])
  readonly GONGJIAN_DEMO_PAST: string | undefined = undefined;

  @IsOptional()
  @IsIn(['0', '1'])
  readonly GONGJIAN_DEBUG: string | undefined = undefined;

  /** Launcher: test tiers may be skipped when this provider is missing. */
  @IsOptional()
  @IsIn(['temporal'])
  readonly GONGJIAN_ALLOW_SKIP: string | undefined = undefined;

  /** Launcher: tests run against the server of production, built with Go, on the test PostgreSQL. */
  @IsOptional()
  @IsIn(['dev', 'server'])
  readonly GONGJIAN_TEMPORAL: string | undefined = undefined;
}

/** Names of all variables, in the order of the class. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(new Config());

export interface ConfigProblem {
  readonly name: string;
  /** which rule it breaks; never the value */
  readonly rule: string;
}

/** Names the variables that are wrong or missing; a value never appears, for it may be a secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(`configuration: ${problems.map(({ name, rule }) => `${name} (${rule})`).join(', ')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const OWN_PREFIX = /^GONGJIAN_/;

const REQUIRED_BY_ROLE: Readonly<Record<ConfigRole, readonly (keyof Config)[]>> = {
  api: ['SESSION_SECRET'],
  worker: ['TEMPORAL_ADDRESS'],
  tool: [],
};

function crossProblems(config: Config, role: ConfigRole): ConfigProblem[] {
  const problems = REQUIRED_BY_ROLE[role]
    .filter((name) => config[name] === undefined)
    .map((name) => ({ name, rule: `required by the ${role}` }));
  const { TEMPORAL_TLS_CLIENT_CERT_PATH: certificate, TEMPORAL_TLS_CLIENT_KEY_PATH: key } = config;
  if (Boolean(certificate) !== Boolean(key)) {
    const name = certificate ? 'TEMPORAL_TLS_CLIENT_KEY_PATH' : 'TEMPORAL_TLS_CLIENT_CERT_PATH';
    problems.push({ name, rule: 'certificate and key go together' });
  }
  if (Boolean(config.SMTP_URL) !== Boolean(config.SMTP_FROM)) {
    const name = config.SMTP_URL ? 'SMTP_FROM' : 'SMTP_URL';
    problems.push({ name, rule: 'mail server and sender go together' });
  }
  if (config.STORAGE_URL?.startsWith('s3:')) {
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
      if (config[name] === undefined) problems.push({ name, rule: 'required by a bucket' });
  }
  if (config.DATABASE_MIGRATION_URL && config.DATABASE_MIGRATION_URL === config.DATABASE_URL) {
    problems.push({ name: 'DATABASE_MIGRATION_URL', rule: 'another account than DATABASE_URL' });
  }
  return problems;
}

/**
 * Reads and checks the whole environment once at start-up.
 * @throws ConfigError naming every variable that is wrong, missing for this role, or unknown under our prefix.
 */
export function loadConfig(env: Environment = process.env, role: ConfigRole = 'tool'): Config {
  const given = Object.fromEntries(
    CONFIG_VARIABLES.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const config = plainToInstance(Config, given);
  const invalid = validateSync(config, { forbidUnknownValues: true }).map((error) => ({
    name: error.property,
    rule: Object.keys(error.constraints ?? {})
      .toSorted()
      .join(' '),
  }));
  const unknown = Object.keys(env)
    .filter((name) => OWN_PREFIX.test(name) && !CONFIG_VARIABLES.includes(name))
    .map((name) => ({ name, rule: 'unknown variable' }));
  const cross = crossProblems(config, role).filter(
    ({ name }) => !invalid.some((problem) => problem.name === name),
  );
  const problems = [...invalid, ...cross, ...unknown];
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
