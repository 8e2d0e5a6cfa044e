import {
  QUOTA_PERIOD_STATES,
  type FactPrecision,
  type FactUnit,
  type QuotaPeriodState,
} from '@app/contracts';
import type { Reach } from '@app/domain';
import type { CampaignReader } from '../campaign/campaign.repository';
import { ofReadCampaigns } from '../campaign/of-campaign';
import { equals, oneOf, unitsNamed, type ListScope, type ListSpec } from '../list/list-declaration';

export interface QuotaPeriodListRow {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly code: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly groupId: string;
  readonly bureauId: string;
  readonly ownerSectionId: string;
  /** what is counted */
  readonly unit: FactUnit;
  readonly fromOn: string;
  readonly toOn: string;
  readonly minimum: number;
  readonly achieved: number;
  readonly madeUp: number;
  readonly precision: FactPrecision;
  readonly state: QuotaPeriodState;
  readonly exemptReason: string | null;
  readonly version: number;
}

/** Periods of quotas unit by unit: what the compliance of a campaign is made of. */
export const QUOTA_PERIOD_LIST = {
  name: 'quota-periods',
  alias: 'q',
  base: 'quota_period q',
  ids: [{ sql: 'q.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('q.campaign_id', 'uuid') },
    unitId: { kind: 'uuid', sql: equals('q.unit_id', 'uuid') },
    groupId: { kind: 'uuid', sql: equals('q.group_id', 'uuid') },
    states: { kind: 'words', values: QUOTA_PERIOD_STATES, sql: oneOf('q.state') },
    rule: {
      kind: 'text',
      description: "the rule's id, as R-401",
      sql: (value, add) =>
        `q.rule_id IN (SELECT r.id FROM quota_rule r WHERE ${equals('r.code', 'text')(value, add)})`,
    },
    unit: {
      kind: 'text',
      description: 'words of the name or the code',
      sql: (value, add, context) => `q.unit_id = ANY(${unitsNamed(value, add, context)})`,
    },
  },
  // a million rows a city: the one order they come in, no index that every fact would move
  sorts: { toOn: { sql: 'q.to_on', type: 'date' } },
  defaultSort: '-toOn',
  columns: `q.id, q.campaign_id AS "campaignId", c.title AS "campaignTitle", r.code, r.title, q.unit_id AS "unitId", u.name AS "unitName", q.group_id AS "groupId", q.bureau_id AS "bureauId", c.owner_section_id AS "ownerSectionId", r.unit,
    q.from_on AS "fromOn", q.to_on AS "toOn", q.minimum::float8 AS minimum, q.achieved::float8 AS achieved, q.made_up::float8 AS "madeUp", q.precision, q.state,
    q.exempt_reason AS "exemptReason", q.version`,
  joins:
    'JOIN quota_rule r ON r.id = q.rule_id JOIN campaign c ON c.id = q.campaign_id JOIN unit u ON u.id = q.unit_id',
} as const satisfies ListSpec;

/** Of the campaigns in reach: all of a led campaign, else one's own units and groups. */
export const quotaPeriodScope =
  (reader: CampaignReader, reach: Reach): ListScope =>
  (values) => {
    const campaigns = ofReadCampaigns(reader, 'q')(values);
    if (reach.all) return campaigns;
    const groups = `$${values.push(reach.groupIds)}::uuid[]`;
    const units = `$${values.push(reach.unitIds)}::uuid[]`;
    const lines = `$${values.push(reach.lineSectionIds)}::uuid[]`;
    return `${campaigns} AND (q.group_id = ANY(${groups}) OR q.unit_id = ANY(${units}) OR q.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE c.owner_section_id = ANY(${lines}))))`;
  };
