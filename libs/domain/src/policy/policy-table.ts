import type { ActorCode } from '@app/contracts';

/** `*` the whole bureau, `l` own line, `a` own group, `o` own unit, `i` where the person is involved. */
export type PolicyScope = '*' | 'l' | 'a' | 'o' | 'i';
type Row = Partial<Record<ActorCode, PolicyScope>>;

const BUREAU_READ: Row = { CHIEF: '*', DEP: '*', OFF: '*', DISC: '*' };
const GROUP_AND_SCHOOL: Row = { AREA: 'a', TOWN: 'a', TOWNH: 'a', PRIN: 'o', SAF: 'o', STAFF: 'o' };
const ANYBODY: Row = {
  CHIEF: 'i',
  DEP: 'i',
  OFF: 'i',
  LEAD: 'i',
  SUP: 'i',
  AREA: 'i',
  DISC: 'i',
  TOWN: 'i',
  TOWNH: 'i',
  TEAM: 'i',
  EXT: 'i',
  PRIN: 'i',
  SAF: 'i',
  STAFF: 'i',
  CARE: 'i',
  ARCH: 'i',
  SYS: 'i',
  SEC: 'i',
  AUD: 'i',
};
const SIGNERS: Row = { CHIEF: 'i', DEP: 'i', OFF: 'i', LEAD: 'i', DISC: 'i', TOWNH: 'i' };

/**
 * Who may do what (domain model, section 8). The route guard, the guards of the machines and the SQL
 * predicates of the repositories are all compiled from this table; what is not listed is refused.
 */
