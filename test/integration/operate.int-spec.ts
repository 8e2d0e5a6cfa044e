import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import {
  checkpointFaults,
  createRuntime,
  dailyAt,
  hourly,
  merkleRoot,
  parseCheckpoints,
  stuckThings,
  upkeep,
  type Checkpoint,
  type Runtime,
  type UpkeepJob,
} from '@app/application';
import { createLogger, Metrics } from '@app/platform';
import { createHealthServer } from '../../apps/worker/src/health';
import { claimMessages, settleMessage } from '@app/persistence';
import { COMMANDS } from '../../tools/ops/commands';
import { createSuite, type Suite } from '../builders/suite';
import { readyDraft } from '../builders/campaign';
import { OpsConsole, said } from '../support/ops';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const folder = mkdtempSync(join(tmpdir(), 'gongjian-operate-'));
let suite: Suite;
let operator: OpsConsole;

beforeAll(async () => {
  suite = await createSuite();
  operator = new OpsConsole(suite.databases.appUrl);
}, 120_000);
afterAll(async () => {
  await operator.close();
  await suite.drop();
  rmSync(folder, { recursive: true, force: true });
});

const ops: OpsConsole['run'] = (...words) => operator.run(...words);
const say = said;
const sql = (statement: string, values: readonly unknown[] = []) =>
  suite.database.execute(statement, values);

/** A message in the outbox as a use case would leave it. */
async function message(workflowId: string): Promise<number> {
  await suite.app.deps.commands.transact(async (scope) => {
    scope.send({
      kind: 'signal',
      workflowId,
      workflowType: 'campaignWorkflow',
      subjectKind: 'CAMPAIGN',
      subjectId: '00000000-0000-4000-8000-000000000001',
      subjectVersion: 1,
      action: 'test',
    });
    await Promise.resolve();
  });
  const rows = await suite.database.query<{ id: number }>(
    'SELECT max(id) AS id FROM outbox WHERE workflow_id = $1',
    [workflowId],
  );
  return rows[0]?.id ?? 0;
}

describe('every command', () => {
  it('has an example that begins with its own name, and a help in one line', () => {
    expect(COMMANDS.length).toBeGreaterThan(15);
    for (const c of COMMANDS) {
      expect([c.name, c.examples.every((e) => e.startsWith(c.name))]).toEqual([c.name, true]);
      expect(c.help).not.toContain('\n');
    }
  });
});

describe('the outbox', () => {
  it('keeps its messages while the relay is paused', async () => {
    await message('campaign/paused');
    await ops('pause', ['relay'], { reason: 'test' });
    expect(await claimMessages(suite.database, crypto.randomUUID(), 10)).toEqual([]);
    await ops('resume', ['relay'], { reason: 'test' });
    const token = crypto.randomUUID();
    const claimed = await claimMessages(suite.database, token, 10);
    expect(claimed.map((m) => m.workflowId)).toContain('campaign/paused');
    for (const m of claimed) await settleMessage(suite.database, m.id, token, 'sent', null);
  });

  it('writes closing and opening into the audit trail of the bureau', async () => {
    const rows = await suite.database.query<{ action: string }>(
      "SELECT action FROM audit_log WHERE action LIKE 'OPERATOR.%' ORDER BY at",
    );
    expect(rows.map((r) => r.action)).toEqual(['OPERATOR.closeRelay', 'OPERATOR.openRelay']);
  });

  it('asks for a reason', async () => {
    await expect(ops('pause', ['relay'])).rejects.toThrow('--reason');
  });

  it('sends a dead letter once more, with a later sequence number, and only once', async () => {
    const id = await message('campaign/dead');
    const token = crypto.randomUUID();
    const [claimed] = await claimMessages(suite.database, token, 1);
    expect(claimed?.id).toBe(id);
    await settleMessage(suite.database, id, token, 'dead', 'refused');
    expect((await ops('outbox dead')).code).toBe(1);
    await expect(ops('outbox retry', [String(id)])).rejects.toThrow('--reason');
    const why = { reason: 'the queue is back' };
    expect(say(await ops('outbox retry', [String(id)], why))).toContain(
      '1 dead letters sent again',
    );
    expect((await ops('outbox dead')).code).toBe(0);
    const [again] = await claimMessages(suite.database, token, 1);
    expect(again?.workflowId).toBe('campaign/dead');
    expect(again?.seq).toBeGreaterThan(claimed?.seq ?? Infinity);
    expect(say(await ops('outbox retry', [], { all: true, ...why }))).toContain('0 dead letters');
    await settleMessage(suite.database, again?.id ?? 0, token, 'sent', null);
  });

  it('refuses what is no number', async () => {
    await expect(ops('outbox retry', ['x'])).rejects.toThrow('number');
    await expect(ops('outbox retry')).rejects.toThrow('--all');
  });
});

