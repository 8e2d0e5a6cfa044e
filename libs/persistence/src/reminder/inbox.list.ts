import type { ListScope, ListSpec } from '../list/list-declaration';

export const INBOX_LIST = {
  name: 'inbox',
  alias: 'm',
  base: 'inbox_message m',
  ids: [{ sql: 'm.id', type: 'uuid' }],
  filters: { unread: { kind: 'flag', sql: () => 'm.read_at IS NULL' } },
  sorts: { deliveredAt: { sql: 'm.delivered_at', type: 'timestamptz' } },
  defaultSort: '-deliveredAt',
  columns: 'm.id, m.delivered_at AS "deliveredAt", m.title, m.lines, m.read_at AS "readAt"',
  joins: '',
} as const satisfies ListSpec;

export const inboxScope =
  (personId: string): ListScope =>
  (values) =>
    `m.recipient_id = $${values.push(personId)}`;
