import { once } from 'node:events';
import { request } from 'node:http';

import { Upload } from 'tus-js-client';
import { issued, runClocks } from '../builders/campaign';
import { addPerson, unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, type Browser, type TestApi } from '../support/app';
import { announce, headOf, uploadIdOf } from '../support/uploads';
import { until } from '../support/until';
import * as corpus from '../security/corpus';

const MIB = 1024 * 1024;
let suite: Suite;
let web: TestApi;
let officer: Browser;
let taskId: string;
let address: string;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  await runClocks(suite, await issued(suite));
  web = await createTestApi(suite);
  await web.api.listen(0, '127.0.0.1');
  const port = field(web.api.getHttpServer().address(), 'port');
  address = `http://127.0.0.1:${String(port)}`;
  const school = await unitId(suite, '9900100001');
  await addPerson(suite, { login: 'line-saf', code: 'SAF', unitId: school });
  officer = await web.signIn('line-saf', DEMO_PASSWORD);
  const [task] = await suite.database.query<{ id: string }>(
    'SELECT id FROM school_task WHERE school_id = $1 ORDER BY phase_no, task_key LIMIT 1',
    [school],
  );
  taskId = task?.id ?? '';
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const credentials = () => ({ cookie: officer.cookie, 'x-csrf-token': officer.csrf });

/** The client the console uses, on a real line. */
const uploadBy = (bytes: Buffer, name: string, uploadUrl?: string): Promise<string | null> =>
  new Promise((done, failed) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: `${address}/api/v1/uploads`,
      ...(uploadUrl === undefined ? {} : { uploadUrl }),
      chunkSize: MIB,
      retryDelays: [],
      metadata: { filename: name, taskId },
      headers: credentials(),
      onError: failed,
      onSuccess: () => done(upload.url),
    });
    upload.start();
  });

it('takes a file of several chunks from the usual client', async () => {
  const bytes = await corpus.largeJpeg(4 * MIB);
  const url = await uploadBy(bytes, 'client.jpg');
  const outcome = await officer.get(`/uploads/${url?.split('/').at(-1)}`);
  expect(outcome.body).toMatchObject({ state: 'KEPT', offsetBytes: bytes.length });
});

it('tells the usual client why a file is refused', async () => {
  await expect(uploadBy(corpus.html(), 'page.jpg')).rejects.toThrow(/evidence\.type-not-allowed/);
});

it('keeps what came before a line broke, and the client goes on from there', async () => {
  const bytes = await corpus.largeJpeg(5 * MIB);
  const id = uploadIdOf(await announce(officer, taskId, 'broken.jpg', bytes.length));
  const url = `${address}/api/v1/uploads/${id}`;
  const sent = MIB + 300_000;
  const line = request(url, {
    method: 'PATCH',
    headers: {
      ...credentials(),
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(bytes.length),
    },
  });
  line.on('error', () => undefined);
  line.write(bytes.subarray(0, sent));
  const offset = async (): Promise<number> =>
    Number((await headOf(officer, id)).headers['upload-offset']);
  // the first whole piece is durable while the sender is still sending
  await until('the first piece', async () => (await offset()) >= MIB);
  line.destroy();
  await once(line, 'close');
  await until('the last piece', async () => (await offset()) === sent);
  await uploadBy(bytes, 'broken.jpg', url);
  const evidence = list((await officer.get(`/school-tasks/${taskId}`)).body, 'evidence');
  expect(evidence).toContainEqual(expect.objectContaining({ name: 'broken.jpg', state: 'KEPT' }));
}, 30_000);
