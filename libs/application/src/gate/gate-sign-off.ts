import { DomainError, phaseMachine, type PersonActor } from '@app/domain';
import {
  campaignOrThrow,
  carriedInto,
  lockPhaseOrThrow,
  phaseOrThrow,
  reopeningsOfPhase,
  sheetById,
  sheetItems,
  sheetLines,
  unsignedCohorts,
  type GateItem,
  type GateLine,
  type PhaseRow,
  type Queryable,
  type SignOffRow,
  type TransactionScope,
  type UnsignedCohort,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import type { Frozen } from '../campaign/plan-sign-off';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { sendPhaseChanged } from '../phase/phase-clock';
import { performAction } from '../pipeline/action-runner';
import { canonicalJson } from '../pipeline/canonical';
import { resolveRoute } from '../sign-off/resolve-route';
import { frozenGate, type FrozenGate } from './frozen-gate';
import { computeItems } from './gate-items';

export interface GateGaps {
  readonly unmet: readonly GateItem[];
  readonly unsigned: readonly UnsignedCohort[];
  /** unmet items and unsigned cohorts nobody has planned a carry-over for */
  readonly missing: number;
}

/** What stands between the sheet and a clean closing. An unmet COHORT item is planned for cohort by cohort. */
export async function gateGaps(
  db: Queryable,
  phase: PhaseRow,
  lines: readonly GateLine[],
): Promise<GateGaps> {
  if (phase.sheetId === null) throw new DomainError('gate.sheet-missing', 'conflict');
  const items = await sheetItems(db, phase.sheetId, true);
  const unmet = items.filter((i) => i.mandatory && i.status === 'UNMET');
  const unsigned = await unsignedCohorts(db, phase.id);
  const planned = (item: GateItem): boolean =>
    lines.some((l) => l.gateItemNo === item.no) ||
    (item.kind === 'COHORT' &&
      item.denominatorIds
        .filter((id) => !item.numeratorIds.includes(id))
        .every((id) => lines.some((l) => l.cohortId === id)));
  const missing =
    unmet.filter((i) => !planned(i) && !(i.kind === 'COHORT' && unsigned.length > 0)).length +
    unsigned.filter((c) => !lines.some((l) => l.cohortId === c.id)).length;
  return { unmet, unsigned, missing };
}

/** The figure "reopened" of the period since the sheet before: how often the phase was opened again, and by which decision. */
async function reopenedFigure(db: Queryable, phaseId: string) {
  const all = await reopeningsOfPhase(db, phaseId);
  const last = all.at(-1);
  return {
    reopened: last ? 1 : 0,
    reopenings: last
      ? [
          {
            id: last.id,
            generation: last.generation,
            at: last.reopenedAt.toISOString(),
            cohortIds: last.cohortIds,
          },
        ]
      : [],
    earlierSnapshots: all.flatMap((r) => r.earlierSnapshotId ?? []),
  };
}

/** Mandatory items the frozen sheet calls met that are not met any more. */
async function lostItems(db: Queryable, phase: PhaseRow, frozen: FrozenGate): Promise<number> {
  const now = await computeItems(db, phase);
  return frozen.items.filter(
    (i) =>
      i.mandatory &&
      i.status === 'MET' &&
      now.some((x) => x.no === i.no && x.status === 'UNMET' && x.kind !== 'COHORT'),
  ).length;
}

/** Sheet and lines as they stand, frozen as the text the leaders sign. @throws gate.lines-missing */
export async function freezeGateSheet(scope: TransactionScope, s: SignOffRow): Promise<Frozen> {
  const phase = await lockPhaseOrThrow(scope, s.subjectId);
  if (phase.sheetId === null || phase.signOffId !== s.id)
    throw new DomainError('gate.sheet-missing', 'conflict');
  const lines = await sheetLines(scope, phase.sheetId);
  const gaps = await gateGaps(scope, phase, lines);
  if (gaps.missing > 0)
    throw new DomainError('gate.lines-missing', 'invalid', { count: gaps.missing });
  const sheet = await sheetById(scope, phase.sheetId);
  const items = await sheetItems(scope, phase.sheetId, true);
  const content = canonicalJson({
    phase: phase.id,
    no: phase.no,
    title: phase.title,
    cutOff: sheet?.computedAt.toISOString(),
    version: sheet?.version,
    items,
    lines,
    unsignedCohorts: gaps.unsigned,
    carriedIn: await carriedInto(scope, phase.id),
    ...(await reopenedFigure(scope, phase.id)),
  });
  await scope.execute(
    "UPDATE gate_sheet SET frozen_at = $2, hash = sha256(convert_to($3::text, 'UTF8')) WHERE id = $1",
    [phase.sheetId, scope.now, content],
  );
  const campaign = await campaignOrThrow(scope, s.campaignId, null);
  const calendar = await calendarOf(scope, campaign.calendarId);
  const { steps, unresolved } = await resolveRoute(
    scope,
    campaign,
    campaign.signRoutes.gate,
    [s.authorId],
    calendar.dayOf(scope.now.getTime()),
  );
  return { content, steps, unresolved: unresolved.length };
}

/**
 * The gate's decision becomes the phase's, in the same transaction; settlement follows by the phase's clock. The frozen
 * sheet decides how the phase closes; a cohort that lost its signature since must have a line on it.
 */
export async function gateDecided(
  scope: TransactionScope,
  s: SignOffRow,
  outcome: 'approved' | 'rejected' | 'returned' | 'withdrawn',
  actor: PersonActor,
): Promise<void> {
  const phase = await lockPhaseOrThrow(scope, s.subjectId);
  const signers = s.steps.map((x) => x.signerId);
  if (outcome !== 'approved') {
    await performAction(scope, phaseMachine, {
      action: outcome === 'withdrawn' ? 'withdrawGate' : 'returnGate',
      actor,
      subject: phaseSubject(phase, signers),
      facts: phaseFacts(phase),
      set: { sheet_id: null, gate_ready_at: null },
    });
    sendPhaseChanged(scope, phase, 'returnGate');
    return;
  }
  const frozen = await frozenGate(scope, s);
  const unsigned = await unsignedCohorts(scope, phase.id);
  const unmet = frozen.items.filter((i) => i.mandatory && i.status === 'UNMET');
  const isClean = unmet.length === 0 && frozen.unsignedCohorts.length === 0;
  const action = isClean ? 'closeGate' : 'closeGateWithIssues';
  await performAction(scope, phaseMachine, {
    action,
    actor,
    subject: phaseSubject(phase, signers),
    facts: phaseFacts(phase, {
      unmetItems: unmet.length,
      unsignedCohorts: unsigned.length,
      lostItems: await lostItems(scope, phase, frozen),
      missingLines: unsigned.filter((c) => !frozen.lines.some((l) => l.cohortId === c.id)).length,
    }),
    set: { snapshot_id: s.snapshotId },
  });
  sendPhaseChanged(scope, await phaseOrThrow(scope, phase.id), action);
}
