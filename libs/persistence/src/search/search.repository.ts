import type { Reach } from '@app/domain';
import { campaignScope, type CampaignReader } from '../campaign/campaign.repository';
import { documentScope } from '../campaign/campaign.list';
import type { Queryable } from '../core/database';
import { containsWords } from '../list/list-declaration';
import { personScope, unitScope } from '../organisation/organisation.list';

/** One thing found, enough to show a line and to go there. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  /** where it stands: the state, the town, the campaign */
  readonly detail: string | null;
  /** the campaign it belongs to */
  readonly campaignId: string | null;
  /** the key of a task among the duties of its schools */
  readonly taskKey: string | null;
}
type Words = (column: string, values: unknown[]) => string;

const wordsOf =
  (text: string): Words =>
  (column, values) =>
    containsWords(column, text, (value) => `$${values.push(value)}`);

export function searchCampaigns(
  db: Queryable,
  reader: CampaignReader,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  return db.query<Hit>(
    `SELECT c.id, c.title, c.state AS detail, c.id AS "campaignId", NULL AS "taskKey" FROM campaign c WHERE ${campaignScope(reader, values)}
       AND ((${wordsOf(text)('c.title', values)}) OR c.code = $${values.push(text)}) ORDER BY c.created_at DESC, c.id LIMIT $${values.push(limit)}`,
    values,
  );
}

export function searchUnits(
  db: Queryable,
  bureauId: string,
  reach: Reach,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  return db.query<Hit>(
    `SELECT u.id, u.name AS title, p.name AS detail, NULL::uuid AS "campaignId", NULL AS "taskKey" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
     WHERE ${unitScope(bureauId, reach)(values)} AND u.valid_to IS NULL AND ((${wordsOf(text)('u.name', values)}) OR u.code = $${values.push(text)})
     ORDER BY u.name, u.id LIMIT $${values.push(limit)}`,
    values,
  );
}

export function searchPeople(
  db: Queryable,
  bureauId: string,
  reach: Reach,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  return db.query<Hit>(
    `SELECT p.id, p.name AS title, u.name AS detail, NULL::uuid AS "campaignId", NULL AS "taskKey" FROM person p JOIN unit u ON u.id = p.unit_id
     WHERE ${personScope(bureauId, reach)(values)} AND p.disabled_at IS NULL AND ${wordsOf(text)('p.name', values)} ORDER BY p.name, p.id LIMIT $${values.push(limit)}`,
    values,
  );
}

export function searchDocuments(
  db: Queryable,
  reader: CampaignReader,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  return db.query<Hit>(
    `SELECT d.id, d.title, n.text AS detail, d.campaign_id AS "campaignId", NULL AS "taskKey" FROM official_document d LEFT JOIN doc_number n ON n.id = d.doc_number_id
     WHERE ${documentScope(reader)(values)} AND ${wordsOf(text)('d.title', values)} ORDER BY d.created_at DESC, d.id LIMIT $${values.push(limit)}`,
    values,
  );
}

/** Tasks and deliverables of the plans in reach; the duties of the schools are their lists. */
export function searchTasks(
  db: Queryable,
  reader: CampaignReader,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  const campaigns = `ARRAY(SELECT c.id FROM campaign c WHERE ${campaignScope(reader, values)})`;
  const words = wordsOf(text);
  return db.query<Hit>(
    `SELECT x.id, x.title, k.title AS detail, x.campaign_id AS "campaignId", x.key AS "taskKey" FROM (
       SELECT t.id, t.title, t.campaign_id, 'T' || t.no AS key FROM task t WHERE t.campaign_id = ANY(${campaigns}) AND ${words('t.title', values)}
       UNION ALL SELECT d.id, d.title, d.campaign_id, 'D' || d.code FROM deliverable_spec d WHERE d.campaign_id = ANY(${campaigns}) AND ${words('d.title', values)}) x
     JOIN campaign k ON k.id = x.campaign_id ORDER BY k.created_at DESC, x.title, x.id LIMIT $${values.push(limit)}`,
    values,
  );
}
