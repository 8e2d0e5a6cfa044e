import { gateStates, setGate, type GateName, type GateState } from '@app/persistence';
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
      const bureaus = await scope.query<{ id: string }>(
        "SELECT id FROM unit WHERE kind = 'BUREAU' ORDER BY id",
      );
      for (const { id } of bureaus) {
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
