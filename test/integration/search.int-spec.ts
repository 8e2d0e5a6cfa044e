import { randomUUID } from 'node:crypto';
import type { ActorCode } from '@app/contracts';
import { insertUnits } from '@app/persistence';
import { issued } from '../builders/campaign';
import { castAt, type Cast } from '../builders/cast';
import { addPerson, unitId } from '../builders/person';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type Browser, type TestApi } from '../support/app';

const BUREAUS = 10;
/** Words every bureau has in its names. */
const SCHOOL = '\u4e2d\u5fc3\u5c0f\u5b66';

let suite: Suite;
let web: TestApi;
let cast: Cast;
const foreign: {
  readonly bureauId: string;
  readonly code: ActorCode;
  readonly browser: Browser;
}[] = [];
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  await issued(suite);
  const group = await unitId(suite, 'G-1');
  const { bureauId } = await suite.as('sys');
  cast = await castAt(suite, web, 'own', {
    bureau: bureauId,
    section: await unitId(suite, 'S-EDUCATION'),
    group,
    school: await unitId(suite, '9900100001'),
  });
  const base = { sectionKey: null, isSafetyOffice: false, reviewUnitId: null };
  for (let i = 0; i < BUREAUS; i += 1) {
    const [bureau, town, other] = [randomUUID(), randomUUID(), randomUUID()];
    const schools = [town, town, other].map((parentId, n) => ({
      ...base,
      id: randomUUID(),
      kind: 'SCHOOL' as const,
      code: `99001000${10 + n}`,
      name: `${SCHOOL}${i}-${n}`,
      parentId,
    }));
    await insertUnits(suite.database, {
      bureauId: bureau,
      units: [
        { ...base, id: bureau, kind: 'BUREAU', code: 'B', name: `bureau ${i}`, parentId: null },
        {
          ...base,
          id: town,
          kind: 'TOWN_CENTER',
          code: 'G-1',
          name: `town ${i}`,
          parentId: bureau,
        },
        {
          ...base,
          id: other,
          kind: 'TOWN_CENTER',
          code: 'G-2',
          name: `other ${i}`,
          parentId: bureau,
        },
        ...schools,
      ],
      profiles: [],
      validFrom: '2020-01-01',
      at: new Date(),
    });
    const places = { OFF: bureau, TOWN: town, PRIN: schools[0]?.id ?? town } as const;
    for (const code of ['OFF', 'TOWN', 'PRIN'] as const) {
      const login = `wang-${code.toLowerCase()}-${i}`;
      await addPerson(suite, { login, code, unitId: places[code], bureauId: bureau });
      foreign.push({ bureauId: bureau, code, browser: await web.signIn(login, DEMO_PASSWORD) });
    }
  }
  await suite.database.execute("UPDATE rate_rule SET times = 1000 WHERE kind = 'EXPORT'");
}, 180_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const who = (code: keyof Cast): Browser => {
  const browser = cast[code];
  if (!browser) throw new Error(`no ${code}`);
  return browser;
};
/** Titles found, by group. */
async function found(
  browser: Browser,
  q: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const answer = await browser.get(`/search?q=${encodeURIComponent(q)}`);
  expect([q, answer.status]).toEqual([q, 200]);
  return Object.fromEntries(
    list(answer.body, 'groups').map((g) => [
      text(g, 'group'),
      list(g, 'items').map((i) => text(i, 'title')),
    ]),
  );
}
const nameOf = async (code: string): Promise<string> =>
  (
    await suite.database.query<{ name: string }>(
      'SELECT name FROM unit WHERE code = $1 AND bureau_id = $2',
      [code, (await suite.as('sys')).bureauId],
    )
  )[0]?.name ?? '';

