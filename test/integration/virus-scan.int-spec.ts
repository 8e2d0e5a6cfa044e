import { issued, runClocks } from '../builders/campaign';
import { addPerson, unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';
import { codeOf, send, sendKept } from '../support/uploads';
import { ScannerDaemon } from '../support/virus-scanner';
import * as corpus from '../security/corpus';

const FINDS = 'ANTIVIRUS-TEST-FILE';
const daemon = new ScannerDaemon();
let port: number;
let suite: Suite;
let web: TestApi;
let officer: Browser;
let taskId: string;
beforeAll(async () => {
  port = await daemon.start(FINDS);
  suite = await createSuite({
    dayLengthMs: 86_400_000,
    epochOn: '2026-06-15',
    scannerAddress: `127.0.0.1:${port}`,
  });
  await runClocks(suite, await issued(suite));
  web = await createTestApi(suite);
  const school = await unitId(suite, '9900100001');
  await addPerson(suite, { login: 'vs-saf', code: 'SAF', unitId: school });
  officer = await web.signIn('vs-saf', DEMO_PASSWORD);
  const [task] = await suite.database.query<{ id: string }>(
    'SELECT id FROM school_task WHERE school_id = $1 ORDER BY phase_no, task_key LIMIT 1',
    [school],
  );
  taskId = task?.id ?? '';
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
  await daemon.stop();
});
const infected = (): Buffer => corpus.pdf(corpus.eicar().toString('latin1'));
const states = async () =>
  list((await officer.get(`/school-tasks/${taskId}`)).body, 'evidence').map(
    (e) => `${text(e, 'name')} ${text(e, 'state')}`,
  );

it('shows the scanner every byte, and keeps what it calls clean', async () => {
  const bytes = corpus.pdf('clean'.repeat(50_000));
  await sendKept(officer, taskId, 'clean.pdf', bytes);
  expect(daemon.last.equals(bytes)).toBe(true);
});

it('refuses what the scanner finds something in', async () => {
  const answer = await send(officer, taskId, 'bad.pdf', infected());
  expect(codeOf(answer)).toBe('422 evidence.malware');
  expect(await states()).toEqual(['clean.pdf KEPT']);
});

it('locks files up while the scanner is away, and asks again when it is back', async () => {
  await daemon.stop();
  const good = await send(officer, taskId, 'good.pdf', corpus.pdf('good'));
  const bad = await send(officer, taskId, 'bad.pdf', infected());
  expect([good.status, bad.status]).toEqual([204, 204]);
  expect(await states()).toEqual(['clean.pdf KEPT', 'good.pdf QUARANTINED', 'bad.pdf QUARANTINED']);
  const idOf = async (uploadId: string) =>
    text((await officer.get(`/uploads/${uploadId}`)).body, 'evidenceId');
  const [goodId, badId] = [await idOf(good.uploadId), await idOf(bad.uploadId)];
  expect(codeOf(await officer.get(`/evidence/${goodId}/content`))).toBe('409 evidence.quarantined');
  expect(await suite.app.evidence.scanQuarantined.execute()).toBe(0);

  await daemon.start(FINDS, port);
  expect(await suite.app.evidence.scanQuarantined.execute()).toBe(2);
  expect((await officer.get(`/evidence/${goodId}/content`)).status).toBe(200);
  expect(codeOf(await officer.get(`/evidence/${badId}/content`))).toBe('409 evidence.malware');
  expect(field((await officer.get(`/uploads/${bad.uploadId}`)).body, 'state')).toBe('REFUSED');
});
