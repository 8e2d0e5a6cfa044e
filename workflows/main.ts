// The bundle's entry: every workflow by name, so that the replay gate knows the full set.
export { campaignWorkflow } from './campaign/campaign.workflow';
export { cohortWorkflow } from './cohort/cohort.workflow';
export { phaseWorkflow } from './phase/phase.workflow';
export { signOffWorkflow } from './sign-off/sign-off.workflow';
