import type { Queryable } from '../core/database';

export const GATES = ['relay', 'delivery'] as const;
export type GateName = (typeof GATES)[number];

export interface GateState {
  readonly name: GateName;
  readonly open: boolean;
  readonly reason: string;
  readonly changedAt: Date;
}

const TABLES: Readonly<Record<GateName, string>> = {
  relay: 'relay_gate',
  delivery: 'delivery_gate',
};

/** The two places where an operator can hold the product back: messages to clocks and messages to people. */
export async function gateStates(db: Queryable): Promise<readonly GateState[]> {
  return db.query<GateState>(
    `SELECT 'relay' AS name, open, reason, changed_at AS "changedAt" FROM relay_gate
     UNION ALL SELECT 'delivery', open, reason, changed_at FROM delivery_gate`,
  );
}

export async function setGate(
  db: Queryable,
  gate: { readonly name: GateName; readonly open: boolean; readonly reason: string },
  at: Date,
): Promise<void> {
  await db.execute(
    `UPDATE ${TABLES[gate.name]} SET open = $1, reason = $2, changed_at = $3 WHERE id = 1`,
    [gate.open, gate.reason, at],
  );
}
