/** Words of the organisation: units, people, roles. */
export const UNIT_KINDS = [
  'BUREAU',
  'SECTION',
  'TOWN_CENTER',
  'DIRECT_GROUP',
  'SCHOOL',
  'CAMPUS',
  'MEMBER_UNIT',
  'AGENCY',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Posts a unit has to have somebody in. */
export const DUTY_POSTS = [
  'SECTION_HEAD',
  'TOWN_HEAD',
  'TOWN_REVIEWER',
  'PRINCIPAL',
  'SAFETY_OFFICER',
  'CHIEF',
  'DEPUTY',
  'OFFICE',
] as const;
export type DutyPost = (typeof DUTY_POSTS)[number];

export const SCHOOL_TYPES = [
  'KINDERGARTEN',
  'PRIMARY',
  'JUNIOR',
  'NINE_YEAR',
  'SENIOR',
  'COMPLETE_SECONDARY',
  'TWELVE_YEAR',
  'VOCATIONAL',
  'SPECIAL',
  'TEACHING_POINT',
  'TRAINING_ORG',
] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export const OWNERSHIPS = ['PUBLIC', 'PRIVATE'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const BOARDINGS = ['NONE', 'PARTIAL', 'FULL'] as const;
export type Boarding = (typeof BOARDINGS)[number];

export const SCHOOL_FLAGS = [
  'hasCanteen',
  'hasBus',
  'hasLab',
  'hasPool',
  'hasLunchCare',
  'hasSpecialEquipment',
  'hasConstruction',
] as const;
export type SchoolFlag = (typeof SCHOOL_FLAGS)[number];

/** Kinds of units that work on a task (domain: support types of a task). */
export const SUPPORT_TYPES = [
  'TOWN_CENTERS',
  'DISTRICT_SCHOOLS',
  'KINDERGARTENS',
  'VOCATIONAL',
] as const;
export type SupportType = (typeof SUPPORT_TYPES)[number];

export const SECTION_KEYS = [
  'OFFICE',
  'SAFETY',
  'EDUCATION',
  'SUPERVISION',
  'DISCIPLINE',
  'PERSONNEL',
  'EDTECH',
  'PROJECT',
  'FUNDING',
  'APPROVAL',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** Actor codes: what a person may be in a role grant. */
export const ACTOR_CODES = [
  'CHIEF',
  'DEP',
  'OFF',
  'LEAD',
  'SUP',
  'AREA',
  'DISC',
  'TOWN',
  'TOWNH',
  'TEAM',
  'EXT',
  'PRIN',
  'SAF',
  'STAFF',
  'CARE',
  'PUB',
  'ARCH',
  'SYS',
  'SEC',
  'AUD',
] as const;
export type ActorCode = (typeof ACTOR_CODES)[number];

/** The three administrator roles hold no business role and exclude each other. */
export const ADMINISTRATOR_CODES = ['SYS', 'SEC', 'AUD'] as const satisfies readonly ActorCode[];

/** What a person may let another sign for him. */
export const DELEGATED_POWERS = ['SIGN_OFF', 'COHORT', 'SCHOOL_TASK'] as const;
export type DelegatedPower = (typeof DELEGATED_POWERS)[number];

/** Ways outside the house; the inbox is always there. */
export const DELIVERY_CHANNELS = ['EMAIL', 'WEBHOOK'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const WEBHOOK_FORMATS = ['SIGNED', 'WECOM', 'DINGTALK'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

export const DELIVERY_STATES = [
  'PENDING',
  'CLAIMED',
  'SENT',
  'FAILED_RETRY',
  'UNKNOWN',
  'DEAD',
  'SUPPRESSED',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
