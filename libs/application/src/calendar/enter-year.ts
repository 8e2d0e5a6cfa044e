import {
  calendarFindings,
  calendarYearMachine,
  DomainError,
  type NamedDays,
  type PersonActor,
} from '@app/domain';
import { loadPack } from '@app/packs';
import {
  insertRevision,
  isUniqueViolation,
  revisionOrThrow,
  type RevisionRow,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { performAction, performCreation, type Subject } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import type { CalendarYearState } from '@app/contracts';
import { calendarOfBureau } from './calendar-service';
import { sourceOfPack } from './calendar-year';
import { daysOfText } from './notice-text';

/** The days of a year, given in one of three ways. */
export interface YearInput {
  readonly source?: string;
  readonly days?: readonly NamedDays[];
  readonly text?: string;
  readonly packId?: string;
}
export interface YearResult {
  readonly revisionId: string;
  readonly year: number;
  readonly state: CalendarYearState;
  readonly version: number;
}

export const yearSubject = (
  r: Pick<RevisionRow, 'id' | 'state' | 'bureauId'>,
): Subject<CalendarYearState> => ({
  id: r.id,
  state: r.state,
  unitId: r.bureauId,
  relation: { bureauId: r.bureauId },
});

/** @throws DomainError calendar.days-invalid with a finding for every fault */
export function requireSound(year: number, days: readonly NamedDays[]): void {
  const found = calendarFindings(year, days);
  if (found.length === 0) return;
  throw new DomainError(
    'calendar.days-invalid',
    'invalid',
    { count: found.length },
    found.map((f) => ({ field: f.field, code: f.code, facts: { on: f.on } })),
  );
}

function contentOf(
  year: number,
  input: YearInput,
): { readonly source: string; readonly days: readonly NamedDays[] } {
  const pack = input.packId === undefined ? null : loadPack('calendars', input.packId);
  const days =
    pack?.days ?? (input.text === undefined ? (input.days ?? []) : daysOfText(input.text));
  requireSound(year, days);
  return { days, source: input.source ?? (pack ? sourceOfPack(pack) : '') };
}

export const yearResult = async (
  scope: TransactionScope,
  id: string,
  bureauId: string,
): Promise<YearResult> => {
  const r = await revisionOrThrow(scope, id, bureauId);
  return { revisionId: r.id, year: r.year, state: r.state, version: r.version };
};

/** Enters the days of a year as a draft; a year that is published already gets a correction. */
export class EnterYear {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: YearInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly calendarId: string;
      readonly year: number;
    },
  ): Promise<YearResult> {
    const { actor, calendarId, year } = command;
    return this.deps.commands.run(
      { actor, name: 'calendar.enter', request: command.request },
      async (scope) => {
        await calendarOfBureau(scope, actor.bureauId, calendarId);
        const content = contentOf(year, command);
        const { bureauId } = actor;
        const id = await insertRevision(scope, {
          source: content.source,
          content: content.days,
          bureauId,
          calendarId,
          year,
          enteredBy: actor.personId,
          at: scope.now,
        }).catch((error: unknown) => {
          if (!isUniqueViolation(error, 'uq_calendar_revision_draft')) throw error;
          throw new DomainError('calendar.draft-exists', 'conflict', { year });
        });
        await performCreation(scope, calendarYearMachine, {
          action: 'enter',
          actor,
          subject: yearSubject({ id, state: 'DRAFT', bureauId }),
          data: { year },
        });
        return yearResult(scope, id, bureauId);
      },
    );
  }
}

/** Changes a draft; whoever does so is from now on the one who entered it. */
export class EditYear {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: YearInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly revisionId: string;
    },
  ): Promise<YearResult> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'calendar.edit', request: command.request },
      async (scope) => {
        const r = await revisionOrThrow(scope, command.revisionId, actor.bureauId, {
          lock: true,
        });
        const content = contentOf(r.year, command);
        await performAction(scope, calendarYearMachine, {
          action: 'edit',
          actor,
          subject: yearSubject(r),
          facts: { enteredBy: r.enteredBy, findings: 0 },
          set: {
            days: JSON.stringify(content.days),
            source: content.source === '' ? r.source : content.source,
            entered_by: actor.personId,
          },
        });
        return yearResult(scope, r.id, r.bureauId);
      },
    );
  }
}
