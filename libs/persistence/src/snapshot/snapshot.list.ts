import { reachPredicate } from '../core/reach-predicate';
import { equals, oneOf, type ListScope, type ListSpec } from '../list/list-declaration';
import {
  SNAPSHOT_COLUMNS,
  SNAPSHOT_JOINS,
  type SnapshotReader,
  type SnapshotRow,
} from './restatement.repository';

export type SnapshotListRow = SnapshotRow & { readonly campaignTitle: string };

export const SNAPSHOT_KINDS = [
  'CAMPAIGN_PLAN',
  'PHASE_GATE',
  'DATE_AMENDMENT',
  'COHORT_SHEET',
  'CAMPAIGN_FINAL',
] as const;

/** A snapshot names what it froze and not its campaign: the campaign, its phases, amendments and cohorts, by their ids. */
const SUBJECTS = `SELECT c.id, c.id AS campaign_id, c.bureau_id, c.owner_section_id, NULL::uuid AS group_id FROM campaign c
  UNION ALL SELECT p.id, c.id, c.bureau_id, c.owner_section_id, NULL FROM phase p JOIN campaign c ON c.id = p.campaign_id
  UNION ALL SELECT a.id, c.id, c.bureau_id, c.owner_section_id, NULL FROM date_amendment a JOIN campaign c ON c.id = a.campaign_id WHERE a.sign_off_id IS NOT NULL
  UNION ALL SELECT h.id, c.id, c.bureau_id, c.owner_section_id, h.group_id FROM cohort h JOIN campaign c ON c.id = h.campaign_id`;
const about = (condition: string): string =>
  `s.subject_id = ANY(ARRAY(SELECT x.id FROM (${SUBJECTS}) x WHERE ${condition}))`;

/** Frozen texts: a plan, a gate's sheet, a town's sheet; each town signs one a phase and generation. */
export const SNAPSHOT_LIST = {
  name: 'snapshots',
  alias: 's',
  base: 'snapshot s',
  ids: [{ sql: 's.id', type: 'uuid' }],
  filters: {
    campaignId: {
      kind: 'uuid',
      sql: (value, add) => about(equals('x.campaign_id', 'uuid')(value, add)),
    },
    subjectId: {
      kind: 'uuid',
      description: 'campaign, phase or cohort',
      sql: equals('s.subject_id', 'uuid'),
    },
    groupId: {
      kind: 'uuid',
      description: "a town's own sheets",
      sql: (value, add) => about(equals('x.group_id', 'uuid')(value, add)),
    },
    kinds: { kind: 'words', values: SNAPSHOT_KINDS, sql: oneOf('s.kind') },
  },
  sorts: { createdAt: { sql: 's.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  columns: `${SNAPSHOT_COLUMNS}, c.title AS "campaignTitle"`,
  joins: SNAPSHOT_JOINS,
} as const satisfies ListSpec;

/** What was frozen of one's own lines and towns, or of the whole bureau. */
export const snapshotScope =
  ({ reach, bureauId }: SnapshotReader): ListScope =>
  (values) => {
    const bureau = `$${values.push(bureauId)}`;
    const own = `s.bureau_id = ${bureau}`;
    if (reach.all) return own;
    const within = reachPredicate(
      reach,
      { lines: 'ARRAY[x.owner_section_id]', group: 'x.group_id' },
      values,
    );
    return `${own} AND ${about(`x.bureau_id = ${bureau} AND ${within}`)}`;
  };