describe('the search', () => {
  it('finds by one character, by two and by a whole Chinese name, by code, and without minding capitals', async () => {
    const name = await nameOf('9900100001');
    const units = async (q: string) => (await found(who('OFF'), q))['units'] ?? [];
    expect(await units(name)).toContain(name);
    expect((await units(name.slice(0, 1))).every((n) => n.includes(name.slice(0, 1)))).toBe(true);
    expect((await units(name.slice(0, 2))).length).toBeGreaterThan(0);
    expect(await units('9900100001')).toEqual([name]);
    expect((await found(who('OFF'), 'OWN-PRIN'))['people']).toEqual(['own-prin']);
    expect(await units(`${name.slice(2, 4)} ${name.slice(0, 2)}`)).toContain(name);
  });

  it('finds campaigns, their tasks and their documents', async () => {
    const rows = await suite.database.query<{ title: string; task: string }>(
      'SELECT c.title, (SELECT title FROM task t WHERE t.campaign_id = c.id ORDER BY no LIMIT 1) AS task FROM campaign c LIMIT 1',
    );
    const row = rows[0];
    if (!row) throw new Error('no campaign');
    expect((await found(who('OFF'), row.title))['campaigns']).toEqual([row.title]);
    expect((await found(who('OFF'), row.task))['tasks']).toContain(row.task);
    const documents = await suite.database.query<{ title: string }>(
      "SELECT title FROM official_document WHERE state = 'RELEASED' LIMIT 1",
    );
    const document = documents[0]?.title ?? '';
    expect((await found(who('OFF'), document))['documents']).toContain(document);
  });

  it('is cut: eight of a group, and says that there are more', async () => {
    const answer = await who('OFF').get(`/search?q=${encodeURIComponent('\u5b66')}`);
    const units = list(answer.body, 'groups').find((g) => field(g, 'group') === 'units');
    expect(list(units, 'items').length).toBe(8);
    expect(field(units, 'more')).toBe(true);
  });

  it('takes what is typed as text', async () => {
    for (const q of ["' OR 1=1 --", '%', '_', '\\', "'); DROP TABLE unit; --", '*:', '()'])
      expect(await found(who('OFF'), q)).toEqual({});
    for (const bad of ['', 'x'.repeat(51)])
      expect((await who('OFF').get(`/search?q=${bad}`)).status).toBe(422);
    expect((await who('OFF').get('/search?q=a&q=b')).status).toBe(422);
  });

  it('keeps within the reach of the one who asks', async () => {
    const [mine, theirs] = [await nameOf('9900100001'), await nameOf('G-2')];
    expect((await found(who('PRIN'), mine))['units']).toEqual([mine]);
    expect((await found(who('PRIN'), theirs))['units']).toBeUndefined();
    expect((await found(who('TOWN'), theirs))['units']).toBeUndefined();
    expect(await found(who('AUD'), mine)).toEqual({});
    expect((await found(who('STAFF'), 'own-off'))['people']).toBeUndefined();
  });
});

describe('ten other bureaus', () => {
  it('see no row of ours and none of each other, in lists, files and search', async () => {
    const owners = await suite.database.query<{ id: string; bureau_id: string }>(
      `SELECT id, bureau_id FROM unit UNION ALL SELECT id, bureau_id FROM person UNION ALL SELECT id, bureau_id FROM role_grant UNION ALL SELECT id, bureau_id FROM campaign
       UNION ALL SELECT id, bureau_id FROM calendar UNION ALL SELECT id, bureau_id FROM official_document UNION ALL SELECT id, bureau_id FROM sign_off
       UNION ALL SELECT t.id, c.bureau_id FROM task t JOIN campaign c ON c.id = t.campaign_id`,
    );
    const ownerOf = new Map(owners.map((o) => [o.id, o.bureau_id]));
    const names = await suite.database.query<{ name: string; bureau_id: string }>(
      'SELECT name, bureau_id FROM unit WHERE length(name) > 5 UNION ALL SELECT name, bureau_id FROM person WHERE length(name) > 5',
    );
    const paths = [
      'school-tasks',
      'campaigns',
      'cohorts',
      'sign-offs',
      'carry-overs',
      'documents',
      'units',
      'people',
      'calendars',
    ].flatMap((l) => [`/${l}?limit=200`, `/${l}/export?format=csv`]);
    const words = [SCHOOL, '\u5b66', 'wang', 'own', '9900100010', 'G-1', '\u5b89\u5168'];
    paths.push(...words.map((q) => `/search?q=${encodeURIComponent(q)}`));
    paths.push(...words.map((q) => `/units?limit=200&q=${encodeURIComponent(q)}`));
    const wrong: string[] = [];
    let seen = 0;
    for (const { bureauId, code, browser } of foreign) {
      for (const path of paths) {
        const answer = await browser.get(path);
        if (answer.status === 403) continue;
        if (answer.status !== 200) wrong.push(`${code} ${path}: ${answer.status}`);
        for (const id of answer.text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []) {
          const owner = ownerOf.get(id);
          if (owner === undefined) continue;
          seen += 1;
          if (owner !== bureauId) wrong.push(`${code} ${path}: ${id}`);
        }
        if (path.includes('export'))
          for (const { name, bureau_id } of names)
            if (bureau_id !== bureauId && answer.text.includes(`${name},`))
              wrong.push(`${code} ${path}: ${name}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(500);
  }, 120_000);
});
