import type { PersonActor } from '@app/domain';
import { approveGrants } from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { importedGrantsReader } from '../roster/roster-step';
import { localDay } from './local-day';
import { refuseUnlessMay } from './unit-rules';

export interface ApproveGrantsCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly grantIds?: readonly string[];
  /** all that one import asked for */
  readonly importId?: string;
}

/** SEC approves many requests at once, each under the rules of a single approval; what they refuse stays as it was. */
export class ApproveGrants {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: ApproveGrantsCommand,
  ): Promise<{ readonly approved: number; readonly left: number }> {
    const { actor, importId = null } = command;
    return this.deps.commands.run(
      { actor, name: 'grant.approve-many', request: command.request },
      async (scope) => {
        refuseUnlessMay('grant.decide', actor);
        if (importId !== null) await importedGrantsReader(scope, actor, importId);
        const { approved, left, digest } = await approveGrants(scope, {
          bureauId: actor.bureauId,
          actorId: actor.personId,
          importId,
          grantIds: command.grantIds ?? [],
          today: localDay(scope.now),
          at: scope.now,
        });
        scope.audit({
          actorId: actor.personId,
          action: 'GRANT.approveMany',
          subjectKind: importId === null ? 'UNIT' : 'ROSTER_IMPORT',
          subjectId: importId ?? actor.bureauId,
          unitId: actor.bureauId,
          bureauId: actor.bureauId,
          data: { approved, left, ids: digest },
        });
        return { approved, left };
      },
    );
  }
}
