import {
  booksBalance,
  DomainError,
  reachOf,
  cohortMachine,
  type Actor,
  type CohortAction,
  type CohortFacts,
  type PersonActor,
  type Relation,
} from '@app/domain';
import type { CohortState } from '@app/contracts';
import {
  cohortCounts,
  cohortOrThrow,
  draftSheet,
  unsettledWithoutLine,
  type CohortCounts,
  type CohortRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { nudgeCohort } from '../clock/arming';
import type { Deps } from '../composition/deps';
import { performAction, type Transitioned } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';

export interface CohortCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly cohortId: string;
}
export interface CohortResult {
  readonly cohortId: string;
  readonly state: CohortState;
  readonly sheetHash: string | null;
}

export const cohortRelation = (cohort: CohortRow): Relation => ({
  bureauId: cohort.bureauId,
  groupIds: [cohort.groupId],
  lineSectionIds: cohort.leadSectionIds,
});

/** The hazard module is not installed: its terms are all zero and balance. */
export const NO_HAZARDS = {
  opening: 0,
  newFound: 0,
  reopened: 0,
  movedIn: 0,
  closed: 0,
  invalid: 0,
  movedOut: 0,
  closing: 0,
} as const;

export async function cohortFacts(
  db: Queryable,
  cohort: CohortRow,
  seenHash: string | null,
): Promise<CohortFacts> {
  const counts = await cohortCounts(db, cohort.id);
  const draft = await draftSheet(db, cohort.id);
  return {
    phaseState: cohort.phaseState,
    queueLength: counts.queue,
    unsettledWithoutLine: await unsettledWithoutLine(db, cohort.id),
    draftPreparedBy: draft?.preparedBy ?? null,
    identityHolds: booksBalance(NO_HAZARDS),
    hashMatches:
      seenHash === null ||
      (draft !== null &&
        draft.hash.toString('hex') === seenHash &&
        isCurrent(draft.counts, counts)),
    returnable: (counts.tasksByState['UNDER_REVIEW'] ?? 0) + counts.accepted,
  };
}

const SETTLED_TERMS = ['total', 'accepted', 'exempted', 'cancelled', 'unsettled'] as const;

/** A sheet over other figures than the group has now must be prepared again, or the sheets would not add up to the phase. */
const isCurrent = (signed: Readonly<Record<string, unknown>>, now: CohortCounts): boolean =>
  SETTLED_TERMS.every((term) => signed[term] === now[term]);

/** One action of the machine on a locked cohort. */
export function actOnCohort(
  scope: TransactionScope,
  cohort: CohortRow,
  actor: Actor,
  action: CohortAction,
  facts: CohortFacts,
  set: Readonly<Record<string, unknown>> = {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<Transitioned<CohortState>> {
  return performAction(scope, cohortMachine, {
    action,
    actor,
    subject: {
      id: cohort.id,
      state: cohort.state,
      relation: cohortRelation(cohort),
      unitId: cohort.groupId,
    },
    facts,
    set,
    data,
  });
}

/**
 * Locks the cohort within the actor's scope and runs the work; the cohort's clock hears of it.
 * @param before runs first in the same transaction: what also locks tasks does it before the cohort, as tasks' own steps do
 */
export async function withCohort(
  deps: Deps,
  command: CohortCommand,
  action: CohortAction,
  work: (scope: TransactionScope, cohort: CohortRow) => Promise<void>,
  before: (scope: TransactionScope) => Promise<void> = () => Promise.resolve(),
): Promise<CohortResult> {
  return deps.commands.run(
    {
      actor: command.actor,
      name: `cohort.${action}`,
      request: command.request,
      subject: { kind: 'COHORT', id: command.cohortId },
    },
    async (scope) => {
      const reader = {
        reach: reachOf('cohort.read', command.actor),
        bureauId: command.actor.bureauId,
      };
      await before(scope);
      const cohort = await cohortOrThrow(scope, command.cohortId, reader, true);
      await work(scope, cohort);
      nudgeCohort(scope, cohort.id, cohort.generation, action);
      const after = await cohortOrThrow(scope, command.cohortId, reader);
      const draft = await draftSheet(scope, cohort.id);
      return {
        cohortId: after.id,
        state: after.state,
        sheetHash: draft?.hash.toString('hex') ?? null,
      };
    },
  );
}

export function requireReason(reason: string): void {
  if (reason.trim() === '')
    throw new DomainError('reason.required', 'invalid', {}, [
      { field: 'reason', code: 'reason.required' },
    ]);
}
