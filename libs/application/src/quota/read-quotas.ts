import {
  codesAllowing,
  displayRate,
  DomainError,
  reachOf,
  type PersonActor,
  type Relation,
} from '@app/domain';
import {
  campaignOrThrow,
  factsOfPeriods,
  quotaCounts,
  quotasOfUnit,
  unitOrThrow,
  type DueQuota,
  type FactFace,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { exemptReasons } from './quota-spans';
import { quotaRelation } from './quotas';

const TELLABLE: readonly string[] = ['OPEN', 'UNMET'];

export class ReadQuotas {
  constructor(private readonly deps: Deps) {}

  /** What a unit owes until today, with what was told of it; the reader's own unit when none is named. */
  async ofUnit(actor: PersonActor, campaignId: string, unitId: string = actor.unitId) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const reach = reachOf('quota.read', actor);
    const unit = await unitOrThrow(db, unitId, { bureauId: actor.bureauId });
    const isNear =
      reach.all ||
      reach.unitIds.includes(unitId) ||
      reach.groupIds.includes(unit.parentId ?? '') ||
      reach.lineSectionIds.includes(campaign.ownerSectionId);
    if (!isNear) throw new DomainError('object.missing', 'missing');
    const calendar = await calendarOf(db, campaign.calendarId);
    const at = await db.now();
    const today = calendar.dayOf(at.getTime());
    const reasons = exemptReasons();
    const quotas = await quotasOfUnit(db, campaignId, unitId, { today, at, reasons });
    const facts = await factsOfPeriods(
      db,
      quotas.flatMap(({ id }) => (id === null ? [] : [id])),
    );
    const relation = quotaRelation({
      bureauId: actor.bureauId,
      unitId,
      groupId: unit.parentId ?? '',
      ownerSectionId: campaign.ownerSectionId,
    });
    return plain({
      unitId,
      unitName: unit.name,
      today,
      items: quotas.map((quota) => ({
        ...quota,
        actions: ofQuota(quota, actor, relation),
        facts: facts
          .filter(({ periodId }) => periodId === quota.id)
          .map((fact) => ({
            ...fact,
            state: stateOf(fact),
            actions: ofFact(fact, actor, relation),
          })),
      })),
    });
  }

  /** quotaCompliance: MET of those decided; what was made up is in the denominator only, exempt ones are shown apart. */
  async compliance(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const reach = reachOf('quota.read', actor);
    const isAll = reach.all || reach.lineSectionIds.includes(campaign.ownerSectionId);
    const rows = await quotaCounts(
      db,
      campaignId,
      isAll ? null : reach.groupIds,
      isAll ? null : reach.unitIds,
    );
    return plain({
      cutOff: await db.now(),
      items: rows.map((r) => {
        const denominator = r.met + r.unmet + r.madeUp;
        return { ...r, numerator: r.met, denominator, rate: displayRate(r.met, denominator) };
      }),
    });
  }
}

const ofQuota = (quota: DueQuota, actor: PersonActor, relation: Relation): readonly string[] =>
  TELLABLE.includes(quota.state) && codesAllowing('quota.record', actor, relation).length > 0
    ? ['record']
    : [];

const stateOf = (fact: FactFace): 'PENDING' | 'CONFIRMED' | 'REFUSED' => {
  if (fact.confirmedAt !== null) return 'CONFIRMED';
  return fact.refusedAt === null ? 'PENDING' : 'REFUSED';
};

const ofFact = (fact: FactFace, actor: PersonActor, relation: Relation): readonly string[] =>
  stateOf(fact) === 'PENDING' &&
  fact.recordedBy !== actor.personId &&
  codesAllowing('quota.confirm', actor, relation).length > 0
    ? ['confirm', 'refuse']
    : [];
