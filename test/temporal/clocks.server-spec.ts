import { isDeepStrictEqual } from 'node:util';
import { WorkflowNotFoundError } from '@temporalio/client';
import { calendarOf } from '@app/application';
import { campaignOrThrow } from '@app/persistence';
import { campaignSnapshotQuery, campaignRunNowUpdate } from '@workflows/campaign/campaign.contract';
import { cohortSnapshotQuery, cohortRunNowUpdate } from '@workflows/cohort/cohort.contract';
import { phaseSnapshotQuery, phaseRunNowUpdate } from '@workflows/phase/phase.contract';
import { signOffSnapshotQuery, signOffRunNowUpdate } from '@workflows/sign-off/sign-off.contract';
import { readyDraft, signAll } from '../builders/campaign';
import { closeGate, settleDuties, signCohorts } from '../builders/phase-work';
import { createRig, relayed, runningIds, type ClockRig } from '../support/clock-rig';
import { until } from '../support/until';

// One campaign of two groups of schools on a calendar whose day lasts a second, carried by real clocks from the first
// signature to its cancellation. The tests are chapters of it and run in this order.
const DAY_MS = 1_000;
const OURS: readonly string[] = [
  'BureauId',
  'CampaignId',
  'UnitCode',
  'Stage',
  'PhaseNo',
  'Paused',
];
const CHINESE = /[\u4e00-\u9fff]/;

// far above what it takes: only a hanging test meets it
jest.setTimeout(180_000);

let rig: ClockRig;
let campaignId: string;
let signOffId: string;

beforeAll(async () => {
  rig = await createRig('clocks', { dayLengthMs: DAY_MS, epochOn: '2026-03-02' });
  await rig.startWorkers();
  rig.startRelay();
  campaignId = await readyDraft(rig.suite, {
    templateId: 'demo-four-phase',
    anchorOn: '2026-03-23',
    schoolTypes: ['JUNIOR'],
    groups: ['G-1', 'G-2'],
  });
  await rig.suite.app.campaign.submit.execute({ actor: await rig.suite.as('off1'), campaignId });
  const campaign = await campaignOrThrow(rig.suite.database, campaignId, null);
  signOffId = campaign.signOffId ?? '';
}, 180_000);
afterAll(() => rig.close(), 60_000);

const handle = (workflowId: string) => rig.env.client.workflow.getHandle(workflowId);

async function phaseIds(): Promise<readonly string[]> {
  const rows = await rig.rows<{ id: string }>(
    'SELECT id FROM phase WHERE campaign_id = $1 ORDER BY no',
    [campaignId],
  );
  return rows.map((r) => r.id);
}

async function phaseId(no: number): Promise<string> {
  const id = (await phaseIds())[no - 1];
  if (id === undefined) throw new Error(`no phase ${no}`);
  return id;
}

const fannedOut = (no: number): Promise<true> =>
  until(`the fan-out of phase ${no}`, async () => {
    const rows = await rig.rows<{ done: boolean }>(
      'SELECT fanned_out_at IS NOT NULL AS done FROM phase WHERE campaign_id = $1 AND no = $2',
      [campaignId, no],
    );
    return rows[0]?.done === true;
  });

/** What an operator sees of a clock in the server's list. */
async function face(workflowId: string) {
  const description = await handle(workflowId).describe();
  const shown = Object.fromEntries(
    description.typedSearchAttributes
      .getAll()
      .filter(({ key }) => OURS.includes(key.name))
      .map(({ key, value }) => [key.name, value]),
  );
  return {
    type: description.type,
    shown,
    summary: (await description.staticSummary()) ?? '',
    status: description.status.name,
    events: description.historyLength,
  };
}

const refs = (state: string) =>
  rig.rows<{ workflow_id: string }>(
    'SELECT workflow_id FROM workflow_ref WHERE state = $1 ORDER BY 1',
    [state],
  );

