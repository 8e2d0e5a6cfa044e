import { createRuntime } from '@app/application';
import { Client } from 'pg';
import { createSuite, DEMO_PASSWORD, type Suite } from '../builders/suite';
import { createTestApi, field, list, text, type TestApi } from '../support/app';

let suite: Suite;
let web: TestApi;
beforeAll(async () => {
  suite = await createSuite();
  web = await createTestApi(suite);
  // a few hundred entries over many chains, by the one function that writes them
  await suite.database.execute(
    `SELECT audit_append(date_trunc('milliseconds', clock_timestamp()), (SELECT jsonb_agg(jsonb_build_object('actorId', p.id, 'action', 'TEST.entry', 'subjectKind', 'TEST', 'subjectId', u.id,
       'stateVersion', 1, 'unitId', u.id, 'bureauId', u.bureau_id, 'data', '{"n": 1}'::jsonb)) FROM unit u JOIN person p ON p.id = u.head_id))`,
  );
}, 120_000);
afterAll(async () => {
  await web.close();
  await suite.drop();
});

const faults = async () =>
  (await suite.app.duties.verifyAudit()).faults.map((f) => `${f.shard}/${f.seq} ${f.fault}`);

/** What somebody does who owns the server: triggers and rights are out of his way. */
async function tamper(statements: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: suite.databases.adminUrl });
  await owner.connect();
  try {
    await owner.query('SET session_replication_role = replica');
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
}
const COPY = 'CREATE TABLE IF NOT EXISTS kept AS TABLE audit_log';
const COPY_HEAD = 'CREATE TABLE IF NOT EXISTS kept_head AS TABLE audit_head';
const RESTORE = [
  'DELETE FROM audit_log',
  'INSERT INTO audit_log TABLE kept',
  'DELETE FROM audit_head',
  'INSERT INTO audit_head TABLE kept_head',
];

describe('the chains', () => {
  it('are intact after ordinary work', async () => {
    const { entries, faults: found } = await suite.app.duties.verifyAudit();
    expect(entries).toBeGreaterThan(250);
    expect(found).toEqual([]);
  });

  // one of the entries written above, whose payload is known, between two of its kind
  const MIDDLE = `(SELECT shard, min(seq) + 1 AS seq FROM audit_log WHERE payload LIKE '%TEST.entry%' GROUP BY shard
     HAVING count(*) >= 3 ORDER BY shard LIMIT 1)`;
  const TAIL =
    '(SELECT shard, max(seq) AS seq FROM audit_log GROUP BY shard HAVING max(seq) >= 4 ORDER BY shard LIMIT 1)';
  const at = (place: string) => `(shard, seq) IN (SELECT shard, seq FROM ${place} x)`;
  const FORGED = `sha256(prev_hash || int8send(seq) || convert_to(payload, 'UTF8'))`;
  it.each<[string, string[], string]>([
    [
      'an edited payload',
      [`UPDATE audit_log SET payload = replace(payload, '"n": 1', '"n": 2') WHERE ${at(MIDDLE)}`],
      'hash',
    ],
    [
      'a payload that is no JSON',
      [`UPDATE audit_log SET payload = 'x' WHERE ${at(MIDDLE)}`],
      'hash',
    ],
    ...['action', 'subject_kind'].map((column): [string, string[], string] => [
      `an edited column ${column}`,
      [`UPDATE audit_log SET ${column} = 'FORGED' WHERE ${at(MIDDLE)}`],
      'columns',
    ]),
    ...['actor_id', 'subject_id', 'unit_id', 'bureau_id', 'set_id'].map(
      (column): [string, string[], string] => [
        `an edited column ${column}`,
        [`UPDATE audit_log SET ${column} = gen_random_uuid() WHERE ${at(MIDDLE)}`],
        'columns',
      ],
    ),
    [
      'a moved instant',
      [`UPDATE audit_log SET at = at - interval '1 second' WHERE ${at(MIDDLE)}`],
      'columns',
    ],
    [
      'an edited entry with a hash that fits it',
      [
        `UPDATE audit_log SET payload = replace(payload, '"n": 1', '"n": 2') WHERE ${at(MIDDLE)}`,
        `UPDATE audit_log SET hash = ${FORGED} WHERE ${at(MIDDLE)}`,
      ],
      'link',
    ],
    ['a deleted entry', [`DELETE FROM audit_log WHERE ${at(MIDDLE)}`], 'gap'],
    ['a deleted last entry', [`DELETE FROM audit_log WHERE ${at(TAIL)}`], 'tail'],
    [
      'a deleted chain',
      ['DELETE FROM audit_log WHERE shard = (SELECT min(shard) FROM audit_log)'],
      'tail',
    ],
    [
      'an inserted entry',
      [
        `INSERT INTO audit_log SELECT shard, seq + 1, at, actor_id, action, subject_kind, subject_id, state_version, set_id, unit_id, bureau_id, payload, hash,
           sha256(hash || int8send(seq + 1) || convert_to(payload, 'UTF8')) FROM audit_log WHERE ${at(TAIL)}`,
      ],
      'tail',
    ],
    [
      'an entry inserted in the middle under a number that is taken',
      [
        `INSERT INTO audit_log SELECT shard, seq, at + interval '1 microsecond', actor_id, action, subject_kind, subject_id, state_version, set_id, unit_id, bureau_id, payload, prev_hash, hash
           FROM audit_log WHERE ${at(MIDDLE)}`,
      ],
      'gap',
    ],
    [
      'a chain that has no head',
      [
        `INSERT INTO audit_log SELECT 99, 1, at, actor_id, action, subject_kind, subject_id, state_version, set_id, unit_id, bureau_id, payload,
           sha256(convert_to('gongjian-audit-99', 'UTF8')), sha256(sha256(convert_to('gongjian-audit-99', 'UTF8')) || int8send(1) || convert_to(payload, 'UTF8')) FROM audit_log WHERE ${at(TAIL)}`,
      ],
      'tail',
    ],
    [
      'two swapped entries',
      [
        `WITH pair AS (SELECT a.shard, a.seq AS x, b.seq AS y, a.payload AS px, b.payload AS py FROM audit_log a JOIN audit_log b ON b.shard = a.shard AND b.seq = a.seq + 1 AND b.payload <> a.payload
           ORDER BY a.shard, a.seq LIMIT 1)
         UPDATE audit_log l SET payload = CASE WHEN l.seq = pair.x THEN pair.py ELSE pair.px END FROM pair WHERE l.shard = pair.shard AND l.seq IN (pair.x, pair.y)`,
      ],
      'hash',
    ],
    [
      'a rewound head',
      [`UPDATE audit_head h SET seq = h.seq - 1 FROM ${TAIL} x WHERE x.shard = h.shard`],
      'tail',
    ],
  ])('show %s', async (_, statements, fault) => {
    await tamper([COPY, COPY_HEAD, ...statements]);
    try {
      const found = await faults();
      expect(found.map((f) => f.split(' ')[1])).toContain(fault);
    } finally {
      await tamper(RESTORE);
    }
    expect(await faults()).toEqual([]);
  });
});

