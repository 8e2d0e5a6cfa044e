import type { Reach } from '@app/domain';
import { campaignScope, type CampaignReader } from '../campaign/campaign.repository';
import { equals, type ListScope, type ListSpec } from '../list/list-declaration';
import { CARRY_OVER_COLUMNS, CARRY_OVER_JOINS } from './carry-over.repository';

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
    mine: {
      kind: 'flag',
      description: "the reader's own or his unit's to do",
      sql: (_, add, { personId }) => {
        const me = `${add(personId)}::uuid`;
        return `(o.owner_person_id = ${me} OR o.owner_unit_id = (SELECT x.unit_id FROM person x WHERE x.id = ${me}))`;
      },
    },
    overdue: {
      kind: 'flag',
      description: 'not settled though its day is over',
      sql: (_, add, { now }) => `o.settled_at IS NULL AND o.new_due_at <= ${add(now)}::timestamptz`,
    },
    open: { kind: 'flag', description: 'not settled yet', sql: () => 'o.settled_at IS NULL' },
    routine: { kind: 'flag', description: 'goes on in the routine', sql: () => 'o.routine' },
  },
  sorts: {
    newDueOn: { sql: 'o.new_due_on', type: 'date' },
    createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  },
  defaultSort: 'newDueOn',
  columns: CARRY_OVER_COLUMNS,
  joins: CARRY_OVER_JOINS,
} as const satisfies ListSpec;

/**
 * Carry-overs of the campaigns in reach: a leading section sees all of them; another section, a town or a school what is about
 * its own duties or is its to do.
 */
export const carryOverScope =
  (reader: CampaignReader, duties: Reach): ListScope =>
  (values) => {
    const campaigns = `o.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE ${campaignScope(reader, values)}))`;
    if (duties.all) return campaigns;
    const groups = `$${values.push(duties.groupIds)}::uuid[]`;
    const units = `$${values.push([...duties.unitIds, ...duties.groupIds, ...duties.lineSectionIds])}::uuid[]`;
    const schools = `$${values.push(duties.unitIds)}::uuid[]`;
    const lines = `$${values.push(duties.lineSectionIds)}::uuid[]`;
    return `${campaigns} AND (o.owner_unit_id = ANY(${units})
      OR o.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE c.owner_section_id = ANY(${lines}))) OR EXISTS (SELECT 1 FROM school_task t WHERE o.subject_kind = 'SCHOOL_TASK' AND t.id = o.subject_id
      AND (t.group_id = ANY(${groups}) OR t.school_id = ANY(${schools}) OR t.lead_section_ids && ${lines}))
      OR EXISTS (SELECT 1 FROM cohort h WHERE o.subject_kind = 'COHORT' AND h.id = o.subject_id AND h.group_id = ANY(${groups})))`;
  };
