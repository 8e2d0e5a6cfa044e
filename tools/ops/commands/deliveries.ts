import { DELIVERY_STATES, type DeliveryState } from '@app/contracts';
import { EXIT, UsageError, type Arguments, type Command } from '../command';
import type { OpsContext } from '../context';
import { table } from '../table';
import { reasonOf } from './reason';

const LIMIT = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function stateOf(word: string): DeliveryState {
  const state = DELIVERY_STATES.find((known) => known === word.toUpperCase());
  if (state === undefined)
    throw new UsageError(`there is no state ${word}: ${DELIVERY_STATES.join(', ').toLowerCase()}`);
  return state;
}

/** Mails and webhook calls that stopped on their way. */
export const deliveries: Command = {
  name: 'deliveries',
  usage: '[--state <state>]',
  help: 'mails and webhook calls that stopped (dead, or nobody knows), how many are in which state, and the gate; code 1 when any stopped',
  examples: ['deliveries', 'deliveries --state failed_retry'],
  options: { state: { type: 'string' } },
  run: async (context, args) => {
    const word = args.text('state');
    const states = word === undefined ? null : [stateOf(word)];
    const found = await context.runtime().app.operate.deliveries.execute(states, LIMIT);
    const { gate, counts, stopped } = found;
    return {
      code: states === null && stopped.length > 0 ? EXIT.wrong : EXIT.ok,
      data: found,
      lines: [
        gate?.open === false
          ? `the gate is closed since ${gate.changedAt.toISOString()}: ${gate.reason}`
          : 'the gate is open',
        counts.length === 0
          ? 'no message was ever put on its way'
          : counts.map((c) => `${c.state} ${c.n}`).join(', '),
        ...(stopped.length === 0
          ? [states === null ? 'nothing has stopped' : 'none in this state']
          : table(stopped, ['id', 'channel', 'state', 'attempts', 'fault', 'slotAt', 'settledAt'])),
        ...(stopped.length === LIMIT ? [`the oldest ${LIMIT} are shown`] : []),
      ],
    };
  },
};

/** Which messages and why; the reason goes into the audit trail. */
function wanted(args: Arguments): {
  readonly ids: readonly string[] | null;
  readonly reason: string;
} {
  const ids = args.positionals;
  if (ids.some((id) => !ID.test(id)))
    throw new UsageError('a message is named by its id from "deliveries"');
  if ((ids.length === 0) !== args.flag('all')) throw new UsageError('either ids or --all');
  const reason = reasonOf(args);
  return { ids: args.flag('all') ? null : ids, reason };
}

async function decide(context: OpsContext, args: Arguments, decision: 'resend' | 'suppress') {
  const { ids, reason } = wanted(args);
  const decided = await context
    .runtime()
    .app.operate.decideDeliveries.execute({ decision, ids, reason }, (n) =>
      context.progress(`${n} messages`),
    );
  const left = (ids ?? []).filter((id) => !decided.includes(id.toLowerCase()));
  return {
    code: left.length === 0 ? EXIT.ok : EXIT.wrong,
    data: { decided, left },
    lines: [
      `${decided.length} ${decision === 'resend' ? 'go out once more' : 'are left as they are'}`,
      ...left.map((id) => `${id}: not among the stopped`),
    ],
  };
}

const options = { all: { type: 'boolean' }, reason: { type: 'string' } } as const;

/** Sends stopped messages once more, under the same message id. */
export const deliveriesResend: Command = {
  name: 'deliveries resend',
  usage: '<id …> | --all --reason <text>',
  help: 'sends stopped messages once more under the same message id; one of unknown outcome may arrive twice',
  examples: ['deliveries resend --all --reason "mail server is back"'],
  options,
  run: (context, args) => decide(context, args, 'resend'),
};

/** Gives stopped messages up for good; the inbox has them anyway. */
export const deliveriesSuppress: Command = {
  name: 'deliveries suppress',
  usage: '<id …> | --all --reason <text>',
  help: "gives stopped messages up for good; each stands in its reader's inbox anyway",
  examples: ['deliveries suppress --all --reason "outage of last week"'],
  options,
  run: (context, args) => decide(context, args, 'suppress'),
};
