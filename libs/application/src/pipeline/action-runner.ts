import { decide, type Actor, type Machine, type Relation } from '@app/domain';
import { writeCreation, writeState, type TransactionScope } from '@app/persistence';

/** A record that is locked in this transaction, as the runner needs it. */
export interface Subject<S extends string> {
  readonly id: string;
  readonly state: S;
  readonly relation: Relation;
  /** unit whose audit chain the entry joins */
  readonly unitId: string;
}

export interface ActionRequest<S extends string, A extends string, F> {
  readonly action: A;
  /** needed where an action has several outcomes */
  readonly to?: S;
  readonly actor: Actor;
  readonly subject: Subject<S>;
  readonly facts: F;
  /** further columns set together with the state */
  readonly set?: Readonly<Record<string, unknown>>;
  /** what the history and the audit entry tell besides who, when and what; ids and counts, no personal text */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Transitioned<S extends string> {
  readonly from: S;
  readonly to: S;
  readonly stateVersion: number;
  readonly version: number;
}

/** Whose hand it was: the delegate's, when one acts in another's name. */
export const actorIdOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? (actor.delegateId ?? actor.personId) : null;

/** 代: in whose name, for history and audit; nothing when a person acts for himself. */
const inWhoseName = (actor: Actor): Readonly<Record<string, unknown>> =>
  actor.kind === 'person' && actor.delegateId !== undefined ? { delegateOf: actor.personId } : {};

/**
 * The one way a single record changes its state: policy → machine → guard → state, state_event, audit entry and
 * event row in the caller's transaction. The rollup follows by trigger; clock messages are the use case's own.
 * @throws DomainError when policy, machine or guard refuse
 */
export async function performAction<S extends string, A extends string, F>(
  scope: TransactionScope,
  machine: Machine<S, A, F>,
  request: ActionRequest<S, A, F>,
): Promise<Transitioned<S>> {
  const { subject, actor } = request;
  const { to } = decide(machine, {
    action: request.action,
    from: subject.state,
    to: request.to,
    actor,
    relation: subject.relation,
    facts: request.facts,
  });
  const versions = await writeState(scope, {
    kind: machine.kind,
    id: subject.id,
    action: request.action,
    from: subject.state,
    to,
    actorId: actorIdOf(actor),
    set: request.set,
    facts: { ...request.data, ...inWhoseName(actor) },
  });
  recordEffects(scope, machine.kind, request.action, subject, actor, versions.stateVersion, {
    from: subject.state,
    to,
    ...request.data,
  });
  return { from: subject.state, to, ...versions };
}

/** Creation of a record by an action: the row is inserted by the use case, this writes its first event. */
export async function performCreation<S extends string, A extends string, F>(
  scope: TransactionScope,
  machine: Machine<S, A, F>,
  request: {
    readonly action: A;
    readonly actor: Actor;
    readonly subject: Subject<S>;
    readonly data?: Readonly<Record<string, unknown>>;
  },
): Promise<Transitioned<S>> {
  const { subject, actor } = request;
  const versions = await writeCreation(scope, {
    kind: machine.kind,
    id: subject.id,
    action: request.action,
    to: subject.state,
    actorId: actorIdOf(actor),
    facts: request.data,
  });
  recordEffects(scope, machine.kind, request.action, subject, actor, versions.stateVersion, {
    to: subject.state,
    ...request.data,
  });
  return { from: subject.state, to: subject.state, ...versions };
}

function recordEffects<S extends string>(
  scope: TransactionScope,
  kind: string,
  action: string,
  subject: Subject<S>,
  actor: Actor,
  stateVersion: number,
  data: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    actorId: actorIdOf(actor),
    action: `${kind}.${action}`,
    subjectKind: kind,
    subjectId: subject.id,
    stateVersion,
    unitId: subject.unitId,
    bureauId: subject.relation.bureauId,
    data: { ...data, ...inWhoseName(actor) },
  });
  scope.emit({ subjectKind: kind, subjectId: subject.id, subjectVersion: stateVersion, action });
}
