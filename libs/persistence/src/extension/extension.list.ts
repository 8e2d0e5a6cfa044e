import { EXTENSION_STATES } from '@app/contracts';
import { reachPredicate } from '../core/reach-predicate';
import { equals, oneOf, type ListScope, type ListSpec } from '../list/list-declaration';
import { SCHOOL_TASK_REACH } from '../school-task/school-task.repository';
import { EXTENSION_COLUMNS, EXTENSION_JOINS, type ExtensionReader } from './extension.repository';

/** Of few tasks, as an array: their requests are found by the task and not by walking over all of them. */
const ofTasks = (condition: string): string =>
  `e.school_task_id = ANY(ARRAY(SELECT t.id FROM school_task t WHERE ${condition}))`;

export const EXTENSION_LIST = {
  name: 'extensions',
  alias: 'e',
  base: 'extension_request e',
  ids: [{ sql: 'e.id', type: 'uuid' }],
  filters: {
    state: { kind: 'word', values: EXTENSION_STATES, sql: equals('e.state', 'text') },
    states: { kind: 'words', values: EXTENSION_STATES, sql: oneOf('e.state') },
    taskId: { kind: 'uuid', sql: equals('e.school_task_id', 'uuid') },
    campaignId: {
      kind: 'uuid',
      // a campaign has half a million tasks: no array of them
      sql: (value, add) =>
        `e.school_task_id IN (SELECT t.id FROM school_task t WHERE ${equals('t.campaign_id', 'uuid')(value, add)})`,
    },
    schoolId: {
      kind: 'uuid',
      sql: (value, add) => ofTasks(equals('t.school_id', 'uuid')(value, add)),
    },
    groupId: {
      kind: 'uuid',
      sql: (value, add) => ofTasks(equals('t.group_id', 'uuid')(value, add)),
    },
    shortNotice: { kind: 'flag', description: 'asked late', sql: () => 'e.short_notice' },
    overdue: {
      kind: 'flag',
      description: 'its decision is due and nobody has decided',
      sql: (_, add, { now }) =>
        `e.state = 'SUBMITTED' AND e.decision_due_at <= ${add(now)}::timestamptz`,
    },
  },
  sorts: {
    createdAt: { sql: 'e.created_at', type: 'timestamptz' },
    newDueOn: { sql: 'e.new_due_on', type: 'date' },
    decisionDueAt: {
      sql: 'e.decision_due_at',
      type: 'timestamptz',
      where: 'e.decision_due_at IS NOT NULL',
    },
  },
  defaultSort: '-createdAt',
  columns: EXTENSION_COLUMNS,
  joins: EXTENSION_JOINS,
} as const satisfies ListSpec;

/** Requests about the tasks within reach. */
export const extensionScope =
  ({ reach, bureauId }: ExtensionReader): ListScope =>
  (values) => {
    const bureau = `e.bureau_id = $${values.push(bureauId)}`;
    return reach.all
      ? bureau
      : `${bureau} AND ${ofTasks(reachPredicate(reach, SCHOOL_TASK_REACH, values))}`;
  };
