import { DAY_MS, DomainError, SHANGHAI_EPOCH, createCalendar, type PersonActor } from '@app/domain';
import { loadPack } from '@app/packs';
import { yearOfPack } from './calendar-year';
import { schoolYearsOfPack } from './enter-terms';
import {
  insertCalendar,
  isUniqueViolation,
  materialiseDays,
  newestCalendar,
  schoolYearsOf,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';

export interface CreateCalendarCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly code: string;
  readonly title: string;
  /** calendar packs whose years are published in it */
  readonly packIds: readonly string[];
  /** term packs whose school years are in force in it; absent = those of the bureau's newest calendar */
  readonly termPackIds?: readonly string[];
  /** 86 400 000 but for rehearsals and demos */
  readonly dayLengthMs?: number;
  /** the day that begins now; absent = real days of Asia/Shanghai */
  readonly epochOn?: string;
  /** how many days from the epoch on are kept in the database for lists and statements */
  readonly days?: number;
}

const YEARS_AHEAD = 6;

/** Makes a calendar from published packs. A short day makes a long plan run in minutes; no code knows the difference. */
export class CreateCalendar {
  constructor(private readonly deps: Deps) {}

  async execute(command: CreateCalendarCommand): Promise<{ readonly calendarId: string }> {
    return this.deps.commands.run(
      { actor: command.actor, name: 'calendar.create', request: command.request },
      (scope) => this.create(scope, command),
    );
  }

  private async create(
    scope: TransactionScope,
    command: CreateCalendarCommand,
  ): Promise<{ readonly calendarId: string }> {
    const packs = command.packIds.map((id) => loadPack('calendars', id));
    const data = {
      code: command.code,
      version: 1,
      dayLengthMs: command.dayLengthMs ?? DAY_MS,
      epoch:
        command.epochOn === undefined
          ? SHANGHAI_EPOCH
          : { on: command.epochOn, atMs: scope.now.getTime() },
      years: packs.map(yearOfPack),
      schoolYears: await this.schoolYears(scope, command),
    };
    try {
      const calendarId = await insertCalendar(scope, {
        ...data,
        bureauId: command.actor.bureauId,
        title: command.title,
        at: scope.now,
      });
      const calendar = createCalendar(data);
      const first = command.epochOn ?? calendar.dayAfter(calendar.dayOf(scope.now.getTime()), -400);
      const span = command.days ?? 366 * YEARS_AHEAD;
      await materialiseDays(
        scope,
        calendarId,
        Array.from({ length: span }, (_, i) => {
          const on = calendar.dayAfter(first, i);
          return {
            on,
            startsAtMs: calendar.startOf(on),
            endsAtMs: calendar.endOf(on),
            working: calendar.isWorking(on),
            provisional: calendar.isProvisional(on),
          };
        }),
      );
      scope.audit({
        actorId: command.actor.personId,
        action: 'CALENDAR.create',
        subjectKind: 'CALENDAR',
        subjectId: calendarId,
        unitId: command.actor.bureauId,
        bureauId: command.actor.bureauId,
        data: { code: command.code, packs: command.packIds },
      });
      return { calendarId };
    } catch (error) {
      if (!isUniqueViolation(error, 'uq_calendar_code')) throw error;
      throw new DomainError('unit.code-taken', 'conflict', { code: command.code });
    }
  }

  /** A bureau enters its terms once: another calendar of it begins with them. */
  private async schoolYears(scope: TransactionScope, command: CreateCalendarCommand) {
    if (command.termPackIds) return command.termPackIds.flatMap(schoolYearsOfPack);
    const newest = await newestCalendar(scope, command.actor.bureauId);
    return newest === null ? [] : schoolYearsOf(scope, newest);
  }
}
