import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { HistoryScript } from '../support/history-script';
import { trace, traceBundle } from '../support/trace';

const DAY_MS = 24 * 3_600_000;
const at = Date.parse('2027-03-01T00:15:00Z');
let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  bundle = await traceBundle();
}, 60_000);

interface Kind {
  readonly type: string;
  readonly id: string;
  readonly noun: string;
  readonly ref: Readonly<Record<string, unknown>>;
  readonly load: string;
  readonly step: string;
}
const KINDS: readonly Kind[] = [
  {
    type: 'campaignWorkflow',
    id: 'campaign/k1',
    noun: 'campaign',
    ref: { campaignId: 'k1' },
    load: 'loadCampaignClock',
    step: 'planCampaign',
  },
  {
    type: 'phaseWorkflow',
    id: 'phase/p1',
    noun: 'phase',
    ref: { phaseId: 'p1', generation: 1 },
    load: 'loadPhaseClock',
    step: 'fanOutPhase',
  },
  {
    type: 'cohortWorkflow',
    id: 'cohort/c1',
    noun: 'cohort',
    ref: { cohortId: 'c1', generation: 1 },
    load: 'loadCohortClock',
    step: 'runCohortScan',
  },
  {
    type: 'signOffWorkflow',
    id: 'signoff/s1',
    noun: 'signOff',
    ref: { signOffId: 's1' },
    load: 'loadSignOffClock',
    step: 'runSignOffStep',
  },
];
const clock = (
  step: string | null,
  stepAtMs: number | null,
  reloadAtMs: number,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  stage: 'OPEN',
  ended: false,
  paused: false,
  step,
  stepAtMs,
  reloadAtMs,
  ...more,
});

describe.each(KINDS)('$type', ({ type, id, noun, ref, load, step }) => {
  const start = (): HistoryScript => new HistoryScript(type, { v: 1, ...ref, lastSeq: 1 }, at);
  const loads = `activity ${load} @gongjian-core ${JSON.stringify(ref)}`;
  const acts = (nowMs: number): string =>
    `activity ${step} @gongjian-core ${JSON.stringify({ ...ref, commandId: `${id}:${step}:${nowMs}`, upToMs: nowMs })}`;

  it('loads, sleeps to the step, acts, and ends when the record has ended', async () => {
    const history = start()
      .activity(load, ref, clock(step, at + 5 * 3_600_000, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(5 * 3_600_000)
      .wakes()
      .activity(step, {}, clock(null, null, 0, { stage: 'CLOSED', ended: true }))
      .shows('CLOSED', false)
      .completed();
    expect(await trace(bundle, history, id)).toEqual([
      loads,
      'timer 18000000',
      acts(at + 5 * 3_600_000),
      'result undefined',
    ]);
  });

  it('acts at once when the step is due', async () => {
    const history = start()
      .activity(load, ref, clock(step, at - 1, at + DAY_MS))
      .shows('OPEN', false);
    const next = history.activity(step, {}, clock(null, null, 0, { ended: true })).completed();
    expect(await trace(bundle, next, id)).toEqual([loads, acts(at), 'result undefined']);
  });

  it('sleeps to the reload when nothing is due, and loads again', async () => {
    const history = start()
      .activity(load, ref, clock(null, null, at + DAY_MS / 2))
      .shows('OPEN', false)
      .sleeps(DAY_MS / 2)
      .wakes()
      .activity(load, ref, clock(null, null, 0, { ended: true }))
      .completed();
    expect(await trace(bundle, history, id)).toEqual([
      loads,
      'timer 43200000',
      loads,
      'result undefined',
    ]);
  });

  it('does not act while it is paused', async () => {
    const history = start()
      .activity(load, ref, clock(step, at - 1, at + 3_600_000, { paused: true }))
      .shows('OPEN', true)
      .sleeps(3_600_000);
    expect(await trace(bundle, history, id)).toEqual([loads, 'timer 3600000']);
  });

  it('wakes at a newer message and loads', async () => {
    const history = start()
      .activity(load, ref, clock(null, null, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(DAY_MS)
      .signalled(`${noun}.changed`, { seq: 2, action: 'act' })
      .activity(load, ref, clock(null, null, 0, { ended: true }))
      .completed();
    expect(await trace(bundle, history, id)).toEqual([
      loads,
      'timer 86400000',
      loads,
      'result undefined',
    ]);
  });

  it('ignores a message it has seen', async () => {
    const history = start()
      .activity(load, ref, clock(null, null, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(DAY_MS)
      .signalled(`${noun}.changed`, { seq: 1, action: 'act' }, false);
    expect(await trace(bundle, history, id)).toEqual([loads, 'timer 86400000']);
  });

  it('never sleeps less than a second', async () => {
    const history = start()
      .activity(load, ref, clock(step, at + 5, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(1_000);
    expect(await trace(bundle, history, id)).toEqual([loads, 'timer 1000']);
  });

  it('rolls over when the server suggests it, with the last sequence', async () => {
    const next = { v: 1, ...ref, lastSeq: 7 };
    const history = start()
      .activity(load, ref, clock(null, null, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(DAY_MS)
      .signalled(`${noun}.changed`, { seq: 7, action: 'act' })
      .activity(load, ref, clock(null, null, at + DAY_MS), {
        suggestContinueAsNew: true,
        historySizeBytes: '5000000',
      })
      .continuedAsNew(next);
    expect(await trace(bundle, history, id)).toEqual([
      loads,
      'timer 86400000',
      loads,
      `continueAsNew ${JSON.stringify(next)}`,
    ]);
  });

  it('rolls over after thirty days', async () => {
    const late = at + 30 * DAY_MS;
    const next = { v: 1, ...ref, lastSeq: 1 };
    const history = start()
      .later(30 * DAY_MS)
      .activity(load, ref, clock(null, null, late))
      .shows('OPEN', false)
      .continuedAsNew(next);
    expect(await trace(bundle, history, id)).toEqual([
      loads,
      `continueAsNew ${JSON.stringify(next)}`,
    ]);
  });

  it('shows a wrong duration where replay would not', async () => {
    const history = start()
      .activity(load, ref, clock(step, at + 6_000, at + DAY_MS))
      .shows('OPEN', false)
      .sleeps(5_000);
    expect(await trace(bundle, history, id)).toContain('timer 6000');
  });
});
