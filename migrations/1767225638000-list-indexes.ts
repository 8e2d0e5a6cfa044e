import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the younger lists walk along: the bureau, the order asked for, the id that makes it total. Rows of these tables are
 * written by people or once a month, so an order more costs nothing anybody feels; the columns are set once, except for
 * `delivery`, whose rows change an indexed column with every step anyway.
 */
const UP = `
CREATE INDEX ix_meeting_planned ON meeting (bureau_id, planned_on, id);
CREATE INDEX ix_meeting_held ON meeting (bureau_id, held_on, id) WHERE held_on IS NOT NULL;
CREATE INDEX ix_meeting_group ON meeting (group_id, planned_on, id) WHERE group_id IS NOT NULL;
CREATE INDEX ix_meeting_search ON meeting USING gin (search_grams(title));
CREATE INDEX ix_action_item_open ON action_item (meeting_id) WHERE done_at IS NULL AND moved_to IS NULL;
CREATE INDEX ix_milestone_due ON milestone (bureau_id, due_on, code, id);
CREATE INDEX ix_snapshot_list ON snapshot (bureau_id, created_at, id);
CREATE INDEX ix_snapshot_kind ON snapshot (bureau_id, kind, created_at, id);
CREATE INDEX ix_snapshot_about ON snapshot (subject_id, created_at);
CREATE INDEX ix_date_amendment_signed ON date_amendment (campaign_id) WHERE sign_off_id IS NOT NULL;
CREATE INDEX ix_date_amendment_created ON date_amendment (bureau_id, created_at, id);
CREATE INDEX ix_date_amendment_applied ON date_amendment (bureau_id, applied_at, id) WHERE applied_at IS NOT NULL;
CREATE INDEX ix_quota_period_to ON quota_period (bureau_id, to_on, id);
CREATE INDEX ix_quota_period_group ON quota_period (group_id, to_on, id);
CREATE INDEX ix_extension_request_new_due ON extension_request (bureau_id, new_due_on, id);
CREATE INDEX ix_extension_request_decision ON extension_request (bureau_id, decision_due_at, id) WHERE decision_due_at IS NOT NULL;
CREATE INDEX ix_delegation_ends ON delegation (bureau_id, ends_on, id);
DROP INDEX ix_delegation_delegate, ix_delegation_principal;
CREATE INDEX ix_delegation_delegate ON delegation (delegate_id, ends_on);
CREATE INDEX ix_delegation_principal ON delegation (principal_id, ends_on);
CREATE INDEX ix_delivery_at ON delivery (bureau_id, (coalesce(settled_at, slot_at)), id);
CREATE INDEX ix_delivery_slot ON delivery (bureau_id, slot_at, id);
`;

const DOWN = `
DROP INDEX ix_meeting_planned, ix_meeting_held, ix_meeting_group, ix_meeting_search, ix_action_item_open, ix_milestone_due, ix_snapshot_list, ix_snapshot_about,
  ix_date_amendment_created, ix_date_amendment_applied, ix_quota_period_to, ix_quota_period_group, ix_extension_request_new_due, ix_extension_request_decision,
  ix_delegation_ends, ix_delivery_at, ix_delivery_slot, ix_snapshot_kind, ix_date_amendment_signed, ix_delegation_delegate, ix_delegation_principal;
CREATE INDEX ix_delegation_delegate ON delegation (delegate_id, ends_on) WHERE revoked_at IS NULL;
CREATE INDEX ix_delegation_principal ON delegation (principal_id, ends_on) WHERE revoked_at IS NULL;
`;

/** Every list finds its page by index, whatever it is sorted by. */
export class ListIndexes1767225638000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
