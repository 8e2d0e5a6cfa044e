import { MEETING_STATES, MEETING_TYPES } from '@app/contracts';
import { containsWords, equals, oneOf, type ListSpec } from '../list/list-declaration';
import { MEETING_COLUMNS, MEETING_JOINS, type MeetingRow } from './meeting.repository';

/** A meeting as its own table tells it; the items it set are looked up page by page. */
export type MeetingListRow = Omit<MeetingRow, 'items'>;

/** Meetings of campaigns: one a week in each of a hundred towns is thousands a year. */
export const MEETING_LIST = {
  name: 'meetings',
  alias: 'm',
  base: 'meeting m',
  ids: [{ sql: 'm.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('m.campaign_id', 'uuid') },
    phaseId: { kind: 'uuid', sql: equals('m.phase_id', 'uuid') },
    groupId: {
      kind: 'uuid',
      description: "a town centre's own meetings",
      sql: equals('m.group_id', 'uuid'),
    },
    types: { kind: 'words', values: MEETING_TYPES, sql: oneOf('m.type') },
    states: { kind: 'words', values: MEETING_STATES, sql: oneOf('m.state') },
    openItems: {
      kind: 'flag',
      description: 'something it set is neither done nor moved on',
      sql: () =>
        'EXISTS (SELECT 1 FROM action_item i WHERE i.meeting_id = m.id AND i.done_at IS NULL AND i.moved_to IS NULL)',
    },
    q: {
      kind: 'text',
      description: 'words of the title',
      sql: (value, add) => containsWords('m.title', value, add),
    },
  },
  sorts: {
    plannedOn: { sql: 'm.planned_on', type: 'date' },
    heldOn: { sql: 'm.held_on', type: 'date', where: 'm.held_on IS NOT NULL' },
  },
  defaultSort: '-plannedOn',
  columns: MEETING_COLUMNS,
  joins: MEETING_JOINS,
} as const satisfies ListSpec;
