import { DATE_AMENDMENT_STATES } from '@app/contracts';
import { equals, oneOf, type ListSpec } from '../list/list-declaration';
import type { AmendmentRow } from './amendment.repository';

export interface AmendmentListRow extends AmendmentRow {
  readonly campaignTitle: string;
  readonly createdByName: string;
  readonly createdAt: Date;
}

export const AMENDMENT_LIST = {
  name: 'date-amendments',
  alias: 'a',
  base: 'date_amendment a',
  ids: [{ sql: 'a.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('a.campaign_id', 'uuid') },
    states: { kind: 'words', values: DATE_AMENDMENT_STATES, sql: oneOf('a.state') },
  },
  sorts: {
    createdAt: { sql: 'a.created_at', type: 'timestamptz' },
    appliedAt: { sql: 'a.applied_at', type: 'timestamptz', where: 'a.applied_at IS NOT NULL' },
  },
  defaultSort: '-createdAt',
  columns: `a.id, a.bureau_id AS "bureauId", a.campaign_id AS "campaignId", c.title AS "campaignTitle", a.reason, a.document, a.changes, a.plan_version AS "planVersion",
    a.sign_off_id AS "signOffId", a.applied_at AS "appliedAt", a.created_by AS "createdBy", p.name AS "createdByName", a.created_at AS "createdAt", a.state,
    a.state_version AS "stateVersion", a.version`,
  joins: 'JOIN campaign c ON c.id = a.campaign_id JOIN person p ON p.id = a.created_by',
} as const satisfies ListSpec;
