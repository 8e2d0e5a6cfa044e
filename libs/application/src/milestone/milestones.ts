import type { CampaignMilestone, DueExpr } from '@app/contracts';
import {
  milestoneMachine,
  offers,
  type MilestoneAction,
  type MilestoneFacts,
  type PersonActor,
  type Relation,
} from '@app/domain';
import {
  insertMilestone,
  lockMilestoneOrThrow,
  type CampaignRow,
  type MilestoneRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { packDay } from '../campaign/create-draft.use-case';
import type { Deps } from '../composition/deps';
import { noteGateChanges } from '../gate/gate-change';
import { performAction, performCreation } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { plain } from '../query/plain';

const isMilestone = (value: unknown): value is CampaignMilestone =>
  typeof value === 'object' && value !== null && 'code' in value && 'due' in value;

/** The plan's milestones become records as it is issued, each with its day from the plan's anchor. */
export async function planMilestones(
  scope: TransactionScope,
  campaign: CampaignRow,
): Promise<void> {
  const calendar = await calendarOf(scope, campaign.calendarId);
  for (const m of campaign.milestones.filter(isMilestone)) {
    const dueOn = packDay(m.due.at, campaign.y0 ?? undefined, campaign.startOn);
    const fixed: DueExpr = { kind: 'FIXED', on: dueOn };
    const id = await insertMilestone(scope, {
      bureauId: campaign.bureauId,
      campaignId: campaign.id,
      code: m.code,
      taskNo: m.task ?? null,
      title: m.title,
      scope: m.scope,
      due: m.soft ? { kind: 'SOFT', inner: fixed } : fixed,
      dueOn,
      dueAt: new Date(calendar.endOf(dueOn)),
      dueProvisional: calendar.isProvisional(dueOn),
      soft: m.soft,
      target: m.target,
      at: scope.now,
    });
    if (id === null) continue;
    await performCreation(scope, milestoneMachine, {
      action: 'plan',
      actor: { kind: 'system', bureauId: campaign.bureauId },
      subject: {
        id,
        state: 'OPEN',
        relation: { bureauId: campaign.bureauId },
        unitId: campaign.bureauId,
      },
      data: { code: m.code, dueOn },
    });
  }
}

export interface MilestoneCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly milestoneId: string;
  /** the indicator as it stands now; absent = as recorded before */
  readonly achieved?: number;
  readonly note?: string;
  readonly evidenceRef?: string;
}

const relationOf = (m: MilestoneRow): Relation => ({
  bureauId: m.bureauId,
  lineSectionIds: m.lineSectionIds,
});
const factsOf = (
  m: MilestoneRow,
  nowMs: number,
  achieved: number | null = m.achieved,
  proof: readonly (string | null | undefined)[] = [m.note, m.evidenceRef],
): MilestoneFacts => ({
  targetReached: achieved !== null && achieved >= m.target,
  proven: proof.some((p) => (p ?? '').trim() !== ''),
  soft: m.soft,
  duePassed: m.dueAt.getTime() <= nowMs,
});

/** What the lead section does with a milestone: record the indicator, confirm, or say that it was missed. */
export class DecideMilestone {
  constructor(private readonly deps: Deps) {}

  async execute(
    action: Exclude<MilestoneAction, 'plan' | 'confirmLate'>,
    command: MilestoneCommand,
  ): Promise<{ readonly milestoneId: string; readonly state: string }> {
    const { actor, milestoneId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: `milestone.${action}`,
        request: command.request,
        subject: { kind: 'MILESTONE', id: milestoneId },
      },
      async (scope) => {
        const m = await lockMilestoneOrThrow(scope, milestoneId, actor.bureauId);
        const achieved = command.achieved ?? m.achieved;
        const calendar = await calendarOf(scope, m.calendarId);
        const isMet = action === 'confirm';
        const isLate = isMet && m.state === 'MISSED';
        const moved = await performAction(scope, milestoneMachine, {
          action: isLate ? 'confirmLate' : action,
          actor,
          subject: { id: m.id, state: m.state, relation: relationOf(m), unitId: m.bureauId },
          facts: factsOf(m, scope.now.getTime(), achieved, [
            command.note ?? m.note,
            command.evidenceRef ?? m.evidenceRef,
          ]),
          set: {
            achieved,
            ...(command.achieved === undefined
              ? {}
              : { achieved_on: calendar.dayOf(scope.now.getTime()) }),
            note: command.note ?? m.note,
            evidence_ref: command.evidenceRef ?? m.evidenceRef,
            ...(isMet
              ? {
                  confirmed_by: actor.personId,
                  confirmed_at: scope.now,
                  met_late: isLate || (!m.soft && m.dueAt <= scope.now),
                }
              : {}),
            ...(action === 'miss' ? { missed_at: scope.now } : {}),
          },
          data: { code: m.code },
        });
        await noteGateChanges(scope, m.campaignId);
        return { milestoneId, state: moved.to };
      },
    );
  }
}

/** A milestone as its reader sees it; a soft goal is never overdue. */
export const milestoneFace = (m: MilestoneRow, actor: PersonActor, now: Date): unknown =>
  plain({
    ...m,
    overdue: m.state === 'OPEN' && !m.soft && m.dueAt <= now,
    // the dialogs ask for the figure and for the proof: their absence refuses nothing beforehand
    actions: offers(
      milestoneMachine,
      m.state,
      actor,
      relationOf(m),
      factsOf(m, now.getTime(), m.target, ['-']),
    ),
  });
