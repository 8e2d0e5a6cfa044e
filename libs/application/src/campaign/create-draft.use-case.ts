import {
  addDays,
  campaignMachine,
  codesAllowing,
  dateOf,
  daysInMonth,
  DomainError,
  type PersonActor,
} from '@app/domain';
import { loadPack, PackError, type PackDate, type TemplatePack } from '@app/packs';
import {
  insertCampaign,
  insertDeliverable,
  insertPhase,
  insertTask,
  nextSerial,
  sectionByKey,
  type TransactionScope,
} from '@app/persistence';
import { calendarOfBureau } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { performCreation } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import type { CampaignResult } from './campaign-step';

export interface CreateDraftCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly templateId: string;
  readonly templateVersion?: number;
  readonly calendarId: string;
  /** year of issue, for templates stated in years */
  readonly y0?: number;
  /** first day, for templates stated in days */
  readonly anchorOn?: string;
  readonly title?: string;
  readonly docPrefix?: string;
}

/** The day a pack's date means. @throws DomainError due.unresolved when the anchor is missing */
export function packDay(
  date: PackDate,
  y0: number | undefined,
  anchorOn: string | undefined,
): string {
  if ('dayOffset' in date) {
    if (anchorOn === undefined)
      throw new DomainError('due.unresolved', 'invalid', {}, [
        { field: 'anchorOn', code: 'due.unresolved' },
      ]);
    return addDays(anchorOn, date.dayOffset);
  }
  if (y0 === undefined)
    throw new DomainError('due.unresolved', 'invalid', {}, [
      { field: 'y0', code: 'due.unresolved' },
    ]);
  const year = y0 + date.yearOffset;
  return dateOf(year, date.month, Math.min(date.day, daysInMonth(year, date.month)));
}

function templateOrThrow(id: string, version: number | undefined): TemplatePack {
  try {
    return loadPack('templates', id, version);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new DomainError('template.missing', 'invalid', { template: id }, [
      { field: 'templateId', code: 'template.missing' },
    ]);
  }
}

/** A draft copied from a template: dates from its anchor, sections by key; what cannot be resolved becomes a finding. */
export class CreateDraft {
  constructor(private readonly deps: Deps) {}

  async execute(command: CreateDraftCommand): Promise<CampaignResult> {
    const pack = templateOrThrow(command.templateId, command.templateVersion);
    return this.deps.commands.run(
      { actor: command.actor, name: 'campaign.create', request: command.request },
      (scope) => this.create(scope, command, pack),
    );
  }

  private async create(
    scope: TransactionScope,
    command: CreateDraftCommand,
    pack: TemplatePack,
  ): Promise<CampaignResult> {
    const { actor } = command;
    const sections = await sectionByKey(scope, actor.bureauId);
    const ownerSectionId = sections[pack.ownerSection] ?? actor.unitId;
    if (
      codesAllowing('campaign.create', actor, {
        bureauId: actor.bureauId,
        lineSectionIds: [ownerSectionId],
      }).length === 0
    ) {
      throw new DomainError('action.not-permitted', 'forbidden');
    }
    const calendar = await calendarOfBureau(scope, actor.bureauId, command.calendarId);
    const day = (date: PackDate): string => packDay(date, command.y0, command.anchorOn);
    const year = Number(calendar.dayOf(scope.now.getTime()).slice(0, 4));
    const code = `XD-${year}-${await nextSerial(scope, actor.bureauId, 'XD', year)}`;
    const id = await insertCampaign(scope, {
      bureauId: actor.bureauId,
      code,
      title: command.title ?? pack.title,
      trigger: pack.trigger,
      ownerSectionId,
      startOn: day(pack.start),
      endOn: day(pack.end),
      calendarId: command.calendarId,
      scope: pack.scope,
      goals: pack.goals,
      milestones: pack.milestones,
      quotas: pack.quotas,
      reports: pack.reports,
      signRoutes: pack.signRoutes,
      templateId: pack.id,
      templateVersion: pack.version,
      y0: command.y0 ?? null,
      docPrefix: command.docPrefix ?? '',
      by: actor.personId,
      at: scope.now,
    });
    await copyPlan(scope, { id, bureauId: actor.bureauId, at: scope.now }, pack, sections, day);
    const made = await performCreation(scope, campaignMachine, {
      action: 'create',
      actor,
      subject: {
        id,
        state: 'DRAFT',
        relation: { bureauId: actor.bureauId },
        unitId: actor.bureauId,
      },
      data: { template: `${pack.id}/${pack.version}`, code },
    });
    return { campaignId: id, state: 'DRAFT', version: made.version };
  }
}

async function copyPlan(
  scope: TransactionScope,
  campaign: { readonly id: string; readonly bureauId: string; readonly at: Date },
  pack: TemplatePack,
  sections: Readonly<Record<string, string>>,
  day: (date: PackDate) => string,
): Promise<void> {
  const phaseIds = new Map<number, string>();
  for (const p of pack.phases) {
    phaseIds.set(
      p.no,
      await insertPhase(scope, campaign, {
        no: p.no,
        type: p.type,
        title: p.title,
        requirement: p.requirement,
        startOn: day(p.start),
        endOn: day(p.end),
        gateSpec: p.gate,
      }),
    );
  }
  const form = (name: string) => pack.forms[name] ?? { type: 'object' as const, properties: {} };
  for (const t of pack.tasks) {
    await insertTask(scope, campaign.id, {
      no: t.no,
      planNo: t.planNo,
      title: t.title,
      requirement: t.requirement,
      scope: t.scope ?? null,
      evidencePolicy: t.evidence.policy,
      evidenceReason: t.evidence.reason ?? null,
      leadUnitIds: t.lead.flatMap((key) => sections[key] ?? []),
      supportTypes: t.support,
      phases: t.phases.flatMap((p) => {
        const phaseId = phaseIds.get(p.phase);
        return phaseId === undefined
          ? []
          : [
              {
                phaseId,
                requirement: p.requirement,
                due: p.due,
                formSpec: form(p.form),
                reviewLevels: p.reviewLevels,
              },
            ];
      }),
    });
  }
  for (const d of pack.deliverables) {
    const phaseId = phaseIds.get(d.phase);
    if (phaseId === undefined) continue;
    await insertDeliverable(scope, campaign.id, {
      phaseId,
      code: d.code,
      title: d.title,
      requirement: d.requirement,
      due: d.due,
      formSpec: form(d.form),
      reviewLevels: d.reviewLevels,
      evidencePolicy: d.evidence.policy,
      evidenceReason: d.evidence.reason ?? null,
    });
  }
}
