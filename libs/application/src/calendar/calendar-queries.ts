import { calendarYearMachine, offers, type PersonActor } from '@app/domain';
import { t } from '@app/messages';
import { movingTasks, revisionOrThrow, revisionsOf, type RevisionRow } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { calendarOfBureau } from './calendar-service';
import { moveRows, MOVE_ROWS } from './move-rows';
import { yearSubject } from './enter-revision';
import { projectYear } from './project-year';

const face = (r: RevisionRow) => {
  const { moves: _, lastTaskId: __, kind: ___, schoolYear: ____, ...rest } = r;
  return rest;
};

export class CalendarQueries {
  constructor(private readonly deps: Deps) {}

  async years(actor: PersonActor, calendarId: string) {
    const db = this.deps.database;
    await calendarOfBureau(db, actor.bureauId, calendarId);
    return { items: (await revisionsOf(db, calendarId)).map((r) => plain(face(r))) };
  }

  async year(actor: PersonActor, revisionId: string) {
    const r = await revisionOrThrow(this.deps.database, revisionId, actor.bureauId);
    return plain({
      ...face(r),
      actions: offers(calendarYearMachine, r.state, actor, yearSubject(r).relation, {
        enteredBy: r.enteredBy,
        findings: 0,
      }),
    });
  }

  /** What publishing would move: dates of opened duties with their tasks, and dates nobody has yet. */
  async preview(actor: PersonActor, revisionId: string) {
    const db = this.deps.database;
    const r = await revisionOrThrow(db, revisionId, actor.bureauId);
    const { moves, kept, next } = await projectYear(db, r);
    const opened = moves.filter((m) => m.opened);
    const moving = opened.filter((m) => m.fromAt !== m.toAt);
    const tasks = await movingTasks(db, moving);
    return {
      revisionId,
      year: r.year,
      version: r.version,
      counts: {
        tasks: [...tasks.values()].reduce((a, b) => a + b, 0),
        dates: moving.length,
        madeCertain: opened.filter((m) => m.fromAt === m.toAt).length,
        unopened: moves.length - opened.length,
        kept: kept.length,
      },
      rows: moveRows(moves, next, tasks),
      kept: moveRows(kept, next, new Map()),
      keptNote: kept.length === 0 ? null : t('term.kept'),
      more: Math.max(moves.length - MOVE_ROWS, 0),
    };
  }
}