describe('a sign-off nobody decides', () => {
  it('is told to the signer after 3 working days, to the office after 5, each once', async () => {
    const firings = await until('both reminders of the sign-off', async () => {
      const rows = await rig.rows<{ rung: number; planned_at: Date; fired_at: Date }>(
        "SELECT rung, planned_at, fired_at FROM ladder_firing WHERE subject_kind = 'SIGN_OFF' AND subject_id = $1 ORDER BY fired_at, rung",
        [signOffId],
      );
      return rows.length >= 2 && rows;
    });
    expect(firings.map((f) => f.rung)).toEqual([1, 2]);
    const calendar = await calendarOf(rig.suite.database, rig.suite.calendarId);
    const [step] = await rig.rows<{ started_at: Date }>(
      'SELECT step_started_at AS started_at FROM sign_off WHERE id = $1',
      [signOffId],
    );
    const from = calendar.dayOf(step?.started_at.getTime() ?? 0);
    expect(
      firings.map((f) => calendar.workingDaysBetween(from, calendar.dayOf(f.planned_at.getTime()))),
    ).toEqual([3, 5]);
    expect(firings.every((f) => f.fired_at >= f.planned_at)).toBe(true);
    const told = await rig.rows<{ rung: number; signer: boolean; office: boolean }>(
      `SELECT i.rung, bool_or(EXISTS (SELECT 1 FROM sign_step s WHERE s.sign_off_id = $1 AND s.no = 1 AND s.signer_id = d.recipient_id)) AS signer,
         bool_or(EXISTS (SELECT 1 FROM duty_holder h WHERE h.code = 'OFF' AND h.person_id = d.recipient_id)) AS office
       FROM digest_item i JOIN digest d ON d.id = i.digest_id WHERE i.topic = 'SIGNOFF' AND i.subject_id = $1
       GROUP BY (i.facts->>'rung'), i.rung ORDER BY i.facts->>'rung'`,
      [signOffId],
    );
    expect(told.map((t) => [t.signer, t.office])).toEqual([
      [true, expect.any(Boolean)],
      [expect.any(Boolean), true],
    ]);
  });

  it('answers operators', async () => {
    const snapshot = await handle(`signoff/${signOffId}`).query(signOffSnapshotQuery);
    expect(snapshot).toMatchObject({ signOffId, clock: { stage: 'PENDING', ended: false } });
    expect(await handle(`signoff/${signOffId}`).executeUpdate(signOffRunNowUpdate)).toMatchObject({
      signOffId,
    });
    const { type, shown, summary } = await face(`signoff/${signOffId}`);
    expect(type).toBe('signOffWorkflow');
    expect(shown).toMatchObject({ CampaignId: campaignId, Stage: 'PENDING', Paused: false });
    expect(summary).toMatch(CHINESE);
  });

  it('ends with its last signature', async () => {
    await signAll(rig.suite, signOffId);
    await handle(`signoff/${signOffId}`).result();
    expect((await refs('closed')).map((r) => r.workflow_id)).toEqual([`signoff/${signOffId}`]);
  });
});

