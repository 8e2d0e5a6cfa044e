import { CAMPAIGN_STATES } from '@app/contracts';
import type { Reach } from '@app/domain';
import {
  containsWords,
  equals,
  oneOf,
  type ListScope,
  type ListSpec,
} from '../list/list-declaration';
import {
  CAMPAIGN_COLUMNS,
  CAMPAIGN_JOINS,
  campaignScope,
  type CampaignReader,
} from './campaign.repository';

export const CAMPAIGN_LIST = {
  name: 'campaigns',
  alias: 'c',
  base: 'campaign c',
  ids: [{ sql: 'c.id', type: 'uuid' }],
  filters: {
    states: { kind: 'words', values: CAMPAIGN_STATES, sql: oneOf('c.state') },
    ownerSectionId: { kind: 'uuid', sql: equals('c.owner_section_id', 'uuid') },
    templateId: { kind: 'text', sql: equals('c.template_id', 'text') },
    q: {
      kind: 'text',
      description: 'words of the title, or the code',
      sql: (value, add) =>
        `(${containsWords('c.title', value, add)}) OR c.code = ${add(value)}::text`,
    },
  },
  sorts: {
    createdAt: { sql: 'c.created_at', type: 'timestamptz' },
    startOn: { sql: 'c.start_on', type: 'date' },
    endOn: { sql: 'c.end_on', type: 'date' },
    title: { sql: 'c.title', type: 'text' },
  },
  defaultSort: '-createdAt',
  columns: `${CAMPAIGN_COLUMNS}, c.created_at AS "createdAt"`,
  joins: CAMPAIGN_JOINS,
} as const satisfies ListSpec;

export const CARRY_OVER_LIST = {
  name: 'carry-overs',
  alias: 'o',
  base: 'carry_over o',
  ids: [{ sql: 'o.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('o.campaign_id', 'uuid') },
    phaseId: { kind: 'uuid', sql: equals('o.phase_id', 'uuid') },
    targetPhaseId: { kind: 'uuid', sql: equals('o.target_phase_id', 'uuid') },
    ownerUnitId: { kind: 'uuid', sql: equals('o.owner_unit_id', 'uuid') },
    open: { kind: 'flag', description: 'not settled yet', sql: () => 'o.settled_at IS NULL' },
    routine: { kind: 'flag', description: 'goes on in the routine', sql: () => 'o.routine' },
  },
  sorts: {
    newDueOn: { sql: 'o.new_due_on', type: 'date' },
    createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  },
  defaultSort: 'newDueOn',
  columns: `o.id, o.campaign_id AS "campaignId", k.title AS "campaignTitle", o.phase_id AS "phaseId", p.no AS "phaseNo", o.subject_kind AS "subjectKind", o.subject_id AS "subjectId",
    o.owner_unit_id AS "ownerUnitId", u.name AS "ownerUnitName", o.owner_person_id AS "ownerPersonId", o.new_due_on AS "newDueOn", o.target_phase_id AS "targetPhaseId",
    q.no AS "targetPhaseNo", o.routine, o.reason, o.settled_at AS "settledAt", o.created_at AS "createdAt"`,
  joins: `JOIN campaign k ON k.id = o.campaign_id JOIN phase p ON p.id = o.phase_id JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN phase q ON q.id = o.target_phase_id`,
} as const satisfies ListSpec;
export interface CarryOverRow {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly phaseId: string;
  readonly phaseNo: number;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ownerUnitId: string;
  readonly ownerUnitName: string;
  readonly ownerPersonId: string | null;
  readonly newDueOn: string;
  readonly targetPhaseId: string | null;
  readonly targetPhaseNo: number | null;
  readonly routine: boolean;
  readonly reason: string;
  readonly settledAt: Date | null;
  readonly createdAt: Date;
}

/** Carry-overs of the campaigns in reach; a town or a school sees what is about its own duties or is its to do. */
export const carryOverScope =
  (reader: CampaignReader, duties: Reach): ListScope =>
  (values) => {
    const campaigns = `o.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE ${campaignScope(reader, values)}))`;
    if (duties.all) return campaigns;
    const groups = `$${values.push(duties.groupIds)}::uuid[]`;
    const units = `$${values.push([...duties.unitIds, ...duties.groupIds, ...duties.lineSectionIds])}::uuid[]`;
    const schools = `$${values.push(duties.unitIds)}::uuid[]`;
    const lines = `$${values.push(duties.lineSectionIds)}::uuid[]`;
    return `${campaigns} AND (o.owner_unit_id = ANY(${units}) OR EXISTS (SELECT 1 FROM school_task t WHERE o.subject_kind = 'SCHOOL_TASK' AND t.id = o.subject_id
      AND (t.group_id = ANY(${groups}) OR t.school_id = ANY(${schools}) OR t.lead_section_ids && ${lines}))
      OR EXISTS (SELECT 1 FROM cohort h WHERE o.subject_kind = 'COHORT' AND h.id = o.subject_id AND h.group_id = ANY(${groups})))`;
  };

export const DOCUMENT_STATES = ['DRAFT', 'IN_SIGNOFF', 'RELEASED', 'WITHDRAWN'] as const;
export const DOCUMENT_LIST = {
  name: 'documents',
  alias: 'd',
  base: 'official_document d',
  ids: [{ sql: 'd.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('d.campaign_id', 'uuid') },
    states: { kind: 'words', values: DOCUMENT_STATES, sql: oneOf('d.state') },
    type: { kind: 'text', sql: equals('d.type', 'text') },
    q: {
      kind: 'text',
      description: 'words of the title',
      sql: (value, add) => containsWords('d.title', value, add),
    },
  },
  sorts: {
    createdAt: { sql: 'd.created_at', type: 'timestamptz' },
    title: { sql: 'd.title', type: 'text' },
  },
  defaultSort: '-createdAt',
  columns: `d.id, d.type, d.title, n.text AS "docNumber", d.campaign_id AS "campaignId", d.state, d.signed_at AS "signedAt", d.released_at AS "releasedAt", d.content_hash AS hash,
    d.created_at AS "createdAt"`,
  joins: 'LEFT JOIN doc_number n ON n.id = d.doc_number_id',
} as const satisfies ListSpec;
export interface DocumentRow {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly campaignId: string | null;
  readonly state: string;
  readonly signedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly hash: Buffer;
  readonly createdAt: Date;
}

/** Documents of the campaigns in reach; what is not released is for those who read the whole bureau. */
export const documentScope =
  (reader: CampaignReader): ListScope =>
  (values) => {
    const bureau = `d.bureau_id = $${values.push(reader.bureauId)}`;
    if (reader.reach.all) return bureau;
    return `${bureau} AND d.released_at IS NOT NULL AND d.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE ${campaignScope(reader, values)}))`;
  };
