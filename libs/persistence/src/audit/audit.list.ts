import { equals, peopleNamed, unitsNamed, type ListSpec } from '../list/list-declaration';

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
    actor: {
      kind: 'text',
      description: "words of the actor's name",
      sql: (value, add, context) => `a.actor_id = ANY(${peopleNamed(value, add, context)})`,
    },
    subject: {
      kind: 'text',
      description: "words of the name of the person or unit it was about, or the unit's code",
      sql: (value, add, context) =>
        `a.subject_id = ANY(${peopleNamed(value, add, context)} || ${unitsNamed(value, add, context)})`,
    },
    refused: { kind: 'flag', sql: () => "a.action LIKE 'refused.%'" },
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
  columns: `a.shard, a.seq, a.at, a.actor_id AS "actorId", p.name AS "actorName", a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.payload,
    coalesce(sp.name, su.name, gp.name) AS "subjectName", g.code AS "roleCode"`,
  // people, units and roles are named; what the business records are called is not the auditor's to read
  joins: `LEFT JOIN person p ON p.id = a.actor_id LEFT JOIN person sp ON a.subject_kind = 'PERSON' AND sp.id = a.subject_id
    LEFT JOIN unit su ON a.subject_kind = 'UNIT' AND su.id = a.subject_id
    LEFT JOIN role_grant g ON a.subject_kind = 'ROLE_GRANT' AND g.id = a.subject_id LEFT JOIN person gp ON gp.id = g.person_id`,
} as const satisfies ListSpec;
