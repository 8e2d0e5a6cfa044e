import type { CampaignScope } from '@app/contracts';
import { t } from '@app/messages';
import { campaignOrThrow } from '@app/persistence';
import { readyDraft } from './drafts';
import { addDays, dayOf, instantOf, weekdayFrom } from './standing-clock';
import { runToTheEnd } from './three-years';
import type { Town } from './town';

const SWEEP = { quickestDays: 5, silent: 0, late: 0.03, givenBack: 0.06 } as const;

/** A sweep before term that is long closed: what a finished campaign looks like. */
export async function tellSweep(
  town: Town,
  plan: { readonly calendarId: string; readonly y0: number; readonly scope?: CampaignScope },
): Promise<void> {
  await town.liveTo(instantOf(`${plan.y0}-01-12`, '09:30'));
  const campaignId = await readyDraft(town, {
    templateId: 'spring-term-sweep',
    scope: { schoolTypes: ['JUNIOR', 'NINE_YEAR'] },
    ...plan,
  });
  await town.liveTo(instantOf(`${plan.y0}-01-15`, '15:00'));
  await town.submitAndIssue(campaignId);
  await runToTheEnd(town, campaignId, SWEEP);
  await town.app.campaign.enterWrapUp.execute({ actor: await town.as('off1'), campaignId });
  await town.app.campaign.close.execute({ actor: await town.as('chief'), campaignId });
}

/** What lies on desks today: a plan that waits for a deputy, a draft, requests of schools, a delegation. */
export async function tellToday(
  town: Town,
  threeYears: { readonly campaignId: string; readonly calendarId: string },
): Promise<void> {
  const today = dayOf(town.untilMs);
  const { calendarId } = threeYears;
  const waiting = await readyDraft(town, {
    templateId: 'demo-four-phase',
    calendarId,
    anchorOn: weekdayFrom(addDays(today, 10)),
    title: t('demo.past.winter-fire'),
    scope: { schoolTypes: ['PRIMARY', 'JUNIOR', 'SENIOR', 'NINE_YEAR'] },
  });
  const office = await town.as('off1');
  await town.app.campaign.submit.execute({ actor: office, campaignId: waiting });
  const { signOffId } = await campaignOrThrow(town.runtime.database, waiting, null);
  await town.signAll(signOffId ?? '', ['dep1', 'dep2']);
  await town.app.campaign.createDraft.execute({
    actor: office,
    templateId: 'spring-term-sweep',
    calendarId,
    docPrefix: t('demo.prefix'),
    y0: Number(today.slice(0, 4)) + 1,
  });
  await askForMore(town, threeYears.campaignId, today);
  await delegate(town, today);
}

/** Two schools ask for more time, one asks to be left out of a task. */
async function askForMore(town: Town, campaignId: string, today: string): Promise<void> {
  const duties = await town.rows<{ id: string; school: string; dueOn: string }>(
    `SELECT DISTINCT ON (t.school_id) t.id, u.code AS school, t.due_on::text AS "dueOn" FROM school_task t JOIN unit u ON u.id = t.school_id
     WHERE t.campaign_id = $1 AND t.state IN ('ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS') AND t.due_on > $2::date
     ORDER BY t.school_id, t.due_on, t.id LIMIT 3`,
    [campaignId, today],
  );
  const [left, ...asking] = duties;
  for (const duty of asking) {
    const actor = await town.as(`prin-${duty.school}`);
    const { extensionId } = await town.app.extension.draft.execute({
      actor,
      taskId: duty.id,
      reason: t('demo.past.extension-why'),
      newDueOn: weekdayFrom(addDays(duty.dueOn, 7)),
    });
    await town.app.extension.submit.execute({ actor, extensionId });
  }
  if (left)
    await town.app.schoolTask.requestExemption.execute({
      actor: await town.as(`prin-${left.school}`),
      taskId: left.id,
      reason: t('demo.past.exemption-why'),
    });
}

async function delegate(town: Town, today: string): Promise<void> {
  const rows = await town.rows<{ id: string }>(
    "SELECT person_id AS id FROM account WHERE login = 'town2-1'",
  );
  await town.app.delegation.give.execute({
    actor: await town.as('townh2'),
    delegateId: rows[0]?.id ?? '',
    powers: ['COHORT'],
    startsOn: today,
    endsOn: addDays(today, 13),
    reason: t('demo.away'),
  });
}