describe('an issued campaign', () => {
  it('gets a clock for itself, each phase and each cohort, under the agreed ids', async () => {
    await rig.suite.app.campaign.issue.execute({ actor: await rig.suite.as('off1'), campaignId });
    await fannedOut(1);
    await fannedOut(2);
    await relayed(rig);
    const expected = async (): Promise<readonly string[]> => {
      const cohorts = await rig.rows<{ id: string }>(
        'SELECT id FROM cohort WHERE campaign_id = $1',
        [campaignId],
      );
      expect(cohorts.length).toBeGreaterThanOrEqual(2);
      return [
        `campaign/${campaignId}`,
        ...(await phaseIds()).map((id) => `phase/${id}`),
        ...cohorts.map((c) => `cohort/${c.id}`),
      ].toSorted();
    };
    // on a slow machine the next phase may open meanwhile: wanted and running are read until they agree
    await until('every clock and no other in the list of the server', async () =>
      isDeepStrictEqual(await runningIds(rig), await expected()),
    );
  });

  it('hands every task of the open phases to its school, once', async () => {
    const wrong = await rig.rows(
      `SELECT 1 FROM (SELECT e.*, 1 AS want FROM expected_school_task e) e FULL JOIN (SELECT phase_id, school_id, task_key, count(*) n FROM school_task GROUP BY 1, 2, 3) b
       USING (phase_id, school_id, task_key) WHERE n IS DISTINCT FROM want`,
    );
    expect(wrong).toEqual([]);
    const [one, two] = await rig.rows<{ phase_no: number; n: number; schools: number }>(
      'SELECT phase_no, count(*)::int AS n, count(DISTINCT school_id)::int AS schools FROM school_task WHERE campaign_id = $1 GROUP BY 1 ORDER BY 1',
      [campaignId],
    );
    expect(one?.n).toBeGreaterThan(2);
    expect([one?.phase_no, one?.schools]).toEqual([1, one?.n]);
    expect(two).toEqual({ phase_no: 2, n: 3 * (one?.n ?? 0), schools: one?.n });
  });

  it('shows each clock with its attributes and a title in Chinese', async () => {
    const [cohort] = await rig.rows<{ id: string; code: string }>(
      'SELECT c.id, u.code FROM cohort c JOIN unit u ON u.id = c.group_id JOIN phase p ON p.id = c.phase_id WHERE c.campaign_id = $1 AND p.no = 2 ORDER BY c.id LIMIT 1',
      [campaignId],
    );
    const { bureauId } = await rig.suite.as('off1');
    const common = { BureauId: bureauId, CampaignId: campaignId, Paused: false };
    const seen = await until('the stages of the clocks', async () => {
      const faces = [
        await face(`campaign/${campaignId}`),
        await face(`phase/${await phaseId(2)}`),
        await face(`cohort/${cohort?.id ?? ''}`),
      ];
      return (
        faces.every((f) => f.shown['Stage'] !== 'ISSUED' && f.shown['Stage'] !== 'PLANNED') && faces
      );
    });
    expect(seen.map((f) => [f.type, f.shown])).toEqual([
      ['campaignWorkflow', { ...common, Stage: 'ACTIVE' }],
      ['phaseWorkflow', { ...common, Stage: 'ACTIVE', PhaseNo: 2 }],
      ['cohortWorkflow', { ...common, Stage: 'OPEN', PhaseNo: 2, UnitCode: cohort?.code }],
    ]);
    for (const { summary } of seen) expect(summary).toMatch(CHINESE);
  });

  it('lets operators ask every clock and wake it', async () => {
    const cohorts = await rig.rows<{ id: string }>(
      'SELECT id FROM cohort WHERE campaign_id = $1 ORDER BY id LIMIT 1',
      [campaignId],
    );
    const cohort = handle(`cohort/${cohorts[0]?.id ?? ''}`);
    const phase = handle(`phase/${await phaseId(2)}`);
    const campaign = handle(`campaign/${campaignId}`);
    expect(await campaign.query(campaignSnapshotQuery)).toMatchObject({
      clock: { stage: 'ACTIVE' },
    });
    expect(await phase.query(phaseSnapshotQuery)).toMatchObject({
      generation: 1,
      clock: { stage: 'ACTIVE' },
    });
    expect(await cohort.query(cohortSnapshotQuery)).toMatchObject({
      cohortId: cohorts[0]?.id,
      clock: { ended: false, step: 'runCohortScan' },
    });
    expect(await campaign.executeUpdate(campaignRunNowUpdate)).toMatchObject({ campaignId });
    expect(await phase.executeUpdate(phaseRunNowUpdate)).toMatchObject({
      phaseId: await phaseId(2),
    });
    expect(await cohort.executeUpdate(cohortRunNowUpdate)).toMatchObject({
      cohortId: cohorts[0]?.id,
    });
  });
});

describe('a phase whose gate has been closed', () => {
  it('is settled by its clock, and ends with its cohorts', async () => {
    const id = await phaseId(1);
    await settleDuties(rig.suite, id);
    await until('the town reviews of phase 1', async () => {
      const open = await rig.rows("SELECT 1 FROM cohort WHERE phase_id = $1 AND state = 'OPEN'", [
        id,
      ]);
      return open.length === 0;
    });
    await signCohorts(rig.suite, id);
    await closeGate(rig.suite, id);
    await handle(`phase/${id}`).result();
    const [phase] = await rig.rows<{ state: string; settled: boolean }>(
      'SELECT state, settled_at IS NOT NULL AS settled FROM phase WHERE id = $1',
      [id],
    );
    expect(phase).toEqual({ state: 'CLOSED', settled: true });
    const cohorts = await rig.rows<{ id: string }>('SELECT id FROM cohort WHERE phase_id = $1', [
      id,
    ]);
    for (const cohort of cohorts) await handle(`cohort/${cohort.id}`).result();
    const gate = await rig.rows<{ id: string }>(
      "SELECT id FROM sign_off WHERE subject_id = $1 AND purpose = 'PHASE_GATE'",
      [id],
    );
    for (const signOff of gate) await handle(`signoff/${signOff.id}`).result();
    expect((await refs('closed')).map((r) => r.workflow_id)).toEqual(
      [
        `phase/${id}`,
        `signoff/${signOffId}`,
        ...gate.map((s) => `signoff/${s.id}`),
        ...cohorts.map((c) => `cohort/${c.id}`),
      ].toSorted(),
    );
  });
});

