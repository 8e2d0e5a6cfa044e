import { checkPlan } from '@app/application';
import type { CampaignScope, DueExpr } from '@app/contracts';
import { t } from '@app/messages';
import { campaignOrThrow, campaignPlan } from '@app/persistence';
import type { Town } from './town';

export interface DraftWish {
  readonly templateId: string;
  readonly calendarId: string;
  readonly y0?: number;
  readonly anchorOn?: string;
  readonly title?: string;
  readonly scope?: CampaignScope;
  /** due dates the office sets itself, by number of task and phase */
  readonly dues?: readonly {
    readonly task: number;
    readonly phase: number;
    readonly due: DueExpr;
  }[];
}

/** The office drafts a plan from a template, as far as it can be submitted. */
export async function readyDraft(town: Town, wish: DraftWish): Promise<string> {
  const actor = await town.as('off1');
  const { campaign: cases } = town.app;
  const { campaignId } = await cases.createDraft.execute({
    actor,
    templateId: wish.templateId,
    calendarId: wish.calendarId,
    docPrefix: t('demo.prefix'),
    y0: wish.y0,
    anchorOn: wish.anchorOn,
  });
  const edit = (what: Parameters<typeof cases.edit.execute>[0]['edit']): Promise<unknown> =>
    cases.edit.execute({ actor, campaignId, edit: what });
  if (wish.title !== undefined || wish.scope !== undefined)
    await edit({ kind: 'header', header: { title: wish.title, scope: wish.scope } });
  await edit({
    kind: 'addBasis',
    basis: {
      issuer: t('demo.issuer'),
      title: t('demo.basis'),
      docNumber: t('demo.past.basis-number', { year: wish.y0 ?? wish.anchorOn?.slice(0, 4) ?? '' }),
      issuedOn: `${wish.y0 ?? wish.anchorOn?.slice(0, 4) ?? ''}-01-05`,
    },
  });
  const { tasks, phases } = await campaignPlan(town.runtime.database, campaignId);
  for (const { task: no, phase: phaseNo, due } of wish.dues ?? []) {
    const task = tasks.find((one) => one.no === no);
    const phase = phases.find((one) => one.no === phaseNo);
    if (!task || !phase) continue;
    await edit({
      kind: 'updateTask',
      taskId: task.id,
      task: {
        ...task,
        phases: task.phases.map((p) => ({
          phaseId: p.phaseId,
          requirement: p.requirement,
          due: p.phaseId === phase.id ? due : p.due,
          formSpec: p.formSpec,
          reviewLevels: p.reviewLevels,
        })),
      },
    });
  }
  const campaign = await campaignOrThrow(town.runtime.database, campaignId, null);
  const findings = await checkPlan(town.runtime.database, campaign, town.clock.nowMs);
  for (const finding of findings.filter((f) => f.severity === 'WARNING'))
    await edit({ kind: 'explain', key: finding.key, text: t('demo.explained') });
  return campaignId;
}
