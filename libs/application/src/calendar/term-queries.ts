import {
  calendarYearMachine,
  offers,
  schoolYearOf,
  type Calendar,
  type PersonActor,
} from '@app/domain';
import { t } from '@app/messages';
import {
  revisionOrThrow,
  revisionsOf,
  runningQuotaRules,
  schoolYearsOf,
  type RevisionRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { spanChange } from '../quota/quota-spans';
import { calendarOfBureau } from './calendar-service';
import { movesPreview } from './move-rows';
import { yearSubject } from './enter-revision';
import { projectYear } from './project-year';

const face = (r: RevisionRow) => ({
  id: r.id,
  calendarId: r.calendarId,
  schoolYear: r.year,
  name: t('term.school-year', { year: r.year, next: r.year + 1 }),
  yearVersion: r.yearVersion,
  source: r.source,
  terms: (r.schoolYear?.terms ?? []).map((x) => ({ ...x, name: termName(x.no) })),
  vacations: r.schoolYear?.vacations ?? [],
  enteredByName: r.enteredByName,
  publishedByName: r.publishedByName,
  publishedAt: r.publishedAt,
  total: r.total,
  done: r.done,
  moved: r.moved,
  appliedAt: r.appliedAt,
  state: r.state,
  stateVersion: r.stateVersion,
  version: r.version,
});

const AUTUMN = 1;
const SPRING = 2;
/** What a term is called: autumn and spring by name, a third one by its number. */
export function termName(no: number): string {
  if (no === AUTUMN) return t('term.autumn');
  return no === SPRING ? t('term.spring') : t('term.other', { no });
}

export class TermQueries {
  constructor(private readonly deps: Deps) {}

  /** School years of a calendar with their papers, what today is, and what is missing. */
  async ofCalendar(actor: PersonActor, calendarId: string) {
    const db = this.deps.database;
    const calendar = await calendarOfBureau(db, actor.bureauId, calendarId);
    const today = calendar.dayOf((await db.now()).getTime());
    return plain({
      today: this.day(calendar, today),
      items: (await revisionsOf(db, calendarId, 'TERMS')).map(face),
      inForce: (await schoolYearsOf(db, calendarId)).map((y) => ({
        schoolYear: y.year,
        version: y.version,
        source: y.source,
        terms: y.terms.map((x) => ({ ...x, name: termName(x.no) })),
        vacations: y.vacations,
      })),
      findings: this.missing(calendar, today),
    });
  }

  async one(actor: PersonActor, termTableId: string) {
    const r = await revisionOrThrow(this.deps.database, termTableId, actor.bureauId, {
      kind: 'TERMS',
    });
    return plain({
      ...face(r),
      actions: offers(calendarYearMachine, r.state, actor, yearSubject(r).relation, {
        enteredBy: r.enteredBy,
        findings: 0,
      }),
    });
  }

  /** What publishing would move, what it leaves although the plan would now say another day, and which quota periods follow. */
  async preview(actor: PersonActor, termTableId: string) {
    const db = this.deps.database;
    const r = await revisionOrThrow(db, termTableId, actor.bureauId, { kind: 'TERMS' });
    const projection = await projectYear(db, r);
    const { next } = projection;
    const today = next.dayOf((await db.now()).getTime());
    const spans = (await runningQuotaRules(db, r.calendarId))
      .map((rule) => spanChange(rule, next, today))
      .filter((c) => c.put.length + c.drop.length > 0);
    return {
      termTableId,
      schoolYear: r.year,
      version: r.version,
      ...(await movesPreview(db, projection)),
      quotas: spans.map(({ title, added, exempted, drop }) => ({
        title,
        added,
        exempted,
        dropped: drop.length,
      })),
      quotaNote: spans.length === 0 ? null : t('term.quota-kept'),
    };
  }

  private day(calendar: Calendar, on: string) {
    const term = calendar.terms.entered(on, on)[0];
    return {
      on,
      schoolYear: schoolYearOf(on),
      term: term ? { no: term.no, name: termName(term.no) } : null,
      vacation: calendar.terms.vacationOf(on),
    };
  }

  private missing(calendar: Calendar, on: string) {
    const year = schoolYearOf(on);
    return calendar.terms.isEntered(year)
      ? []
      : [
          {
            code: 'term.year-missing' as const,
            schoolYear: year,
            text: t('error.term.year-missing', { year, next: year + 1 }),
          },
        ];
  }
}
