import { LIVE_CHANNEL, settleEvents } from '@app/persistence';
import { issued, runClocks } from '../builders/campaign';
import { castAt, foreignCast } from '../builders/cast';
import { unitId } from '../builders/person';
import { createSuite, type Suite } from '../builders/suite';
import { TERMS, VACATIONS } from '../builders/terms';
import { createTestApi, type Browser, type TestApi } from '../support/app';
import { openStream, type LiveStream } from '../support/live-stream';
import { until } from '../support/until';

/**
 * Each kind of subject, changed by its own use case and by nothing else: who has it in his scope hears of it, who has not
 * hears nothing. The plan reaches the schools of the first town only.
 */
jest.setTimeout(120_000);

const SCHOOL = '9900100001';
type Listener = 'office' | 'deputy' | 'head' | 'neighbour' | 'far' | 'foreign';

let suite: Suite;
let web: TestApi;
let campaignId: string;
let streams: Readonly<Record<Listener, LiveStream>>;
const people = new Map<Listener, string>();
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  await web.api.listen(0, '127.0.0.1');
  campaignId = await issued(suite, { groups: ['G-1'], schoolTypes: ['PRIMARY', 'JUNIOR'] });
  await runClocks(suite, campaignId);
  const places = {
    bureau: (await suite.as('sys')).bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group: await unitId(suite, 'G-1'),
    school: await unitId(suite, SCHOOL),
  };
  const own = await castAt(suite, web, 'own', places);
  const [neighbour] = await schoolsOf("g.code = 'G-1' AND s.code <> $1");
  const [far] = await schoolsOf("g.code <> 'G-1' AND s.code <> $1");
  const near = await castAt(suite, web, 'near', { ...places, school: neighbour ?? '' });
  const away = await castAt(suite, web, 'away', { ...places, school: far ?? '' });
  const foreign = await foreignCast(suite, web);
  const opened = async (
    name: Listener,
    login: string,
    browser: Browser | undefined,
  ): Promise<LiveStream> => {
    if (!browser) throw new Error(`no ${name}`);
    const [row] = await suite.database.query<{ id: string }>(
      'SELECT person_id AS id FROM account WHERE login = $1',
      [login],
    );
    people.set(name, row?.id ?? '');
    return openStream(web, browser);
  };
  streams = {
    office: await opened('office', 'own-off', own.OFF),
    deputy: await opened('deputy', 'own-dep', own.DEP),
    head: await opened('head', 'own-prin', own.PRIN),
    neighbour: await opened('neighbour', 'near-prin', near.PRIN),
    far: await opened('far', 'away-prin', away.PRIN),
    foreign: await opened('foreign', 'foreign-off', foreign.OFF),
  };
  await settled();
}, 240_000);
afterAll(async () => {
  for (const stream of Object.values(streams)) stream.close();
  await web.close();
  await suite.drop();
});

async function schoolsOf(where: string): Promise<readonly string[]> {
  const rows = await suite.database.query<{ id: string }>(
    `SELECT s.id FROM unit s JOIN unit g ON g.id = s.parent_id WHERE s.kind = 'SCHOOL' AND ${where} ORDER BY s.code LIMIT 1`,
    [SCHOOL],
  );
  return rows.map((r) => r.id);
}
/** What the worker's loop does with the events that were committed. */
async function publish(): Promise<void> {
  while ((await settleEvents(suite.database, 500)) > 0);
}
/** Said to each stream by name, until each has heard it. */
async function echoed(): Promise<void> {
  const before = new Map(Object.entries(streams).map(([name, s]) => [name, s.text().length]));
  const said = [...people.values()].map((id) => `INBOX:${id}`).join(' ');
  await until('every stream hears', async () => {
    // the connection that listens may still be opening: said again until it is heard
    await suite.database.execute('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, said]);
    return Object.entries(streams).every(([name, s]) =>
      s.text().slice(before.get(name)).includes('INBOX'),
    );
  });
}
/**
 * What a stream has not heard by then was not meant for it. Twice, as an echo may overtake names of its own batch whose
 * scope is still being looked up; a second one cannot.
 */
async function settled(): Promise<void> {
  await publish();
  await echoed();
  await echoed();
}

/** Who hears of the subject that the change names; everything said before the change is left out. */
async function hearers(kind: string, change: () => Promise<string>): Promise<readonly string[]> {
  await settled();
  const before = new Map(Object.entries(streams).map(([name, s]) => [name, s.text().length]));
  const id = await change();
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await settled();
  return Object.entries(streams)
    .filter(([name, s]) =>
      s.text().slice(before.get(name)).includes(`{"kind":"${kind}","id":"${id}"}`),
    )
    .map(([name]) => name);
}

const one = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
  const [row] = await suite.database.query<{ id: string }>(sql, values);
  return row?.id ?? '';
};
const phaseNo = (no: number): Promise<string> =>
  one('SELECT id FROM phase WHERE campaign_id = $1 AND no = $2', [campaignId, no]);
const READERS_OF_THE_PLAN = ['office', 'deputy', 'head', 'neighbour'];
const WHO_PREPARES = ['office', 'deputy'];

