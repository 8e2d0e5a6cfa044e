import { readFileSync } from 'node:fs';
import type { Config } from './config/config';

/** What every process of ours needs to reach Temporal, worker and operator alike. */
export interface TemporalConnection {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey?: string;
  /** true = TLS with the system's authorities */
  readonly tls?: true | TemporalCertificates;
}

export interface TemporalCertificates {
  readonly serverRootCACertificate?: Buffer;
  readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
  readonly serverNameOverride?: string;
}

type Settings = Pick<
  Config,
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_API_KEY'
  | 'TEMPORAL_TLS'
  | 'TEMPORAL_TLS_CLIENT_CERT_PATH'
  | 'TEMPORAL_TLS_CLIENT_KEY_PATH'
  | 'TEMPORAL_TLS_SERVER_CA_CERT_PATH'
  | 'TEMPORAL_TLS_SERVER_NAME'
>;

function tlsOf(config: Settings): TemporalConnection['tls'] {
  const certificate = config.TEMPORAL_TLS_CLIENT_CERT_PATH;
  const key = config.TEMPORAL_TLS_CLIENT_KEY_PATH;
  const authority = config.TEMPORAL_TLS_SERVER_CA_CERT_PATH;
  const isWanted =
    config.TEMPORAL_TLS ?? Boolean(certificate ?? authority ?? config.TEMPORAL_API_KEY);
  if (!isWanted) return undefined;
  const serverName = config.TEMPORAL_TLS_SERVER_NAME;
  if (!certificate && !authority && !serverName) return true;
  return {
    ...(authority ? { serverRootCACertificate: readFileSync(authority) } : {}),
    ...(certificate && key
      ? { clientCertPair: { crt: readFileSync(certificate), key: readFileSync(key) } }
      : {}),
    ...(serverName ? { serverNameOverride: serverName } : {}),
  };
}

/** Address, key and certificates of the configuration; the files are read once, here. */
export function temporalConnectionOf(config: Settings): TemporalConnection {
  const tls = tlsOf(config);
  return {
    address: config.TEMPORAL_ADDRESS ?? '',
    namespace: config.TEMPORAL_NAMESPACE,
    ...(config.TEMPORAL_API_KEY ? { apiKey: config.TEMPORAL_API_KEY } : {}),
    ...(tls ? { tls } : {}),
  };
}