describe('what is stuck', () => {
  it('is nothing in a sound system', async () => {
    expect(say(await ops('stuck'))).toBe('nothing is stuck');
  });

  it('names an old message, a closed gate and a signer who is gone, with whom it waits for', async () => {
    await message('campaign/old');
    await sql(
      "UPDATE outbox SET created_at = created_at - interval '5 minutes' WHERE workflow_id = 'campaign/old'",
    );
    await ops('pause', ['delivery'], { reason: 'mail server' });
    const campaignId = await readyDraft(suite);
    await suite.app.campaign.submit.execute({ actor: await suite.as('off1'), campaignId });
    const submitted = await suite.database.query<{ id: string }>(
      'SELECT sign_off_id AS id FROM campaign WHERE id = $1',
      [campaignId],
    );
    const signOffId = submitted[0]?.id ?? '';
    await sql(
      `UPDATE person SET disabled_at = clock_timestamp() WHERE id IN (SELECT t.signer_id FROM sign_step t JOIN sign_off s ON s.id = t.sign_off_id AND s.current_no = t.no WHERE s.id = $1)`,
      [signOffId],
    );
    const rows = await stuckThings(suite.database, 50);
    expect(rows.find((r) => r.kind === 'message-old')).toMatchObject({
      subject: 'campaign/old',
      waitsFor: 'Temporal',
    });
    expect(rows.find((r) => r.kind === 'gate-closed')).toMatchObject({
      subject: 'delivery',
      waitsFor: 'operator: mail server',
    });
    expect(rows.find((r) => r.kind === 'signer-gone')).toMatchObject({
      subject: `signoff/${signOffId}`,
    });
    expect((await ops('stuck')).code).toBe(1);
    await ops('resume', ['delivery'], { reason: 'back' });
    await sql("DELETE FROM outbox WHERE workflow_id = 'campaign/old'");
  });

  it('describes a campaign by its code with its phases and its sign-off', async () => {
    const rows = await suite.database.query<{ code: string }>('SELECT code FROM campaign LIMIT 1');
    const text = say(await ops('describe', [rows[0]?.code ?? '']));
    expect(text).toContain('IN_SIGNOFF');
    expect(text).toContain('PLANNED');
    expect(text).toContain('[disabled]');
    await expect(ops('describe', ['no-such-code'])).rejects.toMatchObject({
      code: 'object.missing',
    });
  });
});

describe('a restored database', () => {
  it('opens its delivery only after somebody looked at what it would send', async () => {
    await ops('restored', [], { to: '2026-01-02T00:00:00Z' });
    await expect(ops('resume', ['delivery'], { reason: 'x' })).rejects.toThrow('delivery review');
    expect(say(await ops('delivery review'))).toContain('not reviewed yet');
    await ops('delivery review', [], { suppress: true });
    const { data } = await ops('resume', ['delivery'], { reason: 'reviewed' });
    expect(data).toContainEqual(expect.objectContaining({ name: 'delivery', open: true }));
  });
});

