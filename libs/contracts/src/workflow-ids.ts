/** Ids and inputs of the workflows; use cases and SQL need them, so they live below the workflow code. */

const withGeneration = (id: string, generation: number): string =>
  generation > 1 ? `${id}/g${generation}` : id;

export interface CampaignRef {
  readonly campaignId: string;
}
export interface PhaseRef {
  readonly phaseId: string;
  /** rises with every reopening */
  readonly generation: number;
}
export interface CohortRef {
  readonly cohortId: string;
  readonly generation: number;
}
export interface SignOffRef {
  readonly signOffId: string;
}

interface RunInput {
  readonly v: 1;
  /** highest outbox sequence seen */
  readonly lastSeq: number;
}
export type CampaignInput = CampaignRef & RunInput;
export type PhaseInput = { readonly phaseId: string; readonly generation?: number } & RunInput;
export type CohortInput = { readonly cohortId: string; readonly generation?: number } & RunInput;
export type SignOffInput = SignOffRef & RunInput;

export const campaignWorkflowId = (ref: CampaignRef): string => `campaign/${ref.campaignId}`;
export const phaseWorkflowId = (ref: PhaseRef): string =>
  withGeneration(`phase/${ref.phaseId}`, ref.generation);
export const cohortWorkflowId = (ref: CohortRef): string =>
  withGeneration(`cohort/${ref.cohortId}`, ref.generation);
export const signOffWorkflowId = (ref: SignOffRef): string => `signoff/${ref.signOffId}`;
