import { t } from '@app/messages';
import { addDays, dayOf, instantOf, weekdayFrom } from './standing-clock';
import type { Town } from './town';

export interface PastPhase {
  readonly id: string;
  readonly campaignId: string;
  readonly no: number;
  readonly startOn: string;
  readonly endOn: string;
  readonly ownerSectionId: string;
  /** where open matters go; null = the routine */
  readonly nextId: string | null;
}

/** Groups sign their sheets, the office opens the gate, the leaders sign; as far as the days have come. */
export async function endPhase(town: Town, phase: PastPhase): Promise<void> {
  const day = (days: number): string => weekdayFrom(addDays(phase.endOn, days));
  const signingMs = instantOf(day(7), '10:00');
  const gateMs = instantOf(day(10), '09:30');
  await town.liveTo(signingMs);
  if (!town.hasCome(signingMs)) return;
  const cohorts = await town.rows<{ id: string; groupId: string }>(
    `SELECT id, group_id AS "groupId" FROM cohort WHERE phase_id = $1 AND state = 'TOWN_REVIEW' ORDER BY id`,
    [phase.id],
  );
  const carriedTo = weekdayFrom(addDays(dayOf(gateMs), 30));
  for (const cohort of cohorts) await signSheet(town, phase, cohort, carriedTo);
  await town.liveTo(gateMs);
  if (town.hasCome(gateMs)) await passGate(town, phase, carriedTo);
}

async function signSheet(
  town: Town,
  phase: PastPhase,
  cohort: { readonly id: string; readonly groupId: string },
  newDueOn: string,
): Promise<void> {
  const open = await town.rows<{ id: string; schoolId: string }>(
    `SELECT id, school_id AS "schoolId" FROM school_task WHERE cohort_id = $1 AND open ORDER BY id`,
    [cohort.id],
  );
  const { sheetHash } = await town.app.cohort.prepareSheet.execute({
    actor: await town.holder('TOWN', cohort.groupId),
    cohortId: cohort.id,
    lines: open.map((task) => ({
      schoolTaskId: task.id,
      ownerUnitId: task.schoolId,
      ownerPersonId: null,
      newDueOn,
      targetPhaseId: phase.nextId,
      reason: t('demo.carried-why'),
    })),
  });
  await town.app.cohort.sign.execute({
    actor: await town.holder('TOWNH', cohort.groupId),
    cohortId: cohort.id,
    seenHash: sheetHash ?? '',
  });
}

async function passGate(town: Town, phase: PastPhase, newDueOn: string): Promise<void> {
  const actor = await town.as('off1');
  const { signOffId, sheetId } = await town.app.phase.openGate.execute({
    actor,
    phaseId: phase.id,
  });
  const unmet = await town.rows<{ no: number }>(
    "SELECT no FROM gate_item WHERE sheet_id = $1 AND status = 'UNMET' AND mandatory AND kind <> 'COHORT' ORDER BY no",
    [sheetId],
  );
  if (unmet.length > 0)
    await town.app.phase.planCarryOver.execute({
      actor,
      phaseId: phase.id,
      lines: unmet.map(({ no }) => ({
        gateItemNo: no,
        cohortId: null,
        ownerUnitId: phase.ownerSectionId,
        ownerPersonId: null,
        newDueOn,
        targetPhaseId: phase.nextId,
        routine: phase.nextId === null,
        reason: t('demo.carried-why'),
      })),
    });
  await town.app.signOff.start.execute({ actor, signOffId });
  await town.liveTo(instantOf(weekdayFrom(addDays(dayOf(town.clock.nowMs), 1)), '16:00'));
  await town.signAll(signOffId);
  await town.settle();
}