describe('checkpoints', () => {
  const list: Checkpoint[] = [];
  const work = () =>
    sql(
      `SELECT audit_append(date_trunc('milliseconds', clock_timestamp()), (SELECT jsonb_agg(jsonb_build_object('actorId', p.id, 'action', 'TEST.entry', 'subjectKind', 'TEST', 'subjectId', u.id,
         'stateVersion', 1, 'unitId', u.id, 'bureauId', u.bureau_id)) FROM unit u JOIN person p ON p.id = u.head_id))`,
    );
  const faults = async () =>
    (await suite.app.operate.verifyCheckpoints.execute(list, publicKey)).faults.map((f) => f.fault);

  it('are signed, chained and hold against the log they were taken from', async () => {
    for (let i = 0; i < 3; i += 1) {
      await work();
      list.push(await suite.app.operate.takeCheckpoint.execute(privateKey));
    }
    expect(list.map((c) => c.heads.length)).toEqual([64, 64, 64]);
    expect(list[1]?.previous).toBe(list[0]?.root);
    expect(await faults()).toEqual([]);
  });

  it('come back whole from an export, which grows by what is new', async () => {
    const file = join(folder, 'checkpoints.jsonl');
    expect(say(await ops('audit export', [file]))).toContain('3 checkpoints appended');
    expect(say(await ops('audit export', [file]))).toContain('0 checkpoints appended');
    expect(parseCheckpoints(readFileSync(file, 'utf8'))).toEqual(list);
    const key = join(folder, 'key.pub.pem');
    writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }));
    const offline = await ops('audit verify', [], { checkpoints: file, key, offline: true });
    expect([offline.code, say(offline)]).toEqual([0, '3 checkpoints, 0 faults']);
  });

  it.each<[string, (c: Checkpoint) => Checkpoint, string]>([
    ['another time', (c) => ({ ...c, at: '2020-01-01T00:00:00.000Z' }), 'signature'],
    [
      'another head',
      (c) => ({ ...c, heads: c.heads.map(([s, q, h]) => [s, q + 1, h] as const) }),
      'root',
    ],
    [
      'another head with its root',
      (c) => {
        const heads = c.heads.map(([s, q, h]) => [s, q + 1, h] as const);
        return { ...c, heads, root: merkleRoot(heads).toString('hex') };
      },
      'signature',
    ],
  ])('refuse %s', (_what, spoil, fault) => {
    const spoilt = list.map((c, i) => (i === 1 ? spoil(c) : c));
    expect(checkpointFaults(spoilt, publicKey).map((f) => f.fault)).toContain(fault);
  });

  it('miss one that was taken out, and a key that is not theirs', () => {
    const without = list.filter((_, i) => i !== 1);
    expect(checkpointFaults(without, publicKey)).toEqual([{ no: 3, fault: 'gap' }]);
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(checkpointFaults(list, other)).toHaveLength(3);
  });

  /** What somebody does who owns the server and makes the chains look whole. */
  async function tamper(statements: readonly string[], look: () => Promise<void>): Promise<void> {
    const owner = new Client({ connectionString: suite.databases.adminUrl });
    await owner.connect();
    try {
      await owner.query('SET session_replication_role = replica');
      await owner.query('CREATE TABLE kept AS TABLE audit_log');
      await owner.query('CREATE TABLE kept_head AS TABLE audit_head');
      for (const statement of statements) await owner.query(statement);
      await look();
      await owner.query('DELETE FROM audit_log; INSERT INTO audit_log TABLE kept');
      await owner.query('DELETE FROM audit_head; INSERT INTO audit_head TABLE kept_head');
      await owner.query('DROP TABLE kept, kept_head');
    } finally {
      await owner.end();
    }
  }
  const BUSY = '(SELECT shard FROM audit_head ORDER BY seq DESC LIMIT 1)';
  const CUT = [
    `DELETE FROM audit_log WHERE shard = ${BUSY} AND seq = (SELECT seq FROM audit_head WHERE shard = ${BUSY})`,
    `UPDATE audit_head h SET (seq, hash) = (SELECT seq, hash FROM audit_log a WHERE a.shard = h.shard ORDER BY seq DESC LIMIT 1) WHERE shard = ${BUSY}`,
  ];
  it.each<[string, string[]]>([
    ['a tail that was cut off with its head', CUT],
    [
      'a chain that was rewound and written anew',
      [
        ...CUT,
        `WITH h AS (SELECT * FROM audit_head WHERE shard = ${BUSY})
         INSERT INTO audit_log (shard, seq, at, action, subject_kind, payload, prev_hash, hash)
         SELECT h.shard, h.seq + 1, clock_timestamp(), 'TEST.forged', 'TEST', '{}', h.hash, sha256(h.hash || int8send(h.seq + 1) || convert_to('{}', 'UTF8')) FROM h`,
        `UPDATE audit_head h SET (seq, hash) = (SELECT seq, hash FROM audit_log a WHERE a.shard = h.shard ORDER BY seq DESC LIMIT 1) WHERE shard = (SELECT shard FROM audit_log WHERE action = 'TEST.forged')`,
      ],
    ],
    [
      'an older database put in place',
      [
        "DELETE FROM audit_log a WHERE seq > (SELECT max(seq) / 2 FROM audit_log b WHERE b.shard = a.shard) AND action = 'TEST.entry'",
        'UPDATE audit_head h SET (seq, hash) = (SELECT a.seq, a.hash FROM audit_log a WHERE a.shard = h.shard ORDER BY seq DESC LIMIT 1) WHERE seq > 0 AND EXISTS (SELECT FROM audit_log a WHERE a.shard = h.shard)',
      ],
    ],
  ])('find %s', async (_what, statements) => {
    await tamper(statements, async () => {
      expect(await faults()).toContain('missing');
    });
    expect(await faults()).toEqual([]);
  });
});

