import {
  bureauIds,
  hurryMessages,
  subjectScopes,
  takeDeadMessages,
  type DeadRow,
  type MessageSubject,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';

const KINDS = ['start', 'signal', 'signal_with_start', 'cancel'] as const;
type Kind = (typeof KINDS)[number];
const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);

export interface RedriveCommand {
  /** of the outbox; null = everything that waits or is dead */
  readonly ids: readonly number[] | null;
  /** for the audit trail */
  readonly reason: string;
}
export interface Redriven {
  /** waiting messages that may go at once */
  readonly hurried: number;
  /** dead letters written anew, each with a fresh sequence number */
  readonly redriven: readonly number[];
}

/**
 * Sends waiting messages at once and dead letters once more. An operator is nobody of a bureau: each dead letter leaves an
 * entry OPERATOR.redriveMessage in its bureau's trail, waiting ones one entry a bureau with how many they were.
 */
export class RedriveMessages {
  constructor(private readonly deps: Deps) {}

  async execute(command: RedriveCommand): Promise<Redriven> {
    const { ids, reason } = command;
    return this.deps.commands.transact(async (scope) => {
      const dead = await takeDeadMessages(scope, ids);
      for (const row of dead) scope.send(anew(row));
      const hurried = await hurryMessages(scope, ids);
      const concerned = await bureausOf(scope, [...dead, ...hurried]);
      for (const row of dead)
        for (const bureauId of concerned(row))
          scope.audit({
            actorId: null,
            action: 'OPERATOR.redriveMessage',
            subjectKind: row.subjectKind,
            subjectId: row.subjectId,
            unitId: bureauId,
            bureauId,
            data: {
              messageId: row.id,
              message: row.action,
              workflowType: row.workflowType,
              reason,
            },
          });
      const waiting = new Map<string, number>();
      for (const row of hurried)
        for (const id of concerned(row)) waiting.set(id, (waiting.get(id) ?? 0) + 1);
      for (const [bureauId, count] of waiting)
        scope.audit({
          actorId: null,
          action: 'OPERATOR.hurryMessages',
          subjectKind: 'UNIT',
          subjectId: bureauId,
          unitId: bureauId,
          bureauId,
          data: { count, reason },
        });
      return { hurried: hurried.length, redriven: dead.map((row) => row.id) };
    });
  }
}

/** Whose trail tells of a message: its record's bureau; every bureau's where the record is gone. */
async function bureausOf(
  scope: TransactionScope,
  rows: readonly MessageSubject[],
): Promise<(row: MessageSubject) => readonly string[]> {
  const wanted = rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId }));
  const known = new Map(
    (await subjectScopes(scope, wanted, [])).map((s) => [`${s.kind}:${s.id}`, s.bureauId]),
  );
  const all = await bureauIds(scope);
  return (row) => {
    const bureauId = known.get(`${row.subjectKind}:${row.subjectId}`);
    return bureauId === undefined ? all : [bureauId];
  };
}

function anew(row: DeadRow) {
  const { kind, workflowId, workflowType } = row;
  if (!isKind(kind) || workflowId === null || workflowType === null)
    throw new Error(`message ${row.id} of kind ${kind} cannot be sent again`);
  return { ...row, kind, workflowId, workflowType };
}
