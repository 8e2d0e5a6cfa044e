import {
  codesAllowing,
  dateAmendmentMachine,
  DomainError,
  isDueExpr,
  type PersonActor,
} from '@app/domain';
import type { DateAmendmentState } from '@app/contracts';
import { t } from '@app/messages';
import {
  amendmentOrThrow,
  campaignOrThrow,
  dutiesOf,
  insertAmendment,
  signOffById,
  type AmendmentRow,
  type CampaignRow,
  type DateChange,
  type DutyRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { campaignRelation, readerOf } from '../campaign/campaign-step';
import { resolvedDue } from '../campaign/plan-instants';
import type { Deps } from '../composition/deps';
import { performAction, performCreation } from '../pipeline/action-runner';
import { canonicalJson } from '../pipeline/canonical';
import type { RequestKey } from '../pipeline/command-runner';
import { resolveRoute } from '../sign-off/resolve-route';
import { openSignOff, startSignOff } from '../sign-off/sign-off-engine';

export interface AmendmentResult {
  readonly amendmentId: string;
  readonly signOffId: string | null;
  readonly state: DateAmendmentState;
  readonly version: number;
}

export const amendmentFacts = (campaign: Pick<CampaignRow, 'state'>) => ({
  isRunning: campaign.state === 'ISSUED' || campaign.state === 'ACTIVE',
});

export const amendmentResult = (a: AmendmentRow): AmendmentResult => ({
  amendmentId: a.id,
  signOffId: a.signOffId,
  state: a.state,
  version: a.version,
});

export interface ResolvedChange {
  readonly duty: DutyRow;
  readonly change: DateChange;
  readonly due: ReturnType<typeof resolvedDue>;
}

/**
 * The changes with their duties and new instants.
 * @throws DomainError when a duty is not of this plan, its phase is over, or the new date has passed
 */
export async function resolveChanges(
  db: Queryable,
  campaign: CampaignRow,
  changes: readonly DateChange[],
  nowMs: number,
): Promise<readonly ResolvedChange[]> {
  const calendar = await calendarOf(db, campaign.calendarId);
  const duties = await dutiesOf(
    db,
    campaign.id,
    changes.map((c) => c.dutyId),
  );
  return changes.map((change, i) => {
    const at = (code: 'amendment.duty-unknown' | 'amendment.phase-over' | 'amendment.due-past') =>
      [{ field: `changes[${i}]`, code }] as const;
    const duty = duties.find((d) => d.id === change.dutyId);
    if (!duty)
      throw new DomainError('amendment.duty-unknown', 'invalid', {}, at('amendment.duty-unknown'));
    if (!['PLANNED', 'ACTIVE'].includes(duty.phaseState))
      throw new DomainError(
        'amendment.phase-over',
        'conflict',
        { phase: duty.phaseNo },
        at('amendment.phase-over'),
      );
    if (!isDueExpr(change.due))
      throw new DomainError('due.unresolved', 'invalid', { phase: duty.phaseNo }, [
        { field: `changes[${i}].due`, code: 'due.unresolved' },
      ]);
    const due = resolvedDue(
      change.due,
      {
        no: duty.phaseNo,
        startOn: duty.startOn,
        endOn: duty.endOn,
        openedAt: duty.openedAt ?? undefined,
      },
      calendar,
    );
    if (due.dueAtMs <= nowMs)
      throw new DomainError('amendment.due-past', 'invalid', {}, at('amendment.due-past'));
    return { duty, change, due };
  });
}

/** New dates for a plan that is in force, drafted by the office or the section that owns it. */
export class DraftAmendment {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly campaignId: string;
    readonly reason: string;
    readonly document: string;
    readonly changes: readonly DateChange[];
  }): Promise<AmendmentResult> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'amendment.draft', request: command.request },
      async (scope) => {
        const campaign = await campaignOrThrow(scope, command.campaignId, readerOf(actor), true);
        if (codesAllowing('campaign.edit', actor, campaignRelation(campaign)).length === 0)
          throw new DomainError('action.not-permitted', 'forbidden');
        if (!amendmentFacts(campaign).isRunning)
          throw new DomainError('amendment.not-running', 'conflict');
        await resolveChanges(scope, campaign, command.changes, scope.now.getTime());
        const id = await insertAmendment(scope, {
          bureauId: campaign.bureauId,
          campaignId: campaign.id,
          reason: command.reason,
          document: command.document,
          changes: command.changes,
          createdBy: actor.personId,
          at: scope.now,
        });
        await performCreation(scope, dateAmendmentMachine, {
          action: 'draft',
          actor,
          subject: {
            id,
            state: 'DRAFT',
            unitId: campaign.bureauId,
            relation: campaignRelation(campaign),
          },
        });
        return amendmentResult(await amendmentOrThrow(scope, id, campaign.bureauId));
      },
    );
  }
}

