import type { ActorCode, SchoolFlag, SchoolType, SupportType } from './organisation';
import type { EvidencePolicy, GateItemKind, GateTest } from './states';

/** Which schools a campaign or task is for; empty or absent lists mean "all". */
export interface CampaignScope {
  readonly schoolTypes?: readonly SchoolType[];
  /** unitIds of town centres and direct groups */
  readonly groups?: readonly string[];
  readonly flags?: readonly SchoolFlag[];
  /** unitCodes added whatever their type */
  readonly include?: readonly string[];
  /** unitCodes left out */
  readonly exclude?: readonly string[];
}

export interface TaskPartySpec {
  /** unit id of a section, or a support type */
  readonly unitId?: string;
  readonly supportType?: SupportType;
  readonly role: 'LEAD' | 'SUPPORT' | 'RESPONSIBLE';
  /** LEAD parties are ordered from 1; the first is the primary one */
  readonly order?: number;
}

/** A goal with its own date, as the plan carries it; `due.at` counts from the plan's anchor. */
export interface CampaignMilestone {
  readonly code: string;
  readonly task?: number;
  readonly title: string;
  readonly due: {
    readonly at:
      | { readonly yearOffset: number; readonly month: number; readonly day: number }
      | { readonly dayOffset: number };
  };
  readonly soft: boolean;
  readonly target: number;
  readonly scope: string;
}

/** A quota of the plan: how often at least, by the rule's id. */
export interface CampaignQuota {
  readonly rule: string;
  readonly per: 'WEEK' | 'MONTH' | 'QUARTER' | 'TERM' | 'SCHOOL_YEAR' | 'YEAR';
  readonly minimum: number;
  readonly confidence: string;
}

/** One rule of a phase gate, as the pack or the editor states it. */
export interface GateRule {
  readonly kind: GateItemKind;
  /** what the rule selects: task numbers, deliverable codes, report codes …; absent = all of the kind */
  readonly select?: readonly string[];
  readonly test: GateTest;
  /** share in per cent (ACCEPTED_SHARE) or count (COUNT_AT_LEAST) */
  readonly min?: number;
  readonly mandatory: boolean;
}

export interface FormField {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly title: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | number)[];
  readonly items?: FormField;
  readonly properties?: Readonly<Record<string, FormField>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** JSON Schema of a school's form; only the keywords of FormField are admitted. */
export interface FormSpec {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FormField>>;
  readonly required?: readonly string[];
}

export interface EvidenceRule {
  readonly policy: EvidencePolicy;
  /** mandatory text when the policy is REQUIRED */
  readonly reason?: string;
}

/** What an action looks like to the person who reads a record. */
export interface ActionOffer {
  readonly action: string;
  readonly allowed: boolean;
  /** message key of the reason when refused */
  readonly reason?: string;
  /** figures of the reason's sentence */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** Who asks: a person with the grants in force, or the system itself. */
export interface GrantView {
  readonly code: ActorCode;
  readonly unitId: string;
  /** section ids of the lines a LEAD or DEP answers for; empty = all */
  readonly lines: readonly string[];
}
