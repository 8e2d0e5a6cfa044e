import { DueExprError, planFindings, resolveDue, type PlanFinding } from '@app/domain';
import { formSpecFindings, loadPack } from '@app/packs';
import {
  audiencePreview,
  campaignPlan,
  emptyPostsOfPlan,
  type CampaignRow,
  type Queryable,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { resolveRoute } from '../sign-off/resolve-route';

/** The draft's findings as of today's organisation. */
export async function checkPlan(
  db: Queryable,
  campaign: CampaignRow,
  nowMs: number,
): Promise<readonly PlanFinding[]> {
  const calendar = await calendarOf(db, campaign.calendarId);
  const plan = await campaignPlan(db, campaign.id);
  const schools = await audiencePreview(db, campaign.id, calendar.dayOf(nowMs));
  const pack = loadPack('templates', campaign.templateId, campaign.templateVersion);
  const { unresolved } = await resolveRoute(
    db,
    campaign,
    campaign.signRoutes.campaign,
    [campaign.createdBy],
    calendar.dayOf(nowMs),
  );
  return planFindings({
    startOn: campaign.startOn,
    endOn: campaign.endOn,
    basisCount: plan.bases.length,
    phases: plan.phases,
    tasks: plan.tasks.map((t) => ({
      ...t,
      phases: t.phases.map((p) => ({
        phaseId: p.phaseId,
        due: p.due,
        formProblems: formSpecFindings(p.formSpec).length,
      })),
    })),
    deliverables: plan.deliverables.map((d) => ({
      ...d,
      formProblems: formSpecFindings(d.formSpec).length,
    })),
    schools: schools.map((s) => ({
      supportType: s.supportType,
      schoolType: s.schoolType,
      count: s.schools,
    })),
    unresolvedSigners: unresolved,
    emptyPosts: await emptyPostsOfPlan(db, campaign, calendar.dayOf(nowMs)),
    known: pack.knownFindings,
    dueOn: (due, phaseId) => {
      const phase = plan.phases.find((p) => p.id === phaseId);
      try {
        return resolveDue(
          due,
          {
            phase,
            period: phase && { fromOn: phase.startOn, toOn: phase.endOn },
            eventAtMs: phase && calendar.startOf(phase.startOn),
          },
          calendar,
        ).dueOn;
      } catch (error) {
        if (error instanceof DueExprError)
          return error.code === 'due.term-ambiguous'
            ? { code: 'plan.due-term-ambiguous', facts: error.facts }
            : null;
        throw error;
      }
    },
  });
}
