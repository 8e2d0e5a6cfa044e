export type { Deps } from './composition/deps';
export { actorIdOf, performAction, performCreation } from './pipeline/action-runner';
export type { ActionRequest, Subject, Transitioned } from './pipeline/action-runner';
export { CommandRunner } from './pipeline/command-runner';
export type { CommandContext, RequestKey } from './pipeline/command-runner';
