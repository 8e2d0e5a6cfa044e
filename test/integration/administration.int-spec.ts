import { generateKeyPairSync } from 'node:crypto';
import { isMessageKey } from '@app/messages';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let sys: Browser;
let sec: Browser;
let aud: Browser;
let bureauId: string;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  [sys, sec, aud] = [
    await web.signIn('sys', DEMO_PASSWORD),
    await web.signIn('sec', DEMO_PASSWORD),
    await web.signIn('aud', DEMO_PASSWORD),
  ];
  bureauId = (await suite.as('sys')).bureauId;
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

async function proposal(name: string): Promise<{ personId: string; grantId: string }> {
  const made = await sys.post('/people', { name, post: 'clerk', unitId: bureauId });
  const personId = text(made.body, 'personId');
  const asked = await sys.post('/grants', {
    personId,
    code: 'OFF',
    unitId: bureauId,
    validFrom: '2024-01-01',
  });
  return { personId, grantId: text(asked.body, 'grantId') };
}

async function stoppedMessage(): Promise<void> {
  await suite.database.execute(
    `WITH made AS (INSERT INTO digest (bureau_id, recipient_id, channel, calendar_id, slot_at, sendable_at, created_at, state)
       SELECT p.bureau_id, p.id, 'INBOX', $1, now(), now(), now(), 'SENT' FROM person p ORDER BY p.id LIMIT 1 RETURNING *)
     INSERT INTO delivery (bureau_id, digest_id, recipient_id, channel, calendar_id, slot_at, urgent, state, due_at, created_at, settled_at)
     SELECT bureau_id, id, recipient_id, 'EMAIL', calendar_id, slot_at, false, 'DEAD', now(), now(), now() FROM made`,
    [suite.calendarId],
  );
}

describe('what waits for the administrators', () => {
  it('is as many as their lists are long, and to each his own', async () => {
    await proposal('Waiting One');
    await proposal('Waiting Two');
    await stoppedMessage();
    const waiting = list((await sec.get('/grants?state=REQUESTED')).body, 'items').length;
    const stopped = list((await sys.get('/deliveries')).body, 'items');
    expect(stopped).toMatchObject([{ state: 'DEAD', actions: ['resend', 'suppress'] }]);
    expect((await sys.get('/administration')).body).toMatchObject({
      proposals: waiting,
      deliveries: 1,
    });
    for (const other of [sec, aud])
      expect((await other.get('/administration')).body).toEqual({
        proposals: waiting,
        deliveries: null,
        faults: null,
      });
  });
});