describe('a year of working days', () => {
  let revisionId: string;
  it('is entered', async () => {
    const enter = async (): Promise<string> => {
      const made = await suite.app.calendar.enterYear.execute({
        actor: await suite.as('off1'),
        calendarId: suite.calendarId,
        year: 2027,
        text: 'NY|2027-01-01~2027-01-03|',
        source: 'notice',
      });
      revisionId = made.revisionId;
      return revisionId;
    };
    expect(await hearers('CALENDAR_YEAR', enter)).toEqual(WHO_PREPARES);
  });

  it('is published', async () => {
    const publishYear = async (): Promise<string> => {
      await suite.app.calendar.publishYear.execute({ actor: await suite.as('dep1'), revisionId });
      return revisionId;
    };
    expect(await hearers('CALENDAR_YEAR', publishYear)).toEqual(WHO_PREPARES);
  });

  it('has reached every date, which readers of a plan hear as well', async () => {
    const apply = async (id: string): Promise<string> => {
      while (await suite.app.calendar.apply.execute());
      return id;
    };
    expect(await hearers('CALENDAR_YEAR', () => apply(revisionId))).toEqual(WHO_PREPARES);
    const terms = await suite.app.calendar.enterTerms.execute({
      actor: await suite.as('off1'),
      calendarId: suite.calendarId,
      schoolYear: 2026,
      source: 'notice of terms',
      terms: TERMS,
      vacations: VACATIONS,
    });
    await suite.app.calendar.publishTerms.execute({
      actor: await suite.as('dep1'),
      termTableId: terms.termTableId,
    });
    expect(await hearers('CAMPAIGN', () => apply(campaignId))).toEqual(READERS_OF_THE_PLAN);
  });
});

describe('a school year', () => {
  const terms = {
    schoolYear: 2027,
    source: 'notice of terms',
    terms: [
      { no: 1, startOn: '2027-09-01', endOn: '2028-01-21' },
      { no: 2, startOn: '2028-02-21', endOn: '2028-07-07' },
    ],
    vacations: [
      { label: 'winter', fromOn: '2028-01-22', toOn: '2028-02-20' },
      { label: 'summer', fromOn: '2028-07-08', toOn: '2028-08-31' },
    ],
  };
  it('is entered, and published by somebody else', async () => {
    let termTableId = '';
    const enter = async (): Promise<string> => {
      const actor = await suite.as('off1');
      const { calendarId } = suite;
      const made = await suite.app.calendar.enterTerms.execute({ actor, calendarId, ...terms });
      termTableId = made.termTableId;
      return termTableId;
    };
    const publishTerms = async (): Promise<string> => {
      await suite.app.calendar.publishTerms.execute({ actor: await suite.as('dep1'), termTableId });
      return termTableId;
    };
    expect(await hearers('CALENDAR_YEAR', enter)).toEqual(WHO_PREPARES);
    expect(await hearers('CALENDAR_YEAR', publishTerms)).toEqual(WHO_PREPARES);
  });
});

describe('a meeting', () => {
  let meetingId: string;
  const step = async (
    login: string,
    action: 'hold' | 'issueMinutes' | 'track',
    more: Partial<Parameters<typeof suite.app.meeting.move.execute>[1]> = {},
  ): Promise<string> => {
    const actor = await suite.as(login);
    await suite.app.meeting.move.execute(action, { actor, meetingId, ...more });
    return meetingId;
  };

  it('is planned and held', async () => {
    const plan = async (): Promise<string> => {
      const made = await suite.app.meeting.plan.execute({
        actor: await suite.as('off1'),
        campaignId,
        phaseId: await phaseNo(1),
        type: 'KICKOFF',
        title: 'meeting',
        plannedOn: '2026-06-15',
      });
      meetingId = made.meetingId;
      return meetingId;
    };
    expect(await hearers('MEETING', plan)).toEqual(READERS_OF_THE_PLAN);
    const held = { attendees: ['all heads'], decisions: ['go on'] };
    expect(await hearers('MEETING', () => step('off1', 'hold', held))).toEqual(READERS_OF_THE_PLAN);
  });

  it('has an item that its owner has done', async () => {
    const { bureauId } = await suite.as('off1');
    const items = [
      { text: 'write', ownerUnitId: bureauId, ownerPersonId: null, dueOn: '2026-07-01' },
    ];
    await step('chief', 'issueMinutes', { items });
    const finish = async (): Promise<string> => {
      const itemId = await one('SELECT id FROM action_item WHERE meeting_id = $1', [meetingId]);
      await suite.app.meeting.finishItem.execute({
        actor: await suite.as('off1'),
        itemId,
        note: 'written',
      });
      return meetingId;
    };
    expect(await hearers('MEETING', finish)).toEqual(READERS_OF_THE_PLAN);
  });
});

it('a document is entered in the register of its campaign', async () => {
  const register = async (): Promise<string> => {
    await suite.app.meeting.registerDocument.execute({
      actor: await suite.as('off1'),
      campaignId,
      type: 'NOTICE',
      title: 'notice',
      text: 'text',
    });
    return campaignId;
  };
  expect(await hearers('CAMPAIGN', register)).toEqual(READERS_OF_THE_PLAN);
});

