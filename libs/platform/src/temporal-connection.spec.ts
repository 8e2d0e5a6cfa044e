import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config/config';
import { temporalConnectionOf } from './temporal-connection';

const base = {
  TZ: 'UTC',
  DATABASE_URL: 'postgres://a:b@db:5432/gongjian',
  TEMPORAL_ADDRESS: 'temporal:7233',
};
const connectionOf = (env: Record<string, string>) =>
  temporalConnectionOf(loadConfig({ ...base, ...env }));

describe('temporalConnectionOf', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gongjian-tls-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, name);
    return path;
  };

  it('is plain without certificate or key', () => {
    expect(connectionOf({})).toEqual({ address: 'temporal:7233', namespace: 'gongjian' });
  });

  it('carries the client certificate, the authority and the name of the server', () => {
    const connection = connectionOf({
      TEMPORAL_TLS_CLIENT_CERT_PATH: file('crt'),
      TEMPORAL_TLS_CLIENT_KEY_PATH: file('key'),
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: file('ca'),
      TEMPORAL_TLS_SERVER_NAME: 'temporal',
    });
    expect(connection.tls).toEqual({
      serverRootCACertificate: Buffer.from('ca'),
      clientCertPair: { crt: Buffer.from('crt'), key: Buffer.from('key') },
      serverNameOverride: 'temporal',
    });
  });

  it('turns TLS on for an API key', () => {
    expect(connectionOf({ TEMPORAL_API_KEY: 'secret' })).toMatchObject({
      apiKey: 'secret',
      tls: true,
    });
  });

  it('obeys TEMPORAL_TLS in both directions', () => {
    expect(connectionOf({ TEMPORAL_TLS: 'true' }).tls).toBe(true);
    expect(
      connectionOf({ TEMPORAL_TLS: 'false', TEMPORAL_TLS_SERVER_CA_CERT_PATH: file('ca') }).tls,
    ).toBeUndefined();
  });
});
