import {
  codesAllowing,
  DomainError,
  offers,
  reachOf,
  restatementMachine,
  type PersonActor,
  type Relation,
  type RestatementFacts,
} from '@app/domain';
import {
  insertRestatement,
  lockFigure,
  lockRestatementOrThrow,
  restatedValue,
  restatementsOf,
  snapshotOrThrow,
  snapshotRowOrThrow,
  type RestatementRow,
  type SnapshotReader,
} from '@app/persistence';
import { requireReason } from '../cohort/cohort-step';
import type { Deps } from '../composition/deps';
import { performAction, performCreation } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { plain } from '../query/plain';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
export const snapshotReader = (actor: PersonActor): SnapshotReader => ({
  reach: reachOf('snapshot.read', actor),
  bureauId: actor.bureauId,
});
const relationOf = (r: {
  readonly bureauId: string;
  readonly ownerSectionId: string;
}): Relation => ({
  bureauId: r.bureauId,
  lineSectionIds: [r.ownerSectionId],
});

/**
 * The scalar a JSON pointer names in a frozen text, as text.
 * @throws DomainError restatement.figure-unknown
 */
export function figureOf(content: string, pointer: string): string {
  let at: unknown = JSON.parse(content);
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? Reflect.get(at, name)
        : undefined;
  }
  if (typeof at === 'number' || typeof at === 'boolean') return String(at);
  if (typeof at === 'string' && pointer !== '') return at;
  throw new DomainError('restatement.figure-unknown', 'invalid', {}, [
    { field: 'figure', code: 'restatement.figure-unknown' },
  ]);
}

/** 本期更正: what a frozen figure should have read; a second person confirms it, the snapshot stays as it is. */
export class ProposeRestatement {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & {
      readonly snapshotId: string;
      readonly figure: string;
      readonly newValue: string;
      readonly reason: string;
    },
  ): Promise<{ readonly restatementId: string; readonly oldValue: string }> {
    const { actor, snapshotId, figure, newValue, reason } = command;
    requireReason(reason);
    return this.deps.commands.run(
      { actor, name: 'restatement.propose', request: command.request },
      async (scope) => {
        const snapshot = await snapshotRowOrThrow(scope, snapshotId, snapshotReader(actor));
        await lockFigure(scope, snapshotId, figure);
        const frozen = figureOf(await snapshotOrThrow(scope, snapshotId), figure);
        const oldValue = (await restatedValue(scope, snapshotId, figure)) ?? frozen;
        if (oldValue === newValue)
          throw new DomainError('restatement.unchanged', 'invalid', {}, [
            { field: 'newValue', code: 'restatement.unchanged' },
          ]);
        const restatementId = await insertRestatement(scope, {
          bureauId: snapshot.bureauId,
          campaignId: snapshot.campaignId,
          snapshotId,
          figure,
          oldValue,
          newValue,
          reason,
          proposedBy: actor.personId,
          at: scope.now,
        });
        if (restatementId === null) throw new DomainError('restatement.open', 'conflict');
        await performCreation(scope, restatementMachine, {
          action: 'propose',
          actor,
          subject: {
            id: restatementId,
            state: 'PROPOSED',
            relation: relationOf(snapshot),
            unitId: snapshot.bureauId,
          },
          data: { snapshotId, figure },
        });
        return { restatementId, oldValue };
      },
    );
  }
}

const factsOf = (r: RestatementRow, oldHolds: boolean, reason: string): RestatementFacts => ({
  proposedBy: r.proposedBy,
  oldHolds,
  reasonGiven: reason.trim() !== '',
});

export class DecideRestatement {
  constructor(private readonly deps: Deps) {}

  async execute(
    action: 'confirm' | 'reject' | 'withdraw',
    command: Command & { readonly restatementId: string; readonly reason?: string },
  ): Promise<{ readonly restatementId: string; readonly state: string }> {
    const { actor, restatementId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: `restatement.${action}`,
        request: command.request,
        subject: { kind: 'RESTATEMENT', id: restatementId },
      },
      async (scope) => {
        const r = await lockRestatementOrThrow(scope, restatementId, actor.bureauId);
        await lockFigure(scope, r.snapshotId, r.figure);
        const frozen = figureOf(await snapshotOrThrow(scope, r.snapshotId), r.figure);
        const now = (await restatedValue(scope, r.snapshotId, r.figure)) ?? frozen;
        const moved = await performAction(scope, restatementMachine, {
          action,
          actor,
          subject: { id: r.id, state: r.state, relation: relationOf(r), unitId: r.bureauId },
          facts: factsOf(r, now === r.oldValue, command.reason ?? ''),
          set: {
            decided_by: actor.personId,
            decided_at: scope.now,
            decision_reason: command.reason ?? null,
          },
          data: { snapshotId: r.snapshotId, figure: r.figure },
        });
        return { restatementId, state: moved.to };
      },
    );
  }
}

/** Frozen texts with their mark, and every figure with what was said of it since. */
export class ReadSnapshots {
  constructor(private readonly deps: Deps) {}

  async one(actor: PersonActor, snapshotId: string) {
    const db = this.deps.database;
    const snapshot = await snapshotRowOrThrow(db, snapshotId, snapshotReader(actor));
    const content = await snapshotOrThrow(db, snapshotId);
    const rows = await restatementsOf(db, snapshotId);
    const figures = [...new Set(rows.map((r) => r.figure))].map((figure) => {
      const confirmed = rows.filter((r) => r.figure === figure && r.state === 'CONFIRMED');
      const last = confirmed
        .toSorted(
          (a, b) => (a.decidedAt ?? a.createdAt).getTime() - (b.decidedAt ?? b.createdAt).getTime(),
        )
        .at(-1);
      const frozen = figureOf(content, figure);
      return { figure, frozen, value: last?.newValue ?? frozen, restated: confirmed.length > 0 };
    });
    return plain({
      ...snapshot,
      content,
      mayPropose: codesAllowing('restatement.propose', actor, relationOf(snapshot)).length > 0,
      figures,
      restatements: rows.map((r) => ({
        ...r,
        actions: offers(restatementMachine, r.state, actor, relationOf(r), factsOf(r, true, 'r')),
      })),
    });
  }
}
