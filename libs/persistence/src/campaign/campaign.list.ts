import { CAMPAIGN_STATES } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Queryable } from '../core/database';
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
  type CampaignRow,
} from './campaign.repository';

export const CAMPAIGN_LIST = {
  name: 'campaigns',
  alias: 'c',
  base: 'campaign c',
  ids: [{ sql: 'c.id', type: 'uuid' }],
  filters: {
    states: { kind: 'words', values: CAMPAIGN_STATES, sql: oneOf('c.state') },
    ownerSectionId: { kind: 'uuid', sql: equals('c.owner_section_id', 'uuid') },
    year: {
      kind: 'int',
      description: 'campaigns with a day in this year',
      sql: (value, add) => {
        const year = `${add(value)}::int`;
        return `extract(year FROM c.start_on) <= ${year} AND extract(year FROM c.end_on) >= ${year}`;
      },
    },
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
  columns: `${CAMPAIGN_COLUMNS}, c.created_at AS "createdAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('no', p.no, 'title', p.title, 'state', p.state) ORDER BY p.no) FROM phase p WHERE p.campaign_id = c.id AND p.state IN ('ACTIVE','IN_REVIEW')), '[]') AS "currentPhases"`,
  joins: CAMPAIGN_JOINS,
} as const satisfies ListSpec;

export interface CampaignListRow extends CampaignRow {
  /** phases that are worked on or judged now */
  readonly currentPhases: readonly {
    readonly no: number;
    readonly title: string;
    readonly state: string;
  }[];
}

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
      description: 'words of the title, or a part of the number',
      sql: (value, add, context) =>
        `(${containsWords('d.title', value, add)}) OR d.doc_number_id = ANY(ARRAY(SELECT x.id FROM doc_number x WHERE x.bureau_id = ${add(context.bureauId)}::uuid AND strpos(x.text, ${add(value)}::text) > 0))`,
    },
    year: {
      kind: 'int',
      description: 'released in this year, in Beijing',
      sql: (value, add) =>
        `extract(year FROM d.released_at AT TIME ZONE 'Asia/Shanghai') = ${add(value)}::int`,
    },
  },
  sorts: {
    createdAt: { sql: 'd.created_at', type: 'timestamptz' },
    title: { sql: 'd.title', type: 'text' },
  },
  defaultSort: '-createdAt',
  columns: `d.id, d.type, d.title, n.text AS "docNumber", d.campaign_id AS "campaignId", k.title AS "campaignTitle", d.state, d.signed_at AS "signedAt", d.released_at AS "releasedAt", d.content_hash AS hash,
    d.created_at AS "createdAt"`,
  joins:
    'LEFT JOIN doc_number n ON n.id = d.doc_number_id LEFT JOIN campaign k ON k.id = d.campaign_id',
} as const satisfies ListSpec;
export interface DocumentListRow {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly campaignId: string | null;
  readonly campaignTitle: string | null;
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

/** A document with its text, when it is in reach. @throws DomainError object.missing */
export async function documentOrThrow(
  db: Queryable,
  id: string,
  reader: CampaignReader,
): Promise<DocumentListRow & { readonly body: string }> {
  const values: unknown[] = [id];
  const where = documentScope(reader)(values);
  const rows = await db.query<DocumentListRow & { body: string } & Record<string, unknown>>(
    `SELECT ${DOCUMENT_LIST.columns}, d.body FROM official_document d ${DOCUMENT_LIST.joins} WHERE d.id = $1 AND (${where})`,
    values,
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}
