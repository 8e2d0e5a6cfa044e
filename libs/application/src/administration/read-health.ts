import type { PersonActor } from '@app/domain';
import {
  databaseFacts,
  gateStates,
  readGauges,
  upkeepRuns,
  type Gauges,
  type GateState,
  type StuckRow,
} from '@app/persistence';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { stuckThings } from '../operate/stuck-things';
import { refuseUnlessMay } from '../organisation/unit-rules';
import type { Lists } from '../query/lists';

export const HEALTH_CHECKS = [
  'relay-gate',
  'delivery-gate',
  'outbox',
  'dead-messages',
  'late-clocks',
  'digests',
  'deliveries',
  'checkpoint',
  'calendar',
  'restore',
  'clock-skew',
] as const;
export type HealthCheckKey = (typeof HEALTH_CHECKS)[number];
export const HEALTH_STATES = ['OK', 'WATCH', 'BAD'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

export interface HealthCheck {
  readonly key: HealthCheckKey;
  readonly state: HealthState;
  /** how many, or how many seconds, as the check's sentence says */
  readonly figure: number;
  /** what the operator wrote when he shut a gate */
  readonly reason: string | null;
  readonly since: string | null;
}

export interface Health {
  readonly at: string;
  readonly databaseVersion: string;
  readonly schemaVersion: string;
  readonly checks: readonly HealthCheck[];
  /** repeated jobs with the end of their latest run */
  readonly jobs: readonly { readonly job: string; readonly doneAt: string }[];
}

/** Older than these and somebody should look: the limits the alarms of the operators use. */
const LIMITS = {
  outboxSeconds: 60,
  digestSeconds: 120,
  checkpointSeconds: 2 * 3600,
  skewMs: 2_000,
};
const MOST_STUCK = 500;
/** Clocks and launches that stand; what waits for people is on the people's own pages. */
const CLOCK_KINDS: readonly StuckRow['kind'][] = [
  'late-clock',
  'late-cohort',
  'late-sign-off',
  'fan-out',
  'clock-not-started',
];

/** How the system itself stands: figures and times, no names and no business content. */
export class ReadHealth {
  constructor(
    private readonly deps: Deps,
    private readonly lists: Lists,
  ) {}

  async execute(actor: PersonActor): Promise<Health> {
    refuseUnlessMay('ops.read', actor);
    const db = this.deps.database;
    const before = Date.now();
    const nowMs = await databaseNowMs(db);
    const skewMs = Math.abs(nowMs - (before + Date.now()) / 2);
    const [gauges, gates, stuck, facts, jobs] = [
      await readGauges(db),
      await gateStates(db),
      await stuckThings(db, MOST_STUCK),
      await databaseFacts(db),
      await upkeepRuns(db),
    ];
    const stopped = await this.lists.count('deliveries', actor, {});
    return {
      at: new Date(nowMs).toISOString(),
      databaseVersion: String(facts['serverVersion'] ?? ''),
      schemaVersion: String(facts['migration'] ?? ''),
      checks: [
        ...gates.map(gateCheck),
        ...gaugeChecks(gauges),
        stuckCheck('late-clocks', stuck, CLOCK_KINDS),
        check('deliveries', stopped === 0 ? 'OK' : 'WATCH', stopped),
        stuckCheck('calendar', stuck, ['calendar-missing']),
        stuckCheck('restore', stuck, ['restore-not-reviewed']),
        check('clock-skew', skewMs <= LIMITS.skewMs ? 'OK' : 'WATCH', Math.round(skewMs / 1000)),
      ],
      jobs: jobs.map(({ job, finishedAt }) => ({ job, doneAt: finishedAt.toISOString() })),
    };
  }
}

const check = (
  key: HealthCheckKey,
  state: HealthState,
  figure: number,
  more: Partial<Pick<HealthCheck, 'reason' | 'since'>> = {},
): HealthCheck => ({ key, state, figure, reason: null, since: null, ...more });

const gateCheck = (gate: GateState): HealthCheck =>
  check(`${gate.name}-gate`, gate.open ? 'OK' : 'BAD', 0, {
    reason: gate.open ? null : gate.reason,
    since: gate.open ? null : gate.changedAt.toISOString(),
  });

function gaugeChecks(gauges: Gauges): readonly HealthCheck[] {
  const { outboxOldestSeconds, digestOldestSeconds, checkpointAgeSeconds } = gauges;
  return [
    check(
      'outbox',
      outboxOldestSeconds <= LIMITS.outboxSeconds ? 'OK' : 'WATCH',
      Math.round(outboxOldestSeconds),
    ),
    check('dead-messages', gauges.outboxDead === 0 ? 'OK' : 'BAD', gauges.outboxDead),
    check(
      'digests',
      digestOldestSeconds <= LIMITS.digestSeconds ? 'OK' : 'WATCH',
      Math.round(digestOldestSeconds),
    ),
    check(
      'checkpoint',
      checkpointAgeSeconds !== null && checkpointAgeSeconds <= LIMITS.checkpointSeconds
        ? 'OK'
        : 'WATCH',
      checkpointAgeSeconds === null ? -1 : Math.round(checkpointAgeSeconds),
    ),
  ];
}

function stuckCheck(
  key: HealthCheckKey,
  stuck: readonly StuckRow[],
  kinds: readonly StuckRow['kind'][],
): HealthCheck {
  const found = stuck.filter(({ kind }) => kinds.includes(kind));
  const since = found[0]?.since.toISOString() ?? null;
  return check(key, found.length === 0 ? 'OK' : 'BAD', found.length, { since });
}
