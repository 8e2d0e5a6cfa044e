import { DomainError, type ErrorCode } from '@app/domain';
import {
  sheetItems,
  unsignedCohorts,
  type GateLine,
  type PhaseRow,
  type Queryable,
} from '@app/persistence';

interface CarriedTo {
  readonly ownerUnitId: string;
  readonly ownerPersonId: string | null;
  readonly targetPhaseId: string | null;
  readonly routine: boolean;
}

const refused = (code: ErrorCode, index: number, name: string): DomainError =>
  new DomainError(code, 'invalid', { line: index + 1 }, [
    { field: `lines[${index}].${name}`, code },
  ]);

/**
 * Where an open matter goes: to a later or still open phase of the same campaign or to the routine ledger, with an
 * owner of the own bureau.
 * @throws DomainError gate.target-invalid, object.missing
 */
export async function checkCarryTargets(
  db: Queryable,
  phase: Pick<PhaseRow, 'id' | 'campaignId' | 'bureauId'>,
  lines: readonly CarriedTo[],
): Promise<void> {
  const ids = (of: (line: CarriedTo) => string | null): readonly string[] =>
    lines.flatMap((line) => of(line) ?? []);
  const targets = await db.query<{ id: string }>(
    "SELECT id FROM phase WHERE campaign_id = $1 AND state NOT IN ('CLOSED','CLOSED_WITH_ISSUES','CANCELLED') AND id <> $2",
    [phase.campaignId, phase.id],
  );
  const owners = await db.query<{ id: string }>(
    `SELECT id FROM unit WHERE bureau_id = $1 AND id = ANY($2::uuid[])
     UNION ALL SELECT id FROM person WHERE bureau_id = $1 AND id = ANY($3::uuid[])`,
    [phase.bureauId, ids((l) => l.ownerUnitId), ids((l) => l.ownerPersonId)],
  );
  const knows = (rows: readonly { readonly id: string }[], id: string | null): boolean =>
    rows.some((row) => row.id === id);
  lines.forEach((line, i) => {
    if (!line.routine && !knows(targets, line.targetPhaseId))
      throw refused('gate.target-invalid', i, 'targetPhaseId');
    if (!knows(owners, line.ownerUnitId)) throw refused('object.missing', i, 'ownerUnitId');
    if (line.ownerPersonId !== null && !knows(owners, line.ownerPersonId))
      throw refused('object.missing', i, 'ownerPersonId');
  });
}

/** Each line names one unmet item of the sheet or one cohort that is, or was counted as, unsigned. @throws gate.line-invalid */
export async function checkGateLines(
  db: Queryable,
  phase: PhaseRow & { readonly sheetId: string },
  lines: readonly GateLine[],
): Promise<void> {
  await checkCarryTargets(db, phase, lines);
  const items = await sheetItems(db, phase.sheetId, true);
  const unmet = items.filter((i) => i.status === 'UNMET');
  const cohorts = new Set([
    ...(await unsignedCohorts(db, phase.id)).map((c) => c.id),
    ...unmet
      .filter((i) => i.kind === 'COHORT')
      .flatMap((i) => i.denominatorIds.filter((id) => !i.numeratorIds.includes(id))),
  ]);
  const seen = new Set<string>();
  lines.forEach((line, i) => {
    const key = `${line.gateItemNo}:${line.cohortId}`;
    const isOne = (line.gateItemNo === null) !== (line.cohortId === null);
    const isKnown =
      line.cohortId === null
        ? unmet.some((x) => x.no === line.gateItemNo)
        : cohorts.has(line.cohortId);
    if (!isOne || !isKnown || seen.has(key))
      throw refused('gate.line-invalid', i, line.cohortId === null ? 'gateItemNo' : 'cohortId');
    seen.add(key);
  });
}
