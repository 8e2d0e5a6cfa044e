import type { FactPrecision, FactUnit } from '@app/contracts';
import {
  codesAllowing,
  DomainError,
  quotaPeriodMachine,
  sumFacts,
  weakest,
  type PersonActor,
  type Relation,
} from '@app/domain';
import { t } from '@app/messages';
import {
  campaignOrThrow,
  confirmedFacts,
  decideFact,
  insertFact,
  lockFactOrThrow,
  lockPeriodOrThrow,
  writeAchieved,
  type QuotaPeriodRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import { requireReason } from '../cohort/cohort-step';
import type { Deps } from '../composition/deps';
import { noteGateChanges } from '../gate/gate-change';
import { performAction } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { settleQuotasOf } from './plan-quotas';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
export const quotaRelation = (
  q: Pick<QuotaPeriodRow, 'bureauId' | 'unitId' | 'groupId' | 'ownerSectionId'>,
): Relation => ({
  bureauId: q.bureauId,
  unitIds: [q.unitId],
  groupIds: [q.groupId],
  lineSectionIds: [q.ownerSectionId],
});
function permit(
  policy: 'quota.record' | 'quota.confirm',
  actor: PersonActor,
  relation: Relation,
): void {
  if (codesAllowing(policy, actor, relation).length === 0)
    throw new DomainError('action.not-permitted', 'forbidden');
}
const subjectOf = (q: QuotaPeriodRow) => ({
  id: q.id,
  state: q.state,
  relation: quotaRelation(q),
  unitId: q.unitId,
});

export interface RecordFactCommand extends Command {
  readonly campaignId: string;
  /** whose duty: the recorder's own unit when absent, the bureau for what the bureau itself owes */
  readonly unitId?: string;
  /** the rule's id, as `R-401` */
  readonly rule: string;
  /** first day of the period */
  readonly fromOn: string;
  readonly value: number;
  readonly unit: FactUnit;
  readonly precision: FactPrecision;
  readonly asOf: string;
  readonly note?: string;
}

/** A unit records what it has done; it counts when its head has confirmed it. What lies after an unmet period is made up. */
export class RecordFact {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: RecordFactCommand,
  ): Promise<{ readonly factId: string; readonly periodId: string; readonly madeUp: boolean }> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'quota.record', request: command.request },
      async (scope) => {
        const campaign = await campaignOrThrow(scope, command.campaignId, readerOf(actor));
        const calendar = await calendarOf(scope, campaign.calendarId);
        const today = calendar.dayOf(scope.now.getTime());
        const unitId = command.unitId ?? actor.unitId;
        // periods that ended since the last night are judged first: what is told of them makes up
        await settleQuotasOf(scope, campaign, [unitId]);
        const q = await lockPeriodOrThrow(
          scope,
          {
            campaignId: campaign.id,
            code: command.rule,
            unitId,
            fromOn: command.fromOn,
          },
          actor.bureauId,
        );
        permit('quota.record', actor, quotaRelation(q));
        if (command.unit !== q.factUnit)
          throw new DomainError('fact.unit-wrong', 'invalid', { unit: t(`unit.${q.factUnit}`) }, [
            { field: 'unit', code: 'fact.unit-wrong' },
          ]);
        const madeUp = command.asOf > q.toOn;
        if (command.asOf < q.fromOn || command.asOf > today || (madeUp && q.state === 'OPEN'))
          throw new DomainError('fact.outside-period', 'invalid', {}, [
            { field: 'asOf', code: 'fact.outside-period' },
          ]);
        if (q.state !== 'OPEN' && q.state !== 'UNMET')
          throw new DomainError('quota.not-open', 'conflict', { state: q.state });
        const factId = await insertFact(scope, {
          bureauId: q.bureauId,
          periodId: q.id,
          value: command.value,
          unit: command.unit,
          precision: command.precision,
          asOf: command.asOf,
          standardVersion: q.packVersion,
          note: command.note ?? '',
          // within an unmet period too: what is told afterwards no longer meets it
          madeUp: madeUp || q.state === 'UNMET',
          by: actor.personId,
          at: scope.now,
        });
        audit(scope, q, actor, 'FACT.record', factId);
        return { factId, periodId: q.id, madeUp: madeUp || q.state === 'UNMET' };
      },
    );
  }
}

