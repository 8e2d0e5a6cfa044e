export { RetryableDispatchError, TemporalGateway } from './gateway';
export type { GatewayOptions, RunningWorkflow } from './gateway';
