export { RetryableDispatchError, TemporalGateway } from './gateway';
export type { GatewayOptions, RunningWorkflow, ScheduleRow } from './gateway';
