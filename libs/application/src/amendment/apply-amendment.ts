import { dateAmendmentMachine, type PersonActor } from '@app/domain';
import {
  amendmentOrThrow,
  amendTasks,
  campaignOrThrow,
  collectItems,
  queueDigests,
  type AmendmentRow,
  type CampaignRow,
  type SignOffRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { campaignRelation } from '../campaign/campaign-step';
import { writeDue } from '../campaign/plan-instants';
import { nudgeClocks } from '../campaign/run-campaign';
import { LADDER_VERSION } from '../clock/ladder-version';
import { ensureRungInstants } from '../clock/rung-instants';
import { performAction } from '../pipeline/action-runner';
import { digestSlots } from '../reminder/slots';
import { amendmentFacts, resolveChanges } from './amend-dates';

/** The signature's consequence for an amendment, in the same transaction. */
export async function amendmentDecided(
  scope: TransactionScope,
  s: SignOffRow,
  outcome: 'approved' | 'rejected' | 'returned' | 'withdrawn',
  actor: PersonActor,
): Promise<void> {
  const a = await amendmentOrThrow(scope, s.subjectId, s.bureauId, true);
  const campaign = await campaignOrThrow(scope, s.campaignId, null, true);
  const planVersion = campaign.planVersion + 1;
  const action =
    outcome === 'approved' ? 'apply' : outcome === 'withdrawn' ? 'withdraw' : 'sendBack';
  await performAction(scope, dateAmendmentMachine, {
    action,
    actor,
    subject: {
      id: a.id,
      state: a.state,
      unitId: a.bureauId,
      relation: campaignRelation(campaign, [s.authorId, ...s.steps.map((x) => x.signerId)]),
    },
    facts: amendmentFacts(campaign),
    set: outcome === 'approved' ? { plan_version: planVersion, applied_at: scope.now } : {},
  });
  if (outcome === 'approved') await applyAmendment(scope, { ...a, planVersion }, campaign, actor);
}

/** Brings new dates into a running plan; once per task and plan version, however often it is called. */
export async function applyAmendment(
  scope: TransactionScope,
  a: Omit<AmendmentRow, 'planVersion'> & { readonly planVersion: number },
  campaign: CampaignRow,
  actor: PersonActor,
): Promise<void> {
  const calendar = await calendarOf(scope, campaign.calendarId);
  const changes = await resolveChanges(scope, campaign, a.changes, scope.now.getTime());
  await ensureRungInstants(
    scope,
    campaign.calendarId,
    'SCHOOL_TASK',
    changes.filter((c) => !c.due.soft).map((c) => new Date(c.due.dueAtMs)),
  );
  let moved = 0;
  for (const { duty, change, due } of changes) {
    moved += await amendTasks(scope, {
      dutyId: duty.id,
      amendmentId: a.id,
      planVersion: a.planVersion,
      oldDue: duty.due,
      newDue: change.due,
      dueAt: new Date(due.dueAtMs),
      dueOn: due.dueOn,
      provisional: due.provisional,
      calendarId: campaign.calendarId,
      calendarVersion: calendar.version,
      ladderVersion: LADDER_VERSION,
      at: scope.now,
      by: actor.personId,
      reason: a.reason,
    });
    await scope.execute(`UPDATE ${duty.table} SET due = $2::jsonb WHERE id = $1`, [
      duty.id,
      JSON.stringify(change.due),
    ]);
    await writeDue(scope, duty, due);
  }
  await scope.execute(
    'UPDATE campaign SET plan_version = greatest(plan_version, $2), updated_at = $3 WHERE id = $1',
    [campaign.id, a.planVersion, scope.now],
  );
  await tellSchools(scope, a, campaign);
  await nudgeClocks(scope, campaign.id, 'amend');
  scope.audit({
    actorId: actor.personId,
    action: 'SCHOOL_TASK.amend',
    subjectKind: 'DATE_AMENDMENT',
    subjectId: a.id,
    unitId: a.bureauId,
    bureauId: a.bureauId,
    data: { planVersion: a.planVersion, changes: a.changes.length, moved },
  });
}

/** One line a person: how many of his school's dates changed. */
async function tellSchools(
  scope: TransactionScope,
  a: { readonly id: string; readonly planVersion: number },
  campaign: CampaignRow,
): Promise<void> {
  const calendar = await calendarOf(scope, campaign.calendarId);
  const nowMs = scope.now.getTime();
  const told = await collectItems(
    scope,
    'AMENDED',
    `SELECT h.person_id AS recipient_id, 'CAMPAIGN' AS subject_kind, t.campaign_id AS subject_id, t.campaign_id, jsonb_build_object('count', count(*)) AS facts
     FROM amendment_effect e JOIN school_task t ON t.id = e.school_task_id
     JOIN duty_holder h ON h.unit_id = t.school_id AND h.code IN ('SAF', 'PRIN') AND h.valid_from <= $3::date AND (h.valid_to IS NULL OR h.valid_to >= $3::date)
     WHERE e.amendment_id = $1 AND e.plan_version = $2 AND e.outcome = 'MOVED' GROUP BY h.person_id, t.campaign_id`,
    [a.id, a.planVersion, calendar.dayOf(nowMs)],
  );
  if (told === 0) return;
  await queueDigests(scope, {
    slots: digestSlots(calendar, nowMs),
    at: scope.now,
    calendarId: campaign.calendarId,
    bureauId: campaign.bureauId,
  });
}