describe('the health of the system', () => {
  const checks = async (): Promise<ReadonlyMap<unknown, unknown>> =>
    new Map(
      list((await sys.get('/administration/health')).body, 'checks').map((one) => [
        field(one, 'key'),
        one,
      ]),
    );

  it('has words for every check in every state it can have', async () => {
    for (const key of (await checks()).keys()) {
      expect([key, isMessageKey(`web.admin.health.check.${String(key)}.OK`)]).toEqual([key, true]);
      const others = ['WATCH', 'BAD'].map((s) => `web.admin.health.check.${String(key)}.${s}`);
      expect([key, others.some(isMessageKey)]).toEqual([key, true]);
    }
  });

  it('says when a gate is shut and why, and counts it among the faults', async () => {
    const before = Number(field((await sys.get('/administration')).body, 'faults'));
    const gate = { gate: 'delivery', reason: 'drill' } as const;
    await suite.app.operate.setGate.execute({ ...gate, open: false });
    expect((await checks()).get('delivery-gate')).toMatchObject({ state: 'BAD', reason: 'drill' });
    expect(field((await sys.get('/administration')).body, 'faults')).toBe(before + 1);
    await suite.app.operate.setGate.execute({ ...gate, open: true });
    expect((await checks()).get('delivery-gate')).toMatchObject({ state: 'OK', reason: null });
  });

  it('watches an audit checkpoint that was never signed, until one is', async () => {
    expect((await checks()).get('checkpoint')).toMatchObject({ state: 'WATCH', figure: -1 });
    expect((await aud.get('/audit/chain')).body).toEqual({ checkpoint: null });
    await suite.app.operate.takeCheckpoint.execute(generateKeyPairSync('ed25519').privateKey);
    expect((await checks()).get('checkpoint')).toMatchObject({ state: 'OK' });
    expect((await aud.get('/audit/chain')).body).toMatchObject({
      checkpoint: { no: 1, chains: 64, broken: 0 },
    });
  });

  it('of the chains is bad when a signed end is no longer in the log', async () => {
    await suite.app.operate.takeCheckpoint.execute(generateKeyPairSync('ed25519').privateKey);
    // a checkpoint cannot be changed; the last one is made to have signed another end
    await suite.database.execute(
      `INSERT INTO audit_checkpoint (no, at, heads, root, previous, key_id, signature)
       SELECT no + 1, clock_timestamp(), (SELECT jsonb_agg(CASE WHEN (h->>1)::int > 0 THEN jsonb_build_array(h->0, h->1, repeat('0', 64)) ELSE h END) FROM jsonb_array_elements(heads) h),
         root, root, key_id, signature FROM audit_checkpoint ORDER BY no DESC LIMIT 1`,
    );
    const { body } = await aud.get('/audit/chain');
    expect(Number(field(body, 'checkpoint', 'broken'))).toBeGreaterThan(0);
  });
});

describe('the audit log', () => {
  const entries = async (query: string) => list((await aud.get(`/audit?${query}`)).body, 'items');

  it('says in words what was done to whom, and finds it by both', async () => {
    const { grantId } = await proposal('Named Person');
    await sec.post(`/grants/${grantId}/approve`, {});
    expect(await entries('subject=Named&action=PERSON.create')).toMatchObject([
      { actionText: '登记人员', subjectText: '人员', subjectName: 'Named Person' },
    ]);
    expect(await entries(`subjectId=${grantId}`)).toMatchObject([
      { actionText: '批准授权', subjectName: 'Named Person', roleCode: 'OFF' },
      { actionText: '提出授权' },
    ]);
    const name = text((await sec.get('/session')).body, 'name');
    const own = await entries(`actor=${encodeURIComponent(name)}`);
    expect(new Set(own.map((one) => field(one, 'actorName')))).toEqual(new Set([name]));
  });

  it('gives the reason of a refusal, and finds refusals', async () => {
    const { grantId } = await proposal('Refused Person');
    await sec.post(`/grants/${grantId}/reject`, { reason: 'no' });
    expect((await sec.post(`/grants/${grantId}/approve`, {})).status).toBe(409);
    expect((await entries('refused=true&limit=1'))[0]).toMatchObject({
      action: 'refused.grant.approve',
      actionText: '操作被拒绝',
      refusal: '这条授权已经处理过。',
    });
  });

  it('has words for every action one can ask for', async () => {
    const groups = list((await aud.get('/audit/actions')).body, 'items');
    const words = groups.flatMap((group) => [
      text(group, 'text'),
      ...list(group, 'actions').map((one) => text(one, 'text')),
    ]);
    expect(words.length).toBeGreaterThan(120);
    expect(words.filter((word) => /[a-z]|[A-Z]{2}|\{/.test(word))).toEqual([]);
  });

  it('tells nobody the name of a business record', async () => {
    const off = await suite.as('off1');
    const { campaignId } = await suite.app.campaign.createDraft.execute({
      actor: off,
      templateId: 'campus-safety-three-year',
      calendarId: suite.calendarId,
      docPrefix: 'x',
      y0: 2026,
    });
    const [entry] = await entries(`subjectId=${campaignId}`);
    expect(entry).toMatchObject({ actionText: '专项行动：拟制', subjectName: null });
  });
});
