import { LISTS, type ListName } from '@app/application';
import { issued, runClocks } from '../builders/campaign';
import { castAt, type Cast } from '../builders/cast';
import { unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
let office: Browser;
let cast: Cast;
let campaignId: string;
beforeAll(async () => {
  suite = await createSuite({ dayLengthMs: 86_400_000, epochOn: '2026-06-15' });
  web = await createTestApi(suite);
  office = await web.signIn('off1', DEMO_PASSWORD);
  campaignId = await issued(suite);
  await runClocks(suite, campaignId);
  cast = await castAt(suite, web, 'own', {
    bureau: (await suite.as('sys')).bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group: await unitId(suite, 'G-1'),
    school: await unitId(suite, '9900100001'),
  });
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

/** Every id of a list, page by page. */
async function idsOf(browser: Browser, path: string, limit = 100): Promise<readonly string[]> {
  const ids: string[] = [];
  let next: unknown = null;
  do {
    const join = path.includes('?') ? '&' : '?';
    const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
    const page = await browser.get(`${path}${join}limit=${limit}${cursor}`);
    expect([path, page.status]).toEqual([path, 200]);
    ids.push(...list(page.body, 'items').map((i) => text(i, 'id')));
    next = field(page.body, 'nextCursor');
  } while (typeof next === 'string');
  return ids;
}
const count = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
  (await suite.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]
    ?.n ?? -1;

describe('every list', () => {
  const isName = (name: string): name is ListName => name in LISTS;
  const names = Object.keys(LISTS).filter(isName);
  const readers: Readonly<Record<string, keyof Cast>> = {
    grants: 'SEC',
    audit: 'AUD',
    deliveries: 'SYS',
    'review-queue': 'OFF',
  };
  const asked = (name: ListName, query: string) =>
    (cast[readers[name] ?? 'OFF'] ?? office).get(`/${name}?${query}`);

  it.each(names)('%s: answers each of its sorts and refuses others', async (name) => {
    const { spec } = LISTS[name];
    for (const sort of Object.keys(spec.sorts)) {
      for (const direction of ['', '-']) {
        const answer = await asked(name, `sort=${direction}${sort}&limit=3`);
        expect([sort, answer.status, answer.text.slice(0, 200)]).toEqual([
          sort,
          200,
          expect.any(String),
        ]);
      }
    }
    for (const bad of [
      'id; DROP TABLE unit',
      "name'--",
      '__proto__',
      'constructor',
      '--dueAt',
      '-',
    ]) {
      const answer = await asked(name, `sort=${encodeURIComponent(bad)}`);
      expect([bad, answer.status]).toEqual([bad, 422]);
    }
    const unknown = await asked(name, 'colour=red');
    expect(unknown.status).toBe(422);
  });

  it.each(names)('%s: takes each of its filters and no SQL in them', async (name) => {
    const { spec } = LISTS[name];
    const good = {
      uuid: '00000000-0000-4000-8000-000000000000',
      text: "x') OR 1=1 --",
      int: '1',
      flag: 'true',
      instant: '2026-09-01T00:00:00Z',
    };
    for (const [filter, { kind, values }] of Object.entries(spec.filters)) {
      const value = kind === 'word' || kind === 'words' ? values?.[0] : good[kind];
      const answer = await asked(name, `${filter}=${encodeURIComponent(value ?? '')}`);
      expect([filter, answer.status, answer.text.slice(0, 300)]).toEqual([
        filter,
        200,
        expect.any(String),
      ]);
      if (kind === 'uuid' || kind === 'text')
        expect([filter, field(answer.body, 'items')]).toEqual([filter, []]);
      if (kind !== 'text') {
        const bad = await asked(name, `${filter}=${encodeURIComponent("x') OR 1=1 --")}`);
        expect([filter, bad.status]).toEqual([filter, 422]);
      }
      const twice = await asked(name, `${filter}[$ne]=1`);
      expect([filter, twice.status]).toEqual([filter, 422]);
    }
  });
});

describe('pages', () => {
  it.each(['dueAt', '-dueAt', 'updatedAt', '-updatedAt'])(
    'of %s have every row once, whatever the size of the page',
    async (sort) => {
      const whole = await idsOf(
        office,
        `/school-tasks?campaignId=${campaignId}&phaseNo=1&sort=${sort}`,
        200,
      );
      const small = await idsOf(
        office,
        `/school-tasks?campaignId=${campaignId}&phaseNo=1&sort=${sort}`,
        17,
      );
      expect(small).toEqual(whole);
      expect(new Set(whole).size).toBe(
        await count('school_task WHERE campaign_id = $1 AND phase_no = 1', [campaignId]),
      );
    },
    60_000,
  );

  it('go on without gap or repetition while rows come in', async () => {
    const before = new Set(await idsOf(office, '/units?sort=name', 200));
    const { bureauId } = await suite.as('sys');
    const parent = await unitId(suite, 'G-1');
    const seen: string[] = [];
    let next: unknown = null;
    let n = 0;
    do {
      const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
      const page = await office.get(`/units?sort=name&limit=40${cursor}`);
      seen.push(...list(page.body, 'items').map((i) => text(i, 'id')));
      next = field(page.body, 'nextCursor');
      n += 1;
      // one before, one between, one after what was read
      for (const name of ['!', `${n}`, '\u9f98'])
        await suite.database.execute(
          "INSERT INTO unit (bureau_id, kind, code, name, parent_id, valid_from, created_at, updated_at) VALUES ($1, 'SCHOOL', $2, $3, $4, '2020-01-01', now(), now())",
          [bureauId, `NEW-${n}-${name}`, `${name} ${n}`, parent],
        );
    } while (typeof next === 'string' && n < 40);
    expect(n).toBeLessThan(40);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...before].filter((id) => !seen.includes(id))).toEqual([]);
  }, 60_000);

  it('refuse a cursor that was touched or belongs to another question', async () => {
    const path = `/school-tasks?campaignId=${campaignId}&limit=5`;
    const cursor = text((await office.get(path)).body, 'nextCursor');
    const with_ = async (at: string, given: string) => {
      const answer = await office.get(`${at}&cursor=${encodeURIComponent(given)}`);
      return `${answer.status} ${String(field(answer.body, 'code'))}`;
    };
    const refused = '422 request.cursor-invalid';
    expect(await with_(path, cursor)).toBe('200 undefined');
    const [body = '', mark = ''] = cursor.split('.');
    const forged = Buffer.from(
      Buffer.from(body, 'base64url').toString().replace('202', '203'),
    ).toString('base64url');
    expect(await with_(path, `${forged}.${mark}`)).toBe(refused);
    expect(await with_(path, body)).toBe(refused);
    expect(await with_(path, `${cursor}x`)).toBe(refused);
    expect(await with_(`${path}&sort=-dueAt`, cursor)).toBe(refused);
    expect(await with_(`${path}&sort=updatedAt`, cursor)).toBe(refused);
    expect(await with_(`${path}&overdue=true`, cursor)).toBe(refused);
    expect(await with_('/school-tasks?limit=5', cursor)).toBe(refused);
    expect(await with_('/units?limit=5', cursor)).toBe(refused);
    // the size of the page is not part of the question
    expect(await with_(path.replace('limit=5', 'limit=7'), cursor)).toBe('200 undefined');
  });
});

describe('filters', () => {
  it('are together what the same condition counts in the database', async () => {
    const group = await unitId(suite, 'G-1');
    const school = await unitId(suite, '9900100001');
    const rows: readonly (readonly [string, string, readonly unknown[]])[] = [
      [`groupId=${group}`, 'school_task WHERE group_id = $1', [group]],
      [`schoolId=${school}`, 'school_task WHERE school_id = $1', [school]],
      [
        'states=ASSIGNED,ACKNOWLEDGED',
        "school_task WHERE state IN ('ASSIGNED','ACKNOWLEDGED')",
        [],
      ],
      ['schoolTypes=KINDERGARTEN', "school_task WHERE school_type = 'KINDERGARTEN'", []],
      [
        'holder=SCHOOL&phaseNo=1',
        "school_task WHERE open AND holder = 'SCHOOL' AND phase_no = 1",
        [],
      ],
      ['overdue=true', 'school_task WHERE open AND current_due_at <= now()', []],
      ['overdue=false', 'school_task WHERE NOT (open AND current_due_at <= now())', []],
      [`waitingUnitId=${school}`, 'school_task WHERE open AND school_id = $1', [school]],
      ['q=9900100001', 'school_task WHERE school_id = $1', [school]],
      [
        `q=${encodeURIComponent('\u5c0f\u5b66')}`,
        "school_task t JOIN unit u ON u.id = t.school_id WHERE u.name LIKE '%\u5c0f\u5b66%'",
        [],
      ],
    ];
    for (const [query, sql, values] of rows)
      expect([query, (await idsOf(office, `/school-tasks?${query}`, 200)).length]).toEqual([
        query,
        await count(sql, values),
      ]);
  }, 60_000);

  it('find a document by its number and year, and open it with what it says', async () => {
    const [plan] = list((await office.get(`/documents?campaignId=${campaignId}`)).body, 'items');
    const id = text(plan, 'id');
    const number = text(plan, 'docNumber').slice(-3);
    // a year of Beijing
    const released = new Date(Date.parse(text(plan, 'releasedAt')) + 8 * 3_600_000);
    const year = released.getUTCFullYear();
    const found = `/documents?q=${encodeURIComponent(number)}`;
    expect(await idsOf(office, found)).toEqual([id]);
    expect(await idsOf(office, `${found}&year=${String(year)}`)).toEqual([id]);
    expect(await idsOf(office, `${found}&year=${String(year - 1)}`)).toEqual([]);
    const document = (await office.get(`/documents/${id}`)).body;
    expect(field(document, 'campaignTitle')).toBe(field(plan, 'title'));
    expect(list(document, 'plan', 'phases').length).toBeGreaterThan(0);
    expect([field(document, 'minutes'), field(document, 'text')]).toEqual([null, null]);
  });

  it('never widen what a person may read', async () => {
    const other = await unitId(suite, 'G-2');
    for (const code of ['TOWN', 'PRIN', 'SAF'] as const) {
      const browser = cast[code];
      if (!browser) throw new Error(`no ${code}`);
      expect(await idsOf(browser, `/school-tasks?groupId=${other}`)).toEqual([]);
      expect(await idsOf(browser, `/units?parentId=${other}`)).toEqual([]);
    }
  });

  it('show the tree one branch at a time with how many hang under it', async () => {
    const top = await office.get('/units?kind=TOWN_CENTER,DIRECT_GROUP&sort=code');
    const groups = list(top.body, 'items');
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups.slice(0, 3)) {
      const id = text(group, 'id');
      expect(field(group, 'childCount')).toBe(
        (await idsOf(office, `/units/${id}/children`, 200)).length,
      );
    }
  });
});

