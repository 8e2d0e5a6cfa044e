import {
  HOLDERS,
  REVIEW_QUEUES,
  SCHOOL_TASK_STATES,
  SCHOOL_TYPES,
  TASK_KINDS,
} from '@app/contracts';
import { equals, holds, oneOf, unitsNamed, type ListSpec } from '../list/list-declaration';
import { SCHOOL_TASK_COLUMNS, SCHOOL_TASK_JOINS } from './school-task.repository';

/** What a reviewer is asked for: which level of review, or the answer to a request. */
export const REVIEW_QUEUE =
  "CASE t.state WHEN 'EXEMPT_REQUESTED' THEN 'EXEMPTION' WHEN 'SUBMITTED' THEN 'TOWN' WHEN 'UNDER_REVIEW' THEN t.review_stage END";

/** What one duty of one school is asked for by. */
export const SCHOOL_TASK_LIST = {
  name: 'school-tasks',
  alias: 't',
  base: 'school_task t',
  ids: [{ sql: 't.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('t.campaign_id', 'uuid') },
    phaseNo: { kind: 'int', sql: equals('t.phase_no', 'int') },
    states: { kind: 'words', values: SCHOOL_TASK_STATES, sql: oneOf('t.state') },
    open: { kind: 'flag', description: 'still owed by somebody', sql: holds('t.open') },
    overdue: {
      kind: 'flag',
      description: 'open and its current due instant reached',
      sql: (_, add, { now }) => `t.open AND t.current_due_at <= ${add(now)}::timestamptz`,
    },
    dueSoon: {
      kind: 'flag',
      description: 'open, not overdue, and due within three working days of its own calendar',
      sql: (_, add, { now, soon }) => {
        if (soon.length === 0) return 'false';
        const from = add(now);
        const parts = soon.map(
          ({ campaignIds, until }) =>
            `(t.campaign_id = ANY(${add(campaignIds)}::uuid[]) AND t.current_due_at <= ${add(until)}::timestamptz)`,
        );
        return `t.open AND t.current_due_at > ${from}::timestamptz AND (${parts.join(' OR ')})`;
      },
    },
    dueBefore: {
      kind: 'instant',
      description: 'open and due by this instant',
      sql: (value, add) => `t.open AND t.current_due_at <= ${add(value)}::timestamptz`,
    },
    holder: {
      kind: 'word',
      values: HOLDERS.filter((holder) => holder !== 'EXTERNAL'),
      description: 'open, and whose turn it is',
      sql: (value, add) => `t.open AND t.holder = ${add(value)}::text`,
    },
    waitingUnitId: {
      kind: 'uuid',
      description: 'open, and it is the turn of this school, town centre or lead section',
      sql: (value, add) => {
        const unit = `${add(value)}::uuid`;
        return `t.open AND ((t.holder = 'SCHOOL' AND t.school_id = ${unit}) OR (t.holder = 'TOWN' AND t.group_id = ${unit}) OR (t.holder = 'BUREAU' AND t.lead_section_ids @> ARRAY[${unit}]))`;
      },
    },
    queue: {
      kind: 'word',
      values: REVIEW_QUEUES,
      description: 'what a reviewer is asked for',
      sql: (value, add) => `${REVIEW_QUEUE} = ${add(value)}::text`,
    },
    turnOverdue: {
      kind: 'flag',
      description: 'open, and the time of whoever holds it is over',
      sql: (_, add, { now }) =>
        // the overdue turns first, found by their own index: they are few beside the tasks
        `t.open AND t.id = ANY(ARRAY(SELECT g.subject_id FROM court_segment g WHERE g.subject_kind = 'SCHOOL_TASK' AND g.to_at IS NULL AND g.due_at <= ${add(now)}::timestamptz))`,
    },
    schoolId: { kind: 'uuid', sql: equals('t.school_id', 'uuid') },
    groupId: { kind: 'uuid', sql: equals('t.group_id', 'uuid') },
    cohortId: { kind: 'uuid', sql: equals('t.cohort_id', 'uuid') },
    leadSectionId: {
      kind: 'uuid',
      sql: (value, add) => `t.lead_section_ids @> ARRAY[${add(value)}::uuid]`,
    },
    assigneeId: { kind: 'uuid', sql: equals('t.assignee_id', 'uuid') },
    schoolTypes: { kind: 'words', values: SCHOOL_TYPES, sql: oneOf('t.school_type') },
    kind: { kind: 'word', values: TASK_KINDS, sql: equals('t.kind', 'text') },
    taskKey: { kind: 'text', sql: equals('t.task_key', 'text') },
    late: {
      kind: 'flag',
      description: 'handed in after the original due instant',
      sql: holds('t.late_original'),
    },
    q: {
      kind: 'text',
      description: 'words of the name of the school, or its code',
      sql: (value, add, context) => `t.school_id = ANY(${unitsNamed(value, add, context)})`,
    },
  },
  sorts: {
    dueAt: { sql: 't.current_due_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    submittedAt: {
      sql: 't.submitted_at',
      type: 'timestamptz',
      where: 't.submitted_at IS NOT NULL',
    },
    returnCount: { sql: 't.return_count', type: 'int', where: 't.return_count > 0' },
  },
  defaultSort: 'dueAt',
  columns: SCHOOL_TASK_COLUMNS,
  joins: SCHOOL_TASK_JOINS,
} as const satisfies ListSpec;
