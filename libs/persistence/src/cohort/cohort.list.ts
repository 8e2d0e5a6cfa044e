import { COHORT_STATES } from '@app/contracts';
import { equals, oneOf, type ListSpec } from '../list/list-declaration';
import { COHORT_COLUMNS, COHORT_JOINS } from './cohort.repository';

export const COHORT_LIST = {
  name: 'cohorts',
  alias: 'c',
  base: 'cohort c JOIN campaign k ON k.id = c.campaign_id JOIN phase p ON p.id = c.phase_id',
  ids: [{ sql: 'c.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('c.campaign_id', 'uuid') },
    phaseNo: { kind: 'int', sql: equals('p.no', 'int') },
    state: { kind: 'words', values: COHORT_STATES, sql: oneOf('c.state') },
    groupId: { kind: 'uuid', sql: equals('c.group_id', 'uuid') },
  },
  sorts: {
    phaseNo: { sql: 'p.no', type: 'int' },
    updatedAt: { sql: 'c.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'phaseNo',
  columns: `${COHORT_COLUMNS}, (SELECT count(*)::int FROM school_task t WHERE t.cohort_id = c.id AND t.open) AS open,
  (SELECT count(*)::int FROM school_task t WHERE t.cohort_id = c.id) AS total`,
  joins: COHORT_JOINS,
} as const satisfies ListSpec;
