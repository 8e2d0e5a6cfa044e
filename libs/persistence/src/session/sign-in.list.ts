import { equals, type ListScope, type ListSpec } from '../list/list-declaration';
import { SIGN_IN_OUTCOMES } from './sign-in.repository';

/** A person reads his own sign-ins; there is no other scope. */
export const signInScope =
  (personId: string): ListScope =>
  (values) =>
    `s.person_id = $${values.push(personId)}`;

export const SIGN_IN_LIST = {
  name: 'sign-ins',
  alias: 's',
  base: 'sign_in s',
  ids: [{ sql: 's.id', type: 'uuid' }],
  filters: {
    outcome: { kind: 'word', values: SIGN_IN_OUTCOMES, sql: equals('s.outcome', 'text') },
  },
  sorts: { at: { sql: 's.at', type: 'timestamptz' } },
  defaultSort: '-at',
  columns: 's.id, s.at, s.outcome, s.address, s.device',
  joins: '',
} as const satisfies ListSpec;