describe('what the gates of a campaign rest on', () => {
  it('its milestones page by page, the nearest first', async () => {
    const path = `/campaigns/${campaignId}/milestones`;
    const all = await suite.database.query<{ id: string }>(
      'SELECT id FROM milestone WHERE campaign_id = $1 ORDER BY due_on, code',
      [campaignId],
    );
    expect(all.length).toBeGreaterThan(4);
    expect(await idsOf(office, path, 2)).toEqual(all.map((m) => m.id));
    expect(await idsOf(office, '/milestones?soft=true', 1)).toHaveLength(
      await count('milestone WHERE soft'),
    );
    expect(await idsOf(office, '/milestones?overdue=true')).toEqual([]);
    const elsewhere = await office.get('/campaigns/00000000-0000-4000-8000-00000000dead/meetings');
    expect(elsewhere.status).toBe(404);
  });

  it('its meetings by state, town and what is still to be done', async () => {
    const actor = await suite.as('off1');
    const groupId = await unitId(suite, 'G-1');
    const made: string[] = [];
    for (const [no, group] of [groupId, undefined, undefined].entries()) {
      const { meetingId } = await suite.app.meeting.plan.execute({
        actor,
        campaignId,
        groupId: group,
        type: 'ROUTINE',
        title: `meeting ${no}`,
        plannedOn: `2026-06-1${5 + no}`,
      });
      made.push(meetingId);
    }
    const path = `/campaigns/${campaignId}/meetings`;
    expect(await idsOf(office, path, 1)).toEqual(made.toReversed());
    expect(await idsOf(office, `/meetings?groupId=${groupId}`)).toEqual([made[0]]);
    expect(await idsOf(office, '/meetings?q=meeting%201')).toEqual([made[1]]);
    expect(await idsOf(office, '/meetings?openItems=true')).toEqual([]);
    const [meetingId = ''] = made;
    const held = { attendees: ['heads'], decisions: ['go on'] };
    await suite.app.meeting.move.execute('hold', { actor, meetingId, ...held });
    const item = { text: 'w', ownerUnitId: actor.bureauId, ownerPersonId: null };
    await suite.app.meeting.move.execute('issueMinutes', {
      actor: await suite.as('chief'),
      meetingId,
      items: [{ ...item, dueOn: '2026-07-01' }],
    });
    expect(await idsOf(office, '/meetings?openItems=true')).toEqual([meetingId]);
    expect(await idsOf(office, `${path}?states=PLANNED`)).toEqual([made[2], made[1]]);
  });

  it('the frozen texts of the whole bureau for the office, of the own sheets for a town', async () => {
    const plan = await idsOf(office, `/campaigns/${campaignId}/snapshots`);
    expect(plan).toHaveLength(await count("snapshot WHERE kind = 'CAMPAIGN_PLAN'"));
    expect(await idsOf(office, '/snapshots?kinds=COHORT_SHEET')).toEqual([]);
    if (!cast.TOWN || !cast.LEAD) throw new Error('no town, no lead');
    expect(await idsOf(cast.TOWN, '/snapshots')).toEqual([]);
    const file = await office.get(`/snapshots/export?format=csv&campaignId=${campaignId}`);
    const [hash] = await suite.database.query<{ hash: string }>(
      "SELECT encode(hash, 'hex') AS hash FROM snapshot",
    );
    expect(file.text).toContain(hash?.hash);
  });
});
