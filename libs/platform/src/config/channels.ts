import { readFileSync } from 'node:fs';
import type { Config } from './config';

/** Mail server and rules of webhooks, as the worker and the api hand them on. */
export interface ChannelConfig {
  readonly smtp?: {
    readonly host: string;
    readonly port: number;
    readonly isSecure: boolean;
    readonly allowsPlain: boolean;
    readonly user?: string;
    readonly password?: string;
    readonly from: string;
    readonly ca?: string;
  };
  readonly webhook: { readonly allowedNetworks: readonly string[] };
}

const filled = (text: string): string | undefined =>
  text === '' ? undefined : decodeURIComponent(text);

/** The channels of the configuration. */
export function channelsOf(
  config: Pick<
    Config,
    'SMTP_URL' | 'SMTP_FROM' | 'SMTP_CA_PATH' | 'SMTP_ALLOW_PLAIN' | 'WEBHOOK_ALLOWED_NETWORKS'
  >,
): ChannelConfig {
  const webhook = { allowedNetworks: config.WEBHOOK_ALLOWED_NETWORKS?.split(',') ?? [] };
  if (config.SMTP_URL === undefined || config.SMTP_FROM === undefined) return { webhook };
  const url = new URL(config.SMTP_URL);
  const isSecure = url.protocol === 'smtps:';
  return {
    webhook,
    smtp: {
      host: url.hostname,
      port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
      isSecure,
      allowsPlain: config.SMTP_ALLOW_PLAIN,
      user: filled(url.username),
      password: filled(url.password),
      from: config.SMTP_FROM,
      ca: config.SMTP_CA_PATH === undefined ? undefined : readFileSync(config.SMTP_CA_PATH, 'utf8'),
    },
  };
}
