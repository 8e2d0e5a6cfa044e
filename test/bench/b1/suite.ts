import { alternate, spreadOf, type Pair, type Spread } from '../pairs';
import type { BenchServer } from '../server';
import { checkLaunch } from './checks';
import { loadFloor, prepareFloor } from './floor';
import { launch } from './launch';
import { DUTIES_PER_PHASE, PHASES, prepareLaunch } from './roster';
import { savePeer } from './save-peer';

/** At least five where a pair takes seconds; at 10,000 schools a pair with its checks takes minutes. */
const PAIRS = [
  { upTo: 100, pairs: 7 },
  { upTo: 1_000, pairs: 5 },
  { upTo: Infinity, pairs: 3 },
] as const;
/** Rows the peer writes one by one: all of 100 schools in a full run. */
const PEER_ROWS = { full: 12_000, ci: 2_000 } as const;

export interface SizeResult {
  readonly schools: number;
  readonly rows: number;
  readonly pairs: readonly Pair[];
  /** second call divided by the launch it followed */
  readonly again: Spread;
}

export interface B1Result {
  readonly sizes: readonly SizeResult[];
  readonly peer: { readonly rows: number; readonly ms: number };
}

export interface B1Plan {
  readonly sizes: readonly number[];
  readonly pairs: number | null;
  readonly ci: boolean;
  readonly say: (line: string) => void;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Launch against its floor, size by size, each launch on a fresh copy of the same prepared database. */
export async function runB1(server: BenchServer, plan: B1Plan): Promise<B1Result> {
  const sizes: SizeResult[] = [];
  let peer: B1Result['peer'] | undefined;
  for (const schools of plan.sizes) {
    plan.say(`B1, ${schools} schools: roster and signed campaign`);
    const names = { ready: `b1_ready_${schools}`, run: 'b1_run', floor: `b1_floor_${schools}` };
    await server.create(names.ready);
    const prepared = await prepareLaunch(server.applicationUrl(names.ready), schools);
    const again: number[] = [];
    const product = async (database: string): Promise<number> => {
      await server.create(database, names.ready);
      await server.settle(database);
      const times = await launch(server.applicationUrl(database), prepared.campaignId);
      // after the second call, so that a row it added would be found, too
      await checkLaunch(server, database, prepared);
      again.push(times.againMs / times.launchMs);
      plan.say(`  launch ${seconds(times.launchMs)}, again ${seconds(times.againMs)}, checked`);
      return times.launchMs;
    };
    const floor = async (): Promise<number> => {
      const ms = await loadFloor(server, names.floor, floorPlan);
      plan.say(`  floor  ${seconds(ms)}`);
      return ms;
    };
    // the warm-up of both sides, thrown away; its launch makes the rows every floor loads
    await product(names.floor);
    const floorPlan = await prepareFloor(server, names.floor);
    await floor();
    const pairs = await alternate(
      plan.pairs ?? PAIRS.find(({ upTo }) => schools <= upTo)?.pairs ?? 1,
      async () => {
        const ms = await product(names.run);
        await server.drop(names.run);
        return ms;
      },
      floor,
    );
    sizes.push({
      schools,
      rows: schools * PHASES * DUTIES_PER_PHASE,
      pairs,
      again: spreadOf(again.slice(-pairs.length)),
    });
    if (!peer) {
      plan.say('  peer: save() for each task');
      peer = await savePeer(server, names.floor, plan.ci ? PEER_ROWS.ci : PEER_ROWS.full);
    }
    await server.drop(names.floor);
    await server.drop(names.ready);
  }
  if (!peer) throw new Error('B1 was given no size');
  return { sizes, peer };
}
