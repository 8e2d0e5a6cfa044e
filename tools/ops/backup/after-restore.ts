import { readFileSync } from 'node:fs';
import { insertRestoreMark, type Runtime } from '@app/application';
import { fromRoot } from '@app/platform';

export interface RestoreCheck {
  readonly step: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Clocks are late and messages old by nature until the reconciler has run: I05, I06 and I11 wait for it. */
const AFTER_RECONCILE = /^I(05|06|11)/;

/** The invariants as name and statement. */
export function invariantStatements(): readonly (readonly [name: string, sql: string])[] {
  const text = readFileSync(fromRoot('test/faults/invariants.sql'), 'utf8');
  return [...text.matchAll(/^-- (I\d\d[^\n]*)\n([^-][^;]*;)/gm)].map(
    (m) => [m[1] ?? '', m[2] ?? ''] as const,
  );
}

/**
 * What must happen before anything else reaches a restored database: delivery closed, the restore remembered, the
 * invariants and the audit chains looked at. Steps 1, 4 and 5 of the drill.
 */
export async function afterRestore(
  runtime: Runtime,
  facts: { readonly backup: string; readonly restoredTo: Date },
): Promise<readonly RestoreCheck[]> {
  const { app, database } = runtime;
  const checks: RestoreCheck[] = [];
  await insertRestoreMark(database, { ...facts, facts: {} });
  await app.operate.setGate.execute({
    gate: 'delivery',
    open: false,
    reason: `restored to ${facts.restoredTo.toISOString()}`,
  });
  checks.push({ step: 'delivery gate', ok: true, detail: 'closed' });
  const statements = invariantStatements().filter(([name]) => !AFTER_RECONCILE.test(name));
  const broken: string[] = [];
  for (const [name, sql] of statements) {
    const rows = await database.query(sql);
    if (rows.length > 0) broken.push(`${name}: ${rows.length} rows`);
  }
  checks.push({
    step: 'invariants but for clocks',
    ok: broken.length === 0 && statements.length > 0,
    detail: broken.length === 0 ? `${statements.length} hold` : broken.join('; '),
  });
  const audit = await app.duties.verifyAudit();
  checks.push({
    step: 'audit chains',
    ok: audit.faults.length === 0,
    detail: `${audit.entries} entries, ${audit.faults.length} faults`,
  });
  return checks;
}