describe('repeated jobs', () => {
  const job = (name: string, over: Partial<UpkeepJob> = {}) => {
    const runs: number[] = [];
    const made: UpkeepJob = {
      name,
      slotAt: hourly,
      waitsForFirstSlot: false,
      run: () => {
        runs.push(Date.now());
        return Promise.resolve({});
      },
      ...over,
    };
    return { runs, made };
  };
  const never = (name: string, error: unknown): void => {
    throw new Error(`${name}: ${String(error)}`);
  };

  it('run once per slot, however many processes look at once', async () => {
    const { runs, made } = job('once');
    await Promise.all([1, 2, 3].map(() => upkeep(suite.database, [made], never)));
    await upkeep(suite.database, [made], never);
    expect(runs).toHaveLength(1);
    await sql("UPDATE upkeep_run SET slot_at = slot_at - interval '1 hour' WHERE job = 'once'");
    await upkeep(suite.database, [made], never);
    expect(runs).toHaveLength(2);
  });

  it('keep their slot when they fail, and do not stop the others', async () => {
    const broken = job('broken', { run: () => Promise.reject(new Error('no')) });
    const sound = job('sound');
    const failed: string[] = [];
    await upkeep(suite.database, [broken.made, sound.made], (name) => failed.push(name));
    await upkeep(suite.database, [broken.made, sound.made], (name) => failed.push(name));
    expect([failed, sound.runs.length]).toEqual([['broken', 'broken'], 1]);
  });

  it('wait for their first slot when they are told to', async () => {
    const { runs, made } = job('nightly', { waitsForFirstSlot: true, slotAt: dailyAt(2, 30) });
    await upkeep(suite.database, [made], never);
    expect(runs).toHaveLength(0);
  });

  it('know the slot of the night in Shanghai', () => {
    const at = (iso: string) => dailyAt(2, 30)(Date.parse(iso)).toISOString();
    expect(at('2027-03-01T18:29:59Z')).toBe('2027-02-28T18:30:00.000Z');
    expect(at('2027-03-01T18:30:00Z')).toBe('2027-03-01T18:30:00.000Z');
  });

  it('delete what has expired and keep what has not', async () => {
    await sql("INSERT INTO activity_command (command_id) VALUES ('new')");
    await sql(
      "INSERT INTO activity_command (command_id, created_at) VALUES ('old', clock_timestamp() - interval '122 days')",
    );
    await sql(
      `INSERT INTO request_key (actor_id, key, route, body_hash, status, body, created_at)
       SELECT new_id(), new_id(), 'x', '\\x00', 200, '{}', clock_timestamp() - make_interval(days => d) FROM unnest(ARRAY[6, 8]) d`,
    );
    const { data } = await ops('upkeep');
    expect(data).toMatchObject({ activityCommands: 1, requestKeys: 1 });
    const left = await suite.database.query<{ id: string }>(
      'SELECT command_id AS id FROM activity_command',
    );
    expect(left.map((r) => r.id)).toEqual(['new']);
  });
});

