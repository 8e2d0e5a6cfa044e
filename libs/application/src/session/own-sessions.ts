import { DomainError, type PersonActor } from '@app/domain';
import { endOtherSessions, openSessionsOf, type OpenSessionRow } from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { IDLE_MS, tokenDigest } from './sessions';

/** Where the person is signed in now: he alone may ask, and about himself alone. */
export class ReadOwnSessions {
  constructor(private readonly deps: Deps) {}

  /** @param token of the session that asks */
  async execute(actor: PersonActor, token: string): Promise<readonly OpenSessionRow[]> {
    return openSessionsOf(this.deps.database, {
      personId: actor.personId,
      tokenHash: tokenDigest(token),
      idleMs: IDLE_MS,
    });
  }
}

export interface SessionsEnded {
  readonly ended: number;
}

/** Ends other sessions of the person, one or all; the asking one goes on. */
export class EndOwnSessions {
  constructor(private readonly deps: Deps) {}

  /** @throws DomainError object.missing when the one named is not an open session of the person, or the asking one */
  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    /** of the session that asks */
    readonly token: string;
    /** null = all the others */
    readonly sessionId: string | null;
  }): Promise<SessionsEnded> {
    const { actor, sessionId } = command;
    return this.deps.commands.run(
      { actor, name: 'session.end-others', request: command.request },
      async (scope) => {
        const ended = await endOtherSessions(
          scope,
          { personId: actor.personId, tokenHash: tokenDigest(command.token), sessionId },
          scope.now,
        );
        if (ended === 0 && sessionId !== null) throw new DomainError('object.missing', 'missing');
        if (ended > 0)
          scope.audit({
            actorId: actor.personId,
            action: 'ACCOUNT.endSessions',
            subjectKind: 'PERSON',
            subjectId: actor.personId,
            unitId: actor.unitId,
            bureauId: actor.bureauId,
            data: { ended },
          });
        return { ended };
      },
    );
  }
}