it('a milestone is recorded', async () => {
  const record = async (): Promise<string> => {
    const milestoneId = await one(
      "SELECT id FROM milestone WHERE campaign_id = $1 AND code = 'M2'",
      [campaignId],
    );
    const actor = await suite.as('lead-safety');
    await suite.app.milestone.decide.execute('record', { actor, milestoneId, achieved: 50 });
    return milestoneId;
  };
  expect(await hearers('MILESTONE', record)).toEqual(READERS_OF_THE_PLAN);
});

describe('a period of a quota', () => {
  let factId: string;
  const period = (): Promise<string> =>
    one('SELECT quota_period_id AS id FROM fact WHERE id = $1', [factId]);

  it('gets a fact of its school, which waits for the head', async () => {
    const record = async (): Promise<string> => {
      const [span] = await suite.database.query<{ fromOn: string }>(
        `SELECT s.from_on::text AS "fromOn" FROM quota_span s JOIN quota_rule q ON q.id = s.rule_id
         WHERE q.campaign_id = $1 AND q.code = 'R-401' AND s.from_on <= '2026-06-15' ORDER BY s.from_on DESC LIMIT 1`,
        [campaignId],
      );
      const made = await suite.app.quota.record.execute({
        actor: await suite.as(`saf-${SCHOOL}`),
        campaignId,
        rule: 'R-401',
        fromOn: span?.fromOn ?? '',
        value: 1,
        unit: 'SESSION',
        precision: 'EXACT',
        asOf: '2026-06-15',
      });
      factId = made.factId;
      return period();
    };
    expect(await hearers('QUOTA_PERIOD', record)).toEqual(['office', 'deputy', 'head']);
  });

  it('is met as the head confirms it', async () => {
    const confirm = async (): Promise<string> => {
      const actor = await suite.as(`prin-${SCHOOL}`);
      expect(await suite.app.quota.decide.execute({ actor, factId })).toMatchObject({
        state: 'MET',
      });
      return period();
    };
    expect(await hearers('QUOTA_PERIOD', confirm)).toEqual(['office', 'deputy', 'head']);
  });
});

it('new dates are drafted', async () => {
  const draft = async (): Promise<string> => {
    const made = await suite.app.amendment.draft.execute({
      actor: await suite.as('off1'),
      campaignId,
      reason: 'the superior moved the date',
      document: 'No. 9',
      changes: [
        {
          dutyId: await one(
            'SELECT x.id FROM task_phase x JOIN phase p ON p.id = x.phase_id WHERE p.campaign_id = $1 AND p.no = 3 ORDER BY x.id LIMIT 1',
            [campaignId],
          ),
          due: { kind: 'FIXED', on: '2028-09-29' },
        },
      ],
    });
    return made.amendmentId;
  };
  expect(await hearers('DATE_AMENDMENT', draft)).toEqual(READERS_OF_THE_PLAN);
});

it('a frozen figure is restated, which schools do not read', async () => {
  let restatementId = '';
  const propose = async (): Promise<string> => {
    const made = await suite.app.restatement.propose.execute({
      actor: await suite.as('off1'),
      snapshotId: await one("SELECT id FROM snapshot WHERE kind = 'CAMPAIGN_PLAN'"),
      figure: '/phases/0/no',
      newValue: '7',
      reason: 'a slip',
    });
    restatementId = made.restatementId;
    return restatementId;
  };
  const confirm = async (): Promise<string> => {
    await suite.app.restatement.decide.execute('confirm', {
      actor: await suite.as('off2'),
      restatementId,
    });
    return restatementId;
  };
  expect(await hearers('RESTATEMENT', propose)).toEqual(WHO_PREPARES);
  expect(await hearers('RESTATEMENT', confirm)).toEqual(WHO_PREPARES);
});

it('a carried matter of one school goes on to another phase', async () => {
  const carried = await one(
    `INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, owner_unit_id, target_phase_id, new_due_on, new_due_at, reason, created_at)
     SELECT t.campaign_id, t.phase_id, 'SCHOOL_TASK', t.id, t.school_id, $3, '2026-12-01', '2026-12-02', 'late', now()
     FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.campaign_id = $1 AND u.code = $2 LIMIT 1 RETURNING id`,
    [campaignId, SCHOOL, await phaseNo(2)],
  );
  let next = '';
  const move = async (): Promise<void> => {
    const made = await suite.app.carryOver.move.execute({
      actor: await suite.as('off1'),
      carryOverId: carried,
      ownerUnitId: await unitId(suite, SCHOOL),
      ownerPersonId: null,
      newDueOn: '2027-01-05',
      targetPhaseId: await phaseNo(3),
      reason: 'later still',
    });
    next = made.carryOverId;
  };
  const heard = await hearers('CARRY_OVER', async () => {
    await move();
    return next;
  });
  expect(heard).toEqual(['office', 'deputy', 'head']);
});
