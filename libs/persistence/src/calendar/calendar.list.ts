import { containsWords, equals, type ListSpec } from '../list/list-declaration';

export const CALENDAR_LIST = {
  name: 'calendars',
  alias: 'c',
  base: 'calendar c',
  ids: [{ sql: 'c.id', type: 'uuid' }],
  filters: {
    code: { kind: 'text', sql: equals('c.code', 'text') },
    q: {
      kind: 'text',
      description: 'words of the title',
      sql: (value, add) => containsWords('c.title', value, add),
    },
  },
  sorts: {
    code: { sql: 'c.code', type: 'text' },
    createdAt: { sql: 'c.created_at', type: 'timestamptz' },
  },
  defaultSort: 'code',
  columns: `c.id, c.code, c.title, c.day_length_ms AS "dayLengthMs", c.epoch_on AS "epochOn", c.epoch_at AS "epochAt",
    coalesce((SELECT array_agg(y.year ORDER BY y.year) FROM calendar_year y WHERE y.calendar_id = c.id AND y.state = 'PUBLISHED'), '{}') AS "publishedYears",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'year', r.year, 'enteredByName', p.name) ORDER BY r.created_at, r.id) FROM calendar_revision r JOIN person p ON p.id = r.entered_by WHERE r.calendar_id = c.id AND r.state = 'DRAFT'), '[]') AS drafts`,
  joins: '',
} as const satisfies ListSpec;
