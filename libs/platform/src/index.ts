export { fromRoot, projectRoot } from './root';
export { workflowBundleOptions } from './workflow-bundle';
export type { WorkflowBundleInput } from './workflow-bundle';
