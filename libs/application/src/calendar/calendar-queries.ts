import { calendarYearMachine, offers, type NamedDays, type PersonActor } from '@app/domain';
import {
  calendarDataOrThrow,
  revisionOrThrow,
  revisionsOf,
  type RevisionRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { calendarOfBureau } from './calendar-service';
import { movesPreview } from './move-rows';
import { yearSubject } from './enter-revision';
import { projectYear } from './project-year';

const face = (r: RevisionRow) => {
  const { moves: _, lastTaskId: __, kind: ___, schoolYear: ____, ...rest } = r;
  return rest;
};

/** Days under the name they have, as they were entered. */
function namedDays(
  off: readonly string[],
  work: readonly string[],
  labels: Readonly<Record<string, string>>,
): readonly NamedDays[] {
  const names = [...new Set([...off, ...work].map((on) => labels[on] ?? ''))];
  const of = (days: readonly string[], label: string): readonly string[] =>
    days.filter((on) => (labels[on] ?? '') === label);
  return names.map((label) => ({ label, off: of(off, label), work: of(work, label) }));
}

export class CalendarQueries {
  constructor(private readonly deps: Deps) {}

  async years(actor: PersonActor, calendarId: string) {
    const db = this.deps.database;
    const calendar = await calendarOfBureau(db, actor.bureauId, calendarId);
    const { title, years } = await calendarDataOrThrow(db, calendarId);
    return {
      title,
      today: calendar.dayOf((await db.now()).getTime()),
      horizonOn: calendar.horizonOn,
      inForce: years.map(({ year, source, off, work, labels = {} }) => ({
        year,
        source,
        days: namedDays(off, work, labels),
      })),
      items: (await revisionsOf(db, calendarId)).map((r) => plain(face(r))),
    };
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
    const moves = await movesPreview(db, await projectYear(db, r));
    return { revisionId, year: r.year, version: r.version, ...moves };
  }
}
