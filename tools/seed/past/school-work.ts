import { contentDigest } from '@app/application';
import type { FormField, FormSpec } from '@app/contracts';
import { t } from '@app/messages';
import { schoolTaskOrThrow } from '@app/persistence';
import { lot } from './lot';
import { addDays, daysBetween, instantOf, weekdayFrom } from './standing-clock';
import type { Town } from './town';

export interface Duty {
  readonly id: string;
  readonly key: string;
  readonly school: string;
  readonly schoolId: string;
  readonly groupId: string;
  readonly dueOn: string;
}

/** How the schools of a phase go about their work, in shares of all duties. */
export interface Manners {
  readonly startOn: string;
  /** day by which the quickest have handed in, counted from the start */
  readonly quickestDays: number;
  /** never begun by the day the past ends */
  readonly silent: number;
  /** handed in some days after the due date */
  readonly late: number;
  /** given back once and handed in again */
  readonly givenBack: number;
}

type Act = 'acknowledge' | 'draft' | 'handToPrincipal' | 'sign' | 'giveBack' | 'mend' | 'accept';
/** Something people do at an instant of the past. */
export interface PastEvent {
  readonly atMs: number;
  readonly run: () => Promise<void>;
}

const REASONS = ['INCOMPLETE', 'NO_EVIDENCE', 'UNTRUE'] as const;

/**
 * The working days of a phase's duties, up to the day the past ends.
 *
 * @param also what else is done meanwhile
 */
export async function workOff(
  town: Town,
  duties: readonly Duty[],
  manners: Manners,
  also: readonly PastEvent[] = [],
): Promise<void> {
  const events = [...duties.flatMap((duty) => eventsOf(town, duty, manners)), ...also].filter(
    ({ atMs }) => town.hasCome(atMs),
  );
  const moments = new Map<number, PastEvent[]>();
  for (const event of events.toSorted((a, b) => a.atMs - b.atMs))
    moments.set(event.atMs, [...(moments.get(event.atMs) ?? []), event]);
  for (const [atMs, atOnce] of moments) {
    await town.liveTo(atMs);
    await town.each(atOnce, ({ run }) => run());
  }
}

function eventsOf(town: Town, duty: Duty, manners: Manners): readonly PastEvent[] {
  const chance = (what: string): number => lot(duty.school, duty.key, what);
  if (chance('silent') < manners.silent) return [];
  const span = daysBetween(manners.startOn, duty.dueOn);
  const isLate = chance('late') < manners.late;
  const first = Math.min(manners.quickestDays, span);
  const needed = isLate
    ? span + 1 + Math.floor(chance('days') * 6)
    : first + Math.floor(chance('days') * Math.max(1, span - first));
  const at = (day: number, time: string): number =>
    instantOf(weekdayFrom(addDays(manners.startOn, Math.max(0, Math.floor(day)))), time);
  const event = (atMs: number, act: Act): PastEvent => ({
    atMs,
    run: () => take(town, duty, act),
  });
  const signedMs = at(needed, '15:00');
  const review = needed + 1 + Math.floor(chance('review') * 4);
  const isGivenBack = chance('back') < manners.givenBack;
  return [
    event(at(needed * 0.2, '09:00'), 'acknowledge'),
    event(at(needed * 0.6, '10:00'), 'draft'),
    event(at(needed, '11:00'), 'handToPrincipal'),
    event(signedMs, 'sign'),
    ...(isGivenBack
      ? [
          event(at(review, '16:00'), 'giveBack'),
          event(at(review + 3, '11:00'), 'mend'),
          event(at(review + 6, '16:00'), 'accept'),
        ]
      : [event(at(review, '16:00'), 'accept')]),
  ];
}

async function take(town: Town, duty: Duty, act: Act): Promise<void> {
  const { schoolTask } = town.app;
  const taskId = duty.id;
  const officer = (): ReturnType<Town['as']> => town.as(`saf-${duty.school}`);
  const reviewer = (): ReturnType<Town['as']> => town.holder('TOWN', duty.groupId);
  switch (act) {
    case 'acknowledge':
      await schoolTask.acknowledge.execute({ actor: await officer(), taskId });
      return;
    case 'draft':
      await fillIn(town, duty, 'demo.past.done');
      return;
    case 'handToPrincipal':
      await schoolTask.submitInternally.execute({ actor: await officer(), taskId });
      return;
    case 'sign':
      await sign(town, duty);
      return;
    case 'giveBack': {
      const reasonCode = REASONS[Math.floor(lot(duty.school, duty.key, 'why') * REASONS.length)];
      await schoolTask.return.execute({
        actor: await reviewer(),
        taskId,
        reasonCode: reasonCode ?? 'INCOMPLETE',
        reason: t('demo.past.returned-why'),
      });
      return;
    }
    case 'mend':
      await fillIn(town, duty, 'demo.past.done-again');
      await schoolTask.submitInternally.execute({ actor: await officer(), taskId });
      await sign(town, duty);
      return;
    case 'accept':
      await schoolTask.accept.execute({ actor: await reviewer(), taskId });
  }
}

async function fillIn(
  town: Town,
  duty: Duty,
  words: 'demo.past.done' | 'demo.past.done-again',
): Promise<void> {
  const actor = await town.as(`saf-${duty.school}`);
  const { formSpec } = await taskOf(town, duty);
  const content = answers(formSpec, t(words), lot(duty.school, duty.key, 'count'));
  await town.app.schoolTask.saveDraft.execute({ actor, taskId: duty.id, content });
}

async function sign(town: Town, duty: Duty): Promise<void> {
  await town.app.schoolTask.sign.execute({
    actor: await town.as(`prin-${duty.school}`),
    taskId: duty.id,
    seenDigest: contentDigest(await taskOf(town, duty)),
  });
}

async function taskOf(town: Town, duty: Duty): ReturnType<typeof schoolTaskOrThrow> {
  const { bureauId } = await town.as('off1');
  const reach = {
    all: true,
    groupIds: [],
    unitIds: [],
    lineSectionIds: [],
    involvedPersonId: null,
  };
  return schoolTaskOrThrow(town.runtime.database, duty.id, { reach, bureauId });
}

/** Fills a form as its fields ask. @param chance picks the counts */
function answers(spec: FormSpec, words: string, chance: number): Record<string, unknown> {
  const answer = (field: FormField): unknown => {
    if (field.enum) return field.enum[0];
    if (field.type === 'string') return words.slice(0, field.maxLength);
    if (field.type === 'boolean') return true;
    if (field.type === 'array') return field.items ? [answer(field.items)] : [];
    if (field.type === 'object')
      return Object.fromEntries(
        Object.entries(field.properties ?? {}).map(([name, one]) => [name, answer(one)]),
      );
    return Math.max(field.minimum ?? 0, Math.floor(chance * 12));
  };
  return Object.fromEntries(
    Object.entries(spec.properties).map(([name, field]) => [name, answer(field)]),
  );
}
