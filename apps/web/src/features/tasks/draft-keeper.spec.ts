import type { DraftStore, LocalDraft } from '@web/api/local-drafts';
import { ApiProblem } from '@web/api/problem';
import { DraftKeeper, type Content, type DraftPorts } from './draft-keeper';

interface Save {
  readonly content: Content;
  readonly version: number;
  readonly key: string;
}

/** A device and a server; the server answers what the test tells it to. */
function world(answer: (save: Save) => { version: number }, stored?: LocalDraft) {
  const device = new Map<string, LocalDraft>(stored ? [['k', stored]] : []);
  const saves: Save[] = [];
  let keys = 0;
  let fresh = { version: 1, content: {} as Content };
  const store: DraftStore = {
    get: (key) => Promise.resolve(device.get(key) ?? null),
    put: (key, draft) => Promise.resolve(void device.set(key, draft)),
    remove: (key) => Promise.resolve(void device.delete(key)),
  };
  const ports: DraftPorts = {
    save: (content, version, key) => {
      const save = { content, version, key };
      saves.push(save);
      return Promise.resolve().then(() => answer(save));
    },
    fresh: () => Promise.resolve(fresh),
    store,
    storeKey: 'k',
    newKey: () => `key-${String((keys += 1))}`,
    nowMs: () => 7,
  };
  return {
    device,
    saves,
    ports,
    serverHas: (version: number, content: Content) => (fresh = { version, content }),
  };
}
const network = (): never => {
  throw new ApiProblem('web.network', 0, '');
};
const stale = (): never => {
  throw new ApiProblem('version.stale', 409, '');
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('keeps a change on the device at once and forgets it when the server has it', async () => {
  const { ports, device, saves } = world(() => ({ version: 2 }));
  const keeper = new DraftKeeper({ version: 1, content: {} }, ports);
  keeper.change({ done: 'a' });
  expect(device.get('k')?.content).toEqual({ done: 'a' });
  expect(keeper.get().status).toBe('local');
  await keeper.flush();
  expect(saves).toEqual([{ content: { done: 'a' }, version: 1, key: 'key-1' }]);
  expect(keeper.get()).toMatchObject({ status: 'saved', savedAtMs: 7 });
  expect(device.size).toBe(0);
  expect(keeper.version).toBe(2);
});

it('repeats a save without an answer under the same key, then sends what was typed since', async () => {
  let fails = 1;
  const { ports, saves } = world(({ version }) =>
    fails-- > 0 ? network() : { version: version + 1 },
  );
  const keeper = new DraftKeeper({ version: 1, content: {} }, ports);
  keeper.change({ done: 'a' });
  await keeper.flush();
  expect(keeper.get().status).toBe('waiting');
  keeper.change({ done: 'ab' });
  await keeper.flush();
  expect(saves.map(({ content, version, key }) => [content['done'], version, key])).toEqual([
    ['a', 1, 'key-1'],
    ['a', 1, 'key-1'],
    ['ab', 2, 'key-2'],
  ]);
  expect(keeper.get().status).toBe('saved');
});

it('takes up what the device kept from before', async () => {
  const { ports, saves } = world(() => ({ version: 4 }), {
    content: { done: 'kept' },
    version: 3,
    savedAtMs: 0,
  });
  const keeper = new DraftKeeper({ version: 3, content: { done: 'old' } }, ports);
  await keeper.open();
  expect(keeper.get().content).toEqual({ done: 'kept' });
  await keeper.flush();
  expect(saves).toHaveLength(1);
});

it('asks when the server has moved on since the device kept its text', async () => {
  const { ports, saves, serverHas } = world(() => ({ version: 6 }), {
    content: { done: 'mine' },
    version: 3,
    savedAtMs: 0,
  });
  serverHas(5, { done: 'theirs' });
  const keeper = new DraftKeeper({ version: 5, content: { done: 'theirs' } }, ports);
  await keeper.open();
  expect(keeper.get().conflict).toEqual({ mine: { done: 'mine' }, theirs: { done: 'theirs' } });
  await keeper.flush();
  expect(saves).toEqual([]);
  await keeper.choose('mine');
  expect(saves).toMatchObject([{ content: { done: 'mine' }, version: 5 }]);
  expect(keeper.get()).toMatchObject({ conflict: null, status: 'saved' });
});

it('drops its own text only when the person chose the other', async () => {
  const { ports, device, serverHas } = world(stale);
  const keeper = new DraftKeeper({ version: 1, content: {} }, ports);
  serverHas(2, { done: 'theirs' });
  keeper.change({ done: 'mine' });
  await keeper.flush();
  expect(keeper.get().conflict?.mine).toEqual({ done: 'mine' });
  expect(device.get('k')?.content).toEqual({ done: 'mine' });
  await keeper.choose('theirs');
  expect(keeper.get()).toMatchObject({ content: { done: 'theirs' }, status: 'saved' });
  expect(device.size).toBe(0);
});

it('goes on by itself when the record was only renumbered', async () => {
  let fails = 1;
  const { ports, saves, serverHas } = world(() => (fails-- > 0 ? stale() : { version: 9 }));
  const keeper = new DraftKeeper({ version: 1, content: {} }, ports);
  serverHas(8, {});
  keeper.change({ done: 'mine' });
  await keeper.flush();
  expect(keeper.get()).toMatchObject({ conflict: null, status: 'saved' });
  expect(saves.map(({ version }) => version)).toEqual([1, 8]);
});

it('waits and tries again when the newer record cannot be read', async () => {
  let fails = 1;
  let isOffline = true;
  const { ports, saves, serverHas } = world(() => (fails-- > 0 ? stale() : { version: 9 }));
  serverHas(8, {});
  const { fresh } = ports;
  const keeper = new DraftKeeper(
    { version: 1, content: {} },
    { ...ports, fresh: () => (isOffline ? Promise.resolve().then(network) : fresh()) },
  );
  keeper.change({ done: 'mine' });
  await keeper.flush();
  expect(keeper.get().status).toBe('waiting');
  isOffline = false;
  fails = 1;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(keeper.get()).toMatchObject({ conflict: null, status: 'saved' });
  expect(saves.map(({ version }) => version)).toEqual([1, 1, 8]);
});

it('shows what the server refused at its field, and tries again after the next change', async () => {
  let fails = 1;
  const findings = [{ field: 'content.n', code: 'form.maximum', message: 'x' }];
  const { ports } = world(() => {
    if (fails-- > 0) throw new ApiProblem('request.invalid', 422, '', findings);
    return { version: 2 };
  });
  const keeper = new DraftKeeper({ version: 1, content: {} }, ports);
  keeper.change({ n: 100 });
  await keeper.flush();
  expect(keeper.get()).toMatchObject({ status: 'refused', findings });
  keeper.change({ n: 1 });
  await keeper.flush();
  expect(keeper.get()).toMatchObject({ status: 'saved', findings: [] });
});
