import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR_CODES } from '@app/contracts';
import { DomainError, type PersonActor } from '@app/domain';
import {
  endSessions,
  insertPerson,
  liveCodesOf,
  lockOtherHolders,
  lockPersonOrThrow,
  unitOrThrow,
  updatePerson,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { leaveBehind, type LeftBehind } from './leave-behind';
import { localDay } from './local-day';
import { refuseStale, refuseUnlessMay } from './unit-rules';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
export interface PersonChanged {
  readonly personId: string;
  readonly version: number;
}

export function auditPerson(
  scope: TransactionScope,
  actor: PersonActor,
  action: string,
  person: { readonly id: string; readonly unitId: string },
  data: Readonly<Record<string, unknown>> = {},
): void {
  scope.audit({
    actorId: actor.personId,
    action,
    subjectKind: 'PERSON',
    subjectId: person.id,
    unitId: person.unitId,
    bureauId: actor.bureauId,
    data,
  });
}

/** One of each administrator role must be left, or nobody could ever give rights again. @throws person.last-administrator */
export async function refuseLastAdministrator(
  scope: TransactionScope,
  person: { readonly id: string; readonly bureauId: string },
  codes: readonly string[],
): Promise<void> {
  const day = localDay(scope.now);
  for (const code of ADMINISTRATOR_CODES.filter((one) => codes.includes(one))) {
    const others = await lockOtherHolders(scope, {
      bureauId: person.bureauId,
      code,
      personId: person.id,
      day,
    });
    if (others === 0) throw new DomainError('person.last-administrator', 'conflict', { code });
  }
}

export interface CreatePersonCommand extends Command {
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  readonly phone?: string;
}

/** Registers a person at a unit; account and roles follow in steps of their own. */
export class CreatePerson {
  constructor(private readonly deps: Deps) {}

  async execute(command: CreatePersonCommand): Promise<PersonChanged> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'person.create', request: command.request },
      async (scope) => {
        refuseUnlessMay('person.edit', actor);
        await unitOrThrow(scope, command.unitId, { bureauId: actor.bureauId });
        const person = {
          id: randomUUID(),
          bureauId: actor.bureauId,
          unitId: command.unitId,
          name: command.name,
          post: command.post,
          phone: command.phone ?? null,
          actorId: actor.personId,
          at: scope.now,
        };
        await insertPerson(scope, person);
        auditPerson(scope, actor, 'PERSON.create', person);
        return { personId: person.id, version: 1 };
      },
    );
  }
}

export interface EditPersonCommand extends Command {
  readonly personId: string;
  readonly expectedVersion?: number;
  readonly name?: string;
  readonly post?: string;
  readonly unitId?: string;
  readonly phone?: string | null;
}

/** Changes a person's record; his roles stay where they were granted. */
export class EditPerson {
  constructor(private readonly deps: Deps) {}

  async execute(command: EditPersonCommand): Promise<PersonChanged> {
    const { actor, personId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'person.edit',
        request: command.request,
        subject: { kind: 'PERSON', id: personId },
      },
      async (scope) => {
        refuseUnlessMay('person.edit', actor);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        refuseStale(person.version, command.expectedVersion);
        if (command.unitId !== undefined)
          await unitOrThrow(scope, command.unitId, { bureauId: actor.bureauId });
        const next = {
          name: command.name ?? person.name,
          post: command.post ?? person.post,
          unitId: command.unitId ?? person.unitId,
          phone: command.phone === undefined ? person.phone : command.phone,
          disabledAt: person.disabledAt,
        };
        const version = await updatePerson(scope, personId, next, {
          actorId: actor.personId,
          at: scope.now,
        });
        const changed = Object.entries(next)
          .filter(([key, value]) => Reflect.get(person, key) !== value)
          .map(([key]) => key);
        auditPerson(scope, actor, 'PERSON.edit', person, { changed });
        return { personId, version };
      },
    );
  }
}

export interface DisablePersonCommand extends Command {
  readonly personId: string;
  readonly reason: string;
  readonly expectedVersion?: number;
}

export interface PersonDisabled extends PersonChanged {
  readonly left: LeftBehind;
}

/**
 * Shuts a person out at once: every session ends in the same transaction. His record and his deeds stay; what he had in
 * his hands finds another.
 */
export class DisablePerson {
  constructor(private readonly deps: Deps) {}

  async execute(command: DisablePersonCommand): Promise<PersonDisabled> {
    const { actor, personId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'person.disable',
        request: command.request,
        subject: { kind: 'PERSON', id: personId },
      },
      async (scope) => {
        refuseUnlessMay('account.edit', actor);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        refuseStale(person.version, command.expectedVersion);
        if (person.disabledAt !== null) throw new DomainError('person.disabled', 'conflict');
        await refuseLastAdministrator(
          scope,
          person,
          await liveCodesOf(scope, personId, localDay(scope.now)),
        );
        const version = await updatePerson(
          scope,
          personId,
          { ...person, disabledAt: scope.now },
          { actorId: actor.personId, at: scope.now },
        );
        await endSessions(scope, { personId }, scope.now);
        const left = await leaveBehind(scope, actor, person);
        auditPerson(scope, actor, 'PERSON.disable', person, {
          reason: command.reason,
          signOffs: left.signOffIds.length,
          tasks: left.tasks,
          delegations: left.delegations,
        });
        return { personId, version, left };
      },
    );
  }
}

/** Lets a disabled person in again, with the roles that are still in force. */
export class EnablePerson {
  constructor(private readonly deps: Deps) {}

  async execute(command: Omit<DisablePersonCommand, 'reason'>): Promise<PersonChanged> {
    const { actor, personId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'person.enable',
        request: command.request,
        subject: { kind: 'PERSON', id: personId },
      },
      async (scope) => {
        refuseUnlessMay('account.edit', actor);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        refuseStale(person.version, command.expectedVersion);
        if (person.disabledAt === null) throw new DomainError('person.enabled', 'conflict');
        const version = await updatePerson(
          scope,
          personId,
          { ...person, disabledAt: null },
          { actorId: actor.personId, at: scope.now },
        );
        auditPerson(scope, actor, 'PERSON.enable', person);
        return { personId, version };
      },
    );
  }
}
