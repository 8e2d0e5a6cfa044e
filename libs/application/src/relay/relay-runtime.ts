import { TemporalGateway, type GatewayOptions, type ScheduleRow } from '@app/orchestration';
import type { Runtime } from '../composition/runtime';
import { Reconcile } from '../reconcile/reconcile';
import { Relay, type RelayLog } from './relay';

export interface RelayRuntime {
  readonly relay: Relay;
  readonly reconcile: Reconcile;
  /** a clock's snapshot, for operators */
  snapshot(workflowId: string): Promise<unknown>;
  /** wakes a clock and answers with its snapshot */
  runNow(workflowId: string): Promise<unknown>;
  history(workflowId: string): Promise<string>;
  /** events of a clock's present run; undefined when it does not run */
  runEvents(workflowId: string): Promise<number | undefined>;
  schedules(): Promise<readonly ScheduleRow[]>;
  /** whether Temporal answers */
  reachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a worker or an operator needs to move clocks. */
export function createRelayRuntime(
  runtime: Runtime,
  temporal: GatewayOptions,
  log: RelayLog,
  onFree?: () => void,
): RelayRuntime {
  const gateway = new TemporalGateway(temporal);
  return {
    relay: new Relay(runtime.database, gateway, log, onFree),
    reconcile: new Reconcile(runtime.app.deps, gateway),
    snapshot: (workflowId) => gateway.snapshot(workflowId, nounOf(workflowId)),
    runNow: (workflowId) => gateway.runNow(workflowId, nounOf(workflowId)),
    history: (workflowId) => gateway.history(workflowId),
    runEvents: (workflowId) => gateway.runEvents(workflowId),
    schedules: () => gateway.schedules(),
    reachable: () => gateway.reachable(),
    close: () => gateway.close(),
  };
}

const nounOf = (workflowId: string): string => {
  const head = workflowId.split('/')[0] ?? '';
  return head === 'signoff' ? 'signOff' : head;
};
