import type {
  CampaignScope,
  CampaignTrigger,
  DueExpr,
  EvidenceRule,
  FactUnit,
  FormSpec,
  GateRule,
  PhaseType,
  RosterKind,
  SchoolType,
  SectionKey,
  SignStepType,
  SupportType,
} from '@app/contracts';

export interface PackSource {
  readonly text?: string;
  readonly issuer?: string;
  readonly title?: string;
  readonly date?: string;
  /** E confirmed in a document, K general knowledge, D our default */
  readonly confidence: 'E' | 'K' | 'D';
}

/** A date as an expression of the pack's anchor: the year of issue, or an offset from the first day. */
export type PackDate =
  | { readonly yearOffset: number; readonly month: number; readonly day: number }
  | { readonly dayOffset: number };

export interface PackPhase {
  readonly no: number;
  readonly type: PhaseType;
  readonly title: string;
  readonly start: PackDate;
  readonly end: PackDate;
  readonly requirement: string;
  readonly gate: readonly GateRule[];
}

export interface PackTask {
  readonly no: number;
  readonly planNo: string;
  readonly title: string;
  readonly requirement: string;
  readonly lead: readonly SectionKey[];
  readonly support: readonly SupportType[];
  readonly evidence: EvidenceRule;
  readonly scope?: CampaignScope;
  readonly phases: readonly {
    readonly phase: number;
    readonly due: DueExpr;
    /** name of one of the pack's forms */
    readonly form: string;
    readonly reviewLevels: 1 | 2;
    readonly requirement: string;
  }[];
}

export interface PackDeliverable {
  readonly code: string;
  readonly phase: number;
  readonly title: string;
  readonly requirement: string;
  readonly due: DueExpr;
  readonly form: string;
  readonly reviewLevels: 1 | 2;
  readonly evidence: EvidenceRule;
}

export interface RouteStep {
  readonly type: SignStepType;
  /** LEAD_HEADS, OWNER_HEAD, DEP or CHIEF */
  readonly who: 'LEAD_HEADS' | 'OWNER_HEAD' | 'DEP' | 'CHIEF';
}

export interface TemplatePack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly dateMode: 'YEAR' | 'OFFSET';
  readonly trigger: CampaignTrigger;
  readonly ownerSection: SectionKey;
  readonly source: PackSource;
  readonly scope: CampaignScope;
  readonly start: PackDate;
  readonly end: PackDate;
  readonly goals: readonly string[];
  readonly forms: Readonly<Record<string, FormSpec>>;
  readonly phases: readonly PackPhase[];
  readonly deliverables: readonly PackDeliverable[];
  readonly tasks: readonly PackTask[];
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly quotas: readonly Readonly<Record<string, unknown>>[];
  readonly reports: readonly Readonly<Record<string, unknown>>[];
  /** findings the plan text is known to raise; shown with the draft */
  readonly knownFindings: readonly {
    readonly code: string;
    readonly severity: 'INFO' | 'WARNING';
    readonly field: string;
  }[];
  readonly signRoutes: {
    readonly campaign: readonly RouteStep[];
    readonly gate: readonly RouteStep[];
  };
}

export interface CalendarPack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly year: number;
  readonly source: PackSource;
  readonly days: readonly {
    readonly label: string;
    readonly off: readonly string[];
    readonly work: readonly string[];
  }[];
}

export interface TermPack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly source: PackSource;
  readonly schoolYears: readonly {
    /** the year it begins in */
    readonly year: number;
    readonly terms: readonly {
      readonly no: number;
      readonly startOn: string;
      readonly endOn: string;
    }[];
    readonly vacations: readonly {
      readonly label: string;
      readonly fromOn: string;
      readonly toOn: string;
    }[];
  }[];
}

export interface LadderPack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly source: PackSource;
  readonly ladders: readonly {
    readonly code: string;
    readonly rungs: readonly {
      readonly rung: number;
      readonly offsetWorkingDays: number;
      readonly recipients: readonly string[];
      readonly level: number;
      readonly effect: string | null;
      readonly suggest: string | null;
    }[];
  }[];
}

export interface RosterWord {
  /** what stands above the column in the files of bureaus */
  readonly headings: readonly string[];
  /** value → how people write it */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}
export type RosterDictionary = Readonly<Record<RosterKind, Readonly<Record<string, RosterWord>>>>;

export interface DictionaryPack {
  readonly id: string;
  readonly version: number;
  readonly budgets: {
    readonly townReviewWorkingDays: number;
    readonly bureauReviewWorkingDays: number;
    readonly gateWorkingDays: number;
    readonly returnMinimumWorkingDays: number;
    readonly joinWorkingDays: number;
  };
  readonly returnReasons: readonly { readonly code: string; readonly text: string }[];
  /** words of roster files; in a pack of its own */
  readonly roster?: RosterDictionary;
}

/** Rules are versioned data (rules and templates, section 1): figures with the document or default they come from. */
export interface RulePack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly jurisdiction: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'BUREAU';
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly source: PackSource;
  readonly rules: readonly {
    readonly id: string;
    readonly topic: string;
    readonly title: string;
    readonly confidence: PackSource['confidence'];
    readonly params: Readonly<Record<string, number>>;
  }[];
}

/** What a quota's id means: which schools it binds, what is counted, and where it comes from. */
export interface QuotaPack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly source: PackSource;
  readonly rules: readonly {
    readonly code: string;
    readonly title: string;
    readonly unit: FactUnit;
    readonly level: 'SCHOOL' | 'BUREAU';
    readonly schoolTypes: readonly SchoolType[];
    /** periods cut by the campaign's span are exempt */
    readonly wholeOnly: boolean;
    readonly source: string;
    readonly confidence: 'E' | 'K' | 'D';
  }[];
}

export interface DistrictPack {
  readonly id: string;
  readonly version: number;
  readonly bureau: { readonly code: string; readonly name: string; readonly docPrefix: string };
  readonly sections: readonly { readonly key: SectionKey; readonly name: string }[];
  readonly groups: readonly {
    readonly kind: 'TOWN_CENTER' | 'DIRECT_GROUP';
    readonly name: string;
    readonly reviewSection?: SectionKey;
    readonly schools: Readonly<Record<string, number>>;
    readonly kindergartens: number;
  }[];
  readonly typeNames: Readonly<Record<string, string>>;
  readonly nameParts: readonly string[];
  readonly ordinals: readonly string[];
  readonly posts: Readonly<Record<string, string>>;
}
