import type { ActionOffer, ActorCode, SubjectKind } from '@app/contracts';
import type { ErrorCode } from '../errors/error-codes';
import { DomainError, type ErrorFacts, type ErrorKind } from '../errors/domain-error';
import { codesAllowing, type Actor, type Relation } from '../policy/policy';
import type { PolicyKey } from '../policy/policy-table';

/** Why a guard says no: an error code with facts; `kind` defaults to conflict. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly kind?: ErrorKind;
  readonly facts?: ErrorFacts;
}

/** Who asks, as a guard sees it: the person (null = the system) and the roles that let him pass the policy. */
export interface GuardContext {
  readonly personId: string | null;
  readonly by: readonly ActorCode[];
  /** who holds the pen when he signs in the person's name: what is forbidden to one is forbidden to both */
  readonly delegateId?: string;
}

/** Whether the person, or whoever acts in his name, is one of those named. */
export const isOneOf = (c: GuardContext, ids: readonly (string | null)[]): boolean =>
  (c.personId !== null && ids.includes(c.personId)) ||
  (c.delegateId !== undefined && ids.includes(c.delegateId));

/** A guard is pure; it may only look at the facts it is given. */
export type Guard<F> = (facts: F, context: GuardContext) => Refusal | null;

/** One row of a machine's table (domain model, section 4). */
export interface Transition<S extends string, A extends string, F> {
  readonly action: A;
  /** empty = creation */
  readonly from: readonly S[];
  /** 'SAME' leaves the state as it is */
  readonly to: S | 'SAME';
  /** null = only the system acts */
  readonly policy: PolicyKey | null;
  /** true = the system may act too */
  readonly system?: boolean;
  /** states in which the action is offered because it runs the named action first */
  readonly afterImplied?: { readonly action: A; readonly from: readonly S[] };
  readonly guard?: Guard<F>;
  /** true = offered only through another action or screen, never as a button of its own */
  readonly silent?: boolean;
}

export interface Machine<S extends string, A extends string, F> {
  readonly kind: SubjectKind;
  readonly states: readonly S[];
  readonly initial: S;
  readonly transitions: readonly Transition<S, A, F>[];
}

export interface LegalTransition {
  readonly subjectKind: SubjectKind;
  readonly action: string;
  /** '-' = creation */
  readonly fromState: string;
  readonly toState: string;
}

/** All legal (action, from, to) rows of a machine, as the database's legal_transition table holds them. */
export function legalTransitions<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
): readonly LegalTransition[] {
  return machine.transitions.flatMap((t) =>
    (t.from.length === 0 ? ['-'] : t.from).map((from) => ({
      subjectKind: machine.kind,
      action: t.action,
      fromState: from,
      toState: t.to === 'SAME' ? from : t.to,
    })),
  );
}

/**
 * The row that takes `from` by `action` (to `to`, when an action has several outcomes).
 * @throws DomainError action.illegal when the machine has none.
 */
export function transitionOrThrow<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  action: A,
  from: S,
  to?: S,
): Transition<S, A, F> {
  const found = machine.transitions.find(
    (t) =>
      t.action === action &&
      t.from.includes(from) &&
      (to === undefined || t.to === to || (t.to === 'SAME' && to === from)),
  );
  if (!found) {
    throw new DomainError('action.illegal', 'conflict', {
      subject: machine.kind,
      action,
      state: from,
    });
  }
  return found;
}

/**
 * The full check of one action: policy, machine, guard, in this order.
 * @returns the transition and the state it leads to
 * @throws DomainError action.not-permitted, action.system-only, action.illegal or the guard's own refusal
 */
export function decide<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  input: {
    readonly action: A;
    readonly from: S;
    readonly to?: S;
    readonly actor: Actor;
    readonly relation: Relation;
    readonly facts: F;
  },
): { readonly transition: Transition<S, A, F>; readonly to: S } {
  const rows = machine.transitions.filter((t) => t.action === input.action);
  const by = permittedBy(rows, input.actor, input.relation);
  const transition = transitionOrThrow(machine, input.action, input.from, input.to);
  const refusal = transition.guard?.(input.facts, {
    personId: input.actor.kind === 'person' ? input.actor.personId : null,
    by,
    delegateId: input.actor.kind === 'person' ? input.actor.delegateId : undefined,
  });
  if (refusal) throw new DomainError(refusal.code, refusal.kind ?? 'conflict', refusal.facts ?? {});
  return { transition, to: transition.to === 'SAME' ? input.from : transition.to };
}

function permittedBy<S extends string, A extends string, F>(
  rows: readonly Transition<S, A, F>[],
  actor: Actor,
  relation: Relation,
): readonly ActorCode[] {
  if (actor.kind === 'system') {
    if (rows.length > 0 && !rows.some((t) => t.policy === null || t.system === true)) {
      throw new DomainError('action.not-permitted', 'forbidden');
    }
    return [];
  }
  if (rows.length > 0 && rows.every((t) => t.policy === null)) {
    throw new DomainError('action.system-only', 'forbidden');
  }
  const by = rows.flatMap((t) =>
    t.policy === null ? [] : codesAllowing(t.policy, actor, relation),
  );
  if (by.length === 0) throw new DomainError('action.not-permitted', 'forbidden');
  return [...new Set(by)];
}

/**
 * What this person may do with this record now. Actions his role never has are left out;
 * actions refused by a guard are listed with the reason.
 */
export function offers<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  state: S,
  actor: Actor,
  relation: Relation,
  facts: F,
): readonly ActionOffer[] {
  if (actor.kind === 'system') return [];
  const seen = new Map<string, ActionOffer>();
  for (const t of machine.transitions) {
    if (t.policy === null || t.silent === true) continue;
    if (!t.from.includes(state) && !(t.afterImplied?.from.includes(state) ?? false)) continue;
    const by = codesAllowing(t.policy, actor, relation);
    if (by.length === 0) continue;
    const refusal =
      t.guard?.(facts, { personId: actor.personId, by, delegateId: actor.delegateId }) ?? null;
    const offer: ActionOffer = refusal
      ? {
          action: t.action,
          allowed: false,
          reason: refusal.code,
          ...(refusal.facts ? { facts: refusal.facts } : {}),
        }
      : { action: t.action, allowed: true };
    const earlier = seen.get(t.action);
    if (!earlier || (!earlier.allowed && offer.allowed)) seen.set(t.action, offer);
  }
  return [...seen.values()];
}

/** For lists: what state and policy allow; no guard runs. */
export function listActions<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  state: S,
  actor: Actor,
  relation: Relation,
): readonly string[] {
  if (actor.kind === 'system') return [];
  const names = machine.transitions
    .filter((t) => t.policy !== null && t.silent !== true)
    .filter((t) => t.from.includes(state) || (t.afterImplied?.from.includes(state) ?? false))
    .filter((t) => t.policy !== null && codesAllowing(t.policy, actor, relation).length > 0)
    .map((t) => t.action);
  return [...new Set(names)];
}
