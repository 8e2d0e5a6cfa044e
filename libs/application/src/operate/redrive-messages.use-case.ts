import { hurryMessages, takeDeadMessages, type DeadRow } from '@app/persistence';
import type { Deps } from '../composition/deps';

const KINDS = ['start', 'signal', 'signal_with_start', 'cancel'] as const;
type Kind = (typeof KINDS)[number];
const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);

export interface Redriven {
  /** waiting messages that may go at once */
  readonly hurried: number;
  /** dead letters written anew, each with a fresh sequence number */
  readonly redriven: readonly number[];
}

/** Sends waiting messages at once and dead letters once more. */
export class RedriveMessages {
  constructor(private readonly deps: Deps) {}

  /** @param ids of the outbox; null = everything that waits or is dead */
  async execute(ids: readonly number[] | null): Promise<Redriven> {
    return this.deps.commands.transact(async (scope) => {
      const dead = await takeDeadMessages(scope, ids);
      for (const row of dead) scope.send(anew(row));
      return { hurried: await hurryMessages(scope, ids), redriven: dead.map((row) => row.id) };
    });
  }
}

function anew(row: DeadRow) {
  const { kind, workflowId, workflowType } = row;
  if (!isKind(kind) || workflowId === null || workflowType === null)
    throw new Error(`message ${row.id} of kind ${kind} cannot be sent again`);
  return { ...row, kind, workflowId, workflowType };
}
