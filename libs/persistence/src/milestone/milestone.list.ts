import { MILESTONE_STATES } from '@app/contracts';
import { equals, oneOf, type ListSpec } from '../list/list-declaration';
import { MILESTONE_COLUMNS, MILESTONE_JOINS, type MilestoneRow } from './milestone.repository';

export type MilestoneListRow = MilestoneRow & { readonly campaignTitle: string };

/** Milestones of every campaign within reach; a soft goal is never overdue. */
export const MILESTONE_LIST = {
  name: 'milestones',
  alias: 'm',
  base: 'milestone m',
  ids: [
    { sql: 'm.code', type: 'text' },
    { sql: 'm.id', type: 'uuid' },
  ],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('m.campaign_id', 'uuid') },
    states: { kind: 'words', values: MILESTONE_STATES, sql: oneOf('m.state') },
    soft: { kind: 'flag', description: 'a goal to strive for', sql: () => 'm.soft' },
    overdue: {
      kind: 'flag',
      description: 'its day has passed and nobody has decided',
      sql: (_, add, { now }) =>
        `(m.state = 'OPEN' AND NOT m.soft AND m.due_at <= ${add(now)}::timestamptz)`,
    },
  },
  sorts: { dueOn: { sql: 'm.due_on', type: 'date' } },
  defaultSort: 'dueOn',
  columns: `${MILESTONE_COLUMNS}, c.title AS "campaignTitle"`,
  joins: MILESTONE_JOINS,
} as const satisfies ListSpec;