describe('a phase that begins later', () => {
  it('opens by itself on its day and hands out its tasks', async () => {
    await fannedOut(3);
    const [opened] = await rig.rows<{ in_time: boolean; by_system: boolean; tasks: number }>(
      `SELECT e.at >= p.start_at AS in_time, a.actor_id IS NULL AS by_system, (SELECT count(*)::int FROM school_task t WHERE t.phase_id = p.id) AS tasks
       FROM phase p JOIN state_event e ON e.subject_id = p.id AND e.action = 'start'
       JOIN audit_log a ON a.subject_id = p.id AND a.state_version = e.state_version WHERE p.id = $1`,
      [await phaseId(3)],
    );
    expect(opened).toMatchObject({ in_time: true, by_system: true });
    expect(opened?.tasks).toBeGreaterThan(8);
  });
});

describe('the ladder of tasks nobody does', () => {
  it('fires every rung once, in order, and never before its time', async () => {
    const id = await phaseId(2);
    await until(
      'the last rung of phase 2',
      async () => {
        const [left] = await rig.rows<{ n: number }>(
          'SELECT count(*)::int AS n FROM school_task WHERE phase_id = $1 AND next_rung IS NOT NULL',
          [id],
        );
        return left?.n === 0;
      },
      90_000,
    );
    const ladders = await rig.rows<{
      rungs: number[];
      ordered: boolean;
      results: string[];
      early: number;
    }>(
      `SELECT array_agg(f.rung ORDER BY f.fired_at, f.rung) AS rungs, array_agg(f.result ORDER BY f.rung) AS results,
         array_agg(f.fired_at ORDER BY f.rung) = array_agg(f.fired_at ORDER BY f.fired_at) AS ordered,
         count(*) FILTER (WHERE f.result = 'FIRED' AND f.fired_at < f.planned_at)::int AS early
       FROM school_task t JOIN ladder_firing f ON f.subject_kind = 'SCHOOL_TASK' AND f.subject_id = t.id WHERE t.phase_id = $1 GROUP BY t.id`,
      [id],
    );
    expect(ladders.length).toBeGreaterThan(8);
    for (const ladder of ladders) {
      expect(ladder.rungs).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect([ladder.ordered, ladder.early]).toEqual([true, 0]);
      // what had passed before the task was handed out is skipped; from the first fired rung on none is left out
      expect(ladder.results.join()).toMatch(/^(SKIPPED,)*FIRED(,FIRED)*$/);
    }
    const repeated = await rig.rows(
      `SELECT 1 FROM digest_item i JOIN digest d ON d.id = i.digest_id WHERE i.topic = 'LADDER'
       GROUP BY d.recipient_id, i.subject_id, i.ladder, i.deadline_version, i.rung HAVING count(*) > 1`,
    );
    expect(repeated).toEqual([]);
  }, 180_000);
});

describe('a cancelled campaign', () => {
  it('ends every clock', async () => {
    const runs = await runningIds(rig);
    const events: number[] = [];
    for (const id of runs) events.push((await face(id)).events);
    expect(Math.max(...events)).toBeLessThan(1_600);
    await rig.suite.app.campaign.cancel.execute({
      actor: await rig.suite.as('chief'),
      campaignId,
      reason: 'withdrawn',
      document: 'A-2',
    });
    await until('the end of every clock', async () => (await runningIds(rig)).length === 0);
    expect([...(await refs('running')), ...(await refs('requested'))]).toEqual([]);
    const refused = handle(`campaign/${campaignId}`).signal('campaign.changed', {
      seq: 1,
      action: 'late',
    });
    await expect(refused).rejects.toThrow(WorkflowNotFoundError);
  });
});
