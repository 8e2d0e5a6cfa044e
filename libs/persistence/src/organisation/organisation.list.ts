import { ACTOR_CODES, OWNERSHIPS, SCHOOL_TYPES, UNIT_KINDS } from '@app/contracts';
import type { Reach } from '@app/domain';
import {
  containsWords,
  equals,
  oneOf,
  peopleNamed,
  unitsNamed,
  type ListScope,
  type ListSpec,
} from '../list/list-declaration';
import { GRANT_COLUMNS, GRANT_JOINS, GRANT_STATES } from './grant.repository';
import { PERSON_COLUMNS, PERSON_JOINS } from './people.repository';

/** Units a reach covers: its own, and the groups with what hangs under them; found by index. */
function unitsIn(reach: Reach, column: string, values: unknown[]): string {
  const units = `$${values.push(reach.unitIds)}::uuid[]`;
  const groups = `$${values.push(reach.groupIds)}::uuid[]`;
  const isGroup = "kind IN ('TOWN_CENTER','DIRECT_GROUP')";
  return `${column} = ANY(ARRAY(SELECT unnest(${units}) UNION SELECT id FROM unit WHERE id = ANY(${groups}) AND ${isGroup} UNION SELECT id FROM unit WHERE parent_id = ANY(${groups}) AND NOT ${isGroup}))`;
}

export const unitScope =
  (bureauId: string, reach: Reach): ListScope =>
  (values) => {
    const bureau = `u.bureau_id = $${values.push(bureauId)}`;
    return reach.all ? bureau : `${bureau} AND ${unitsIn(reach, 'u.id', values)}`;
  };
export const personScope =
  (bureauId: string, reach: Reach): ListScope =>
  (values) => {
    const bureau = `p.bureau_id = $${values.push(bureauId)}`;
    return reach.all ? bureau : `${bureau} AND ${unitsIn(reach, 'p.unit_id', values)}`;
  };

const ofProfile = (column: string) => (value: unknown, add: (value: unknown) => string) =>
  `u.id IN (SELECT f.unit_id FROM school_profile f WHERE f.valid_to IS NULL AND f.${column} = ANY(${add(value)}::text[]))`;

export const UNIT_LIST = {
  name: 'units',
  alias: 'u',
  base: 'unit u',
  ids: [{ sql: 'u.id', type: 'uuid' }],
  filters: {
    kind: { kind: 'words', values: UNIT_KINDS, sql: oneOf('u.kind') },
    parentId: { kind: 'uuid', sql: equals('u.parent_id', 'uuid') },
    schoolTypes: { kind: 'words', values: SCHOOL_TYPES, sql: ofProfile('school_type') },
    ownership: { kind: 'words', values: OWNERSHIPS, sql: ofProfile('ownership') },
    closed: {
      kind: 'flag',
      description: 'units that are no more; without this filter only living ones are listed',
      sql: () => 'u.valid_to IS NOT NULL',
    },
    suspended: {
      kind: 'flag',
      description: 'shut for a time',
      sql: () => 'u.suspended_from IS NOT NULL',
    },
    q: {
      kind: 'text',
      description: 'words of the name, or the code',
      sql: (value, add, context) => `u.id = ANY(${unitsNamed(value, add, context)})`,
    },
  },
  defaults: { closed: false },
  sorts: { name: { sql: 'u.name', type: 'text' }, code: { sql: 'u.code', type: 'text' } },
  defaultSort: 'name',
  columns: `u.id, u.kind, u.code, u.name, u.parent_id AS "parentId", g.name AS "parentName", u.valid_to AS "validTo", u.suspended_from AS "suspendedFrom", u.section_key AS "sectionKey", f.school_type AS "schoolType", f.ownership, f.boarding, f.flags, f.pupils,
    (SELECT count(*)::int FROM unit x WHERE x.parent_id = u.id AND x.valid_to IS NULL) AS "childCount"`,
  joins:
    'LEFT JOIN school_profile f ON f.unit_id = u.id AND f.valid_to IS NULL LEFT JOIN unit g ON g.id = u.parent_id',
} as const satisfies ListSpec;

export const PERSON_LIST = {
  name: 'people',
  alias: 'p',
  base: 'person p',
  ids: [{ sql: 'p.id', type: 'uuid' }],
  filters: {
    unitId: { kind: 'uuid', sql: equals('p.unit_id', 'uuid') },
    code: {
      kind: 'word',
      values: ACTOR_CODES,
      description: 'holds this role',
      sql: (value, add, { bureauId }) =>
        `p.id IN (SELECT g.person_id FROM role_grant g WHERE g.bureau_id = ${add(bureauId)}::uuid AND g.code = ${add(value)}::text AND g.state = 'APPROVED' AND g.valid_to IS NULL)`,
    },
    disabled: { kind: 'flag', sql: () => 'p.disabled_at IS NOT NULL' },
    hasAccount: {
      kind: 'flag',
      sql: () => 'EXISTS (SELECT FROM account k WHERE k.person_id = p.id)',
    },
    q: {
      kind: 'text',
      description: 'words of the name, or the login',
      sql: (value, add, { bureauId }) =>
        `p.id = ANY(ARRAY(SELECT x.id FROM person x WHERE x.bureau_id = ${add(bureauId)}::uuid AND ${containsWords('x.name', value, add)} UNION SELECT a.person_id FROM account a WHERE a.login = ${add(value)}::text))`,
    },
  },
  sorts: {
    name: { sql: 'p.name', type: 'text' },
    updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'name',
  columns: PERSON_COLUMNS,
  joins: PERSON_JOINS,
} as const satisfies ListSpec;

export const GRANT_LIST = {
  name: 'grants',
  alias: 'g',
  base: 'role_grant g',
  ids: [{ sql: 'g.id', type: 'uuid' }],
  filters: {
    personId: { kind: 'uuid', sql: equals('g.person_id', 'uuid') },
    unitId: { kind: 'uuid', sql: equals('g.unit_id', 'uuid') },
    code: { kind: 'word', values: ACTOR_CODES, sql: equals('g.code', 'text') },
    state: { kind: 'word', values: GRANT_STATES, sql: equals('g.state', 'text') },
    q: {
      kind: 'text',
      description: "words of the person's or of the unit's name, or the unit's code",
      sql: (value, add, context) =>
        `g.id = ANY(ARRAY(SELECT y.id FROM role_grant y WHERE y.person_id = ANY(${peopleNamed(value, add, context)})
         UNION SELECT y.id FROM role_grant y WHERE y.unit_id = ANY(${unitsNamed(value, add, context)})))`,
    },
  },
  sorts: { createdAt: { sql: 'g.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  columns: GRANT_COLUMNS,
  joins: GRANT_JOINS,
} as const satisfies ListSpec;
