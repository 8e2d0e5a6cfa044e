/** Branded uuid strings: the compiler keeps one kind of id from standing in for another. */
export type BureauId = string & { readonly brand: 'BureauId' };
export type UnitId = string & { readonly brand: 'UnitId' };
export type PersonId = string & { readonly brand: 'PersonId' };
export type CampaignId = string & { readonly brand: 'CampaignId' };
export type PhaseId = string & { readonly brand: 'PhaseId' };
export type CohortId = string & { readonly brand: 'CohortId' };
export type SchoolTaskId = string & { readonly brand: 'SchoolTaskId' };
export type SignOffId = string & { readonly brand: 'SignOffId' };
