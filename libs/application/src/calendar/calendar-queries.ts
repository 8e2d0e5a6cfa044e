import { calendarYearMachine, offers, type PersonActor } from '@app/domain';
import { movingTasks, revisionOrThrow, revisionsOf, type RevisionRow } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { calendarOfBureau } from './calendar-service';
import { yearSubject } from './enter-year';
import { projectYear } from './project-year';

const PREVIEW_ROWS = 200;

const face = (r: RevisionRow) => {
  const { moves: _, lastTaskId: __, ...rest } = r;
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
    const { moves, next } = await projectYear(db, r);
    const opened = moves.filter((m) => m.opened);
    const moving = opened.filter((m) => m.fromAt !== m.toAt);
    const tasks = await movingTasks(db, moving);
    const rows = moves.map((m) => ({
      title: m.title,
      phaseNo: m.phaseNo,
      opened: m.opened,
      fromOn: next.dayOf(new Date(m.fromAt).getTime() - 1),
      toOn: m.toOn,
      provisional: m.provisional,
      tasks: m.opened ? (tasks.get(m.id) ?? 0) : 0,
    }));
    return {
      revisionId,
      year: r.year,
      version: r.version,
      counts: {
        tasks: [...tasks.values()].reduce((a, b) => a + b, 0),
        dates: moving.length,
        madeCertain: opened.filter((m) => m.fromAt === m.toAt).length,
        unopened: moves.length - opened.length,
      },
      rows: rows.slice(0, PREVIEW_ROWS),
      more: Math.max(rows.length - PREVIEW_ROWS, 0),
    };
  }
}
