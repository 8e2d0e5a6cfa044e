import { reachPredicate } from '../core/reach-predicate';
import { containsWords, equals, type ListScope, type ListSpec } from '../list/list-declaration';
import { SCHOOL_TASK_REACH } from '../school-task/school-task.repository';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_JOINS,
  type EvidenceReader,
  type EvidenceRow,
} from './evidence.repository';

export type EvidenceListRow = EvidenceRow & { readonly unitName: string };

export const FILE_STATES = ['KEPT', 'QUARANTINED', 'REFUSED'] as const;

const ofFile = (condition: string): string =>
  `EXISTS (SELECT FROM stored_file x WHERE x.id = e.file_id AND ${condition})`;
const asWords = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** What schools have sent, whatever it serves: one file may serve many duties. */
export const EVIDENCE_LIST = {
  name: 'evidence',
  alias: 'e',
  base: 'evidence e',
  ids: [{ sql: 'e.id', type: 'uuid' }],
  filters: {
    unitId: {
      kind: 'uuid',
      description: 'the school it belongs to',
      sql: equals('e.unit_id', 'uuid'),
    },
    taskId: {
      kind: 'uuid',
      description: 'what a task has now',
      sql: (value, add) =>
        `e.id IN (SELECT l.evidence_id FROM evidence_link l WHERE l.school_task_id = ${add(value)}::uuid)`,
    },
    notOf: {
      kind: 'uuid',
      description: 'what a task has not, neither under another name',
      sql: (value, add) =>
        `NOT EXISTS (SELECT FROM evidence_link l JOIN evidence o ON o.id = l.evidence_id WHERE l.school_task_id = ${add(value)}::uuid AND o.file_id = e.file_id)`,
    },
    states: {
      kind: 'words',
      values: FILE_STATES,
      sql: (value, add) => ofFile(`x.state = ANY(${add(asWords(value))}::text[])`),
    },
    pictures: { kind: 'flag', sql: () => ofFile("x.media_type LIKE 'image/%'") },
    q: {
      kind: 'text',
      description: 'words of the name',
      sql: (value, add) => containsWords('e.name', value, add),
    },
  },
  sorts: { uploadedAt: { sql: 'e.created_at', type: 'timestamptz' } },
  defaultSort: '-uploadedAt',
  columns: `${EVIDENCE_COLUMNS}, w.name AS "unitName"`,
  joins: `${EVIDENCE_JOINS} JOIN unit w ON w.id = e.unit_id`,
} as const satisfies ListSpec;

/** Evidence of tasks within reach, now or in a submission of the past; what serves nothing any more is on its way out. */
export const evidenceScope =
  ({ reach, bureauId }: EvidenceReader): ListScope =>
  (values) => {
    const used = `e.bureau_id = $${values.push(bureauId)} AND e.unreferenced_at IS NULL`;
    if (reach.all) return used;
    const within = reachPredicate(reach, SCHOOL_TASK_REACH, values);
    // OFFSET keeps the planner to the question as it is put: an index look-up a row, never the whole table hashed
    if (reach.lineSectionIds.length > 0)
      // a section leads half of all tasks: asked file by file
      return `${used} AND (
        EXISTS (SELECT FROM evidence_link l JOIN school_task t ON t.id = l.school_task_id WHERE l.evidence_id = e.id AND ${within} OFFSET 0)
        OR EXISTS (SELECT FROM submission_evidence v JOIN submission s ON s.id = v.submission_id JOIN school_task t ON t.id = s.school_task_id
          WHERE v.evidence_id = e.id AND ${within} OFFSET 0))`;
    // what the tasks of a town, a school or a person have is few, and found by the tasks
    return `${used} AND e.id = ANY(ARRAY(
      SELECT f.evidence_id FROM school_task t CROSS JOIN LATERAL (
        SELECT l.evidence_id FROM evidence_link l WHERE l.school_task_id = t.id
        UNION ALL SELECT v.evidence_id FROM submission s JOIN submission_evidence v ON v.submission_id = s.id WHERE s.school_task_id = t.id OFFSET 0) f
      WHERE ${within}))`;
  };
