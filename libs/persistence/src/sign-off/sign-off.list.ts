import { SIGN_OFF_STATES } from '@app/contracts';
import type { Reach } from '@app/domain';
import { equals, oneOf, type ListScope, type ListSpec } from '../list/list-declaration';
import { SIGN_OFF_COLUMNS, SIGN_OFF_JOINS } from './sign-off.repository';

export const SIGN_OFF_PURPOSES = ['CAMPAIGN_PLAN', 'PHASE_GATE', 'DATE_AMENDMENT'] as const;
export const SIGN_OFF_LIST = {
  name: 'sign-offs',
  alias: 's',
  base: 'sign_off s',
  ids: [{ sql: 's.id', type: 'uuid' }],
  filters: {
    campaignId: { kind: 'uuid', sql: equals('s.campaign_id', 'uuid') },
    states: { kind: 'words', values: SIGN_OFF_STATES, sql: oneOf('s.state') },
    purpose: { kind: 'word', values: SIGN_OFF_PURPOSES, sql: equals('s.purpose', 'text') },
    waitingForMe: {
      kind: 'flag',
      description: 'the step that is due is the reader’s to sign',
      sql: (_, add, { personId }) =>
        `s.state = 'PENDING' AND EXISTS (SELECT 1 FROM sign_step x WHERE x.sign_off_id = s.id AND ${add(personId)}::uuid IN (x.signer_id, x.delegate_of) AND x.no = s.current_no AND x.decision IS NULL)`,
    },
    signerLeft: {
      kind: 'flag',
      description:
        'still under way, and the signer of an open step has left: another is to be named',
      sql: (_, add, { bureauId }) =>
        `s.state IN ('PENDING','RETURNED') AND s.id = ANY(ARRAY(SELECT x.sign_off_id FROM person p JOIN sign_step x ON x.signer_id = p.id
          WHERE p.bureau_id = ${add(bureauId)}::uuid AND p.disabled_at IS NOT NULL AND x.decision IS NULL AND x.type <> 'NOTIFY'))`,
    },
    signedByMe: {
      kind: 'flag',
      description: 'the reader has decided a step of it, or another did in his name',
      sql: (_, add, { personId }) =>
        `EXISTS (SELECT 1 FROM sign_step x WHERE x.sign_off_id = s.id AND ${add(personId)}::uuid IN (x.signer_id, x.delegate_of) AND x.decision IS NOT NULL AND x.decision <> 'SKIPPED')`,
    },
  },
  sorts: {
    createdAt: { sql: 's.created_at', type: 'timestamptz' },
    no: { sql: 's.no', type: 'text' },
  },
  defaultSort: '-createdAt',
  columns: SIGN_OFF_COLUMNS,
  joins: SIGN_OFF_JOINS,
} as const satisfies ListSpec;

/** Sign-offs a person may see: where he signs or is the author, his line's, or all for the bureau's leaders. */
export const signOffScope =
  (reader: {
    readonly bureauId: string;
    readonly personId: string;
    readonly reach: Reach;
  }): ListScope =>
  (values) => {
    const bureau = `s.bureau_id = $${values.push(reader.bureauId)}`;
    if (reader.reach.all) return bureau;
    const me = `$${values.push(reader.personId)}::uuid`;
    const lines = `$${values.push(reader.reach.lineSectionIds)}::uuid[]`;
    return `${bureau} AND (s.author_id = ${me} OR EXISTS (SELECT 1 FROM sign_step x WHERE x.sign_off_id = s.id AND ${me} IN (x.signer_id, x.delegate_of))
      OR EXISTS (SELECT 1 FROM campaign c WHERE c.id = s.campaign_id AND c.owner_section_id = ANY(${lines})))`;
  };
