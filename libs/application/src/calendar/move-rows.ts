import { isDueExpr, partsOf, type Calendar } from '@app/domain';
import { t } from '@app/messages';
import { movingTasks, type Queryable } from '@app/persistence';
import { dueWords } from '../query/due-words';
import type { ProjectedMove, Projection } from './project-year';

/** Rows a preview names; what is beyond them is counted. */
export const MOVE_ROWS = 200;
/** Days a row names as its reason. */
const REASON_DAYS = 6;

const isMoving = ({ move }: ProjectedMove): boolean => move.fromAt !== move.toAt;

/** What a publication would do to the dates of running plans, the moving ones first. */
export async function movesPreview(db: Queryable, projection: Projection) {
  const { moves, kept, next } = projection;
  const opened = moves.filter(({ move }) => move.opened);
  const moving = opened.filter(isMoving);
  const tasks = await movingTasks(
    db,
    moving.map(({ move }) => move),
  );
  const rows = (of: readonly ProjectedMove[]) =>
    of
      .toSorted((a, b) => Number(isMoving(b)) - Number(isMoving(a)))
      .slice(0, MOVE_ROWS)
      .map((one) => moveRow(one, projection, tasks));
  return {
    counts: {
      tasks: [...tasks.values()].reduce((a, b) => a + b, 0),
      dates: moving.length,
      madeCertain: opened.length - moving.length,
      unopened: moves.length - opened.length,
      kept: kept.length,
    },
    rows: rows(moves),
    kept: rows(kept),
    keptNote: kept.length === 0 ? null : t('term.kept'),
    more: Math.max(moves.length - MOVE_ROWS, 0),
    horizonOn: next.horizonOn,
  };
}

function moveRow(
  one: ProjectedMove,
  { old, next }: Projection,
  tasks: ReadonlyMap<string, number>,
) {
  const { move: m, plan } = one;
  const fromOn = next.dayOf(new Date(m.fromAt).getTime() - 1);
  return {
    campaignId: plan.campaignId,
    campaignTitle: plan.campaignTitle,
    taskKey: plan.taskKey,
    title: m.title,
    phaseNo: m.phaseNo,
    opened: m.opened,
    fromOn,
    toOn: m.toOn,
    provisional: m.provisional,
    tasks: m.opened ? (tasks.get(m.id) ?? 0) : 0,
    rule: isDueExpr(plan.due) ? dueWords(plan.due) : '',
    days: isMoving(one) ? changedDays(plan, fromOn, m.toOn, old, next) : [],
  };
}

/** Days the count passes that are worked by one of the two calendars only. */
function changedDays(
  plan: ProjectedMove['plan'],
  fromOn: string,
  toOn: string,
  old: Calendar,
  next: Calendar,
): readonly string[] {
  const isBackwards = isDueExpr(plan.due) && 'anchor' in plan.due && plan.due.anchor === 'END';
  const [early, late] = fromOn < toOn ? [fromOn, toOn] : [toOn, fromOn];
  const from = isBackwards || plan.startOn > early ? early : plan.startOn;
  const to = isBackwards && plan.endOn > late ? plan.endOn : late;
  const words: string[] = [];
  for (let on = from; on <= to && words.length < REASON_DAYS; on = next.dayAfter(on, 1))
    if (old.isWorking(on) !== next.isWorking(on)) words.push(dayWords(on, next));
  return words;
}

function dayWords(on: string, calendar: Calendar): string {
  const { month, day } = partsOf(on);
  const { kind, name } = calendar.labelOf(on);
  const words = t(`day.${kind}`);
  return t('term.changed-day', {
    month,
    day,
    words: name === null ? words : t('day.named', { name, words }),
  });
}