/** Changes a draft, also one that was sent back; whoever does so may not sign it either. */
export class EditAmendment {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly amendmentId: string;
    readonly expectedVersion?: number;
    readonly reason: string;
    readonly document: string;
    readonly changes: readonly DateChange[];
  }): Promise<AmendmentResult> {
    const { actor } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'amendment.edit',
        request: command.request,
        subject: { kind: 'DATE_AMENDMENT', id: command.amendmentId },
      },
      async (scope) => {
        const a = await amendmentOrThrow(scope, command.amendmentId, actor.bureauId, true);
        const campaign = await campaignOrThrow(scope, a.campaignId, readerOf(actor), true);
        if (command.expectedVersion !== undefined && command.expectedVersion !== a.version)
          throw new DomainError('version.stale', 'conflict', {
            version: a.version,
            state: a.state,
          });
        await performAction(scope, dateAmendmentMachine, {
          action: 'edit',
          actor,
          subject: {
            id: a.id,
            state: a.state,
            unitId: a.bureauId,
            relation: campaignRelation(campaign),
          },
          facts: amendmentFacts(campaign),
          set: {
            reason: command.reason,
            document: command.document,
            changes: JSON.stringify(command.changes),
            created_by: actor.personId,
          },
        });
        await resolveChanges(scope, campaign, command.changes, scope.now.getTime());
        return amendmentResult(await amendmentOrThrow(scope, a.id, a.bureauId));
      },
    );
  }
}

/** 送审: along the plan's own route; every signer sees old and new date of each duty. */
export class SubmitAmendment {
  constructor(private readonly deps: Deps) {}

  async execute(command: {
    readonly actor: PersonActor;
    readonly request?: RequestKey;
    readonly amendmentId: string;
  }): Promise<AmendmentResult> {
    const { actor } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'amendment.submit',
        request: command.request,
        subject: { kind: 'DATE_AMENDMENT', id: command.amendmentId },
      },
      async (scope) => {
        const a = await amendmentOrThrow(scope, command.amendmentId, actor.bureauId, true);
        const campaign = await campaignOrThrow(scope, a.campaignId, readerOf(actor), true);
        await performAction(scope, dateAmendmentMachine, {
          action: 'submit',
          actor,
          subject: {
            id: a.id,
            state: a.state,
            unitId: a.bureauId,
            relation: campaignRelation(campaign),
          },
          facts: amendmentFacts(campaign),
        });
        await this.send(scope, a, campaign, actor);
        return amendmentResult(await amendmentOrThrow(scope, a.id, a.bureauId));
      },
    );
  }

  private async send(
    scope: TransactionScope,
    a: AmendmentRow,
    campaign: CampaignRow,
    actor: PersonActor,
  ): Promise<void> {
    const changes = await resolveChanges(scope, campaign, a.changes, scope.now.getTime());
    const day = (await calendarOf(scope, campaign.calendarId)).dayOf(scope.now.getTime());
    const earlier = a.signOffId === null ? null : await signOffById(scope, a.signOffId);
    const signOffId =
      earlier?.state === 'RETURNED'
        ? earlier.id
        : await openSignOff(scope, {
            purpose: 'DATE_AMENDMENT',
            subjectKind: 'DATE_AMENDMENT',
            subjectId: a.id,
            campaignId: campaign.id,
            bureauId: campaign.bureauId,
            title: t('amendment.title', { campaign: campaign.title }),
            author: actor,
            year: Number(day.slice(0, 4)),
          });
    await scope.execute('UPDATE date_amendment SET sign_off_id = $2 WHERE id = $1', [
      a.id,
      signOffId,
    ]);
    const route = await resolveRoute(
      scope,
      campaign,
      campaign.signRoutes.campaign,
      [actor.personId, a.createdBy],
      day,
    );
    const content = canonicalJson({
      campaign: campaign.id,
      amendment: a.id,
      reason: a.reason,
      document: a.document,
      planVersion: campaign.planVersion,
      changes: changes.map(({ duty, change, due }) => ({
        duty: duty.id,
        title: duty.title,
        phase: duty.phaseNo,
        from: duty.due,
        to: change.due,
        dueOn: due.dueOn,
      })),
    });
    await startSignOff(scope, signOffId, actor, route.steps, route.unresolved.length, content);
  }
}
