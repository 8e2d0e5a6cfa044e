import { DomainError } from '@app/domain';
import { Reminders, SCHOOL } from '../builders/reminders';

jest.setTimeout(120_000);

// Paused from Thu 5 to Thu 26 March 2026: fifteen working days.
let r: Reminders;
let campaignId: string;
beforeAll(async () => {
  r = await Reminders.at('2026-03-02 09:00');
  campaignId = await r.campaign({
    schools: [SCHOOL],
    phases: [{ startOn: '2026-03-02', endOn: '2026-12-31' }],
    tasks: [
      { due: { kind: 'FIXED', on: '2026-03-20' } },
      { due: { kind: 'FIXED', on: '2026-05-29' } },
      { due: { kind: 'FIXED', on: '2026-03-31' } },
      { due: { kind: 'FIXED', on: '2026-06-30' } },
    ],
  });
  await r.live('2026-03-03 10:00');
  await r.submit(await r.taskOf(campaignId, SCHOOL, 2));
  await r.live('2026-03-05 10:00');
  await r.suite.app.campaign.suspend.execute({
    actor: await r.suite.as('chief'),
    campaignId,
    reason: 'flood',
    document: 'No. 7',
  });
  await r.live('2026-03-10 10:00');
  // people may go on while the clocks rest
  await r.submit(await r.taskOf(campaignId, SCHOOL, 4));
  await r.live('2026-03-26 10:00');
});
afterAll(() => r.suite.drop());

const rungs = async (kind: string, id: string): Promise<string[]> =>
  (await r.firings(kind, id)).map((f) => `${f.offset} ${f.result} ${f.at}`);
const segmentOf = async (taskId: string): Promise<string> =>
  (
    await r.rows<{ id: string }>('SELECT segment_id AS id FROM school_task WHERE id = $1', [taskId])
  )[0]?.id ?? '';

it('fires and tells nothing while the campaign is suspended', async () => {
  const fired = await r.rows(
    "SELECT 1 FROM ladder_firing WHERE result = 'FIRED' AND fired_at > '2026-03-05 10:00+08'",
  );
  expect(fired).toEqual([]);
  const sent = await r.rows(
    "SELECT 1 FROM inbox_message WHERE delivered_at > '2026-03-05 10:00+08'",
  );
  expect(sent).toEqual([]);
});

it('does not go on before each fixed date of the pause is confirmed', async () => {
  const actor = await r.suite.as('chief');
  const preview = await r.suite.app.campaigns.resumePreview(actor, campaignId);
  expect(preview.fixedDates.map((d) => d.key)).toEqual(['1/T1/2026-03-20']);
  const going = r.suite.app.campaign.resume.execute({
    actor,
    campaignId,
    confirmedFixedDates: ['1/T2/2026-05-29'],
  });
  const refused: unknown = await going.catch((error: unknown) => error);
  if (!(refused instanceof DomainError)) throw new Error('it went on');
  expect([refused.code, refused.findings.map((f) => [f.field, f.facts?.['key']])]).toEqual([
    'campaign.fixed-dates-open',
    [['confirmedFixedDates', '1/T1/2026-03-20']],
  ]);
});

it('leaves fixed dates, skips what fell due meanwhile and fires the highest rung from the due day on', async () => {
  await r.suite.app.campaign.resume.execute({
    actor: await r.suite.as('chief'),
    campaignId,
    confirmedFixedDates: ['1/T1/2026-03-20'],
  });
  await r.live('2026-04-01 12:00');
  expect(await rungs('SCHOOL_TASK', await r.taskOf(campaignId))).toEqual([
    '-7 SKIPPED 2026-03-26 10:00',
    '-3 SKIPPED 2026-03-26 10:00',
    '-1 SKIPPED 2026-03-26 10:00',
    '0 SKIPPED 2026-03-26 10:00',
    '1 SKIPPED 2026-03-26 10:00',
    '3 FIRED 2026-03-26 10:00',
    '7 FIRED 2026-03-31 08:15',
  ]);
  expect(await rungs('SCHOOL_TASK', await r.taskOf(campaignId, SCHOOL, 3))).toEqual([
    '-7 SKIPPED 2026-03-26 10:00',
    '-3 SKIPPED 2026-03-26 10:00',
    '-1 FIRED 2026-03-30 08:15',
    '0 FIRED 2026-03-31 08:15',
    '1 FIRED 2026-04-01 08:15',
  ]);
  const due = await r.rows(
    'SELECT due_on::text AS due, deadline_version AS version FROM school_task WHERE id = $1',
    [await r.taskOf(campaignId)],
  );
  expect(due).toEqual([{ due: '2026-03-20', version: 1 }]);
});

it('gives a review its working days back, those of the pause or of its part in it', async () => {
  // five days from the 3rd and fifteen lost; five days from the 10th and twelve lost: the same 31 March and 2 April
  expect(
    await rungs('COURT_SEGMENT', await segmentOf(await r.taskOf(campaignId, SCHOOL, 2))),
  ).toEqual(['-1 FIRED 2026-03-30 08:15', '0 FIRED 2026-03-31 08:15', '1 FIRED 2026-04-01 08:15']);
  await r.live('2026-04-02 12:00');
  expect(
    await rungs('COURT_SEGMENT', await segmentOf(await r.taskOf(campaignId, SCHOOL, 4))),
  ).toEqual(['-1 FIRED 2026-04-01 08:15', '0 FIRED 2026-04-02 08:15']);
});

it('silences everything when the campaign is cancelled', async () => {
  await r.suite.app.campaign.cancel.execute({
    actor: await r.suite.as('chief'),
    campaignId,
    reason: 'over',
    document: 'No. 8',
  });
  await r.live('2026-04-02 19:00');
  const before = await r.rows('SELECT id FROM inbox_message');
  await r.live('2026-07-31 12:00');
  expect(await r.rows('SELECT id FROM inbox_message')).toHaveLength(before.length);
  expect(await r.rows('SELECT id FROM school_task WHERE next_action_at IS NOT NULL')).toEqual([]);
});
