import type { ActionOffer } from '@app/contracts';
import {
  codesAllowing,
  extensionAsked,
  type ExtensionFacts,
  type PersonActor,
  type Refusal,
} from '@app/domain';
import {
  grantedExtensions,
  hasLiveExtension,
  type Queryable,
  type SchoolTaskDetail,
} from '@app/persistence';
import { EXTENSION_RULE } from '../clock/time-rules';
import { extensionRelation } from './extension-step';

/** What the rule still leaves of a task's time, and whether this person may ask for more of it now. */
export async function extensionRoom(
  db: Queryable,
  task: SchoolTaskDetail,
  actor: PersonActor,
  nowMs: number,
) {
  const granted = await grantedExtensions(db, task.id);
  const facts: ExtensionFacts = {
    limits: EXTENSION_RULE,
    dueReached: task.currentDueAt.getTime() <= nowMs,
    subjectOpen: !['ACCEPTED', 'EXEMPTED', 'CANCELLED'].includes(task.state),
    withSchool: task.holder === 'SCHOOL',
    // no day has been named yet: the least that could be asked
    isLater: true,
    onDayOff: false,
    askedWorkingDays: 1,
    granted: granted.granted,
    grantedWorkingDays: granted.workingDays,
    requestedBy: actor.personId,
    schoolId: task.schoolId,
    actorUnitId: actor.unitId,
  };
  return {
    extensionRoom: {
      times: EXTENSION_RULE.times,
      totalWorkingDays: EXTENSION_RULE.totalWorkingDays,
      granted: granted.granted,
      grantedWorkingDays: granted.workingDays,
      aheadWorkingDays: EXTENSION_RULE.aheadWorkingDays,
    },
    extensionActions: await extensionOffers(db, task, actor, facts),
  };
}

async function extensionOffers(
  db: Queryable,
  task: SchoolTaskDetail,
  actor: PersonActor,
  facts: ExtensionFacts,
): Promise<readonly ActionOffer[]> {
  // what the school does not hold needs no more time: nothing to refuse
  if (!facts.subjectOpen || !facts.withSchool) return [];
  const by = codesAllowing('extension.draft', actor, extensionRelation(task));
  if (by.length === 0) return [];
  const refusal: Refusal | null = (await hasLiveExtension(db, task.id))
    ? { code: 'extension.open' }
    : extensionAsked(facts, { personId: actor.personId, by });
  return [
    refusal === null
      ? { action: 'draftExtension', allowed: true }
      : {
          action: 'draftExtension',
          allowed: false,
          reason: refusal.code,
          facts: refusal.facts ?? {},
        },
  ];
}
