import { campaignOrThrow } from '@app/persistence';
import { Reminders, SCHOOL } from '../builders/reminders';

// Three plans go to signature one after the other; each story has a sign-off of its own.
jest.setTimeout(120_000);

let r: Reminders;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 10:00');
});
afterAll(() => r.suite.drop());

async function submitted(): Promise<string> {
  const campaignId = await r.draft({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-09-01', endOn: '2026-12-31' }],
    tasks: [{ due: { kind: 'FIXED', on: '2026-10-20' } }],
  });
  await r.suite.app.campaign.submit.execute({ actor: await r.suite.as('off1'), campaignId });
  return (await campaignOrThrow(r.suite.database, campaignId, null)).signOffId ?? '';
}
const sign = async (signOffId: string, login: string): Promise<void> => {
  const [s] = await r.rows<{ hash: string }>(
    "SELECT encode(content_hash, 'hex') AS hash FROM sign_off WHERE id = $1",
    [signOffId],
  );
  await r.suite.app.signOff.sign.execute({
    actor: await r.suite.as(login),
    signOffId,
    seenHash: s?.hash ?? '',
  });
};
const switchPerson = async (login: string, to: 'disablePerson' | 'enablePerson'): Promise<void> => {
  await r.suite.app.organisation[to].execute({
    actor: await r.suite.as('sys'),
    personId: (await r.suite.as(login)).personId,
    reason: 'left',
  });
};
const told = (signOffId: string): Promise<string[]> => r.told(signOffId, 'SIGNOFF');

it('reminds the signer after 3 working days, his superior and the office after 5, and approves nothing', async () => {
  const id = await submitted();
  await r.live('2026-03-10 09:00');
  // the head of a section answers to the deputies
  expect(await told(id)).toEqual([
    '2026-03-05 08:20 head-safety',
    '2026-03-09 08:20 dep1',
    '2026-03-09 08:20 dep2',
    '2026-03-09 08:20 off1',
    '2026-03-09 08:20 off2',
  ]);
  expect(
    await r.rows('SELECT state, current_no, next_rung FROM sign_off WHERE id = $1', [id]),
  ).toEqual([{ state: 'PENDING', current_no: 1, next_rung: null }]);

  // another signer: the step's clock begins anew, and so it does at the next step
  await r.suite.app.signOff.reassign.execute({
    actor: await r.suite.as('off2'),
    signOffId: id,
    fromId: (await r.suite.as('head-safety')).personId,
    toId: (await r.suite.as('lead-safety')).personId,
  });
  await r.live('2026-03-18 09:00');
  await sign(id, 'lead-safety');
  await r.live('2026-03-25 12:00');
  const [deputy] = await r.rows<{ login: string }>(
    'SELECT a.login FROM sign_step t JOIN account a ON a.person_id = t.signer_id WHERE t.sign_off_id = $1 AND t.no = 2',
    [id],
  );
  expect((await told(id)).slice(5)).toEqual([
    '2026-03-13 08:20 lead-safety',
    '2026-03-17 08:20 head-safety',
    '2026-03-17 08:20 off1',
    '2026-03-17 08:20 off2',
    `2026-03-23 08:20 ${deputy?.login ?? ''}`,
    '2026-03-25 08:20 chief',
    '2026-03-25 08:20 off1',
    '2026-03-25 08:20 off2',
  ]);
  expect(
    (
      await r.rows<{ v: number; rung: number }>(
        "SELECT deadline_version AS v, rung FROM ladder_firing WHERE subject_kind = 'SIGN_OFF' AND subject_id = $1 ORDER BY 1, 2",
        [id],
      )
    ).map((f) => `${f.v}:${f.rung}`),
  ).toEqual(['2:1', '2:2', '3:1', '3:2', '4:1', '4:2']);
  await sign(id, deputy?.login ?? '');
  await r.live('2026-04-10 09:00');
  expect(await told(id)).toHaveLength(13);
});

it('passes over a level nobody holds', async () => {
  await switchPerson('head-safety', 'disablePerson');
  const id = await submitted();
  await r.live('2026-04-20 09:00');
  expect(await told(id)).toEqual([
    '2026-04-15 08:20 lead-safety',
    '2026-04-17 08:20 dep1',
    '2026-04-17 08:20 dep2',
    '2026-04-17 08:20 off1',
    '2026-04-17 08:20 off2',
  ]);
});

it("sends a disabled signer's reminder one level up and tells the office", async () => {
  const id = await submitted();
  await switchPerson('lead-safety', 'disablePerson');
  await switchPerson('head-safety', 'enablePerson');
  await r.live('2026-04-24 09:00');
  expect(await told(id)).toEqual([
    '2026-04-23 08:20 head-safety',
    '2026-04-23 08:20 off1',
    '2026-04-23 08:20 off2',
  ]);
  await switchPerson('lead-safety', 'enablePerson');
});

it('stops when the sign-off is withdrawn', async () => {
  const id = await submitted();
  await r.suite.app.signOff.withdraw.execute({ actor: await r.suite.as('off1'), signOffId: id });
  await r.live('2026-05-20 09:00');
  expect(await told(id)).toEqual([]);
});
