import { createRuntime } from '@app/application';
import { campaignOrThrow } from '@app/persistence';
import { personActor } from '../../../tools/seed/person-actor';
import { timed } from '../pairs';

/** Connections of a worker process (performance design, "Pools and loop"). */
const POOL = 6;

type App = ReturnType<typeof createRuntime>['app'];

export interface LaunchTimes {
  /** from the click on `issue` until the last task is visible and every clock's start row is written */
  readonly launchMs: number;
  /** the same steps once more, on a campaign that is out already */
  readonly againMs: number;
}

/** What the clocks would do one after the other on the campaign, and at once on its four phases. */
async function runClockSteps(app: App, campaignId: string, command: string): Promise<void> {
  for (;;) {
    const clock = await app.clocks.campaign.load({ campaignId });
    if (clock.step === null || (clock.stepAtMs ?? Infinity) > Date.now()) break;
    await app.clocks.campaign.step({ campaignId }, clock.step, `${command}:${clock.step}`);
  }
  const phases = await app.deps.database.query<{ phaseId: string; generation: number }>(
    'SELECT id AS "phaseId", generation FROM phase WHERE campaign_id = $1 ORDER BY no',
    [campaignId],
  );
  await Promise.all(
    phases.map(async (ref) => {
      const clock = await app.clocks.phase.load(ref);
      if (clock.step === 'startPhase')
        await app.clocks.phase.start(ref, `${command}:${ref.phaseId}`);
      await app.clocks.phase.fanOut(ref, () => undefined);
    }),
  );
}

/** Launches the prepared campaign with the product's own use cases, then asks for the same again. */
export async function launch(databaseUrl: string, campaignId: string): Promise<LaunchTimes> {
  const runtime = createRuntime({ databaseUrl, poolSize: POOL, name: 'gongjian-bench' });
  try {
    const office = await personActor(runtime, 'off1');
    const launchMs = await timed(async () => {
      await runtime.app.campaign.issue.execute({ actor: office, campaignId });
      await runClockSteps(runtime.app, campaignId, 'bench');
    });
    const againMs = await timed(() => runClockSteps(runtime.app, campaignId, 'again'));
    const { state } = await campaignOrThrow(runtime.database, campaignId, null);
    if (state !== 'ACTIVE') throw new Error(`the campaign is ${state} after its launch`);
    return { launchMs, againMs };
  } finally {
    await runtime.close();
  }
}
