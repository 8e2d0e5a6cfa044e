import type { LocalUpload } from '@web/api/local-uploads';
import { ApiProblem, networkProblem } from '@web/api/problem';
import type { Outcome } from './tus-sender';
import { UploadQueue, type UploadPorts } from './upload-queue';
import { secondsLeft, UploadSpeed } from './upload-speed';

const PERSON = 'person';
const TASK = 'task';
const photo = (name = 'a.jpg'): File => new File(['0123456789'], name, { type: 'image/jpeg' });
const outcome = (part: Partial<Outcome>): Outcome => ({
  id: 'u1',
  taskId: TASK,
  name: 'a.jpg',
  sizeBytes: 10,
  offsetBytes: 10,
  state: 'KEPT',
  evidenceId: 'e1',
  refusal: null,
  ...part,
});

/** A server and a device in memory; each test says what the server answers. */
function world(answers: Partial<UploadPorts> = {}) {
  const kept = new Map<string, LocalUpload>();
  const calls: string[] = [];
  let ids = 0;
  const ports: UploadPorts = {
    store: {
      all: async (personId) => [...kept.values()].filter((one) => one.personId === personId),
      put: async (upload) => void kept.set(upload.id, upload),
      remove: async (id) => void kept.delete(id),
    },
    announce: async (_task, name) => {
      calls.push(`announce ${name}`);
      return `u-${name}`;
    },
    send: async (uploadId) => void calls.push(`send ${uploadId}`),
    outcome: async () => outcome({}),
    drop: async (uploadId) => void calls.push(`drop ${uploadId}`),
    alone: (_, work) => work(),
    isKnown: () => false,
    onArrived: async () => void calls.push('arrived'),
    newId: () => `f${String((ids += 1))}`,
    nowMs: () => ids,
    unreadable: 'unreadable',
    ...answers,
  };
  return { queue: new UploadQueue(ports), ports, kept, calls };
}

/** Resolves when the queue says so. */
const when = (queue: UploadQueue, is: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!is()) return;
      leave();
      resolve();
    };
    const leave = queue.subscribe(look);
    look();
  });
const stateOf = (queue: UploadQueue): string | undefined => queue.get().items[0]?.state;
const mayBeSent = (): null => null;

it('keeps a copy on the device until the server has the file, and announces it once', async () => {
  let failures = 2;
  const { queue, kept, calls } = world({
    send: async () => {
      failures -= 1;
      if (failures >= 0) throw networkProblem();
    },
  });
  await queue.open(PERSON);
  await queue.add(TASK, [photo()], mayBeSent);
  await when(queue, () => stateOf(queue) === 'waiting');
  expect([...kept.values()].map(({ uploadId }) => uploadId)).toEqual(['u-a.jpg']);
  queue.wake();
  await when(queue, () => stateOf(queue) === 'waiting');
  queue.wake();
  await when(queue, () => queue.get().arrived.length === 1);
  expect(calls.filter((call) => call.startsWith('announce'))).toHaveLength(1);
  expect(queue.get().items).toEqual([]);
  expect(kept.size).toBe(0);
  queue.close();
});

it('takes up after a reload what it had, with the upload that is already announced', async () => {
  const { queue, kept, ports, calls } = world({
    send: async () => {
      throw networkProblem();
    },
  });
  await queue.open(PERSON);
  await queue.add(TASK, [photo()], mayBeSent);
  await when(queue, () => stateOf(queue) === 'waiting');
  queue.close();
  expect(kept.size).toBe(1);
  const sent: string[] = [];
  const again = new UploadQueue({ ...ports, send: async (uploadId) => void sent.push(uploadId) });
  await again.open(PERSON);
  await when(again, () => again.get().arrived.length === 1);
  expect(sent).toEqual(['u-a.jpg']);
  expect(calls.filter((call) => call.startsWith('announce'))).toHaveLength(1);
});

it('shows the words of a refusal, keeps no copy and goes on with the next file', async () => {
  const { queue, kept } = world({
    send: async (uploadId) => {
      if (uploadId === 'u-a.jpg') throw new ApiProblem('evidence.damaged', 422, 'damaged');
    },
    outcome: async (uploadId) =>
      uploadId === 'u-a.jpg'
        ? outcome({
            state: 'REFUSED',
            evidenceId: null,
            refusal: { code: 'evidence.damaged', message: 'damaged' },
          })
        : outcome({}),
  });
  await queue.open(PERSON);
  await queue.add(TASK, [photo('a.jpg'), photo('b.jpg')], mayBeSent);
  await when(queue, () => queue.get().arrived.length === 1);
  expect(queue.get().items.map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['a.jpg', 'refused', 'damaged'],
  ]);
  expect(kept.size).toBe(0);
});

it('counts an upload as arrived when only the last answer was lost', async () => {
  const { queue } = world({
    send: async () => {
      throw new ApiProblem('upload.closed', 409, 'closed');
    },
    isKnown: () => true,
  });
  await queue.open(PERSON);
  await queue.add(TASK, [photo()], mayBeSent);
  await when(queue, () => queue.get().arrived.length === 1);
  expect(queue.get().arrived).toEqual([{ taskId: TASK, name: 'a.jpg', isKnown: true }]);
});

it('gives up here and at the server, and sends nothing that is too large', async () => {
  const { queue, calls, kept } = world({
    send: () => new Promise<void>(() => undefined),
  });
  await queue.open(PERSON);
  await queue.add(TASK, [photo('large.jpg')], () => 'too large');
  expect(stateOf(queue)).toBe('refused');
  await queue.cancel('f1');
  await queue.add(TASK, [photo()], mayBeSent);
  await when(queue, () => kept.get('f2')?.uploadId === 'u-a.jpg');
  await queue.cancel('f2');
  expect(calls).toEqual(['announce a.jpg', 'drop u-a.jpg']);
  expect(queue.get().items).toEqual([]);
  expect(kept.size).toBe(0);
});

it('measures speed over the last seconds and never across a step back', () => {
  const speed = new UploadSpeed();
  expect(speed.add(0, 0)).toBeNull();
  expect(speed.add(1_000, 500)).toBe(500);
  expect(speed.add(2_000, 100)).toBe(50);
  expect(secondsLeft(1_000, 300)).toBe(4);
  expect(secondsLeft(1_000, null)).toBeNull();
});
