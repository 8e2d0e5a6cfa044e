export { CONFIG_VARIABLES, Config, ConfigError, LOG_LEVELS, loadConfig } from './config/config';
export type { ConfigProblem, ConfigRole, LogLevel } from './config/config';
export { storageOf } from './config/storage';
export type { StorageConfig } from './config/storage';
export { createLogger, loggerOptions, withRequestId } from './logging/logger';
export type { LogOptions } from './logging/logger';
export { fromRoot, projectRoot } from './root';
export { workflowBundleOptions } from './workflow-bundle';
export type { WorkflowBundleInput } from './workflow-bundle';