describe('the figures on the health port', () => {
  it('show what the alarms watch, and fail with the database', async () => {
    await message('campaign/figure');
    await sql(
      "UPDATE outbox SET created_at = created_at - interval '90 seconds' WHERE workflow_id = 'campaign/figure'",
    );
    const log = createLogger({ name: 'test', level: 'silent' });
    const serve = async (runtime: Runtime): Promise<readonly [number, string]> => {
      const parts = { runtime, metrics: new Metrics('worker'), isTemporalUp: () => true, log };
      const server = createHealthServer(parts);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      const text = await answer.text();
      await new Promise((resolve) => server.close(resolve));
      return [answer.status, text];
    };
    const [status, text] = await serve(suite);
    expect(status).toBe(200);
    const oldest = /gongjian_outbox_oldest_seconds\{process="worker"\} (\S+)/.exec(text)?.[1];
    expect(Number(oldest)).toBeGreaterThan(89);
    expect(text).toContain('gongjian_delivery_gate_closed{process="worker"} 0');
    expect(text).not.toContain('campaign/figure');
    const gone = createRuntime({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      poolSize: 1,
      name: 'gone',
    });
    expect((await serve(gone))[0]).toBe(503);
    await gone.close();
    await sql("DELETE FROM outbox WHERE workflow_id = 'campaign/figure'");
  });
});

describe('the support bundle', () => {
  it('holds no name, phone number, password or address of this installation', async () => {
    const people = await suite.database.query<{ name: string }>('SELECT name FROM person');
    const units = await suite.database.query<{ name: string }>('SELECT name FROM unit');
    const secret = 'a-very-secret-password-of-somebody';
    const [person, unit] = [people[0]?.name ?? '', units[0]?.name ?? ''];
    const spoken = [
      `{"level":"warn","name":"api","msg":"refused ${person} 13800000000","route":"/x","password":"${secret}"}`,
      `plain line of ${person} in ${unit}: mail someone@example.org, postgres://owner:${secret}@10.0.0.1/db, token=${secret}`,
      '{"level":"info","name":"worker","msg":"started","workflowId":"cohort/00000000-0000-4000-8000-000000000001"}',
    ];
    writeFileSync(join(folder, 'api.log'), spoken.join('\n'));
    await sql('UPDATE person SET phone = $1 WHERE id = (SELECT id FROM person LIMIT 1)', [
      '13800000000',
    ]);
    const file = join(folder, 'bundle.tar.gz');
    await ops('support-bundle', [file], { logs: folder });
    const text = gunzipSync(readFileSync(file)).toString();
    for (const part of ['versions.json', 'configuration.json', 'states.json', 'logs/api.log'])
      expect(text).toContain(part);
    expect(text).toContain('cohort/00000000-0000-4000-8000-000000000001');
    expect(text).toContain('DATABASE_URL');
    const secrets = [
      ...people.map((p) => p.name),
      ...units.map((u) => u.name),
      '13800000000',
      'someone@example.org',
      secret,
      suite.databases.appUrl,
    ];
    expect(secrets.filter((s) => text.includes(s))).toEqual([]);
  });
});
