import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { fromRoot, workflowBundleOptions } from '@app/platform';
import { WORKFLOW_TYPES } from '@app/contracts';
import {
  eventsOf,
  replayFaults,
  structuralFault,
  withoutEvent,
  type Manifest,
} from '../support/replay-gate';

const folder = fromRoot('test/histories');
const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  bundle = await bundleWorkflowCode({
    ...workflowBundleOptions(),
    logger: new DefaultLogger('ERROR'),
  });
}, 60_000);

it('names the workflow types of the bundle', () => {
  const entry = readFileSync(fromRoot('workflows/main.ts'), 'utf8');
  expect([...entry.matchAll(/export \{ (\w+) \}/g)].map((m) => m[1]).toSorted()).toEqual(
    [...WORKFLOW_TYPES].toSorted(),
  );
});

it('replays every retained history on the bundle of today', async () => {
  expect(await replayFaults(folder, manifest, WORKFLOW_TYPES, bundle)).toEqual([]);
}, 60_000);

describe('the gate trips', () => {
  const empty: Manifest = { histories: {}, retired: {} };
  let copy: string;
  const name = Object.keys(manifest.histories['cohortWorkflow'] ?? {})[0] ?? '';
  const path = join(folder, 'cohortWorkflow', name);
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'histories-'));
    mkdirSync(join(copy, 'cohortWorkflow'));
    writeFileSync(join(copy, 'cohortWorkflow', name), readFileSync(path));
  });
  afterAll(() => rmSync(copy, { recursive: true }));
  const only = (hash: string): Manifest => ({
    histories: { cohortWorkflow: { [name]: hash } },
    retired: {},
  });
  const right = createHash('sha256').update(readFileSync(path)).digest('hex');

  it('on an empty manifest and an unlisted file', async () => {
    expect([...(await replayFaults(copy, empty, ['cohortWorkflow'], bundle))].toSorted()).toEqual([
      'cohortWorkflow has no history',
      `cohortWorkflow/${name} is not listed`,
      'the manifest is empty',
    ]);
  });

  it('on a changed file and a missing one', async () => {
    expect(await replayFaults(copy, only('0'), ['cohortWorkflow'], bundle)).toEqual([
      `cohortWorkflow/${name} was changed`,
    ]);
    const gone: Manifest = {
      histories: { cohortWorkflow: { [name]: right, 'gone.json': '0' } },
      retired: {},
    };
    expect(await replayFaults(copy, gone, ['cohortWorkflow'], bundle)).toEqual([
      'cohortWorkflow/gone.json is missing',
    ]);
  });

  it('on a history whose commands are not those of the code', async () => {
    const events = eventsOf(path);
    const index = events.findIndex((e) => e.eventType === 'EVENT_TYPE_TIMER_FIRED');
    expect(index).toBeGreaterThan(0);
    await expect(
      Worker.runReplayHistory(
        { workflowBundle: bundle },
        { events: withoutEvent(events, index) },
        'cohort/x',
      ),
    ).rejects.toThrow(/TMPRL1100|Nondeterminism/i);
  });

  it('before a replay that would never end', () => {
    const events = eventsOf(path);
    expect(structuralFault(events.slice(0, 1))).toMatch(/no completed task/);
    expect(structuralFault(events.filter((_, i) => i !== 3))).toBe('event ids have a hole at 4');
    expect(structuralFault(events)).toBeUndefined();
  });
});
