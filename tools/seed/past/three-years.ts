import type { CampaignScope } from '@app/contracts';
import { t } from '@app/messages';
import { readyDraft } from './drafts';
import { endPhase, type PastPhase } from './phase-end';
import { quotaWork } from './quota-work';
import { workOff, type Duty, type Manners } from './school-work';
import { addDays, dayOf, instantOf, weekdayFrom } from './standing-clock';
import type { Town } from './town';

/** How the schools of the fictional district go about the first and every later phase. */
const MANNERS: readonly Omit<Manners, 'startOn'>[] = [
  { quickestDays: 8, silent: 0.008, late: 0.05, givenBack: 0.08 },
  { quickestDays: 30, silent: 0.1, late: 0.04, givenBack: 0.1 },
];

/** The three-year campaign of the district, from its draft to the morning the past ends. */
export async function tellThreeYears(
  town: Town,
  plan: { readonly calendarId: string; readonly y0: number; readonly scope?: CampaignScope },
): Promise<string> {
  await town.liveTo(instantOf(`${plan.y0}-05-11`, '09:30'));
  const campaignId = await readyDraft(town, {
    templateId: 'campus-safety-three-year',
    ...plan,
    dues: datesOfTheOffice(town, plan.y0),
  });
  await town.liveTo(instantOf(`${plan.y0}-05-18`, '15:00'));
  await town.submitAndIssue(campaignId);
  await holdMeeting(town, campaignId, {
    type: 'KICKOFF',
    title: t('demo.past.kick-off'),
    on: `${plan.y0}-06-03`,
  });
  const phases = await phasesOf(town, campaignId);
  for (const phase of phases) {
    if (!town.hasCome(instantOf(phase.startOn, '00:00'))) break;
    if (phase.no === 2)
      await holdMeeting(town, campaignId, {
        type: 'PROGRESS',
        title: t('demo.past.progress-meeting'),
        on: weekdayFrom(`${plan.y0}-09-10`),
      });
    const manners = MANNERS[Math.min(phase.no, MANNERS.length) - 1];
    if (!manners) break;
    await town.liveTo(instantOf(phase.startOn, '08:30'));
    // a phase that runs beside another is taken up in earnest when the first is through
    const today = dayOf(town.clock.nowMs);
    const startOn = today > phase.startOn ? today : phase.startOn;
    await workOff(
      town,
      await dutiesOf(town, phase.id),
      { ...manners, startOn },
      await quotaWork(town, campaignId, startOn, phase.endOn),
    );
    await endPhase(town, phase);
  }
  return campaignId;
}

/** A task long due, one just overdue and one due soon, when those days lie in the second phase. */
function datesOfTheOffice(town: Town, y0: number) {
  const today = dayOf(town.untilMs);
  return [
    { task: 1, days: -40 },
    { task: 3, days: -6 },
    { task: 4, days: 8 },
  ].flatMap(({ task, days }) => {
    const on = weekdayFrom(addDays(today, days));
    const isInside = on > `${y0}-08-31` && on < `${y0}-12-25`;
    return isInside ? [{ task, phase: 2, due: { kind: 'FIXED', on } as const }] : [];
  });
}

async function phasesOf(town: Town, campaignId: string): Promise<readonly PastPhase[]> {
  const rows = await town.rows<Omit<PastPhase, 'nextId'>>(
    `SELECT p.id, p.campaign_id AS "campaignId", p.no, p.start_on::text AS "startOn", p.end_on::text AS "endOn", c.owner_section_id AS "ownerSectionId"
     FROM phase p JOIN campaign c ON c.id = p.campaign_id WHERE c.id = $1 ORDER BY p.no`,
    [campaignId],
  );
  return rows.map((phase, i) => ({ ...phase, nextId: rows[i + 1]?.id ?? null }));
}

/** What the schools owe in a phase, once it has been distributed. */
export async function dutiesOf(town: Town, phaseId: string): Promise<readonly Duty[]> {
  return town.rows<Duty & Record<string, unknown>>(
    `SELECT t.id, t.task_key AS key, u.code AS school, t.school_id AS "schoolId", t.group_id AS "groupId", t.due_on::text AS "dueOn"
     FROM school_task t JOIN unit u ON u.id = t.school_id WHERE t.phase_id = $1 ORDER BY t.id`,
    [phaseId],
  );
}

/** Every phase of a campaign whose schools leave nothing open, one after the other. */
export async function runToTheEnd(
  town: Town,
  campaignId: string,
  manners: Omit<Manners, 'startOn'>,
): Promise<void> {
  for (const phase of await phasesOf(town, campaignId)) {
    await town.liveTo(instantOf(phase.startOn, '08:30'));
    await workOff(town, await dutiesOf(town, phase.id), { ...manners, startOn: phase.startOn });
    await endPhase(town, phase);
  }
}

async function holdMeeting(
  town: Town,
  campaignId: string,
  meeting: {
    readonly type: 'KICKOFF' | 'PROGRESS';
    readonly title: string;
    readonly on: string;
  },
): Promise<void> {
  if (!town.hasCome(instantOf(meeting.on, '16:00'))) return;
  const actor = await town.as('off1');
  await town.liveTo(instantOf(weekdayFrom(addDays(meeting.on, -4)), '10:00'));
  const { meetingId } = await town.app.meeting.plan.execute({
    actor,
    campaignId,
    type: meeting.type,
    title: meeting.title,
    plannedOn: meeting.on,
  });
  const agenda = t('demo.past.agenda');
  await town.app.meeting.move.execute('notify', { actor, meetingId, agenda });
  await town.liveTo(instantOf(meeting.on, '16:00'));
  await town.app.meeting.move.execute('hold', {
    actor,
    meetingId,
    heldOn: meeting.on,
    attendees: [t('demo.past.attendees')],
    decisions: [t('demo.past.decision')],
  });
}
