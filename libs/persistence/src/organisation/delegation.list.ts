import type { ListScope, ListSpec } from '../list/list-declaration';
import { DELEGATION_COLUMNS, DELEGATION_JOINS } from './delegation.repository';

const TODAY = (now: string): string => `(${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date`;

/** Two equalities, each with its index; one IN over both columns has none. */
const concerns = (person: string): string =>
  `(d.principal_id = ${person}::uuid OR d.delegate_id = ${person}::uuid)`;

export const DELEGATION_LIST = {
  name: 'delegations',
  alias: 'd',
  base: 'delegation d',
  ids: [{ sql: 'd.id', type: 'uuid' }],
  filters: {
    personId: {
      kind: 'uuid',
      description: 'who gives or receives',
      sql: (value, add) => concerns(add(value)),
    },
    inForce: {
      kind: 'flag',
      description: 'in force today',
      sql: (_, add, { now }) =>
        `d.revoked_at IS NULL AND ${TODAY(add(now))} BETWEEN d.starts_on AND d.ends_on
         AND NOT EXISTS (SELECT 1 FROM person x WHERE x.id IN (d.principal_id, d.delegate_id) AND x.disabled_at IS NOT NULL)`,
    },
  },
  sorts: {
    createdAt: { sql: 'd.created_at', type: 'timestamptz' },
    endsOn: { sql: 'd.ends_on', type: 'date' },
  },
  defaultSort: '-createdAt',
  columns: DELEGATION_COLUMNS,
  joins: DELEGATION_JOINS,
} as const satisfies ListSpec;

/** Those the reader is concerned by, or all. */
export const delegationScope =
  (reader: {
    readonly bureauId: string;
    readonly personId: string;
    readonly all: boolean;
  }): ListScope =>
  (values) => {
    const bureau = `d.bureau_id = $${values.push(reader.bureauId)}`;
    return reader.all ? bureau : `${bureau} AND ${concerns(`$${values.push(reader.personId)}`)}`;
  };
