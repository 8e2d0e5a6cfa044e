import { DELIVERY_CHANNELS, DELIVERY_STATES } from '@app/contracts';
import { equals, oneOf, type ListSpec } from '../list/list-declaration';

/** Messages on their way, without names and texts; by default what waits for a person: nobody answered, or nobody will. */
export const DELIVERY_LIST = {
  name: 'deliveries',
  alias: 'd',
  base: 'delivery d',
  ids: [{ sql: 'd.id', type: 'uuid' }],
  filters: {
    states: {
      kind: 'words',
      values: DELIVERY_STATES,
      description: 'UNKNOWN and DEAD when not given',
      sql: oneOf('d.state'),
    },
    channel: { kind: 'word', values: DELIVERY_CHANNELS, sql: equals('d.channel', 'text') },
    recipientId: { kind: 'uuid', sql: equals('d.recipient_id', 'uuid') },
  },
  defaults: { states: ['UNKNOWN', 'DEAD'] },
  sorts: {
    at: { sql: 'coalesce(d.settled_at, d.slot_at)', type: 'timestamptz' },
    slotAt: { sql: 'd.slot_at', type: 'timestamptz' },
  },
  defaultSort: '-at',
  columns:
    'd.id, d.channel, d.state, d.attempts, d.fault, d.slot_at AS "slotAt", d.settled_at AS "settledAt", d.recipient_id AS "recipientId"',
  joins: '',
} as const satisfies ListSpec;
