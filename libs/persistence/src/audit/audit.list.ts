import { equals, type ListSpec } from '../list/list-declaration';

export const AUDIT_LIST = {
  name: 'audit',
  alias: 'a',
  base: 'audit_log a',
  ids: [
    { sql: 'a.shard', type: 'smallint' },
    { sql: 'a.seq', type: 'bigint' },
  ],
  filters: {
    subjectId: { kind: 'uuid', sql: equals('a.subject_id', 'uuid') },
    actorId: { kind: 'uuid', sql: equals('a.actor_id', 'uuid') },
    action: { kind: 'text', sql: equals('a.action', 'text') },
    from: {
      kind: 'instant',
      description: 'first instant, included',
      sql: (value, add) => `a.at >= ${add(value)}::timestamptz`,
    },
    to: {
      kind: 'instant',
      description: 'last instant, not included',
      sql: (value, add) => `a.at < ${add(value)}::timestamptz`,
    },
  },
  sorts: { at: { sql: 'a.at', type: 'timestamptz' } },
  defaultSort: '-at',
  columns: `a.shard, a.seq, a.at, a.actor_id AS "actorId", p.name AS "actorName", a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.payload`,
  joins: 'LEFT JOIN person p ON p.id = a.actor_id',
} as const satisfies ListSpec;