const TABLE = {
  'self.use': ANYBODY,
  'unit.read': {
    ...BUREAU_READ,
    ...GROUP_AND_SCHOOL,
    LEAD: '*',
    SUP: '*',
    ARCH: '*',
    SYS: '*',
    SEC: '*',
  },
  'unit.edit': { OFF: '*' },
  'roster.export-people': { SYS: '*' },
  'roster.export-units': { OFF: '*', DISC: '*' },
  'roster.import': { OFF: '*', SYS: '*' },
  'person.read': { ...BUREAU_READ, ...GROUP_AND_SCHOOL, LEAD: '*', SUP: '*', SYS: '*', SEC: '*' },
  'person.edit': { SYS: '*' },
  'account.edit': { SYS: '*' },
  'grant.request': { SYS: '*' },
  'grant.decide': { SEC: '*' },
  'grant.read': { SYS: '*', SEC: '*', AUD: '*' },
  'audit.read': { AUD: '*' },
  'ops.read': { SYS: '*' },
  'calendar.read': { ...ANYBODY },
  'calendar.edit': { OFF: '*' },
  'template.read': { ...BUREAU_READ, LEAD: '*' },

  'campaign.read': { ...BUREAU_READ, ...GROUP_AND_SCHOOL, LEAD: 'l', SUP: 'l', ARCH: '*' },
  'campaign.create': { OFF: '*', LEAD: 'l' },
  'campaign.edit': { OFF: '*', LEAD: 'l' },
  'campaign.submit': { OFF: '*', LEAD: 'l' },
  'campaign.issue': { OFF: '*' },
  'campaign.start': { OFF: '*' },
  'campaign.suspend': { CHIEF: '*' },
  'campaign.wrap-up': { OFF: '*' },
  'campaign.close': { DEP: 'l', CHIEF: '*' },
  'campaign.archive': { ARCH: '*' },
  'campaign.cancel': { CHIEF: '*' },
  'campaign.discard': { OFF: 'i', LEAD: 'i' },
  'campaign.withdraw': { OFF: 'i', LEAD: 'i' },

  'document.read': { ...BUREAU_READ, ...GROUP_AND_SCHOOL, LEAD: 'l', SUP: 'l', ARCH: '*' },
  'carry-over.read': {
    ...BUREAU_READ,
    LEAD: 'l',
    SUP: 'l',
    AREA: 'a',
    TOWN: 'a',
    TOWNH: 'a',
    PRIN: 'o',
    SAF: 'o',
  },

  'phase.start': { OFF: '*' },
  'phase.open-gate': { OFF: '*', LEAD: 'l' },
  'phase.plan-carry-over': { OFF: '*' },
  'phase.withdraw-gate': { OFF: '*' },
  'phase.sign-gate': SIGNERS,
  'phase.reopen': { CHIEF: '*' },

  'milestone.confirm': { LEAD: 'l' },
  'meeting.plan': { OFF: '*', LEAD: 'l', TOWN: 'a' },
  'meeting.minutes': { CHIEF: '*', DEP: '*', TOWNH: 'a' },
  'meeting.track': { OFF: '*', TOWN: 'a' },
  'action-item.done': { OFF: '*', LEAD: 'o', TOWN: 'o', PRIN: 'o' },
  'document.register': { OFF: '*' },
  'carry-over.move': { OFF: '*' },
  'carry-over.settle': { OFF: '*', LEAD: 'l' },
  'snapshot.read': { ...BUREAU_READ, LEAD: 'l', AREA: 'a', TOWN: 'a', TOWNH: 'a' },
  'restatement.propose': { OFF: '*', LEAD: 'l' },
  'restatement.decide': { CHIEF: '*', DEP: 'l', OFF: '*' },
  'quota.read': {
    ...BUREAU_READ,
    LEAD: 'l',
    AREA: 'a',
    TOWN: 'a',
    TOWNH: 'a',
    PRIN: 'o',
    SAF: 'o',
  },
  'quota.record': { OFF: 'o', SAF: 'o' },
  'quota.confirm': { DEP: 'o', PRIN: 'o' },
  'quota.exempt': { OFF: '*', LEAD: 'l' },

  'sign-off.read': { ...BUREAU_READ, LEAD: 'l', TOWNH: 'i' },
  'sign-off.start': { OFF: '*', LEAD: 'l' },
  'sign-off.sign': SIGNERS,
  'sign-off.resubmit': { OFF: 'i', LEAD: 'i' },
  'sign-off.reassign': { OFF: '*' },
  'sign-off.withdraw': { OFF: '*', LEAD: 'i' },

  'cohort.read': { ...BUREAU_READ, LEAD: 'l', SUP: 'l', AREA: 'a', TOWN: 'a', TOWNH: 'a' },
  'cohort.review': { TOWN: 'a' },
  'cohort.sign': { TOWNH: 'a' },
  'cohort.return-to-town': { OFF: '*', LEAD: 'l' },
  'cohort.membership': { OFF: '*' },
  'cohort.reopen': { CHIEF: '*' },

  'school-task.read': {
    ...BUREAU_READ,
    LEAD: 'l',
    SUP: 'l',
    AREA: 'a',
    TOWN: 'a',
    TOWNH: 'a',
    PRIN: 'o',
    SAF: 'o',
    STAFF: 'i',
  },
  'school-task.acknowledge': { SAF: 'o', PRIN: 'o' },
  'school-task.work': { SAF: 'o', STAFF: 'i' },
  'school-task.assign': { SAF: 'o', PRIN: 'o' },
  'school-task.submit-internally': { SAF: 'o' },
  'school-task.sign': { PRIN: 'o' },
  'school-task.take-up': { TOWN: 'a' },
  'school-task.review': { TOWN: 'a', LEAD: 'l', OFF: '*' },
  'school-task.request-exemption': { PRIN: 'o' },
  'school-task.decide-exemption': { LEAD: 'l', OFF: '*' },
  'school-task.cancel': { OFF: '*' },

  'evidence.read': {
    ...BUREAU_READ,
    LEAD: 'l',
    SUP: 'l',
    AREA: 'a',
    TOWN: 'a',
    TOWNH: 'a',
    PRIN: 'o',
    SAF: 'o',
    STAFF: 'i',
  },
  'evidence.add': { SAF: 'o', STAFF: 'i' },

  'progress.read': {
    ...BUREAU_READ,
    LEAD: 'l',
    SUP: 'l',
    AREA: 'a',
    TOWN: 'a',
    TOWNH: 'a',
    PRIN: 'o',
    SAF: 'o',
    STAFF: 'o',
  },
} satisfies Readonly<Record<string, Row>>;

type Table = typeof TABLE;
export type PolicyKey = keyof Table;
export const POLICY: Readonly<Record<PolicyKey, Row>> = TABLE;
export const POLICY_KEYS: readonly string[] = Object.keys(TABLE);