describe('the application', () => {
  const attempt = (sql: string) => suite.database.execute(sql);
  it.each([
    ['edit', "UPDATE audit_log SET action = 'x'"],
    ['delete', 'DELETE FROM audit_log'],
    ['empty', 'TRUNCATE audit_log'],
    ['insert into', 'INSERT INTO audit_log SELECT * FROM audit_log LIMIT 1'],
    ['rewind the head of', 'UPDATE audit_head SET seq = 0'],
    ['drop the guard of', 'DROP TRIGGER audit_log_no_change ON audit_log'],
    ['switch off the guard of', 'SET session_replication_role = replica'],
  ])('cannot %s the log', async (_, sql) => {
    await expect(attempt(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot reach a partition past its parent either', async () => {
    const partitions = await suite.database.query<{ name: string }>(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'audit_log'::regclass",
    );
    expect(partitions.length).toBeGreaterThan(1);
    for (const { name } of partitions) {
      await expect(attempt(`DELETE FROM ${name}`)).rejects.toMatchObject({ code: '42501' });
      await expect(attempt(`UPDATE ${name} SET seq = 0`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('the owner meets the second wall, the trigger', async () => {
    const owner = new Client({ connectionString: suite.databases.ownerUrl });
    await owner.connect();
    try {
      for (const sql of [
        "UPDATE audit_log SET action = 'x'",
        'DELETE FROM audit_log',
        'TRUNCATE audit_log',
      ])
        await expect(owner.query(sql)).rejects.toThrow('append-only');
    } finally {
      await owner.end();
    }
  });
});

describe('AUD', () => {
  it('reads entries by subject, person, action and time', async () => {
    const aud = await web.signIn('aud', DEMO_PASSWORD);
    const all = list((await aud.get('/audit?action=TEST.entry&limit=200')).body, 'items');
    expect(all).toHaveLength(200);
    const [one] = all;
    const subject = text(one, 'subjectId');
    expect(list((await aud.get(`/audit?subjectId=${subject}`)).body, 'items')).toHaveLength(1);
    const actor = await aud.get(`/audit?actorId=${text(one, 'actorId')}&action=TEST.entry`);
    expect(
      list(actor.body, 'items').every((e) => field(e, 'actorId') === field(one, 'actorId')),
    ).toBe(true);
    const before = `/audit?action=TEST.entry&to=${encodeURIComponent(text(one, 'at'))}`;
    expect(list((await aud.get(before)).body, 'items')).toHaveLength(0);
    const from = `/audit?action=TEST.entry&from=${encodeURIComponent(text(one, 'at'))}&limit=1`;
    expect(list((await aud.get(from)).body, 'items')).toHaveLength(1);
  });

  it('pages through every entry once', async () => {
    const aud = await web.signIn('aud', DEMO_PASSWORD);
    const seen: string[] = [];
    let next: unknown = null;
    do {
      const page = await aud.get(
        `/audit?limit=60${typeof next === 'string' ? `&cursor=${next}` : ''}`,
      );
      seen.push(...list(page.body, 'items').map((e) => `${field(e, 'shard')}/${field(e, 'seq')}`));
      next = field(page.body, 'nextCursor');
    } while (typeof next === 'string');
    const { entries } = await suite.app.duties.verifyAudit();
    expect([seen.length, new Set(seen).size]).toEqual([entries, entries]);
  });

  it('finds refusals there too', async () => {
    const office = await web.signIn('off1', DEMO_PASSWORD);
    const { bureauId } = await suite.as('off1');
    await office.ask('PATCH', `/units/${bureauId}`, { body: { name: 'x', expectedVersion: 77 } });
    const aud = await web.signIn('aud', DEMO_PASSWORD);
    const refused = await aud.get(`/audit?action=refused.unit.edit&subjectId=${bureauId}`);
    expect(text(refused.body, 'items', 0, 'payload')).toContain('version.stale');
  });
});

it('a process that connects as the owner of the log knows it and does not start', async () => {
  const { ownerUrl, adminUrl } = suite.databases;
  const answers: boolean[] = [await suite.ownsAuditLog()];
  for (const databaseUrl of [ownerUrl, adminUrl]) {
    const runtime = createRuntime({ databaseUrl, poolSize: 1, name: 'gongjian-test' });
    answers.push(await runtime.ownsAuditLog());
    await runtime.close();
  }
  expect(answers).toEqual([false, true, true]);
});
