import type { FilterValue, ListScope, ListSpec } from '../list/list-declaration';

/** Which messages: by default all that are not put away. */
export type InboxFolder = 'open' | 'unread' | 'archived';
const FOLDER: Readonly<Record<InboxFolder, string>> = {
  open: 'm.archived_at IS NULL',
  unread: 'm.archived_at IS NULL AND m.read_at IS NULL',
  archived: 'm.archived_at IS NOT NULL',
};
const isFolder = (value: FilterValue): value is InboxFolder =>
  typeof value === 'string' && Object.hasOwn(FOLDER, value);

export const INBOX_LIST = {
  name: 'inbox',
  alias: 'm',
  base: 'inbox_message m',
  ids: [{ sql: 'm.id', type: 'uuid' }],
  filters: {
    folder: {
      kind: 'word',
      values: Object.keys(FOLDER),
      description: 'open when not given: all that are not put away',
      sql: (value) => (isFolder(value) ? FOLDER[value] : 'false'),
    },
  },
  defaults: { folder: 'open' },
  sorts: { deliveredAt: { sql: 'm.delivered_at', type: 'timestamptz' } },
  defaultSort: '-deliveredAt',
  columns:
    'm.id, m.delivered_at AS "deliveredAt", m.title, m.lines, m.subjects, m.read_at AS "readAt", m.archived_at AS "archivedAt"',
  joins: '',
} as const satisfies ListSpec;

export const inboxScope =
  (personId: string): ListScope =>
  (values) =>
    `m.recipient_id = $${values.push(personId)}`;
