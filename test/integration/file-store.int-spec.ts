import { open, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { DiskFileStore, type OpenNew } from '@app/integrations';
import { issued, runClocks } from '../builders/campaign';
import { addPerson, unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, type Browser, type TestApi } from '../support/app';
import { brokenInvariants } from '../support/invariants';
import { append, announce, codeOf, headOf, sendKept, uploadIdOf } from '../support/uploads';
import { temporaryFolder } from '../support/temporary-folder';
import * as corpus from '../security/corpus';

const folder = temporaryFolder();
let isFull = false;
/** A disk without room is the kernel's own: every write to this device ends in ENOSPC. */
const openOnDisk: OpenNew = (path) => (isFull ? open('/dev/full', 'w') : open(path, 'wx'));

let suite: Suite;
let web: TestApi;
let officer: Browser;
let taskId: string;
beforeAll(async () => {
  suite = await createSuite({
    dayLengthMs: 86_400_000,
    epochOn: '2026-06-15',
    files: new DiskFileStore(folder.path, openOnDisk),
  });
  await runClocks(suite, await issued(suite));
  web = await createTestApi(suite);
  const school = await unitId(suite, '9900100001');
  await addPerson(suite, { login: 'fs-saf', code: 'SAF', unitId: school });
  officer = await web.signIn('fs-saf', DEMO_PASSWORD);
  const [task] = await suite.database.query<{ id: string }>(
    'SELECT id FROM school_task WHERE school_id = $1 ORDER BY phase_no, task_key LIMIT 1',
    [school],
  );
  taskId = task?.id ?? '';
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
  folder.remove();
});

const onDisk = async (): Promise<readonly string[]> =>
  (await readdir(folder.path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.path.length + 1));
const age = async (files: readonly string[]): Promise<void> => {
  const old = new Date(Date.now() - 3 * 86_400_000);
  for (const file of files) await utimes(join(folder.path, file), old, old);
};
const collect = () => suite.app.evidence.collect.execute({ sweep: true });
const count = async (sql: string): Promise<number> =>
  (await suite.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? -1;

describe('a full disk', () => {
  it('is said so, leaves nothing half, and the upload goes on when there is room', async () => {
    const bytes = await corpus.largeJpeg(3 * 1024 * 1024);
    const half = 1024 * 1024 + 5;
    const id = uploadIdOf(await announce(officer, taskId, 'full.jpg', bytes.length));
    isFull = true;
    try {
      const refused = await append(officer, id, 0, bytes.subarray(0, half));
      expect(codeOf(refused)).toBe('503 storage.full');
      expect(refused.headers['retry-after']).toBeDefined();
      expect((await headOf(officer, id)).headers['upload-offset']).toBe('0');
      isFull = false;
      expect((await append(officer, id, 0, bytes.subarray(0, half))).status).toBe(204);
      isFull = true;
      // the last byte: the file itself finds no room
      expect(codeOf(await append(officer, id, half, bytes.subarray(half)))).toBe(
        '503 storage.full',
      );
    } finally {
      isFull = false;
    }
    expect([await count('evidence'), await count('stored_file')]).toEqual([0, 0]);
    const { headers } = await headOf(officer, id);
    const offset = Number(headers['upload-offset']);
    expect((await append(officer, id, offset, bytes.subarray(offset))).status).toBe(204);
    expect(field((await officer.get(`/uploads/${id}`)).body, 'state')).toBe('KEPT');
    const kept = await onDisk();
    expect(kept.map((file) => file.split('/')[0]).toSorted()).toEqual(['file', 'thumbnail']);
  }, 30_000);
});

describe('collecting', () => {
  it('ends uploads nobody finished within 48 hours, and their bytes', async () => {
    const id = uploadIdOf(await announce(officer, taskId, 'never.pdf', 1000));
    await append(officer, id, 0, Buffer.alloc(10));
    expect((await collect()).uploads).toBe(0);
    await suite.database.execute(
      "UPDATE upload SET updated_at = updated_at - interval '49 hours' WHERE id = $1",
      [id],
    );
    expect((await onDisk()).some((file) => file.startsWith(`part/${id}`))).toBe(true);
    expect((await collect()).uploads).toBe(1);
    expect((await onDisk()).some((file) => file.startsWith(`part/${id}`))).toBe(false);
    expect((await headOf(officer, id)).status).toBe(404);
    expect((await officer.get(`/uploads/${id}`)).body).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'upload.expired', message: expect.stringMatching(/48/) },
    });
  });

  it('removes evidence that has served nothing for a week, and no other', async () => {
    const bytes = await corpus.jpeg(201);
    const evidenceId = await sendKept(officer, taskId, 'gone.jpg', bytes);
    const before = await onDisk();
    const path = `/school-tasks/${taskId}/evidence/${evidenceId}`;
    expect((await officer.ask('DELETE', path)).status).toBe(200);
    expect(await collect()).toEqual({ uploads: 0, evidence: 0, files: 0, orphans: 0 });
    await suite.database.execute(
      "UPDATE evidence SET unreferenced_at = unreferenced_at - interval '8 days' WHERE id = $1",
      [evidenceId],
    );
    expect(await collect()).toMatchObject({ evidence: 1, files: 1 });
    expect((await onDisk()).length).toBe(before.length - 2);
    expect(await count('stored_file')).toBe(1);
  });

  it('removes old objects no row knows, and leaves young ones', async () => {
    const store = new DiskFileStore(folder.path);
    await store.put('file/00/orphan-1', Buffer.from('x'));
    await store.put('part/00000000-0000-4000-8000-000000000000/0-a', Buffer.from('x'));
    expect((await collect()).orphans).toBe(0);
    await age(await onDisk());
    expect((await collect()).orphans).toBe(2);
    expect(await brokenInvariants(suite.databases.adminUrl)).toEqual([]);
    expect((await onDisk()).map((file) => file.split('/')[0]).toSorted()).toEqual([
      'file',
      'thumbnail',
    ]);
  });
});
