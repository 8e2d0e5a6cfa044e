import type { GateItemStatus, GateRule } from '@app/contracts';
import {
  countCohorts,
  countDocuments,
  countMeetings,
  countMilestones,
  countQuotas,
  countTasks,
  type CountedIds,
  type GateItem,
  type PhaseRow,
  type Queryable,
} from '@app/persistence';

/** Kinds this installation can count; the others are EXEMPT with a printed reason, never silently met. */
const COUNTED = new Set([
  'SCHOOL_TASK',
  'DELIVERABLE',
  'COHORT',
  'MILESTONE',
  'MEETING',
  'DOCUMENT',
  'QUOTA',
]);
export const MODULE_OFF = 'module-off';

async function count(db: Queryable, phase: PhaseRow, rule: GateRule): Promise<CountedIds> {
  const select = rule.select ?? null;
  switch (rule.kind) {
    case 'COHORT':
      return countCohorts(db, phase.id);
    case 'MILESTONE':
      return countMilestones(db, phase.campaignId, select);
    case 'MEETING':
      return countMeetings(db, phase.id, select);
    case 'QUOTA':
      return countQuotas(db, phase, select);
    case 'DOCUMENT':
      return countDocuments(db, phase.campaignId, select);
    case 'SCHOOL_TASK':
    case 'DELIVERABLE':
    case 'REPORT':
    case 'HAZARD':
      return countTasks(db, phase.id, rule.kind === 'DELIVERABLE' ? 'DELIVERABLE' : 'TASK', select);
  }
}

function status(rule: GateRule, ids: CountedIds): GateItemStatus {
  const [done, owed] = [ids.numeratorIds.length, ids.denominatorIds.length];
  if (rule.test === 'ACCEPTED_SHARE')
    return done * 100 >= (rule.min ?? 100) * owed ? 'MET' : 'UNMET';
  if (rule.test === 'COUNT_AT_LEAST') return done >= (rule.min ?? 1) ? 'MET' : 'UNMET';
  return done === owed ? 'MET' : 'UNMET';
}

/** The gate sheet computed from the database as it is now. */
export async function computeItems(db: Queryable, phase: PhaseRow): Promise<readonly GateItem[]> {
  const items: GateItem[] = [];
  for (const [i, rule] of phase.gateSpec.entries()) {
    const common = {
      no: i + 1,
      kind: rule.kind,
      test: rule.test,
      label: `gate.item.${rule.kind}`,
      selected: rule.select ?? [],
      mandatory: rule.mandatory,
    };
    if (!COUNTED.has(rule.kind)) {
      items.push({
        ...common,
        numerator: 0,
        denominator: 0,
        status: 'EXEMPT',
        exemptReason: MODULE_OFF,
        numeratorIds: [],
        denominatorIds: [],
      });
      continue;
    }
    const ids = await count(db, phase, rule);
    items.push({
      ...common,
      numerator: ids.numeratorIds.length,
      denominator: ids.denominatorIds.length,
      status: status(rule, ids),
      exemptReason: null,
      ...ids,
    });
  }
  return items;
}
