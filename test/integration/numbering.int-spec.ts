import { DomainError } from '@app/domain';
import { campaignOrThrow } from '@app/persistence';
import { readyDraft, signAll } from '../builders/campaign';
import { createSuite, type Suite } from '../builders/suite';
import { FIRST_DAY } from '../builders/journey';

let suite: Suite;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: FIRST_DAY });
}, 120_000);
afterAll(() => suite.drop());

const PREFIX = 'N';
const SMALL = { templateId: 'demo-four-phase', anchorOn: FIRST_DAY, docPrefix: PREFIX };

async function approved(): Promise<string> {
  const campaignId = await readyDraft(suite, { ...SMALL, scope: { schoolTypes: ['JUNIOR'] } });
  await suite.app.campaign.submit.execute({ actor: await suite.as('off1'), campaignId });
  const { signOffId } = await campaignOrThrow(suite.database, campaignId, null);
  await signAll(suite, signOffId ?? '');
  return campaignId;
}
/** As a client does: told that the house is full, it comes again. */
async function issue(campaignId: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await suite.app.campaign.issue.execute({ actor: await suite.as('off1'), campaignId });
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'unavailable' || tries > 20)
        throw error;
    }
  }
}
const numbers = async () =>
  suite.database.query<{ n: number; text: string; withdrawn: boolean }>(
    'SELECT n, text, withdrawn_at IS NOT NULL AS withdrawn FROM doc_number WHERE series = $1 ORDER BY n',
    [PREFIX],
  );

it('gives twenty campaigns issued at once twenty numbers without a gap', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 20; i += 1) ids.push(await approved());
  await Promise.all(ids.map(issue));
  const found = await numbers();
  expect(found.map((r) => r.n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(new Set(found.map((r) => r.text)).size).toBe(20);
  expect(found[0]?.text).toBe(`${PREFIX}\u30142026\u30151\u53f7`);
}, 180_000);

it('never gives a withdrawn number again, and keeps it to be seen', async () => {
  await suite.database.execute(
    'UPDATE doc_number SET withdrawn_at = taken_at WHERE series = $1 AND n = 20',
    [PREFIX],
  );
  await issue(await approved());
  expect((await numbers()).slice(-2)).toMatchObject([
    { n: 20, withdrawn: true },
    { n: 21, withdrawn: false },
  ]);
});

it('takes no number for a plan that is not what was signed, and marks it with the difference', async () => {
  const campaignId = await approved();
  await suite.database.execute("UPDATE campaign SET title = 'another' WHERE id = $1", [campaignId]);
  await expect(issue(campaignId)).rejects.toMatchObject({
    code: 'sign-off.content-changed',
    kind: 'conflict',
  });
  const campaign = await campaignOrThrow(suite.database, campaignId, null);
  expect(campaign.state).toBe('APPROVED');
  expect((await numbers()).length).toBe(21);
  const face = await suite.app.duties.signOff(await suite.as('off1'), campaign.signOffId ?? '', {});
  expect(face).toMatchObject({
    changedAfterSign: true,
    changeNote: [
      expect.objectContaining({
        field: 'title',
        item: '名称',
        text: expect.stringContaining('名称'),
      }),
    ],
  });
});

it('never asks who drafted a plan to sign it, whoever sends it', async () => {
  const campaignId = await readyDraft(suite, { ...SMALL, scope: { schoolTypes: ['JUNIOR'] } });
  const head = await suite.as('head-safety');
  await suite.database.execute('UPDATE campaign SET created_by = $2 WHERE id = $1', [
    campaignId,
    head.personId,
  ]);
  const off = await suite.as('off1');
  await suite.app.campaign.submit.execute({ actor: off, campaignId });
  const { signOffId } = await campaignOrThrow(suite.database, campaignId, null);
  const steps = await suite.database.query<{ signer_id: string; id: string }>(
    'SELECT id, signer_id FROM sign_step WHERE sign_off_id = $1 ORDER BY no',
    [signOffId],
  );
  const writers = [head.personId, off.personId];
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.filter((s) => writers.includes(s.signer_id))).toEqual([]);
  await suite.database.execute('UPDATE sign_step SET signer_id = $2 WHERE id = $1', [
    steps[0]?.id,
    head.personId,
  ]);
  const hash = await suite.database.query<{ hash: string }>(
    "SELECT encode(content_hash, 'hex') AS hash FROM sign_off WHERE id = $1",
    [signOffId],
  );
  const sign = suite.app.signOff.sign.execute({
    actor: head,
    signOffId: signOffId ?? '',
    seenHash: hash[0]?.hash ?? '',
  });
  await expect(sign).rejects.toMatchObject({ code: 'sign-off.author-signs', kind: 'forbidden' });
});

it('keeps earlier signatures of a returned plan only while its text is the same', async () => {
  const campaignId = await readyDraft(suite, { ...SMALL, scope: { schoolTypes: ['JUNIOR'] } });
  const off = await suite.as('off1');
  const submit = () => suite.app.campaign.submit.execute({ actor: off, campaignId });
  await submit();
  const { signOffId } = await campaignOrThrow(suite.database, campaignId, null);
  const id = signOffId ?? '';
  const waiting = async () =>
    await suite.database.query<{ login: string; hash: string }>(
      `SELECT a.login, encode(s.content_hash, 'hex') AS hash FROM sign_off s JOIN sign_step t ON t.sign_off_id = s.id AND t.no = s.current_no AND t.decision IS NULL
       JOIN account a ON a.person_id = t.signer_id WHERE s.id = $1 ORDER BY 1`,
      [id],
    );
  const all = (await waiting()).map((w) => w.login);
  expect(all.length).toBe(2);
  const [first, second] = await waiting();
  await suite.app.signOff.sign.execute({
    actor: await suite.as(first?.login ?? ''),
    signOffId: id,
    seenHash: first?.hash ?? '',
  });
  const giveBack = async () =>
    suite.app.signOff.refuse.execute({
      actor: await suite.as(second?.login ?? ''),
      signOffId: id,
      decision: 'return',
      opinion: 'no',
    });
  await giveBack();
  await submit();
  expect((await waiting()).map((w) => w.login)).toEqual([second?.login]);
  await giveBack();
  await suite.app.campaign.edit.execute({
    actor: off,
    campaignId,
    edit: { kind: 'header', header: { theme: 'changed' } },
  });
  await submit();
  expect((await waiting()).map((w) => w.login)).toEqual(all);
});
