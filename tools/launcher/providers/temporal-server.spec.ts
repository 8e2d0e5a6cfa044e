import { serverConfig, SHARDS } from './temporal-server.cjs';

describe('the server of production in the tests', () => {
  const config = serverConfig({
    ports: { frontend: 1, history: 2, matching: 3, worker: 4 },
    admin: new URL('postgres://postgres:secret@127.0.0.1:5432/postgres'),
    dynamicConfig: '/x/dynamic.yaml',
  });

  it('has as many shards as production, which can never be changed', () => {
    expect([config.persistence.numHistoryShards, SHARDS]).toEqual([512, 512]);
  });

  it('listens on loopback alone', () => {
    const services = Object.values(config.services);
    expect(services).toHaveLength(4);
    expect(services.every((s) => s.rpc.bindOnLocalHost)).toBe(true);
  });
});