function audit(
  scope: TransactionScope,
  q: QuotaPeriodRow,
  actor: PersonActor,
  action: string,
  factId: string,
): void {
  scope.audit({
    actorId: actor.personId,
    action,
    subjectKind: 'QUOTA_PERIOD',
    subjectId: q.id,
    unitId: q.unitId,
    bureauId: q.bureauId,
    data: { factId, rule: q.code },
  });
  // what was recorded waits for the head, what was given back for who recorded it: the period's state tells neither
  scope.emit({ subjectKind: 'QUOTA_PERIOD', subjectId: q.id, subjectVersion: q.version, action });
}

/** The head confirms a recorded fact, or gives it back; the period follows from what is confirmed. */
export class DecideFact {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & { readonly factId: string; readonly refuseReason?: string },
  ): Promise<{ readonly factId: string; readonly state: string }> {
    const { actor, factId } = command;
    return this.deps.commands.run(
      { actor, name: 'quota.confirm', request: command.request },
      async (scope) => {
        const { periodId } = await lockFactOrThrow(scope, factId, actor.bureauId);
        const q = await lockPeriodOrThrow(scope, { id: periodId }, actor.bureauId);
        permit('quota.confirm', actor, quotaRelation(q));
        const fact = await lockFactOrThrow(scope, factId, actor.bureauId);
        if (fact.recordedBy === actor.personId)
          throw new DomainError('fact.own-record', 'forbidden');
        if (fact.confirmedAt !== null || fact.refusedAt !== null)
          throw new DomainError('fact.decided', 'conflict');
        const refuseReason = command.refuseReason ?? null;
        if (refuseReason !== null) requireReason(refuseReason);
        await decideFact(scope, factId, { by: actor.personId, at: scope.now, refuseReason });
        audit(scope, q, actor, refuseReason === null ? 'FACT.confirm' : 'FACT.refuse', factId);
        const state = refuseReason === null ? await this.recount(scope, q) : q.state;
        return { factId, state };
      },
    );
  }

  private async recount(scope: TransactionScope, q: QuotaPeriodRow): Promise<string> {
    const facts = await confirmedFacts(scope, q.id);
    // a fact told in time and confirmed after the period was judged makes it up as well
    const inTime = q.state === 'OPEN' ? facts.filter((f) => !f.madeUp) : [];
    const achieved = q.state === 'OPEN' ? sumFacts(inTime).value : q.achieved;
    const all = sumFacts(facts);
    const madeUp = Math.round((all.value - achieved) * 100) / 100;
    await writeAchieved(
      scope,
      q.id,
      { achieved, madeUp, precision: weakest(facts.map((f) => f.precision)) },
      scope.now,
    );
    const isReached = q.state === 'OPEN' ? achieved >= q.minimum : all.value >= q.minimum;
    if (!isReached || (q.state !== 'OPEN' && q.state !== 'UNMET')) return q.state;
    const moved = await performAction(scope, quotaPeriodMachine, {
      action: q.state === 'OPEN' ? 'meet' : 'makeUp',
      actor: { kind: 'system', bureauId: q.bureauId },
      subject: subjectOf(q),
      facts: { reached: true, ended: q.endsAt <= scope.now, reasonGiven: true },
    });
    await noteGateChanges(scope, q.campaignId);
    return moved.to;
  }
}

/** 免: the office or the lead section takes a period out of the denominator, with a reason. */
export class ExemptQuota {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & { readonly periodId: string; readonly reason: string },
  ): Promise<{ readonly periodId: string; readonly state: string }> {
    const { actor, periodId, reason } = command;
    return this.deps.commands.run(
      {
        actor,
        name: 'quota.exempt',
        request: command.request,
        subject: { kind: 'QUOTA_PERIOD', id: periodId },
      },
      async (scope) => {
        const q = await lockPeriodOrThrow(scope, { id: periodId }, actor.bureauId);
        const moved = await performAction(scope, quotaPeriodMachine, {
          action: 'exempt',
          actor,
          subject: subjectOf(q),
          facts: { reached: false, ended: true, reasonGiven: reason.trim() !== '' },
          set: { exempt_reason: reason },
        });
        await noteGateChanges(scope, q.campaignId);
        return { periodId, state: moved.to };
      },
    );
  }
}
