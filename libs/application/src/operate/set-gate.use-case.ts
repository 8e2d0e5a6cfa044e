import { bureauIds, gateStates, setGate, type GateName, type GateState } from '@app/persistence';
import type { Deps } from '../composition/deps';

export interface GateCommand {
  readonly gate: GateName;
  readonly open: boolean;
  readonly reason: string;
}

/** Holds back or lets go what the product sends: to clocks (relay) or to people (delivery). Every bureau's trail says so. */
export class SetGate {
  constructor(private readonly deps: Deps) {}

  async execute(command: GateCommand): Promise<readonly GateState[]> {
    return this.deps.commands.transact(async (scope) => {
      await setGate(scope, { ...command, name: command.gate }, scope.now);
      for (const id of await bureauIds(scope)) {
        scope.audit({
          actorId: null,
          action: `OPERATOR.${command.open ? 'open' : 'close'}${command.gate === 'relay' ? 'Relay' : 'Delivery'}`,
          subjectKind: 'UNIT',
          subjectId: id,
          unitId: id,
          bureauId: id,
          data: { reason: command.reason },
        });
      }
      return gateStates(scope);
    });
  }
}
